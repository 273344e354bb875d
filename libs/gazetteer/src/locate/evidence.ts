import type { Tokens } from '../text/fold.js';
import { GAP, MARK } from '../text/signs.js';
import type { Reading } from '../names/nameindex.js';
import { ROLE } from '../language/roles.js';
import { ODDS, PROMINENT, VILLAGE } from './odds.js';
import { inHonour, isFullName, isMans, isPersons, joinsPlainly, people } from './persons.js';
import { inStreet, isAddress, isOfStreet, onStreet, onTitled } from './streets.js';
import { claimed } from './claim.js';
import { isCall, isOrdinary, isPair, isPartOfTitle, isBeforeNoun, ordinaryWords, tellsOfNext } from './common.js';
import { surname } from '../names/naming.js';
import { apart, headed, isCry, isDeclined, isPutRight, isTold, isTopic, ofTown, reports } from './report.js';
import { stemmed, type Mention, type Scan } from './scan.js';
import { ADMIN, bitOf, CONSUMING, deciding } from '../language/typewords.js';
import { TRAIT } from '../names/traits.js';

/** How a mention stands in its sentence: what the words near it say. */
export type Stand = 'in' | 'from' | 'to' | 'about' | 'people' | 'bare';
/** `odds`: log odds that the words name a place at all, before it is known which. */
export interface Evidence {
  readonly odds: number;
  readonly stand: Stand;
  /** The bit of the type word that decides; 0: none does. */ readonly type: number;
  /** The text says that it was not there. */ readonly negated: boolean;
  /** Nothing in the text but names, type words, prepositions and numbers. */ readonly alone: boolean;
}

/** How well known the likeliest place is, and whether it is a landmark of the city that is known: "арбат" is one there, and no other word. */
export interface Standing {
  readonly prominence: number;
  readonly local: boolean;
  /** Nothing in the text but names and what belongs to them: `explained`. */ readonly alone: boolean;
}

/** Adds up the signs around a mention. */
export function evidence(s: Scan, m: Mention, lead: Reading, { prominence, local, alone }: Standing): Evidence | null {
  const type = deciding(m.types);
  if (
    (type & CONSUMING) !== 0 ||
    inStreet(s, m) ||
    onTitled(s, m) ||
    inHonour(s, m, type) ||
    isPersons(s, m, lead) ||
    isPair(s, m) ||
    isAbroad(s, m)
  )
    return null;
  const stand = standOf(s, m);
  let odds = byForm(s, m, lead) + (alone ? ODDS.allExplained : 0) + (isOfNoun(lead, type) ? 0 : cues(m, stand));
  const fits = (type & (ADMIN | m.needs)) !== 0;
  if (fits || (m.all & TRAIT.typed) !== 0) odds += ODDS.typed;
  if (type !== 0 && !fits && (m.all & TRAIT.typo) !== 0) odds += ODDS.typoBesideInstitution;
  if (s.words.is(m.from, MARK.hashtag)) odds += ODDS.hashtag;
  const { letters } = lead;
  if (letters <= 3 && !alone && !s.words.is(m.from, MARK.shout) && (m.all & TRAIT.alias) !== 0) odds += ODDS.abbreviation;
  odds += letters >= 7 ? ODDS.longName : letters <= 3 ? ODDS.shortName : 0;
  const header = (headed(s, m) && !isCry(s, m, lead)) || (!alone && apart(s, m, lead, prominence));
  if (header) odds += ODDS.header;
  if (
    !alone &&
    stand === 'bare' &&
    !fits &&
    !s.words.is(m.from, MARK.hashtag) &&
    !header &&
    !reports(s) &&
    !ofTown(s, m, lead) &&
    !isPutRight(s, m)
  )
    odds += isTold(s, m, prominence) || isDeclined(s, m, lead, prominence) ? ODDS.told : ODDS.noReport;
  if (!alone && stand === 'about') odds += isTopic(s, m, lead, prominence) ? ODDS.topic : ODDS.spokenAbout;
  if (stand === 'from' && isOrigin(s, m)) odds += ODDS.origin;
  odds += likeOther(s, m, stand, { alone, typed: fits, prominence, local, lead });
  if (prominence >= PROMINENT && m.readings[0]?.how === 'typo') odds += ODDS.bigCity;
  return { odds, stand, type, negated: negated(s, m), alone };
}

