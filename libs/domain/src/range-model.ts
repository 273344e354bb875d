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
  strongOnce: [0.97, 0.02], strong: [0.8, 0.01], weakOnce: [0.99, 0.43], weak: [0.48, 0], confirmed: [1, 0], statusOnly: [0, 0.05],
  soft: [-0.39, 0], missed: [0, 0], fresh: [0.29, 0.06], only: [1, 0.3],
  anywhere: [0.29, 0], local: [-0.32, 0], short: [0.3, 0], station: [0, 0],
  total: [0.17, 0], needed: [0.11, 0.1], alone: [0.16, 0], matched: [0.53, 0.35], recent: [0.25, 0.6],
  unmet: [1, 0.3], least: [0, 0], most: [0, 0],
};

export const RANGE_MODEL: RangeModel = {
  version: '2026-11-r0', best: eachFeature((name) => TABLE[name][0]), spread: eachFeature((name) => TABLE[name][1]), base: 0.32, square: 0.0018, below: 1.8, above: 2.1, together: 0.5, unknown: 0.1,
};
