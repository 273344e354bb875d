/** By a character's number: its script, its small letter, its key letter and its look-alike, filled once from `letters`. */

import { CYRILLIC, LATIN, LOOKALIKES } from './letters.js';

/** What a character is. */
export const SEPARATOR = 0,
  CYR = 1,
  LAT = 2,
  DIGIT = 3,
  IGNORED = 4;
/** From this number on no character is a letter here. */
export const LIMIT = 0x0600;
export const script = new Uint8Array(LIMIT);
export const lower = new Uint16Array(LIMIT);
export const upper = new Uint8Array(LIMIT);
/** Key letter of a Cyrillic letter; 0 for the two signs. */
export const cyrillic = new Uint8Array(LIMIT);
/** The look-alike in the other script; 0 if there is none. */
export const asCyrillic = new Uint16Array(LIMIT);
export const asLatin = new Uint16Array(LIMIT);
/** Key letter of a Latin letter by itself. */
export const latin = new Uint8Array(LIMIT);
export const latinVowel = new Uint8Array(LIMIT);
/** By its first letter, what several letters stand for in Latin spellings, longest first. */
export const latinRules: (readonly LatinRule[] | undefined)[] = Array.from({ length: LIMIT });
export interface LatinRule {
  readonly rest: readonly number[];
  readonly to: number;
}
fillTables();

function fillTables(): void {
  const known = new Set([...Object.keys(CYRILLIC), ...LATIN.map(([f]) => f).filter((f) => f.length === 1)]);
  for (let c = 0; c < LIMIT; c++) {
    const letter = String.fromCharCode(c);
    const small = letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter;
    lower[c] = small.charCodeAt(0);
    upper[c] = small === letter ? 0 : 1;
    if (letter === 'İ') {
      lower[c] = 'i'.charCodeAt(0);
      upper[c] = 1;
      script[c] = LAT;
      continue;
    }
    if (known.has(small)) script[c] = small in CYRILLIC ? CYR : LAT;
    else if (/\p{Script=Cyrillic}/u.test(letter)) script[c] = CYR;
    else if (/\p{Script=Latin}/u.test(letter)) script[c] = LAT;
    else if (c >= 48 && c <= 57) script[c] = DIGIT;
    else if (/\p{M}/u.test(letter) || c === 39 || c === 96 || c === 0x2bc || c === 0x2b9) script[c] = IGNORED;
    cyrillic[c] = CYRILLIC[small]?.charCodeAt(0) ?? 0;
  }
  [...LOOKALIKES.latin].forEach((l, i) => {
    const k = LOOKALIKES.cyrillic.charCodeAt(i);
    asCyrillic[l.charCodeAt(0)] = k;
    if (!'kmthb'.includes(l)) asLatin[k] = l.charCodeAt(0);
  });
  for (const v of 'aeiouyäöüáóúūıý') latinVowel[v.charCodeAt(0)] = 1;
  for (const [from, to] of LATIN) {
    const key = from.charCodeAt(0);
    if (from.length === 1) latin[key] ||= to.charCodeAt(0);
    else latinRules[key] = [...(latinRules[key] ?? []), { rest: Array.from(from.slice(1), (c) => c.charCodeAt(0)), to: to.charCodeAt(0) }];
  }
}
