/** Signs that a name is a person's. */

import { isAddress, isKin } from '../language/folk.js';
import { ROLE } from '../language/roles.js';
import { ADMIN } from '../language/typewords.js';
import type { Reading } from '../names/nameindex.js';
import { surname } from '../names/naming.js';
import { TRAIT } from '../names/traits.js';
import type { Tokens } from '../text/fold.js';
import { LETTER } from '../text/letters.js';
import { GAP, MARK } from '../text/signs.js';
import { ODDS } from './odds.js';
import { stemmed, type Mention, type Scan } from './scan.js';

/** "Институт имени Курчатова": called after a man, where the word before doesn't call a district so. */
export function inHonour(s: Scan, m: Mention, type: number): boolean {
  return (
    type !== 0 && (type & (ADMIN | m.needs)) === 0 && m.from > 0 && (s.words.reads(m.from - 1, 'imeni') || s.words.reads(m.from - 1, 'im'))
  );
}

/** A genitive that is a man's name or looks like one's: "Чкалова" is no Чкалово; nor is "Чкалов", a letter less. */
export function isMans(t: Tokens, m: Mention, { how, traits }: Reading): boolean {
  if (m.to > m.from + 1) return false;
  if (how === 'typo') return t.byte(t.to(m.from) - 1) === LETTER.v && surname(t.key(m.from, m.to));
  if (how !== 'inflected' || (traits & TRAIT.of) === 0) return false;
  const last = t.byte(t.to(m.from) - 1);
  return (last === LETTER.a || last === LETTER.y) && ((traits & TRAIT.person) !== 0 || surname(t.key(m.from, m.to)));
}

/** "Жанат Асов" is no Жанатас: one name written as two words, the second a surname. */
export function isFullName(t: Tokens, m: Mention, { how }: Reading): boolean {
  return (
    m.to === m.from + 2 &&
    how !== 'exact' &&
    t.gapBefore(m.from + 1) === GAP.space &&
    t.is(m.from, MARK.capital) &&
    t.is(m.from + 1, MARK.capital) &&
    t.to(m.from + 1) - t.from(m.from + 1) >= 4 &&
    /(ov|ev|in|ova|eva|ina)$/.test(t.key(m.from + 1, m.to))
  );
}

/** "Туркестанов К.", "Макар К.", "майор Актюбинцев С.", "Темирлановна": a name of a person, no town's with a letter more, no "село". */
export function isPersons({ words: t, roles }: Scan, m: Mention, { how, traits }: Reading): boolean {
  if (m.to > m.from + 1 || how === 'exact' || !t.is(m.from, MARK.capital)) return hasInitial(t, m, traits);
  const key = t.key(m.from, m.to);
  if (PATRONYMIC.test(key)) return true;
  const slip = how === 'typo' || (traits & (TRAIT.derived | TRAIT.person)) !== 0;
  return (
    slip &&
    (isInitial(t, m.to) || isInitial(t, m.from - 1)) &&
    (/(?:[oe]v|in)a?$/.test(key) || how === 'typo' || ((roles[m.from] ?? 0) & ROLE.given) !== 0)
  );
}
const PATRONYMIC = /.{3,}(?:ovix|evix|ovna|evna|uli|kizi)$/;

/** "Шевченко С.В.": a town's older name that is a man's. */
function hasInitial(t: Tokens, m: Mention, traits: number): boolean {
  return (
    m.to === m.from + 1 && (traits & TRAIT.person) !== 0 && (traits & TRAIT.alias) !== 0 && t.is(m.from, MARK.capital) && isInitial(t, m.to)
  );
}

/** One capital letter beside a word, with its full stop or at the end. */
function isInitial(t: Tokens, i: number): boolean {
  if (i < 0 || i >= t.count || t.to(i) - t.from(i) !== 1 || !t.is(i, MARK.capital)) return false;
  return (t.is(i, MARK.dot) || i + 1 === t.count) && (i === 0 || t.gapBefore(i) <= GAP.dot);
}

