import type { Tokens } from '../text/fold.js';
import { LETTER } from '../text/letters.js';
import { GAP, MARK, MAX_TOKENS } from '../text/signs.js';
import { lexicon } from '../language/lexicon.js';
import { ROLE } from '../language/roles.js';
import { beforeWord, joins, matchAt, misspeltAt, type Match, type Wanted } from '../names/match.js';
import { dottedAt, endsAt } from '../names/shortened.js';
import type { NameIndex, Reading } from '../names/nameindex.js';
import { bitOf, type TypeSense } from '../language/typewords.js';
import { TRAIT } from '../names/traits.js';
import { claim, claimed } from './claim.js';
import { plus } from './plus.js';

/** A name found in a text with the type words that belong to it. `from`, `to`: the name; `left`, `right`: with its type words. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly Reading[];
  /** Traits that all, and that some of the readings have; the type words that some need. */
  readonly all: number;
  readonly any: number;
  readonly needs: number;
  /** Bits of the classes of its type words. */ types: number;
  /** Bits of `DETAILS` that the type words have. */ detail: number;
  /** The case of the last type word: "РУВД-да", "қаласында". */ kase: 'in' | 'from' | 'to' | null;
  left: number;
  right: number;
}
/** What is known of a text's words before places are chosen. */
export interface Scan {
  readonly mentions: readonly Mention[];
  readonly roles: Int32Array;
  readonly types: readonly (TypeSense | null)[];
  readonly words: Tokens;
  /** Words of three letters and more that are in the lexicon. */ readonly known: number;
}

/** Longer texts are sentences: in them a misspelt name needs more letters, and type words are not guessed. */
const FIELD_WORDS = 5;
/** "на барахолке", with the city known: a type word that is a landmark's whole name. */
const SHORT_FIELD = 2;
/** Letters from which a misspelt name is looked for: in a field of one word, of some, in a sentence. */
const TYPO_LETTERS = { alone: 3, field: 4, sentence: 6 } as const;
/** Words of the longest type word: "облыстық маңызы бар". */
const LONGEST_PHRASE = 3;
/** A text that names more places is a list, and says of none that something happened there. */
const MAX_MENTIONS = 16;

/** What these words tell no misspelt name does, however short the text: "келген" is not in Кеген. */
const NEVER = ROLE.describing | ROLE.foreign | ROLE.resident;

/** The second half of a hyphened type word. */
const REST: TypeSense = { side: 'either', bit: bitOf('filler'), detail: 0 };
/** "Satpayev st": in Latin letters "ст" is no station. */
const STREET: TypeSense = { side: 'after', bit: bitOf('street'), detail: 0 };
const COUNTRY = bitOf('country'),
  VILLAGE = bitOf('village');

// One more than there are words: what stands after the last word is nothing, not what an earlier text had there.
const roles = new Int32Array(MAX_TOKENS + 1);
const types: (TypeSense | null)[] = [];
/** What words' stems tell, looked up when first asked; −1: not yet. */
const stems = new Int32Array(MAX_TOKENS);

/** Finds the names in a text, longest first from left to right, and gives each its type words. Work is bounded by the number of words. */
export function scan(indexes: readonly NameIndex[], t: Tokens, untyped: boolean, inCity: boolean): Scan {
  types[t.count] = null;
  roles[t.count] = 0;
  let seen = 0;
  let known = 0;
  for (let i = 0; i < t.count; i++) {
    const word = lexicon.word(t, i);
    const type = i > 0 && t.is(i, MARK.latin) && t.reads(i, 'st') ? STREET : lexicon.type(word);
    types[i] = type;
    roles[i] = lexicon.roles(word);
    stems[i] = -1;
    const phrase = (roles[i] ?? 0) & ROLE.pair ? readPhrase(t, i) : 0;
    if (phrase > 0) {
      seen |= types[i]?.bit ?? 0;
      i += phrase - 1;
      continue;
    }
    // "Чей-то" is no "to".
    if (roles[i] === ROLE.to && i > 0 && t.gapBefore(i) === GAP.hyphen) roles[i] = 0;
    // "р-н", "пр-т": two letters of one type word.
    const hyphened = i > 0 && t.gapBefore(i) === GAP.hyphen ? lexicon.hyphened(t, i - 1) : null;
    // "Алтынсарин к-сі 108", but "Талғар қ-сы".
    if (hyphened && !(hyphened.bit === STREET.bit && hyphened.side === 'after' && !t.is(i + 1, MARK.digits))) {
      types[i - 1] = hyphened;
      types[i] = REST;
      roles[i] = 0;
      seen |= hyphened.bit;
    }
    if (type) seen |= type.bit;
    if (word >= 0 && t.to(i) - t.from(i) >= 3) known++;
  }
  const wanted: Wanted = { types: seen, untyped };
  let mentions: Mention[] = [];
  for (let i = 0; i < t.count && mentions.length < MAX_MENTIONS;) {
    const m =
      matchAt(indexes, t, i, wanted) ??
      (t.is(i, MARK.hashtag) ? beforeWord(indexes, t, i, (from, to) => lexicon.knows(t, from, to)) : null);
    if (!m || (m.to === i + 1 && isOnlyType(t, i) && !(inCity && t.count <= SHORT_FIELD))) {
      i++;
      continue;
    }
    mentions = plus(mentions, mention(m));
    i = m.to;
  }
  const [only] = mentions;
  // "Темирта": Temir with an ending that it can't take, or Temirtau with a letter lost.
  if (only && t.count === 1 && (only.all & TRAIT.inflected) !== 0 && (only.any & TRAIT.strict) === 0) {
    const slips = misspeltAt(indexes, t, 0, 1, wanted, false);
    if (slips) mentions[0] = mention({ ...only, readings: [...only.readings, ...slips.readings] });
  }
  mentions = withMisspelt(indexes, t, wanted, mentions);
  for (const m of mentions) claim(t, types, m, mentions);
  return { mentions, roles, types, words: t, known };
}

