import type { Cell } from './cell.js';
import type { CityTally, GroupClaim, Scope, TallyDetails } from './facts.js';
import { rangeOf, type Range } from './range.js';
import type { RangeModel } from './range-model.js';
import type { Features } from './sheet.js';

const SCOPES: readonly Scope[] = ['van', 'place', 'station', 'city'];

/** The one tally engine: what a city's cell holds → its numbers. Integers, `low ≤ best ≤ high`; the truth is inside as often as the model was calibrated to. */
export function tally(city: string | null, cell: Cell, model: RangeModel): CityTally {
  const told = cell.told();
  const { listed, withLawyer, confirmed, uncertain, persons, released: byName } = cell.listed();
  const features = cell.features();
  const range = city === null ? unknownCity(features, model) : rangeOf(features, model);
  const released = Math.min(range.best, Math.max(byName, told.released));
  return {
    city, ...range, listed, released, inside: range.best - released, injured: told.injured, withLawyer, confirmed, uncertain, reports: told.reports, lastNewsAt: told.lastNewsAt, persons,
    policeFigure: told.police, details: detailsOf(features, cell.claims(), model),
  };
}

/** Reports that name no city speak mostly of people whom others placed: from those confirmed to all of them. */
function unknownCity(f: Features, model: RangeModel): Range {
  const open = f.strongOnce + f.strong + f.weakOnce + f.weak + f.local + f.alone;
  const high = Math.ceil(f.confirmed + open);
  return { low: f.confirmed, best: Math.min(high, Math.round(f.confirmed + model.unknown * open)), high };
}

function detailsOf(features: Features, claims: readonly GroupClaim[], model: RangeModel): TallyDetails {
  const named = features.strongOnce + features.strong + features.weakOnce + features.weak + features.confirmed;
  const sums = SCOPES.map((scope) => {
    const own = claims.filter((c) => c.scope === scope && !c.police);
    return [scope, { claims: own.length, low: largest(own, 'low'), best: largest(own, 'best'), high: largest(own, 'high') }] as const;
  });
  return {
    version: model.version, floor: Math.max(features.confirmed, Math.floor(named - features.missed - features.soft - features.weakOnce + features.least)), ceiling: Math.ceil(named + features.statusOnly + features.most),
    named, weak: features.weakOnce + features.weak, features, claims: Object.fromEntries(sums) as TallyDetails['claims'], police: claims.filter((c) => c.police).map(({ scope, low, high, at }) => ({ scope, low, high, at })).slice(-5),
  };
}

function largest(claims: readonly GroupClaim[], end: 'low' | 'best' | 'high'): number {
  return claims.reduce((a, c) => Math.max(a, c[end]), 0);
}

/** Adds up cities: best exactly; the ends between full dependence and independence of their errors. */
export function total(cities: readonly CityTally[], model: RangeModel): CityTally {
  const add = (k: 'best' | 'listed' | 'inside' | 'released' | 'injured' | 'withLawyer' | 'confirmed' | 'uncertain' | 'reports' | 'persons') => cities.reduce((a, c) => a + c[k], 0);
  const best = add('best');
  const end = (gap: (c: CityTally) => number) => Math.round(Math.sqrt((1 - model.together) * cities.reduce((a, c) => a + gap(c) ** 2, 0) + model.together * cities.reduce((a, c) => a + gap(c), 0) ** 2));
  return {
    city: null, low: Math.min(best, Math.max(add('confirmed'), best - end((c) => c.best - c.low))), best, high: best + end((c) => c.high - c.best), listed: add('listed'), inside: add('inside'), released: add('released'), injured: add('injured'), withLawyer: add('withLawyer'),
    confirmed: add('confirmed'), uncertain: add('uncertain'), reports: add('reports'), persons: add('persons'), lastNewsAt: cities.reduce((a, c) => Math.max(a, c.lastNewsAt), 0), policeFigure: null, details: null,
  };
}