/** A given name, a surname, an initial or a title beside the word make it a person's. */
export function people(s: Scan, m: Mention, person: boolean, cased: boolean): number {
  const t = s.words;
  const before = m.from - 1,
    after = m.to;
  const adjective = (m.all & TRAIT.adjective) !== 0;
  if (before >= 0 && joinsPlainly(t.gapBefore(m.from)) && !isTyped(s, before)) {
    const r = s.roles[before] ?? 0;
    // "Алмас пен Алматай".
    if (before > 0 && (m.any & (TRAIT.exact | TRAIT.strict)) === 0 && isAnd(t, before) && (s.roles[before - 1] ?? 0) & ROLE.given)
      return ODDS.personBeside;
    if ((r & ROLE.called && isGiven(s, m, person)) || (before > 0 && t.reads(before, 'imeni') && t.reads(before - 1, 'po')))
      return ODDS.personBeside;
    if (r & ROLE.given && (!cased || adjective)) return ODDS.personBeside;
    if (t.to(before) - t.from(before) === 1 && t.is(before, MARK.dot) && t.is(before, MARK.capital) && person) return ODDS.personBeside;
    if (stemmed(t, before) & ROLE.title && (person || surname(t.key(m.from, m.to)))) return ODDS.titleBefore;
    if (person && !cased && t.is(before, MARK.capital) && surname(t.key(before, before + 1))) return ODDS.personBeside;
  } else if (before >= 0 && t.to(before) - t.from(before) === 1 && t.gapBefore(m.from) === GAP.dot && !s.types[before] && person)
    return ODDS.personBeside;
  // "Нурсултан, мой брат".
  if (person && after < t.count && (t.reads(after, 'moi') || t.reads(after, 'moy'))) return ODDS.personBeside;
  if (person && !cased && isIntroduced(s, after)) return ODDS.personBeside;
  if (after >= t.count || !joinsPlainly(t.gapBefore(after)) || isTyped(s, after)) return 0;
  // "Ұлан деген студент", not "Үлкен деген ауыл".
  if ((s.roles[after] ?? 0) & ROLE.called && (isGiven(s, m, person) || !t.reads(after, 'degen')) && !s.types[after + 1])
    return ODDS.personBeside;
  // "In Taraz by men in masks": no бий.
  if (person && (s.roles[after] ?? 0) & ROLE.epithet && !(cased && t.is(after, MARK.latin) && t.reads(after, 'bi')))
    return ODDS.personBeside;
  if (!cased && t.is(after, MARK.capital) && surname(t.key(after, after + 1))) return ODDS.personBeside;
  // "У Рудного Сергея".
  if (
    (s.roles[after] ?? 0) & ROLE.given &&
    t.is(after, MARK.capital) &&
    before >= 0 &&
    t.reads(before, 'u') &&
    ((m.all & TRAIT.exact) === 0 || person)
  )
    return ODDS.personBeside;
  if (
    (s.roles[after] ?? 0) & ROLE.given &&
    (adjective || ((m.all & TRAIT.people) !== 0 && t.is(after, MARK.capital)) || (person && !cased))
  )
    return ODDS.personBeside;
  return 0;
}

/** "Temir, 24, call his mother", "Тұран, 19 жаста", "Turan, her younger brother", "Темир, позвони": what follows a person's name. */
function isIntroduced({ words: t, roles }: Scan, after: number): boolean {
  if (after >= t.count || t.gapBefore(after) !== GAP.stop) return false;
  const next = after + 1;
  if (t.is(after, MARK.digits))
    return (
      next < t.count &&
      t.to(after) - t.from(after) === 2 &&
      (t.gapBefore(next) === GAP.stop || t.reads(next, 'let') || t.reads(next, 'jasta')) &&
      ((roles[next] ?? 0) & ROLE.event) === 0
    );
  const key = t.key(after, next);
  return isAddress(key) || (isKin(key) && (next >= t.count || t.gapBefore(next) >= GAP.dot));
}

function isAnd(t: Tokens, i: number): boolean {
  return t.reads(i, 'pen') || t.reads(i, 'men') || t.reads(i, 'ben') || t.reads(i, 'i') || t.reads(i, 'and');
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