/** Reads the words from `i` on as one type word, if they are: "областной центр", "р н", "г.а.". How many they are. */
function readPhrase(t: Tokens, i: number): number {
  const letter = t.to(i) - t.from(i) === 1;
  if (letter && t.is(i, MARK.capital)) return 0;
  for (let n = LONGEST_PHRASE; n > 1; n--) {
    if (i + n > t.count) continue;
    let gap = 0;
    for (let k = i + 1; k < i + n; k++) gap = Math.max(gap, t.gapBefore(k));
    const type = gap <= GAP.dot ? lexicon.phrase(t, i, n) : null;
    if (!type) continue;
    for (let k = i; k < i + n; k++) {
      types[k] = k === i ? type : REST;
      roles[k] = stems[k] = 0;
    }
    return n;
  }
  return 0;
}

/** Roles of word `i` of the text scanned last, by the word or a stem that it begins with. */
export function stemmed(t: Tokens, i: number): number {
  const known = stems[i] ?? -1;
  if (known >= 0) return known;
  return (stems[i] = lexicon.stemmed(t, i));
}

function mention({ from, to, readings }: Match): Mention {
  let all = -1,
    any = 0,
    needs = 0;
  for (const r of readings) {
    all &= r.traits;
    any |= r.traits;
    needs |= r.needs;
  }
  return { from, to, readings, all, any, needs, types: 0, detail: 0, kase: null, left: from, right: to };
}

/** A type word, or one that tells of a name beside it, in small letters is no name, and a country never is (though 13 villages are called Kazakhstan). */
function isOnlyType(t: Tokens, i: number): boolean {
  const type = types[i];
  // "Жанында" is beside, not in Jenin.
  if (((roles[i] ?? 0) & (ROLE.beside | ROLE.aside)) !== 0 && !t.is(i, MARK.capital)) return true;
  return type !== null && type !== undefined && ((type.bit === COUNTRY && !isVillage(t, i)) || !t.is(i, MARK.capital));
}

/** "Село Казахстан", "Қазақстан ауылы"; not "сёла Казахстана". */
function isVillage(t: Tokens, i: number): boolean {
  return t.byte(t.to(i) - 1) === LETTER.n && (isVillageAt(t, i - 1) || isVillageAt(t, i + 1));
}

/** A word for a village, not a letter that may stand for one. */
function isVillageAt(t: Tokens, i: number): boolean {
  return types[i]?.bit === VILLAGE && t.to(i) - t.from(i) > 1;
}

