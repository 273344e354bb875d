import { fold, Tokens } from '../text/fold.js';
import { ADJECTIVES, FIRST_NOUN, FIRST_OF_LANDMARK, OBLIQUE } from '../language/derivation.js';
import type { Form } from '../language/grammar.js';
import { lexicon } from '../language/lexicon.js';
import type { PackRow } from '../pack.js';
import { LETTER } from '../text/letters.js';
import { TRAIT } from './traits.js';
import { ADMIN, bitOf, CONSUMING, deciding, OF_A_CITY } from '../language/typewords.js';

/** A way of writing a place. `standing`: official, old or given by people. */
export interface Naming {
  readonly key: string;
  readonly form: Form;
  readonly standing: Standing;
  /** The bit of the type word without which the name says nothing ("Абай" for the park); 0: none. */ readonly needs: number;
  /** Bits of `TRAIT`. */ readonly traits: number;
  /** Bits of `DETAILS` that all, and that any, of the ways to write it have: a region's akimat is not its capital's. */
  readonly must: number;
  readonly may: number;
  /** The place's number in the book; −1: one of many villages that no pack holds. */ readonly place: number;
}
/** What a naming is, but for its letters and its place: some dozens of kinds in a pack. */
export type NamingKind = Omit<Naming, 'key' | 'place'>;
export type Standing = 'official' | 'alias' | 'derived';

const tokens = new Tokens();
/** Kazakh and Russian surnames and patronymics by their ends, in key letters. */
const SURNAME = /.{2,}(?:ov|[^c]ev|[oe]va|ina|uli|kizi|ovix|evix|ovna|evna|enko|bek|ski|skay|tegi)$/;
export function surname(key: string): boolean {
  return key.length >= 5 && SURNAME.test(key);
}

/** What a name's key may be besides the name. */
function likeness(key: string, form: Form): number {
  const person = lexicon.person.has(key) || (form === 'noun' && surname(key));
  return (person ? TRAIT.person : 0) | (lexicon.common.has(key) ? TRAIT.common : 0);
}

/** What no Russian name has. */
const NOT_RUSSIAN = /[a-zәғқңөұүһі]/i;
/** "Центральная площадь" is in every town. */
const NAMELESS = /^(centraln(ay|oe|i)|ortalik|central)$/;
const COUNTRY = bitOf('country'),
  REGION = bitOf('region');
/** Villages of fewer people have no adjective that others would know. */
const KNOWN = 5_000;
/** Letters of the shortest beginning that a region is written with. */
const SHORTENED = 4;
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

/** A naming, with what is usual for all that is not said; `traits`: those that its letters don't tell. */
export function made(of: Pick<Naming, 'key' | 'standing' | 'place'> & Partial<Naming>): Naming {
  const { key, standing, place, form = 'noun', needs = 0, traits = 0, must = 0 } = of;
  const all = traits | traitsOf(key, form, standing, (traits & TRAIT.typed) !== 0);
  return namingOf(key, { form, standing, needs, traits: all, must, may: must }, place);
}

/** All namings are made here, so that they are objects of one shape. */
export function namingOf(key: string, { form, standing, needs, traits, must, may }: NamingKind, place: number): Naming {
  return { key, form, standing, needs, traits, must, may, place };
}

function traitsOf(key: string, form: Form, standing: Standing, typed: boolean): number {
  return (
    (typed ? 0 : likeness(key, form)) |
    (form === 'adjective' ? TRAIT.adjective : 0) |
    (form === 'adjective' || likeAdjective(key.charCodeAt(key.length - 2), key.charCodeAt(key.length - 1)) ? TRAIT.adjectival : 0) |
    (standing === 'alias' ? TRAIT.alias : standing === 'derived' ? TRAIT.derived : 0)
  );
}

