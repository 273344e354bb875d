import { useSignal } from '@preact/signals';
import type { PlaceRange, TallyRow } from '@tizim/contract';
import { useLoaded } from '../live/load';
import { chosen, ofEvent, past, placeName, revision } from '../live/state';
import { isKey, n, range, t, type Key } from '../words/words';
import { stationChosen } from './side';

/** The city that is looked at: its range, and on demand what the range is made of. */
export function Chosen({ row }: { row: TallyRow | undefined }) {
  const why = useSignal(false);
  const id = chosen.value === 'none' ? null : chosen.value;
  return (
    <section class="chosen">
      <header>
        <h3>{placeName(id)}</h3>
        <button
          type="button"
          class="icon"
          aria-label={t('allCities')}
          title={t('allCities')}
          onClick={() => {
            chosen.value = null;
            stationChosen.value = null;
          }}
        >
          ×
        </button>
      </header>
      {row && (
        <>
          <Scale low={row.low} best={row.best} high={row.high} />
          <p class="facts">
            <span class="inside">
              {t('inside')} <b>{n(row.inside)}</b>
            </span>
            <span class="released">
              {t('released')} <b>{n(row.released)}</b>
            </span>
            <span>
              {t('lawyer')} <b>{n(row.withLawyer)}</b>
            </span>
            {row.overLimit > 0 && (
              <span class="over">
                {t('over')} <b>{n(row.overLimit)}</b>
              </span>
            )}
          </p>
          <button
            type="button"
            class="link"
            aria-expanded={why.value}
            onClick={() => {
              why.value = !why.value;
            }}
          >
            {t('whyNumber', { n: row.best })}
          </button>
          {why.value && <Why />}
        </>
      )}
    </section>
  );
}

/** Low, best and high on one line: how sure the number is can be seen before it is read. */
function Scale({ low, best, high }: { low: number; best: number; high: number }) {
  const end = Math.max(1, high * 1.1);
  const at = (value: number) => `${(value / end) * 100}%`;
  return (
    <div class="range" role="img" aria-label={`${t('range')}: ${range(low, high)}, ${t('best')} ${n(best)}`}>
      <b class="num">{n(best)}</b>
      <span class="rail">
        <i style={{ left: at(low), right: `${100 - (high / end) * 100}%` }} />
        <u style={{ left: at(best) }} />
      </span>
      <span class="num ends">{range(low, high)}</span>
    </div>
  );
}

function Why() {
  const asOf = past.value ? `?asOf=${encodeURIComponent(past.value.at)}` : '';
  const { data, failed } = useLoaded<PlaceRange>(ofEvent(`/places/${chosen.value ?? 'total'}/range${asOf}`), revision.value);
  const r = data.value;
  if (failed.value) return <p class="problem">{t('noLine')}</p>;
  if (!r) return <p class="empty">{t('loading')}</p>;
  return (
    <dl class="why">
      <div>
        <dt>{t('range_low')}</dt>
        <dd>{n(r.low)}</dd>
      </div>
      <div>
        <dt>{t('range_listed')}</dt>
        <dd>{n(r.listed)}</dd>
      </div>
      <div>
        <dt>{t('range_confirmed')}</dt>
        <dd>{n(r.confirmed)}</dd>
      </div>
      <div>
        <dt>{t('range_uncertain')}</dt>
        <dd>{n(r.uncertain)}</dd>
      </div>
      {lines(r.details).map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t('range_high')}</dt>
        <dd>{n(r.high)}</dd>
      </div>
    </dl>
  );
}

/** The engine's own details that have words; the rest is for the record, not for the reader. */
function lines(details: PlaceRange['details']): [Key, string][] {
  const numbers = Object.entries(details ?? {}).flatMap(([name, value]): [Key, string][] => {
    const key = `range_detail_${name}`;
    return isKey(key) && typeof value === 'number' ? [[key, n(value)]] : [];
  });
  return [...numbers, ...claims(details?.['claims'])];
}

/** Groups without names, by what each was said of: "two reports: 12–20". */
function claims(scopes: unknown): [Key, string][] {
  if (typeof scopes !== 'object' || scopes === null) return [];
  return Object.entries(scopes).flatMap(([scope, said]): [Key, string][] => {
    const key = `scope_${scope}`;
    const numbers = (name: string) => (typeof said === 'object' && said !== null && name in said ? Number(Reflect.get(said, name)) : 0);
    return isKey(key) && numbers('claims') > 0
      ? [[key, t('claimsOf', { n: numbers('claims'), range: range(numbers('low'), numbers('high')) })]]
      : [];
  });
}
