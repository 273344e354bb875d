/** Groups of evidence. Inside a cluster each group is averaged over the pairs that say something about it. */
export const GROUPS = [
  'surname',
  'given',
  'father',
  'names',
  'gender',
  'age',
  'time',
  'submitted',
  'place',
  'station',
  'city',
  'news',
  'again',
  'reporter',
  'text',
] as const;
export type Group = (typeof GROUPS)[number];

/**
 * The weights in force: natural logs, learned on labelled days by `npm run refit`.
 * Code → [group, weight, what it means].
 */
const TABLE = {
  'surname.equal': ['surname', 1.41, 'same surname stem; how much its rarity says is in the prior'],
  'surname.near': ['surname', 0.81, 'one edit apart, or Jaro–Winkler ≥ 0.93'],
  'surname.sound': ['surname', 1.17, 'same consonants, or Jaro–Winkler ≥ 0.88'],
  'surname.conflict': ['surname', -4.37, 'different surnames'],
  'surname.initial': ['surname', 2.63, 'the initial fits'],
  'surname.initial.conflict': ['surname', -4.4, 'the initial differs'],
  'surname.none': ['surname', -0.73, 'no surname on one side'],
  'given.equal': ['given', 0.09, 'same given name; its rarity is in the prior'],
  'given.short': ['given', -0.52, 'a short form of the same name'],
  'given.diminutive': ['given', -1.69, 'no list knows it, but it may be a short form of the other'],
  'given.near': ['given', -0.38, 'one edit apart, or Jaro–Winkler ≥ 0.93'],
  'given.prefix': ['given', 3.55, 'same first three letters'],
  'given.known.conflict': ['given', -1.93, 'two different names of the list'],
  'given.conflict': ['given', 0.84, 'different given names'],
  'given.initial': ['given', 0.69, 'the initial fits'],
  'given.initial.conflict': ['given', -1.92, 'the initial differs'],
  'given.none': ['given', -0.37, 'no given name on one side'],
  'father.equal': ['father', 0.22, 'same father’s name'],
  'father.near': ['father', 0.11, 'father’s names one edit apart, or one is the start of the other'],
  'father.conflict': ['father', -3.73, 'different father’s names'],
  'father.initial': ['father', 2.86, 'the initial fits'],
  'father.initial.conflict': ['father', -3.38, 'the initial differs'],
  'names.all': ['names', 0.42, 'surname, given name and father’s name all agree'],
  'names.both': ['names', 0.46, 'surname and given name agree'],
  'names.relative': ['names', -6.15, 'same surname, other given name: brothers in one van'],
  'names.partial': ['names', -0.63, 'names that can be compared only in part'],
  'gender.equal': ['gender', 0.32, ''],
  'gender.conflict': ['gender', -1.64, ''],
  'age.document.equal': ['age', 1.47, 'both from documents or family, the same'],
  'age.document.1': ['age', -0.57, 'a year apart'],
  'age.document.3': ['age', -0.85, 'up to three years apart'],
  'age.document.far': ['age', -4.93, 'more'],
  'age.guess.3': ['age', 1.28, 'one is a guess; up to 3 years apart'],
  'age.guess.7': ['age', 1.29, 'up to 7'],
  'age.guess.12': ['age', -0.17, 'up to 12'],
  'age.guess.far': ['age', -2.86, 'more'],
  'time.precise.5': ['time', 3.88, 'both stood there; minutes between: up to 5'],
  'time.precise.10': ['time', 2.99, 'up to 10'],
  'time.precise.15': ['time', 1.85, 'up to 15'],
  'time.precise.30': ['time', -0.25, 'up to 30'],
  'time.precise.60': ['time', -1.08, 'up to 60'],
  'time.precise.90': ['time', -0.99, 'up to 90'],
  'time.precise.300': ['time', -6.48, 'up to 300'],
  'time.precise.far': ['time', -6.52, 'more'],
  'time.told.15': ['time', 2.79, 'one was told the time; minutes between: up to 15'],
  'time.told.30': ['time', 1.76, 'up to 30'],
  'time.told.60': ['time', 1.69, 'up to 60'],
  'time.told.90': ['time', -0.11, 'up to 90'],
  'time.told.300': ['time', -5.61, 'up to 300'],
  'time.told.far': ['time', -6.06, 'more'],
  'time.none': ['time', 0.9, 'one side is silent'],
  'time.after': ['time', -2.29, 'taken away after the other had been reported'],
  'submitted.10': ['submitted', 1.93, 'no common time; reports sent minutes apart: up to 10'],
  'submitted.60': ['submitted', 0.51, 'up to 60'],
  'submitted.180': ['submitted', 0.72, 'up to 3 hours'],
  'submitted.720': ['submitted', 0.12, 'up to 12 hours'],
  'submitted.1080': ['submitted', -0.21, 'up to 18 hours'],
  'submitted.far': ['submitted', -1.65, 'more'],
  'later.before': ['submitted', 0.38, 'the news was sent before the report of the detention'],
  'later.180': ['submitted', 0.25, 'the news was sent up to 3 hours after the report'],
  'later.720': ['submitted', 0.15, 'up to 12 hours'],
  'later.1440': ['submitted', -0.61, 'up to 24 hours'],
  'later.far': ['submitted', -0.5, 'more'],
  'spread.60': ['submitted', 0.79, 'two pieces of news: sent within an hour'],
  'spread.360': ['submitted', 0.44, 'within 6 hours: as long as one outcome is told'],
  'spread.far': ['submitted', -3.24, 'more'],
  'place.equal': ['place', 1.48, 'same place'],
  'place.kind': ['place', 1.33, 'same kind of place, unnamed'],
  'place.conflict': ['place', -1.07, 'different places'],
  'place.home': ['place', -1.2, 'one from home, one in the street'],
  'station.equal': ['station', 1.31, 'same station'],
  'station.conflict': ['station', -1.43, 'different stations'],
  'city.unknown': ['city', -1.09, 'one has no city'],
  'city.alone': ['city', -7.16, 'one has no city, and nothing but the name agrees: a name alone never links'],
  'news.same': ['news', 1.24, 'two pieces of news: the same outcome'],
  'news.days': ['news', 6.81, 'the same number of days'],
  'news.conflict': ['news', -4.97, 'different outcomes'],
  'news.and.report': ['news', 0.05, 'news and the report of a detention'],
  'again.one': ['again', -3.09, 'one says «again»'],
  'again.both': ['again', 4.67, 'both say «again»'],
  'reporter.same': ['reporter', -0.41, 'one reporter reports one person once'],
  'text.copy': ['text', 3.98, 'a copy of the same text'],
} as const satisfies Record<string, readonly [Group, number, string]>;

