import { useSignal, useSignalEffect } from '@preact/signals';
import type { Detention } from '@tizim/contract';
import { v7 } from 'uuid';
import { call } from './api';
import { event, held, me, n, placeName, t } from './state';

const HOUR = 3_600_000;

/** Who is still inside, by station, the longest held first; a bucket for those whose station is unknown. */
export function Custody({ placeId, clear }: { placeId: string | null; clear: () => void }) {
  const items = useSignal<readonly Detention[]>([]);
  const wanted = useSignal(placeId);
  wanted.value = placeId;
  useSignalEffect(() => {
    const id = event.value?.id;
    const query = wanted.value === null ? '?status=inside' : `?placeId=${wanted.value}`;
    void held.value?.board.rev;
    if (id) void call<{ items: Detention[] }>('GET', `/events/${id}/detentions${query}`).then((r) => { items.value = r.items; }).catch(() => undefined);
  });
  const groups = new Map<string, Detention[]>();
  for (const d of items.value) { const key = d.facility ?? d.facilityId ?? ''; groups.set(key, [...(groups.get(key) ?? []), d]); }
  const confirm = (d: Detention) => call('POST', `/events/${event.value?.id ?? ''}/decisions`, { id: v7(), kind: 'confirm', report: d.reports[0] });
  return (
    <div class="custody">
      {placeId !== null && <p>{placeName(placeId === 'none' ? null : placeId)} <button type="button" class="link" onClick={clear}>×</button></p>}
      {[...groups].sort(([a], [b]) => (a === '' ? -1 : b === '' ? 1 : a.localeCompare(b))).map(([station, people]) => (
        <section key={station}><h3>{station || t('noStation')} <span class="pill">{n(people.length)}</span></h3>
          <ul>{people.map((d) => <li key={d.id}>
            <b>{d.name ?? t('noName')}</b> <span class={`status ${d.status}`}>{d.status === 'inside' ? <Clock d={d} /> : d.status === 'released' ? t('released') : d.status === 'sentenced' ? t('sentenced') : d.status}</span>
            {d.confirmed ? <span class="verified">✓ {t('verified')}</span> : me.value?.role !== 'analyst' && <button type="button" class="link" onClick={() => void confirm(d)}>{t('confirm')}</button>}
          </li>)}</ul></section>
      ))}
      {items.value.length === 0 && <p class="empty">{t('nothing')}</p>}
    </div>
  );
}

/** Time held against the legal limit; an event of the past stands at its end. */
function Clock({ d }: { d: Detention }) {
  if (!d.at || !d.limitAt) return null;
  const now = Math.min(Date.now(), Date.parse(event.value?.to ?? ''));
  const hours = Math.max(0, (now - Date.parse(d.at)) / HOUR);
  const limit = (Date.parse(d.limitAt) - Date.parse(d.at)) / HOUR;
  return <span class={hours > limit ? 'clock over' : 'clock'}><progress max={limit} value={Math.min(hours, limit)} aria-label={t('over')} />{Math.floor(hours)} h / {limit} h</span>;
}
