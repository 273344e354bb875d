import { signal } from '@preact/signals';
import { useKeys } from '../keys';
import { Later } from '../later';
import { chosen, rows, shown } from '../live/state';
import { t, waiting } from '../words/words';
import { Chosen } from './chosen';
import { Cities } from './cities';
import { Reports } from './reports';

export type Tab = 'cities' | 'reports' | 'review' | 'custody';
/** `cities` is a tab on a phone alone; elsewhere they have their own column. */
const TABS: readonly Tab[] = ['cities', 'reports', 'review', 'custody'];
export const tab = signal<Tab>('reports');
/** A station whose people are looked at. */
export const stationChosen = signal<string | null>(null);
/** Somebody who was looked for by name. */
export const personSought = signal<string | null>(null);

export function Side() {
  const board = shown.value?.board;
  const counts: Readonly<Record<Tab, number>> = {
    cities: 0,
    reports: 0,
    review: board ? board.queues.pairs + board.queues.news + board.queues.places + board.queues.setApart : 0,
    custody: board?.total.inside ?? 0,
  };
  useKeys({
    Digit1: () => {
      tab.value = 'reports';
    },
    Digit2: () => {
      tab.value = 'review';
    },
    Digit3: () => {
      tab.value = 'custody';
    },
  });
  return (
    <section class="side">
      <div role="tablist" aria-label={t('board')}>
        {TABS.map((k) => (
          <button
            type="button"
            role="tab"
            id={`tab-${k}`}
            key={k}
            data-tab={k}
            aria-selected={tab.value === k}
            aria-controls="tabpanel"
            onClick={() => {
              tab.value = k;
            }}
          >
            {t(k === 'custody' ? 'inside' : k)}
            {counts[k] > 0 && <span class="pill">{waiting(counts[k])}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tabpanel" aria-labelledby={`tab-${tab.value}`} tabIndex={0}>
        {chosen.value !== null && tab.value !== 'review' && <Chosen row={rows.value.find((r) => (r.placeId ?? 'none') === chosen.value)} />}
        {tab.value === 'cities' && (
          <div class="cities">
            <Cities />
          </div>
        )}
        {tab.value === 'reports' && <Reports />}
        {tab.value === 'review' && <Later key="review" name="review" />}
        {tab.value === 'custody' && <Later key="custody" name="custody" />}
      </div>
    </section>
  );
}
