import { fold, Tokens } from '../text/fold.js';
import { ADJECTIVES, OBLIQUE, type Form } from '../language/grammar.js';
import { lexicon } from '../language/lexicon.js';
import type { PackRow } from '../pack.js';
import { ADMIN, bitOf, CONSUMING, isAdmin, OF_A_CITY, PRECEDENCE, type AdminClass, type TypeClass } from '../language/typewords.js';

/** `standing`: official, old or given by people; `needs`: the type word without which the name says nothing ("Абай" for the park). */
export interface Naming {
  readonly key: string;
  readonly form: Form;
  readonly standing: Standing;
  readonly needs: TypeClass | null;
  readonly needsBit: number;
  /** The key holds its own type word. */ readonly typed: boolean;
  /** Only when written as one word: with spaces, name and type word are read apart. */ readonly oneWord: boolean;
  /** "Центральная площадь": nothing without its city. */ readonly nameless: boolean;
  /** The institution's own place type: a region's akimat is not its capital's. */ readonly of: AdminClass | null;
  readonly like: Likeness;
  /** The place's number in the book; −1: one of many villages that no pack holds. */ readonly place: number;
}
/** What else the key may be: a person's name, an ordinary word. */
export interface Likeness {
  readonly person: boolean;
  readonly common: boolean;
}
export type Standing = 'official' | 'alias' | 'derived';

const tokens = new Tokens();
const NOTHING_ELSE: Likeness = { person: false, common: false };
const ALIKE: readonly Likeness[] = [
  NOTHING_ELSE,
  { person: true, common: false },
  { person: false, common: true },
  { person: true, common: true },
];
/** Kazakh and Russian surnames and patronymics by their ends, in key letters. */
const SURNAME = /.{2,}(?:ov|[^c]ev|[oe]va|ina|uli|kizi|ovix|evix|ovna|evna|enko|bek|ski|skay|tegi)$/;
export function surname(key: string): boolean {
  return key.length >= 5 && SURNAME.test(key);
}

/** What a name's key may be besides the name. */
function likenessOf(key: string, form: Form): Likeness {
  const person = lexicon.person.has(key) || (form === 'noun' && surname(key));
  return ALIKE[(person ? 1 : 0) + (lexicon.common.has(key) ? 2 : 0)] ?? NOTHING_ELSE;
}

/** What no Russian name has. */
const NOT_RUSSIAN = /[a-zәғқңөұүһі]/i;
/** "Центральная площадь" is in every town. */
const NAMELESS = /^(centraln(ay|oe|i)|ortalik|central)$/;
const INSTITUTION: ReadonlySet<PackRow['kind']> = new Set(['landmark', 'facility']);

/** A row whose names are read, with how the name of its city begins in any case. */
export interface Subject {
  readonly row: PackRow;
  readonly place: number;
  readonly cityKeys: readonly string[];
}

export function subjectOf(row: PackRow, place: number, city: PackRow | undefined): Subject {
  return { row, place, cityKeys: city ? [...new Set([city.kk, city.ru, city.en].map((n) => fold(n).slice(0, -1)))] : [] };
}

/** All the ways in which a pack's row may be written. */
export function namingsOf(subject: Subject): Naming[] {
  const out: Naming[] = [];
  const seen = new Map<string, number>();
  const { row } = subject;
  for (const name of [row.kk, row.ru, row.en]) addNamings(out, seen, name, 'official', subject);
  for (const name of row.aliases ?? []) addNamings(out, seen, name, 'alias', subject);
  return out;
}

/** A naming, with what is usual for all that is not said. */
export function made(of: Pick<Naming, 'key' | 'standing' | 'place'> & Partial<Naming>): Naming {
  const form = of.form ?? 'noun',
    needs = of.needs ?? null,
    typed = of.typed ?? false;
  return {
    key: of.key,
    form,
    standing: of.standing,
    needs,
    needsBit: needs ? bitOf(needs) : 0,
    typed,
    oneWord: of.oneWord ?? false,
    nameless: of.nameless ?? false,
    of: of.of ?? null,
    like: typed ? NOTHING_ELSE : likenessOf(of.key, form),
    place: of.place,
  };
}

