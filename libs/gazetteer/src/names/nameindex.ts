import type { Case } from '../language/grammar.js';
import { extend, type Tokens } from '../text/fold.js';
import { KeyTable, scramble } from './keytable.js';
import type { Naming } from './naming.js';
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

/** Every way of writing every place: exact keys, beginnings of keys, and keys one slip away. */
export class NameIndex {
  readonly table: KeyTable;
  private readonly named: readonly (readonly Naming[])[];
  private readonly exactly: Exact[] = [];
  private readonly prefixes = new Uint32Array(2 ** (PREFIX_BITS - 5));
  private readonly typos: TypoTable;

  constructor(all: readonly Naming[]) {
    const byKey = new Map<string, Naming[]>();
    for (const n of all) {
      const same = byKey.get(n.key);
      if (!same) byKey.set(n.key, [n]);
      else if (!same.some((o) => o.place === n.place && o.form === n.form && o.needs === n.needs)) same.push(n);
    }
    const keys = [...byKey.keys()];
    this.named = [...byKey.values()];
    this.table = new KeyTable(keys);
    for (const key of keys) {
      let h = 0;
      for (let n = 0; n < key.length; n++) {
        h = extend(h, key.charCodeAt(n), 1);
        if (n > 0) this.mark(h);
      }
    }
    const misspellable = keys.flatMap((_, id) => (this.named[id]?.every((n) => n.form === 'people') ? [] : [id]));
    this.typos = new TypoTable(this.table, misspellable);
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

  names(key: number): readonly Naming[] {
    return this.named[key] ?? [];
  }

  /** Whether any key may begin so. No false "no". */
  begins(hash: number): boolean {
    const bit = scramble(hash) >>> (32 - PREFIX_BITS);
    return ((this.prefixes[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** Keys one slip from the slice and `tail`, each once, into `out`. */
  misspelt(t: Tokens, from: number, to: number, tail: string, latin: boolean, out: Slip[]): void {
    this.typos.find(t, from, to, tail, latin, out);
  }

  private mark(hash: number): void {
    const bit = scramble(hash) >>> (32 - PREFIX_BITS);
    this.prefixes[bit >>> 5] = (this.prefixes[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}

function exactOf(readings: readonly Reading[]): Exact {
  const isFree = (r: Reading) => r.name.needs === null && !r.name.oneWord;
  const bound = readings.filter((r) => !isFree(r));
  return { free: readings.filter(isFree), bound, needs: bound.reduce((bits, r) => bits | r.name.needsBit, 0) };
}
