/** The weights in force: natural logs, learned on labelled days. Every decision names this version. */
export const MODEL_VERSION = '2026-11-a';
export const W = {
  /** log odds that two candidate reports of one event are of one detention, at the size of a usual day */
  prior: -0.9,
  /** surnames: equal, one edit, same skeleton, different; initial equal, different; missing on one side */
  surnameEqual: 2.2, surnameEdit: 2.0, surnameSkeleton: -1.7, surnameConflict: -3.9, surnameInitial: 1.2, surnameInitialConflict: -3.7, surnameNone: -1.1,
  /** given names: equal, one edit, different, both known and different; initial */
  givenEqual: 0.7, givenEdit: 0.5, givenConflict: -1.3, givenKnownConflict: -2.9, givenInitial: 1.0, givenInitialConflict: -2.6,
  /** same surname and another given name: brothers in one van */
  relatives: -5.7,
  fatherEqual: 0.6, fatherConflict: -2.9,
  genderEqual: 0.3, genderConflict: -1.7,
  ageEqual: 1.3, ageNear: 0.5, ageFar: -2.8,
  /** minutes between the two events: ≤15, ≤60, ≤120, ≤300, one day, more; one side silent */
  time15: 2.8, time60: 0.8, time120: -1.2, time300: -3.2, timeDay: -3.2, timeOther: -5.2, timeNone: 0.9,
  placeEqual: 1.0, placeConflict: -1.0, stationEqual: 1.1, stationConflict: -1.4, cityUnknown: -0.6,
  outcomeConflict: -4.0, sameList: -1000,
  /** merge while the clusters' mean evidence stays above this */
  merge: -0.3,
} as const;
