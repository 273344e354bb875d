import { foldName } from '../names/fold.js';
import { lookUpGiven } from '../names/given-forms.js';
import { remembered } from '../names/remembered.js';
import { isCityWord, isPlaceWord } from './words.js';

/** Verbs and joints that part who from where: nothing before one belongs to what comes after it. */
const JOINTS = new Set(
  `задержан задержана задержаны задержали задержал задержаны(а) увели увезли забрали доставили доставлен доставлена находится находятся отпустили отпущен арестован арестовали скрутили затолкали вышел вышла составили суд штраф оштрафовали полицейские полицейский полиция имя неизвестно неизвестного срочно репост максимальный
 ұсталды ұстады ұстап әкетті әкетіпті алып кетті кеткен қамауға босатылды босатты босатып жіберді жатыр отыр аты белгісіз сағат
 detained arrested released taken held near police put by at to from about has been was were is name unknown urgent fined`
    .split(/\s+/)
    .map(foldName),
);
const PREPOSITIONS = new Set(
  'у в во на из возле около рядом с со по к за до при маңында маңынан жанында жанынан near at in from outside'.split(' ').map(foldName),
);
/** Endings of surnames and patronymics, in their cases. */
const NAME_END = /(?:ov|ev|in|ova|eva|ina|enko|skii|skaia|uli|kizi|ovix|evix|ovna|evna|bek|bai|xenko)(?:a|u|oi|om|ti|di|ni)?$/;

/** How much a given name looks like part of a name, and a capital letter alone, in tenths: whole numbers all, for the compiler. */
const GIVEN_SCORE = 16;
const CAPITAL_SCORE = 5;

/** What a word of a free note is, asked once for all notes. */
export interface NoteWord {
  readonly joint: boolean;
  readonly preposition: boolean;
  readonly place: boolean;
  /** How much it looks like part of a name by itself, in tenths; 0: it is not. */
  readonly score: number;
  /** `given`, `capital`: a given name or no more than a capital letter, which may begin the name of a place as well. */
  readonly kind: 'given' | 'capital' | 'sure';
}

export const noteWordOf = remembered((word: string): NoteWord => {
  const fold = foldName(word.replace(/[^\p{L}]/gu, ''));
  const joint = fold !== '' && JOINTS.has(fold);
  const place = isPlaceWord(fold);
  const score = scoreOf(word, fold, joint || place);
  const kind = score === GIVEN_SCORE ? 'given' : score === CAPITAL_SCORE ? 'capital' : 'sure';
  return { joint, preposition: fold !== '' && PREPOSITIONS.has(fold), place, score, kind };
});

function scoreOf(word: string, fold: string, other: boolean): number {
  if (fold === '' || /\d/.test(word)) return 0;
  if (/^(\p{Lu}\.?){1,2}$/u.test(word)) return word.includes('.') ? 10 : 6;
  if (other || isCityWord(fold) || word.includes('-')) return 0;
  const capital = /^\p{Lu}/u.test(word);
  if (lookUpGiven(fold) !== undefined) return GIVEN_SCORE;
  if (NAME_END.test(fold) && fold.length >= 5) return capital ? 15 : 10;
  return capital && fold.length >= 3 ? CAPITAL_SCORE : 0;
}
