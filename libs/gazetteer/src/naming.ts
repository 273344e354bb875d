import { fold, foldWords } from './fold.js';
import { ADJECTIVES, type Form } from './grammar.js';
import { lexicon } from './lexicon.js';
import type { PackRow } from './pack.js';
import { ADMIN, bitOf, CONSUMING, isAdmin, OF_A_CITY, PRECEDENCE, type AdminClass, type TypeClass } from './typewords.js';

/** `standing`: official, old or given by people; `needs`: the type word without which the name says nothing ("Абай" for the park). */
export interface Naming { readonly key: string; readonly form: Form; readonly standing: Standing; readonly needs: TypeClass | null; readonly needsBit: number; /** The key holds its own type word. */ readonly typed: boolean; /** Only when written as one word: with spaces, name and type word are read apart. */ readonly oneWord: boolean; /** "Центральная площадь": nothing without its city. */ readonly nameless: boolean; /** The institution's own place type: a region's akimat is not its capital's. */ readonly of: AdminClass | null; readonly like: Likeness }
/** What else the key may be: a person's name, an ordinary word. */
export interface Likeness { readonly person: boolean; readonly common: boolean }
export type Standing = 'official' | 'alias' | 'derived';

const ALIKE: readonly Likeness[] = [{ person: false, common: false }, { person: true, common: false }, { person: false, common: true }, { person: true, common: true }];
/** Kazakh and Russian surnames and patronymics by their ends, in key letters. */
const SURNAME = /.{2,}(?:[oe]v|[oe]va|ina|uli|kizi|ovix|evix|ovna|evna|enko|bek|ski|skay|tegi)$/;
export function surname(key: string): boolean { return key.length >= 5 && SURNAME.test(key); }

/** What a name's key may be besides the name. */
function likenessOf(key: string, form: Form): Likeness {
  const person = lexicon.person.has(key) || (form === 'noun' && surname(key));
  return ALIKE[(person ? 1 : 0) + (lexicon.common.has(key) ? 2 : 0)] ?? { person: false, common: false };
}

const CYRILLIC = /^[\p{Script=Cyrillic}\s\d.«»"()/№-]+$/u;
const KAZAKH_LETTER = /[әғқңөұүһі]/i;
/** "Центральная площадь" is in every town. */
const NAMELESS = /^(centraln(ay|oe|i)|ortalik|central)$/;
const INSTITUTION: ReadonlySet<PackRow['kind']> = new Set(['landmark', 'facility']);

/** All the ways in which a pack's row may be written. */
export function namingsOf(row: PackRow, city?: PackRow): Naming[] {
  const names = [row.kk, row.ru, row.en].map((name) => ({ name, standing: 'official' as Standing }));
  return [...names, ...(row.aliases ?? []).map((name) => ({ name, standing: 'alias' as Standing }))].flatMap(({ name, standing }) => namings(name, standing, row, city));
}

/** A naming, with what is usual for all that is not said. */
export function made(of: Pick<Naming, 'key' | 'standing'> & Partial<Naming>): Naming {
  const form = of.form ?? 'noun';
  return { key: of.key, form, standing: of.standing, needs: of.needs ?? null, needsBit: of.needs ? bitOf(of.needs) : 0, typed: of.typed ?? false, oneWord: of.oneWord ?? false, nameless: of.nameless ?? false, of: of.of ?? null, like: likenessOf(of.key, form) };
}

/** The ways of one name of a row. */
export function namings(name: string, standing: Standing, row: PackRow, city?: PackRow): Naming[] {
  const shown = name.replace(/\s*\([^)]*\)\s*$/, '').replace(/,\s.*$/, '');
  const words = foldWords(shown);
  const full = words.join('');
  if (full.length < 2) return [];
  const types = words.map((w) => lexicon.typeOf(w));
  const primary = PRECEDENCE.find((c) => c !== 'filler' && c !== 'country' && types.some((t) => t?.class === c)) ?? null;
  const named = words.flatMap((_, i) => (types[i] ? [] : [i]));
  const others = city ? named.filter((i) => !cityKeys(city).some((k) => words[i]?.startsWith(k))) : named;
  const bareAt = others.some((i) => (words[i]?.length ?? 0) >= 3) ? others : named;
  const simple = bareAt.length === named.length && bareAt.every((at, k) => k === 0 || at === (bareAt[k - 1] ?? 0) + 1);
  if (primary === null || bareAt.length === 0 || CONSUMING.has(primary) || !(INSTITUTION.has(row.kind) || ADMIN.has(primary))) return [made({ key: full, standing }), ...derived(shown, row)];
  const bare = bareAt.map((i) => words[i] ?? '').join('');
  const needs = INSTITUTION.has(row.kind) ? primary : null;
  const nameless = NAMELESS.test(bare) && bareAt.length === named.length;
  const of = needs === null ? null : (types.map((t) => t?.class).find(isAdmin) ?? null);
  // "Акимат Шымкента" in full would hide the city that it is about.
  const ofCity = city !== undefined && OF_A_CITY.has(primary) && cityKeys(city).some((k) => bare.startsWith(k));
  const out: Naming[] = ofCity ? [] : [made({ key: full, standing, typed: true, oneWord: needs === null || (simple && !nameless), nameless })];
  if (bare.length >= 2 && !NAMELESS.test(bare)) out.push(...bareNamings(bare, shown, standing, needs).map((n) => ({ ...n, of })));
  return out;
}

/** How a city's name begins in any case. */
function cityKeys(city: PackRow): string[] { return [city.kk, city.ru, city.en].map((n) => fold(n).slice(0, -1)); }

/** "Медеуск-" of "Медеуское РУВД", "абай" of "Абай ауданы". */
function bareNamings(bare: string, shown: string, standing: Standing, needs: TypeClass | null): Naming[] {
  const russian = CYRILLIC.test(shown) && !KAZAKH_LETTER.test(shown);
  const adjective = russian || /sk(i|ay|oe)$/.test(bare) ? /^(.*(?:[sc]k|[bvgdjzklmnprthx]))(?:i|ay|oe|ie|ogo|oi)$/.exec(bare)?.[1] : undefined;
  const isAdjective = adjective !== undefined && adjective.length >= 3 && (/[sc]k$/.test(adjective) || /(?:ый|ий|ая|ое|ого|ой)\s/i.test(shown));
  const noun = made({ key: bare, standing, needs });
  return isAdjective ? [made({ key: adjective, form: 'adjective', standing, needs }), ...(needs ? [noun] : [])] : [noun];
}

/** Алматы → алматинск-, алматин-: what a city's adjective and its inhabitants are called. */
function derived(shown: string, row: PackRow): Naming[] {
  if (row.kind !== 'city' && row.kind !== 'settlement') return [];
  const name = shown.toLowerCase();
  if (!/^[а-яё-]{4,}$/.test(name)) return [];
  const rule = ADJECTIVES.find((r) => name.endsWith(r.end));
  if (!rule) return [];
  const stem = name.slice(0, name.length - rule.cut) + rule.add;
  const people = stem.slice(0, -2);
  const naming = (key: string, form: Form): Naming => made({ key: fold(key), form, standing: 'derived' });
  if (surname(fold(name))) return [naming(stem, 'adjective')];
  return [naming(stem, 'adjective'), naming(people, 'people'), ...(name.endsWith('а') ? [naming(name.slice(0, -1), 'people')] : [])];
}
