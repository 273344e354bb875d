export { Linkage } from './linkage.js';
export { readCount, type CountRange, type Qualifier } from './reading/count.js';
export { LikeNames } from './evidence/likeness.js';
export { explain, reasonWords } from './evidence/reasons.js';
export { parseName, type ParsedName } from './names/names.js';
export { parseModel, type ModelFile } from './evidence/model-file.js';
export { FEATURES, type Feature, type Features } from './tallies/features.js';
export { RANGE_MODEL, type RangeModel } from './tallies/range-model.js';
export { MODEL, MODEL_VERSION, type Model } from './evidence/model.js';
export { GIVEN } from './names/given-names.js';
export { foldName } from './names/fold.js';
export type {
  CityTally,
  Decision,
  Delta,
  DetentionState,
  GroupClaim,
  Kind,
  NearPair,
  News,
  Reason,
  ReportFacts,
  Scope,
  SourceKind,
  Stay,
  TallyDetails,
} from './facts.js';
