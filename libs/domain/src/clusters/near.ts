import type { NearPair, Reason } from '../facts.js';

/** Pairs of detentions near the line, kept up as detentions come and go: the review queue needs no replay. */
export class NearPairs {
  private readonly pairs = new Map<string, NearPair>();
  private readonly of = new Map<string, Set<string>>();

  /** Forgets every pair of this detention. */
  drop(id: string): void {
    for (const key of this.of.get(id) ?? []) {
      const pair = this.pairs.get(key);
      if (!pair) continue;
      this.pairs.delete(key);
      this.of.get(pair.a === id ? pair.b : pair.a)?.delete(key);
    }
    this.of.delete(id);
  }

  put(a: string, b: string, weight: number, reasons: readonly Reason[]): void {
    const pair = a < b ? { a, b, weight, reasons } : { a: b, b: a, weight, reasons };
    const key = `${pair.a} ${pair.b}`;
    this.pairs.set(key, pair);
    for (const id of [a, b]) {
      const keys = this.of.get(id) ?? new Set();
      this.of.set(id, keys);
      keys.add(key);
    }
  }

  /** The pairs of these detentions, each once, likeliest first. */
  touching(ids: Iterable<string>): NearPair[] {
    const keys = new Set<string>();
    for (const id of ids) for (const key of this.of.get(id) ?? []) keys.add(key);
    return [...keys].flatMap((k) => this.pairs.get(k) ?? []).sort(likeliestFirst);
  }

  top(limit: number): NearPair[] {
    return [...this.pairs.values()].sort(likeliestFirst).slice(0, limit);
  }
}

function likeliestFirst(x: NearPair, y: NearPair): number {
  return y.weight - x.weight || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1);
}
