import { GAP, MARK } from '../text/fold.js';
import type { Reading } from '../names/nameindex.js';
import { lexicon, ROLE } from '../language/lexicon.js';
import { surname } from '../names/naming.js';
import { inStreet, primaryType, stemmed, type Mention, type Scan } from './scan.js';
import { ADMIN, CONSUMING, type TypeClass } from '../language/typewords.js';

/** How a mention stands in its sentence: what the words near it say. */
export type Stand = 'in' | 'from' | 'to' | 'about' | 'people' | 'bare';
/** `odds`: log odds that the words name a place at all, before it is known which. */
export interface Evidence {
  readonly odds: number;
  readonly stand: Stand;
  readonly type: TypeClass | null;
  /** Type words beside the name that fit none of its places. */ readonly negated: boolean;
}

/** Log odds of each sign, set by hand and checked by the bench: what a sign adds to or takes from "this is a place". */
const ODDS = {
  exact: 2.2,
  inflected: 2,
  loose: 1.2,
  adjective: -0.2,
  townsfolk: 2.5,
  bigCity: 1.3,
  people: 1.6,
  typo: 0.6,
  typoPerLetter: 0.35,
  typoInSentence: -0.8,
  typoLetters: 7,
  oddStart: -1.2,
  typed: 3,
  in: 2,
  toOrFrom: 1.2,
  kazakhCase: 1.6,
  allExplained: 2.6,
  hashtag: 1.5,
  longName: 0.6,
  shortName: -0.8,
  abbreviation: -2.5,
  typoBesideInstitution: -3,
  common: -3.4,
  commonAlone: -0.6,
  commonSmall: -5,
  shortEnglish: -2.5,
  person: -3,
  personInCase: -7,
  quoted: -3.5,
  header: 1.6,
  noReport: -2.5,
  spokenAbout: -2,
  numbered: -7,
  lowerAmongCapitals: -1,
  personBeside: -6,
  titleBefore: -5,
  followedByNoun: -4,
  consumed: -20,
  pair: -20,
  adverb: -8,
} as const;

/** From some 50,000 people a town is likelier meant than the ordinary word. */
const PROMINENT = 4.6;

/** Adds up the signs around a mention. */
export function evidence(s: Scan, m: Mention, lead: Reading, prominence: number): Evidence | null {
  const type = primaryType(m);
  if ((type && CONSUMING.has(type)) || inStreet(s, m) || isPair(s, m)) return null;
  const stand = standOf(s, m);
  const alone = explained(s, m);
  let odds = byForm(s, m, lead) + (alone ? ODDS.allExplained : 0) + cues(m, stand);
  const fits = type !== null && (ADMIN.has(type) || m.readings.some((r) => r.name.needs === type));
  if (fits || m.readings.every((r) => r.name.typed)) odds += ODDS.typed;
  if (type !== null && !fits && m.readings.every((r) => r.how === 'typo')) odds += ODDS.typoBesideInstitution;
  if (s.words.is(m.from, MARK.hashtag)) odds += ODDS.hashtag;
  const { letters } = lead;
  if (letters <= 3 && !alone && !s.words.is(m.from, MARK.shout) && m.readings.every((r) => r.name.standing === 'alias'))
    odds += ODDS.abbreviation;
  odds += letters >= 7 ? ODDS.longName : letters <= 3 ? ODDS.shortName : 0;
  if (headed(s, m)) odds += ODDS.header;
  if (!alone && stand === 'bare' && !fits && !s.words.is(m.from, MARK.hashtag) && !headed(s, m) && !reports(s)) odds += ODDS.noReport;
  if (!alone && stand === 'about') odds += ODDS.spokenAbout;
  odds += likeOther(s, m, stand, { alone, typed: fits, prominent: prominence >= PROMINENT, lead });
  if (prominence >= PROMINENT && m.readings[0]?.how === 'typo') odds += ODDS.bigCity;
  return { odds, stand, type, negated: negated(s, m) };
}

function byForm(s: Scan, m: Mention, best: Reading): number {
  if (best.how === 'typo') {
    const letters = best.letters - ODDS.typoLetters;
    return (
      ODDS.typo + letters * ODDS.typoPerLetter + (s.words.count > 4 ? ODDS.typoInSentence : 0) + (best.quality < 0.6 ? ODDS.oddStart : 0)
    );
  }
  if (best.name.form === 'adjective')
    return ODDS.adjective + (m.right < s.words.count && stemmed(s.words, m.right) & ROLE.townsfolk ? ODDS.townsfolk : 0);
  if (best.case === 'people') return ODDS.people;
  return best.how === 'exact' ? ODDS.exact : best.quality > 0.95 ? ODDS.inflected : ODDS.loose;
}

function cues(m: Mention, stand: Stand): number {
  if (stand === 'in') return ODDS.in;
  if (stand === 'from' || stand === 'to') return ODDS.toOrFrom;
  return m.readings.some((r) => r.how !== 'exact' && (r.case === 'in' || r.case === 'from') && r.quality > 0.95) ? ODDS.kazakhCase : 0;
}

