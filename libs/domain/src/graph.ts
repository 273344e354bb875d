/** A component larger than this is cut at a higher line: chaining, not evidence, made it. */
const MAX_COMPONENT = 60;
const STEP = 0.7;
/** Beyond this line no evidence reaches: what still hangs together does so by people's decisions. */
const MAX_LINE = 40;

/** Which numbers a person's decision ties to this one. */
export type Partners = (index: number) => readonly number[];

/**
 * Edges between mentions, weight without the prior; the prior takes more as a city-day grows, so an edge is judged by
 * the tier its city-days have now.
 */
export class Graph {
  private readonly next: number[][] = [];
  private readonly weights: number[][] = [];
  private readonly cellOf: number[] = [];
  private readonly cells = new Map<string, { id: number; members: number[] }>();
  private readonly tiers: number[] = [];

  constructor(private readonly prior: number, private readonly perTier: number, private readonly line: number) {}

  /** Takes a mention in; tells whose evidence changes because its city-day has grown fourfold. */
  add(index: number, city: string | null, day: number): readonly number[] {
    const key = `${day} ${city ?? ''}`;
    let cell = this.cells.get(key);
    if (!cell) { cell = { id: this.tiers.length, members: [] }; this.cells.set(key, cell); this.tiers.push(0); }
    cell.members.push(index);
    this.cellOf[index] = cell.id;
    this.next[index] = [];
    this.weights[index] = [];
    const tier = Math.floor(Math.log2(cell.members.length) / 2);
    if (tier === this.tiers[cell.id]) return [];
    this.tiers[cell.id] = tier;
    return cell.members;
  }

  has(index: number): boolean { return this.next[index] !== undefined; }

  /** Log odds before any evidence: that of the larger city-day. */
  priorOf(a: number, b: number): number {
    const tier = Math.max(this.tiers[this.cellOf[a] ?? 0] ?? 0, this.tiers[this.cellOf[b] ?? 0] ?? 0);
    return this.prior + this.perTier * tier;
  }

  connect(a: number, b: number, weight: number): void {
    this.next[a]?.push(b);
    this.weights[a]?.push(weight);
    this.next[b]?.push(a);
    this.weights[b]?.push(weight);
  }

  /** Calls `see` for every edge of a mention, with the prior added. */
  edges(index: number, see: (other: number, weight: number) => void): void {
    const next = this.next[index] ?? [];
    const weights = this.weights[index] ?? [];
    for (let k = 0; k < next.length; k++) {
      const other = next[k] ?? 0;
      see(other, (weights[k] ?? 0) + this.priorOf(index, other));
    }
  }

  /** Everything that hangs together with `start`, in parts of at most MAX_COMPONENT. A function of the edges alone. */
  parts(start: number, active: (index: number) => boolean, partners: Partners): number[][] {
    const whole = this.reach(start, this.line, active, partners);
    const out: number[][] = [];
    this.cut(whole, this.line, active, partners, out);
    return out;
  }

  private cut(part: number[], line: number, active: (index: number) => boolean, partners: Partners, out: number[][]): void {
    if (part.length <= MAX_COMPONENT || line > MAX_LINE) { out.push(part); return; }
    const left = new Set(part);
    const inside = (index: number) => left.has(index) && active(index);
    for (const index of part) {
      if (!left.has(index)) continue;
      const smaller = this.reach(index, line + STEP, inside, partners);
      for (const x of smaller) left.delete(x);
      this.cut(smaller, line + STEP, active, partners, out);
    }
  }

  private reach(start: number, line: number, active: (index: number) => boolean, partners: Partners): number[] {
    const seen = new Set([start]);
    for (const index of seen) {
      this.edges(index, (other, weight) => { if (weight > line && !seen.has(other) && active(other)) seen.add(other); });
      for (const other of partners(index)) if (active(other)) seen.add(other);
    }
    return [...seen];
  }
}
