/** What `choose` answers, and a mention on the way there. */

import type { Place } from '../pack.js';
import type { How } from '../names/nameindex.js';
import type { Evidence } from './evidence.js';
import type { Option } from './options.js';
import type { Mention } from './scan.js';

/** A place that was considered, with its share of what the text speaks for, 0–1. */
export interface Candidate {
  readonly place: Place;
  readonly score: number;
}
export type Why = 'exact' | 'inflected' | 'typo' | 'several_places' | 'several_names' | 'weak' | 'nothing_found';
export interface Choice {
  readonly status: 'resolved' | 'ambiguous' | 'review' | 'unresolved';
  readonly confidence: number;
  readonly place: Place | null;
  readonly candidates: readonly Candidate[];
  readonly why: Why;
  /** How the name was read, when one was. */ readonly how: How | null;
}

/** A mention while it is weighed against the others. */
export interface Judged {
  readonly mention: Mention;
  evidence: Evidence;
  readonly options: Option[];
  readonly top: Option;
  share: number;
  value: number;
  /** The text says that it did not happen there. */ elsewhere: boolean;
}

export const MAX_CANDIDATES = 5;
