import { KEYBOARD, RUSSIAN_KEYS } from './letters.js';

const toCyrillic = new Map([...KEYBOARD.latin].map((k, i) => [k, KEYBOARD.cyrillic[i] ?? k]));
const toRussian = new Map([...toCyrillic].slice(0, RUSSIAN_KEYS));
const toLatin = new Map([...toCyrillic].map(([l, c]) => [c, l]));

/** The text as it would read had the other keyboard been on: Latin keys as Russian and Kazakh, Cyrillic keys as Latin. */
export function otherLayouts(text: string, latin: boolean): string[] {
  if (!latin) return [swap(text, toLatin)];
  const russian = swap(text, toRussian);
  return /\d|[-=]/.test(text) ? [russian, swap(text, toCyrillic)] : [russian];
}

function swap(text: string, keys: ReadonlyMap<string, string>): string {
  let out = '';
  for (const c of text.slice(0, 512)) {
    const other = keys.get(c.toLowerCase()) ?? c;
    out += c === c.toLowerCase() ? other : other.toUpperCase();
  }
  return out;
}
