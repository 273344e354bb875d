import { extend, type Tokens } from './fold.js';
import { KeyTable, scramble } from './keytable.js';
import type { Naming } from './naming.js';
import { TypoTable, type Spelling } from './typos.js';

/** A naming of one place of the gazetteer, by the place's number. */
export interface Named extends Naming { readonly place: number }

/** 2^20 bits for some 60,000 beginnings: one in twenty words of other texts passes by chance. */
const PREFIX_BITS = 20;

/** Every way of writing every place: exact keys, beginnings of keys, and keys one slip away. */
export class NameIndex {
  readonly table: KeyTable;
  private readonly named: readonly (readonly Named[])[];
  private readonly prefixes = new Uint32Array(2 ** (PREFIX_BITS - 5));
  private readonly typos: Readonly<Record<Spelling, TypoTable>>;

  constructor(all: readonly Named[]) {
    const byKey = new Map<string, Named[]>();
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
      for (let n = 0; n < key.length; n++) { h = extend(h, key.charCodeAt(n), 1); if (n > 0) this.mark(h); }
    }
    const misspellable = keys.flatMap((_, id) => (this.named[id]?.every((n) => n.form === 'people') ? [] : [id]));
    const letters = (id: number) => keys[id] ?? '';
    this.typos = { folded: new TypoTable('folded', misspellable, letters), spelt: new TypoTable('spelt', misspellable, letters) };
  }

  /** The number of the key in `text[from, from + length)` followed by `tail`, whose joint hash is `hash`; −1 if there is none. */
  find(hash: number, t: Tokens, from: number, length: number, tail = ''): number {
    return this.table.find(hash, t, from, length, tail);
  }

  names(key: number): readonly Named[] { return this.named[key] ?? []; }

  /** Whether any key may begin so. No false "no". */
  begins(hash: number): boolean {
    const bit = scramble(hash) >>> (32 - PREFIX_BITS);
    return ((this.prefixes[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** Keys one slip from the slice and `tail`, each once, into `out`. Probes two buckets per letter. */
  misspelt(t: Tokens, from: number, to: number, tail: string, out: number[]): void {
    this.typos.folded.find(t, from, to, tail, out);
    if (out.length === 0) this.typos.spelt.find(t, from, to, tail, out);
  }

  private mark(hash: number): void {
    const bit = scramble(hash) >>> (32 - PREFIX_BITS);
    this.prefixes[bit >>> 5] = (this.prefixes[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}
