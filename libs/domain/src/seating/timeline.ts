/** Moments in order; tells how many lie between two by bisection. */
export class Timeline {
  private readonly times: number[] = [];

  /** Moments must come in order, ms. */
  add(time: number): void {
    this.times.push(time);
  }

  get total(): number {
    return this.times.length;
  }

  /** How many lie in [from, until]. */
  between(from: number, until: number): number {
    return Math.max(0, firstAt(this.times, (t) => t > until) - firstAt(this.times, (t) => t >= from));
  }
}

/** Index of the first of an ordered list for which `reached` holds; its length when none does. */
export function firstAt<T>(list: readonly T[], reached: (x: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const x = list[middle];
    if (x !== undefined && reached(x)) high = middle;
    else low = middle + 1;
  }
  return low;
}