function byForm(s: Scan, m: Mention, best: Reading): number {
  if (best.how === 'typo') {
    const letters = best.letters - ODDS.typoLetters;
    return (
      ODDS.typo + letters * ODDS.typoPerLetter + (s.words.count > 4 ? ODDS.typoInSentence : 0) + (best.quality < 0.6 ? ODDS.oddStart : 0)
    );
  }
  if ((best.traits & TRAIT.adjective) !== 0) return ODDS.adjective + (ofTown(s, m, best) ? ODDS.townsfolk : 0);
  if ((best.traits & TRAIT.people) !== 0) return ODDS.people;
  return best.how === 'exact' ? ODDS.exact : (best.traits & TRAIT.strict) !== 0 ? ODDS.inflected : ODDS.loose;
}

/** "В Карагандинском политехе": the preposition is the noun's. */
function isOfNoun(lead: Reading, type: number): boolean {
  return type === 0 && (lead.traits & TRAIT.adjective) !== 0;
}

function cues(m: Mention, stand: Stand): number {
  if (stand === 'in') return ODDS.in;
  if (stand === 'from' || stand === 'to') return ODDS.toOrFrom;
  return (m.any & TRAIT.here) !== 0 ? ODDS.kazakhCase : 0;
}

const AREA = bitOf('region', 'district');
/** Cases that tell where. */
const PLACING = TRAIT.in | TRAIT.from | TRAIT.to;

/** The roles of the word before; "би" of "Төле би" is written like "by", and is none. */
function before({ roles, words }: Scan, m: Mention): number {
  const i = m.left - 1,
    r = i < 0 ? 0 : (roles[i] ?? 0);
  return (r & ROLE.epithet) !== 0 && !words.is(i, MARK.latin) ? r & ~ROLE.in : r;
}

/** The preposition before the name and its type words, or the case ending. */
function standOf(s: Scan, m: Mention): Stand {
  const r = before(s, m);
  const reachable = m.left > 0 && s.words.gapBefore(m.left) !== GAP.stop;
  const first = m.readings[0]?.traits ?? 0;
  if (first & TRAIT.people) return 'people';
  if (reachable && r & ROLE.in) return (first & TRAIT.adjective) === 0 && (m.all & TRAIT.to) !== 0 ? 'to' : 'in';
  if (reachable && r & ROLE.from) return first & TRAIT.with ? 'about' : 'from';
  if (reachable && r & ROLE.to) return 'to';
  if (reachable && r & ROLE.about) return 'about';
  // Russian cases need a preposition to tell where; Kazakh ones don't.
  if (m.kase) return m.kase;
  // "Есік алдында" is at the door.
  if (m.right < s.words.count && stemmed(s.words, m.right) & ROLE.beside && !isOrdinary(s, m)) return 'in';
  if (m.right > m.to && s.types[m.right - 1]?.side === 'after') return 'bare';
  const letters = s.words.to(m.to - 1) - s.words.from(m.to - 1);
  for (const x of m.readings)
    if ((x.traits & PLACING) !== 0 && letters > x.letters + 1) return x.traits & TRAIT.in ? 'in' : x.traits & TRAIT.from ? 'from' : 'to';
  return 'bare';
}

/** "Родом из Семея", "родом он из Семея": where somebody comes from. */
function isOrigin(s: Scan, m: Mention): boolean {
  if (m.left === 0 || ((s.roles[m.left - 1] ?? 0) & ROLE.from) === 0) return false;
  // "От сестры из Житикары": a word of origin is longer than a preposition.
  for (let i = m.left - 2; i >= Math.max(0, m.left - 3); i--)
    if ((s.roles[i] ?? 0) & ROLE.from && s.words.to(i) - s.words.from(i) > 3) return true;
  return false;
}

/** Whether every word of the text belongs to a name, or is a type word, a preposition or a number. */
export function explained(s: Scan): boolean {
  const t = s.words;
  for (let i = 0; i < t.count; i++) {
    if (
      t.is(i, MARK.digits) ||
      stands(s.types[i]?.bit ?? 0) ||
      claimed(s.mentions, i) ||
      ((s.roles[i] ?? 0) & (ROLE.in | ROLE.from | ROLE.to | ROLE.about | ROLE.beside | ROLE.not | ROLE.joins)) !== 0
    )
      continue;
    // "Almaty residents".
    if (t.count === 2 && (stemmed(t, i) & ROLE.resident) !== 0) continue;
    // "Проспект Назарбаева, Павлодар", "Тауке хана 15, Шымкент".
    if (isOfStreet(s, i) || isAddress(t, i)) continue;
    return false;
  }
  return true;
}

/** A type word that may stand for itself: "near the akimat". Streets and firms are names that we don't know. */
function stands(type: number): boolean {
  return type !== 0 && (type & (CONSUMING | ADMIN)) === 0;
}

