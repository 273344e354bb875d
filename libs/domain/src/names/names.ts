import { looksShort, lookUpGiven } from './given-forms.js';
import { tokensOf, wordOf, type Word } from './word.js';

/** More words are no person's name. */
const MAX_WORDS = 6;

/** One way to read a name: folds; '' where nothing was said. An initial is one folded letter. */
export interface NameReading {
  /** The surname's stem, and the surname with the ending that the stem lacks, without gender and case. */
  readonly surname: string;
  readonly surnameWord: string;
  readonly surnameInitial: string;
  readonly given: string;
  readonly givenInitial: string;
}

/** A written name in roles. A name whose order can't be told has two readings; no word is thrown away. */
export interface ParsedName {
  readonly readings: readonly NameReading[];
  /** The father's name without its ending; the patronymic's initial. */
  readonly father: string;
  readonly fatherInitial: string;
  readonly gender: 'm' | 'f' | null;
}

/** Is every word of the text a placeholder ("парень", "белгісіз")? */
export function isPlaceholder(written: string): boolean {
  const tokens = tokensOf(written);
  return tokens.length > 0 && tokens.every((t) => t.placeholder) && !tokens.every((t) => t.listed);
}

/** Reads a written name into roles; null when it holds no name at all. */
export function parseName(written: string | null): ParsedName | null {
  if (written === null) return null;
  const { words, initials, led, placeholder } = partsOf(written);
  const [word] = words;
  if (!word) return initials.length === 0 || placeholder ? null : initialsOnly(initials);
  const at = words.length > 1 ? patronymicAt(words) : -1;
  const patronymic = (at < 0 ? words.find((w) => w.patronymic) : words[at])?.patronymic;
  if (at >= 0) words.splice(at, 1);
  const [first = word] = words;
  const readings = words.length === 1 ? single(first, initials, led) : several(words, initials);
  const father = patronymic?.father ?? '';
  // One word has the first initial for its other half.
  const fatherInitial = father !== '' ? father.charAt(0) : (initials[words.length === 1 ? 1 : 0] ?? '');
  return { readings, father, fatherInitial, gender: patronymic?.gender ?? genderOf(readings, words) };
}

/** `led`: an initial stands first; `placeholder`: a word that is nobody's name was there. */
interface Parts {
  readonly words: Word[];
  readonly initials: string[];
  readonly led: boolean;
  readonly placeholder: boolean;
}

/** The words and initials that are part of a name. «Адам» is a name, «белгісіз адам» is nobody's: a word that is both counts only beside names. */
function partsOf(written: string): Parts {
  const tokens = tokensOf(written);
  const nobody = tokens.some((t) => t.placeholder && !t.initial && !t.listed && !t.title);
  const words: Word[] = [];
  const initials: string[] = [];
  let led = false;
  let placeholder = false;
  for (const t of tokens) {
    placeholder ||= t.placeholder && !t.initial;
    if (t.title) continue;
    if (t.initial) {
      led ||= words.length === 0 && initials.length === 0;
      initials.push(t.fold.charAt(0));
    } else if ((!t.placeholder || (!nobody && t.listed)) && words.length < MAX_WORDS) words.push(wordOf(t.fold));
  }
  return { words, initials, led, placeholder };
}

/** Which word is the patronymic: the Russian ending first; the Kazakh one only when another word can be the surname. */
function patronymicAt(words: readonly Word[]): number {
  const russian = words.findIndex(
    (w, i) => w.patronymic?.russian === true && !(i === 0 && words.length === 2 && words[1]?.listed !== true),
  );
  if (russian >= 0) return russian;
  return words.length > 2 ? words.findLastIndex((w) => w.kazakhEnd) : -1;
}

function reading(surname: Word | null, surnameInitial: string, given: Word | null, givenInitial: string): NameReading {
  return {
    surname: surname?.surname ?? '',
    surnameWord: surname?.surnameWord ?? '',
    surnameInitial: surname ? surname.surnameWord.charAt(0) : surnameInitial,
    given: given?.given ?? '',
    givenInitial: given ? given.given.charAt(0) : givenInitial,
  };
}

/** `led`: an initial stands before the word, as it does before a surname. */
function single(word: Word, initials: readonly string[], led: boolean): NameReading[] {
  const [first = ''] = initials;
  const asSurname = reading(word, '', null, first);
  const asGiven = reading(null, first, word, '');
  // «Асан С.Н.»: two initials are a given name's and a father's.
  if (initials.length > 1 || led || word.score <= -1) return [asSurname];
  return word.score >= 1.5 ? [asGiven] : [asSurname, asGiven];
}

function several(words: readonly Word[], initials: readonly string[]): NameReading[] {
  const [first = ''] = initials;
  const [given, ...others] = likestFirst(words);
  const surname = others.find((w) => w.surnameEnd) ?? others[0];
  if (!given || !surname) return [];
  const readings = [reading(surname, '', given, first)];
  // «Рустик Мәжит», «Сабинка Актай»: surnames that are given names too, beside a short form that no list knows.
  if (surname.score === given.score || surname.score >= 1 || (!surname.surnameEnd && !surname.kazakhEnd && looksShort(surname.fold)))
    readings.push(reading(given, '', surname, first));
  return readings;
}

/** The word that looks most like a given name, then the others as they stand. */
function likestFirst(words: readonly Word[]): Word[] {
  let best = 0;
  for (let i = 1; i < words.length; i++) if ((words[i]?.score ?? 0) > (words[best]?.score ?? 0)) best = i;
  const likest = words[best];
  return likest ? [likest, ...words.slice(0, best), ...words.slice(best + 1)] : [];
}

/** «С. Р.» in either order; «гр. К.» is a surname's or a given name's. */
function initialsOnly(initials: readonly string[]): ParsedName {
  const [a = '', b = '', c = ''] = initials;
  return { readings: [reading(null, a, null, b), reading(null, b, null, a)], father: '', fatherInitial: c, gender: null };
}

function genderOf(readings: readonly NameReading[], words: readonly Word[]): 'm' | 'f' | null {
  const known = readings.length === 1 ? lookUpGiven(readings[0]?.given ?? '')?.gender : undefined;
  if (known) return known;
  return words.length > 1 && words.some((w) => w.female) ? 'f' : null;
}
