/** Of several places, what the part of the text around each tells: detained or held there, nothing happened there, only lives there. */

import { ROLE } from '../language/roles.js';
import { told, TELLS } from '../language/telling.js';
import { bitOf } from '../language/typewords.js';
import { TRAIT } from '../names/traits.js';
import { fold } from '../text/fold.js';
import { GAP, MARK } from '../text/signs.js';
import type { Judged } from './choice.js';
import { claimed } from './claim.js';
import { stemmed, type Mention, type Scan } from './scan.js';

/** What a clause tells: {@link TELLS}, or that people were taken there or away. */
export const CLAUSE = { ...TELLS, taken: 32 } as const;
const CUSTODY = bitOf('isolator', 'reception', 'prison'),
  COURT = bitOf('court');
/** "Задержанного", "взятых", by their key letters. */
const PARTICIPLE = /[aeiy][nt](?:ogo|omu|im|imi|ih|ie|ii|uq|oi|ay)$/;
/** Words that set one clause against another, by their script: "a" is no "а", nor "no" "но". */
const AGAINST = {
  cyrillic: new Set('а но хотя зато ал бірақ есесіне'.split(' ').map(fold)),
  latin: new Set('but while whereas although though biraq'.split(' ').map(fold)),
} as const;

/** What each mention's clause tells, in the order of the mentions given. */
export function clauses(s: Scan, mentions: readonly Mention[]): number[] {
  const tells = new Map<Mention, number>();
  const inOrder = [...mentions].sort((a, b) => a.left - b.left);
  let together: Mention[] = [];
  let from = 0;
  let all = 0;
  for (const [i, m] of inOrder.entries()) {
    const next = inOrder[i + 1];
    const end = next ? boundary(s, m, next) : s.words.count;
    together = [...together, m];
    // Nothing parts the two: what is told is told of both.
    if (end === undefined) continue;
    const bits = together.reduce((sum, o) => sum | ofKind(o), clause(s, from, end));
    // "В Лисаковске троих увезли": taken from there.
    for (const o of together) tells.set(o, bits & CLAUSE.taken && o.all & TRAIT.in ? bits | CLAUSE.seized : bits);
    all |= bits;
    from = end;
    together = [];
  }
  // "Уральск: юриста не пустили к задержанным": a heading is told what all the rest tells.
  const [first] = inOrder;
  if (first && first.left === 0 && tells.get(first) === 0 && isStop(s.words.gapBefore(first.right))) tells.set(first, all);
  return mentions.map((m) => tells.get(m) ?? 0);
}

/** Whether it happened there, for all that its clause and its stand tell. */
export function isWhere({ mention: m, evidence: e }: Judged, tells: number): boolean {
  if (e.negated || (tells & CLAUSE.nothing) !== 0) return false;
  if (e.stand === 'from') return (tells & CLAUSE.home) === 0;
  return (tells & CLAUSE.seized) !== 0 || ((tells & CLAUSE.taken) !== 0 && (m.any & TRAIT.in) !== 0);
}

/** Whether a clause tells that people were seized or are held in its place. */
export function tellsOfPeople(tells: number): boolean {
  return (tells & (CLAUSE.seized | CLAUSE.inside)) !== 0 && (tells & CLAUSE.nothing) === 0;
}

/** Whether it tells that they were seized there. */
export function tellsOfSeizing(tells: number): boolean {
  return (tells & CLAUSE.seized) !== 0 && (tells & CLAUSE.nothing) === 0;
}

/** Where the second's clause begins: at the last stop between the two. Undefined: they stand in one. */
function boundary(s: Scan, a: Mention, b: Mention): number | undefined {
  const t = s.words;
  let at: number | undefined;
  for (let i = a.right; i <= b.left; i++) {
    const gap = t.gapBefore(i);
    // "Қолға түскен жері — Қандыағаш": what a dash points at belongs together, as do the ends of a road.
    if (gap === GAP.dash && (i === b.left ? at !== undefined : i === a.right && t.is(i, MARK.capital))) continue;
    if (isStop(gap) || gap === GAP.dash || isAgainst(s, i)) at = i;
  }
  // Kazakh verbs come last, so that what stands between is told of the first.
  if (at !== undefined) return at;
  return isKazakh(s, a) && isKazakh(s, b) ? b.left : governing(s, a.right, b.left);
}

/** "Whose homes are in Zhetybay are locked up in Aktau", "в Семее прошёл суд над задержанным в Аягозе": an English verb comes before its place, as does what a Russian participle tells of. */
function governing({ words: t }: Scan, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) {
    const role = stemmed(t, i);
    if (t.is(i, MARK.latin)) {
      if ((role & (ROLE.seized | ROLE.kept)) !== 0 || (told(t.key(i, i + 1)) & (TELLS.seized | TELLS.inside)) !== 0) return i;
    } else if ((role & ROLE.seized) !== 0 && PARTICIPLE.test(t.key(i, i + 1))) return i;
  }
  return undefined;
}

function isAgainst({ words: t }: Scan, i: number): boolean {
  return (t.is(i, MARK.latin) ? AGAINST.latin : AGAINST.cyrillic).has(t.key(i, i + 1));
}

function isStop(gap: number): boolean {
  return gap === GAP.stop || gap === GAP.dot;
}

/** With a case ending of its own, and no preposition before it. */
function isKazakh({ roles }: Scan, m: Mention): boolean {
  if (m.left > 0 && ((roles[m.left - 1] ?? 0) & (ROLE.in | ROLE.from | ROLE.to)) !== 0) return false;
  return (
    m.kase !== null || ((m.any & TRAIT.strict) !== 0 && (m.any & (TRAIT.in | TRAIT.from | TRAIT.to | TRAIT.of)) !== 0 && m.left === m.from)
  );
}

/** What a place's own kind tells. */
function ofKind({ types }: Mention): number {
  return ((types & CUSTODY) === 0 ? 0 : CLAUSE.inside) | ((types & COURT) === 0 ? 0 : CLAUSE.office);
}

function clause(s: Scan, from: number, to: number): number {
  let bits = 0,
    aside = 0;
  for (let i = from; i < to; i++) {
    if (claimed(s.mentions, i)) continue;
    const role = stemmed(s.words, i);
    // "Не задержали в Кокшетау, а в Степногорске", "was not arrested in Kokshetau".
    if (role & ROLE.seized) bits |= i > from && stemmed(s.words, i - 1) & ROLE.not ? CLAUSE.nothing : CLAUSE.seized;
    if (role & ROLE.kept) bits |= CLAUSE.inside;
    else if (role & ROLE.held) bits |= CLAUSE.taken;
    if (role & ROLE.aside) aside = CLAUSE.nothing;
    bits |= s.words.is(i, MARK.latin) && s.words.reads(i, 'no') ? CLAUSE.nothing : told(s.words.key(i, i + 1));
  }
  // "Родные говорят: взяли его в Кульсары": what is said is what happened.
  return bits & CLAUSE.seized ? bits : bits | aside;
}