interface Known {
  readonly alone: boolean;
  readonly local: boolean;
  readonly typed: boolean;
  readonly prominence: number;
  readonly lead: Reading;
}

/** Signs that the word is a person, a thing or an ordinary word. */
function likeOther(s: Scan, m: Mention, stand: Stand, { alone, typed, prominence, local, lead }: Known): number {
  const t = s.words;
  if ((m.all & TRAIT.typed) !== 0) return 0;
  const prominent = prominence >= PROMINENT,
    village = prominence < VILLAGE;
  // A field that is a name and nothing else has no neighbours to weigh.
  const street = isMans(t, m, lead);
  if (m.from === 0 && m.to === t.count && (lead.traits & TRAIT.common) === 0)
    return street && !prominent && (village || lead.how !== 'typo') ? ODDS.personInCase : 0;
  let odds = 0;
  const small = !t.is(m.from, MARK.capital);
  // "Оралға апарды": people are taken to places.
  const carried = stand === 'to' && m.right < t.count && (stemmed(t, m.right) & ROLE.held) !== 0;
  // "По Таразу", not "по Абаю".
  const along =
    prominent && ((m.left > 0 && (t.reads(m.left - 1, 'po') || isTopic(s, m, lead, prominence))) || isDeclined(s, m, lead, prominence));
  const cased = stand === 'in' || stand === 'from' || stand === 'people' || carried || along;
  const asked = (before(s, m) & (ROLE.in | ROLE.from | ROLE.to)) !== 0;
  if ((lead.traits & TRAIT.common) !== 0 && !(local && alone)) {
    if (alone && t.count <= 3) odds += (small && !prominent) || t.is(m.to - 1, MARK.bang) ? ODDS.commonSmall : 0;
    else if (!typed && (small ? stand !== 'people' || !prominent : stand !== 'people' && !cased))
      odds +=
        asked ||
        isPutRight(s, m) ||
        ofTown(s, m, lead) ||
        (prominent && m.from > 0 && !small && !t.is(m.from, MARK.shout)) ||
        (t.is(m.from, MARK.hashtag) && !small) ||
        (headed(s, m) && reports(s) && !t.is(m.to - 1, MARK.bang) && !isCall(s, m))
          ? ODDS.commonAlone
          : ODDS.common;
    // "У каждой из семей": the town would be "из Семея".
    if (small && !alone && stand === 'from' && lead.how === 'exact' && !t.is(m.from, MARK.latin)) odds += ODDS.common;
    if (small && !typed && tellsOfNext(s, m)) odds += ODDS.followedByNoun;
    // "үлкен алаңда": a big square, not a square of Үлкен.
    if (small && !typed && m.types !== 0) odds += ODDS.common;
    if (
      !cased &&
      !typed &&
      m.to < t.count &&
      joinsPlainly(t.gapBefore(m.to)) &&
      !t.is(m.to, MARK.capital) &&
      !t.is(m.to, MARK.digits) &&
      (s.roles[m.to] ?? 0) === 0 &&
      !s.types[m.to] &&
      t.is(m.from, MARK.latin)
    )
      odds += ODDS.followedByNoun;
  }
  if (m.to > m.from + 1 && !alone && ordinaryWords(s, m)) odds += ODDS.common;
  // "К глубокому сожалению": a name that is an adjective, small and in a case, with its noun behind it.
  if (small && !alone && !typed && !prominent && lead.how === 'inflected' && (lead.traits & TRAIT.adjectival) !== 0 && isBeforeNoun(s, m))
    odds += ODDS.common;
  // "В Самаре": a city abroad before a village of ours with an ending.
  if (lead.how !== 'exact' && !typed && !prominent && (stemmed(t, m.from) & ROLE.foreign) !== 0) odds += ODDS.commonSmall;
  if (small && !alone && stand === 'bare' && t.is(m.from, MARK.latin) && t.to(m.to - 1) - t.from(m.from) <= 4) odds += ODDS.shortEnglish;
  if (street && lead.how === 'typo' && village) odds += ODDS.personInCase;
  const hyphened = m.to > m.from + 1 && t.gapBefore(m.from + 1) === GAP.hyphen;
  const given = !prominent && m.to === m.from + 1 && !small && ((s.roles[m.from] ?? 0) & ROLE.given) !== 0;
  const person = street || given || (!hyphened && (lead.traits & TRAIT.person) !== 0);
  // "Темирлан" is no Темирлановка.
  if (given && !typed && !cased && stand !== 'to' && lead.how !== 'exact') odds += ODDS.personBeside;
  if (person && (lead.traits & TRAIT.common) === 0 && !typed && !alone)
    odds += cased ? 0 : m.to > m.from + 1 && ((s.roles[m.to - 1] ?? 0) & ROLE.epithet) === 0 ? ODDS.personBeside : ODDS.person;
  // "Строки из Шевченко": a town's older name.
  if (person && stand === 'from' && !typed && !alone && (lead.traits & TRAIT.alias) !== 0 && surname(lead.name.key)) odds += ODDS.person;
  if (
    person &&
    !typed &&
    lead.how === 'inflected' &&
    (lead.traits & (TRAIT.of | TRAIT.to)) !== 0 &&
    stand !== 'from' &&
    !carried &&
    !along &&
    !(alone && m.left === 0 && s.mentions.length === 1)
  )
    odds += alone && !onStreet(s, m) ? ODDS.commonAlone : ODDS.personInCase;
  if (
    !typed &&
    !cased &&
    m.to < t.count &&
    t.is(m.to, MARK.digits) &&
    t.gapBefore(m.to) !== GAP.hyphen &&
    (person || (lead.traits & (TRAIT.adjective | TRAIT.common)) !== 0) &&
    (m.to + 1 === t.count || (lead.how === 'inflected' && (lead.traits & TRAIT.of) !== 0))
  )
    odds += ODDS.numbered;
  // "На Жетысу-2": one of a city's quarters.
  if (!typed && !prominent && isQuarter(t, m.to)) odds += ODDS.numbered;
  if (!typed) odds += isFullName(t, m, lead) ? ODDS.personBeside : people(s, m, person, cased);
  if (!typed && t.gapBefore(m.from) === GAP.quote && m.to - m.from < t.count) odds += ODDS.quoted;
  if (small && !alone && !typed && stand === 'bare' && isBeforeNoun(s, m) && !ofTown(s, m, lead)) odds += ODDS.smallBeforeNoun;
  if (small && !alone && !typed && stand === 'bare' && capitalsElsewhere(s, m)) odds += ODDS.lowerAmongCapitals;
  if (!small && !alone && !typed && (stand === 'bare' || person) && isPartOfTitle(s, m)) odds += ODDS.quoted;
  if (!alone && !typed && stand === 'bare' && m.right < t.count && t.gapBefore(m.right) === GAP.quote && t.gapBefore(m.from) !== GAP.quote)
    odds += ODDS.quoted;
  if ((m.all & TRAIT.adjective) !== 0 && m.from > 0 && t.gapBefore(m.from) === GAP.hyphen && t.reads(m.from - 1, 'po')) odds += ODDS.adverb;
  return odds;
}

