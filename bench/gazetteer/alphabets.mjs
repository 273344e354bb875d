// What happens to a name's letters: other alphabets, look-alikes, the other keyboard, slips of the finger.
import { pick, random } from './chance.mjs';

const table = (from, to) => {
  const t = to.split(' ');
  return Object.fromEntries([...from].map((c, i) => [c, t[i]]));
};
const RU_LETTERS = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const KK_LETTERS = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const _ = '';
const ALPHABETS = {
  gost: table(RU_LETTERS, 'a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh _ y _ e yu ya'),
  bgn: table(RU_LETTERS, 'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y ’ e yu ya'),
  passport: table(RU_LETTERS, 'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia'),
  informal: table(RU_LETTERS, 'a b v g d e e j z i y k l m n o p r s t u f h c ch sh sch _ y _ e u ya'),
  'kk-latin-2018': table(KK_LETTERS, 'a á b v g ǵ d e e j z ı ı k q l m n ń o ó p r s t ý u ú f h h ts ch sh sh _ y i _ e iý ia'),
  'kk-latin-2021': table(KK_LETTERS, 'a ä b v g ğ d e e j z i i k q l m n ñ o ö p r s t u ū ü f h h ts ç ş ş _ y ı _ e iu ia'),
};
/** A name as it is written in one of them. */
export const latin = (name, alphabet) =>
  [...name]
    .map((c) => {
      const t = ALPHABETS[alphabet][c.toLowerCase()];
      if (t === undefined) return c;
      if (t === '_') return _;
      return c === c.toLowerCase() ? t : t.charAt(0).toUpperCase() + t.slice(1);
    })
    .join('');
const LOOKS = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
};
/** A name with some letters in Latin that look the same. */
export const lookalike = (name) => [...name].map((c) => (LOOKS[c] && random() < 0.5 ? LOOKS[c] : c)).join('');
export const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`",
  CYRILLIC_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
/** A name typed with the other keyboard on. */
export const swapKeys = (name, from, to) =>
  [...name]
    .map((c) => {
      const i = from.indexOf(c.toLowerCase());
      return i < 0 ? c : c === c.toLowerCase() ? to[i] : to[i].toUpperCase();
    })
    .join('');
const NEAR = { cyr: 'абвгдежзийклмнопрстуыя', lat: 'abcdefghijklmnoprstuvyz' };
/** One letter left out, put in, mistaken, or two swapped. */
export function slip(name) {
  const letters = [...name];
  const at = 1 + Math.floor(random() * (letters.length - 1));
  const other = pick([...(/[а-яё]/i.test(name) ? NEAR.cyr : NEAR.lat)]);
  const kind = Math.floor(random() * 4);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, other);
  else if (kind === 2) letters[at] = other;
  else if (at + 1 < letters.length) [letters[at], letters[at + 1]] = [letters[at + 1], letters[at]];
  else letters.splice(at - 1, 2, letters[at], letters[at - 1]);
  return letters.join('');
}
