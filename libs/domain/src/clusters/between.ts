import { MUST, NEVER, ONE_LIST, type Weighing } from './cluster.js';
import { type Evidence, GIVEN_GROUP, groupOf, shareOf, SUBMITTED_GROUP, SURNAME_GROUP, TIME_GROUP } from '../evidence/evidence.js';
import { GROUPS, LEVELS, priorAt } from '../evidence/model.js';
import type { Reason } from '../facts.js';

const N = GROUPS.length;
const FIXED: readonly (string | null)[] = ['person.apart', null, 'person.link'];
const FIXED_WEIGHT: Readonly<Record<string, number>> = { 'person.link': MUST, 'person.apart': NEVER, 'list.same': ONE_LIST };

/** Two clusters' evidence added up: two at a time, on columns that stay. */
const sums = new Float64Array(N);
const shares = new Float64Array(N);
/** Levels in the order in which they were first said, and how much each was said. */
const said = new Map<number, number>();

/** The evidence between two clusters, group by group, as clustering weighs it. Each reason bears its group's whole weight. */
export function between(
  a: readonly number[],
  b: readonly number[],
  evidence: Evidence,
  weighing: Weighing,
): { weight: number; reasons: Reason[] } {
  const { prior, fixed } = addUp(a, b, evidence, weighing);
  return { weight: weigh(prior, fixed, evidence), reasons: reasonsOf(prior, fixed, evidence) };
}

/** … its weight alone. */
export function weightBetween(a: readonly number[], b: readonly number[], evidence: Evidence, weighing: Weighing): number {
  const { prior, fixed } = addUp(a, b, evidence, weighing);
  return weigh(prior, fixed, evidence);
}

function addUp(
  a: readonly number[],
  b: readonly number[],
  evidence: Evidence,
  weighing: Weighing,
): { readonly prior: number; readonly fixed: string | null } {
  sums.fill(0);
  shares.fill(0);
  said.clear();
  let prior = -Infinity;
  let fixed: string | null = null;
  for (const x of a)
    for (const y of b) {
      fixed = FIXED[weighing.said(x, y) + 1] ?? (evidence.ofOneList(x, y) ? 'list.same' : fixed);
      const at = evidence.compare(x, y);
      prior = Math.max(prior, priorAt(evidence.model, weighing.tier(x, y, evidence.agreementOf(at))));
      for (let g = 0; g < N; g++) {
        const level = evidence.levels[at + g] ?? -1;
        if (level < 0 || shareOf(level) === 0) continue;
        sums[g] = (sums[g] ?? 0) + evidence.of(level) * shareOf(level);
        shares[g] = (shares[g] ?? 0) + shareOf(level);
        said.set(level, (said.get(level) ?? 0) + shareOf(level));
      }
    }
  return { prior, fixed };
}

function weigh(prior: number, fixed: string | null, evidence: Evidence): number {
  let weight = prior + (fixed === null ? 0 : (FIXED_WEIGHT[fixed] ?? 0));
  for (let g = 0; g < N; g++) weight += weightOf(g, evidence);
  return weight;
}

/** What a group weighs; 0: it says nothing. Who has a common time needs no time of sending. */
function weightOf(g: number, evidence: Evidence): number {
  const share = shares[g] ?? 0;
  if (share > 0) return g === SUBMITTED_GROUP && (shares[TIME_GROUP] ?? 0) > 0 ? 0 : (sums[g] ?? 0) / share;
  return g === SURNAME_GROUP ? evidence.noSurname : g === GIVEN_GROUP ? evidence.noGiven : g === TIME_GROUP ? evidence.noTime : 0;
}

function reasonsOf(prior: number, fixed: string | null, evidence: Evidence): Reason[] {
  const reasons: Reason[] = [{ code: 'prior', weight: prior }];
  if (fixed !== null) reasons.push({ code: fixed, weight: FIXED_WEIGHT[fixed] ?? 0 });
  for (let g = 0; g < N; g++) {
    const code = (shares[g] ?? 0) > 0 ? LEVELS[loudest(g)] : `${GROUPS[g] ?? ''}.none`;
    if (code !== undefined) reasons.push({ code, weight: weightOf(g, evidence) });
  }
  return reasons.filter((r) => r.weight !== 0).sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

/** The level of a group that was said most; of equals the first. */
function loudest(g: number): number {
  let found = -1;
  let most = 0;
  for (const [level, share] of said)
    if (groupOf(level) === g && share > most) {
      found = level;
      most = share;
    }
  return found;
}
