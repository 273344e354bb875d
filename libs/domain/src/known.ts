import type { DetentionState } from './facts.js';
import { placeKey, stationKey } from './claims.js';
import { noteOf, type Mention } from './mention.js';

/** What the numbers ask of one detention. */
export interface Known {
  readonly state: DetentionState;
  readonly place: string; readonly station: string;
  /** When it happened, ms; `timed`: somebody said so; `coarse`: nobody who stood there did. */
  readonly at: number; readonly timed: boolean; readonly coarse: boolean;
  /** Reports that were nearly not joined to it; detentions that nearly were. */
  readonly soft: number; readonly missed: number;
}

/** Whoever tells of a detention without its hour does so about an hour after it (median of labelled days). */
const TOLD_AFTER_MS = 60 * 60_000;

/** A cluster → what the numbers ask of it. The order of `mentions` doesn't matter. */
export function knownOf(state: DetentionState, mentions: readonly Mention[], soft: number, missed: number): Known {
  const seen = mentions.filter((m) => !m.news);
  const exact = seen.filter((m) => m.precise && !Number.isNaN(m.at)).map((m) => m.at);
  const any = seen.filter((m) => !Number.isNaN(m.at)).map((m) => m.at);
  const at = middle(exact.length > 0 ? exact : any);
  return {
    state, soft, missed, at: at ?? state.firstReportAt - TOLD_AFTER_MS, timed: at !== undefined, coarse: exact.length === 0,
    place: oftenest(seen.map((m) => placeKey(m.facts, noteOf(m.facts)))), station: oftenest(mentions.map((m) => stationKey(m.facts, noteOf(m.facts)))),
  };
}

function middle(times: readonly number[]): number | undefined {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) / 2)];
}

/** The key said most often, '' aside; of equals the first in the alphabet. */
function oftenest(keys: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const k of keys) if (k !== '') counts.set(k, (counts.get(k) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
