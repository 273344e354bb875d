import { agreementOf, Evidence, GIVEN_GROUP, groupOf, shareOf, SUBMITTED_GROUP, SURNAME_GROUP, TIME_GROUP } from '../evidence/evidence.js';
import type { Agreement } from '../graph/crowds.js';
import type { Mention } from '../reading/mention.js';
import type { Reason } from '../facts.js';
import { GROUPS, LEVELS } from '../evidence/model.js';

/** Must-links outweigh any evidence; a cannot-link outweighs any must-link; rows of one list are apart unless a person says otherwise. */
const MUST = 1e4;
const NEVER = 1e6;
const ONE_LIST = 1e3;
/** Evidence this close to the line is for a person's eye. */
const NEAR = 1.7;
const N = GROUPS.length;

/** One detention's reports, in the order given. `soft`: merges in it that were nearly not made; `missed`: others it nearly merged with, half of each pair. */
export interface Cluster {
  readonly members: readonly Mention[];
  readonly soft: number;
  readonly missed: number;
}
/** What is known of two reports beside their evidence. */
export interface Weighing {
  /** What people decided: one, not one, nothing. */
  said(a: Mention, b: Mention): 1 | -1 | 0;
  /** Log odds before any evidence. */
  prior(a: number, b: number, agreement: Agreement): number;
}

/**
 * Agglomerative clustering of one component: the best pair of clusters merges while its evidence, each group averaged
 * over the report pairs that speak of it, stays above `line`. The mentions must come in a canonical order; the result
 * depends on nothing else. Cost: n² pairs.
 */
export function resolve(mentions: readonly Mention[], evidence: Evidence, weighing: Weighing): Cluster[] {
  const [only] = mentions;
  if (mentions.length === 1 && only) return [{ members: [only], soft: 0, missed: 0 }];
  return new Merging(mentions, evidence, weighing).run();
}

/** One component at a time is solved: its matrices live here. Cells i < j are written before they are read. */
let scratch = new Float64Array(0);
const pair = new Int16Array(N);

class Merging {
  private readonly n: number;
  private readonly sums: Float64Array;
  private readonly shares: Float64Array;
  private readonly fixed: Float64Array;
  private readonly score: Float64Array;
  private readonly prior: Float64Array;
  private readonly groups: number[][];
  private readonly alive: boolean[];
  private readonly soft: number[];
  private readonly missed: number[];

