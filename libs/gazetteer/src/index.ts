export { Gazetteer, type Candidate, type Hint, type Located, type Reason, type SearchOptions } from './gazetteer.js';
export { kz } from './kz.js';
export { borders, type RegionCollection, type RegionFeature } from './borders.js';
export type { Alias, CoordSource, DatedNames, FacilityKind, Homonym, Names, Pack, PackRow, Place, PlaceKind } from './pack.js';
export { fold } from './text/fold.js';