/** Whether a word with these last two key letters may be a Russian adjective: "-ский", "-ская", "-ный". */
export function likeAdjective(before: number, last: number): boolean {
  return (
    (last === LETTER.i && (before === LETTER.k || before === LETTER.n)) || last === LETTER.y || (last === LETTER.e && before === LETTER.o)
  );
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
  if (primary === 0 || bare === '' || (primary & CONSUMING) !== 0 || !(institution || (primary & ADMIN) !== 0)) {
    out.push(made({ key: full, standing, place, traits: row.kind === 'city' ? TRAIT.town : 0 }));
    if (russian && (tokens.count === 2 || institution)) addOblique(out, shown, { standing, place, landmark: institution });
    if (russian && (row.kind === 'city' || row.kind === 'settlement' || row.kind === 'region' || (row.population ?? 0) >= KNOWN))
      addDerived(out, shown.toLowerCase(), place, standing);
    return;
  }
  const needs = institution ? primary : 0;
  const nameless = NAMELESS.test(bare);
  // What is left with its type word says it all; "Акимат Шымкента" in full would hide the city that it is about.
  const whole =
    institution && ((parts.simple && !nameless) || ((primary & OF_A_CITY) !== 0 && subject.cityKeys.some((k) => bare.startsWith(k))));
  const { typed, oneWord } = TRAIT;
  if (!whole)
    out.push(
      made({ key: full, standing, place, traits: typed | (needs === 0 ? oneWord : 0) | (nameless && !parts.city ? TRAIT.nameless : 0) }),
    );
  // "Қостанайдың орталық алаңы".
  if (nameless && parts.city)
    out.push(...withoutCity(subject).map((key) => made({ key, standing, place, traits: typed | TRAIT.nameless })));
  const first = nameless && parts.city ? tokens.key(0, 1) : '';
  if (subject.cityKeys.some((k) => first.startsWith(k)))
    out.push(made({ key: first + genitive(first) + tokens.key(1, tokens.count), standing, place, traits: typed }));
  // "Сауранский район" of "район Сауран".
  const noun = row.kind === 'district' ? /^район\s+(\S+)$/.exec(shown)?.[1] : undefined;
  if (noun) addDerived(out, noun.toLowerCase(), place, 'derived');
  if (bare.length >= 2 && !nameless)
    addBare(
      out,
      { key: bare, standing, place, needs, must: needs === 0 ? 0 : parts.detail, traits: parts.cityOnly ? TRAIT.cityOnly : 0 },
      russian,
      shown,
      row.kind === 'region',
    );
}

/** "Орталық мешіт(і)" of "Алматы орталық мешіті", of the words read last: said where the city is named beside it. */
function withoutCity({ cityKeys }: Subject): string[] {
  let key = '';
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.key(i, i + 1);
    if (!cityKeys.some((k) => word.startsWith(k))) key += word;
  }
  return key.endsWith('i') ? [key, key.slice(0, -1)] : [key];
}

/** The Kazakh genitive of a key; й is и there, and known by the vowel before it. */
function genitive(key: string): string {
  return !/[aeou]i$/.test(key) && /[aeiouyqmn]$/.test(key) ? 'nin' : /[lrjzi]$/.test(key) ? 'din' : 'tin';
}

interface Parts {
  /** The bit of the class that decides among the name's type words; 0: it has none. */ readonly primary: number;
  readonly bare: string;
  /** The bare words stand together and are all there is. */ readonly simple: boolean;
  /** A city's name was left out. */ readonly city: boolean;
  readonly cityOnly: boolean;
  readonly detail: number;
}

