import { signal } from '@preact/signals';
import { shown } from '../live/state';
import { t, waiting as pill } from '../words/words';
import { Apart } from './apart';
import { Decisions } from './decisions';
import { LoneNews } from './news';
import { Pairs } from './pairs';
import { Places } from './places';

type Queue = 'pairs' | 'news' | 'places' | 'setApart' | 'decisions';
const QUEUES: readonly Queue[] = ['pairs', 'news', 'places', 'setApart', 'decisions'];
const queue = signal<Queue>('pairs');

/** What machines leave to people, in four queues; and what people decided, each to be undone. */
export function Review() {
  const waiting = shown.value?.board.queues;
  return (
    <div class="review">
      <div class="segments" role="group" aria-label={t('review')}>
        {QUEUES.map((q) => (
          <button
            type="button"
            key={q}
            aria-pressed={queue.value === q}
            onClick={() => {
              queue.value = q;
            }}
          >
            {t(`queue_${q}`)}
            {q !== 'decisions' && (waiting?.[q] ?? 0) > 0 && <span class="pill">{pill(waiting?.[q] ?? 0)}</span>}
          </button>
        ))}
      </div>
      {queue.value === 'pairs' && <Pairs />}
      {queue.value === 'news' && <LoneNews />}
      {queue.value === 'places' && <Places />}
      {queue.value === 'setApart' && <Apart />}
      {queue.value === 'decisions' && <Decisions />}
    </div>
  );
}
