import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Facility, NewFacility as NewFacilityInput } from '@tizim/contract';
import { v7 } from 'uuid';
import { call } from '../api';
import { Dialog } from '../header/dialog';
import { refusal, say } from '../live/decide';
import { chosen, placeName, places, rows } from '../live/state';
import { lang, t } from '../words/words';

const KINDS: readonly NewFacilityInput['kind'][] = [
  'police_station',
  'temporary_detention',
  'special_reception',
  'pretrial_detention',
  'court',
  'hospital',
];

/** Cities that people are reported from, then all others, the largest first. */
function citiesByNeed(): string[] {
  const busy = rows.value.flatMap((r) => (r.placeId === null ? [] : [r.placeId]));
  const others = [...places.value.values()]
    .filter((p) => p.region !== null && !busy.includes(p.id))
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .map((p) => p.id);
  return [...busy, ...others];
}

/** A place of custody that the register does not know yet, with the names people use for it. */
export function NewFacility({ close }: { close: () => void }) {
  const problem = useSignal('');
  const place = useSignal(chosen.value ?? '');
  // As it was when the form was opened: on a busy day the list would move under the finger.
  const [cities] = useState(citiesByNeed);
  const submit = async (e: SubmitEvent) => {
    e.preventDefault();
    if (!(e.currentTarget instanceof HTMLFormElement)) return;
    const field = new FormData(e.currentTarget);
    const text = (name: string) => String(field.get(name) ?? '').trim();
    const names = { kk: text('kk') || text('ru'), ru: text('ru'), en: text('en') || text('ru') };
    const kind = KINDS.find((k) => k === text('kind')) ?? 'police_station';
    try {
      await call<Facility>('POST', '/facilities', {
        id: `local.${v7()}`,
        kind,
        names,
        placeId: text('place'),
        aliases: text('aliases')
          .split(',')
          .map((a) => a.trim())
          .filter((a) => a !== ''),
      });
      say({ text: t('stationAdded', { name: names[lang.value] }) });
      close();
    } catch (error) {
      problem.value = refusal(error);
    }
  };
  return (
    <Dialog label={t('addStation')} close={close}>
      <form class="stack" onSubmit={(e) => void submit(e)}>
        <label>
          {t('kind')}
          <select name="kind">
            {KINDS.map((k) => (
              <option key={k} value={k}>
                {t(`facility_${k}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('place')}
          <select
            name="place"
            required
            value={place.value}
            onChange={(e) => {
              place.value = e.currentTarget.value;
            }}
          >
            <option value="">{t('choose')}</option>
            {cities.map((id) => (
              <option key={id} value={id}>
                {placeName(id)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Русский
          <input name="ru" lang="ru" required maxLength={200} />
        </label>
        <label>
          Қазақша
          <input name="kk" lang="kk" maxLength={200} />
        </label>
        <label>
          English
          <input name="en" lang="en" maxLength={200} />
        </label>
        <label>
          {t('alsoCalled')}
          <input name="aliases" placeholder={t('commaSeparated')} />
        </label>
        {problem.value && (
          <p role="alert" class="problem">
            {problem.value}
          </p>
        )}
        <button class="primary" type="submit">
          {t('add')}
        </button>
      </form>
    </Dialog>
  );
}
