import type { Tokens } from '../text/fold.js';
import { LETTER } from '../text/letters.js';
import { GAP, MARK, MAX_TOKENS } from '../text/signs.js';
import { lexicon } from '../language/lexicon.js';
import { ROLE } from '../language/roles.js';
import { vocabulary } from '../language/vocabulary.js';
import { beforeWord, joins, matchAt, misspeltAt, type Match, type Wanted } from '../names/match.js';
import type { NameIndex, Reading } from '../names/nameindex.js';
import { ADMIN, bitOf, FACILITY, type TypeSense } from '../language/typewords.js';
import { TRAIT } from '../names/traits.js';
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
/** A text that names more places is a list, and says of none that something happened there. */
const MAX_MENTIONS = 16;

/** Kazakh cases behind a hyphen, by their key letters. */
const HYPHENED: ReadonlyMap<string, 'in' | 'from' | 'to'> = new Map(vocabulary.hyphened);
/** The second half of a hyphened type word. */
const REST: TypeSense = { side: 'either', bit: bitOf('filler'), detail: 0 };
const FILLER = bitOf('filler'),
  COUNTRY = bitOf('country'),
  VILLAGE = bitOf('village'),
  POLICE = bitOf('police');

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
    const type = lexicon.type(word);
    types[i] = type;
    roles[i] = lexicon.roles(word);
    stems[i] = -1;
    // "Чей-то" is no "to".
    if (roles[i] === ROLE.to && i > 0 && t.gapBefore(i) === GAP.hyphen) roles[i] = 0;
    // "р-н", "пр-т": two letters of one type word.
    const hyphened = i > 0 && t.gapBefore(i) === GAP.hyphen ? lexicon.hyphened(t, i - 1) : null;
    if (hyphened) {
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
  for (const m of mentions) claim(t, m, mentions);
  return { mentions, roles, types, words: t, known };
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
  return (
    type !== null &&
    type !== undefined &&
    ((type.bit === COUNTRY && !(types[i + 1]?.bit === VILLAGE && t.to(i + 1) - t.from(i + 1) > 1)) || !t.is(i, MARK.capital))
  );
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
    let match: Match | null = null;
    if (field)
      for (let n = Math.min(4, t.count - i); n > 1 && !match; n--)
        if (spans(t, i, i + n, mentions)) match = misspeltAt(indexes, t, i, i + n, wanted, false);
    if (
      !match &&
      roles[i] === 0 &&
      (field || likely(t, i)) &&
      t.to(i) - t.from(i) >= least &&
      (stemmed(t, i) & (t.count <= 2 ? ROLE.describing | ROLE.foreign : ROLE.ordinary | ROLE.describing | ROLE.foreign)) === 0
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

function spans(t: Tokens, from: number, to: number, mentions: readonly Mention[]): boolean {
  for (let i = from; i < to; i++) if (claimed(mentions, i) || (i > from && !joins(t, i)) || isPreposition(roles[i] ?? 0)) return false;
  return t.to(to - 1) - t.from(from) >= 6;
}

/** Gives a mention the type words that stand beside it: before it, after it, or before it with "of". */
function claim(t: Tokens, m: Mention, all: readonly Mention[]): void {
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
    if (!type || t.gapBefore(i) >= GAP.dash || (t.gapBefore(i) === GAP.dot && i > m.to) || claimed(all, i)) break;
    // "Семей с детьми".
    if (isLetter(t, i) && type.side !== 'after' && i + 1 < t.count) break;
    if (type.bit !== FILLER && !follows(t, type, i, m, all)) break;
    m.types |= type.bit;
    m.detail |= type.detail;
    m.right = i + 1;
  }
  m.kase = caseOf(t, m);
}

/** One letter without a full stop, among other words: a preposition sooner than "село". */
function isLetter(t: Tokens, i: number): boolean {
  return t.to(i) - t.from(i) === 1 && !t.is(i, MARK.dot) && t.gapBefore(i + 1) === GAP.space;
}

/** The Kazakh case behind a mention's hyphen ("ШҚО-да"), which it takes, or of its last type word. */
function caseOf(t: Tokens, m: Mention): Mention['kase'] {
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
  // "district of", "police of".
  return i + 1 < m.from && t.reads(i + 1, 'of');
}

function follows(t: Tokens, type: TypeSense, i: number, m: Mention, all: readonly Mention[]): boolean {
  if ((m.any & TRAIT.adjective) !== 0 || (type.side === 'either' && (m.all & TRAIT.adjectival) !== 0))
    return !(type.side === 'of' && i + 1 < t.count && t.reads(i + 1, 'of')) && !((type.bit & ADMIN) !== 0 && (m.types & ADMIN) !== 0);
  if (type.side === 'before')
    return type.bit === POLICE && (types[i + 1]?.side === 'after' || (i > m.to && t.byte(t.to(i - 1) - 1) === LETTER.n));
  // "Павлодарда полиция …": police somewhere, not a name; "Медеу ауданының полициясы" is one.
  if ((m.all & TRAIT.placed) !== 0) return false;
  if (type.side === 'after' || type.side === 'of') return !(type.side === 'of' && i + 1 < t.count && t.reads(i + 1, 'of'));
  // "Алматы площадь Республики": the type word belongs to the name on its right.
  return !all.some((o) => o.from === i + 1 && t.gapBefore(o.from) !== GAP.stop);
}
