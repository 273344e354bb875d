import { foldName } from './fold.js';
import { givenBase, KAZAKH_CASE, lookUpGiven, nearGiven } from './given-forms.js';
import { GIVEN } from './given-names.js';
import { isOpenInitial } from './initials.js';
import { remembered } from './remembered.js';

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
const OWN_PATRONYMIC = /^(?:uli|kizi)$/;
/** Beyond this a name is cut: no person's is longer. */
const MAX_LETTERS = 120;

/** A word or an initial of a written name, folded: what tells whether it is part of a name at all. */
export interface Token {
  readonly fold: string;
  readonly initial: boolean;
  /** A given name of the list. */ readonly listed: boolean;
  readonly placeholder: boolean;
  readonly title: boolean;
}

/** What a folded word may be in a name, asked once for all names. */
export interface Word {
  readonly fold: string;
  readonly listed: boolean;
  /** How much it looks like a given name; below zero: like a surname. As a given name, in the form the list has. */
  readonly score: number;
  readonly given: string;
  /** As a surname, without gender and case, and its stem: Садыкову, Садыкова → Садыков; Садык. */
  readonly surnameWord: string;
  readonly surname: string;
  /** Has it a surname's ending; a woman's? */
  readonly surnameEnd: boolean;
  readonly female: boolean;
  /** As a patronymic, by its Russian or its Kazakh ending. */
  readonly patronymic: { readonly father: string; readonly gender: 'm' | 'f'; readonly russian: boolean } | undefined;
  readonly kazakhEnd: boolean;
}

/** The words of a written name; «Ерлан ұлы» written apart is one word. */
export function tokensOf(written: string): Token[] {
  const out: Token[] = [];
  for (const word of written.slice(0, MAX_LETTERS).match(/\p{L}(?:[\p{L}\p{M}'’ʼ`-]|4(?![\p{N}]))*\.?/gu) ?? []) {
    const token = tokenOf(word);
    const before = out.at(-1);
    if (before && !before.initial && OWN_PATRONYMIC.test(token.fold)) out[out.length - 1] = tokenFrom(before.fold + token.fold, false);
    else if (token.fold !== '') out.push(token);
  }
  return out;
}

/** A word as written, with the full stop after it. */
const tokenOf = remembered((written: string): Token => {
  const word = written.replace(/['’ʼ`.-]/g, '');
  const letters = [...word].length;
  if (letters === 1 && isOpenInitial(word.toUpperCase())) return tokenFrom(word.toUpperCase(), true);
  const fold = foldName(word);
  return tokenFrom(fold, letters === 1 || (letters === 2 && written.endsWith('.') && !GIVEN.has(fold)));
});

function tokenFrom(fold: string, initial: boolean): Token {
  const listed = GIVEN.has(fold);
  return { fold, initial, listed, placeholder: PLACEHOLDERS.has(fold), title: TITLES.has(fold) && !listed };
}

export const wordOf = remembered((fold: string): Word => {
  const known = lookUpGiven(fold);
  const near = known === undefined && nearGiven(fold);
  const surnameEnd = SURNAME_END.test(fold);
  const kazakh = KAZAKH_PATRONYMIC.exec(fold);
  const base = known === undefined ? (near ? 1 : 0) : known.short ? 1.6 : 2;
  const surnameWord = nominative(fold, kazakh);
  const listed = GIVEN.has(fold);
  return {
    fold,
    listed,
    score: base - (surnameEnd && known === undefined ? (near ? 1 : 1.5) : 0) - (kazakh ? 1.5 : 0),
    given: givenBase(fold),
    surnameWord,
    // The ending that passports add or drop.
    surname: surnameWord.replace(/(?<=.{3})(?:ov|ev|in)$/, ''),
    surnameEnd,
    female: FEMALE_SURNAME.test(fold),
    patronymic: listed ? undefined : patronymicOf(fold, kazakh),
    kazakhEnd: kazakh !== null,
  };
});

function patronymicOf(word: string, kazakh: RegExpExecArray | null): Word['patronymic'] {
  const russian = PATRONYMIC.exec(word);
  if (russian) return { father: russian[1] ?? '', gender: FEMALE_PATRONYMIC.test(word) ? 'f' : 'm', russian: true };
  return kazakh ? { father: fatherOf(kazakh), gender: (kazakh[2] ?? '').startsWith('u') ? 'm' : 'f', russian: false } : undefined;
}

/** Серікқызы folds to one к: it belongs to the name as well where the name is known. */
function fatherOf([, stem = '', ending = '']: RegExpExecArray): string {
  return ending.startsWith('k') && GIVEN.get(`${stem}k`)?.short === false ? `${stem}k` : stem;
}

/** Of Серікұлы and Серікқызы the father's name. */
function nominative(word: string, kazakh: RegExpExecArray | null): string {
  if (kazakh && !GIVEN.has(word)) return fatherOf(kazakh);
  const bare = word.length > 6 && /(?:ov|ev|in|ova|eva|ina)[dtn]/.test(word) ? word.replace(KAZAKH_CASE, '') : word;
  return bare.replace(SURNAME_CASE, '$1').replace(ADJECTIVE, '$1');
}
