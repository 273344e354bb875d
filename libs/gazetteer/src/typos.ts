import { extend, type Tokens } from './fold.js';
import { scramble } from './keytable.js';

/** Key letters that may have been more than one letter on the keyboard: a slip of the finger hits one of those. */
const SPELT = {
  folded: {},
  spelt: { y: 'ia', q: 'iu', c: 'ts', w: 'sh', x: 'ch', j: 'zh' },
} as const;
/** `folded`: one slip in the key letters; `spelt`: one slip in how Latin spells them. */
export type Spelling = keyof typeof SPELT;

/** Shorter names have too many neighbours one slip away; longer ones are institutions' full names. */
const SHORTEST = 4, LONGEST = 26;

const SPELLING = { folded: table(SPELT.folded), spelt: table(SPELT.spelt) };
const query = new Uint8Array(64);
const sums = new Int32Array(65);

/**
 * Names one slip away: a letter more, less or other, or two neighbours swapped. Two words one slip apart are equal once each
 * has lost at most one letter, so every name is kept under each of those shortened forms.
 */
export class TypoTable {
  private readonly letters: Uint8Array;
  private readonly starts: Int32Array;
  private readonly keys: readonly number[];
  private readonly bucketStart: Int32Array;
  private readonly buckets: Int32Array;
  private readonly mask: number;

  /** `keys`: the numbers of the names that may be misspelt; `letters`: the key letters of one of them. */
  constructor(private readonly spelling: Spelling, keys: readonly number[], letters: (key: number) => string) {
    const spelt = keys.map((key) => spell(letters(key), spelling));
    this.keys = keys.filter((_, i) => fits(spelt[i]?.length ?? 0));
    const words = spelt.filter((w) => fits(w.length));
    this.starts = new Int32Array(words.length + 1);
    words.forEach((w, i) => { this.starts[i + 1] = (this.starts[i] ?? 0) + w.length; });
    this.letters = Uint8Array.from(words.flat());
    const total = this.letters.length + words.length;
    this.mask = 2 ** Math.ceil(Math.log2(Math.max(2, total))) - 1;
    this.bucketStart = new Int32Array(this.mask + 2);
    this.buckets = new Int32Array(total);
    this.fill(words);
  }

  /** The numbers of the names one slip from the slice, each once, into `out`. */
  find(t: Tokens, from: number, to: number, tail: string, out: number[]): void {
    out.length = 0;
    const n = spellInto(t, from, to, tail, this.spelling);
    if (n < SHORTEST - 1 || n > LONGEST + 1) return;
    this.probe(sums[n] ?? 0, n, out);
    for (let skip = 0; skip < n; skip++) this.probe(without(skip, n), n, out);
  }

  private probe(hash: number, n: number, out: number[]): void {
    const bucket = scramble(hash) & this.mask;
    for (let i = this.bucketStart[bucket] ?? 0; i < (this.bucketStart[bucket + 1] ?? 0); i++) {
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
  private fill(words: readonly (readonly number[])[]): void {
    const each = (visit: (bucket: number, word: number) => void) => {
      words.forEach((letters, word) => {
        const n = hashInto(letters);
        visit(scramble(sums[n] ?? 0) & this.mask, word);
        for (let skip = 0; skip < n; skip++) visit(scramble(without(skip, n)) & this.mask, word);
      });
    };
    const sizes = new Int32Array(this.mask + 1);
    each((b) => { sizes[b] = (sizes[b] ?? 0) + 1; });
    for (let b = 0; b <= this.mask; b++) this.bucketStart[b + 1] = (this.bucketStart[b] ?? 0) + (sizes[b] ?? 0);
    const next = this.bucketStart.slice();
    each((b, word) => { const at = next[b] ?? 0; this.buckets[at] = word; next[b] = at + 1; });
  }
}

function fits(n: number): boolean { return n >= SHORTEST && n <= LONGEST; }

function table(spelt: Readonly<Record<string, string>>): readonly (readonly number[])[] {
  return Array.from({ length: 128 }, (_, c) => [...(spelt[String.fromCharCode(c)] ?? String.fromCharCode(c))].map((l) => l.charCodeAt(0)));
}

function spell(key: string, spelling: Spelling): number[] {
  return Array.from(key, (c) => SPELLING[spelling][c.charCodeAt(0)] ?? []).flat();
}

function spellInto(t: Tokens, from: number, to: number, tail: string, spelling: Spelling): number {
  let n = 0;
  if (to - from > LONGEST + 1) return LONGEST + 2;
  for (let i = from; i < to; i++) for (const l of SPELLING[spelling][t.byte(i)] ?? []) { query[n] = l; n++; sums[n] = extend(sums[n - 1] ?? 0, l, 1); }
  for (let i = 0; i < tail.length; i++) { const l = tail.charCodeAt(i); query[n] = l; n++; sums[n] = extend(sums[n - 1] ?? 0, l, 1); }
  return n;
}

function hashInto(letters: readonly number[]): number {
  letters.forEach((l, i) => { sums[i + 1] = extend(sums[i] ?? 0, l, 1); });
  return letters.length;
}

/** Hash of the first `n` letters without letter `skip`. */
function without(skip: number, n: number): number {
  const tail = (sums[n] ?? 0) - extend(sums[skip + 1] ?? 0, 0, n - skip - 1);
  return extend(sums[skip] ?? 0, tail, n - skip - 1);
}
