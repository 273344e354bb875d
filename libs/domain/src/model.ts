/** Groups of evidence. Inside a cluster each group is averaged over the pairs that say something about it. */
export const GROUPS = ['surname', 'given', 'father', 'names', 'gender', 'age', 'time', 'submitted', 'place', 'station', 'city', 'news', 'again', 'reporter', 'text'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * The weights in force: natural logs, learned on labelled days by `npm run refit` (libs/domain/bench/refit.mjs).
 * Code → [group, weight, what it means].
 */
const TABLE = {
  'surname.equal.common': ['surname', 1.2, 'same surname stem, one of the most common'],
  'surname.equal.rare': ['surname', 2.4, 'same surname stem'],
  'surname.near': ['surname', 2.1, 'one edit apart, or Jaro–Winkler ≥ 0.93'],
  'surname.sound': ['surname', -1.7, 'same consonants, or Jaro–Winkler ≥ 0.88'],
  'surname.conflict': ['surname', -3.9, 'different surnames'],
  'surname.initial': ['surname', 1.2, 'the initial fits'],
  'surname.initial.conflict': ['surname', -3.7, 'the initial differs'],
  'surname.none': ['surname', -1.1, 'no surname on one side'],
  'given.equal.common': ['given', 0.3, 'same given name, a common one'],
  'given.equal.rare': ['given', 0.9, 'same given name'],
  'given.short': ['given', 0.4, 'a short form of the same name'],
  'given.near': ['given', 0.5, 'one edit apart, or Jaro–Winkler ≥ 0.93'],
  'given.prefix': ['given', -1.5, 'same first three letters'],
  'given.known.conflict': ['given', -2.9, 'two different names of the list'],
  'given.conflict': ['given', -1.3, 'different given names'],
  'given.initial': ['given', 1.0, 'the initial fits'],
  'given.initial.conflict': ['given', -2.6, 'the initial differs'],
  'given.none': ['given', 0, 'no given name on one side'],
  'father.equal': ['father', 0.6, 'same father’s name'],
  'father.near': ['father', 0.6, 'father’s names one edit apart, or one is the start of the other'],
  'father.conflict': ['father', -2.9, 'different father’s names'],
  'father.initial': ['father', 1.1, 'the initial fits'],
  'father.initial.conflict': ['father', -3.5, 'the initial differs'],
  'names.all': ['names', 1.4, 'surname, given name and father’s name all agree'],
  'names.both': ['names', 0, 'surname and given name agree'],
  'names.relative': ['names', -5.7, 'same surname, other given name: brothers in one van'],
  'names.partial': ['names', 0, 'nothing said in both about surname and given name'],
  'gender.equal': ['gender', 0.5, ''],
  'gender.conflict': ['gender', -1.7, ''],
  'age.document.equal': ['age', 2.1, 'both from documents or family, the same'],
  'age.document.1': ['age', -0.6, 'a year apart'],
  'age.document.3': ['age', -1.2, 'up to three years apart'],
  'age.document.far': ['age', -4.7, 'more'],
  'age.guess.3': ['age', 1.3, 'one is a guess; up to 3 years apart'],
  'age.guess.7': ['age', 0.6, 'up to 7'],
  'age.guess.12': ['age', -0.3, 'up to 12'],
  'age.guess.far': ['age', -2.8, 'more'],
  'time.precise.5': ['time', 3.8, 'both stood there; minutes between: up to 5'],
  'time.precise.15': ['time', 2.8, 'up to 15'],
  'time.precise.30': ['time', 1.3, 'up to 30'],
  'time.precise.60': ['time', 0.6, 'up to 60'],
  'time.precise.120': ['time', -1.4, 'up to 120'],
  'time.precise.300': ['time', -5.5, 'up to 300'],
  'time.precise.far': ['time', -4.7, 'more'],
  'time.told.15': ['time', 2.5, 'one was told the time; minutes between: up to 15'],
  'time.told.30': ['time', 1.6, 'up to 30'],
  'time.told.60': ['time', 0.9, 'up to 60'],
  'time.told.120': ['time', -0.5, 'up to 120'],
  'time.told.300': ['time', -3.5, 'up to 300'],
  'time.told.far': ['time', -4.7, 'more'],
  'time.none': ['time', 0.9, 'one side is silent'],
  'time.after': ['time', -4.0, 'taken away after the other had been reported'],
  'submitted.10': ['submitted', 1.0, 'no common time; reports sent minutes apart: up to 10'],
  'submitted.60': ['submitted', 0.6, 'up to 60'],
  'submitted.180': ['submitted', 0.6, 'up to 3 hours'],
  'submitted.720': ['submitted', 0, 'up to 12 hours'],
  'submitted.far': ['submitted', -1.5, 'more'],
  'place.equal': ['place', 1.2, 'same place'],
  'place.kind': ['place', 0.3, 'same kind of place, unnamed'],
  'place.conflict': ['place', -1.5, 'different places'],
  'place.home': ['place', -2.2, 'one from home, one in the street'],
  'station.equal': ['station', 1.1, 'same station'],
  'station.conflict': ['station', -1.9, 'different stations'],
  'city.unknown': ['city', -0.6, 'one has no city'],
  'city.alone': ['city', -8, 'one has no city, and nothing but the name agrees: a name alone never links'],
  'news.same': ['news', 3.0, 'two pieces of news: the same outcome'],
  'news.days': ['news', 6.1, 'the same number of days'],
  'news.conflict': ['news', -3.0, 'different outcomes'],
  'news.and.report': ['news', 0, 'news and the report of a detention'],
  'again.one': ['again', -2.9, 'one says «again»'],
  'again.both': ['again', 4.8, 'both say «again»'],
  'reporter.same': ['reporter', -1.0, 'one reporter reports one person once'],
  'text.copy': ['text', 5.0, 'a copy of the same text'],
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
  /** Log odds that two candidate reports are of one detention in a city-day of one named mention. */
  readonly prior: number;
  /** What each fourfold growth of the city-day takes from the prior. */
  readonly perTier: number;
  /** Clusters merge while their evidence stays above this. */
  readonly line: number;
  readonly weights: Readonly<Record<Level, number>>;
}

export const MODEL: Model = {
  version: '2026-11-b', prior: 1.03, perTier: -0.64, line: -0.3,
  weights: Object.fromEntries(LEVELS.map((code) => [code, TABLE[code][1]])) as Record<Level, number>,
};
export const MODEL_VERSION = MODEL.version;
