import { GROUPS } from './model.js';

/** 65,536 pairs are remembered: seven in ten of those asked for again in a day of 20,000 reports, and twice as many would find little more. */
const BITS = 16;
const PAIRS = 1 << BITS;
const N = GROUPS.length;

/**
 * What was said of pairs of reports compared of late. A component is solved again whenever a report joins it, and all its
 * other pairs are as they were. Of two pairs with the same slot the later stands.
 */
export class Pairs {
  private readonly first = new Int32Array(PAIRS).fill(-1);
  private readonly second = new Int32Array(PAIRS);
  /** One level a group, −1: silent. */
  readonly levels = new Int8Array(PAIRS * N);

  slotOf(first: number, second: number): number {
    return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - BITS);
  }

  holds(slot: number, first: number, second: number): boolean {
    return this.first[slot] === first && this.second[slot] === second;
  }

  put(slot: number, first: number, second: number): void {
    this.first[slot] = first;
    this.second[slot] = second;
  }

  /** Forgets them all: something else is known of a report. */
  clear(): void {
    this.first.fill(-1);
  }
}
