/** Signs that a name is a person's, or that of a street called after one. */

import { ROLE } from '../language/roles.js';
import { ADMIN, CONSUMING } from '../language/typewords.js';
import { surname } from '../names/naming.js';
import { TRAIT } from '../names/traits.js';
import { LETTER } from '../text/letters.js';
import { GAP, MARK } from '../text/signs.js';
import { ODDS } from './odds.js';
import { stemmed, type Mention, type Scan } from './scan.js';

/** Words that a street's name may have: "ул. Казыбек би". */
const STREET_WORDS = 2;

/** Whether a street's type word eats word `i`: up to two words on its far side that are no name with a type of its own. */
export function inStreet(s: Scan, m: Mention): boolean {
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

/** "Институт имени Курчатова": called after a man, where the word before doesn't call a district so. */
export function inHonour(s: Scan, m: Mention, type: number): boolean {
  return (
    type !== 0 && (type & (ADMIN | m.needs)) === 0 && m.from > 0 && (s.words.reads(m.from - 1, 'imeni') || s.words.reads(m.from - 1, 'im'))
  );
}

/** "На Абая", "в Сатпаева": a genitive where another case is due is a street's. */
export function onStreet(s: Scan, m: Mention): boolean {
  return m.from === 0 || s.words.reads(m.from - 1, 'na') || s.words.reads(m.from - 1, 'v') || (m.all & TRAIT.exact) !== 0;
}

/** A given name, a surname, an initial or a title beside the word make it a person's. */
export function people(s: Scan, m: Mention, person: boolean, cased: boolean): number {
  const t = s.words;
  const before = m.from - 1,
    after = m.to;
  const adjective = (m.all & TRAIT.adjective) !== 0;
  if (before >= 0 && joinsPlainly(t.gapBefore(m.from)) && !isTyped(s, before)) {
    const r = s.roles[before] ?? 0;
    if (r & ROLE.called && isGiven(s, m, person)) return ODDS.personBeside;
    if (r & ROLE.given && (!cased || adjective)) return ODDS.personBeside;
    if (t.to(before) - t.from(before) === 1 && t.is(before, MARK.dot) && t.is(before, MARK.capital) && person) return ODDS.personBeside;
    if (stemmed(t, before) & ROLE.title && (person || surname(t.key(m.from, m.to)))) return ODDS.titleBefore;
    if (person && !cased && t.is(before, MARK.capital) && surname(t.key(before, before + 1))) return ODDS.personBeside;
  } else if (before >= 0 && t.to(before) - t.from(before) === 1 && t.gapBefore(m.from) === GAP.dot && !s.types[before] && person)
    return ODDS.personBeside;
  if (after >= t.count || !joinsPlainly(t.gapBefore(after)) || isTyped(s, after)) return 0;
  // "Ұлан деген студент", not "Үлкен деген ауыл".
  if ((s.roles[after] ?? 0) & ROLE.called && isGiven(s, m, person) && !s.types[after + 1]) return ODDS.personBeside;
  if (person && (s.roles[after] ?? 0) & ROLE.epithet) return ODDS.personBeside;
  if (!cased && t.is(after, MARK.capital) && surname(t.key(after, after + 1))) return ODDS.personBeside;
  if ((s.roles[after] ?? 0) & ROLE.given && (adjective || (person && !cased))) return ODDS.personBeside;
  return 0;
}

function isGiven(s: Scan, m: Mention, person: boolean): boolean {
  return person || ((s.roles[m.from] ?? 0) & ROLE.given) !== 0;
}

/** Whether word `i` is of another name, with a type word: no person's. */
function isTyped(s: Scan, i: number): boolean {
  for (const m of s.mentions) if (m.from <= i && i < m.to) return m.types !== 0;
  return false;
}

/** Whether nothing but a space or a hyphen stands there. */
export function joinsPlainly(gap: number): boolean {
  return gap === GAP.space || gap === GAP.hyphen;
}
