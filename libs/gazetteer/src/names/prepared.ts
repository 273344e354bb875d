import { fold } from '../text/fold.js';
import type { DatedNames, Pack, PackRow } from '../pack.js';
import { addNamings, made, namingOf, namingsOf, subjectOf, type Naming, type NamingKind, type Subject } from './naming.js';

/**
 * The names of a pack's first `rows` rows as keys, worked out when the library is built: nine tenths of what reading a pack
 * takes. `list` goes key by key: how many namings, then for each its row and its kind.
 */
export interface PreparedNames {
  readonly rows: number;
  readonly keys: string;
  readonly kinds: readonly NamingKind[];
  readonly list: readonly number[];
}

/** Names by key, numbered as in `keys`. */
export interface Names {
  readonly keys: readonly string[];
  of(key: number): readonly Naming[];
  /** Whether it is more than a word for inhabitants. */ misspellable(key: number): boolean;
  /** Whether one of its namings has the trait. */ has(key: number, trait: number): boolean;
}

/** Names put together one by one. Of a key's namings that say the same the first stays, with what is told apart by. */
export class Gathered implements Names {
  private readonly byKey = new Map<string, Naming[]>();
  private lists: Naming[][] | undefined;

  constructor(all: Iterable<Naming>) {
    for (const n of all) {
      const same = this.byKey.get(n.key);
      if (!same) {
        this.byKey.set(n.key, [n]);
        continue;
      }
      const at = same.findIndex((o) => o.place === n.place && o.form === n.form && o.needs === n.needs),
        known = same[at];
      if (known) same[at] = { ...known, must: known.must & n.must, may: known.may | n.may };
      else same.push(n);
    }
  }

  get keys(): string[] {
    return [...this.byKey.keys()];
  }
  of(key: number): readonly Naming[] {
    return (this.lists ??= [...this.byKey.values()])[key] ?? [];
  }
  misspellable(key: number): boolean {
    return this.of(key).some((n) => n.form !== 'people');
  }
  has(key: number, trait: number): boolean {
    return this.of(key).some((n) => (n.traits & trait) !== 0);
  }
}

/** Prepared names; a key's namings are made when they are first asked for. `places`: what a row's number is in the book, or `GONE`. */
export class Prepared implements Names {
  readonly keys: readonly string[];
  private readonly starts: Int32Array;
  private readonly read: (readonly Naming[] | undefined)[];

  constructor(
    private readonly names: PreparedNames,
    private readonly places: Int32Array,
  ) {
    this.keys = names.keys.split(' ');
    this.read = Array.from({ length: this.keys.length });
    this.starts = new Int32Array(this.keys.length);
    for (let key = 0, at = 0; key < this.keys.length; key++) {
      this.starts[key] = at;
      at += 1 + 2 * (names.list[at] ?? 0);
    }
  }

  of(key: number): readonly Naming[] {
    return (this.read[key] ??= this.made(key));
  }

  misspellable(key: number): boolean {
    return this.some(key, (kind) => kind.form !== 'people');
  }
  has(key: number, trait: number): boolean {
    return this.some(key, (kind) => (kind.traits & trait) !== 0);
  }

  private some(key: number, test: (kind: NamingKind) => boolean): boolean {
    const { list, kinds } = this.names;
    const start = this.starts[key] ?? 0;
    for (let at = start + 1, end = start + 2 * (list[start] ?? 0); at < end; at += 2) {
      const kind = kinds[list[at + 1] ?? 0];
      if (kind && test(kind)) return true;
    }
    return false;
  }

  private made(key: number): Naming[] {
    const { list, kinds } = this.names;
    const out: Naming[] = [],
      start = this.starts[key] ?? 0;
    for (let at = start + 1, end = start + 2 * (list[start] ?? 0); at < end; at += 2) {
      const row = list[at] ?? ANYWHERE,
        kind = kinds[list[at + 1] ?? 0];
      const place = row === ANYWHERE ? ANYWHERE : (this.places[row] ?? GONE);
      if (kind && place !== GONE) out.push(namingOf(this.keys[key] ?? '', kind, place));
    }
    return out;
  }
}

/** All but the letters and the place. */
function kindOf({ form, standing, needs, traits, must, may }: NamingKind): NamingKind {
  return { form, standing, needs, traits, must, may };
}

/** One of many villages of a name, of which no pack says where. */
export const ANYWHERE = -1;
/** A later pack has put another row in the row's place. */
export const GONE = -2;

/** Every way of writing every row from `from` on, with its dated names; `place` is the row's number in the pack. */
export function derived(pack: Pack, from: number, find: (id: string) => PackRow | undefined): Naming[] {
  const numbers = new Map(pack.rows.map((r, i) => [r.id, i]));
  const subject = (row: PackRow, place: number): Subject =>
    subjectOf(row, place, row.city && row.city !== row.id ? find(row.city) : undefined);
  const out = pack.rows.slice(from).flatMap((row, i) => namingsOf(subject(row, from + i)));
  for (const d of pack.dated) {
    const place = numbers.get(d.id) ?? -1,
      row = pack.rows[place];
    if (row && place >= from) addDated(out, d, subject(row, place));
  }
  if (from === 0) for (const [key] of villagesOf(pack)) out.push(made({ key, standing: 'official', place: ANYWHERE }));
  return out;
}

function addDated(out: Naming[], d: DatedNames, subject: Subject): void {
  const seen = new Map<string, number>();
  for (const name of [d.names.kk, d.names.ru, d.names.en]) addNamings(out, seen, name, 'alias', subject);
}

/** How many villages bear a name, by its key. English writes "Alexandrovka", whose x is read as a Kazakh х. */
export function villagesOf(pack: Pack): readonly (readonly [key: string, villages: number])[] {
  return (pack.homonyms ?? []).flatMap((h) =>
    [...new Set([h.kk, h.ru, h.ru.replace('кс', 'х')])].map((name) => [fold(name), h.villages] as const),
  );
}

/** The pack with its names worked out. */
export function prepare(pack: Pack): Pack {
  const rows = new Map(pack.rows.map((r) => [r.id, r]));
  const names = new Gathered(derived(pack, 0, (id) => rows.get(id)));
  const numbers = new Map<string, number>();
  const kinds: NamingKind[] = [];
  const numberOf = (n: Naming): number => {
    const kind = kindOf(n),
      text = JSON.stringify(kind);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, kinds.length);
    return kinds.push(kind) - 1;
  };
  const list = names.keys.flatMap((_, key) => {
    const same = names.of(key);
    return [same.length, ...same.flatMap((n) => [n.place, numberOf(n)])];
  });
  return { ...pack, names: { rows: pack.rows.length, keys: names.keys.join(' '), kinds, list } };
}
