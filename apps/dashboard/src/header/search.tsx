import { useSignal, useSignalEffect } from '@preact/signals';
import type { Detention, DetentionPage, Facility, PlaceHit } from '@tizim/contract';
import { useEffect, useRef } from 'preact/hooks';
import { call } from '../api';
import { useLoaded } from '../live/load';
import { chosen, ofEvent, page, placeName, places, rows } from '../live/state';
import { personSought, stationChosen, tab } from '../board/side';
import { lang, n, t, word } from '../words/words';
import { sounds } from './sounds';

/** The keyboard rests for this long before the register is asked. */
const TYPING_MS = 150;
const SHOWN = 6;

/** Places, stations and people in one box. People are looked for among what was read already: no name goes into an address. */
export function Search({ done }: { done: () => void }) {
  const text = useSignal('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const hits = useSignal<readonly PlaceHit[]>([]);
  const stations = useLoaded<{ items: Facility[] }>(ofEvent('/facilities'));
  const people = useLoaded<DetentionPage>(ofEvent('/detentions?limit=1000'));
  useSignalEffect(() => {
    const q = text.value.trim();
    const stop = new AbortController();
    const timer = setTimeout(() => {
      if (q.length < 2) {
        hits.value = [];
        return;
      }
      call<{ items: PlaceHit[] }>('GET', `/places?lang=${lang.value}&limit=${SHOWN}&q=${encodeURIComponent(q)}`, undefined, stop.signal)
        .then((r) => {
          hits.value = r.items;
        })
        .catch(() => undefined);
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  });
  const wanted = text.value.trim().toLocaleLowerCase(lang.value);
  const matching = <T,>(items: readonly T[] | undefined, words: (item: T) => readonly (string | null)[]) =>
    wanted.length < 2
      ? []
      : (items ?? []).filter((i) => words(i).some((w) => w?.toLocaleLowerCase(lang.value).includes(wanted))).slice(0, SHOWN);
  const facilities = matching(stations.data.value?.items, (f) => [f.names.kk, f.names.ru, f.names.en, ...f.aliases]);
  const found = (people.data.value?.items ?? [])
    .filter((d) => (d.name !== null && wanted.length >= 2 && sounds(d.name, wanted)) || wanted === `#${d.caseNo}`)
    .slice(0, SHOWN);
  const station = (d: Detention) => stations.data.value?.items.find((f) => f.id === d.facilityId)?.names[lang.value] ?? d.facility;
  const open = (placeId: string | null, station: string | null = null, person: string | null = null) => {
    page.value = 'board';
    chosen.value = placeId;
    stationChosen.value = station;
    personSought.value = person;
    tab.value = 'custody';
    done();
  };
  const cities = hits.value.filter((h) => h.kind !== 'facility').map((h) => ({ hit: h, city: cityOf(h) }));
  return (
    <div class="search">
      <input
        ref={box}
        type="search"
        aria-label={t('search')}
        placeholder={t('searchHint')}
        value={text.value}
        onInput={(e) => {
          text.value = e.currentTarget.value;
        }}
      />
      <Hits
        label={t('places')}
        items={cities.map(({ hit, city }) => ({
          id: hit.id,
          text: hit.names[lang.value],
          more: city !== hit.id && city ? placeName(city) : '',
          open: () => open(city ?? hit.id),
        }))}
      />
      <Hits
        label={t('stations')}
        items={facilities.map((f) => ({
          id: f.id,
          text: f.names[lang.value],
          more: f.inside > 0 ? `${placeName(f.placeId)} · ${t('inside')}: ${n(f.inside)}` : placeName(f.placeId),
          open: () => open(f.placeId, f.id),
        }))}
      />
      <Hits
        label={t('people')}
        items={found.map((d: Detention) => ({
          id: d.id,
          text: d.name ?? `#${d.caseNo}`,
          more: [d.age, placeName(d.placeId), station(d), word(`status_${d.status}`)].filter(Boolean).join(' · '),
          open: () => open(d.placeId ?? 'none', null, d.id),
        }))}
      />
      {wanted.length >= 2 && cities.length + facilities.length + found.length === 0 && <p class="empty">{t('nothingFound')}</p>}
    </div>
  );
}

interface Hit {
  readonly id: string;
  readonly text: string;
  readonly more: string;
  readonly open: () => void;
}

function Hits({ label, items }: { label: string; items: readonly Hit[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{label}</h3>
      <ul>
        {items.map((i) => (
          <li key={i.id}>
            <button type="button" class="row" onClick={i.open}>
              <b>{i.text}</b> <small>{i.more}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The board counts by city: a square or a district leads to the city it stands in. */
function cityOf(hit: PlaceHit): string | null {
  if (rows.value.some((r) => r.placeId === hit.id) || places.value.has(hit.id)) return hit.id;
  return hit.city;
}
