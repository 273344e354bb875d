import { useSignal, useSignalEffect } from '@preact/signals';
import type { Timeline as TimelineAnswer } from '@tizim/contract';
import { useEffect, useRef } from 'preact/hooks';
import { useKeys } from '../keys';
import { useLoaded } from '../live/load';
import { backToLive, moment, playing, showMoment, unreachable } from '../live/replay';
import { chosen, current, event, ofEvent, revision } from '../live/state';
import { dayTime, n, seconds, t, time } from '../words/words';
import { bars, highest, ticks, type Bars } from './bars';

/** A frame of the replayed day: long enough to see what changed. */
const FRAME_MS = 500;
/** The hand moves faster than the register answers. */
const SCRUB_MS = 80;
/** Below the bars, for the hours. */
const AXIS = 18;
/** Of the height, what is above the line: releases are fewer and come later. */
const ABOVE = 0.68;

/** How the day went: detained up, released down. Scrubbing shows the whole board as it was known then. */
export function Timeline() {
  const clock = useSignal<'happened' | 'known'>('happened');
  const width = useSignal(600);
  const height = useSignal(82);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      width.value = box.current?.clientWidth ?? 600;
      height.value = box.current?.clientHeight ?? 82;
    });
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const step = clock.value === 'known' ? 1 : 600;
  const { data } = useLoaded<TimelineAnswer>(
    event.value ? ofEvent(`/timeline?step=${step}&clock=${clock.value}${chosen.value ? `&placeId=${chosen.value}` : ''}`) : null,
    revision.value,
  );
  const drawn = data.value ? bars(data.value, Math.floor(width.value / 7), live() ? Date.now() : null) : undefined;
  const { play, go } = usePlay(drawn, clock);
  useKeys({ Space: play });
  return (
    <section class="timeline" aria-label={t('timeline')}>
      <div class="controls">
        <button
          type="button"
          class="play"
          aria-label={t(playing.value ? 'pause' : 'play')}
          title={`${t(playing.value ? 'pause' : 'play')} (Space)`}
          disabled={!drawn}
          onClick={play}
        >
          <svg viewBox="0 0 24 24" width="16" height="16" fill="currentColor" aria-hidden="true">
            <path d={playing.value ? 'M6 5h4v14H6zM14 5h4v14h-4z' : 'M7 4.5v15l12-7.5z'} />
          </svg>
        </button>
        {moment.value === null ? (
          current.value && <span class="now">{t('live')}</span>
        ) : (
          <button type="button" class="back" onClick={backToLive}>
            {t('backToLive')}
          </button>
        )}
      </div>
      <div class="chart" ref={box}>
        <div class="caption">
          {drawn && <span class="num">{n(highest(drawn))}</span>}
          <span>{drawn ? t('detainedPer', { step: stepWords(drawn.stepMs) }) : ''}</span>
          {unreachable.value && <span class="problem">{t('notThere')}</span>}
          <button
            type="button"
            class="link"
            aria-pressed={clock.value === 'known'}
            onClick={() => {
              backToLive();
              clock.value = clock.value === 'known' ? 'happened' : 'known';
            }}
          >
            {t(clock.value === 'known' ? 'byKnown' : 'byHappened')}
          </button>
        </div>
        {drawn && <Chart drawn={drawn} width={width.value} height={height.value - AXIS} />}
        {drawn && (
          <input
            type="range"
            aria-label={t('moment')}
            min={drawn.from}
            max={drawn.to}
            step={drawn.stepMs}
            value={moment.value ?? drawn.to}
            aria-valuetext={moment.value === null ? t('live') : moments(drawn, moment.value)}
            onInput={(e) => go(Number(e.currentTarget.value))}
          />
        )}
      </div>
    </section>
  );
}

/** While the day's window is open, the line runs up to now. */
const live = (): boolean => Date.now() < Date.parse(event.value?.to ?? '');
const moments = (drawn: Bars | undefined, at: number): string => ((drawn?.stepMs ?? 0) < 60_000 ? seconds(at) : dayTime(at));
const stepWords = (ms: number): string =>
  ms < 60_000
    ? t('everySeconds', { n: ms / 1000 })
    : ms < 3_600_000
      ? t('everyMinutes', { n: ms / 60_000 })
      : t('everyHours', { n: ms / 3_600_000 });

interface Play {
  readonly play: () => void;
  readonly go: (at: number) => void;
}

function usePlay(drawn: Bars | undefined, clock: { value: 'happened' | 'known' }): Play {
  const latest = useRef(drawn);
  latest.current = drawn;
  const scrub = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // A day that was told afterwards was known at other hours than it happened: only the clock of knowing can be replayed.
  const byKnown = () => {
    if (event.value?.reconstruction && clock.value === 'happened') {
      clock.value = 'known';
      return true;
    }
    return false;
  };
  const go = (at: number) => {
    playing.value = false;
    if (byKnown()) return;
    moment.value = at;
    clearTimeout(scrub.current);
    scrub.current = setTimeout(() => void showMoment(at), SCRUB_MS);
  };
  const play = () => {
    if (playing.value) {
      playing.value = false;
      return;
    }
    byKnown();
    playing.value = true;
  };
  useSignalEffect(() => {
    if (!playing.value) return undefined;
    const timer = setInterval(() => {
      const d = latest.current;
      if (!d || (clock.value === 'known') !== d.known) return;
      const next = moment.peek() === null || (moment.peek() ?? 0) >= d.to ? d.from : (moment.peek() ?? 0) + d.stepMs;
      if (next >= d.to) playing.value = false;
      void showMoment(Math.min(next, d.to));
    }, FRAME_MS);
    return () => clearInterval(timer);
  });
  return { play, go };
}

function Chart({ drawn, width, height }: { drawn: Bars; width: number; height: number }) {
  const most = highest(drawn);
  const out = Math.max(1, ...drawn.items.map((b) => b.released));
  const x = (at: number) => ((at - drawn.from) / Math.max(1, drawn.to - drawn.from)) * width;
  const bar = Math.max(1.5, x(drawn.from + drawn.stepMs) - 1.5);
  const base = height * ABOVE;
  const down = Math.min((height - base - 1) / out, (base - 2) / most);
  return (
    <svg class="bars" width={width} height={height + AXIS} aria-hidden="true">
      {drawn.items.map((b) => (
        <g key={b.at} class={moment.value !== null && b.at > moment.value ? 'later' : ''}>
          {b.detained > 0 && (
            <rect
              class="detained"
              x={x(b.at)}
              width={bar}
              y={base - (b.detained / most) * (base - 12)}
              height={(b.detained / most) * (base - 12)}
            />
          )}
          {b.released > 0 && <rect class="released" x={x(b.at)} width={bar} y={base + 1} height={Math.max(1.5, b.released * down)} />}
        </g>
      ))}
      <line class="zero" x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} />
      {ticks(drawn, width).map((at) => (
        <g key={at} class="tick">
          <line x1={x(at)} x2={x(at)} y1={base} y2={height + 14} />
          <text x={x(at) + 4} y={height + 14}>
            {drawn.stepMs < 60_000 ? seconds(at) : drawn.to - drawn.from > 2 * 86_400_000 ? dayTime(at) : time(at)}
          </text>
        </g>
      ))}
      <g class="hand" transform={`translate(${x(moment.value ?? drawn.to)} 0)`}>
        <line y1={4} y2={height + 8} />
        <circle cy={5} r={4.5} />
      </g>
    </svg>
  );
}
