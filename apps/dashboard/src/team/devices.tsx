import { useSignal } from '@preact/signals';
import type { DeviceRow } from '@tizim/contract';
import { call } from '../api';
import { refusal, say } from '../live/decide';
import { useLoaded } from '../live/load';
import { ofEvent, placeName, revision } from '../live/state';
import { dayTime, n, t, word } from '../words/words';

/** Phones that joined; a lost or taken one is shut out with one press. What it sent stays. */
export function Devices({ version }: { version: number }) {
  const changed = useSignal(0);
  const { data, failed } = useLoaded<{ items: DeviceRow[] }>(ofEvent('/devices'), version + changed.value + revision.value);
  const items = data.value?.items ?? [];
  if (items.length === 0) return <p class="empty">{failed.value ? t('noLine') : data.value ? t('noPhones') : t('loading')}</p>;
  const revoke = (d: DeviceRow) =>
    void call('DELETE', `/devices/${d.id}`)
      .then(
        () => say({ text: t('shutOut', { name: d.label ?? '' }) }),
        (e: unknown) => say({ text: refusal(e), bad: true }),
      )
      .finally(() => {
        changed.value++;
      });
  return (
    <ul class="log">
      {items.map((d) => (
        <li key={d.id} class={d.revokedAt ? 'undone' : ''}>
          <span>
            {d.label ?? '—'}
            <small>
              {word(`source_${d.source}`)} · {d.placeId === null ? '—' : placeName(d.placeId)} · {t('nReports', { n: d.reports })}
              {d.lastReportAt && ` · ${t('lastNews')} ${dayTime(d.lastReportAt)}`}
            </small>
          </span>
          {d.revokedAt ? (
            <small>{t('revokedAt', { time: dayTime(d.revokedAt) })}</small>
          ) : (
            <button type="button" class="link danger" onClick={() => revoke(d)}>
              {t('revoke')}
            </button>
          )}
        </li>
      ))}
      <li class="sum">
        <small>
          {t('nPhones', { n: items.filter((d) => !d.revokedAt).length })} / {n(items.length)}
        </small>
      </li>
    </ul>
  );
}
