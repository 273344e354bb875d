/** Weights along time; asks for the sum between two moments by bisection. */
export class Timeline {
  private readonly times: Float64Array;
  private readonly sums: Float64Array;

  /** `points`: [ms, weight], in any order. */
  constructor(points: readonly (readonly [number, number])[]) {
    const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    this.times = new Float64Array(sorted.map((p) => p[0]));
    this.sums = new Float64Array(sorted.length + 1);
    for (let i = 0; i < sorted.length; i++) this.sums[i + 1] = (this.sums[i] ?? 0) + (sorted[i]?.[1] ?? 0);
  }

  get total(): number { return this.sums.at(-1) ?? 0; }

  /** Sum of the weights in [from, until]. */
  between(from: number, until: number): number {
    return Math.max(0, (this.sums[this.after(until, true)] ?? 0) - (this.sums[this.after(from, false)] ?? 0));
  }

  /** How many points stand before `t`; with `including`, up to and at it. */
  private after(t: number, including: boolean): number {
    let low = 0;
    let high = this.times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = this.times[middle] ?? 0;
      if (at < t || (including && at === t)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
