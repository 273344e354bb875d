import { foldName } from './fold.js';
import { givenBase, KAZAKH_CASE, looksShort, lookUpGiven, nearGiven } from './given-forms.js';
import { GIVEN } from './given-names.js';
import { remembered } from './remembered.js';

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

/** Whole words that stand in a name field and are nobody's name. A test runs them over every given name we know. */
const PLACEHOLDERS = new Set(
  `неизвестный неизвестная неизвестно неизвестного неизвестную неизвестен неизв незнакомый парень парня парни девушка девушку девушки мужчина мужчину мужчины женщина женщину женщины человек человека мужик бабушка бабушку дедушка подросток подростка молодой молодого пожилой пожилая пожилого имя фамилия нет куртке чёрной черной красной белой синей зелёной кепке футболке в во с и с бородой ребёнок
 бір белгісіз белгисиз беймәлім адам адамды жігіт жигит қыз әйел әйелді кісі кісіні біреу бала жас аты есімі жөні аноним
 unknown unidentified anonymous man woman boy girl person people protester protestor name none male female young old elderly someone a the an in black jacket na`
    .split(/\s+/)
    .map(foldName)
    .filter((f) => f !== ''),
);
/** Roles and forms of address that stand beside a name. */
const TITLES = new Set(
  `гражданский гражданская гражданскую гражданского гражданской местный местная известный известная общественник общественница общественный общественная деятель лидер координатор волонтёр учитель учительница врач рабочий рабочая предприниматель водитель сын дочь брат сестра муж жена мать отец гражданин гражданка гражданина гражданку гр активист активистка активиста активистку журналист журналистка журналиста журналистку блогер блогера студент студентка студента студентку пенсионер пенсионерка адвокат правозащитник правозащитница оппозиционер участник участница господин госпожа задержан задержана задержали
 азаматы азаматша азаматтық белсенді белсендісі блогері мұғалім дәрігер еріктісі ерікті әкесі анасы ұлы қызы ағасы інісі әпкесі сіңлісі civic local volunteer teacher doctor worker driver журналисті оқушы студенті зейнеткер апай аға ағай әпке activist journalist student blogger mr mrs ms citizen lawyer`
    .split(/\s+/)
    .map(foldName)
    .filter((f) => f !== ''),
);
/** -ович, -евна; -ич and -ична after an и (Ильич, Никитична). */
const PATRONYMIC = /^(.{2,}?)(?:(?:ov|ev)(?:ix|na)|(?:in)?ixna|i?ix)(?:a|u|em|oi|e|i)?$/;
const FEMALE_PATRONYMIC = /na(?:a|u|em|oi|e|i)?$|n[eiu]$|noi$/;
const KAZAKH_PATRONYMIC = /^(.{2,}?)(ul[iy]|kiz[iy])(?:n|nin|ni|na)?$/;
/** Endings of Russian cases after a surname's own ending. */
const SURNAME_CASE = /(ov|ev|in)(?:a|oi|oiu|u|im|om|ogo|omu|e)$/;
const ADJECTIVE = /(sk|ck)(?:ii|i|aia|ogo|omu|oi|uiu|im)$/;
const SURNAME_END = /(?:ov|ev|in|ova|eva|ina|enko|xenko|uk|iuk|skii|skaia|baev|bekov)(?:a|oi|u|im|om|ogo|omu)?$/;
const FEMALE_SURNAME = /(?:ova|eva|ina|skaia)$/;
/** Beyond this a name is cut: no person's is longer. */
const MAX_LETTERS = 120;
const MAX_WORDS = 6;

/** Is every word of the text a placeholder ("парень", "белгісіз")? */
export function isPlaceholder(written: string): boolean {
  const words = foldsOf(written);
  return words.length > 0 && words.every((w) => PLACEHOLDERS.has(w.fold)) && !words.every((w) => GIVEN.has(w.fold));
}