/** Takes the words read last apart: type words, the city, and the bare name that is left. */
function partsOf(cityKeys: readonly string[]): Parts {
  let bits = 0,
    detail = 0,
    bare = '',
    withCity = '',
    city = false,
    simple = true,
    last = -1;
  for (let i = 0; i < tokens.count; i++) {
    const type = lexicon.type(lexicon.word(tokens, i));
    if (type && type.bit !== COUNTRY) {
      bits |= type.bit;
      detail |= type.detail;
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
  if (city && !/[a-z]{3}/.test(bare)) return { primary: deciding(bits), bare: withCity, simple, city: false, cityOnly: true, detail };
  return { primary: deciding(bits), bare, simple: simple && !city, city, cityOnly: false, detail };
}

/** "Медеуск-" of "Медеуское РУВД", "абай" of "Абай ауданы". */
function addBare(
  out: Naming[],
  of: Pick<Naming, 'key' | 'standing' | 'place' | 'needs' | 'must' | 'traits'>,
  russian: boolean,
  shown: string,
  region: boolean,
): void {
  const adjective =
    russian || /sk(i|ay|oe)$/.test(of.key) ? /^(.*(?:[sc]k|[bvgdjzklmnprthx]))(?:i|ay|oe|ie|ogo|oi)$/.exec(of.key)?.[1] : undefined;
  const isAdjective =
    adjective !== undefined && adjective.length >= 3 && (/[sc]k$/.test(adjective) || /(?:ый|ий|ая|ое|ого|ой)\s/i.test(shown));
  if (isAdjective) out.push(made({ ...of, key: adjective, form: 'adjective' }));
  if (isAdjective && region) addShortened(out, adjective, of);
  if (!isAdjective || of.needs !== 0) out.push(made(of));
}

/** "Мангыст. обл.", "Павлод. обл.": beginnings of a region's adjective, which say nothing without the word for a region. */
function addShortened(out: Naming[], adjective: string, { place }: Pick<Naming, 'place'>): void {
  for (let n = SHORTENED; n < adjective.length; n++)
    out.push(made({ key: adjective.slice(0, n), standing: 'alias', place, needs: REGION, traits: TRAIT.cityOnly }));
}

/** "Новый Узень" is "в Новом Узене": the first word's cases; the last word's are endings like any. */
function addOblique(
  out: Naming[],
  shown: string,
  { standing, place, landmark }: { readonly standing: Standing; readonly place: number; readonly landmark: boolean },
): void {
  const [, stem, end, rest] = /^(\S+?)(ый|ий|ой|ая|ое|ие)\s+(\S+)$/i.exec(shown) ?? [];
  for (const e of (end ? OBLIQUE[end.toLowerCase()] : undefined) ?? [])
    out.push(made({ key: fold(`${stem}${e} ${rest}`), standing, place }));
  const [, first, second] = /^(\S+[бвгджзклмнпрстфхцчшщ])(-\S+[оуыэи])$/i.exec(shown) ?? [];
  const [, noun, ending, name] = landmark ? (/^(\S+)(а|ец|о)(\s.+)$/i.exec(shown) ?? []) : [];
  for (const e of (ending ? FIRST_OF_LANDMARK[ending] : undefined) ?? [])
    out.push(made({ key: fold(`${noun}${e}${name}`), standing, place }));
  if (first && second) for (const e of FIRST_NOUN) out.push(made({ key: fold(`${first}${e}${second}`), standing, place }));
}

/** Алматы → алматинск-, алматин-: what a city's adjective and its inhabitants are called. */
function addDerived(out: Naming[], name: string, place: number, standing: Standing): void {
  const rule = /^[а-яё-]{4,}$/.test(name) ? ADJECTIVES.find((r) => name.endsWith(r.end)) : undefined;
  if (!rule) return;
  const stem = name.slice(0, name.length - rule.cut) + rule.add;
  const add = (key: string, form: Form) => {
    out.push(made({ key: fold(key), form, standing: 'derived', place, traits: standing === 'alias' ? TRAIT.alias : 0 }));
  };
  add(stem, 'adjective');
  if (surname(fold(name))) {
    if (standing === 'official')
      for (const end of ['ец', 'цы', 'цев', 'цам'])
        out.push(made({ key: fold(name + end), standing: 'derived', traits: TRAIT.people | TRAIT.oneWord, place }));
    return;
  }
  add(stem.slice(0, -2), 'people');
  if (name.endsWith('а')) add(name.slice(0, -1), 'people');
}
