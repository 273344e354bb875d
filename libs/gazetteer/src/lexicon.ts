import { fold, foldWords, hashOf, type Tokens } from './fold.js';
import { KeyTable } from './keytable.js';
import { TYPE_WORDS, type Side, type TypeClass } from './typewords.js';
import { PAIRS, WORDS } from './words.js';

/** What a word tells about its neighbours. A word may do several things. */
export const ROLE = { in: 1, from: 2, to: 4, about: 8, not: 16, title: 32, given: 64, ordinary: 128, resident: 256, support: 512, held: 1024, seized: 2048, townsfolk: 4096 } as const;
export interface TypeSense { readonly class: TypeClass; readonly side: Side }

/** Shortest and longest stem that may stand for any ending. */
const STEM = { shortest: 2, longest: 9 } as const;

interface Entry { roles: number; type: TypeSense | null }

/** The closed vocabulary around names, folded once. */
class Lexicon {
  private readonly table: KeyTable;
  private readonly stems: KeyTable;
  private readonly entries: Entry[] = [];
  private readonly longTypes: readonly number[];
  private readonly stemRoles: number[] = [];
  private readonly pairs: ReadonlySet<string>;
  readonly person: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;

  constructor() {
    const whole = new Map<string, Entry>();
    const stems = new Map<string, number>();
    const entry = (key: string) => { let e = whole.get(key); if (!e) whole.set(key, (e = { roles: 0, type: null })); return e; };
    for (const role of Object.keys(ROLE) as (keyof typeof ROLE)[]) {
      for (const word of WORDS[role].split(' ')) {
        if (word.endsWith('*')) { const stem = fold(word).slice(0, STEM.longest); stems.set(stem, (stems.get(stem) ?? 0) | ROLE[role]); } else entry(fold(word)).roles |= ROLE[role];
      }
    }
    for (const { class: kind, side, words } of TYPE_WORDS) for (const word of words.split(' ')) for (const form of forms(word)) {
      const e = entry(foldWords(form).join(''));
      e.type ??= { class: kind, side };
    }
    this.table = new KeyTable([...whole.keys()]);
    this.entries = [...whole.values()];
    this.longTypes = this.entries.flatMap((e, id) => (e.type && this.table.length(id) >= 5 ? [id] : []));
    this.stems = new KeyTable([...stems.keys()]);
    this.stemRoles = [...stems.values()];
    this.pairs = new Set(PAIRS.split(';').map((p) => foldWords(p).join(' ')));
    this.person = new Set(WORDS.person.split(' ').map(fold));
    this.common = new Set(WORDS.common.split(' ').map(fold));
  }

  /** What kind of thing the word says, if it is a type word. */
  type(t: Tokens, token: number): TypeSense | null {
    const id = this.id(t, token);
    return id < 0 ? null : (this.entries[id]?.type ?? null);
  }

  /** The type word that two words written with a hyphen make. */
  hyphened(t: Tokens, first: number): TypeSense | null {
    const from = t.from(first), to = t.to(first + 1);
    const id = to - from > 4 ? -1 : this.table.find(t.hash(from, to), t, from, to - from);
    return id < 0 ? null : (this.entries[id]?.type ?? null);
  }

  /** The type of a folded word, for the names of a pack. */
  typeOf(key: string): TypeSense | null {
    const id = this.table.find(hashOf(key), NOTHING, 0, 0, key);
    return id < 0 ? null : (this.entries[id]?.type ?? null);
  }

  /** The type word that the word is one edit from, if it is long enough to tell. */
  misspeltType(t: Tokens, token: number): TypeSense | null {
    const from = t.from(token), to = t.to(token);
    if (to - from < 5) return null;
    for (const id of this.longTypes) if (this.table.oneEdit(id, t, from, to)) return this.entries[id]?.type ?? null;
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
    return this.pairs.has(`${t.key(first, first + 1)} ${t.key(first + 1, first + 2)}`);
  }

  private id(t: Tokens, token: number): number {
    const from = t.from(token), to = t.to(token);
    return this.table.find(t.hash(from, to), t, from, to - from);
  }
}

const NOTHING = { bytes: new Uint8Array(0) };

/** `stem:ending,ending` → words. */
function forms(word: string): string[] {
  const [stem, endings] = word.split(':');
  return stem === undefined ? [] : endings === undefined ? [stem] : endings.split(',').map((e) => stem + e);
}

export const lexicon = new Lexicon();
