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
 * The weights in force: natural logs, learned on labelled days by bench/linkage/train.mjs.
 * Code → [group, weight, what it means].
 */
const TABLE = {
  'surname.equal': ['surname', 1.39, 'same surname stem; how much its rarity says is in the prior'],
  'surname.near': ['surname', 0.46, 'one edit apart, or Jaro–Winkler ≥ 0.93'],
  'surname.sound': ['surname', 1.02, 'same consonants, or Jaro–Winkler ≥ 0.88'],
  'surname.conflict': ['surname', -4.51, 'different surnames'],
  'surname.initial': ['surname', 2.68, 'the initial fits'],
  'surname.initial.conflict': ['surname', -4.45, 'the initial differs'],
  'surname.none': ['surname', -0.77, 'no surname on one side'],
  'given.equal': ['given', 0.08, 'same given name; its rarity is in the prior'],
  'given.short': ['given', -0.74, 'a short form of the same name'],
  'given.diminutive': ['given', -1.5, 'no list knows it, but it may be a short form of the other'],
  'given.near': ['given', -0.61, 'one edit apart, or Jaro–Winkler ≥ 0.93'],
  'given.prefix': ['given', 3.07, 'same first three letters'],
  'given.known.conflict': ['given', -2.27, 'two different names of the list'],
  'given.conflict': ['given', 0.53, 'different given names'],
  'given.initial': ['given', 0.33, 'the initial fits'],
  'given.initial.conflict': ['given', -1.98, 'the initial differs'],
  'given.none': ['given', -0.42, 'no given name on one side'],
  'father.equal': ['father', 0.18, 'same father’s name'],
  'father.near': ['father', 0.48, 'father’s names one edit apart, or one is the start of the other'],
  'father.conflict': ['father', -4.15, 'different father’s names'],
  'father.initial': ['father', 3.02, 'the initial fits'],
  'father.initial.conflict': ['father', -3.78, 'the initial differs'],
  'names.all': ['names', 0.4, 'surname, given name and father’s name all agree'],
  'names.both': ['names', 0.43, 'surname and given name agree'],
  'names.relative': ['names', -7, 'same surname, other given name: brothers in one van'],
  'names.partial': ['names', -0.63, 'names that can be compared only in part'],
  'gender.equal': ['gender', 0.31, ''],
  'gender.conflict': ['gender', -1.64, ''],
  'age.document.equal': ['age', 1.5, 'both from documents or family, the same'],
  'age.document.1': ['age', -0.37, 'a year apart'],
  'age.document.3': ['age', -1.03, 'up to three years apart'],
  'age.document.far': ['age', -5.04, 'more'],
  'age.guess.3': ['age', 1.29, 'one is a guess; up to 3 years apart'],
  'age.guess.7': ['age', 1.2, 'up to 7'],
  'age.guess.12': ['age', -0.34, 'up to 12'],
  'age.guess.far': ['age', -2.94, 'more'],
  'time.precise.5': ['time', 3.88, 'both stood there; minutes between: up to 5'],
  'time.precise.15': ['time', 1.38, 'up to 15'],
  'time.precise.30': ['time', -0.03, 'up to 30'],
  'time.precise.60': ['time', -0.6, 'up to 60'],
  'time.precise.120': ['time', -1.4, 'up to 120'],
  'time.precise.300': ['time', -7.17, 'up to 300'],
  'time.precise.far': ['time', -5.96, 'more'],
  'time.told.15': ['time', 2.8, 'one was told the time; minutes between: up to 15'],
  'time.told.30': ['time', 1.57, 'up to 30'],
  'time.told.60': ['time', 1.59, 'up to 60'],
  'time.told.120': ['time', -0.36, 'up to 120'],
  'time.told.300': ['time', -6.18, 'up to 300'],
  'time.told.far': ['time', -6.01, 'more'],
  'time.none': ['time', 0.88, 'one side is silent'],
  'time.after': ['time', -2.47, 'taken away after the other had been reported'],
  'submitted.10': ['submitted', 1.69, 'no common time; reports sent minutes apart: up to 10'],
  'submitted.60': ['submitted', 0.37, 'up to 60'],
  'submitted.180': ['submitted', 0.67, 'up to 3 hours'],
  'submitted.720': ['submitted', 0.06, 'up to 12 hours'],
  'submitted.far': ['submitted', -1.23, 'more'],
  'place.equal': ['place', 1.49, 'same place'],
  'place.kind': ['place', 1.34, 'same kind of place, unnamed'],
  'place.conflict': ['place', -1.25, 'different places'],
  'place.home': ['place', -1.32, 'one from home, one in the street'],
  'station.equal': ['station', 1.31, 'same station'],
  'station.conflict': ['station', -1.61, 'different stations'],
  'city.unknown': ['city', -1.46, 'one has no city'],
  'city.alone': ['city', -8, 'one has no city, and nothing but the name agrees: a name alone never links'],
  'news.same': ['news', 1.22, 'two pieces of news: the same outcome'],
  'news.days': ['news', 6.08, 'the same number of days'],
  'news.conflict': ['news', -4.97, 'different outcomes'],
  'news.and.report': ['news', 0.01, 'news and the report of a detention'],
  'again.one': ['again', -3.32, 'one says «again»'],
  'again.both': ['again', 4.7, 'both say «again»'],
  'reporter.same': ['reporter', -0.61, 'one reporter reports one person once'],
  'text.copy': ['text', 4.01, 'a copy of the same text'],
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

export const MODEL: Model = {
  version: '2026-11-f',
  prior: 0.73,
  perTier: -1.55,
  line: -0.3,
  reach: 0.2,
  weights: Object.fromEntries(LEVELS.map((code) => [code, TABLE[code][1]])) as Record<Level, number>,
};
export const MODEL_VERSION = MODEL.version;
