import { fold, foldWords } from './fold.js';
import { ADJECTIVES, type Form } from './grammar.js';
import { lexicon } from './lexicon.js';
import type { PackRow } from './pack.js';
import { ADMIN, bitOf, CONSUMING, isAdmin, OF_A_CITY, PRECEDENCE, type AdminClass, type TypeClass } from './typewords.js';

/** `standing`: official, old or given by people; `needs`: the type word without which the name says nothing ("Абай" for the park). */
export interface Naming { readonly key: string; readonly form: Form; readonly standing: Standing; readonly needs: TypeClass | null; readonly needsBit: number; /** The key holds its own type word. */ readonly typed: boolean; /** Only when written as one word: with spaces, name and type word are read apart. */ readonly oneWord: boolean; /** "Центральная площадь": nothing without its city. */ readonly nameless: boolean; /** The institution's own place type: a region's akimat is not its capital's. */ readonly of: AdminClass | null; readonly like: Likeness; /** The place's number in the book; −1: one of many villages that no pack holds. */ readonly place: number }
/** What else the key may be: a person's name, an ordinary word. */
export interface Likeness { readonly person: boolean; readonly common: boolean }
export type Standing = 'official' | 'alias' | 'derived';

const NOTHING_ELSE: Likeness = { person: false, common: false };
const ALIKE: readonly Likeness[] = [NOTHING_ELSE, { person: true, common: false }, { person: false, common: true }, { person: true, common: true }];
/** Kazakh and Russian surnames and patronymics by their ends, in key letters. */
const SURNAME = /.{2,}(?:[oe]v|[oe]va|ina|uli|kizi|ovix|evix|ovna|evna|enko|bek|ski|skay|tegi)$/;
export function surname(key: string): boolean { return key.length >= 5 && SURNAME.test(key); }

/** What a name's key may be besides the name. */
function likenessOf(key: string, form: Form): Likeness {
  const person = lexicon.person.has(key) || (form === 'noun' && surname(key));
  return ALIKE[(person ? 1 : 0) + (lexicon.common.has(key) ? 2 : 0)] ?? NOTHING_ELSE;
}

