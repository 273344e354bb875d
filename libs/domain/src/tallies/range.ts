import type { RangeModel } from './range-model.js';
import { FEATURE_NAMES, type Features } from './features.js';

/** People, whole numbers, `low ≤ best ≤ high`. */
export interface Range {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/**
 * Features of a city → the range that holds the truth as often as it was calibrated to. Never below what people confirmed,
 * nor below one when anybody was reported. `unknown`: these are the reports that name no city, which speak mostly of people
 * whom others placed: from those confirmed to all of them.
 */
export function rangeOf(f: Features, model: RangeModel, unknown: boolean): Range {
  if (unknown) return rangeOfUnplaced(f, model);
  const middle = Math.max(0, expected(f, model));
  const sigma = Math.sqrt(variance(f, middle, model));
  const least = Math.max(f.confirmed, FEATURE_NAMES.some((n) => f[n] > 0) ? 1 : 0);
  const best = Math.max(least, Math.round(middle));
  return {
    low: Math.min(best, Math.max(least, Math.floor(middle - model.below * sigma + 0.5))),
    best,
    high: Math.max(best, Math.ceil(middle + model.above * sigma - 0.5)),
  };
}

function rangeOfUnplaced(f: Features, model: RangeModel): Range {
  const open = f.strongOnce + f.strong + f.weakOnce + f.weak + Math.max(f.anywhere, f.only) + f.alone + f.unmet;
  const high = Math.ceil(f.confirmed + open);
  return { low: f.confirmed, best: Math.min(high, Math.round(f.confirmed + model.unknown * open)), high };
}

/** Ranges of cities → that of their sum: best exactly; the ends between full dependence and independence of the errors. */
export function totalRange(cities: readonly (Range & { readonly confirmed: number })[], model: RangeModel): Range {
  const add = (of: (c: Range & { readonly confirmed: number }) => number) => cities.reduce((a, c) => a + of(c), 0);
  const someone = cities.some((c) => c.high > 0) ? 1 : 0;
  const sum = add((c) => c.best);
  const best = Math.max(someone, sum);
  const end = (gap: (c: Range) => number) =>
    Math.round(Math.sqrt((1 - model.together) * add((c) => gap(c) ** 2) + model.together * add(gap) ** 2));
  return {
    low: Math.min(
      best,
      Math.max(
        someone,
        add((c) => c.confirmed),
        best - end((c) => c.best - c.low),
      ),
    ),
    best,
    high: Math.max(best, sum + end((c) => c.high - c.best)),
  };
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