export type Level = keyof typeof TABLE;
export const LEVELS = Object.keys(TABLE) as Level[];
/** Level → its number in vectors. */
export const LEVEL = Object.fromEntries(LEVELS.map((code, i) => [code, i])) as Readonly<Record<Level, number>>;
/** Level number → group number. */
export const GROUP_OF: readonly number[] = LEVELS.map((code) => GROUPS.indexOf(TABLE[code][0]));

/** Weights as versioned data; every decision names the version. */
export interface Model {
  readonly version: string;
  /** Log odds that two candidate reports are of one detention when nobody else in their city-day would agree as they do. */
  readonly prior: number;
  /** What each fourfold growth of those who would agree takes from the prior; not above 0. */
  readonly perTier: number;
  /** Clusters merge while their evidence stays above this. */
  readonly line: number;
  /** How far above the line a pair must be to bring two reports into one component. */
  readonly reach: number;
  readonly weights: Readonly<Record<Level, number>>;
}

export type Prior = Pick<Model, 'prior' | 'perTier'>;
/** Log odds before any evidence, of two that agree on something of this tier. */
export function priorAt({ prior, perTier }: Prior, tier: number): number {
  return prior + perTier * tier;
}

export const MODEL: Model = {
  version: '2026-11-h',
  prior: 0.99,
  perTier: -1.62,
  line: -0.05,
  reach: 0.2,
  weights: Object.fromEntries(LEVELS.map((code) => [code, TABLE[code][1]])) as Record<Level, number>,
};
export const MODEL_VERSION = MODEL.version;
