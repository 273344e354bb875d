import type { Tokens } from '../text/fold.js';
import { BASE, extend, hashLetters } from '../text/hash.js';
import { scramble, work, type KeyTable } from './keytable.js';

/** Key letters that may have been more than one letter on the keyboard: a slip of the finger hits one of those. */
const VOWELS = { y: 'ia', q: 'iu', c: 'ts' };
const CYRILLIC = spelling(VOWELS),
  LATIN = spelling({ ...VOWELS, w: 'sh', x: 'ch', j: 'zh', h: 'kh' });
type Spelling = readonly (readonly number[] | undefined)[];

/** Shorter names have too many neighbours one slip away; longer ones are institutions' full names. */
const SHORTEST = 4,
  LONGEST = 26;

/** A name that is one slip away. A letter left out or two swapped happens in one way, a wrong letter in twenty: `likely`. */
export interface Slip {
  readonly key: number;
  likely: boolean;
}
const Kind = { none: 0, possible: 1, likely: 2 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

const query = new Uint8Array(64);
const sums = new Int32Array(65);

/**
 * Names one slip away: a letter more, less or other, or two neighbours swapped. One slip leaves one half of a name whole, so
 * every name is kept under each of its halves: in key letters, and as it is spelt where that differs.
 */
export class TypoTable {
  private readonly letters: Uint8Array;
  private readonly starts: Int32Array;
  private readonly keys: Int32Array;
  /** Halves whose hashes end alike, a chain each: the number of the first and one; for each half that of the next and one. Half 2n is the first of word n. */
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  /** High bits of each half's hash: most strangers in a chain are told apart by them. */
  private readonly tags: Uint8Array;
  private readonly mask: number;
  /** A bit per half, eight times as many as there are: a probe that finds nothing, as most do, stays in the nearest cache. */
  private readonly filter: Uint32Array;
  private readonly shift: number;

  /** `keys`: those of the table's keys that may be misspelt. */
  constructor(table: KeyTable, keys: readonly number[]) {
    const words = new Words(table, keys);
    this.letters = words.letters.slice(0, words.end);
    this.starts = Int32Array.from(words.starts);
    this.keys = Int32Array.from(words.owners);
    const halves = 2 * words.owners.length;
    this.mask = 2 ** Math.ceil(Math.log2(Math.max(2, halves))) - 1;
    const bits = Math.max(8, Math.ceil(Math.log2(8 * halves + 1)));
    this.filter = new Uint32Array(2 ** (bits - 5));
    this.shift = 32 - bits;
    this.first = new Int32Array(this.mask + 1);
    this.next = new Int32Array(halves);
    this.tags = new Uint8Array(halves);
    // From the last to the first: a chain then begins with the first word.
    for (let word = this.keys.length - 1; word >= 0; word--) {
      const start = this.starts[word] ?? 0,
        end = this.starts[word + 1] ?? 0,
        middle = start + ((end - start) >> 1);
      this.keep(2 * word, headed(hashLetters(this.letters, start, middle), end - start));
      this.keep(2 * word + 1, tailed(hashLetters(this.letters, middle, end), end - start));
    }
  }

  /** The names one slip from the slice and `tail`, each once, into `out`. Probes seven buckets, or fourteen. */
  find(t: Tokens, from: number, to: number, tail: string, latin: boolean, out: Slip[]): void {
    out.length = 0;
    if (to - from > LONGEST + 1) return;
    const n = readInto(t, from, to, tail, null);
    this.search(n, out);
    const spelling = latin ? LATIN : CYRILLIC;
    if (isSpeltOut(n, spelling)) this.search(readInto(t, from, to, tail, spelling), out);
  }

  private search(n: number, out: Slip[]): void {
    if (n < SHORTEST - 1 || n > LONGEST + 1) return;
    for (let length = Math.max(SHORTEST, n - 1); length <= n + 1; length++) {
      const half = length >> 1;
      this.probe(headed(sums[half] ?? 0, length), n, out);
      this.probe(tailed(between(n - length + half, n), length), n, out);
    }
    if (n < SHORTEST) return;
    // The two that were swapped may stand on either side of the middle.
    const half = n >> 1;
    this.probe(headed(extend(sums[half - 1] ?? 0, query[half] ?? 0, 1), n), n, out);
  }

  private probe(spread: number, n: number, out: Slip[]): void {
    work.probes++;
    const bit = spread >>> this.shift;
    if (((this.filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return;
    const tag = spread >>> 24;
    for (let i = this.first[spread & this.mask] ?? 0; i > 0; i = this.next[i - 1] ?? 0) {
      if (this.tags[i - 1] !== tag) continue;
      const word = (i - 1) >> 1;
      const kind = this.slip(word, n);
      if (kind !== Kind.none) note(out, this.keys[word] ?? 0, kind === Kind.likely);
    }
  }

  private slip(word: number, n: number): Kind {
    let a = this.starts[word] ?? 0,
      aEnd = this.starts[word + 1] ?? 0,
      b = 0,
      bEnd = n;
    if (Math.abs(aEnd - a - bEnd) > 1) return Kind.none;
    while (a < aEnd && b < bEnd && this.letters[a] === query[b]) {
      a++;
      b++;
    }
    while (aEnd > a && bEnd > b && this.letters[aEnd - 1] === query[bEnd - 1]) {
      aEnd--;
      bEnd--;
    }
    const left = aEnd - a,
      right = bEnd - b;
    if (left <= 1 && right <= 1) return right === 0 ? Kind.likely : Kind.possible;
    return left === 2 && right === 2 && this.letters[a] === query[b + 1] && this.letters[a + 1] === query[b] ? Kind.likely : Kind.none;
  }

  private keep(half: number, spread: number): void {
    const slot = spread & this.mask;
    this.next[half] = this.first[slot] ?? 0;
    this.first[slot] = half + 1;
    this.tags[half] = spread >>> 24;
    const bit = spread >>> this.shift;
    this.filter[bit >>> 5] = (this.filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}

/** Where the first, and the last half of a name of `length` letters is kept. */
function headed(hash: number, length: number): number {
  return scramble((hash + length) | 0);
}
function tailed(hash: number, length: number): number {
  return scramble((~hash - length) | 0);
}

function note(out: Slip[], key: number, likely: boolean): void {
  for (const s of out)
    if (s.key === key) {
      s.likely ||= likely;
      return;
    }
  out.push({ key, likely });
}

/** The spellings of keys, back to back; `owners`: the key of each. */
class Words {
  readonly letters: Uint8Array;
  readonly starts: number[] = [0];
  readonly owners: number[] = [];
  end = 0;

  constructor(table: KeyTable, keys: readonly number[]) {
    this.letters = new Uint8Array(6 * table.letters + 1);
    for (const key of keys) {
      const n = table.length(key);
      const more = this.add(table, key, null, 0);
      if (more === 0) continue;
      const cyrillic = this.add(table, key, CYRILLIC, n);
      this.add(table, key, LATIN, Math.max(n, cyrillic));
    }
  }

  /** Adds one spelling if it is longer than `known`; returns its length, or of the plain one how many letters may be spelt out. */
  private add(table: KeyTable, key: number, how: Spelling | null, known: number): number {
    const { letters, end: from } = this;
    let end = from,
      more = 0;
    for (let i = table.start(key), to = i + table.length(key); i < to; i++) {
      const l = table.letter(i);
      if (LATIN[l]) more++;
      const parts = how?.[l];
      if (parts) for (const m of parts) letters[end++] = m;
      else letters[end++] = l;
    }
    const n = end - from;
    if (n > known && n >= SHORTEST && n <= LONGEST) {
      this.end = end;
      this.starts.push(end);
      this.owners.push(key);
    }
    return how ? n : more;
  }
}

function spelling(letters: Readonly<Record<string, string>>): Spelling {
  return Array.from({ length: 128 }, (_, c) => {
    const s = letters[String.fromCharCode(c)];
    return s === undefined ? undefined : [...s].map((l) => l.charCodeAt(0));
  });
}

/** Reads the slice and `tail` into the query, spelt out where `how` says so; returns its length. */
function readInto(t: Tokens, from: number, to: number, tail: string, how: Spelling | null): number {
  const { bytes } = t;
  let n = 0;
  for (let i = from; i < to; i++) n = push(bytes[i] ?? 0, n, how);
  for (let i = 0; i < tail.length; i++) n = push(tail.charCodeAt(i), n, how);
  return n;
}

function push(letter: number, n: number, how: Spelling | null): number {
  const parts = how === null ? undefined : how[letter];
  if (parts) return push(parts[1] ?? 0, push(parts[0] ?? 0, n, null), null);
  query[n] = letter;
  sums[n + 1] = (Math.imul(sums[n] ?? 0, BASE) + letter) | 0;
  return n + 1;
}

/** Whether one of the query's letters is two in this spelling. */
function isSpeltOut(n: number, how: Spelling): boolean {
  for (let i = 0; i < n; i++) if (how[query[i] ?? 0] !== undefined) return true;
  return false;
}

/** Hash of the query's letters from `from` to `to`. */
function between(from: number, to: number): number {
  return ((sums[to] ?? 0) - extend(sums[from] ?? 0, 0, to - from)) | 0;
}
