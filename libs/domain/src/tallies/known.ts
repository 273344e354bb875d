import type { DetentionState } from '../facts.js';
import { keyOf } from '../reading/claims.js';
import type { Mention } from '../reading/mention.js';

/** What the numbers ask of one detention. */
export interface Known {
  readonly state: DetentionState;
  /** The place said most often, and all that were said; '' and none: nothing was said. */
  readonly place: string;
  readonly places: readonly string[];
  readonly station: string;
  readonly stations: readonly string[];
  /** When it happened, ms; `timed`: somebody said so; `coarse`: nobody who stood there did. */
  readonly at: number;
  readonly timed: boolean;
  readonly coarse: boolean;
}

/** Whoever tells of a detention without its hour does so about an hour after it (median of labelled days). */
const TOLD_AFTER_MS = 60 * 60_000;

/** A cluster → what the numbers ask of it. The order of `mentions` doesn't matter. */
export function knownOf(state: DetentionState, mentions: readonly Mention[]): Known {
  const seen = mentions.filter((m) => !m.news);
  const exact = seen.filter((m) => m.precise && !Number.isNaN(m.at)).map((m) => m.at);
  const any = seen.filter((m) => !Number.isNaN(m.at)).map((m) => m.at);
  const at = middle(exact.length > 0 ? exact : any);
  const places = seen.map((m) => keyOf(m.facts.placeId === m.facts.city ? null : m.facts.placeId, m.place));
  const stations = mentions.map((m) => keyOf(m.facts.facilityId, m.station));
  return {
    state,
    at: at ?? state.firstReportAt - TOLD_AFTER_MS,
    timed: at !== undefined,
    coarse: exact.length === 0,
    place: oftenest(places),
    places: distinct(places),
    station: oftenest(stations),
    stations: distinct(stations),
  };
}

function middle(times: readonly number[]): number | undefined {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) / 2)];
}

/** The key said most often, '' aside; of equals the first in the alphabet. */
function oftenest(keys: readonly string[]): string {
  if (keys.length === 1) return keys[0] ?? '';
  const counts = new Map<string, number>();
  for (const k of keys) if (k !== '') counts.set(k, (counts.get(k) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

function distinct(keys: readonly string[]): string[] {
  if (keys.length === 1) return keys[0] === '' ? [] : [...keys];
  return [...new Set(keys)].filter((k) => k !== '').sort();
}