const CYRILLIC = /^[\p{Script=Cyrillic}\s\d.«»"()/№-]+$/u;
const KAZAKH_LETTER = /[әғқңөұүһі]/i;
/** "Центральная площадь" is in every town. */
const NAMELESS = /^(centraln(ay|oe|i)|ortalik|central)$/;
const INSTITUTION: ReadonlySet<PackRow['kind']> = new Set(['landmark', 'facility']);

/** A row whose names are read, with how the name of its city begins in any case. */
export interface Subject { readonly row: PackRow; readonly place: number; readonly cityKeys: readonly string[] }

export function subjectOf(row: PackRow, place: number, city: PackRow | undefined): Subject {
  return { row, place, cityKeys: city ? [...new Set([city.kk, city.ru, city.en].map((n) => fold(n).slice(0, -1)))] : [] };
}

/** All the ways in which a pack's row may be written. */
export function namingsOf(subject: Subject): Naming[] {
  const out: Naming[] = [];
  const seen = new Set<string>();
  const { row } = subject;
  for (const name of [row.kk, row.ru, row.en]) addNamings(out, seen, name, 'official', subject);
  for (const name of row.aliases ?? []) addNamings(out, seen, name, 'alias', subject);
  return out;
}

/** A naming, with what is usual for all that is not said. */
export function made(of: Pick<Naming, 'key' | 'standing' | 'place'> & Partial<Naming>): Naming {
  const form = of.form ?? 'noun', needs = of.needs ?? null, typed = of.typed ?? false;
  return { key: of.key, form, standing: of.standing, needs, needsBit: needs ? bitOf(needs) : 0, typed, oneWord: of.oneWord ?? false, nameless: of.nameless ?? false, of: of.of ?? null, like: typed ? NOTHING_ELSE : likenessOf(of.key, form), place: of.place };
}

/** Adds the ways of one name of a row. `seen` holds what the row's other names came to. */
export function addNamings(out: Naming[], seen: Set<string>, name: string, standing: Standing, subject: Subject): void {
  const { row, place, cityKeys } = subject;
  const shown = /[(,]/.test(name) ? name.replace(/\s*\([^)]*\)\s*$/, '').replace(/,\s.*$/, '') : name;
  const russian = CYRILLIC.test(shown) && !KAZAKH_LETTER.test(shown);
  const words = foldWords(shown);
  const full = words.join('');
  if (full.length < 2 || seen.has(full + russian)) return;
  seen.add(full + russian);
  const types = words.map((w) => lexicon.typeOf(w)?.class);
  const primary = primaryOf(types);
  const institution = INSTITUTION.has(row.kind);
  const named = words.flatMap((_, i) => (types[i] ? [] : [i]));
  if (primary === null || named.length === 0 || CONSUMING.has(primary) || !(institution || ADMIN.has(primary))) {
    out.push(made({ key: full, standing, place }));
    if (russian && (row.kind === 'city' || row.kind === 'settlement')) addDerived(out, shown.toLowerCase(), place);
    return;
  }
  const isCity = (i: number) => cityKeys.some((k) => words[i]?.startsWith(k));
  const others = cityKeys.length > 0 ? named.filter((i) => !isCity(i)) : named;
  const bareAt = others.some((i) => (words[i]?.length ?? 0) >= 3) ? others : named;
  const simple = bareAt.length === named.length && bareAt.every((at, k) => k === 0 || at === (bareAt[k - 1] ?? 0) + 1);
  const bare = bareAt.map((i) => words[i] ?? '').join('');
  const needs = institution ? primary : null;
  const nameless = NAMELESS.test(bare);
  // "Акимат Шымкента" in full would hide the city that it is about.
  if (!OF_A_CITY.has(primary) || !cityKeys.some((k) => bare.startsWith(k))) out.push(made({ key: full, standing, place, typed: true, oneWord: needs === null || (simple && !nameless), nameless: nameless && bareAt.length === named.length }));
  if (bare.length >= 2 && !nameless) addBare(out, { key: bare, standing, place, needs, of: needs === null ? null : (types.find(isAdmin) ?? null) }, russian, shown);
}

/** The class that decides among a name's type words. */
function primaryOf(types: readonly (TypeClass | undefined)[]): TypeClass | null {
  if (types.every((t) => t === undefined)) return null;
  return PRECEDENCE.find((c) => c !== 'filler' && c !== 'country' && types.includes(c)) ?? null;
}

/** "Медеуск-" of "Медеуское РУВД", "абай" of "Абай ауданы". */
function addBare(out: Naming[], of: Pick<Naming, 'key' | 'standing' | 'place' | 'needs' | 'of'>, russian: boolean, shown: string): void {
  const adjective = russian || /sk(i|ay|oe)$/.test(of.key) ? /^(.*(?:[sc]k|[bvgdjzklmnprthx]))(?:i|ay|oe|ie|ogo|oi)$/.exec(of.key)?.[1] : undefined;
  const isAdjective = adjective !== undefined && adjective.length >= 3 && (/[sc]k$/.test(adjective) || /(?:ый|ий|ая|ое|ого|ой)\s/i.test(shown));
  if (isAdjective) out.push(made({ ...of, key: adjective, form: 'adjective' }));
  if (!isAdjective || of.needs) out.push(made(of));
}

/** Алматы → алматинск-, алматин-: what a city's adjective and its inhabitants are called. */
function addDerived(out: Naming[], name: string, place: number): void {
  const rule = /^[а-яё-]{4,}$/.test(name) ? ADJECTIVES.find((r) => name.endsWith(r.end)) : undefined;
  if (!rule) return;
  const stem = name.slice(0, name.length - rule.cut) + rule.add;
  const add = (key: string, form: Form) => { out.push(made({ key: fold(key), form, standing: 'derived', place })); };
  add(stem, 'adjective');
  if (surname(fold(name))) return;
  add(stem.slice(0, -2), 'people');
  if (name.endsWith('а')) add(name.slice(0, -1), 'people');
}
