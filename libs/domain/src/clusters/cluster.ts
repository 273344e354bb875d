import { type Evidence, GIVEN_GROUP, shareOf, SUBMITTED_GROUP, SURNAME_GROUP, TIME_GROUP } from '../evidence/evidence.js';
import { GROUPS, priorAt } from '../evidence/model.js';
import type { Agreement } from '../graph/crowds.js';

/** Must-links outweigh any evidence; a cannot-link outweighs any must-link; rows of one list are apart unless a person says otherwise. */
export const MUST = 1e4;
export const NEVER = -1e6;
export const ONE_LIST = -1e3;
/** Evidence this close to the line is for a person's eye. */
const NEAR = 1.7;
const N = GROUPS.length;

/** One detention's reports by number, in the order given. `soft`: merges in it that were nearly not made; `missed`: others it nearly merged with, half of each pair. */
export interface Cluster {
  readonly members: readonly number[];
  readonly soft: number;
  readonly missed: number;
}
/** What is known of two reports beside their evidence. */
export interface Weighing {
  /** What people decided: one, not one, nothing. */
  said(a: number, b: number): 1 | -1 | 0;
  /** How common the rarest thing is that they agree on. */
  tier(a: number, b: number, agreement: Agreement): number;
}

/**
 * Agglomerative clustering of one component at a time, on matrices that stay: cells i < j are written before they are read.
 * The best pair of clusters merges while its evidence, each group averaged over the report pairs that speak of it, stays
 * above the model's line. A cluster is called by the place of its first report.
 */
export class Merging {
  /** Of the component solved last: the sum over its pairs of their tiers. */
  tiers = 0;
  /** Reports of the component; the clusters that are left, so many. */
  private members: readonly number[] = [];
  private left = new Int32Array(0);
  private count = 0;
  /** Sums and shares by group. A cell of two reports has them in its levels alone until one of the two merges. */
  private summed = new Uint8Array(0);
  private sums = new Float64Array(0);
  private shares = new Float64Array(0);
  private fixed = new Float64Array(0);
  private score = new Float64Array(0);
  private prior = new Float64Array(0);
  /** The cluster each report is in; what a {@link Cluster} tells of each. */
  private cluster = new Int32Array(0);
  private soft = new Float64Array(0);
  private missed = new Float64Array(0);

  constructor(
    private readonly evidence: Evidence,
    private readonly weighing: Weighing,
  ) {}

  /** The reports must come in a canonical order; the result depends on nothing else. Cost: n² pairs. */
  resolve(members: readonly number[]): Cluster[] {
    this.tiers = 0;
    if (members.length === 1) return [{ members, soft: 0, missed: 0 }];
    this.begin(members);
    for (let i = 0; i < members.length; i++) for (let j = i + 1; j < members.length; j++) this.fill(i, j);
    const { line } = this.evidence.model;
    for (let best = this.best(line); best >= 0; best = this.best(line)) this.merge(best, line);
    this.noteMissed(line);
    return this.clusters();
  }

  /** The sum over all pairs of the tiers their priors hang on. */
  tiersOf(members: readonly number[]): number {
    const { evidence, weighing } = this;
    let sum = 0;
    for (let i = 0; i < members.length; i++)
      for (let j = i + 1; j < members.length; j++) {
        const a = members[i] ?? 0;
        const b = members[j] ?? 0;
        sum += weighing.tier(a, b, evidence.agreementOf(evidence.compare(a, b)));
      }
    return sum;
  }

  private begin(members: readonly number[]): void {
    const n = members.length;
    this.members = members;
    this.count = n;
    if (this.left.length < n) this.widen(n);
    for (let i = 0; i < n; i++) {
      this.left[i] = this.cluster[i] = i;
      this.soft[i] = this.missed[i] = 0;
    }
  }

  private widen(n: number): void {
    this.left = new Int32Array(n);
    this.cluster = new Int32Array(n);
    this.soft = new Float64Array(n);
    this.missed = new Float64Array(n);
    this.summed = new Uint8Array(n * n);
    this.sums = new Float64Array(n * n * N);
    this.shares = new Float64Array(n * n * N);
    this.fixed = new Float64Array(n * n);
    this.score = new Float64Array(n * n);
    this.prior = new Float64Array(n * n);
  }

  private fill(i: number, j: number): void {
    const { evidence, weighing, members } = this;
    const a = members[i] ?? 0;
    const b = members[j] ?? 0;
    const at = evidence.compare(a, b);
    const said = weighing.said(a, b);
    const fixed = said === 1 ? MUST : said === -1 ? NEVER : evidence.ofOneList(a, b) ? ONE_LIST : 0;
    const tier = weighing.tier(a, b, evidence.agreementOf(at));
    const prior = priorAt(evidence.model, tier);
    const cell = i * members.length + j;
    this.tiers += tier;
    this.fixed[cell] = fixed;
    this.prior[cell] = prior;
    this.summed[cell] = 0;
    this.score[cell] = evidence.weigh(at, fixed + prior);
  }

