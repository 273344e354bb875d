import type { Mention } from '../reading/mention.js';

/** What hangs together in larger numbers than this is cut at a higher line: chaining, not evidence, made it. */
const MAX_PART = 24;
const STEP = 0.7;
/** Beyond this line no evidence reaches: what still hangs together does so by people's decisions. */
const MAX_LINE = 40;

/** Which numbers a person's decision ties to this one. */
export type Partners = (index: number) => readonly number[];

/** What two mentions agree on: nothing that can be counted, the surname, the given name, both. */
export type Agreement = 0 | 1 | 2 | 3;
export const SURNAME: Agreement = 1;
export const GIVEN_NAME: Agreement = 2;

/** Those who share something: how many, and whose evidence hangs on that. */
interface Cell {
  readonly id: number;
  size: number;
  readonly members: number[];
}
/** The cells a mention counts in: everybody, its surname, its given name; −1: not said. */
interface Cells {
  readonly all: number;
  readonly surname: number;
  readonly given: number;
}
const NOWHERE: Cells = { all: -1, surname: -1, given: -1 };

/**
 * Edges between mentions, weight without the prior. The prior asks how many mentions of the same city and day would have
 * agreed as well: those of the same surname, of the same given name, or all of them. So a name is as telling as it is rare
 * there and then, and no list of frequencies is needed. Who names no city may be from any: there the whole day is counted.
 * Counts only grow, in steps of ×4; a step judges its mentions anew.
 */
export class Graph {
  private readonly next: number[][] = [];
  private readonly weights: number[][] = [];
  private readonly cells = new Map<string, Cell>();
  private readonly tiers: number[] = [];
  private readonly own: Cells[] = [];
  private readonly wide: Cells[] = [];
  private readonly cityless: boolean[] = [];

  constructor(
    private readonly prior: number,
    private readonly perTier: number,
    private readonly line: number,
  ) {}

  /** Takes a mention in; tells whose evidence changes because so many share its city-day or name now. */
  add(m: Mention): readonly number[] {
    const grown: number[] = [];
    this.next[m.index] = [];
    this.weights[m.index] = [];
    const cityless = m.facts.city === null;
    this.cityless[m.index] = cityless;
    this.own[m.index] = this.cellsOf(m, `${m.day} ${m.facts.city ?? ''}`, true, grown);
    this.wide[m.index] = this.cellsOf(m, `${m.day} *`, cityless, grown);
    return grown;
  }

  /** `judged`: the evidence of this mention hangs on these cells. */
  private cellsOf(m: Mention, where: string, judged: boolean, grown: number[]): Cells {
    const [reading] = m.readings;
    const given = reading?.fulls[0] ?? reading?.given ?? '';
    return {
      all: this.count(where, m.index, judged, grown),
      surname: reading && reading.surname !== '' ? this.count(`${where} s ${reading.surname}`, m.index, judged, grown) : -1,
      given: given === '' ? -1 : this.count(`${where} g ${given}`, m.index, judged, grown),
    };
  }

  private count(key: string, index: number, judged: boolean, grown: number[]): number {
    let cell = this.cells.get(key);
    if (!cell) {
      cell = { id: this.tiers.length, size: 0, members: [] };
      this.cells.set(key, cell);
      this.tiers.push(0);
    }
    cell.size++;
    if (judged) cell.members.push(index);
    const tier = Math.floor(Math.log2(cell.size) / 2);
    if (tier !== this.tiers[cell.id]) {
      this.tiers[cell.id] = tier;
      for (const m of cell.members) grown.push(m);
    }
    return cell.id;
  }

  has(index: number): boolean {
    return this.next[index] !== undefined;
  }

  /** Log odds before any evidence: by the rarest thing the two agree on. */
  priorOf(a: number, b: number, agreement: Agreement): number {
    const x = this.cellsFor(a, b);
    const y = this.cellsFor(b, a);
    let tier = this.tierOf(x.all, y.all);
    if (agreement & SURNAME) tier = Math.min(tier, this.tierOf(x.surname, y.surname));
    if (agreement & GIVEN_NAME) tier = Math.min(tier, this.tierOf(x.given, y.given));
    return this.prior + this.perTier * tier;
  }

  /** Who names no city is judged by its whole day; beside it the other's city says nothing. */
  private cellsFor(index: number, beside: number): Cells {
    if (this.cityless[index]) return this.wide[index] ?? NOWHERE;
    return this.wide[this.cityless[beside] ? beside : -1] ?? this.own[index] ?? NOWHERE;
  }

  /** Of two days the one with more. */
  private tierOf(x: number, y: number): number {
    if (x === y) return x < 0 ? Infinity : (this.tiers[x] ?? 0);
    return Math.max(x < 0 ? 0 : (this.tiers[x] ?? 0), y < 0 ? 0 : (this.tiers[y] ?? 0));
  }

  connect(a: number, b: number, weight: number, agreement: Agreement): void {
    this.next[a]?.push(b * 4 + agreement);
    this.weights[a]?.push(weight);
    this.next[b]?.push(a * 4 + agreement);
    this.weights[b]?.push(weight);
  }

  /** Takes a mention's edges away. */
  disconnect(index: number): void {
    for (const edge of this.next[index] ?? []) {
      const other = Math.floor(edge / 4);
      const at = this.next[other]?.findIndex((e) => Math.floor(e / 4) === index) ?? -1;
      if (at < 0) continue;
      this.next[other]?.splice(at, 1);
      this.weights[other]?.splice(at, 1);
    }
    this.next[index] = [];
    this.weights[index] = [];
  }

  /** Calls `see` for every edge of a mention, with the prior added. */
  edges(index: number, see: (other: number, weight: number) => void): void {
    const next = this.next[index] ?? [];
    const weights = this.weights[index] ?? [];
    for (let k = 0; k < next.length; k++) {
      const edge = next[k] ?? 0;
      const other = Math.floor(edge / 4);
      see(other, (weights[k] ?? 0) + this.priorOf(index, other, asAgreement(edge % 4)));
    }
  }

  /** Mentions it has an edge with: above the line, or any that was once near it. */
  neighbours(index: number, any: boolean): number[] {
    const out: number[] = [];
    this.edges(index, (other, weight) => {
      if (any || weight > this.line) out.push(other);
    });
    return out;
  }

  /**
   * The mentions to be clustered together with `start`: all that hang together with it, or, where these are too many, all
   * that do at the lowest line at which they are not. A function of the edges alone, found within MAX_PART steps a line.
   */
  part(start: number, active: (index: number) => boolean, partners: Partners): number[] {
    for (let line = this.line; line <= MAX_LINE; line += STEP) {
      const part = this.reach(start, line, MAX_PART, active, partners);
      if (part) return part;
    }
    return this.reach(start, MAX_LINE, Infinity, active, partners) ?? [start];
  }

  private reach(start: number, line: number, limit: number, active: (index: number) => boolean, partners: Partners): number[] | undefined {
    const seen = new Set([start]);
    for (const index of seen) {
      this.edges(index, (other, weight) => {
        if (weight > line && !seen.has(other) && active(other)) seen.add(other);
      });
      for (const other of partners(index)) if (active(other)) seen.add(other);
      if (seen.size > limit) return undefined;
    }
    return [...seen];
  }
}

function asAgreement(bits: number): Agreement {
  return bits === 1 ? 1 : bits === 2 ? 2 : bits === 3 ? 3 : 0;
}
