import { extend, hashLetters } from '../text/hash.js';

/** Key letters of one text, as the table compares them. */
export interface Letters {
  readonly bytes: Uint8Array;
}

/** How many look-ups were made since the start: the unit in which the work on a text is bounded. */
export const work = { probes: 0 };

/** A slot holds the number of its key and one, and above these bits the top of the key's hash: most strangers are told apart without a look at the letters. */
const ID_BITS = 22;
const ID_MASK = (1 << ID_BITS) - 1;

/** A fixed set of keys, found by the hash of a slice of text: no string is made for a look-up. Ids are 0, 1, 2 … in the order given. */
export class KeyTable {
  /** How many key letters there are in all. */
  readonly letters: number;
  private readonly slots: Int32Array;
  private readonly starts: Int32Array;
  private readonly text: Uint8Array;
  private readonly mask: number;

  constructor(keys: readonly string[]) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length) * 2));
    this.mask = capacity - 1;
    this.slots = new Int32Array(capacity);
    this.starts = new Int32Array(keys.length + 1);
    let letters = 0;
    for (const key of keys) letters += key.length;
    this.letters = letters;
    this.text = new Uint8Array(letters);
    let end = 0;
    for (let id = 0; id < keys.length; id++) {
      const key = keys[id] ?? '',
        from = end;
      for (let i = 0; i < key.length; i++) this.text[end++] = key.charCodeAt(i);
      this.starts[id + 1] = end;
      const spread = scramble(hashLetters(this.text, from, end));
      let slot = spread & this.mask;
      while (this.slots[slot]) slot = (slot + 1) & this.mask;
      this.slots[slot] = (spread & ~ID_MASK) | (id + 1);
    }
  }

  /** The id of the key that is `length` letters of `text` from `from` on, then `tail`; −1 if there is none. `hash` is the hash of it all. */
  find(hash: number, text: Letters, from: number, length: number, tail = ''): number {
    work.probes++;
    const spread = scramble(hash);
    for (let slot = spread & this.mask; ; slot = (slot + 1) & this.mask) {
      const kept = this.slots[slot] ?? 0;
      if (kept === 0) return -1;
      const id = (kept & ID_MASK) - 1;
      if ((kept ^ spread) >>> ID_BITS === 0 && this.is(id, text, from, length, tail)) return id;
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

/** 2^32 divided by the golden ratio: multiplied by it, hashes spread over the high bits. */
const GOLDEN = 0x9e3779b1;

/** Hashes as bits: no false "no", a few false "yes". */
export class HashSet {
  private readonly bits: Uint32Array;
  private readonly shift: number;

  /** 2^`size` bits. */
  constructor(size: number) {
    this.bits = new Uint32Array(2 ** (size - 5));
    this.shift = 32 - size;
  }

  add(hash: number): void {
    const bit = Math.imul(hash, GOLDEN) >>> this.shift;
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  /** Every beginning of a key from so many letters on. Returns the hash of it all. */
  addBeginnings(key: string, shortest: number): number {
    let h = 0;
    for (let n = 1; n <= key.length; n++) {
      h = extend(h, key.charCodeAt(n - 1), 1);
      if (n >= shortest) this.add(h);
    }
    return h;
  }

  has(hash: number): boolean {
    const bit = Math.imul(hash, GOLDEN) >>> this.shift;
    return ((this.bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
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
