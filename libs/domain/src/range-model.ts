import { eachFeature, type Feature } from './features.js';

/** Calibration of the ranges: versioned data; every tally names the version. Features are explained in `FEATURES`. */
export interface RangeModel {
  readonly version: string;
  /** best = Σ weight · feature: people per person of a feature. */
  readonly best: Readonly<Record<Feature, number>>;
  /** Variance of the truth around best, people²: base + Σ weight · feature + square · best². */
  readonly spread: Readonly<Record<Feature, number>>;
  readonly base: number; readonly square: number;
  /** low = best − below · σ, high = best + above · σ. */
  readonly below: number; readonly above: number;
  /** Of the cities' errors, the share that goes one way: 0 independent, 1 all together. */
  readonly together: number;
  /** People in reports without a city: the share that is nowhere else. */
  readonly unknown: number;
}

/** The weights in force, fitted by `npm run refit`: feature → what one person of it adds to best, and to the variance. What each feature is stands in `FEATURES`. */
const TABLE: Readonly<Record<Feature, readonly [best: number, variance: number]>> = {
  strongOnce: [0.9801, 0.0052], strong: [0.8549, 0.0542], weakOnce: [0.912, 0.0116], weak: [0.6103, 0], confirmed: [1, 0], statusOnly: [0, 0.1667],
  soft: [-0.3446, 0.9349], missed: [-0.1773, 0.2598], fresh: [0.2441, 0.0773], only: [1, 0.3],
  anywhere: [0.2699, 0], local: [-0.3649, 0], short: [0.3357, 0.0022], station: [0.0953, 0],
  total: [0.0755, 0], needed: [0.1085, 0.0614], alone: [0.2694, 0], matched: [0.4128, 0.002], recent: [0.2415, 0.2782],
  unmet: [1, 0.3], least: [0, 0], most: [0, 0],
};

export const RANGE_MODEL: RangeModel = {
  version: '2026-11-r2', best: eachFeature((name) => TABLE[name][0]), spread: eachFeature((name) => TABLE[name][1]), base: 0, square: 0.0015, below: 2.6348, above: 3.0739, together: 0, unknown: 0,
};
