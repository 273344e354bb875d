import type { Distinct } from '../memory/columns.js';

/** A number that stands for no mention: taken out. */
const GONE = -1;

/**
 * Which mentions are filed under a key: a hash table of chains in plain columns, which costs 8 bytes a filing and two or
 * three reads a look. Keys are hashes already. Frozen, it is two sorted columns; what comes later stands beside them.
 */
export class Postings {
  private size = 0;
  private distinct = 0;
  private slots = new Int32Array(128);
  private mask = 63;
  private rows = new Int32Array(0);
  private frozenKeys = new Int32Array(0);
  private frozenMentions = new Int32Array(0);

  add(key: number, index: number): void {
    if (this.size * 2 >= this.rows.length) {
      const rows = new Int32Array(Math.max(128, this.rows.length * 2));
      rows.set(this.rows);
      this.rows = rows;
    }
    if (this.distinct * 4 > this.mask * 3) this.widen();
    const slot = this.slotOf(key);
    const before = this.slots[slot * 2 + 1] ?? 0;
    if (before === 0) {
      this.distinct++;
      this.slots[slot * 2] = key;
    }
    this.rows[this.size * 2] = index;
    this.rows[this.size * 2 + 1] = before;
    this.slots[slot * 2 + 1] = ++this.size;
  }

  look(key: number, found: Pick<Distinct, 'add'>): void {
    const { rows, frozenKeys } = this;
    if (this.size > 0)
      for (let at = this.slots[this.slotOf(key) * 2 + 1] ?? 0; at > 0; at = rows[at * 2 - 1] ?? 0) {
        const index = rows[at * 2 - 2] ?? GONE;
        if (index !== GONE) found.add(index);
      }
    if (frozenKeys.length > 0)
      for (let at = this.frozenAt(key); frozenKeys[at] === key; at++) {
        const index = this.frozenMentions[at] ?? GONE;
        if (index !== GONE) found.add(index);
      }
  }

  remove(key: number, index: number): void {
    if (this.size > 0)
      for (let at = this.slots[this.slotOf(key) * 2 + 1] ?? 0; at > 0; at = this.rows[at * 2 - 1] ?? 0)
        if (this.rows[at * 2 - 2] === index) this.rows[at * 2 - 2] = GONE;
    for (let at = this.frozenAt(key); this.frozenKeys[at] === key; at++)
      if (this.frozenMentions[at] === index) this.frozenMentions[at] = GONE;
  }

  /** Into the two sorted columns, with whatever was frozen before. Cost: a sort of the keys. */
  freeze(): void {
    if (this.size === 0) return;
    const distinct = new Int32Array(this.distinct);
    for (let slot = 0, n = 0; slot <= this.mask; slot++) if ((this.slots[slot * 2 + 1] ?? 0) > 0) distinct[n++] = this.slots[slot * 2] ?? 0;
    distinct.sort();
    const keys = new Int32Array(this.size + this.frozenKeys.length);
    const mentions = new Int32Array(keys.length);
    let to = 0;
    let from = 0;
    const put = (key: number, index: number) => {
      if (index !== GONE) {
        keys[to] = key;
        mentions[to++] = index;
      }
    };
    const old = (until: number) => {
      for (; (this.frozenKeys[from] ?? Infinity) <= until; from++) put(this.frozenKeys[from] ?? 0, this.frozenMentions[from] ?? GONE);
    };
    for (const key of distinct) {
      old(key);
      for (let at = this.slots[this.slotOf(key) * 2 + 1] ?? 0; at > 0; at = this.rows[at * 2 - 1] ?? 0)
        put(key, this.rows[at * 2 - 2] ?? GONE);
    }
    old(2 ** 31);
    this.frozenKeys = keys.slice(0, to);
    this.frozenMentions = mentions.slice(0, to);
    this.size = this.distinct = 0;
    this.slots = new Int32Array(128);
    this.mask = 63;
    this.rows = new Int32Array(0);
  }

  /** The slot a key stands in, or would. */
  private slotOf(key: number): number {
    const { slots, mask } = this;
    let slot = (key ^ (key >>> 15)) & mask;
    while ((slots[slot * 2 + 1] ?? 0) > 0 && slots[slot * 2] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private widen(): void {
    const old = this.slots;
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array((this.mask + 1) * 2);
    for (let i = 0; i < old.length; i += 2) {
      const head = old[i + 1] ?? 0;
      if (head === 0) continue;
      const slot = this.slotOf(old[i] ?? 0);
      this.slots[slot * 2] = old[i] ?? 0;
      this.slots[slot * 2 + 1] = head;
    }
  }

  /** The first place at which no smaller key stands. */
  private frozenAt(key: number): number {
    let low = 0;
    let high = this.frozenKeys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.frozenKeys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
