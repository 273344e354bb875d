/** Type words: which of those beside a name are the name's. */

import { ADMIN, bitOf, FACILITY, type TypeSense } from '../language/typewords.js';
import { vocabulary } from '../language/vocabulary.js';
import { TRAIT } from '../names/traits.js';
import type { Tokens } from '../text/fold.js';
import { LETTER } from '../text/letters.js';
import { GAP, MARK } from '../text/signs.js';
import type { Mention } from './scan.js';

type Types = readonly (TypeSense | null)[];

/** Kazakh cases behind a hyphen, by their key letters. */
const HYPHENED: ReadonlyMap<string, 'in' | 'from' | 'to'> = new Map(vocabulary.hyphened);
const FILLER = bitOf('filler'),
  POLICE = bitOf('police'),
  CUSTODY = bitOf('isolator', 'reception', 'prison'),
  SETTLED = bitOf('city', 'village');

/** Gives a mention the type words that stand beside it: before it, after it, or before it with "of". */
export function claim(t: Tokens, types: Types, m: Mention, all: readonly Mention[]): void {
  for (let i = m.from - 1; i >= 0; i--) {
    const type = types[i];
    if (t.gapBefore(i + 1) >= GAP.dash || claimed(all, i)) break;
    // "С площади Республики", "с Арбата": no village ("с.").
    if (isLetter(t, i) && (i < m.from - 1 || (m.all & TRAIT.exact) === 0)) break;
    // "УП по району Байконыр".
    if (!type && i > 0 && m.left === i + 1 && m.left < m.from && t.reads(i, 'po') && ((types[i - 1]?.bit ?? 0) & FACILITY) !== 0) continue;
    if (!type) break;
    if (type.bit !== FILLER && !leadsTo(t, type, i, m)) break;
    m.types |= type.bit;
    m.detail |= type.detail;
    m.left = i;
  }
  for (let i = m.to; i < t.count; i++) {
    const type = types[i];
    if (!type || t.gapBefore(i) >= GAP.dash || (t.gapBefore(i) === GAP.dot && (i > m.to || t.is(i, MARK.capital))) || claimed(all, i))
      break;
    // "Макар К.": an initial, no "кент".
    if (t.to(i) - t.from(i) === 1 && t.is(i, MARK.capital) && !t.is(m.to - 1, MARK.shout)) break;
    // "Семей с детьми".
    if (isLetter(t, i) && type.side !== 'after' && i + 1 < t.count && !isHalf(t, types, i + 1)) break;
    if (type.bit !== FILLER && !follows(t, types, i, m, all)) break;
    m.types |= type.bit;
    m.detail |= type.detail;
    m.right = i + 1;
  }
  if ((m.types & ADMIN) === 0) claimApart(t, types, m, all);
  m.kase = caseOf(t, types, m);
}

/** "Кентау, город", "(город) Курчатов": a word for the kind that stands by itself beside the name. */
function claimApart(t: Tokens, types: Types, m: Mention, all: readonly Mention[]): void {
  if (isKindApart(t, types, m.right, all)) {
    claimKind(types[m.right], m);
    m.right = endOfType(t, types, m.right);
  } else if (isKindBefore(t, types, m, all)) {
    m.left--;
    claimKind(types[m.left], m);
  }
}

function claimKind(kind: TypeSense | null | undefined, m: Mention): void {
  if (!kind) return;
  m.types |= kind.bit;
  m.detail |= kind.detail;
}

/** The end of the type word that begins at `i`, with the words that belong to it. */
function endOfType(t: Tokens, types: Types, i: number): number {
  let end = i + 1;
  while (end < t.count && types[end]?.bit === FILLER && t.gapBefore(end) < GAP.dash) end++;
  return end;
}

function isKind(types: Types, i: number, all: readonly Mention[]): boolean {
  return ((types[i]?.bit ?? 0) & ADMIN) !== 0 && !claimed(all, i);
}

function isKindApart(t: Tokens, types: Types, i: number, all: readonly Mention[]): boolean {
  if (i >= t.count || t.gapBefore(i) !== GAP.stop || !isKind(types, i, all)) return false;
  const end = endOfType(t, types, i);
  return end >= t.count || t.gapBefore(end) >= GAP.dot;
}

