import type { LatestReport } from '@tizim/contract';
import { useRows } from '../rows';
import { chosen, placeName, shown } from '../live/state';
import { ended } from '../words/ended';
import { newsTime, t, word } from '../words/words';

/** What came last, newest first; of the chosen city when there is one. */
export function Reports() {
  const board = shown.value?.board;
  const items = (board?.latest ?? []).filter((r) => chosen.value === null || (r.placeId ?? 'none') === chosen.value);
  const list = useRows();
  return (
    <ul class="latest" ref={list}>
      {items.map((r) => (
        <li key={r.id} class={r.kind} tabIndex={-1} data-row>
          <Mark kind={r.kind} />
          <span>
            <b>{placeName(r.placeId)}</b> <span class="from">{word(`source_${r.source}`)}</span>
          </span>
          <time dateTime={r.at}>{newsTime(r.at, board?.at ?? r.at)}</time>
          <span class="what">
            <Line r={r} />
          </span>
        </li>
      ))}
      {items.length === 0 && <li class="empty">{t('noNews')}</li>}
    </ul>
  );
}

function Line({ r }: { r: LatestReport }) {
  const people = r.low ?? (r.named ? 1 : null);
  return (
    <>
      <b class="count">
        {people === null
          ? t('peopleUnknown')
          : r.high !== null && r.high !== people
            ? t('nToM', { n: people, m: r.high })
            : t('nPeople', { n: people })}
      </b>{' '}
      · {r.outcome ? ended(r.outcome, r.days) : word(`kind_${r.kind}`)} ·{' '}
      {r.verified ? <span class="verified">✓ {t('verified')}</span> : <span class="unverified">{t(`state_${r.state}`)}</span>}
    </>
  );
}

const SHAPES: Readonly<Record<string, string>> = {
  detained: 'M7 5v14M12 5v14M17 5v14',
  released: 'M5 12.5l4.5 4.5L19 7.5',
  injured: 'M12 5v14M5 12h14',
  outcome: 'M12 4v16M5 8h14M5 8l-2 6h5zM19 8l-2 6h5z',
  transferred: 'M4 12h15m0 0-5-5m5 5-5 5',
  police_presence: 'M12 4l7 3v5c0 4-3 7-7 8-4-1-7-4-7-8V7z',
};

/** The shape says it again: no meaning hangs on colour alone. */
function Mark({ kind }: { kind: string }) {
  return (
    <span class="mark" aria-hidden="true">
      <svg
        viewBox="0 0 24 24"
        width="15"
        height="15"
        fill="none"
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <path d={SHAPES[kind] ?? 'M12 11v2'} />
      </svg>
    </span>
  );
}
