import { Doubles, Ints } from '../memory/columns.js';
import { Crowds, type Agreement } from './crowds.js';
import { priorAt, type Prior } from '../evidence/model.js';
import type { Mention } from '../reading/mention.js';

/** What a mention that came in changed for others, by number. */
export interface Stir {
  /** Their evidence for each other is another: to be clustered anew. */
  readonly anew: readonly number[];
  /** Something near the line weighs otherwise. */
  readonly near: readonly number[];
  /** Hung together with one of the first: their component may be another. */
  readonly beside: readonly number[];
}

/**
 * Edges between mentions. Their weight is the evidence and the prior, which asks how many mentions of the same city and
 * day would have agreed as well: those of the same surname, of the same given name, or all of them. So a name is as telling
 * as it is rare there and then, and no list of frequencies is needed. Crowds only grow and priors only fall: an edge that
 * falls below `keep` never counts again and goes.
 */
export class Graph {
  private readonly crowds = new Crowds();
  private readonly days = new Ints();
  /** An edge is two halves with numbers 2e and 2e + 1, each in the chain of the mention it starts from. */
  private readonly first = new Ints(-1);
  private readonly next = new Ints(-1);
  private readonly to = new Ints();
  private readonly agreement = new Ints();
  private readonly evidence = new Doubles();
  private readonly weight = new Doubles();
  private readonly free: number[] = [];
  private halves = 0;

  /** `line`: above it two mentions hang together; `keep`: edges below are of no interest. */
  constructor(
    private readonly model: Prior,
    readonly line: number,
    private readonly keep: number,
  ) {}

  /** Takes a mention in; `tied`: does a person's decision tie this one to others? Cost: rare steps of ×4 weigh a whole crowd. */
  add(m: Mention, tied: (index: number) => boolean): Stir | null {
    this.days.set(m.index, m.day);
    const grown = this.crowds.add(m);
    if (grown.length === 0) return null;
    const stir = { anew: [], near: [], beside: [] };
    for (const crowd of grown)
      this.crowds.each(crowd, (index) => {
        this.weighAnew(index, tied(index), stir);
      });
    return stir;
  }

  has(index: number): boolean {
    return this.crowds.has(index);
  }
  dayOf(index: number): number {
    return this.days.get(index);
  }

  /** How common the rarest thing is that the two agree on; it only rises. */
  tierOf(a: number, b: number, agreement: Agreement): number {
    return this.crowds.tierOf(a, b, agreement);
  }

  /** Keeps the edge when it is near the line. */
  connect(a: number, b: number, evidence: number, agreement: Agreement): void {
    // Crowds only take away: most candidates fall before theirs are asked.
    if (evidence + priorAt(this.model, 0) <= this.keep) return;
    const weight = evidence + priorAt(this.model, this.crowds.tierOf(a, b, agreement));
    if (weight <= this.keep) return;
    const edge = this.free.pop() ?? (this.halves += 2) / 2 - 1;
    this.evidence.set(edge, evidence);
    this.weight.set(edge, weight);
    this.agreement.set(edge, agreement);
    this.chain(edge * 2, a, b);
    this.chain(edge * 2 + 1, b, a);
  }

  /** Takes a mention's edges away; tells who was at their other ends. */
  disconnect(index: number): number[] {
    const others: number[] = [];
    for (let half = this.firstOf(index); half >= 0; half = this.nextOf(half)) {
      others.push(this.otherOf(half));
      this.drop(half);
    }
    this.first.set(index, -1);
    return others;
  }

  /** The halves that start from a mention: `for (let h = firstOf(i); h >= 0; h = nextOf(h))`. */
  firstOf(index: number): number {
    return this.first.get(index);
  }
  nextOf(half: number): number {
    return this.next.get(half);
  }
  otherOf(half: number): number {
    return this.to.get(half);
  }
  weightOf(half: number): number {
    return this.weight.get(half >> 1);
  }

  private chain(half: number, from: number, to: number): void {
    this.to.set(half, to);
    this.next.set(half, this.first.get(from));
    this.first.set(from, half);
  }

  /** Takes the other half of an edge out of its chain; the caller does so with this one. */
  private drop(half: number): void {
    const other = this.otherOf(half);
    this.unchain(half ^ 1, other);
    this.free.push(half >> 1);
  }

  private unchain(half: number, from: number): void {
    const after = this.nextOf(half);
    let at = this.firstOf(from);
    if (at === half) {
      this.first.set(from, after);
      return;
    }
    while (this.nextOf(at) !== half) at = this.nextOf(at);
    this.next.set(at, after);
  }

  private weighAnew(index: number, tied: boolean, stir: { anew: number[]; near: number[]; beside: number[] }): void {
    let hangs = tied;
    let any = tied;
    for (let half = this.firstOf(index), after = -1; half >= 0; half = after) {
      after = this.nextOf(half);
      any = true;
      const edge = half >> 1;
      const before = this.weight.get(edge);
      const tier = this.crowds.tierOf(index, this.otherOf(half), asAgreement(this.agreement.get(edge)));
      const now = this.evidence.get(edge) + priorAt(this.model, tier);
      if (before > this.line) {
        hangs = true;
        stir.beside.push(this.otherOf(half));
      }
      this.weight.set(edge, now);
      if (now > this.keep) continue;
      this.unchain(half, index);
      this.drop(half);
    }
    if (hangs) stir.anew.push(index);
    else if (any) stir.near.push(index);
  }
}

function asAgreement(bits: number): Agreement {
  return bits === 1 ? 1 : bits === 2 ? 2 : bits === 3 ? 3 : 0;
}