function isKindBefore(t: Tokens, types: Types, { left }: Mention, all: readonly Mention[]): boolean {
  // "Задержан(а): Фёдоров": no "ауыл".
  if (left > 0 && t.to(left - 1) - t.from(left - 1) === 1) return false;
  return left > 0 && t.gapBefore(left) === GAP.stop && isKind(types, left - 1, all) && (left === 1 || t.gapBefore(left - 1) === GAP.stop);
}

/** One letter without a full stop, among other words: a preposition sooner than "село". */
function isLetter(t: Tokens, i: number): boolean {
  return t.to(i) - t.from(i) === 1 && !t.is(i, MARK.dot) && t.gapBefore(i + 1) === GAP.space;
}

/** "р н": the second letter of a type word. */
function isHalf(t: Tokens, types: Types, i: number): boolean {
  return types[i]?.bit === FILLER && t.to(i) - t.from(i) <= 2;
}

/** The Kazakh case behind a mention's hyphen ("ШҚО-да"), which it takes, or of its last type word. */
function caseOf(t: Tokens, types: Types, m: Mention): Mention['kase'] {
  const hyphened = m.right < t.count && t.gapBefore(m.right) === GAP.hyphen ? HYPHENED.get(t.key(m.right, m.right + 1)) : undefined;
  if (hyphened) {
    m.right++;
    return hyphened;
  }
  if (m.right === m.to || types[m.right - 1]?.side !== 'after') return null;
  return caseAfterPossessive(t, m.right - 1);
}

/** "-нда", "-ндағы": in; "-нан": from; "-на": to. */
function caseAfterPossessive(t: Tokens, i: number): Mention['kase'] {
  let end = t.to(i);
  const begins = t.from(i);
  const at = (back: number) => (end - back >= begins ? t.byte(end - back) : 0);
  const isA = (letter: number) => letter === LETTER.a || letter === LETTER.e;
  if (at(1) === LETTER.n) return isA(at(2)) && at(3) === LETTER.n ? 'from' : null;
  if (isA(at(1)) && at(2) === LETTER.n) return 'to';
  if (at(1) === LETTER.i && at(2) === LETTER.g) end -= 2;
  return isA(at(1)) && at(2) === LETTER.d && at(3) === LETTER.n ? 'in' : null;
}

/** Whether word `i` belongs to a mention: its name or its type words. */
export function claimed(all: readonly Mention[], i: number): boolean {
  for (const m of all) if (m.left <= i && i < m.right) return true;
  return false;
}

function leadsTo(t: Tokens, type: TypeSense, i: number, m: Mention): boolean {
  if (type.side === 'before' || type.side === 'either') return true;
  // "Mining town Zhezkazgan".
  if (type.side === 'of' && (type.bit & SETTLED) !== 0 && i + 1 === m.from) return true;
  // "district of", "police of".
  return i + 1 < m.from && t.reads(i + 1, 'of');
}

/** "Алматыдағы тергеу изоляторы": the one there; "Алматыда тергеу изоляторы" may be any. */
function isAttributive(t: Tokens, { to }: Mention): boolean {
  const end = t.to(to - 1);
  return t.byte(end - 1) === LETTER.i && t.byte(end - 2) === LETTER.g;
}

function follows(t: Tokens, types: Types, i: number, m: Mention, all: readonly Mention[]): boolean {
  const type = types[i];
  if (!type) return false;
  if ((m.any & TRAIT.adjective) !== 0 || (type.side === 'either' && (m.all & TRAIT.adjectival) !== 0))
    return !(type.side === 'of' && i + 1 < t.count && t.reads(i + 1, 'of')) && !((type.bit & ADMIN) !== 0 && (m.types & ADMIN) !== 0);
  if (type.side === 'before')
    return type.bit === POLICE && (types[i + 1]?.side === 'after' || (i > m.to && t.byte(t.to(i - 1) - 1) === LETTER.n));
  // "Павлодарда полиция …": police somewhere, not a name; "Медеу ауданының полициясы" is one.
  if ((m.all & TRAIT.placed) !== 0 && !((type.bit & (CUSTODY | FILLER)) !== 0 && isAttributive(t, m))) return false;
  if (type.side === 'after' || type.side === 'of') return !(type.side === 'of' && i + 1 < t.count && t.reads(i + 1, 'of'));
  // "Алматы площадь Республики": the type word belongs to the name on its right.
  return !all.some((o) => o.from === i + 1 && t.gapBefore(o.from) !== GAP.stop);
}
