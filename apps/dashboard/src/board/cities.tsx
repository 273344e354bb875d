import { useSignal, useSignalEffect } from '@preact/signals';
import type { TallyRow } from '@tizim/contract';
import { chosen, event, placeName, rows, shown } from '../live/state';
import { n, newsTime, range, t, word } from '../words/words';

/** The ranking changes its order at most this often: a row must not jump from under a finger. */
const SORT_MS = 5_000;

/** Every city with its range and what became of its people; what others published stands beside, never added. */
export function Cities() {
  const order = useSignal<readonly (string | null)[]>([]);
  const sorted = useSignal(0);
  useSignalEffect(() => {
    const now = rows.value.map((r) => r.placeId);
    const known = new Set(order.peek());
    const same = now.length === known.size && now.every((id) => known.has(id));
    const wait = same ? Math.max(0, sorted.peek() + SORT_MS - Date.now()) : 0;
    const timer = setTimeout(() => {
      sorted.value = Date.now();
      order.value = now;
    }, wait);
    return () => clearTimeout(timer);
  });
  const byPlace = new Map(rows.value.map((r) => [r.placeId, r]));
  const most = rows.value[0]?.best ?? 1;
  const figures = shown.value?.board.total.officialFigures ?? [];
  return (
    <>
      <h2>
        {t('cities')}
        <span class="legend">
          <i class="inside" />
          {t('inside')} <i class="released" />
          {t('released')}
        </span>
      </h2>
      <ol>
        {order.value.map((id) => {
          const r = byPlace.get(id);
          return r && <City key={id ?? 'none'} r={r} most={most} />;
        })}
      </ol>
      {rows.value.length === 0 && <p class="empty">{t('noCities')}</p>}
      {figures.length > 0 && (
        <div class="official">
          <h3>{t('official')}</h3>
          <Official figures={figures} />
        </div>
      )}
    </>
  );
}

function City({ r, most }: { r: TallyRow; most: number }) {
  const id = r.placeId ?? 'none';
  const width = (part: number) => ({ width: `${(part / Math.max(1, most)) * 100}%` });
  return (
    <li>
      <button
        type="button"
        class="city"
        aria-pressed={chosen.value === id}
        onClick={() => {
          chosen.value = chosen.value === id ? null : id;
        }}
      >
        <span class="name">{placeName(r.placeId)}</span>
        {r.low !== r.high && <small class="num">{range(r.low, r.high)}</small>}
        <b class="num" data-testid={`best-${id}`}>
          {n(r.best)}
        </b>
        <span class="share">
          <i class="inside" style={width(r.inside)} />
          <i class="released" style={width(r.released)} />
        </span>
        <span class="news">
          {r.lastNewsAt && (
            <span title={t('lastNews')}>
              <span class="visually-hidden">{t('lastNews')} </span>
              {newsTime(r.lastNewsAt, event.value?.dayFrom ?? 0)}
            </span>
          )}
          {r.best === 0 && <span>{t('nReports', { n: r.reports })}</span>}
          {r.died > 0 && <strong class="died">{t('diedN', { n: r.died })}</strong>}
          {r.overLimit > 0 && <strong class="over">{t('overN', { n: r.overLimit })}</strong>}
        </span>
        <Official figures={r.officialFigures} />
      </button>
    </li>
  );
}

const SIGNS: Readonly<Record<string, string>> = { exact: '', at_least: '≥ ', at_most: '≤ ', about: '≈ ', order_of: '~ ' };

function Official({ figures }: { figures: TallyRow['officialFigures'] }) {
  return (
    <>
      {figures.map((f) => (
        <span class="figure" key={f.at + f.definition + f.by} title={f.definition}>
          <span class="by">
            {word(f.by)}: <small>{f.of === 'other' ? f.definition : t(`figure_${f.of}`)}</small>
          </span>
          <span class="num">
            {SIGNS[f.qualifier]}
            {range(f.low, f.high)}
          </span>
        </span>
      ))}
    </>
  );
}