/** The preposition before the name and its type words, or the case ending. */
function standOf(s: Scan, m: Mention): Stand {
  const r = m.left > 0 ? (s.roles[m.left - 1] ?? 0) : 0;
  const reachable = m.left > 0 && s.words.gapBefore(m.left) !== GAP.stop;
  const kase = m.readings[0]?.case ?? 'plain';
  if (m.readings[0]?.name.form === 'people' || kase === 'people') return 'people';
  if (reachable && r & ROLE.in) return m.readings[0]?.name.form === 'noun' && m.readings.every((x) => x.case === 'to') ? 'to' : 'in';
  if (reachable && r & ROLE.from) return kase === 'with' ? 'about' : 'from';
  if (reachable && r & ROLE.to) return 'to';
  if (reachable && r & ROLE.about) return 'about';
  // Russian cases need a preposition to tell where; Kazakh ones don't.
  const type = m.right > m.to ? s.types[m.right - 1] : null;
  if (type && type.side === 'after') return typeCase(s, m.right - 1);
  if (m.readings.every((x) => x.how === 'exact')) return 'bare';
  const kazakh = m.readings.find(
    (x) =>
      x.how !== 'exact' &&
      (x.case === 'in' || x.case === 'from' || x.case === 'to') &&
      s.words.to(m.to - 1) - s.words.from(m.to - 1) > x.letters + 1,
  );
  return kazakh ? (kazakh.case === 'in' ? 'in' : kazakh.case === 'from' ? 'from' : 'to') : 'bare';
}

/** "қаласында", "қаласынан", "қаласына". */
function typeCase(s: Scan, token: number): Stand {
  const key = s.words.key(token, token + 1);
  if (/n(da|de)(gi)?$/.test(key)) return 'in';
  if (/n(an|en)$/.test(key)) return 'from';
  return /n(a|e)$/.test(key) ? 'to' : 'bare';
}

/** Whether every word of the text is the name, its type words, a preposition, a number or another name. */
function explained(s: Scan, m: Mention): boolean {
  const t = s.words;
  for (let i = 0; i < t.count; i++) {
    if (
      t.is(i, MARK.digits) ||
      stands(s.types[i]?.class) ||
      s.mentions.some((o) => o.left <= i && i < o.right) ||
      ((s.roles[i] ?? 0) & (ROLE.in | ROLE.from | ROLE.to | ROLE.about)) !== 0
    )
      continue;
    return false;
  }
  return m.right > m.left;
}

/** "Туркестан. Трое.": a name that a sentence begins with, set off from what is said. */
function headed(s: Scan, m: Mention): boolean {
  const gap = m.right < s.words.count ? s.words.gapBefore(m.right) : GAP.space;
  return m.left === 0 && s.words.is(0, MARK.capital) && (gap === GAP.stop || gap === GAP.dot);
}

/** Whether the text speaks of people, police or an arrest at all. */
function reports(s: Scan): boolean {
  for (let i = 0; i < s.words.count; i++) if (stemmed(s.words, i) & (ROLE.event | ROLE.seized | ROLE.held)) return true;
  return false;
}

/** "ақ су", "қара тау": ordinary words side by side that a name happens to be made of. */
function ordinaryWords(s: Scan, m: Mention): boolean {
  let ordinary = false;
  for (let i = m.from; i < m.to; i++) {
    if (s.words.is(i, MARK.capital) || (i > m.from && s.words.gapBefore(i) !== GAP.space)) return false;
    ordinary ||= s.types[i] !== null || stemmed(s.words, i) !== 0;
  }
  return ordinary;
}

/** A type word that may stand for itself: "near the akimat". Streets and firms are names that we don't know. */
function stands(type: TypeClass | undefined): boolean {
  return type !== undefined && !CONSUMING.has(type) && !ADMIN.has(type);
}

interface Known {
  readonly alone: boolean;
  readonly typed: boolean;
  readonly prominent: boolean;
  readonly lead: Reading;
}

