import { hashOf } from '../text/fold.js';

/** Key letters of one text, as the table compares them. */
export interface Letters {
  readonly bytes: Uint8Array;
}

/** How many look-ups were made since the start: the unit in which the work on a text is bounded. */
export const work = { probes: 0 };

/** A fixed set of keys, found by the hash of a slice of text: no string is made for a look-up. Ids are 0, 1, 2 … in the order given. */
export class KeyTable {
  /** How many key letters there are in all. */
  readonly letters: number;
  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;
  private readonly starts: Int32Array;
  private readonly text: Uint8Array;
  private readonly mask: number;

  constructor(keys: readonly string[]) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length) * 2));
    this.mask = capacity - 1;
    this.slots = new Int32Array(capacity);
    this.hashes = new Int32Array(keys.length);
    this.starts = new Int32Array(keys.length + 1);
    this.letters = keys.reduce((n, k) => n + k.length, 0);
    this.text = new Uint8Array(this.letters);
    let end = 0;
    keys.forEach((key, id) => {
      for (let i = 0; i < key.length; i++) this.text[end++] = key.charCodeAt(i);
      this.starts[id + 1] = end;
      this.hashes[id] = hashOf(key);
      let slot = scramble(this.hashes[id] ?? 0) & this.mask;
      while (this.slots[slot]) slot = (slot + 1) & this.mask;
      this.slots[slot] = id + 1;
    });
  }

  /** The id of the key that is `length` letters of `text` from `from` on, then `tail`; −1 if there is none. `hash` is the hash of it all. */
  find(hash: number, text: Letters, from: number, length: number, tail = ''): number {
    work.probes++;
    for (let slot = scramble(hash) & this.mask; ; slot = (slot + 1) & this.mask) {
      const id = (this.slots[slot] ?? 0) - 1;
      if (id < 0) return -1;
      if (this.hashes[id] === hash && this.is(id, text, from, length, tail)) return id;
    }
  }

  start(id: number): number {
    return this.starts[id] ?? 0;
  }
  length(id: number): number {
    return this.start(id + 1) - this.start(id);
  }
  letter(at: number): number {
    return this.text[at] ?? 0;
  }

  private is(id: number, text: Letters, from: number, length: number, tail: string): boolean {
    const start = this.start(id);
    if (this.length(id) !== length + tail.length) return false;
    for (let i = 0; i < length; i++) if (this.text[start + i] !== text.bytes[from + i]) return false;
    for (let i = 0; i < tail.length; i++) if (this.text[start + length + i] !== tail.charCodeAt(i)) return false;
    return true;
  }
}

/** Spreads a hash over the low bits (the finaliser of MurmurHash3). */
export function scramble(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
