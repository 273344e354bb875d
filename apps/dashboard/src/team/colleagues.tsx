import { useSignal } from '@preact/signals';
import type { AccountRow } from '@tizim/contract';
import { ApiError, call } from '../api';
import { refusal, say } from '../live/decide';
import { useLoaded } from '../live/load';
import { me } from '../live/state';
import { date, t } from '../words/words';

/** Accounts; one that is closed loses its sessions at once. What it decided stays, signed. */
export function Colleagues() {
  const changed = useSignal(0);
  const { data, failed } = useLoaded<{ items: AccountRow[] }>('/accounts', changed.value);
  const close = (a: AccountRow) =>
    void call('DELETE', `/accounts/${a.id}`)
      .then(
        () => say({ text: t('shutOut', { name: a.name }) }),
        (e: unknown) => say({ text: e instanceof ApiError && e.code === 'last_admin' ? t('lastAdmin') : refusal(e), bad: true }),
      )
      .finally(() => {
        changed.value++;
      });
  if (!data.value) return <p class="empty">{failed.value ? t('noLine') : t('loading')}</p>;
  return (
    <ul class="log">
      {data.value.items.map((a) => (
        <li key={a.id} class={a.disabledAt ? 'undone' : ''}>
          <span>
            {a.name}
            <small>
              {t(`role_${a.role}`)} · {date(a.createdAt)}
            </small>
          </span>
          {a.disabledAt ? (
            <small>{t('revokedAt', { time: date(a.disabledAt) })}</small>
          ) : (
            a.id !== me.value?.id && (
              <button type="button" class="link danger" onClick={() => close(a)}>
                {t('closeAccount')}
              </button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}