  /** Adds a cell's evidence to another's. */
  private add(i: number, j: number, into: number): void {
    const { evidence, members, sums, shares } = this;
    const from = i * members.length + j;
    const to = into * N;
    if (this.summed[from] === 1)
      for (let g = 0; g < N; g++) {
        sums[to + g] = (sums[to + g] ?? 0) + (sums[from * N + g] ?? 0);
        shares[to + g] = (shares[to + g] ?? 0) + (shares[from * N + g] ?? 0);
      }
    else {
      const at = evidence.compare(members[i] ?? 0, members[j] ?? 0);
      for (let g = 0; g < N; g++) {
        const level = evidence.levels[at + g] ?? -1;
        if (level < 0) continue;
        sums[to + g] = (sums[to + g] ?? 0) + (evidence.worth[level] ?? 0);
        shares[to + g] = (shares[to + g] ?? 0) + shareOf(level);
      }
    }
  }

  /** Score of two clusters. The prior is that of the pair that agrees on the rarest thing. */
  private rate(cell: number): void {
    const { sums, shares } = this;
    const { noSurname, noGiven, noTime } = this.evidence;
    const at = cell * N;
    let s = (this.fixed[cell] ?? 0) + (this.prior[cell] ?? 0);
    for (let g = 0; g < N; g++) {
      const share = shares[at + g] ?? 0;
      if (share > 0) {
        if (g !== SUBMITTED_GROUP || (shares[at + TIME_GROUP] ?? 0) === 0) s += (sums[at + g] ?? 0) / share;
      } else if (g === SURNAME_GROUP) s += noSurname;
      else if (g === GIVEN_GROUP) s += noGiven;
      else if (g === TIME_GROUP) s += noTime;
    }
    this.score[cell] = s;
  }

  /** The cell of the two clusters with the most evidence; −1: none has more than `line`. */
  private best(line: number): number {
    const { left, count, score } = this;
    const n = this.members.length;
    let best = -1;
    let most = line;
    for (let x = 0; x < count; x++) {
      const row = (left[x] ?? 0) * n;
      for (let y = x + 1; y < count; y++) {
        const cell = row + (left[y] ?? 0);
        const s = score[cell] ?? -Infinity;
        if (s > most) {
          most = s;
          best = cell;
        }
      }
    }
    return best;
  }

  private merge(best: number, line: number): void {
    const { fixed, prior, left, cluster, soft, summed, sums, shares } = this;
    const n = this.members.length;
    const i = Math.floor(best / n);
    const j = best % n;
    soft[i] = (soft[i] ?? 0) + (soft[j] ?? 0) + ((this.score[best] ?? 0) < line + NEAR ? 1 : 0);
    const at = left.indexOf(j);
    left.copyWithin(at, at + 1, this.count);
    this.count--;
    for (let k = 0; k < n; k++) if (cluster[k] === j) cluster[k] = i;
    for (let x = 0; x < this.count; x++) {
      const k = left[x] ?? 0;
      if (k === i) continue;
      const into = k < i ? k * n + i : i * n + k;
      const from = k < j ? k * n + j : j * n + k;
      if (summed[into] === 0) {
        for (let g = 0; g < N; g++) sums[into * N + g] = shares[into * N + g] = 0;
        this.add(Math.min(k, i), Math.max(k, i), into);
        summed[into] = 1;
      }
      this.add(Math.min(k, j), Math.max(k, j), into);
      fixed[into] = (fixed[into] ?? 0) + (fixed[from] ?? 0);
      prior[into] = Math.max(prior[into] ?? 0, prior[from] ?? 0);
      this.rate(into);
    }
  }

  /** Each cluster's nearest other, when it was nearly the same. */
  private noteMissed(line: number): void {
    const { left, count, missed, score } = this;
    for (let x = 0; x < count; x++)
      for (let y = x + 1; y < count; y++) {
        const i = left[x] ?? 0;
        const j = left[y] ?? 0;
        if ((score[i * this.members.length + j] ?? 0) <= line - NEAR) continue;
        missed[i] = (missed[i] ?? 0) + 0.5;
        missed[j] = (missed[j] ?? 0) + 0.5;
      }
  }

  /** Reports within a cluster, and clusters by their first, in the order in which they came. */
  private clusters(): Cluster[] {
    const { members, cluster, soft, missed } = this;
    const clusters: Cluster[] = [];
    for (let x = 0; x < this.count; x++) {
      const c = this.left[x] ?? 0;
      const own: number[] = [];
      for (let k = c; k < members.length; k++) if (cluster[k] === c) own.push(members[k] ?? 0);
      clusters.push({ members: own, soft: soft[c] ?? 0, missed: missed[c] ?? 0 });
    }
    return clusters;
  }
}
