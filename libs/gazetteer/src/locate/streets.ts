/** Streets: they eat their names, and explain the words of an address. */

import { ROLE } from '../language/roles.js';
import { bitOf, CONSUMING } from '../language/typewords.js';
import { surname } from '../names/naming.js';
import { TRAIT } from '../names/traits.js';
import type { Tokens } from '../text/fold.js';
import { LETTER } from '../text/letters.js';
import { GAP, MARK } from '../text/signs.js';
import type { Mention, Scan } from './scan.js';

const STREET = bitOf('street');
/** Words that a street's name may have: "ул. Казыбек би". */
const STREET_WORDS = 2;

/** Whether a street's type word eats word `i`: up to two words on its far side that are no name with a type of its own. */
export function inStreet(s: Scan, m: Mention): boolean {
  // "Кунаева угол Гоголя", "Абай мен Гагарин қиылысы".
  if (m.right < s.words.count && s.words.reads(m.right, 'ugol')) return true;
  if (((s.roles[m.right] ?? 0) & ROLE.joins) !== 0)
    for (let i = m.right + 1; i < Math.min(s.words.count, m.right + 4); i++)
      if (s.types[i]?.bit === STREET && s.types[i]?.side === 'after') return true;
  for (let i = m.from - 1, words = 0; words < STREET_WORDS; i--) {
    if (i < 0 || s.words.gapBefore(i + 1) >= GAP.dash) return false;
    // "угол Сейфуллина и Райымбека".
    if (((s.roles[i] ?? 0) & ROLE.joins) === 0) words++;
    const type = s.types[i];
    if (type) return (type.bit & CONSUMING) !== 0 && type.side === 'before';
    if ((s.roles[i] ?? 0) & (ROLE.in | ROLE.from | ROLE.to)) return false;
  }
  return false;
}

/** "на Толе би", "по Абылай хана": a man's name with his title after these is a street's. */
export function onTitled(s: Scan, m: Mention): boolean {
  if (m.from === 0 || m.left < m.from || !(s.words.reads(m.from - 1, 'na') || s.words.reads(m.from - 1, 'po'))) return false;
  // "по Фурманова": a genitive, where a village called Фурманово would have another case.
  if (m.to === m.from + 1)
    return (m.all & TRAIT.of) !== 0 && s.words.byte(s.words.to(m.from) - 1) === LETTER.a && surname(s.words.key(m.from, m.to));
  return ((s.roles[m.to - 1] ?? 0) & ROLE.epithet) !== 0;
}

/** "На Абая", "в Сатпаева": a genitive where another case is due is a street's. */
export function onStreet(s: Scan, m: Mention): boolean {
  return m.from === 0 || s.words.reads(m.from - 1, 'na') || s.words.reads(m.from - 1, 'v') || (m.all & TRAIT.exact) !== 0;
}

/** Whether word `i` is a street's type word, or one of the two that it stands before, or after. */
export function isOfStreet({ words, types }: Scan, i: number): boolean {
  if (types[i]?.bit === STREET) return true;
  for (let k = i - 1, n = 0; k >= 0 && n < 2 && words.gapBefore(k + 1) < GAP.dash; k--, n++)
    if (types[k]?.bit === STREET && types[k]?.side === 'before') return true;
  for (let k = i + 1, n = 0; k < words.count && n < 2 && words.gapBefore(k) < GAP.dash; k++, n++)
    if (types[k]?.bit === STREET && types[k]?.side === 'after') return true;
  return false;
}

/** "Тауке хана 15": a name of one or two words, and a house. */
export function isAddress(t: Tokens, i: number): boolean {
  const gap = t.gapBefore(i);
  if (gap === GAP.quote || gap === GAP.dash) return false;
  const next = (k: number) => k < t.count && t.gapBefore(k) < GAP.dash;
  if (!next(i + 1)) return false;
  if (t.is(i + 1, MARK.digits)) return t.is(i, MARK.capital) || (i > 0 && t.is(i - 1, MARK.capital));
  return t.is(i, MARK.capital) && next(i + 2) && t.is(i + 2, MARK.digits);
}
