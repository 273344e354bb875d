import { firstAt } from './timeline.js';

/** A set kept in order. Cost of a change: bisection and one shift. */
export class Ordered<T> {
  private readonly items: T[] = [];
  constructor(private readonly compare: (a: T, b: T) => number) {}

  get all(): readonly T[] {
    return this.items;
  }

  add(x: T): void {
    this.items.splice(this.place(x), 0, x);
  }

  /** Takes out whatever compares equal. */
  remove(x: T): void {
    const i = this.place(x);
    const found = this.items[i];
    if (found !== undefined && this.compare(found, x) === 0) this.items.splice(i, 1);
  }

  private place(x: T): number {
    return firstAt(this.items, (y) => this.compare(y, x) >= 0);
  }
}
