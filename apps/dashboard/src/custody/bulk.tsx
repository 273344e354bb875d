import { useSignal } from '@preact/signals';
import type { Detention, Facility } from '@tizim/contract';
import { decide } from '../live/decide';
import { placeName } from '../live/state';
import { MomentField } from '../moment-field';
import { lang, t, timeZone } from '../words/words';
import { instantIn } from '../words/zone';

/** News about many at once: "all released at 23:10", "12 moved to the detention centre". One decision, one undo. */
export function Bulk({ people, stations, done }: { people: readonly Detention[]; stations: readonly Facility[]; done: () => void }) {
  const station = useSignal('');
  const at = useSignal('');
  if (people.length === 0) return null;
  const reports = people.flatMap((d) => d.reports.slice(0, 1));
  const when = () => instantIn(timeZone.value, at.value) ?? new Date().toISOString();
  const tell = async (what: 'released' | 'transferred') => {
    const row = await decide(
      { kind: 'news', reports, what, at: when(), ...(what === 'transferred' && { facilityId: station.value }) },
      t(what === 'released' ? 'did_released' : 'did_moved', { n: people.length }),
    );
    if (row) done();
  };
  const cities = new Set(people.map((d) => d.placeId));
  const nearest = [...stations].sort(
    (a, b) =>
      Number(cities.has(b.placeId)) - Number(cities.has(a.placeId)) ||
      placeName(a.placeId).localeCompare(placeName(b.placeId)) ||
      a.names[lang.value].localeCompare(b.names[lang.value]),
  );
  return (
    <form
      class="bulk"
      aria-label={t('picked', { n: people.length })}
      onSubmit={(e) => {
        e.preventDefault();
        void tell('transferred');
      }}
    >
      <header>
        <b>{t('picked', { n: people.length })}</b>
        <button type="button" class="link" onClick={done}>
          {t('pickNone')}
        </button>
      </header>
      <MomentField
        to="minute"
        label={t('at')}
        value={at.value}
        choose={(reading) => {
          at.value = reading;
        }}
      />
      <button type="button" onClick={() => void tell('released')}>
        {t('allReleased')}
      </button>
      <label>
        {t('station')}
        <select
          required
          value={station.value}
          onChange={(e) => {
            station.value = e.currentTarget.value;
          }}
        >
          <option value="">{t('choose')}</option>
          {nearest.map((f) => (
            <option key={f.id} value={f.id}>
              {f.names[lang.value]} · {placeName(f.placeId)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t('allMoved')}</button>
    </form>
  );
}