/** Signs that the word is a person, a thing or an ordinary word. */
function likeOther(s: Scan, m: Mention, stand: Stand, { alone, typed, prominent, lead }: Known): number {
  const t = s.words;
  if (m.readings.every((r) => r.name.typed)) return 0;
  let odds = 0;
  const small = !t.is(m.from, MARK.capital);
  const cased = stand === 'in' || stand === 'from' || stand === 'people';
  const asked = m.left > 0 && ((s.roles[m.left - 1] ?? 0) & (ROLE.in | ROLE.from)) !== 0;
  if (lead.name.like.common) {
    if (alone && t.count <= 3) odds += (small && !prominent) || t.is(m.to - 1, MARK.bang) ? ODDS.commonSmall : 0;
    else if (!typed && stand !== 'people' && !(cased && !small)) odds += asked ? ODDS.commonAlone : ODDS.common;
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
  if (small && !alone && stand === 'bare' && t.is(m.from, MARK.latin) && t.to(m.to - 1) - t.from(m.from) <= 4) odds += ODDS.shortEnglish;
  const hyphened = m.to > m.from + 1 && t.gapBefore(m.from + 1) === GAP.hyphen;
  const person = !hyphened && lead.name.like.person;
  if (person && !lead.name.like.common && !typed && !alone) odds += cased ? 0 : ODDS.person;
  if (
    person &&
    !typed &&
    lead.how === 'inflected' &&
    (lead.case === 'of' || lead.case === 'to') &&
    stand !== 'from' &&
    !(alone && m.left === 0 && s.mentions.length === 1)
  )
    odds += alone && !onStreet(s, m) ? ODDS.commonAlone : ODDS.personInCase;
  if (
    !typed &&
    m.to < t.count &&
    t.is(m.to, MARK.digits) &&
    t.gapBefore(m.to) !== GAP.hyphen &&
    (person || m.readings.every((r) => r.name.form === 'adjective')) &&
    m.to + 1 === t.count
  )
    odds += ODDS.numbered;
  if (!typed) odds += people(s, m, person, cased);
  if (!typed && t.gapBefore(m.from) === GAP.quote && m.to - m.from < t.count) odds += ODDS.quoted;
  if (small && !alone && !typed && stand === 'bare' && capitalsElsewhere(s, m)) odds += ODDS.lowerAmongCapitals;
  if (
    m.readings.every((r) => r.name.form === 'adjective') &&
    m.from > 0 &&
    t.gapBefore(m.from) === GAP.hyphen &&
    t.key(m.from - 1, m.from) === 'po'
  )
    odds += ODDS.adverb;
  return odds;
}

/** "На Абая", "в Сатпаева": a genitive where another case is due is a street's. */
function onStreet(s: Scan, m: Mention): boolean {
  const before = m.from > 0 ? s.words.key(m.from - 1, m.from) : '';
  return before === '' || before === 'na' || before === 'v' || m.readings.every((r) => r.how === 'exact');
}

/** A given name, a surname, an initial or a title beside the word make it a person's. */
function people(s: Scan, m: Mention, person: boolean, cased: boolean): number {
  const t = s.words;
  const before = m.from - 1,
    after = m.to;
  const adjective = m.readings.every((x) => x.name.form === 'adjective');
  const near = (i: number, gapAt: number) =>
    i >= 0 &&
    i < t.count &&
    joinsPlainly(t.gapBefore(gapAt)) &&
    !s.mentions.some((o) => o !== m && o.from <= i && i < o.to && o.types.length > 0);
  if (near(before, m.from)) {
    const r = s.roles[before] ?? 0;
    if (r & ROLE.given && (!cased || adjective)) return ODDS.personBeside;
    if (t.to(before) - t.from(before) === 1 && t.is(before, MARK.dot) && t.is(before, MARK.capital) && person) return ODDS.personBeside;
    if (stemmed(t, before) & ROLE.title && (person || surname(t.key(m.from, m.to)))) return ODDS.titleBefore;
    if (person && t.is(before, MARK.capital) && surname(t.key(before, before + 1))) return ODDS.personBeside;
  } else if (before >= 0 && t.to(before) - t.from(before) === 1 && t.gapBefore(m.from) === GAP.dot && !s.types[before] && person)
    return ODDS.personBeside;
  if (!near(after, after)) return 0;
  if (person && (s.roles[after] ?? 0) & ROLE.epithet) return ODDS.personBeside;
  if (!cased && t.is(after, MARK.capital) && surname(t.key(after, after + 1))) return ODDS.personBeside;
  if ((s.roles[after] ?? 0) & ROLE.given && (adjective || (person && !cased))) return ODDS.personBeside;
  return 0;
}

function joinsPlainly(gap: number): boolean {
  return gap === GAP.space || gap === GAP.hyphen;
}

function isPair(s: Scan, m: Mention): boolean {
  return (m.from + 1 < s.words.count && lexicon.pair(s.words, m.from)) || (m.from > 0 && lexicon.pair(s.words, m.from - 1));
}

function capitalsElsewhere(s: Scan, m: Mention): boolean {
  for (let i = 1; i < s.words.count; i++) if (i !== m.from && s.words.is(i, MARK.capital) && !s.words.is(i, MARK.shout)) return true;
  return false;
}

/** "не в Темиртау": the word before the preposition says no. */
function negated(s: Scan, m: Mention): boolean {
  for (let i = m.left - 1; i >= Math.max(0, m.left - 2); i--) {
    if ((s.roles[i] ?? 0) & ROLE.not) return true;
    if (((s.roles[i] ?? 0) & (ROLE.in | ROLE.from)) === 0) return false;
  }
  return m.right < s.words.count && s.words.key(m.right, m.right + 1) === 'emes';
}
