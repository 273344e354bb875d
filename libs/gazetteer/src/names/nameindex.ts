import type { Case } from '../language/grammar.js';
import type { Tokens } from '../text/fold.js';
import { HashSet, KeyTable } from './keytable.js';
import type { Naming } from './naming.js';
import type { Names } from './prepared.js';
import { TypoTable, type Slip } from './typos.js';

export type How = 'exact' | 'inflected' | 'typo';
/** One way to read a run of words as a name. `quality`: 1 is letter for letter. `letters`: length of the key. */
export interface Reading {
  readonly name: Naming;
  readonly how: How;
  readonly case: Case;
  readonly quality: number;
  readonly letters: number;
}

/** Exact readings: those that need nothing beside them, and the others with the bits of the type words that they need. */
export interface Exact {
  readonly free: readonly Reading[];
  readonly bound: readonly Reading[];
  readonly needs: number;
}

/** 2^20 bits for some 60,000 beginnings: one in twenty words of other texts passes by chance. */
const PREFIX_BITS = 20;
/** 2^12 bits for some hundred short keys. */
const SHORT_BITS = 12;

/** Every way of writing every place: exact keys, beginnings of keys, and keys one slip away. */
export class NameIndex {
  readonly table: KeyTable;
  private readonly exactly: Exact[] = [];
  private readonly beginnings = new HashSet(PREFIX_BITS);
  /** Bits of whole keys of two and three letters: few texts begin with one. */
  private readonly short = new HashSet(SHORT_BITS);
  private readonly typos: TypoTable;

  constructor(private readonly named: Names) {
    const { keys } = named;
    this.table = new KeyTable(keys);
    for (const key of keys) {
      const hash = this.beginnings.addBeginnings(key, 2);
      if (key.length <= 3) this.short.add(hash);
    }
    this.typos = new TypoTable(
      this.table,
      keys.flatMap((_, key) => (named.misspellable(key) ? [key] : [])),
    );
  }

  /** The number of the key in `text[from, from + length)` followed by `tail`, whose joint hash is `hash`; −1 if there is none. */
  find(hash: number, t: Tokens, from: number, length: number, tail = ''): number {
    return this.table.find(hash, t, from, length, tail);
  }

  /** The readings of a key written letter for letter: the same every time. */
  exact(key: number): Exact {
    return (this.exactly[key] ??= exactOf(
      this.names(key)
        .filter((n) => n.form === 'noun')
        .map((name) => ({ name, how: 'exact', case: 'plain', quality: 1, letters: this.table.length(key) })),
    ));
  }

  /** All namings. */
  all(): Naming[] {
    return this.named.keys.flatMap((_, key) => this.names(key));
  }
  names(key: number): readonly Naming[] {
    return this.named.of(key);
  }

  /** Whether any key may begin so. No false "no". */
  begins(hash: number): boolean {
    return this.beginnings.has(hash);
  }

  /** Whether it may be a whole key of two or three letters. No false "no". */
  isShort(hash: number): boolean {
    return this.short.has(hash);
  }

  /** Keys one slip from the slice and `tail`, each once, into `out`. */
  misspelt(t: Tokens, from: number, to: number, tail: string, latin: boolean, out: Slip[]): void {
    this.typos.find(t, from, to, tail, latin, out);
  }
}

function exactOf(readings: readonly Reading[]): Exact {
  const isFree = (r: Reading) => r.name.needs === null && !r.name.oneWord;
  const bound = readings.filter((r) => !isFree(r));
  return { free: readings.filter(isFree), bound, needs: bound.reduce((bits, r) => bits | r.name.needsBit, 0) };
}
