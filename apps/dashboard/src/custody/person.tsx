import { useSignal } from '@preact/signals';
import type { Detention } from '@tizim/contract';
import { decide } from '../live/decide';
import { mayMark, placeName } from '../live/state';
import { ended } from '../words/ended';
import { dayTime, t, word } from '../words/words';
import { Behind } from './behind';
import { Clock } from './clock';

/** One detention: who, since when, and how long against the law. */
export function Person({
  d,
  limit,
  city,
  sought,
  picked,
  pick,
}: {
  d: Detention;
  limit: number;
  city: boolean;
  sought: boolean;
  picked: boolean;
  pick: (on: boolean) => void;
}) {
  const name = d.name ?? t('noName');
  const report = d.reports[0];
  const opened = useSignal(false);
  return (
    <li class={`person${picked ? ' picked' : ''}${sought ? ' sought' : ''}`} tabIndex={-1} data-row>
      <div class="who">
        {mayMark.value && <input type="checkbox" aria-label={name} checked={picked} onChange={(e) => pick(e.currentTarget.checked)} />}
        <span class="name">
          <button
            type="button"
            title={t('behind')}
            onClick={() => {
              opened.value = true;
            }}
          >
            {name}
          </button>
          {d.age !== null && <small>{d.age}</small>}
          {city && d.facilityId === null && <small>{placeName(d.placeId)}</small>}
          {d.status !== 'inside' && <span class={`status ${d.status}`}>{outcome(d)}</span>}
        </span>
        {d.lawyer && (
          <span class="tag" title={t('lawyer')}>
            §
          </span>
        )}
        {d.confirmed ? (
          <span class="verified" title={t('verified')}>
            ✓
          </span>
        ) : (
          mayMark.value &&
          report !== undefined && (
            <button type="button" class="link" onClick={() => void decide({ kind: 'confirm', report }, t('did_confirm'))}>
              {t('confirm')}
            </button>
          )
        )}
      </div>
      {d.status === 'inside' && <Clock d={d} limit={limit} />}
      {opened.value && (
        <Behind
          d={d}
          close={() => {
            opened.value = false;
          }}
        />
      )}
    </li>
  );
}

function outcome(d: Detention): string {
  if (d.status === 'died') return word('status_died');
  const last = d.outcomes.at(-1);
  if (last) return ended(last.kind, last.days);
  return d.releasedAt ? `${word(`status_${d.status}`)} ${dayTime(d.releasedAt)}` : word(`status_${d.status}`);
}
