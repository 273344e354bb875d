import type { Qualifier } from './reading/count.js';
import type { Features } from './tallies/features.js';

export type Kind = 'detained' | 'released' | 'outcome' | 'transferred' | 'injured' | 'police_presence';
export type SourceKind =
  'monitor' | 'relative' | 'lawyer' | 'detainee' | 'witness' | 'social' | 'media' | 'ngo' | 'police' | 'court' | 'hotline';

/** One report in plain text, with the place the caller found. Times in ms. The engine reads its mention out of this. */
export interface ReportFacts {
  readonly id: string;
  /** Idempotency key: the same key is the same submission. */
  readonly key: string;
  readonly submittedAt: number;
  readonly observedAt: number | null;
  readonly kind: Kind;
  readonly sourceKind: SourceKind;
  readonly reporterId: string | null;
  readonly language: 'kk' | 'ru' | 'en' | null;
  readonly city: string | null;
  readonly place: string | null;
  readonly placeId: string | null;
  readonly facility: string | null;
  readonly facilityId: string | null;
  readonly name: string | null;
  readonly count: number | null;
  readonly countText: string | null;
  readonly age: number | null;
  readonly gender: 'm' | 'f' | null;
  /** Rows of one list are different people. */
  readonly listId: string | null;
  readonly status: string | null;
  readonly statusDays: number | null;
  readonly note: string | null;
  /** An earlier report of the same reporter that this one replaces. */
  readonly corrects: string | null;
  readonly withdrawn?: boolean;
}

/** What a person decided; `seq` orders decisions, the latest active one wins. */
export type Decision =
  | { readonly id: string; readonly seq: number; readonly kind: 'link' | 'apart'; readonly a: string; readonly b: string }
  | { readonly id: string; readonly seq: number; readonly kind: 'split'; readonly reports: readonly string[] }
  | { readonly id: string; readonly seq: number; readonly kind: 'confirm' | 'retract'; readonly report: string }
  | News
  | { readonly id: string; readonly seq: number; readonly kind: 'undo'; readonly target: string };

/** News about many at once: `reports` holds one report of each detention, `at` is when it was so, ms. */
export interface News {
  readonly id: string;
  readonly seq: number;
  readonly kind: 'news';
  readonly reports: readonly string[];
  readonly what: 'released' | 'transferred';
  readonly facilityId: string | null;
  readonly at: number;
}

/** One stay in one house of custody, ms; `from` null: nobody said since when, `to` null: still there. */
export interface Stay {
  readonly facilityId: string | null;
  readonly facility: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** One piece of evidence for or against "same detention", natural-log weight. */
export interface Reason {
  readonly code: string;
  readonly weight: number;
}

export interface DetentionState {
  readonly id: string;
  readonly city: string | null;
  readonly placeId: string | null;
  readonly facilityId: string | null;
  readonly facility: string | null;
  readonly name: string | null;
  readonly age: number | null;
  readonly gender: 'm' | 'f' | null;
  readonly at: number | null;
  readonly firstReportAt: number;
  readonly lastReportAt: number;
  readonly status: 'inside' | 'released' | 'sentenced' | 'hospital' | 'died' | 'unknown';
  readonly outcomes: readonly { readonly kind: string; readonly days: number | null; readonly at: number; readonly report: string }[];
  /** Oldest first; `facilityId` and `facility` above are those of the last. */
  readonly custody: readonly Stay[];
  readonly releasedAt: number | null;
  readonly lawyer: boolean;
  readonly sources: readonly string[];
  readonly reports: readonly string[];
  readonly confirmed: boolean;
  readonly strength: 'strong' | 'weak' | 'status_only' | 'anonymous';
  readonly uncertain: boolean;
  /** Looser than the detention: the same person, perhaps detained twice. */
  readonly personKey: string;
  /** Merges in it that were nearly not made; halves of merges with others that were nearly made. */
  readonly soft: number;
  readonly missed: number;
}

/** A city's numbers, people. `low ≤ best ≤ high`; `listed`: distinct detentions by name; city null: unknown. */
export interface CityTally {
  readonly city: string | null;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly listed: number;
  readonly inside: number;
  readonly released: number;
  readonly died: number;
  readonly injured: number;
  readonly withLawyer: number;
  readonly confirmed: number;
  readonly uncertain: number;
  readonly reports: number;
  readonly lastNewsAt: number;
  readonly persons: number;
  readonly policeFigure: { readonly low: number; readonly high: number; readonly at: number } | null;
  /** What the range was made of; null for a sum over cities. */
  readonly details: TallyDetails | null;
}

/** Behind a range. `floor` and `ceiling` are logic alone (disjoint claims beyond the named; everything claimed added up), people; `claims`: the largest of each scope; police figures stand beside and move nothing. */
export interface TallyDetails {
  readonly version: string;
  readonly floor: number;
  readonly ceiling: number;
  readonly named: number;
  readonly weak: number;
  readonly features: Features;
  readonly claims: Readonly<Record<Scope, { readonly claims: number; readonly low: number; readonly best: number; readonly high: number }>>;
  readonly police: readonly { readonly scope: Scope; readonly low: number; readonly high: number; readonly at: number }[];
}

/** Two detentions near the line, and why, strongest reason first. */
export interface NearPair {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  readonly reasons: readonly Reason[];
}

/** What a step changed. `near`: all near pairs that now stand and touch `changed`; stored ones that touch `changed` or `gone` are to be replaced by them. */
export interface Delta {
  /** Reports that count no more (withdrawn, replaced, taken back), or count again. */
  readonly stands: readonly { readonly report: string; readonly stands: boolean }[];
  readonly near: readonly NearPair[];
  readonly changed: readonly DetentionState[];
  readonly gone: readonly string[];
  readonly cities: readonly CityTally[];
  readonly moved: readonly {
    readonly report: string;
    readonly detention: string;
    readonly weight: number;
    readonly reasons: readonly Reason[];
    readonly modelVersion: string;
  }[];
}
/** Whom a claim speaks of: those of one van, those taken at a place so far, those at a station now, a city's total. */
export type Scope = 'van' | 'place' | 'station' | 'city';
/** A reported number of people and what it covers. Times in ms; `place`: key of the place or station, '' when not said; police figures never move ours. */
export interface GroupClaim {
  readonly report: string;
  readonly city: string | null;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly qualifier: Qualifier;
  readonly scope: Scope;
  readonly place: string;
  readonly from: number;
  readonly until: number;
  readonly at: number;
  readonly sent: number;
  readonly police: boolean;
}
