export { Linkage } from './linkage.js';
export { readCount, type CountRange, type Qualifier } from './count.js';
export { explain, reasonWords } from './reasons.js';
export { parseName, type ParsedName } from './names.js';
export { MODEL, MODEL_VERSION, type Model } from './model.js';
export { GIVEN } from './given-names.js';
export { foldName } from './fold.js';
export type { CityTally, Decision, Delta, DetentionState, GroupClaim, Kind, NearPair, News, Reason, ReportFacts, SourceKind, Stay } from './facts.js';