/** Words that nothing else explains are looked up with one letter wrong; two neighbours as one name when the text is short. */
function withMisspelt(indexes: readonly NameIndex[], t: Tokens, wanted: Wanted, found: Mention[]): Mention[] {
  let mentions = found;
  const known = found.length;
  const field = t.count <= FIELD_WORDS;
  const least = t.count === 1 ? TYPO_LETTERS.alone : field ? TYPO_LETTERS.field : TYPO_LETTERS.sentence;
  if (field) for (let i = 0; i + 1 < t.count; i++) if (t.gapBefore(i + 1) === GAP.hyphen) replaceHalf(indexes, t, i, wanted, mentions);
  for (let i = 0; i < t.count && mentions.length < MAX_MENTIONS; i++) {
    if (types[i] || t.is(i, MARK.digits) || claimed(mentions, i)) continue;
    const mistyped = field && mentions.length > 0 && roles[i] === 0 ? lexicon.misspeltType(t, i, isTypeDue(t, i, mentions)) : null;
    if (mistyped) {
      types[i] = mistyped;
      continue;
    }
    let match: Match | null = field ? shortenedAt(indexes, t, i, mentions) : null;
    if (field && !match)
      for (let n = Math.min(4, t.count - i); n > 1 && !match; n--)
        if (spans(t, i, i + n, mentions)) match = misspeltAt(indexes, t, i, i + n, wanted, false);
    if (
      !match &&
      roles[i] === 0 &&
      (field || likely(t, i)) &&
      t.to(i) - t.from(i) >= least &&
      (stemmed(t, i) & (t.count <= 2 ? NEVER : NEVER | ROLE.ordinary)) === 0
    )
      match = misspeltAt(indexes, t, i, i + 1, wanted, i > 0 && ((roles[i - 1] ?? 0) & (ROLE.in | ROLE.from | ROLE.to)) !== 0);
    if (!match) continue;
    mentions = plus(mentions, mention(match));
    i = match.to - 1;
  }
  if (mentions.length === known) return mentions;
  mentions.sort((a, b) => a.from - b.from);
  // A name that was misspelt explains what stands beside it.
  if (field)
    for (let i = 0; i < t.count; i++)
      if (!types[i] && roles[i] === 0 && !claimed(mentions, i)) types[i] = lexicon.misspeltType(t, i, isTypeDue(t, i, mentions));
  return mentions;
}

/** "Петроп.", "Пав-р", "Семипал" and nothing else: words that are nothing else. */
function shortenedAt(indexes: readonly NameIndex[], t: Tokens, i: number, mentions: readonly Mention[]): Match | null {
  const role = stemmed(t, i);
  if ((role & ~ROLE.ordinary) !== 0) return null;
  const next = i + 1;
  if (next < t.count && t.gapBefore(next) === GAP.hyphen && !types[next] && !claimed(mentions, next))
    return t.is(next, MARK.dot) ? dottedAt(indexes, t, i, next + 1) : endsAt(indexes, t, i);
  return role === 0 && (t.is(i, MARK.dot) || (t.count === 1 && t.to(i) - t.from(i) >= TYPO_LETTERS.sentence))
    ? dottedAt(indexes, t, i, next)
    : null;
}

/** A type word has to come after an adjective, or after a name with nothing else. */
function isTypeDue(t: Tokens, i: number, mentions: readonly Mention[]): boolean {
  for (const m of mentions) if (m.to === i && (t.count === 2 || (m.any & TRAIT.adjectival) !== 0)) return true;
  return false;
}

/** "Frot-Shevchenko": half of it is a name, the whole is a longer one with a slip. */
function replaceHalf(indexes: readonly NameIndex[], t: Tokens, i: number, wanted: Wanted, mentions: Mention[]): void {
  const half = mentions.findIndex((m) => m.to - m.from === 1 && (m.from === i || m.from === i + 1));
  const whole = half >= 0 && !mentions.some((m) => m.from <= i && m.to > i + 1) ? misspeltAt(indexes, t, i, i + 2, wanted, false) : null;
  if (whole) mentions[half] = mention(whole);
}

/** In a sentence only a word that looks like a place's is worth the search: a capital, a hashtag, a preposition before it, a Kazakh ending. */
function likely(t: Tokens, i: number): boolean {
  if (t.is(i, MARK.capital) || t.is(i, MARK.hashtag) || (i > 0 && ((roles[i - 1] ?? 0) & (ROLE.in | ROLE.from | ROLE.to)) !== 0))
    return true;
  const end = t.to(i),
    last = t.byte(end - 1),
    before = t.byte(end - 2);
  return (last === LETTER.a || last === LETTER.e) && (before === LETTER.d || before === LETTER.t);
}

/** "би" is "by" in key letters, and a title too. */
function isPreposition(r: number): boolean {
  return (r & (ROLE.in | ROLE.from | ROLE.to | ROLE.about)) !== 0 && (r & ROLE.epithet) === 0;
}

/** Words that tell of people and what is done to them are no part of a misspelt name. */
const TELLING = ROLE.event | ROLE.seized | ROLE.held;

function spans(t: Tokens, from: number, to: number, mentions: readonly Mention[]): boolean {
  for (let i = from; i < to; i++)
    if (
      claimed(mentions, i) ||
      (i > from && (!joins(t, i) || t.gapBefore(i) === GAP.dash)) ||
      isPreposition(roles[i] ?? 0) ||
      (stemmed(t, i) & TELLING) !== 0
    )
      return false;
  return t.to(to - 1) - t.from(from) >= 6;
}
