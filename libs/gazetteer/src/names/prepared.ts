import { fold } from '../text/fold.js';
import type { DatedNames, Pack, PackRow } from '../pack.js';
import { addNamings, made, namingsOf, subjectOf, type Naming, type Subject } from './naming.js';

/**
 * The names of a pack's first `rows` rows as keys, worked out when the library is built: nine tenths of what reading a pack
 * takes. `list` goes key by key: how many namings, then for each its row and its kind.
 */
export interface PreparedNames { readonly rows: number; readonly keys: string; readonly kinds: readonly NamingKind[]; readonly list: readonly number[] }
/** What a naming is, but for its letters and its place: some dozens of kinds in a pack. */
export type NamingKind = Omit<Naming, 'key' | 'place'>;

/** Names by key; the namings of a key are in the order of their rows. */
export type ByKey = Map<string, Naming[]>;

/** Adds a naming unless the key has one that says the same. */
export function put(names: ByKey, n: Naming): void {
  const same = names.get(n.key);
  if (!same) names.set(n.key, [n]);
  else if (!same.some((o) => o.place === n.place && o.form === n.form && o.needs === n.needs)) same.push(n);
}

/** Every way of writing every row from `from` on, with its dated names; `place` is the row's number in the pack. */
export function derived(pack: Pack, from: number, find: (id: string) => PackRow | undefined): Naming[] {
  const numbers = new Map(pack.rows.map((r, i) => [r.id, i]));
  const subject = (row: PackRow, place: number): Subject => subjectOf(row, place, row.city && row.city !== row.id ? find(row.city) : undefined);
  const out = pack.rows.slice(from).flatMap((row, i) => namingsOf(subject(row, from + i)));
  for (const d of pack.dated) addDated(out, d, subject, pack.rows, numbers.get(d.id) ?? -1, from);
  return out;
}

function addDated(out: Naming[], d: DatedNames, subject: (row: PackRow, place: number) => Subject, rows: readonly PackRow[], place: number, from: number): void {
  const row = rows[place];
  if (!row || place < from) return;
  const seen = new Map<string, number>();
  for (const name of [d.names.kk, d.names.ru, d.names.en]) addNamings(out, seen, name, 'alias', subject(row, place));
}

/** One of many villages of a name; no pack says where. */
export function unknownVillage(key: string): Naming {
  return made({ key, standing: 'official', place: -1 });
}

/** How many villages bear a name, by its key. */
export function villagesOf(pack: Pack): [key: string, villages: number][] {
  return (pack.homonyms ?? []).flatMap((h) => [h.kk, h.ru].map((name): [string, number] => [fold(name), h.villages]));
}

/** The pack with its names worked out. */
export function prepare(pack: Pack): Pack {
  const rows = new Map(pack.rows.map((r) => [r.id, r]));
  const names: ByKey = new Map();
  for (const n of derived(pack, 0, (id) => rows.get(id))) put(names, n);
  const numbers = new Map<string, number>();
  const kinds: NamingKind[] = [];
  const numberOf = ({ key: _, place: __, ...kind }: Naming): number => {
    const text = JSON.stringify(kind);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, kinds.length);
    return kinds.push(kind) - 1;
  };
  const list = [...names.values()].flatMap((same) => [same.length, ...same.flatMap((n) => [n.place, numberOf(n)])]);
  return { ...pack, names: { rows: pack.rows.length, keys: [...names.keys()].join(' '), kinds, list } };
}

/** Reads prepared names into `out`; `places`: what a row's number is in the book, −1 if another row stands in its stead. */
export function readPrepared(out: ByKey, { keys, kinds, list }: PreparedNames, places: Int32Array): void {
  let at = 0;
  for (const key of keys.split(' ')) {
    const end = at + 1 + 2 * (list[at] ?? 0);
    const same = out.get(key) ?? [];
    for (at++; at < end; at += 2) {
      const place = places[list[at] ?? 0] ?? -1, kind = kinds[list[at + 1] ?? 0];
      if (place >= 0 && kind) same.push({ key, place, form: kind.form, standing: kind.standing, needs: kind.needs, needsBit: kind.needsBit, typed: kind.typed, oneWord: kind.oneWord, nameless: kind.nameless, of: kind.of, like: kind.like });
    }
    out.set(key, same);
  }
}
