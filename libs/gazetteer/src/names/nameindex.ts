import type { Tokens } from '../text/fold.js';
import { HashSet, KeyTable } from './keytable.js';
import type { Naming } from './naming.js';
import type { Names } from './prepared.js';
import { TRAIT } from './traits.js';
import { TypoTable, type Slip } from './typos.js';

export type How = 'exact' | 'inflected' | 'typo';
/** One way to read a run of words as a name. `traits`: of the name, the way and the ending. `quality`: 1 is letter for letter. `letters`: length of the key. */
export interface Reading {
  readonly name: Naming;
  readonly how: How;
  readonly traits: number;
  readonly quality: number;
  readonly letters: number;
  /** As the name has them: what every reading is asked for stands in it. */
  readonly place: number;
  readonly needs: number;
}

/** Exact readings: those that need nothing beside them, and the others with the bits of the type words that they need. */
export interface Exact {
  readonly free: readonly Reading[];
  readonly bound: readonly Reading[];
  readonly needs: number;
  /** Some of the others are bound to being written as one word only. */ readonly asOneWord: boolean;
}
const NONE: readonly Reading[] = [];

/** The quality of an ending that obeys the sound laws. */
export const STRICT = 0.97;

/** All readings are made here, so that they are objects of one shape. `says`: the traits of the ending. */
export function reading(name: Naming, how: How, says: number, quality: number): Reading {
  const { place, needs, key } = name;
  return { name, how, traits: name.traits | says | traitsOf(how, says, quality), quality, letters: key.length, place, needs };
}

function traitsOf(how: How, says: number, quality: number): number {
  if (how === 'exact') return TRAIT.exact;
  if (how === 'typo') return TRAIT.typo;
  if (quality < STRICT) return TRAIT.inflected;
  const here = (says & (TRAIT.in | TRAIT.from)) !== 0;
  return TRAIT.inflected | TRAIT.strict | (here ? TRAIT.here : 0) | (here || (says & TRAIT.to) !== 0 ? TRAIT.placed : 0);
}

/** Beginnings of so many letters and fewer have a set of their own, small enough for the nearest cache: most words are told from names by them. */
const HEAD = 4;
/** Bits in the two sets of beginnings: of the first for each key, of the second for each letter, half of which begin nothing new. One in eight words of other texts passes by chance, and is looked up in vain. */
const HEAD_BITS = 8,
  PREFIX_BITS = 3;
/** 2^12 bits for some hundred short keys. */
const SHORT_BITS = 12;

/** Every way of writing every place: exact keys, beginnings of keys, and keys one slip away. */
export class NameIndex {
  readonly table: KeyTable;
  /** By key, once asked for; of full length from the start, as an array with gaps would be a hash table. */
  private readonly exactly: (Exact | undefined)[];
  private readonly heads: HashSet;
  private readonly beginnings: HashSet;
  /** Bits of whole keys of two and three letters: few texts begin with one. */
  private readonly short = new HashSet(SHORT_BITS);
  private readonly typos: TypoTable;
  private towns: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(private readonly named: Names) {
    const { keys } = named;
    this.table = new KeyTable(keys);
    this.exactly = Array.from({ length: keys.length });
    this.heads = new HashSet(sizeFor(HEAD_BITS * keys.length));
    this.beginnings = new HashSet(sizeFor(PREFIX_BITS * this.table.letters));
    for (const key of keys) {
      const hash = this.beginnings.addBeginnings(key, HEAD + 1);
      this.heads.addBeginnings(key.slice(0, HEAD), 2);
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
    return (this.exactly[key] ??= exactOf(this.names(key).flatMap((name) => (name.form === 'noun' ? [reading(name, 'exact', 0, 1)] : []))));
  }

  /** Keys of towns that begin with a letter. There are some hundreds in all, found when they are first asked for. */
  townsOn(letter: number): readonly number[] {
    this.towns ??= this.townsByLetter();
    return this.towns.get(letter) ?? [];
  }

  private townsByLetter(): Map<number, number[]> {
    const out = new Map<number, number[]>();
    for (let key = 0; key < this.named.keys.length; key++) {
      if (!this.named.has(key, TRAIT.town)) continue;
      const letter = this.table.letter(this.table.start(key));
      out.set(letter, [...(out.get(letter) ?? []), key]);
    }
    return out;
  }

  /** All namings. */
  all(): Naming[] {
    return this.named.keys.flatMap((_, key) => this.names(key));
  }
  names(key: number): readonly Naming[] {
    return this.named.of(key);
  }

  /** Whether any key may begin with the slice. No false "no". */
  begins(t: Tokens, from: number, to: number): boolean {
    return (to - from <= HEAD ? this.heads : this.beginnings).has(t.hash(from, to));
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

/** The power of two of so many bits, or more: a few names taught at run time have a small set. */
function sizeFor(bits: number): number {
  return Math.ceil(Math.log2(Math.max(64, bits)));
}

function exactOf(readings: readonly Reading[]): Exact {
  const isFree = (r: Reading) => r.needs === 0 && (r.traits & TRAIT.oneWord) === 0;
  const bound = readings.filter((r) => !isFree(r));
  return {
    free: bound.length === 0 ? readings : readings.filter(isFree),
    bound: bound.length === 0 ? NONE : bound,
    needs: bound.reduce((bits, r) => bits | r.needs, 0),
    asOneWord: bound.some((r) => r.needs === 0),
  };
}
