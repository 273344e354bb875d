import type { Feature } from './sheet.js';

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

export const RANGE_MODEL: RangeModel = {
  version: '2026-11-r0',
  best: { strongOnce: 0.95, strong: 0.97, weakOnce: 0.3, weak: 0.8, confirmed: 1, statusOnly: 0, soft: 0, missed: -0.1, local: 0.6, alone: 0.4, matched: 0.05, station: 0.1, city: 0.5, surplus: -0.2, needed: 0, least: 0, most: 0 },
  spread: { strongOnce: 0.05, strong: 0.03, weakOnce: 0.2, weak: 0.1, confirmed: 0, statusOnly: 0.1, soft: 0.1, missed: 0.1, local: 0.3, alone: 0.3, matched: 0.1, station: 0.1, city: 0.3, surplus: 0, needed: 0, least: 0, most: 0 },
  base: 0, square: 0.001, below: 2, above: 2.2, together: 0.5, unknown: 0.1,
};