/** Reads a written name into roles; null when it holds no name at all. */
export function parseName(written: string | null): ParsedName | null {
  if (written === null) return null;
  const all = joinPatronymics(foldsOf(written)).filter((t) => !TITLES.has(t.fold) || GIVEN.has(t.fold));
  // «Адам» is a name, «белгісіз адам» is nobody's: a word that is both counts as a name only beside names.
  const nobody = all.some((t) => !t.initial && PLACEHOLDERS.has(t.fold) && !GIVEN.has(t.fold));
  const tokens = all.filter((t) => t.initial || !PLACEHOLDERS.has(t.fold) || (!nobody && GIVEN.has(t.fold)));
  const initials = tokens.filter((t) => t.initial).map((t) => t.fold.charAt(0));
  const words = tokens
    .filter((t) => !t.initial)
    .map((t) => t.fold)
    .slice(0, MAX_WORDS);
  if (words.length === 0 && (initials.length === 0 || isPlaceholderText(written))) return null;
  if (words.length === 0) return initialsOnly(initials);
  const at = words.length > 1 ? patronymicAt(words) : -1;
  const patronymic = at < 0 ? undefined : readPatronymic(words[at] ?? '');
  const rest = words.filter((_, i) => i !== at);
  const ownPatronymic = at < 0 ? words.map(readPatronymic).find((p) => p !== undefined) : undefined;
  const father = patronymic?.father ?? ownPatronymic?.father ?? '';
  const said = patronymic?.gender ?? ownPatronymic?.gender ?? null;
  const named = rest.length === 1 ? single(rest[0] ?? '', initials, tokens[0]?.initial === true) : several(rest, initials);
  const usedForSurname = rest.length === 1 && named.surnameInitialUsed ? 1 : 0;
  const fatherInitial =
    father !== '' ? father.charAt(0) : (initials[rest.length > 1 ? 0 : usedForSurname === 1 ? 1 : named.givenInitialUsed ? 1 : 0] ?? '');
  return { readings: named.readings, father, fatherInitial, gender: said ?? genderOf(named.readings, rest) };
}

/** «a protester», «парень в чёрном»: the single letters beside placeholders are no initials. */
function isPlaceholderText(written: string): boolean {
  return foldsOf(written).some((w) => !w.initial && PLACEHOLDERS.has(w.fold));
}

/** A Latin initial is the first letter of several spellings: S. is Сергей's or Шухрат's (Shukhrat's). It stays a capital; what it may stand for: */
const OPEN_INITIALS: ReadonlyMap<string, string> = new Map([
  ['Z', 'zj'],
  ['C', 'cx'],
  ['S', 'sw'],
  ['K', 'kh'],
  ['T', 'tc'],
  ['Y', 'ie'],
  ['J', 'ji'],
  ['U', 'ui'],
  ['W', 'wu'],
  ['I', 'i'],
]);

/** May both initials be one letter's? */
export function sameInitial(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [OPEN_INITIALS.get(a) ?? a, OPEN_INITIALS.get(b) ?? b];
  return x.length > 1 || y.length > 1 ? [...x].some((c) => y.includes(c)) : x === y;
}

interface Token {
  readonly fold: string;
  readonly initial: boolean;
}

