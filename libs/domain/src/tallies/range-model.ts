import { eachFeature, type Feature } from './features.js';

/** Calibration of the ranges: versioned data; every tally names the version. Features are explained in `FEATURES`. */
export interface RangeModel {
  readonly version: string;
  /** best = Σ weight · feature: people per person of a feature. */
  readonly best: Readonly<Record<Feature, number>>;
  /** Variance of the truth around best, people²: base + Σ weight · feature + square · best². */
  readonly spread: Readonly<Record<Feature, number>>;
  readonly base: number;
  readonly square: number;
  /** low = best − below · σ, high = best + above · σ. */
  readonly below: number;
  readonly above: number;
  /** Of the cities' errors, the share that goes one way: 0 independent, 1 all together. */
  readonly together: number;
  /** People in reports without a city: the share that is nowhere else. */
  readonly unknown: number;
}

/** The weights in force, fitted by `npm run refit`: feature → what one person of it adds to best, and to the variance. What each feature is stands in `FEATURES`. */
const TABLE: Readonly<Record<Feature, readonly [best: number, variance: number]>> = {
  strongOnce: [0.9878, 0.0044],
  strong: [0.8758, 0.0376],
  weakOnce: [0.9873, 0.0052],
  weak: [0.7331, 0.0002],
  confirmed: [1, 0],
  statusOnly: [0, 0],
  soft: [-0.3817, 0.4053],
  missed: [-0.3031, 0.0103],
  fresh: [0.1998, 0.0464],
  only: [1, 0.3],
  anywhere: [0.2664, 0],
  local: [-0.337, 0],
  short: [0.2821, 0.0025],
  station: [0.1122, 0],
  total: [0.019, 0],
  needed: [0.1157, 0.0522],
  alone: [0.2604, 0],
  matched: [0.3629, 0.0025],
  recent: [0.2991, 0.1634],
  unmet: [1, 0.3],
  least: [0, 0],
  most: [0, 0],
};

export const RANGE_MODEL: RangeModel = {
  version: '2026-11-r3',
  best: eachFeature((name) => TABLE[name][0]),
  spread: eachFeature((name) => TABLE[name][1]),
  base: 0,
  square: 0.0009,
  below: 3.2787,
  above: 3.8252,
  together: 0,
  unknown: 0,
};
