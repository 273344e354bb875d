import { readCount } from './count.js';
import type { CityTally, DetentionState, GroupClaim, ReportFacts } from './facts.js';

/** 30 min: two reports of a group at one place this close speak of one group. */
const SAME_GROUP_MS = 30 * 60_000;

/** A report without a name → a claim about a number of people, or null. */
export function groupClaim(f: ReportFacts): GroupClaim | null {
  if (f.kind !== 'detained' || f.sourceKind === 'police') return null;
  const range = readCount(f.countText, f.count) ?? { low: 1, best: 1, high: 1 };
  const scope = f.placeId !== null && f.placeId !== f.city ? 'place' : f.facilityId !== null ? 'station' : 'city';
  return { report: f.id, city: f.city, low: range.low, best: range.best, high: range.high, scope, place: f.placeId ?? f.facilityId, at: f.observedAt ?? f.submittedAt };
}

export interface CityFacts { readonly city: string | null; readonly detentions: readonly DetentionState[]; readonly groups: readonly GroupClaim[]; readonly reports: readonly ReportFacts[] }

/** The one tally engine: a city's detentions and claims → its numbers. Integers, `low ≤ best ≤ high`. */
export function tally(c: CityFacts): CityTally {
  const counted = c.detentions.filter((d) => d.strength !== 'status_only' || d.confirmed);
  const loose = c.detentions.length - counted.length;
  const confirmed = counted.filter((d) => d.confirmed).length;
  const open = counted.filter((d) => !d.confirmed);
  const uncertain = open.filter((d) => d.uncertain).length;
  const weak = open.filter((d) => d.strength === 'weak').length;
  const groups = distinctGroups(c.groups);
  const more = { low: Math.max(0, groups.low - counted.length), best: Math.max(0, groups.best - counted.length), high: Math.max(0, groups.high - counted.length) };
  const n = counted.length;
  const best = n + more.best - Math.round(0.3 * weak * (weak / Math.max(1, n)));
  const spread = Math.sqrt(0.3 * open.length);
  const low = Math.min(best, Math.max(confirmed, Math.floor(0.75 * groups.low), Math.floor(n - 0.05 * open.length - 0.6 * uncertain - 0.7 * weak - spread), n > 0 || groups.low > 0 ? 1 : 0));
  const high = Math.max(best, Math.ceil(n + more.high + 0.06 * open.length + 0.6 * uncertain + spread) + loose);
  const releasedByName = counted.filter((d) => d.status === 'released').length;
  const releasedByCount = sum(c.reports.filter((r) => r.kind === 'released' && r.name === null).map((r) => readCount(r.countText, r.count)?.best ?? 0));
  const released = Math.min(best, Math.max(releasedByName, releasedByCount));
  const police = c.reports.filter((r) => r.sourceKind === 'police' && (r.count !== null || r.countText !== null)).sort((a, b) => b.submittedAt - a.submittedAt)[0];
  const figure = police && readCount(police.countText, police.count);
  return {
    city: c.city, low: Math.max(0, low), best, high, listed: n, released, inside: best - released,
    injured: sum(c.reports.filter((r) => r.kind === 'injured').map((r) => readCount(r.countText, r.count)?.best ?? 1)), withLawyer: counted.filter((d) => d.lawyer).length,
    confirmed, uncertain, reports: c.reports.length, lastNewsAt: Math.max(0, ...c.reports.map((r) => r.submittedAt)), persons: new Set(counted.map((d) => d.personKey)).size,
    policeFigure: police && figure ? { low: figure.low, high: figure.high, at: police.submittedAt } : null,
  };
}

/** Adds up cities: best exactly; the ends between full dependence and independence. */
export function total(cities: readonly CityTally[]): CityTally {
  const add = (k: 'best' | 'listed' | 'inside' | 'released' | 'injured' | 'withLawyer' | 'confirmed' | 'uncertain' | 'reports' | 'persons') => sum(cities.map((c) => c[k]));
  const best = add('best');
  const end = (gap: (c: CityTally) => number) => Math.sqrt(0.5 * sum(cities.map((c) => gap(c) ** 2)) + 0.5 * sum(cities.map(gap)) ** 2);
  return { city: null, low: Math.max(add('confirmed'), best - Math.round(end((c) => c.best - c.low))), best, high: best + Math.round(end((c) => c.high - c.best)), listed: add('listed'), inside: add('inside'), released: add('released'), injured: add('injured'), withLawyer: add('withLawyer'), confirmed: add('confirmed'), uncertain: add('uncertain'), reports: add('reports'), persons: add('persons'), lastNewsAt: Math.max(0, ...cities.map((c) => c.lastNewsAt)), policeFigure: null };
}

/** Claims at one place within half an hour are one group (the largest stands); different places and times add up; a city's own total is an alternative, never added. */
function distinctGroups(claims: readonly GroupClaim[]): { low: number; best: number; high: number } {
  const ordered = [...claims].sort((a, b) => a.at - b.at || (a.report < b.report ? -1 : 1));
  const heads: GroupClaim[] = [];
  for (const c of ordered.filter((x) => x.scope !== 'city')) {
    const i = heads.findIndex((h) => h.place === c.place && Math.abs(h.at - c.at) <= SAME_GROUP_MS);
    const head = heads[i];
    if (head) heads[i] = { ...head, low: Math.max(head.low, c.low), best: Math.max(head.best, c.best), high: Math.max(head.high, c.high) };
    else heads.push(c);
  }
  const city = ordered.filter((x) => x.scope === 'city');
  const most = (k: 'low' | 'best' | 'high') => Math.max(sum(heads.map((h) => h[k])), ...city.map((c) => c[k]), 0);
  return { low: most('low'), best: most('best'), high: most('high') };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
