/** Of several places, what the part of the text around each tells: detained or held there, nothing happened there, only lives there. */

import { fold } from '../text/fold.js';
import { ROLE } from '../language/roles.js';
import { told, TELLS } from '../language/telling.js';
import { bitOf } from '../language/typewords.js';
import { TRAIT } from '../names/traits.js';
import { GAP, MARK } from '../text/signs.js';
import type { Judged } from './choice.js';
import { claimed } from './claim.js';
import { stemmed, type Mention, type Scan } from './scan.js';

/** What a clause tells: `seized`, or one of {@link TELLS}. */
export const CLAUSE = { ...TELLS, seized: 16 } as const;
const CUSTODY = bitOf('isolator', 'reception', 'prison');
/** Words that set one clause against another. */
const AGAINST: ReadonlySet<string> = new Set('а но хотя зато ал бірақ есесіне but while whereas although though'.split(' ').map(fold));

/** What each mention's clause tells, in the order of the mentions given. */
export function clauses(s: Scan, mentions: readonly Mention[]): number[] {
  const inOrder = [...mentions].sort((a, b) => a.left - b.left);
  const tells = new Map<Mention, number>();
  let from = 0;
  for (const [i, m] of inOrder.entries()) {
    const next = inOrder[i + 1];
    const end = next ? boundary(s, m, next) : s.words.count;
    tells.set(m, clause(s, m, from, Math.min(end, next?.left ?? end)));
    from = next ? Math.max(end, m.right) : end;
  }
  return mentions.map((m) => tells.get(m) ?? 0);
}

/** Where the second's clause begins: at the last stop between the two; before its own name if nothing parts them. */
function boundary({ words: t }: Scan, a: Mention, b: Mention): number {
  let at = -1;
  for (let i = a.right; i <= b.left; i++) {
    const gap = t.gapBefore(i);
    // "Қолға түскен жері — Қандыағаш": what a dash points at belongs together.
    if (gap === GAP.dash && i === b.left && at >= 0) break;
    if (gap === GAP.stop || gap === GAP.dot || gap === GAP.dash || AGAINST.has(t.key(i, i + 1))) at = i;
  }
  if (at >= 0) return at;
  // "Сидит в Талгаре вместе с братом из Есика": Russian and English verbs come first, Kazakh ones last.
  return (a.any & (TRAIT.in | TRAIT.from | TRAIT.to)) !== 0 && (a.any & TRAIT.strict) !== 0 ? b.left : a.right;
}

/** Whether it happened there, for all that its clause and its stand tell. */
export function isWhere({ evidence: e }: Judged, tells: number): boolean {
  if (e.negated || (tells & CLAUSE.nothing) !== 0) return false;
  return (tells & CLAUSE.seized) !== 0 || (e.stand === 'from' && (tells & CLAUSE.home) === 0);
}

function clause(s: Scan, m: Mention, from: number, to: number): number {
  let bits = (m.types & CUSTODY) !== 0 ? CLAUSE.inside : 0;
  for (let i = from; i < to; i++) {
    if (claimed(s.mentions, i)) continue;
    const role = stemmed(s.words, i);
    if (role & ROLE.seized) bits |= CLAUSE.seized;
    if (role & ROLE.kept) bits |= CLAUSE.inside;
    if (role & ROLE.aside) bits |= CLAUSE.nothing;
    bits |= s.words.is(i, MARK.latin) && s.words.reads(i, 'no') ? CLAUSE.nothing : told(s.words.key(i, i + 1));
  }
  return bits;
}