/** Adds the ways of one name of a row. `seen` holds what the row's other names came to. */
export function addNamings(out: Naming[], seen: Map<string, number>, name: string, standing: Standing, subject: Subject): void {
  const { row, place } = subject;
  const shown = /[(,]/.test(name) ? name.replace(/\s*\([^)]*\)\s*$/, '').replace(/,\s.*$/, '') : name;
  const russian = !NOT_RUSSIAN.test(shown);
  tokens.read(shown);
  const full = tokens.key(0, tokens.count);
  const known = seen.get(full) ?? 0,
    language = russian ? 1 : 2;
  if (full.length < 2 || (known & language) !== 0) return;
  seen.set(full, known | language);
  const institution = INSTITUTION.has(row.kind);
  const parts = partsOf(institution ? subject.cityKeys : []);
  const { primary, bare } = parts;
  if (primary === null || bare === '' || CONSUMING.has(primary) || !(institution || ADMIN.has(primary))) {
    out.push(made({ key: full, standing, place }));
    if (russian && tokens.count === 2) addOblique(out, shown, standing, place);
    if (russian && (row.kind === 'city' || row.kind === 'settlement')) addDerived(out, shown.toLowerCase(), place);
    return;
  }
  const needs = institution ? primary : null;
  const nameless = NAMELESS.test(bare);
  // What is left with its type word says it all; "Акимат Шымкента" in full would hide the city that it is about.
  const whole =
    institution && ((parts.simple && !nameless) || (OF_A_CITY.has(primary) && subject.cityKeys.some((k) => bare.startsWith(k))));
  if (!whole) out.push(made({ key: full, standing, place, typed: true, oneWord: needs === null, nameless: nameless && !parts.city }));
  if (bare.length >= 2 && !nameless)
    addBare(out, { key: bare, standing, place, needs, of: needs === null ? null : parts.of }, russian, shown);
}

interface Parts {
  /** The class that decides among the name's type words. */ readonly primary: TypeClass | null;
  readonly bare: string;
  /** The bare words stand together and are all there is. */ readonly simple: boolean;
  /** A city's name was left out. */ readonly city: boolean;
  readonly of: AdminClass | null;
}

/** Takes the words read last apart: type words, the city, and the bare name that is left. */
function partsOf(cityKeys: readonly string[]): Parts {
  let bits = 0,
    bare = '',
    withCity = '',
    city = false,
    simple = true,
    last = -1;
  let of: AdminClass | null = null;
  for (let i = 0; i < tokens.count; i++) {
    const type = lexicon.word(tokens, i)?.type;
    if (type) {
      bits |= type.bit;
      if (isAdmin(type.class)) of ??= type.class;
      continue;
    }
    const word = tokens.key(i, i + 1);
    withCity += word;
    if (cityKeys.some((k) => word.startsWith(k))) {
      city = true;
      continue;
    }
    if (last >= 0 && last !== i - 1) simple = false;
    last = i;
    bare += word;
  }
  // "Алматы-2": what is left without the city is no name.
  if (city && !/[a-z]{3}/.test(bare)) return { primary: primaryOf(bits), bare: withCity, simple, city: false, of };
  return { primary: primaryOf(bits), bare, simple: simple && !city, city, of };
}

function primaryOf(bits: number): TypeClass | null {
  return PRECEDENCE.find((c) => (bits & bitOf(c)) !== 0 && c !== 'filler' && c !== 'country') ?? null;
}

/** "Медеуск-" of "Медеуское РУВД", "абай" of "Абай ауданы". */
function addBare(out: Naming[], of: Pick<Naming, 'key' | 'standing' | 'place' | 'needs' | 'of'>, russian: boolean, shown: string): void {
  const adjective =
    russian || /sk(i|ay|oe)$/.test(of.key) ? /^(.*(?:[sc]k|[bvgdjzklmnprthx]))(?:i|ay|oe|ie|ogo|oi)$/.exec(of.key)?.[1] : undefined;
  const isAdjective =
    adjective !== undefined && adjective.length >= 3 && (/[sc]k$/.test(adjective) || /(?:ый|ий|ая|ое|ого|ой)\s/i.test(shown));
  if (isAdjective) out.push(made({ ...of, key: adjective, form: 'adjective' }));
  if (!isAdjective || of.needs) out.push(made(of));
}

/** "Новый Узень" is "в Новом Узене": the first word's cases; the last word's are endings like any. */
function addOblique(out: Naming[], shown: string, standing: Standing, place: number): void {
  const [, stem, end, rest] = /^(\S+?)(ый|ий|ой|ая|ое|ие)\s+(\S+)$/i.exec(shown) ?? [];
  for (const e of (end ? OBLIQUE[end.toLowerCase()] : undefined) ?? [])
    out.push(made({ key: fold(`${stem}${e} ${rest}`), standing, place }));
}

/** Алматы → алматинск-, алматин-: what a city's adjective and its inhabitants are called. */
function addDerived(out: Naming[], name: string, place: number): void {
  const rule = /^[а-яё-]{4,}$/.test(name) ? ADJECTIVES.find((r) => name.endsWith(r.end)) : undefined;
  if (!rule) return;
  const stem = name.slice(0, name.length - rule.cut) + rule.add;
  const add = (key: string, form: Form) => {
    out.push(made({ key: fold(key), form, standing: 'derived', place }));
  };
  add(stem, 'adjective');
  if (surname(fold(name))) return;
  add(stem.slice(0, -2), 'people');
  if (name.endsWith('а')) add(name.slice(0, -1), 'people');
}
