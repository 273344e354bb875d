import type { Cell } from './cell.js';
import type { CityTally, GroupClaim, TallyDetails } from '../facts.js';
import { rangeOf, totalRange } from './range.js';
import type { RangeModel } from './range-model.js';
import type { Features } from './features.js';

/** The one tally engine: what a city's cell holds → its numbers. Integers, `low ≤ best ≤ high`; the truth is inside as often as the model was calibrated to. */
export function tally(city: string | null, cell: Cell, model: RangeModel): CityTally {
  const told = cell.told();
  const { listed, withLawyer, confirmed, uncertain, persons, released: byName } = cell.listed();
  const features = cell.features();
  const range = rangeOf(features, model, city === null);
  const released = Math.min(range.best, Math.max(byName, told.released));
  return {
    city,
    ...range,
    listed,
    released,
    inside: range.best - released,
    injured: told.injured,
    withLawyer,
    confirmed,
    uncertain,
    reports: told.reports,
    lastNewsAt: told.lastNewsAt,
    persons,
    policeFigure: told.police && figure(told.police),
    details: detailsOf(features, cell, model),
  };
}

const figure = (c: GroupClaim) => ({ low: c.low, high: c.high, at: c.sent });

function detailsOf(features: Features, cell: Cell, model: RangeModel): TallyDetails {
  const named = features.strongOnce + features.strong + features.weakOnce + features.weak + features.confirmed;
  return {
    version: model.version,
    floor: Math.max(features.confirmed, Math.floor(named - features.missed - features.soft - features.weakOnce + features.least)),
    ceiling: Math.ceil(named + features.statusOnly + features.most),
    named,
    weak: features.weakOnce + features.weak,
    features,
    claims: largestOf(cell.claims()),
    police: cell
      .police()
      .slice(-5)
      .map((c) => ({ scope: c.scope, ...figure(c) })),
  };
}

/** The largest claim of each scope, end by end. */
function largestOf(claims: Iterable<GroupClaim>): TallyDetails['claims'] {
  const none = { claims: 0, low: 0, best: 0, high: 0 };
  const out = { van: none, place: none, station: none, city: none };
  for (const c of claims) {
    const so = out[c.scope];
    out[c.scope] = {
      claims: so.claims + 1,
      low: Math.max(so.low, c.low),
      best: Math.max(so.best, c.best),
      high: Math.max(so.high, c.high),
    };
  }
  return out;
}

/** Adds up cities, the unknown one among them. */
export function total(cities: readonly CityTally[], model: RangeModel): CityTally {
  const range = totalRange(cities, model);
  const add = (k: 'listed' | 'released' | 'injured' | 'withLawyer' | 'confirmed' | 'uncertain' | 'reports' | 'persons') =>
    cities.reduce((a, c) => a + c[k], 0);
  return {
    city: null,
    ...range,
    listed: add('listed'),
    inside: range.best - add('released'),
    released: add('released'),
    injured: add('injured'),
    withLawyer: add('withLawyer'),
    confirmed: add('confirmed'),
    uncertain: add('uncertain'),
    reports: add('reports'),
    persons: add('persons'),
    lastNewsAt: cities.reduce((a, c) => Math.max(a, c.lastNewsAt), 0),
    policeFigure: null,
    details: null,
  };
}
