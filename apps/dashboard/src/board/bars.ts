import type { Timeline } from '@tizim/contract';

export interface Bar {
  readonly at: number;
  readonly detained: number;
  readonly released: number;
}
/** Bars of one width from the first thing that happened to the last, or to now. Times in ms. */
export interface Bars {
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
  readonly known: boolean;
  readonly items: readonly Bar[];
}

/** Widths that read well on an axis, seconds. */
const WIDTHS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400];
/** A day's beginning and end need a little air, in bars. */
const AIR = 2;

/** Groups the register's buckets into at most `most` bars. `now`: the line runs on to it. Undefined: nothing happened yet. */
export function bars(timeline: Timeline, most: number, now: number | null): Bars | undefined {
  const busy = timeline.buckets.filter((b) => b.detained > 0 || b.released > 0);
  const [first, last] = [busy[0], busy.at(-1)];
  if (!first || !last) return undefined;
  const start = Date.parse(first.at);
  const end = Math.max(Date.parse(last.at) + timeline.stepS * 1000, now ?? 0);
  const stepS = WIDTHS.find((w) => w >= timeline.stepS && (end - start) / (w * 1000) + 2 * AIR <= Math.max(20, most)) ?? 86_400;
  const stepMs = stepS * 1000;
  const from = (Math.floor(start / stepMs) - AIR) * stepMs;
  const to = (Math.ceil(end / stepMs) + (now === null ? 1 : 0)) * stepMs;
  const items = new Map<number, Bar>();
  for (const b of busy) {
    const at = Math.floor(Date.parse(b.at) / stepMs) * stepMs;
    const was = items.get(at);
    items.set(at, { at, detained: (was?.detained ?? 0) + b.detained, released: (was?.released ?? 0) + b.released });
  }
  return { from, to, stepMs, known: timeline.clock === 'known', items: [...items.values()] };
}

/** A date with its time, in the longest of the three languages. */
const LABEL_PX = 120;

/** Where the axis is labelled: round times, far enough apart for their labels. */
export function ticks(drawn: Bars, width: number): number[] {
  const least = ((drawn.to - drawn.from) / Math.max(1, width)) * LABEL_PX;
  const every = (WIDTHS.find((w) => w * 1000 >= least) ?? 86_400) * 1000;
  const found: number[] = [];
  for (let at = Math.ceil(drawn.from / every) * every; at < drawn.to - least / 3; at += every) found.push(at);
  return found;
}

/** The most people detained within one bar. */
export function highest({ items }: Bars): number {
  return Math.max(1, ...items.map((b) => b.detained));
}
