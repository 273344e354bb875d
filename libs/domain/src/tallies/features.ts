/** What one city-day says of numbers, in people; adds up over days, and is what the model weighs. Of the named only those nobody confirmed. */
export const FEATURES = {
  strongOnce: 'named in full, by one report',
  strong: 'named in full, by several',
  weakOnce: 'named in part, by one report',
  weak: 'named in part, by several',
  confirmed: 'confirmed by a person',
  statusOnly: 'heard of in news alone',
  soft: 'merges nearly not made',
  missed: 'merges nearly made',
  fresh: 'named since an hour and a half',
  only: 'claimed while nobody is named',
  anywhere: 'claimed for a time, beyond all named of that time in the city',
  local: 'claimed at a place, beyond the named there, those of unknown place shared out',
  short: 'the same when whoever is of unknown place or hour was there',
  station: 'counted at stations, beyond the named there',
  total: 'in the city’s totals, beyond all that',
  needed: 'whom the claims need if nobody were named',
  alone: 'nameless persons whom nobody named fits',
  matched: 'nameless persons whom somebody named fits',
  recent: 'nameless persons of the last hour and a half',
  unmet: 'claimed by the low ends beyond all listed, where the list is confirmed',
  least: 'claimed by the low ends, beyond all named who may have been of that time',
  most: 'claimed in all, by the high ends',
} as const;
export type Feature = keyof typeof FEATURES;
export type Features = Readonly<Record<Feature, number>>;
export const FEATURE_NAMES = Object.keys(FEATURES) as readonly Feature[];
/** A number for each feature. */
export function eachFeature(of: (name: Feature) => number): Record<Feature, number> {
  return Object.fromEntries(FEATURE_NAMES.map((name) => [name, of(name)])) as Record<Feature, number>;
}
