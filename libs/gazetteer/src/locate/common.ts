/** Signs that a name is an ordinary word. */

import { lexicon } from '../language/lexicon.js';
import { ROLE } from '../language/roles.js';
import { TRAIT } from '../names/traits.js';
import { GAP, MARK } from '../text/signs.js';
import { claimed } from './claim.js';
import { stemmed, type Mention, type Scan } from './scan.js';

/** "ақ су", "қара тау": ordinary words side by side that a name happens to be made of. */
export function ordinaryWords(s: Scan, m: Mention): boolean {
  let ordinary = false;
  for (let i = m.from; i < m.to; i++) {
    if ((s.words.is(i, MARK.capital) && i > 0) || (i > m.from && s.words.gapBefore(i) !== GAP.space)) return false;
    ordinary ||= s.types[i] !== null || stemmed(s.words, i) !== 0;
  }
  return ordinary;
}

/** A Russian adjective and a noun in its case, in key letters. */
const AGREEING = /(?:[^o]i \S*[^aeiouqy]|ogo \S*[ay]|om \S*e|im \S*m|ay \S*[ay]|oi \S*[ie]|ie \S*[iay])$/;

/** "через южный вход", "у западных ворот": an ordinary adjective with its noun; not "в южном троих". */
export function tellsOfNext({ words: t, types }: Scan, m: Mention): boolean {
  const i = m.to;
  if ((m.any & TRAIT.adjectival) === 0 || i >= t.count || t.gapBefore(i) !== GAP.space || types[i]) return false;
  if (t.is(i, MARK.capital | MARK.digits | MARK.latin) || (stemmed(t, i) & ~(ROLE.ordinary | ROLE.given | ROLE.pair)) !== 0) return false;
  return AGREEING.test(`${t.key(m.from, i)} ${t.key(i, i + 1)}`);
}

/** "жаркент алма": a sort of what is named next. */
export function isBeforeNoun({ words: t, types }: Scan, m: Mention): boolean {
  const i = m.right;
  if (i >= t.count || t.gapBefore(i) !== GAP.space || t.is(i, MARK.capital | MARK.digits | MARK.latin) || types[i]) return false;
  return (stemmed(t, i) & ~(ROLE.given | ROLE.pair)) === 0;
}

/** "The Astana Times", "Turan Insurance": an English name goes on with a word that nothing here knows. */
export function isPartOfTitle({ words: t, types, mentions }: Scan, m: Mention): boolean {
  const i = m.right;
  if (i >= t.count || t.gapBefore(i) !== GAP.space || types[i] || !t.is(m.from, MARK.latin) || t.is(m.from, MARK.shout)) return false;
  return t.is(i, MARK.latin) && t.is(i, MARK.capital) && stemmed(t, i) === 0 && !claimed(mentions, i);
}

/** "Алға, достар!": forward. */
export function isCall({ words }: Scan, m: Mention): boolean {
  return words.reads(m.from, 'alga');
}

/** In small letters, or at the beginning, and an ordinary word letter for letter. */
export function isOrdinary({ words: t }: Scan, m: Mention): boolean {
  return (m.all & TRAIT.common) !== 0 && (m.any & TRAIT.exact) !== 0 && m.right === m.to && (m.from === 0 || !t.is(m.from, MARK.capital));
}

/** "Семейный суд", "oral exam": with its neighbour something else. */
export function isPair(s: Scan, m: Mention): boolean {
  return isPairAt(s, m.from) || isPairAt(s, m.from - 1);
}

function isPairAt(s: Scan, i: number): boolean {
  return i >= 0 && i + 1 < s.words.count && ((s.roles[i] ?? 0) & ROLE.pair) !== 0 && lexicon.pair(s.words, i);
}
