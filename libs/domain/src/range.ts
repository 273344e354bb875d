import type { RangeModel } from './range-model.js';
import { FEATURE_NAMES, type Features } from './features.js';

/** People, whole numbers, `low ≤ best ≤ high`. */
export interface Range { readonly low: number; readonly best: number; readonly high: number }

/** Features of a city → the range that holds the truth as often as it was calibrated to. Never below what people confirmed, nor below one when anybody was reported. */
export function rangeOf(f: Features, model: RangeModel): Range {
  const middle = Math.max(0, expected(f, model));
  const sigma = Math.sqrt(variance(f, middle, model));
  const least = Math.max(f.confirmed, FEATURE_NAMES.some((n) => f[n] > 0) ? 1 : 0);
  const best = Math.max(least, Math.round(middle));
  return { low: Math.min(best, Math.max(least, Math.floor(middle - model.below * sigma + 0.5))), best, high: Math.max(best, Math.ceil(middle + model.above * sigma - 0.5)) };
}

export function expected(f: Features, model: RangeModel): number {
  let sum = 0;
  for (const n of FEATURE_NAMES) sum += model.best[n] * f[n];
  return sum;
}

export function variance(f: Features, best: number, model: RangeModel): number {
  let sum = 0;
  for (const n of FEATURE_NAMES) sum += model.spread[n] * f[n];
  // A city where nothing is open has nothing to doubt.
  return sum <= 0 ? 0 : sum + model.base + model.square * (best - f.confirmed) ** 2;
}
