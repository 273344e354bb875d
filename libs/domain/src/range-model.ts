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
  strongOnce: [0.9443, 0.0225], strong: [0.7949, 0.0488], weakOnce: [0.976, 0.477], weak: [0.4866, 0], confirmed: [1, 0], statusOnly: [0, 0.2878],
  soft: [-0.3927, 0], missed: [-0.023, 0], fresh: [0.3092, 0.0909], only: [1, 0.3],
  anywhere: [0.3211, 0], local: [-0.3429, 0], short: [0.2871, 0.0516], station: [0.0034, 0],
  total: [0.0733, 0], needed: [0.141, 0.1], alone: [0.1679, 0], matched: [0.5114, 0.0171], recent: [0.1934, 0.1128],
  unmet: [1, 0.3], least: [0, 0], most: [0, 0],
};

export const RANGE_MODEL: RangeModel = {
  version: '2026-11-r1', best: eachFeature((name) => TABLE[name][0]), spread: eachFeature((name) => TABLE[name][1]), base: 0, square: 0.0015, below: 2.052, above: 2.394, together: 0, unknown: 0,
};
