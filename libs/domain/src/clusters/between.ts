import { MUST, NEVER, ONE_LIST, type Weighing } from './cluster.js';
import { type Evidence, GIVEN_GROUP, groupOf, shareOf, SUBMITTED_GROUP, SURNAME_GROUP, TIME_GROUP } from '../evidence/evidence.js';
import { GROUPS, LEVELS } from '../evidence/model.js';
import type { Reason } from '../facts.js';

const N = GROUPS.length;

/** The evidence between two clusters, group by group, as clustering weighs it. Each reason bears its group's whole weight. */
export function between(
  a: readonly number[],
  b: readonly number[],
  evidence: Evidence,
  weighing: Weighing,
): { weight: number; reasons: Reason[] } {
  const sums = new Float64Array(N);
  const shares = new Float64Array(N);
  const said = new Map<number, number>();
  let prior = -Infinity;
  let fixed: string | null = null;
  for (const x of a)
    for (const y of b) {
      fixed = FIXED[weighing.said(x, y) + 1] ?? (evidence.ofOneList(x, y) ? 'list.same' : fixed);
      const at = evidence.compare(x, y);
      prior = Math.max(prior, weighing.prior(x, y, evidence.agreementOf(at)));
      for (let g = 0; g < N; g++) {
        const level = evidence.levels[at + g] ?? -1;
        if (level < 0 || shareOf(level) === 0) continue;
        sums[g] = (sums[g] ?? 0) + evidence.of(level) * shareOf(level);
        shares[g] = (shares[g] ?? 0) + shareOf(level);
        said.set(level, (said.get(level) ?? 0) + shareOf(level));
      }
    }
  return weigh({ sums, shares, said, prior, fixed }, evidence);
}

const FIXED: readonly (string | null)[] = ['person.apart', null, 'person.link'];

function weigh(
  e: { sums: Float64Array; shares: Float64Array; said: ReadonlyMap<number, number>; prior: number; fixed: string | null },
  evidence: Evidence,
): { weight: number; reasons: Reason[] } {
  const reasons: Reason[] = [{ code: 'prior', weight: e.prior }];
  if (e.fixed !== null)
    reasons.push({ code: e.fixed, weight: e.fixed === 'person.link' ? MUST : e.fixed === 'person.apart' ? -NEVER : -ONE_LIST });
  const loudest = new Map<number, [number, number]>();
  for (const [level, share] of e.said) if (share > (loudest.get(groupOf(level))?.[1] ?? 0)) loudest.set(groupOf(level), [level, share]);
  const silent: readonly (readonly [number, number, string])[] = [
    [SURNAME_GROUP, evidence.noSurname, 'surname.none'],
    [GIVEN_GROUP, evidence.noGiven, 'given.none'],
    [TIME_GROUP, evidence.noTime, 'time.none'],
  ];
  for (let g = 0; g < N; g++) {
    const share = e.shares[g] ?? 0;
    if (g === SUBMITTED_GROUP && (e.shares[TIME_GROUP] ?? 0) > 0) continue;
    const code = LEVELS[loudest.get(g)?.[0] ?? -1];
    const none = silent.find(([group]) => group === g);
    if (share > 0 && code !== undefined) reasons.push({ code, weight: (e.sums[g] ?? 0) / share });
    else if (none) reasons.push({ code: none[2], weight: none[1] });
  }
  const weight = reasons.reduce((sum, r) => sum + r.weight, 0);
  return { weight, reasons: reasons.filter((r) => r.weight !== 0).sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight)) };
}