  constructor(
    private readonly mentions: readonly Mention[],
    private readonly evidence: Evidence,
    weighing: Weighing,
  ) {
    const n = (this.n = mentions.length);
    const cells = n * n;
    if (scratch.length < cells * (2 * N + 3)) scratch = new Float64Array(cells * (2 * N + 3));
    let at = 0;
    const take = (size: number) => scratch.subarray(at, (at += size));
    this.sums = take(cells * N);
    this.shares = take(cells * N);
    this.fixed = take(cells);
    this.score = take(cells);
    this.prior = take(cells);
    this.groups = mentions.map((_, i) => [i]);
    this.alive = mentions.map(() => true);
    this.soft = mentions.map(() => 0);
    this.missed = mentions.map(() => 0);
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const a = mentions[i];
        const b = mentions[j];
        if (a && b) this.fill(i, j, a, b, weighing);
      }
    }
  }

  private fill(i: number, j: number, a: Mention, b: Mention, weighing: Weighing): void {
    const { evidence } = this;
    const said = weighing.said(a, b);
    const cell = i * this.n + j;
    evidence.compare(a.index, b.index, pair);
    for (let g = 0; g < N; g++) {
      const level = pair[g] ?? -1;
      const share = level < 0 ? 0 : shareOf(level);
      this.sums[cell * N + g] = share === 0 ? 0 : evidence.of(level) * share;
      this.shares[cell * N + g] = share;
    }
    this.fixed[cell] = said === 1 ? MUST : said === -1 ? -NEVER : evidence.ofOneList(a.index, b.index) ? -ONE_LIST : 0;
    this.prior[cell] = weighing.prior(a.index, b.index, agreementOf(pair));
    this.rate(i, j);
  }

  /** Score of clusters i < j. The prior is that of the pair that agrees on the rarest thing. */
  private rate(i: number, j: number): void {
    const cell = i * this.n + j;
    const at = cell * N;
    let s = (this.fixed[cell] ?? 0) + (this.prior[cell] ?? 0);
    for (let g = 0; g < N; g++) {
      const share = this.shares[at + g] ?? 0;
      if (share > 0) {
        if (g !== SUBMITTED_GROUP || (this.shares[at + TIME_GROUP] ?? 0) === 0) s += (this.sums[at + g] ?? 0) / share;
      } else if (g === SURNAME_GROUP) s += this.evidence.noSurname;
      else if (g === GIVEN_GROUP) s += this.evidence.noGiven;
      else if (g === TIME_GROUP) s += this.evidence.noTime;
    }
    this.score[cell] = s;
  }

  run(): Cluster[] {
    const { line } = this.evidence.model;
    for (;;) {
      const [i, j, s] = this.best();
      if (i < 0 || s <= line) break;
      if (s < line + NEAR) this.soft[i] = (this.soft[i] ?? 0) + 1;
      this.merge(i, j);
    }
    this.noteMissed(line);
    const clusters: Cluster[] = [];
    for (let i = 0; i < this.n; i++)
      if (this.alive[i]) clusters.push({ members: this.membersOf(i), soft: this.soft[i] ?? 0, missed: this.missed[i] ?? 0 });
    return clusters;
  }

  /** In the order in which they came. */
  private membersOf(i: number): Mention[] {
    const group = this.groups[i] ?? [];
    if (group.length > 1) group.sort((x, y) => x - y);
    return group.flatMap((m) => this.mentions[m] ?? []);
  }

  private best(): [number, number, number] {
    let bi = -1;
    let bj = -1;
    let best = -Infinity;
    for (let i = 0; i < this.n; i++) {
      if (!this.alive[i]) continue;
      for (let j = i + 1; j < this.n; j++) {
        if (!this.alive[j]) continue;
        const s = this.score[i * this.n + j] ?? -Infinity;
        if (s > best) {
          best = s;
          bi = i;
          bj = j;
        }
      }
    }
    return [bi, bj, best];
  }

  private merge(i: number, j: number): void {
    this.groups[i]?.push(...(this.groups[j] ?? []));
    this.alive[j] = false;
    this.soft[i] = (this.soft[i] ?? 0) + (this.soft[j] ?? 0);
    for (let k = 0; k < this.n; k++) {
      if (k === i || k === j || !this.alive[k]) continue;
      const into = k < i ? k * this.n + i : i * this.n + k;
      const from = k < j ? k * this.n + j : j * this.n + k;
      for (let g = 0; g < N; g++) {
        this.sums[into * N + g] = (this.sums[into * N + g] ?? 0) + (this.sums[from * N + g] ?? 0);
        this.shares[into * N + g] = (this.shares[into * N + g] ?? 0) + (this.shares[from * N + g] ?? 0);
      }
      this.fixed[into] = (this.fixed[into] ?? 0) + (this.fixed[from] ?? 0);
      this.prior[into] = Math.max(this.prior[into] ?? 0, this.prior[from] ?? 0);
      this.rate(Math.min(i, k), Math.max(i, k));
    }
  }

  /** Each cluster's nearest other, when it was nearly the same. */
  private noteMissed(line: number): void {
    for (let i = 0; i < this.n; i++) {
      for (let j = i + 1; j < this.n; j++) {
        const s = this.score[i * this.n + j] ?? -Infinity;
        if (!this.alive[i] || !this.alive[j] || s <= line - NEAR) continue;
        this.missed[i] = (this.missed[i] ?? 0) + 0.5;
        this.missed[j] = (this.missed[j] ?? 0) + 0.5;
      }
    }
  }
}

/** The evidence between two clusters, group by group, as clustering weighs it. Each reason bears its group's whole weight. */
export function between(
  a: readonly Mention[],
  b: readonly Mention[],
  evidence: Evidence,
  weighing: Weighing,
): { weight: number; reasons: Reason[] } {
  const sums = new Float64Array(N);
  const shares = new Float64Array(N);
  const said = new Map<number, number>();
  const levels = new Int16Array(N);
  let prior = -Infinity;
  let fixed: string | null = null;
  for (const x of a)
    for (const y of b) {
      fixed = FIXED[weighing.said(x, y) + 1] ?? (evidence.ofOneList(x.index, y.index) ? 'list.same' : fixed);
      evidence.compare(x.index, y.index, levels);
      prior = Math.max(prior, weighing.prior(x.index, y.index, agreementOf(levels)));
      for (let g = 0; g < N; g++) {
        const level = levels[g] ?? -1;
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
