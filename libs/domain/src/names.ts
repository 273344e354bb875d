import { GIVEN } from './given-names.js';
import { foldName, skeleton } from './fold.js';

/** A name in roles, folded. Nothing is thrown away: words without a role stay in `free`. */
export interface ParsedName { readonly surname: string | null; readonly given: string | null; readonly father: string | null; readonly surnameInitial: string | null; readonly givenInitial: string | null; readonly free: readonly string[]; readonly skeleton: string | null }

/** Whole words that stand in a name field and are nobody's name. Tested over the whole list of given names. */
const PLACEHOLDERS = new Set(['неизвестный', 'неизвестная', 'неизвестно', 'неизвестного', 'парень', 'девушка', 'мужчина', 'женщина', 'человек', 'белгісіз', 'адам', 'жігіт', 'қыз', 'unknown', 'man', 'woman', 'person', 'имя', 'аноним'].map(foldName));
const TITLES = new Set(['гражданин', 'гражданка', 'гр', 'активист', 'активистка', 'журналист', 'журналистка', 'белсенді', 'блогер', 'студент', 'студентка', 'пенсионер', 'адвокат', 'activist', 'journalist', 'mr', 'ms'].map(foldName));
const PATRONYMIC = /(ovix|evix|ovna|evna|ivna|uli|kizi)(a|u|em|oi|e)?$/;
const SURNAME_END = /(ova|eva|ina|skaia|ov|ev|in|skii|ski)$/;
/** Russian oblique endings of surnames in -ов, -ев, -ин and what they stand for. */
const OBLIQUE = /(?<=ov|ev|in)(oi|u|im|om|a|ogo|omu)$/;

/** Reads a written name into roles; null when it holds no name at all. Texts beyond 200 characters are cut. */
export function parseName(written: string | null): ParsedName | null {
  if (written === null) return null;
  const raw = written.slice(0, 200).split(/[\s,.;:()"«»]+/u).filter((w) => w !== '');
  const tokens = raw.map((w) => ({ letters: [...w].length, f: foldName(w.replace(/-/g, '')) })).filter((t) => t.f !== '' && !PLACEHOLDERS.has(t.f) && !TITLES.has(t.f));
  const initials = tokens.filter((t) => t.letters <= 2 && t.f.length <= 2).map((t) => t.f.charAt(0));
  const words = tokens.filter((t) => t.letters > 2).map((t) => t.f).slice(0, 6);
  if (words.length === 0) return null;
  const father = words.length > 1 ? words.find((w) => PATRONYMIC.test(w)) : undefined;
  const rest = words.filter((w) => w !== father);
  const score = (w: string) => (GIVEN.has(w) ? 2 : 0) - (SURNAME_END.test(w) ? 1.5 : 0);
  if (rest.length === 1) return single(rest[0] ?? '', father, initials);
  const [given] = [...rest].sort((a, b) => score(b) - score(a));
  const others = rest.filter((w) => w !== given);
  const tie = others.some((w) => score(w) === score(given ?? ''));
  const surname = stem(others[0] ?? '');
  return { surname, given: canonical(given ?? ''), father: father ? fatherStem(father) : null, surnameInitial: null, givenInitial: given?.charAt(0) ?? null, free: tie ? [canonical(given ?? ''), surname] : [], skeleton: skeleton(surname) };
}

function single(word: string, father: string | undefined, initials: readonly string[]): ParsedName {
  const base = { father: father ? fatherStem(father) : null };
  if (GIVEN.has(word) && !SURNAME_END.test(word)) return { ...base, surname: null, given: canonical(word), surnameInitial: initials[0] ?? null, givenInitial: word.charAt(0), free: [], skeleton: null };
  return { ...base, surname: stem(word), given: null, surnameInitial: null, givenInitial: initials[0] ?? null, free: initials.length > 0 ? [] : [stem(word)], skeleton: skeleton(stem(word)) };
}

/** A surname without gender and case: Садыкову, Садыкова, Садыков → one stem. */
export function stem(word: string): string {
  const nominative = word.replace(OBLIQUE, '');
  const bare = nominative.replace(/(ova|eva|ina)$/, (m) => m.slice(0, -1)).replace(/(skaia|skoi|skogo|skuiu|skii)$/, 'ski');
  return bare.replace(/(?<=.{3})(ov|ev|in)$/, '');
}

function fatherStem(word: string): string {
  return word.replace(PATRONYMIC, '');
}

/** A short form → its full name's key; otherwise the word. */
function canonical(word: string): string {
  return GIVEN.get(word) ?? word;
}
