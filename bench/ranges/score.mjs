// How good ranges are, in the scorer's own terms: truth inside [low, high] per city and moment, width and error relative to the truth.
import { rangeOf, totalRange } from '../../libs/domain/dist/tallies/range.js';

/** `small-3` → `small`. */
export const kindOf = (day) => day.replace(/-\d+$/, '');

/** Numbers of one row under a model; rows without a tally are a city nobody has heard of. */
export function numbersOf(row, model) {
  if (row.city === null)
    return totalRange(
      row.parts.map((p) => ({ ...numbersOf(p, model), confirmed: p.features?.confirmed ?? 0 })),
      model,
    );
  if (row.features === null) return { low: 0, best: 0, high: 0 };
  return rangeOf(row.features, model, row.city === '?');
}

/** Rows → `{cities, total}` with coverage, width and error. */
export function score(rows, model) {
  const city = { n: 0, inside: 0, fewer: 0, more: 0, width: 0, error: 0, bias: 0, true: 0 };
  const total = { n: 0, inside: 0, width: 0, error: 0 };
  for (const row of rows) {
    const { low, best, high } = numbersOf(row, model);
    const inside = low <= row.true && row.true <= high;
    if (row.city === null) {
      total.n++;
      total.inside += inside;
      total.width += (high - low) / row.true;
      total.error += Math.abs(best - row.true) / row.true;
      continue;
    }
    city.n++;
    city.inside += inside;
    if (row.true < low) city.fewer++;
    if (row.true > high) city.more++;
    city.width += high - low;
    city.error += Math.abs(best - row.true);
    city.bias += best - row.true;
    city.true += row.true;
  }
  return {
    moments: city.n,
    coverage: r(city.inside / city.n),
    'below low': r(city.fewer / city.n),
    'above high': r(city.more / city.n),
    width: r(city.width / city.true),
    error: r(city.error / city.true),
    bias: r(city.bias / city.true),
    'total coverage': r(total.inside / total.n),
    'total width': r(total.width / total.n),
    'total error': r(total.error / total.n),
  };
}

const r = (x) => Math.round(x * 1000) / 1000;

/** One line for each kind of day. */
export function table(rows, model) {
  const kinds = new Map();
  for (const row of rows) kinds.set(kindOf(row.day), [...(kinds.get(kindOf(row.day)) ?? []), row]);
  return Object.fromEntries([...kinds].map(([kind, list]) => [kind, score(list, model)]));
}
