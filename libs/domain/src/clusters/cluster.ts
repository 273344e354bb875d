import { type Evidence, GIVEN_GROUP, shareOf, SUBMITTED_GROUP, SURNAME_GROUP, TIME_GROUP } from '../evidence/evidence.js';
import { GROUPS } from '../evidence/model.js';
import type { Agreement } from '../graph/crowds.js';

/** Must-links outweigh any evidence; a cannot-link outweighs any must-link; rows of one list are apart unless a person says otherwise. */
export const MUST = 1e4;
export const NEVER = 1e6;
export const ONE_LIST = 1e3;
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
  /** Log odds before any evidence. */
  prior(a: number, b: number, agreement: Agreement): number;
}

/**
 * Agglomerative clustering of one component at a time, on matrices that stay: cells i < j are written before they are read.
 * The best pair of clusters merges while its evidence, each group averaged over the report pairs that speak of it, stays
 * above the model's line. A cluster is called by the place of its first report.
 */
export class Merging {
  /** Reports of the component; the clusters that are left. */
  private members: readonly number[] = [];
  private left: number[] = [];
  private sums = new Float64Array(0);
  private shares = new Float64Array(0);
  private fixed = new Float64Array(0);
  private score = new Float64Array(0);
  private prior = new Float64Array(0);
  /** The cluster each report is in; what a {@link Cluster} tells of each. */
  private cluster: number[] = [];
  private soft: number[] = [];
  private missed: number[] = [];

  /** What a level adds to its group's sum. */
  private readonly worth: Float64Array;

  constructor(
    private readonly evidence: Evidence,
    private readonly weighing: Weighing,
  ) {
    this.worth = evidence.weight.map((weight, level) => weight * shareOf(level));
  }

  /** The reports must come in a canonical order; the result depends on nothing else. Cost: n² pairs. */
  resolve(members: readonly number[]): Cluster[] {
    if (members.length === 1) return [{ members, soft: 0, missed: 0 }];
    this.begin(members);
    for (let i = 0; i < members.length; i++) for (let j = i + 1; j < members.length; j++) this.fill(i, j);
    const { line } = this.evidence.model;
    for (let best = this.best(line); best >= 0; best = this.best(line)) this.merge(best, line);
    this.noteMissed(line);
    return this.clusters();
  }

  private begin(members: readonly number[]): void {
    const n = members.length;
    this.members = members;
    this.left = members.map((_, i) => i);
    this.cluster = [...this.left];
    this.soft = members.map(() => 0);
    this.missed = members.map(() => 0);
    if (this.score.length >= n * n) return;
    this.sums = new Float64Array(n * n * N);
    this.shares = new Float64Array(n * n * N);
    this.fixed = new Float64Array(n * n);
    this.score = new Float64Array(n * n);
    this.prior = new Float64Array(n * n);
  }

  private fill(i: number, j: number): void {
    const { evidence, weighing, members, sums, shares, worth } = this;
    const a = members[i] ?? 0;
    const b = members[j] ?? 0;
    const said = weighing.said(a, b);
    const cell = i * members.length + j;
    const at = evidence.compare(a, b);
    for (let g = 0; g < N; g++) {
      const level = evidence.levels[at + g] ?? -1;
      sums[cell * N + g] = level < 0 ? 0 : (worth[level] ?? 0);
      shares[cell * N + g] = level < 0 ? 0 : shareOf(level);
    }
    this.fixed[cell] = said === 1 ? MUST : said === -1 ? -NEVER : evidence.ofOneList(a, b) ? -ONE_LIST : 0;
    this.prior[cell] = weighing.prior(a, b, evidence.agreementOf(at));
    this.rate(cell);
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
    const { left, score, members } = this;
    let best = -1;
    let most = line;
    for (let x = 0; x < left.length; x++) {
      const row = (left[x] ?? 0) * members.length;
      for (let y = x + 1; y < left.length; y++) {
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
    const { sums, shares, fixed, prior, left, cluster, soft } = this;
    const n = this.members.length;
    const i = Math.floor(best / n);
    const j = best % n;
    soft[i] = (soft[i] ?? 0) + (soft[j] ?? 0) + ((this.score[best] ?? 0) < line + NEAR ? 1 : 0);
    left.splice(left.indexOf(j), 1);
    for (let k = 0; k < n; k++) if (cluster[k] === j) cluster[k] = i;
    for (const k of left) {
      if (k === i) continue;
      const into = k < i ? k * n + i : i * n + k;
      const from = k < j ? k * n + j : j * n + k;
      for (let g = 0; g < N; g++) {
        sums[into * N + g] = (sums[into * N + g] ?? 0) + (sums[from * N + g] ?? 0);
        shares[into * N + g] = (shares[into * N + g] ?? 0) + (shares[from * N + g] ?? 0);
      }
      fixed[into] = (fixed[into] ?? 0) + (fixed[from] ?? 0);
      prior[into] = Math.max(prior[into] ?? 0, prior[from] ?? 0);
      this.rate(into);
    }
  }

  /** Each cluster's nearest other, when it was nearly the same. */
  private noteMissed(line: number): void {
    const { left, missed } = this;
    for (const i of left)
      for (const j of left) {
        if (j <= i || (this.score[i * this.members.length + j] ?? 0) <= line - NEAR) continue;
        missed[i] = (missed[i] ?? 0) + 0.5;
        missed[j] = (missed[j] ?? 0) + 0.5;
      }
  }

  /** Reports within a cluster, and clusters by their first, in the order in which they came. */
  private clusters(): Cluster[] {
    const { cluster, soft, missed } = this;
    return this.left.map((c) => ({ members: this.members.filter((_, k) => cluster[k] === c), soft: soft[c] ?? 0, missed: missed[c] ?? 0 }));
  }
}
