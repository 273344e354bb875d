import { KEYBOARD, RUSSIAN_KEYS, SHIFTED } from './letters.js';
import { MAX_CHARACTERS } from './signs.js';
import { LIMIT } from './tables.js';

const toRussian = keys(KEYBOARD.latin.slice(0, RUSSIAN_KEYS) + SHIFTED.latin, KEYBOARD.cyrillic.slice(0, RUSSIAN_KEYS) + SHIFTED.cyrillic),
  toCyrillic = keys(KEYBOARD.latin + SHIFTED.latin, KEYBOARD.cyrillic + SHIFTED.cyrillic),
  toLatin = keys(KEYBOARD.cyrillic, KEYBOARD.latin);

/** Where a sign ends a part of the text. */
const SIGNED = /[,.:;] /;

/** The text as it would read had the other keyboard been on: Latin keys as Russian and Kazakh, Cyrillic keys as Latin. */
export function otherLayouts(text: string, latin: boolean): string[] {
  if (!latin) return [swap(text, toLatin)];
  const russian = swap(text, toRussian);
  const others = /\d|[-=]/.test(text) ? [russian, swap(text, toCyrillic)] : [russian];
  // ",", ":" and "." are letters on these keys; before a space they are meant as signs more often.
  return SIGNED.test(text)
    ? [
        ...others,
        text
          .split(SIGNED)
          .map((part) => swap(part, toRussian))
          .join(', '),
      ]
    : others;
}

/** By a character's number, what the other layout has on its key: small letters and capitals. */
function keys(from: string, to: string): Uint16Array {
  const table = Uint16Array.from({ length: LIMIT }, (_, c) => c);
  for (let c = 0; c < LIMIT; c++) {
    const letter = String.fromCharCode(c),
      key = from.indexOf(letter.toLowerCase());
    const other = key < 0 ? letter : to.charAt(key);
    table[c] = (letter === letter.toLowerCase() ? other : other.toUpperCase()).charCodeAt(0);
  }
  return table;
}

function swap(text: string, table: Uint16Array): string {
  const out: number[] = [];
  for (let i = 0; i < text.length && i < MAX_CHARACTERS; i++) {
    const c = text.charCodeAt(i);
    out.push(table[c] ?? c);
  }
  return String.fromCharCode(...out);
}
