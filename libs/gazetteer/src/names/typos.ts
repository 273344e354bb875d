import { extend, type Tokens } from '../text/fold.js';
import { scramble, work, type KeyTable } from './keytable.js';

/** Key letters that may have been more than one letter on the keyboard: a slip of the finger hits one of those. */
const VOWELS = { y: 'ia', q: 'iu', c: 'ts' };
const CYRILLIC = spelling(VOWELS),
  LATIN = spelling({ ...VOWELS, w: 'sh', x: 'ch', j: 'zh' });
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
 * Names one slip away: a letter more, less or other, or two neighbours swapped. Two words one slip apart are equal once each
 * has lost at most one letter, so every name is kept under each of those shortened forms: in key letters, and as it is spelt
 * where that differs.
 */
export class TypoTable {
  private readonly letters: Uint8Array;
  private readonly starts: Int32Array;
  private readonly keys: Int32Array;
  private readonly bucketStart: Int32Array;
  private readonly buckets: Int32Array;
  /** High bits of each form's hash: most strangers in a bucket are told apart by them. */
  private readonly tags: Uint8Array;
  private readonly mask: number;

  /** `keys`: those of the table's keys that may be misspelt. */
  constructor(table: KeyTable, keys: readonly number[]) {
    const words = new Words(table, keys);
    this.letters = words.letters.slice(0, words.end);
    this.starts = Int32Array.from(words.starts);
    this.keys = Int32Array.from(words.owners);
    const total = words.end + words.owners.length;
    this.mask = 2 ** Math.ceil(Math.log2(Math.max(2, total))) - 1;
    this.bucketStart = new Int32Array(this.mask + 2);
    this.buckets = new Int32Array(total);
    this.tags = new Uint8Array(total);
    this.fill();
  }

  /** The names one slip from the slice and `tail`, each once, into `out`. Probes a bucket per letter, or two. */
  find(t: Tokens, from: number, to: number, tail: string, latin: boolean, out: Slip[]): void {
    out.length = 0;
    if (to - from > LONGEST + 1) return;
    const n = readInto(t, from, to, tail, null);
    this.search(n, out);
    const spelt = readInto(t, from, to, tail, latin ? LATIN : CYRILLIC);
    if (spelt > n) this.search(spelt, out);
  }

  private search(n: number, out: Slip[]): void {
    if (n < SHORTEST - 1 || n > LONGEST + 1) return;
    this.probe(sums[n] ?? 0, n, out);
    for (let skip = 0; skip < n; skip++) this.probe(without(skip, n), n, out);
  }

  private probe(hash: number, n: number, out: Slip[]): void {
    work.probes++;
    const spread = scramble(hash);
    const bucket = spread & this.mask,
      tag = spread >>> 24;
    for (let i = this.bucketStart[bucket] ?? 0, end = this.bucketStart[bucket + 1] ?? 0; i < end; i++) {
      if (this.tags[i] !== tag) continue;
      const word = this.buckets[i] ?? 0;
      const key = this.keys[word] ?? 0;
      const known = out.find((s) => s.key === key);
      if (known?.likely) continue;
      const kind = this.slip(word, n);
      if (kind === Kind.none) continue;
      const likely = kind === Kind.likely;
      if (known) known.likely ||= likely;
      else out.push({ key, likely });
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

  /** Two passes: how many forms fall into each bucket, then the forms. */
  private fill(): void {
    const sizes = this.bucketStart;
    this.eachForm((h) => {
      const b = (h & this.mask) + 1;
      sizes[b] = (sizes[b] ?? 0) + 1;
    });
    for (let b = 1; b <= this.mask + 1; b++) sizes[b] = (sizes[b] ?? 0) + (sizes[b - 1] ?? 0);
    const next = sizes.slice();
    this.eachForm((h, word) => {
      const b = h & this.mask,
        at = next[b] ?? 0;
      this.buckets[at] = word;
      this.tags[at] = h >>> 24;
      next[b] = at + 1;
    });
  }

  private eachForm(visit: (spread: number, word: number) => void): void {
    for (let word = 0; word < this.keys.length; word++) {
      const start = this.starts[word] ?? 0,
        n = (this.starts[word + 1] ?? 0) - start;
      for (let i = 0; i < n; i++) sums[i + 1] = extend(sums[i] ?? 0, this.letters[start + i] ?? 0, 1);
      visit(scramble(sums[n] ?? 0), word);
      for (let skip = 0; skip < n; skip++) visit(scramble(without(skip, n)), word);
    }
  }
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
      const plain = this.add(table, key, null, 0);
      const cyrillic = this.add(table, key, CYRILLIC, plain);
      this.add(table, key, LATIN, Math.max(plain, cyrillic));
    }
  }

  /** Adds one spelling if it is longer than those before; returns its length. */
  private add(table: KeyTable, key: number, how: Spelling | null, known: number): number {
    const from = this.end;
    let end = from;
    for (let i = table.start(key), to = i + table.length(key); i < to; i++) {
      const l = table.letter(i);
      const more = how?.[l];
      if (more) for (const m of more) this.letters[end++] = m;
      else this.letters[end++] = l;
    }
    const n = end - from;
    if (n <= known || n < SHORTEST || n > LONGEST) return n;
    this.end = end;
    this.starts.push(end);
    this.owners.push(key);
    return n;
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
  let n = 0;
  for (let i = from; i < to + tail.length; i++) {
    const l = i < to ? t.byte(i) : tail.charCodeAt(i - to);
    const more = how?.[l];
    if (more) for (const m of more) n = push(m, n);
    else n = push(l, n);
  }
  return n;
}

function push(letter: number, n: number): number {
  query[n] = letter;
  sums[n + 1] = extend(sums[n] ?? 0, letter, 1);
  return n + 1;
}

/** Hash of the first `n` letters without letter `skip`. */
function without(skip: number, n: number): number {
  const tail = (sums[n] ?? 0) - extend(sums[skip + 1] ?? 0, 0, n - skip - 1);
  return extend(sums[skip] ?? 0, tail, n - skip - 1);
}
