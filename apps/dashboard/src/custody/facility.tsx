import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Facility, NewFacility as NewFacilityInput } from '@tizim/contract';
import { v7 } from 'uuid';
import { call } from '../api';
import { Form } from '../form';
import { Dialog } from '../header/dialog';
import { say } from '../live/decide';
import { chosen, placeName, places, rows } from '../live/state';
import { OWN_NAMES, ownFirst, t, type Lang } from '../words/words';

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
  const place = useSignal(chosen.value ?? '');
  // As it was when the form was opened: on a busy day the list would move under the finger.
  const [cities] = useState(citiesByNeed);
  const [own, ...others] = ownFirst.value;
  const send = async (text: (name: string) => string) => {
    const name = (l: Lang) => text(l) || text(own);
    const names = { kk: name('kk'), ru: name('ru'), en: name('en') };
    await call<Facility>('POST', '/facilities', {
      id: `local.${v7()}`,
      kind: KINDS.find((k) => k === text('kind')) ?? 'police_station',
      names,
      placeId: text('place'),
      aliases: text('aliases')
        .split(',')
        .map((a) => a.trim())
        .filter((a) => a !== ''),
    });
    say({ text: t('stationAdded', { name: names[own] }) });
    close();
  };
  return (
    <Dialog label={t('addStation')} close={close}>
      <Form action={t('add')} send={send}>
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
          {t('title')} · {OWN_NAMES[own]}
          <input name={own} lang={own} required maxLength={200} />
        </label>
        {others.map((l) => (
          <label key={l}>
            {OWN_NAMES[l]}
            <input name={l} lang={l} maxLength={200} />
          </label>
        ))}
        <label>
          {t('alsoCalled')}
          <input name="aliases" placeholder={t('commaSeparated')} />
        </label>
      </Form>
    </Dialog>
  );
}
