import type { DecisionRow, DetentionPage } from '@tizim/contract';
import { decided, undo } from '../live/decide';
import { useLoaded } from '../live/load';
import { mayDecide, ofEvent, placeName, revision } from '../live/state';
import { dayTime, isKey, t } from '../words/words';

const SHOWN = 50;
/** Of many people a decision was about, so many are named. */
const NAMED = 3;

/** What was decided, by whom, newest first. Undo appends: the first decision stays to be seen. */
export function Decisions() {
  const { data, failed } = useLoaded<{ items: DecisionRow[] }>(ofEvent('/decisions'), revision.value + decided.value);
  const people = useLoaded<DetentionPage>(ofEvent('/detentions?limit=1000'), decided.value).data.value?.items ?? [];
  const names = new Map(people.flatMap((d) => d.reports.map((r) => [r, d.name ?? `#${d.caseNo}`] as const)));
  const items = (data.value?.items ?? []).filter((d) => d.kind !== 'undo');
  if (items.length === 0) return <p class="empty">{failed.value ? t('noLine') : data.value ? t('noDecisions') : t('loading')}</p>;
  return (
    <ul class="log">
      {items.slice(0, SHOWN).map((d) => (
        <li key={d.id} class={d.undone ? 'undone' : ''}>
          <span>
            {said(d)}
            <small>
              {whom(d, names)}
              {d.by} · {dayTime(d.at)}
              {d.undone && ` · ${t('undoneBy', { name: d.undoneBy ?? '' })}`}
              {!d.applied && ` · ${t('onItsWay')}`}
            </small>
          </span>
          {!d.undone && mayDecide.value && (
            <button type="button" class="link" onClick={() => void undo(d.id)}>
              {t('undo')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whom it was about: "confirmed" alone can't be told from fifty others. */
function whom(d: DecisionRow, names: ReadonlyMap<string, string>): string {
  const known = [...new Set(d.reports.flatMap((r) => names.get(r) ?? []))];
  return known.length === 0 ? '' : `${known.slice(0, NAMED).join(', ')}${known.length > NAMED ? ` +${known.length - NAMED}` : ''} · `;
}

function said(d: DecisionRow): string {
  if (d.kind === 'place') return t('did_placed', { place: placeName(d.placeId) });
  if (d.kind === 'news') return t(d.what === 'released' ? 'did_released' : 'did_moved', { n: d.reports.length });
  const key = `did_${d.kind}`;
  return isKey(key) ? t(key) : t('did_other');
}