function isQuarter(t: Tokens, i: number): boolean {
  return i < t.count && t.is(i, MARK.digits) && t.gapBefore(i) === GAP.hyphen && (i + 1 === t.count || t.gapBefore(i + 1) >= GAP.dot);
}

/** "Приозерск Ленинградской области": with a region abroad. */
function isAbroad({ words, types }: Scan, m: Mention): boolean {
  // "Ленинградская область" itself, unless one of ours is written so letter for letter: "Самар ауданы".
  for (let i = (m.any & TRAIT.exact) === 0 && m.to === m.from + 1 ? m.from : m.to; i <= m.to && i + 1 < words.count; i++)
    if (((types[i + 1]?.bit ?? 0) & AREA) !== 0 && (stemmed(words, i) & ROLE.foreign) !== 0) return true;
  // "Омская область, п. Южный".
  return m.left > 1 && ((types[m.left - 1]?.bit ?? 0) & AREA) !== 0 && (stemmed(words, m.left - 2) & ROLE.foreign) !== 0;
}

function capitalsElsewhere(s: Scan, m: Mention): boolean {
  for (let i = 1; i < s.words.count; i++) if (i !== m.from && s.words.is(i, MARK.capital) && !s.words.is(i, MARK.shout)) return true;
  return false;
}

/** "не в Темиртау": the word before the preposition says no. */
function negated(s: Scan, m: Mention): boolean {
  for (let i = m.left - 1; i >= Math.max(0, m.left - 2); i--) {
    // «Емес» denies what stands before it.
    if ((s.roles[i] ?? 0) & ROLE.not) return !s.words.reads(i, 'emes');
    if (((s.roles[i] ?? 0) & (ROLE.in | ROLE.from)) === 0) return false;
  }
  return m.right < s.words.count && s.words.reads(m.right, 'emes');
}
