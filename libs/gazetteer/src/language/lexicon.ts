import { fold, foldWords, type Tokens } from '../text/fold.js';
import { KeyTable } from '../names/keytable.js';
import { bitOf, TYPE_WORDS, type Side, type TypeClass } from './typewords.js';
import { TypoTable, type Slip } from '../names/typos.js';
import { PAIRS, WORDS } from './words.js';

/** What a word tells about its neighbours. A word may do several things. */
export const ROLE = { in: 1, from: 2, to: 4, about: 8, not: 16, title: 32, given: 64, ordinary: 128, resident: 256, support: 512, held: 1024, seized: 2048, townsfolk: 4096, pair: 8192, epithet: 16384, event: 32768, describing: 65536 } as const;
export interface TypeSense { readonly class: TypeClass; readonly side: Side; readonly bit: number }

/** Shortest and longest stem that may stand for any ending. */
const STEM = { shortest: 2, longest: 9 } as const;

export interface Entry { roles: number; type: TypeSense | null }

/** The closed vocabulary around names, folded once. */
class Lexicon {
  private readonly table: KeyTable;
  private readonly stems: KeyTable;
  private readonly entries: Entry[] = [];
  private readonly typos: TypoTable;
  private readonly stemRoles: number[] = [];
  private readonly pairs: ReadonlySet<string>;
  readonly person: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;

  constructor() {
    const whole = new Map<string, Entry>();
    const stems = new Map<string, number>();
    const entry = (key: string) => { let e = whole.get(key); if (!e) whole.set(key, (e = { roles: 0, type: null })); return e; };
    for (const role of Object.keys(WORDS).filter(isRole)) {
      for (const word of WORDS[role].split(' ')) {
        if (word.endsWith('*')) { const stem = fold(word).slice(0, STEM.longest); stems.set(stem, (stems.get(stem) ?? 0) | ROLE[role]); } else entry(fold(word)).roles |= ROLE[role];
      }
    }
    for (const { class: kind, side, words } of TYPE_WORDS) for (const word of words.split(' ')) for (const form of forms(word)) {
      const e = entry(foldWords(form).join(''));
      e.type ??= { class: kind, side, bit: bitOf(kind) };
    }
    for (const p of PAIRS.split(';')) entry(foldWords(p)[0] ?? '').roles |= ROLE.pair;
    this.table = new KeyTable([...whole.keys()]);
    this.entries = [...whole.values()];
    this.typos = new TypoTable(this.table, this.entries.flatMap((e, id) => (e.type && this.table.length(id) >= 5 ? [id] : [])));
    this.stems = new KeyTable([...stems.keys()]);
    this.stemRoles = [...stems.values()];
    this.pairs = new Set(PAIRS.split(';').map((p) => foldWords(p).join(' ')));
    this.person = new Set(WORDS.person.split(' ').map(fold));
    this.common = new Set(WORDS.common.split(' ').map(fold));
  }

  /** What the word is known for. */
  word(t: Tokens, token: number): Entry | null {
    const id = this.id(t, token);
    return id < 0 ? null : (this.entries[id] ?? null);
  }

  /** The type word that two words written with a hyphen make. */
  hyphened(t: Tokens, first: number): TypeSense | null {
    const from = t.from(first), to = t.to(first + 1);
    const id = to - from > 4 ? -1 : this.table.find(t.hash(from, to), t, from, to - from);
    return id < 0 ? null : (this.entries[id]?.type ?? null);
  }

  /** The type word that the word is one edit from, if it is long enough to tell. */
  misspeltType(t: Tokens, token: number): TypeSense | null {
    const from = t.from(token), to = t.to(token);
    if (to - from < 4) return null;
    this.typos.find(t, from, to, '', false, near);
    for (const { key: id, likely } of near) if (likely || this.table.length(id) !== to - from || this.table.letter(this.table.start(id)) === t.byte(from)) return this.entries[id]?.type ?? null;
    return null;
  }

  /** Roles of a whole word. */
  roles(t: Tokens, token: number): number {
    const id = this.id(t, token);
    return id < 0 ? 0 : (this.entries[id]?.roles ?? 0);
  }

  /** Roles of a word or of a stem that it begins with. */
  stemmed(t: Tokens, token: number): number {
    let roles = this.roles(t, token);
    const from = t.from(token), to = t.to(token);
    for (let n = STEM.shortest; n <= STEM.longest && from + n <= to; n++) {
      const id = this.stems.find(t.hash(from, from + n), t, from, n);
      if (id >= 0 && (n > 3 || to - from <= n + 2)) roles |= this.stemRoles[id] ?? 0;
    }
    return roles;
  }

  /** Whether two neighbouring words together are something else than a place. */
  pair(t: Tokens, first: number): boolean {
    return (this.roles(t, first) & ROLE.pair) !== 0 && this.pairs.has(`${t.key(first, first + 1)} ${t.key(first + 1, first + 2)}`);
  }

  private id(t: Tokens, token: number): number {
    const from = t.from(token), to = t.to(token);
    return this.table.find(t.hash(from, to), t, from, to - from);
  }
}

function isRole(word: string): word is keyof typeof ROLE & keyof typeof WORDS { return word in ROLE; }

const near: Slip[] = [];

/** `stem:ending,ending` → words. */
function forms(word: string): string[] {
  const [stem, endings] = word.split(':');
  return stem === undefined ? [] : endings === undefined ? [stem] : endings.split(',').map((e) => stem + e);
}

export const lexicon = new Lexicon();
