import type { Tokens } from '../text/fold.js';
import { HashSet, KeyTable } from '../names/keytable.js';
import { ADMIN, type TypeSense } from './typewords.js';
import { TypoTable, type Slip } from '../names/typos.js';
import { ROLE, STEM } from './roles.js';
import { vocabulary } from './vocabulary.js';

/** Letters from which an institution's type word with a wrong letter, not one left out or swapped, is believed: "арнасы" is not "арнайы". */
const GUESSED = 7;

/** 2^14 bits for some 4,000 beginnings. */
const STEM_BITS = 14;
/** Letters of a stem that says something without a space before it. */
const SAYS = 4;

/** The closed vocabulary around names, folded once. */
class Lexicon {
  private readonly table: KeyTable;
  private readonly stems: KeyTable;
  /** Type words of several words, written as one. */
  private readonly phrases: KeyTable;
  private readonly phraseTypes: readonly (TypeSense | null)[];
  /** Of stems: most words begin none. */
  private readonly beginnings = new HashSet(STEM_BITS);
  /** By a word's number. */
  private readonly rolesOf: Int32Array;
  private readonly typeOf: readonly (TypeSense | null)[];
  /** Made when the first word is found that may be a misspelt type word. */
  private typos: TypoTable | undefined;
  private readonly stemRoles = vocabulary.stemRoles;
  private readonly pairs: ReadonlySet<string> = new Set(vocabulary.pairs);
  readonly person: ReadonlySet<string> = new Set(vocabulary.person);
  readonly common: ReadonlySet<string> = new Set(vocabulary.common);

  constructor() {
    const { words, roles, types, senses, stems, phrases, phraseTypes } = vocabulary;
    this.table = new KeyTable(words.split(' '));
    this.rolesOf = Int32Array.from(roles);
    this.typeOf = types.map((sense) => senses[sense] ?? null);
    this.phrases = new KeyTable(phrases.split(' '));
    this.phraseTypes = phraseTypes.map((sense) => senses[sense] ?? null);
    const stemKeys = stems.split(' ');
    this.stems = new KeyTable(stemKeys);
    for (const stem of stemKeys) this.beginnings.addBeginnings(stem, STEM.shortest);
  }

  /** The number of a word; −1 if it is not known. */
  word(t: Tokens, token: number): number {
    const from = t.from(token), to = t.to(token);
    return this.table.find(t.hash(from, to), t, from, to - from);
  }
  roles(word: number): number { return word < 0 ? 0 : (this.rolesOf[word] ?? 0); }
  type(word: number): TypeSense | null { return word < 0 ? null : (this.typeOf[word] ?? null); }

  /** The type word that two words written with a hyphen make. */
  hyphened(t: Tokens, first: number): TypeSense | null {
    const from = t.from(first), to = t.to(first + 1);
    const id = to - from > 4 ? -1 : this.table.find(t.hash(from, to), t, from, to - from);
    return this.type(id);
  }

  /** The type word that so many words from the first on make. */
  phrase(t: Tokens, first: number, words: number): TypeSense | null {
    const from = t.from(first), to = t.to(first + words - 1);
    const id = this.phrases.find(t.hash(from, to), t, from, to - from);
    return id < 0 ? null : (this.phraseTypes[id] ?? null);
  }

  /** The type word that the word is one edit from, if it is long enough to tell. `due`: after an adjective, or a name with nothing else, where such a word has to come. */
  misspeltType(t: Tokens, token: number, due: boolean): TypeSense | null {
    const from = t.from(token), to = t.to(token);
    if (to - from < 4) return null;
    this.typos ??= new TypoTable(this.table, this.typeOf.flatMap((type, id) => (type && this.table.length(id) >= 5 ? [id] : [])));
    this.typos.find(t, from, to, '', false, near);
    let guess: TypeSense | null = null;
    for (const { key: id, likely } of near) {
      const type = this.type(id);
      if (likely) return type;
      if (!type || (to - from < GUESSED && (type.bit & ADMIN) === 0)) continue;
      if (this.table.length(id) !== to - from || this.table.letter(this.table.start(id)) === t.byte(from) || (due && type.side !== 'of')) guess ??= type;
    }
    return guess;
  }

  /** Bits of the classes of type words that begin so. */
  typesBeginning(key: string): number {
    let bits = 0;
    for (const [id, word] of vocabulary.words.split(' ').entries()) if (word.startsWith(key)) bits |= this.type(id)?.bit ?? 0;
    return bits;
  }

  /** Whether the slice is a word or begins with a stem that is known: "митинг" of "#алматымитинг". */
  knows(t: Tokens, from: number, to: number): boolean {
    if (this.table.find(t.hash(from, to), t, from, to - from) >= 0) return true;
    for (let n = SAYS; n <= STEM.longest && from + n <= to; n++) if (this.stems.find(t.hash(from, from + n), t, from, n) >= 0) return true;
    return false;
  }

  /** Roles of a word or of a stem that it begins with. */
  stemmed(t: Tokens, token: number): number {
    let roles = this.roles(this.word(t, token));
    const from = t.from(token), to = t.to(token);
    for (let n = STEM.shortest; n <= STEM.longest && from + n <= to; n++) {
      const hash = t.hash(from, from + n);
      if (!this.beginnings.has(hash)) break;
      const id = this.stems.find(hash, t, from, n);
      if (id >= 0 && (n > 3 || to - from <= n + 2)) roles |= this.stemRoles[id] ?? 0;
    }
    return roles;
  }

  /** Whether two neighbouring words together are something else than a place. */
  pair(t: Tokens, first: number): boolean {
    return (this.roles(this.word(t, first)) & ROLE.pair) !== 0 && this.pairs.has(`${t.key(first, first + 1)} ${t.key(first + 1, first + 2)}`);
  }
}

const near: Slip[] = [];

export const lexicon = new Lexicon();
