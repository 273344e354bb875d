import { fold, foldWords } from './fold.js';
import { ADJECTIVES, type Form } from './grammar.js';
import { lexicon } from './lexicon.js';
import type { PackRow } from './pack.js';
import { ADMIN, OF_A_CITY, PRECEDENCE, type TypeClass } from './typewords.js';

/** `standing`: official, old or given by people; `needs`: the type word without which the name says nothing ("Абай" for the park). */
export interface Naming { readonly key: string; readonly form: Form; readonly standing: Standing; readonly needs: TypeClass | null; /** The key holds its own type word. */ readonly typed: boolean; /** Only when written as one word: with spaces, name and type word are read apart. */ readonly oneWord: boolean }
export type Standing = 'official' | 'alias' | 'derived';

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

/** The ways of one name of a row. */
export function namings(name: string, standing: Standing, row: PackRow, city?: PackRow): Naming[] {
  const shown = name.replace(/\s*\([^)]*\)\s*$/, '');
  const words = foldWords(shown);
  const full = words.join('');
  if (full.length < 2) return [];
  const types = words.map((w) => lexicon.typeOf(w));
  const primary = PRECEDENCE.find((c) => c !== 'filler' && c !== 'country' && types.some((t) => t?.class === c)) ?? null;
  const bareAt = words.flatMap((_, i) => (types[i] ? [] : [i]));
  if (primary === null || bareAt.length === 0 || !(INSTITUTION.has(row.kind) || ADMIN.has(primary))) return [{ key: full, form: 'noun', standing, needs: null, typed: false, oneWord: false }, ...derived(shown, standing, row)];
  const bare = bareAt.map((i) => words[i] ?? '').join('');
  if (NAMELESS.test(bare)) return [];
  const needs = INSTITUTION.has(row.kind) ? primary : null;
  // "Акимат Шымкента" in full would hide the city that it is about.
  const ofCity = city !== undefined && OF_A_CITY.has(primary) && [city.kk, city.ru, city.en].some((n) => bare.startsWith(fold(n).slice(0, -1)));
  const out: Naming[] = ofCity ? [] : [{ key: full, form: 'noun', standing, needs: null, typed: true, oneWord: needs === null }];
  if (bare.length >= 3) out.push(...bareNamings(bare, shown, standing, needs));
  return out;
}

/** "Медеуск-" of "Медеуское РУВД", "абай" of "Абай ауданы". */
function bareNamings(bare: string, shown: string, standing: Standing, needs: TypeClass | null): Naming[] {
  const russian = CYRILLIC.test(shown) && !KAZAKH_LETTER.test(shown);
  const adjective = russian || /sk(i|ay|oe)$/.test(bare) ? /^(.*(?:[sc]k|[bvgdjzklmnprthx]))(?:i|ay|oe|ie|ogo|oi)$/.exec(bare)?.[1] : undefined;
  const isAdjective = adjective !== undefined && adjective.length >= 3 && (/[sc]k$/.test(adjective) || /(?:ый|ий|ая|ое|ого|ой)\s/i.test(shown));
  const noun: Naming = { key: bare, form: 'noun', standing, needs, typed: false, oneWord: false };
  return isAdjective ? [{ key: adjective, form: 'adjective', standing, needs, typed: false, oneWord: false }, ...(needs ? [noun] : [])] : [noun];
}

/** Алматы → алматинск-, алматин-: what a city's adjective and its inhabitants are called. */
function derived(shown: string, standing: Standing, row: PackRow): Naming[] {
  if (row.kind !== 'city' && row.kind !== 'settlement') return [];
  const name = shown.toLowerCase();
  if (!/^[а-яё-]{4,}$/.test(name)) return [];
  const rule = ADJECTIVES.find((r) => name.endsWith(r.end));
  if (!rule) return [];
  const stem = name.slice(0, name.length - rule.cut) + rule.add;
  const people = stem.slice(0, -2);
  const naming = (key: string, form: Form): Naming => ({ key: fold(key), form, standing: 'derived', needs: null, typed: false, oneWord: false });
  if (standing === 'alias') return [naming(stem, 'adjective')];
  return [naming(stem, 'adjective'), naming(people, 'people'), ...(name.endsWith('а') ? [naming(name.slice(0, -1), 'people')] : [])];
}
