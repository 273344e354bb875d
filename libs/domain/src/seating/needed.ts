import type { GroupClaim } from '../facts.js';
import type { Timeline } from './timeline.js';

/** Everybody known by name, along time, for one place, station or the whole city. */
export type Here = Pick<Timeline, 'between'>;
/** People whom claims ask for and nobody named: how many, and when at the latest. */
export interface Missing {
  readonly at: number;
  readonly people: number;
}

export const byEnd = (a: GroupClaim, b: GroupClaim): number =>
  a.until - b.until || b.from - a.from || (a.report < b.report ? -1 : Number(a.report > b.report));

/**
 * The fewest people beyond the named who explain all claims of one place: each claim in the order of its end takes what
 * is still missing at that end, where it serves every later claim that reaches back so far. For intervals this is the
 * exact optimum, equal to the heaviest family of claims with disjoint scopes (interval matrices are totally unimodular).
 * `claims` come in the order `byEnd`; `size` says which end of the claim counts; `before`: people missing that others found already. Cost: k².
 */
export function missing(
  claims: readonly GroupClaim[],
  named: Here,
  size: (c: GroupClaim) => number,
  before: readonly Missing[] = [],
): Missing[] {
  const found: Missing[] = [];
  for (const claim of claims) {
    const short = size(claim) - named.between(claim.from, claim.until) - within(before, claim) - within(found, claim);
    if (short > 0) found.push({ at: claim.until, people: short });
  }
  return found;
}

function within(found: readonly Missing[], claim: GroupClaim): number {
  let sum = 0;
  for (const m of found) if (m.at >= claim.from && m.at <= claim.until) sum += m.people;
  return sum;
}

export function people(found: readonly Missing[]): number {
  let sum = 0;
  for (const m of found) sum += m.people;
  return sum;
}
