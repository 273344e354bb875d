import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Detention, DetentionPage, Facility } from '@tizim/contract';
import { personSought, stationChosen } from '../board/side';
import { decided } from '../live/decide';
import { useLoaded } from '../live/load';
import { chosen, mayDecide, mayMark, ofEvent, past, placeName, revision } from '../live/state';
import { useRows } from '../rows';
import { lang, n, t } from '../words/words';
import { Bulk } from './bulk';
import { ClockAxis, longestLimit } from './clock';
import { NewFacility } from './facility';
import { Person } from './person';

/** Who is still inside, by station, the longest held first; those whose station nobody knows stand first, as work. */
export function Custody() {
  const all = useSignal(false);
  const adding = useSignal(false);
  const picked = useSignal<ReadonlySet<string>>(new Set());
  const list = useRows<HTMLDivElement>();
  const { data, failed } = useLoaded<DetentionPage>(ofEvent(`/detentions?limit=1000${query(all.value)}`), revision.value + decided.value);
  const stations = useLoaded<{ items: Facility[] }>(ofEvent('/facilities'), decided.value + Number(adding.value));
  const people = data.value?.items ?? [];
  const groups = byStation(people, stations.data.value?.items ?? []);
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(picked.value);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    picked.value = next;
  };
  const limit = longestLimit(people);
  const sought = personSought.value;
  const tried = useRef<string | null>(null);
  const there = people.some((d) => d.id === sought);
  useEffect(() => {
    if (sought === null || !data.value) return;
    if (there) list.current?.querySelector<HTMLElement>('.sought')?.focus();
    // Not among those inside: looked for among everyone, once.
    else if (tried.current !== sought) all.value = true;
    tried.current = sought;
  }, [sought, there, data.value !== undefined]);
  return (
    <div class="custody" ref={list}>
      <div class="segments">
        <button
          type="button"
          aria-pressed={!all.value}
          onClick={() => {
            all.value = false;
          }}
        >
          {t('inside')}
        </button>
        <button
          type="button"
          aria-pressed={all.value}
          onClick={() => {
            all.value = true;
          }}
        >
          {t('everyone')}
        </button>
        <span class="space" />
        {mayDecide.value && (
          <button
            type="button"
            class="link"
            onClick={() => {
              adding.value = true;
            }}
          >
            {t('addStation')}
          </button>
        )}
      </div>
      {stationChosen.value !== null && (
        <p class="filter">
          {stations.data.value?.items.find((f) => f.id === stationChosen.value)?.names[lang.value] ?? stationChosen.value}
          <button
            type="button"
            class="link"
            onClick={() => {
              stationChosen.value = null;
            }}
          >
            {t('allStations')}
          </button>
        </p>
      )}
      {adding.value && (
        <NewFacility
          close={() => {
            adding.value = false;
          }}
        />
      )}
      {people.length > 0 && <ClockAxis people={people} limit={limit} />}
      {groups.map((g) => (
        <section key={g.id} class={g.id === '' ? 'station unknown' : 'station'}>
          <h3>
            {mayMark.value && (
              <input
                type="checkbox"
                aria-label={t('pickAll', { station: g.name })}
                checked={g.people.every((d) => picked.value.has(d.id))}
                onChange={(e) =>
                  toggle(
                    g.people.map((d) => d.id),
                    e.currentTarget.checked,
                  )
                }
              />
            )}
            <span>{g.name}</span>
            <span class="pill">{n(g.people.length)}</span>
          </h3>
          {g.id === '' && <p class="hint">{t('stationWork')}</p>}
          <ul>
            {g.people.map((d) => (
              <Person
                key={d.id}
                d={d}
                limit={limit}
                sought={d.id === sought}
                city={chosen.value === null}
                picked={picked.value.has(d.id)}
                pick={(on) => toggle([d.id], on)}
              />
            ))}
          </ul>
        </section>
      ))}
      {people.length === 0 && <p class="empty">{failed.value ? t('noLine') : data.value ? t('nobodyInside') : t('loading')}</p>}
      {data.value && data.value.total > people.length && <p class="hint">{t('firstOf', { n: people.length, all: data.value.total })}</p>}
      <Bulk
        people={people.filter((d) => mayMark.value && picked.value.has(d.id))}
        stations={stations.data.value?.items ?? []}
        done={() => {
          picked.value = new Set();
        }}
      />
    </div>
  );
}

function query(all: boolean): string {
  const asOf = past.value ? `&asOf=${encodeURIComponent(past.value.at)}` : '';
  return `${all ? '' : '&status=held'}${chosen.value === null ? '' : `&placeId=${chosen.value}`}${stationChosen.value === null ? '' : `&facilityId=${stationChosen.value}`}${asOf}`;
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly people: readonly Detention[];
}

/** The unknown station first: 31 of 100 on a real list, and the lawyer can't go anywhere. Then the fullest. */
function byStation(people: readonly Detention[], stations: readonly Facility[]): Group[] {
  const groups = new Map<string, Detention[]>();
  for (const d of people) {
    const id = d.facilityId ?? d.facility ?? '';
    groups.set(id, [...(groups.get(id) ?? []), d]);
  }
  return [...groups]
    .map(([id, held]) => ({
      id,
      name: id === '' ? t('stationUnknown') : (stations.find((f) => f.id === id)?.names[lang.value] ?? held[0]?.facility ?? id),
      people: [...held].sort((a, b) => (a.at ?? '9').localeCompare(b.at ?? '9')),
    }))
    .map((g) => (chosen.value === null && g.id !== '' ? { ...g, name: `${g.name} · ${placeName(g.people[0]?.placeId ?? null)}` } : g))
    .sort((a, b) => Number(b.id === '') - Number(a.id === '') || b.people.length - a.people.length || a.name.localeCompare(b.name));
}
