import { useSignal } from '@preact/signals';
import type { AliasRow } from '@tizim/contract';
import { call } from '../api';
import { refusal, say } from '../live/decide';
import { useLoaded } from '../live/load';
import { mayDecide } from '../live/state';
import { date, lang, t } from '../words/words';

/** Names of places that people here taught; retired ones stay to be seen. */
export function Aliases() {
  const changed = useSignal(0);
  const { data, failed } = useLoaded<{ items: AliasRow[] }>('/aliases', changed.value);
  const items = data.value?.items ?? [];
  if (items.length === 0) return <p class="empty">{failed.value ? t('noLine') : data.value ? t('noAliases') : t('loading')}</p>;
  const retire = (a: AliasRow) =>
    void call('DELETE', `/aliases/${a.id}`)
      .then(
        () => say({ text: t('retired') }),
        (e: unknown) => say({ text: refusal(e), bad: true }),
      )
      .finally(() => {
        changed.value++;
      });
  return (
    <>
      <ul class="log">
        {items.map((a) => (
          <li key={a.id} class={a.retiredAt ? 'undone' : ''}>
            <span>
              «{a.text}» → {a.names[lang.value]}
              <small>
                {a.by} · {date(a.at)}
              </small>
            </span>
            {a.retiredAt ? (
              <small>{t('revokedAt', { time: date(a.retiredAt) })}</small>
            ) : (
              mayDecide.value && (
                <button type="button" class="link danger" onClick={() => retire(a)}>
                  {t('retire')}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
      <a class="button" href="/api/v1/aliases?format=csv" download>
        CSV
      </a>
    </>
  );
}
