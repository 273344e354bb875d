import { useSignal } from '@preact/signals';
import type { ReviewPair } from '@tizim/contract';
import { useEffect, useRef } from 'preact/hooks';
import { useKeys } from '../keys';
import { decide, decided } from '../live/decide';
import { useLoaded } from '../live/load';
import { mayDecide, ofEvent, revision, shown } from '../live/state';
import { percent, t } from '../words/words';
import { fields } from './fields';
import { Reasons } from './reasons';

const key = (p: ReviewPair): string => `${p.a.id} ${p.b.id}`;
/** A pair that comes because another left by itself can't be answered for so long: the finger was meant for the other. */
const REST_MS = 1_000;

/** The pair under the eye stays while it is open, wherever new reports put it in the queue. */
function useHeld(open: readonly ReviewPair[], passed: ReadonlySet<string>): { pair: ReviewPair | undefined; resting: boolean } {
  const held = useRef('');
  const resting = useSignal(false);
  const pair = open.find((p) => key(p) === held.current) ?? open[0];
  const now = pair ? key(pair) : '';
  const taken = now !== held.current && held.current !== '' && !passed.has(held.current);
  held.current = now;
  useEffect(() => {
    if (!taken) return undefined;
    resting.value = true;
    const timer = setTimeout(() => {
      resting.value = false;
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      resting.value = false;
    };
  }, [now]);
  return { pair, resting: taken || resting.value };
}

/** One person or two? Side by side, with the reasons in words; one key links, one keeps apart, one undoes. */
export function Pairs() {
  const { data, failed } = useLoaded<{ items: ReviewPair[] }>(ofEvent('/review/pairs'), revision.value + decided.value);
  const passed = useSignal<ReadonlySet<string>>(new Set());
  const open = data.value?.items.filter((p) => !passed.value.has(key(p))) ?? [];
  const { pair, resting } = useHeld(open, passed.value);
  const pass = () => {
    if (pair) passed.value = new Set([...passed.value, key(pair)]);
  };
  const answer = async (kind: 'link' | 'apart') => {
    const [a, b] = [pair?.a.reports[0], pair?.b.reports[0]];
    if (!pair || a === undefined || b === undefined || !mayDecide.value || resting) return;
    const mine = key(pair);
    pass();
    const row = await decide({ kind, a, b }, t(kind === 'link' ? 'did_link' : 'did_apart'));
    // Not done, or undone later: the question may come up again.
    if (!row) passed.value = new Set([...passed.value].filter((k) => k !== mine));
  };
  useKeys({ KeyM: () => void answer('link'), KeyD: () => void answer('apart'), KeyS: pass });
  if (!pair) return <p class="empty">{failed.value ? t('noLine') : data.value ? t('noPairs') : t('loading')}</p>;
  return (
    <section class="question">
      <h3>
        {t('onePerson')}
        <small>{t('remaining', { n: Math.max(open.length, (shown.value?.board.queues.pairs ?? 0) - passed.value.size) })}</small>
      </h3>
      <Weight weight={pair.weight} />
      <div class="pair">
        <Card pair={pair} side="a" />
        <Card pair={pair} side="b" />
      </div>
      <Reasons reasons={pair.reasons} />
      {mayDecide.value && (
        <p class="buttons">
          <button type="button" class="primary" disabled={resting} onClick={() => void answer('link')}>
            {t('link')} <kbd>M</kbd>
          </button>
          <button type="button" disabled={resting} onClick={() => void answer('apart')}>
            {t('apart')} <kbd>D</kbd>
          </button>
          <button type="button" class="quiet" onClick={pass}>
            {t('skip')} <kbd>S</kbd>
          </button>
        </p>
      )}
      <p class="hint">{t('linkHint')}</p>
    </section>
  );
}

/** The balance of the evidence: a natural log, said as a chance. */
function Weight({ weight }: { weight: number }) {
  const chance = 1 / (1 + Math.exp(-weight));
  const shown = Math.min(0.99, Math.max(0.01, chance));
  return (
    <div class="weight">
      <progress max={1} value={shown} aria-label={t('likely')} />
      <b class="num">{percent(shown)}</b>
      <small>{t('likely')}</small>
    </div>
  );
}

function Card({ pair, side }: { pair: ReviewPair; side: 'a' | 'b' }) {
  const mine = pair[side];
  const rows = fields(pair, side);
  return (
    <article>
      <header>
        <b>#{mine.caseNo}</b>
        <small>{t('nReports', { n: mine.reports.length })}</small>
      </header>
      <dl>
        {rows.map((r) => (
          <div key={r.label} class={r.differs ? 'differs' : ''}>
            <dt>{r.label}</dt>
            <dd>{r.value}</dd>
          </div>
        ))}
      </dl>
      {pair.reports[side].some((r) => r.note) && (
        <details>
          <summary>{t('asWritten')}</summary>
          {pair.reports[side].map((r) => r.note && <q key={r.id}>{r.note}</q>)}
        </details>
      )}
    </article>
  );
}
