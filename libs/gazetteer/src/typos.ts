import { extend, type Tokens } from './fold.js';
import { scramble, type KeyTable } from './keytable.js';

/** Key letters that may have been more than one letter on the keyboard: a slip of the finger hits one of those. */
const SPELT = {
  folded: {},
  vowels: { y: 'ia', q: 'iu', c: 'ts' },
  spelt: { y: 'ia', q: 'iu', c: 'ts', w: 'sh', x: 'ch', j: 'zh' },
} as const;
/** `folded`: one slip in the key letters; `vowels`: я and ю taken apart; `spelt`: as Latin spells them. */
export type Spelling = keyof typeof SPELT;

/** Shorter names have too many neighbours one slip away; longer ones are institutions' full names. */
const SHORTEST = 4, LONGEST = 26;

const SPELLING = { folded: table(SPELT.folded), vowels: table(SPELT.vowels), spelt: table(SPELT.spelt) };
const query = new Uint8Array(64);
const sums = new Int32Array(65);

/**
 * Names one slip away: a letter more, less or other, or two neighbours swapped. Two words one slip apart are equal once each
 * has lost at most one letter, so every name is kept under each of those shortened forms.
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
  constructor(private readonly spelling: Spelling, table: KeyTable, keys: readonly number[]) {
    this.keys = Int32Array.from(keys);
    this.starts = new Int32Array(keys.length + 1);
    const letters = new Uint8Array(2 * table.letters);
    let end = 0;
    keys.forEach((key, word) => {
      for (let i = table.start(key); i < table.start(key) + table.length(key); i++) for (const l of SPELLING[spelling][table.letter(i)] ?? []) letters[end++] = l;
      this.starts[word + 1] = end;
    });
    this.letters = letters.slice(0, end);
    const total = keys.reduce((n, _, word) => n + (this.fits(word) ? this.size(word) + 1 : 0), 0);
    this.mask = 2 ** Math.ceil(Math.log2(Math.max(2, total))) - 1;
    this.bucketStart = new Int32Array(this.mask + 2);
    this.buckets = new Int32Array(total);
    this.tags = new Uint8Array(total);
    this.fill();
  }

  /** The numbers of the names one slip from the slice, each once, added to `out`. */
  find(t: Tokens, from: number, to: number, tail: string, out: number[]): void {
    const n = spellInto(t, from, to, tail, this.spelling);
    if (n < SHORTEST - 1 || n > LONGEST + 1) return;
    this.probe(sums[n] ?? 0, n, out);
    for (let skip = 0; skip < n; skip++) this.probe(without(skip, n), n, out);
  }

  private probe(hash: number, n: number, out: number[]): void {
    const spread = scramble(hash);
    const bucket = spread & this.mask, tag = spread >>> 24;
    for (let i = this.bucketStart[bucket] ?? 0, end = this.bucketStart[bucket + 1] ?? 0; i < end; i++) {
      if (this.tags[i] !== tag) continue;
      const word = this.buckets[i] ?? 0;
      const key = this.keys[word] ?? 0;
      if (!out.includes(key) && this.oneSlip(word, n)) out.push(key);
    }
  }

  private oneSlip(word: number, n: number): boolean {
    let a = this.starts[word] ?? 0, aEnd = this.starts[word + 1] ?? 0, b = 0, bEnd = n;
    if (Math.abs(aEnd - a - bEnd) > 1) return false;
    while (a < aEnd && b < bEnd && this.letters[a] === query[b]) { a++; b++; }
    while (aEnd > a && bEnd > b && this.letters[aEnd - 1] === query[bEnd - 1]) { aEnd--; bEnd--; }
    const left = aEnd - a, right = bEnd - b;
    if (left <= 1 && right <= 1) return true;
    return left === 2 && right === 2 && this.letters[a] === query[b + 1] && this.letters[a + 1] === query[b];
  }

  /** Two passes: how many forms fall into each bucket, then the forms. */
  private fill(): void {
    const sizes = this.bucketStart;
    this.eachForm((h) => { const b = (h & this.mask) + 1; sizes[b] = (sizes[b] ?? 0) + 1; });
    for (let b = 1; b <= this.mask + 1; b++) sizes[b] = (sizes[b] ?? 0) + (sizes[b - 1] ?? 0);
    const next = sizes.slice();
    this.eachForm((h, word) => { const b = h & this.mask, at = next[b] ?? 0; this.buckets[at] = word; this.tags[at] = h >>> 24; next[b] = at + 1; });
  }

  private eachForm(visit: (spread: number, word: number) => void): void {
    for (let word = 0; word < this.keys.length; word++) {
      if (!this.fits(word)) continue;
      const start = this.starts[word] ?? 0, n = this.size(word);
      for (let i = 0; i < n; i++) sums[i + 1] = extend(sums[i] ?? 0, this.letters[start + i] ?? 0, 1);
      visit(scramble(sums[n] ?? 0), word);
      for (let skip = 0; skip < n; skip++) visit(scramble(without(skip, n)), word);
    }
  }

  private size(word: number): number { return (this.starts[word + 1] ?? 0) - (this.starts[word] ?? 0); }
  private fits(word: number): boolean { return this.size(word) >= SHORTEST && this.size(word) <= LONGEST; }
}

function table(spelt: Readonly<Record<string, string>>): readonly (readonly number[])[] {
  return Array.from({ length: 128 }, (_, c) => [...(spelt[String.fromCharCode(c)] ?? String.fromCharCode(c))].map((l) => l.charCodeAt(0)));
}

function spellInto(t: Tokens, from: number, to: number, tail: string, spelling: Spelling): number {
  let n = 0;
  if (to - from > LONGEST + 1) return LONGEST + 2;
  for (let i = from; i < to; i++) for (const l of SPELLING[spelling][t.byte(i)] ?? []) { query[n] = l; n++; sums[n] = extend(sums[n - 1] ?? 0, l, 1); }
  for (let i = 0; i < tail.length; i++) { const l = tail.charCodeAt(i); query[n] = l; n++; sums[n] = extend(sums[n - 1] ?? 0, l, 1); }
  return n;
}

/** Hash of the first `n` letters without letter `skip`. */
function without(skip: number, n: number): number {
  const tail = (sums[n] ?? 0) - extend(sums[skip + 1] ?? 0, 0, n - skip - 1);
  return extend(sums[skip] ?? 0, tail, n - skip - 1);
}
