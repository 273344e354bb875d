/** The numbers of `evidence` and `persons`. */

/** Log odds of each sign, set by hand and checked by the bench: what a sign adds to or takes from "this is a place". */
export const ODDS = {
  exact: 2.2,
  inflected: 2,
  loose: 1.2,
  adjective: -0.2,
  townsfolk: 2.5,
  bigCity: 1.3,
  people: 1.6,
  typo: 0.6,
  typoPerLetter: 0.35,
  typoInSentence: -0.8,
  typoLetters: 7,
  oddStart: -1.2,
  typed: 3,
  in: 2,
  toOrFrom: 1.2,
  kazakhCase: 1.6,
  allExplained: 2.6,
  hashtag: 1.5,
  longName: 0.6,
  shortName: -0.8,
  abbreviation: -2.5,
  typoBesideInstitution: -3,
  common: -3.4,
  commonAlone: -0.6,
  commonSmall: -5,
  shortEnglish: -2.5,
  person: -3,
  personInCase: -7,
  quoted: -3.5,
  header: 1.6,
  noReport: -2.5,
  told: -1,
  spokenAbout: -2,
  topic: -0.4,
  numbered: -7,
  origin: -4,
  lowerAmongCapitals: -1,
  smallBeforeNoun: -1.5,
  personBeside: -6,
  titleBefore: -5,
  followedByNoun: -4,
  consumed: -20,
  pair: -20,
  adverb: -8,
} as const;

/** From some 50,000 people a town is likelier meant than the ordinary word. */
export const PROMINENT = 4.6;
/** Below stand villages and settlements: any town is likelier misspelt than a man's name is a village's. */
export const VILLAGE = 3;