function foldsOf(written: string): Token[] {
  const words = written.slice(0, MAX_LETTERS).match(/\p{L}(?:[\p{L}\p{M}'’ʼ`-]|4(?![\p{N}]))*\.?/gu) ?? [];
  return words.map(tokenOf).filter((t) => t.fold !== '');
}

/** A word as written, with the full stop after it. */
const tokenOf = remembered((written: string): Token => {
  const word = written.replace(/['’ʼ`.-]/g, '');
  const letters = [...word].length;
  if (letters === 1 && OPEN_INITIALS.has(word.toUpperCase())) return { fold: word.toUpperCase(), initial: true };
  const fold = foldName(word);
  return { fold, initial: letters === 1 || (letters === 2 && written.endsWith('.') && !GIVEN.has(fold)) };
});

/** «Ерлан ұлы» written apart is one word. */
function joinPatronymics(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((t) => OWN_PATRONYMIC.test(t.fold))) return tokens;
  const out: Token[] = [];
  for (const t of tokens) {
    const before = out.at(-1);
    if (OWN_PATRONYMIC.test(t.fold) && before && !before.initial) out[out.length - 1] = { ...before, fold: before.fold + t.fold };
    else out.push(t);
  }
  return out;
}
const OWN_PATRONYMIC = /^(?:uli|kizi)$/;

/** Which word is the patronymic: the Russian ending first; the Kazakh one only when another word can be the surname. */
function patronymicAt(words: readonly string[]): number {
  const russian = words.findIndex(
    (w, i) => PATRONYMIC.test(w) && !GIVEN.has(w) && !(i === 0 && words.length === 2 && !GIVEN.has(words[1] ?? '')),
  );
  if (russian >= 0) return russian;
  return words.length > 2 ? words.findLastIndex((w) => KAZAKH_PATRONYMIC.test(w)) : -1;
}

const readPatronymic = remembered((word: string): { father: string; gender: 'm' | 'f' } | undefined => {
  if (GIVEN.has(word)) return undefined;
  const russian = PATRONYMIC.exec(word);
  if (russian) return { father: russian[1] ?? '', gender: FEMALE_PATRONYMIC.test(word) ? 'f' : 'm' };
  const kazakh = KAZAKH_PATRONYMIC.exec(word);
  return kazakh ? { father: fatherOf(kazakh), gender: (kazakh[2] ?? '').startsWith('u') ? 'm' : 'f' } : undefined;
});

/** Серікқызы folds to one к: it belongs to the name as well where the name is known. */
function fatherOf([, stem = '', ending = '']: RegExpExecArray): string {
  return ending.startsWith('k') && GIVEN.get(`${stem}k`)?.short === false ? `${stem}k` : stem;
}

interface Named {
  readonly readings: NameReading[];
  readonly surnameInitialUsed: boolean;
  readonly givenInitialUsed: boolean;
}

function reading(surname: string, surnameInitial: string, given: string, givenInitial: string): NameReading {
  const surnameWord = surname === '' ? '' : nominative(surname);
  return {
    surname: surname === '' ? '' : surnameStem(surnameWord),
    surnameWord,
    surnameInitial: surname === '' ? surnameInitial : surnameWord.charAt(0),
    given,
    givenInitial: given === '' ? givenInitial : given.charAt(0),
  };
}

/** `led`: an initial stands before the word, as it does before a surname. */
function single(word: string, initials: readonly string[], led: boolean): Named {
  const [first = ''] = initials;
  const asSurname = reading(word, '', '', first);
  const asGiven = reading('', first, givenBase(word), '');
  const lean = givenScore(word);
  // «Асан С.Н.»: two initials are a given name's and a father's.
  if (initials.length > 1 || led) return { readings: [asSurname], surnameInitialUsed: false, givenInitialUsed: true };
  if (lean >= 1.5) return { readings: [asGiven], surnameInitialUsed: first !== '', givenInitialUsed: false };
  if (lean <= -1) return { readings: [asSurname], surnameInitialUsed: false, givenInitialUsed: first !== '' };
  return { readings: [asSurname, asGiven], surnameInitialUsed: false, givenInitialUsed: first !== '' };
}

function several(words: readonly string[], initials: readonly string[]): Named {
  const [first = ''] = initials;
  const scores = words.map(givenScore);
  const best = scores.indexOf(Math.max(...scores));
  const others = words.filter((_, i) => i !== best);
  const other = others.find((w) => SURNAME_END.test(w)) ?? others[0] ?? '';
  const readings = [reading(other, '', givenBase(words[best] ?? ''), first)];
  // «Рустик Мәжит», «Сабинка Актай»: surnames that are given names too, beside a short form that no list knows.
  if (
    scores[words.indexOf(other)] === scores[best] ||
    (scores[words.indexOf(other)] ?? 0) >= 1 ||
    (!SURNAME_END.test(other) && !KAZAKH_PATRONYMIC.test(other) && looksShort(other))
  )
    readings.push(reading(words[best] ?? '', '', givenBase(other), first));
  return { readings, surnameInitialUsed: false, givenInitialUsed: false };
}

/** «С. Р.» in either order; «гр. К.» is a surname's or a given name's. */
function initialsOnly(initials: readonly string[]): ParsedName {
  const [a = '', b = ''] = initials;
  const readings = [reading('', a, '', b), reading('', b, '', a)];
  return { readings, father: '', fatherInitial: initials[2] ?? '', gender: null };
}

/** How much a word looks like a given name; below zero: like a surname. */
const givenScore = remembered((word: string): number => {
  const known = lookUpGiven(word);
  const near = known === undefined && nearGiven(word);
  const base = known === undefined ? (near ? 1 : 0) : known.short ? 1.6 : 2;
  return base - (SURNAME_END.test(word) && known === undefined ? (near ? 1 : 1.5) : 0) - (KAZAKH_PATRONYMIC.test(word) ? 1.5 : 0);
});

/** A surname without gender and case: Садыкову, Садыкова → Садыков; of Серікұлы and Серікқызы the father's name. */
const nominative = remembered((word: string): string => {
  const kazakh = KAZAKH_PATRONYMIC.exec(word);
  if (kazakh && !GIVEN.has(word)) return fatherOf(kazakh);
  const bare = word.length > 6 && /(?:ov|ev|in|ova|eva|ina)[dtn]/.test(word) ? word.replace(KAZAKH_CASE, '') : word;
  return bare.replace(SURNAME_CASE, '$1').replace(ADJECTIVE, '$1');
});

/** … and without the ending that passports add or drop: Садыков, Садык → one stem. */
function surnameStem(word: string): string {
  return word.replace(/(?<=.{3})(?:ov|ev|in)$/, '');
}

function genderOf(readings: readonly NameReading[], words: readonly string[]): 'm' | 'f' | null {
  const known = readings.length === 1 ? lookUpGiven(readings[0]?.given ?? '')?.gender : undefined;
  if (known) return known;
  return words.some((w) => FEMALE_SURNAME.test(w)) && words.length > 1 ? 'f' : null;
}
