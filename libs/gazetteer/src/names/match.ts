import { baseHash, borne, endingsOf } from '../language/endings.js';
import type { Tokens } from '../text/fold.js';
import { GAP, MARK } from '../text/signs.js';
import type { Form } from '../language/grammar.js';
import { reading, STRICT, type How, type NameIndex, type Reading } from './nameindex.js';
import { ADMIN } from '../language/typewords.js';
import { LETTER } from '../text/letters.js';
import { likeAdjective, type Naming } from './naming.js';
import { TRAIT } from './traits.js';
import type { Slip } from './typos.js';

export interface Match {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly Reading[];
}
/** What kinds of names are of use in this text: those without a needed type word, and those whose type word is there. */
export interface Wanted {
  /** Bits of the classes of type words in the text. */ readonly types: number;
  /** A city is known, so "у Ганди" may do for "парк Ганди". */ readonly untyped: boolean;
}

const NONE: readonly Reading[] = [];
/** The longest name in words. */
const MAX_WORDS = 6;
/** Letters of a part of a hashtag, name or word. */
const SHORTEST_PART = 4;
/** Letters of a misspelt name before an ending for its people. */
const PEOPLE_LETTERS = 8;
/** Endings that don't follow the sound laws are common in quick messages, but prove less. */
const QUALITY = { loose: 0.9, likelyTypo: 0.85, typo: 0.7, typoFirstLetter: 0.5, inflectedTypo: 0.6 } as const;

/** The longest run of words from `i` on that is a name, letter for letter or with a case ending. */
export function matchAt(indexes: readonly NameIndex[], t: Tokens, i: number, wanted: Wanted): Match | null {
  let longest = 0;
  let readings = NONE;
  for (const index of indexes)
    for (let n = mostWords(index, t, i); n > 0 && n >= longest; n--) {
      const found = readingsOf(index, t, i, i + n, wanted);
      if (found.length === 0) continue;
      readings = n > longest ? found : [...readings, ...found];
      longest = n;
    }
  return longest === 0 ? null : { from: i, to: i + longest, readings };
}

/** How many words from `i` on may be one name, by its letters. */
function mostWords(index: NameIndex, t: Tokens, i: number): number {
  const from = t.from(i);
  for (let n = 1; ; n++) {
    const to = t.to(i + n - 1);
    // "У-Ка": beginnings of one letter are not kept.
    const letter = to - from === 1;
    if (!letter && !mayBegin(index, t, from, t.from(i + n - 1), to)) return n - 1;
    // "At a rally" is not in Aral.
    if (letter && n === 1 && t.reads(i, 'a') && !t.is(i, MARK.capital) && i + 1 < t.count && t.gapBefore(i + 1) === GAP.space) return n;
    if (n === MAX_WORDS || i + n === t.count || !joins(t, i + n)) return n;
    if (!letter && !index.begins(t, from, to)) return n;
  }
}

/** "#алматымитинг": a name that a word of the hashtag begins with, before another word that is known. Longest first. */
export function beforeWord(
  indexes: readonly NameIndex[],
  t: Tokens,
  i: number,
  known: (from: number, to: number) => boolean,
): Match | null {
  const from = t.from(i),
    to = t.to(i);
  for (let cut = to - SHORTEST_PART; cut >= from + SHORTEST_PART; cut--)
    for (const index of indexes) {
      const key = index.find(t.hash(from, cut), t, from, cut - from);
      const readings = key < 0 ? [] : index.exact(key).free;
      if (readings.length > 0 && known(cut, to)) return { from: i, to: i + 1, readings };
    }
  return null;
}

/** A quick look at the first letters: most words of a text begin no name. */
function mayBegin(index: NameIndex, t: Tokens, from: number, last: number, to: number): boolean {
  if (last > from) return index.begins(t, from, Math.max(last + 1, Math.min(to, from + 3)));
  if (to - from < 6) return index.begins(t, from, Math.min(to, from + 3)) || (to - from > 3 && index.isShort(t.hash(from, from + 2)));
  return index.begins(t, from, from + 4) || index.isShort(t.hash(from, from + 3)) || index.isShort(t.hash(from, from + 2));
}

function readingsOf(index: NameIndex, t: Tokens, i: number, j: number, wanted: Wanted): readonly Reading[] {
  const from = t.from(i),
    to = t.to(j - 1),
    words = j - i;
  const key = index.find(t.hash(from, to), t, from, to - from);
  const exact = key >= 0 ? index.exact(key) : null;
  // "Октябрьский" is a settlement; before "район" it is an adjective too.
  const final = exact !== null && exact.free.length > 0 && (wanted.types === 0 || !likeAdjective(t.byte(to - 2), t.byte(to - 1)));
  if (
    exact &&
    final &&
    (exact.bound.length === 0 || (!wanted.untyped && (exact.needs & wanted.types) === 0 && !(exact.asOneWord && words === 1)))
  )
    return exact.free;
  const out: Reading[] = [];
  // "Костанайск. обл.": an adjective without its ending.
  if (key >= 0 && (t.is(j - 1, MARK.dot) || ((wanted.types & ADMIN) !== 0 && t.byte(to - 1) === LETTER.k)))
    add(out, index, key, 'inflected', 0, STRICT, 'adjective', wanted, words);
  if (exact) {
    for (const r of exact.free) out.push(r);
    for (const r of exact.bound) if (wants(r, wanted, words)) out.push(r);
  }
  if (!final) addInflected(out, index, t, i, j, wanted);
  return out;
}

function addInflected(out: Reading[], index: NameIndex, t: Tokens, i: number, j: number, wanted: Wanted): void {
  const from = t.from(i),
    to = t.to(j - 1);
  const latin = t.is(j - 1, MARK.latin);
  // Many endings begin at one letter, and many of those stand for one base: each is asked for once.
  let stem = -1,
    hash = 0,
    may = false,
    asked: string | null = null,
    base = -1;
  for (let k = 0, n = endingsOf(t, Math.max(from, t.from(j - 1) - 1), to); k < n; k++) {
    const e = borne.ending[k],
      stemEnd = borne.stemEnd[k] ?? to;
    if (!e || stemEnd - from < 2 || (e.latin && !latin)) continue;
    if (stemEnd !== stem) {
      stem = stemEnd;
      asked = null;
      may = index.begins(t, from, Math.min(stemEnd, from + 12));
      hash = may ? t.hash(from, stemEnd) : 0;
    }
    if (!may) continue;
    if (e.base !== asked) {
      asked = e.base;
      base = index.find(baseHash(hash, e), t, from, stemEnd - from, e.base);
    }
    if (base >= 0) add(out, index, base, 'inflected', e.says, borne.strict[k] ? STRICT : QUALITY.loose, e.form, wanted, j - i);
  }
}

const near: Slip[] = [];
/** Names one slip from the run of words [i, j), the last perhaps with a case ending; of one letter only where a preposition asks for a case. */
export function misspeltAt(indexes: readonly NameIndex[], t: Tokens, i: number, j: number, wanted: Wanted, cased: boolean): Match | null {
  const from = t.from(i),
    to = t.to(j - 1);
  const latin = t.is(i, MARK.latin);
  const readings: Reading[] = [];
  for (const index of indexes) {
    index.misspelt(t, from, to, '', latin, near);
    for (const { key, likely } of near)
      add(
        readings,
        index,
        key,
        'typo',
        0,
        !sameStart(index, key, t, from) ? QUALITY.typoFirstLetter : likely ? QUALITY.likelyTypo : QUALITY.typo,
        'noun',
        wanted,
        1,
      );
    if (readings.length > 0) continue;
    for (let k = 0, n = endingsOf(t, t.from(j - 1), to); k < n; k++) {
      const e = borne.ending[k],
        stemEnd = borne.stemEnd[k] ?? to;
      if (
        !e ||
        !borne.strict[k] ||
        e.form === 'people' ||
        // "Келістік" is a verb of many: of a name so misspelt more has to be left.
        (e.says === TRAIT.people && stemEnd - from < PEOPLE_LETTERS) ||
        stemEnd - from < (e.form === 'adjective' ? 4 : 5) ||
        (to - stemEnd < 2 && e.form !== 'adjective' && !cased)
      )
        continue;
      index.misspelt(t, from, stemEnd, e.base, latin, near);
      for (const { key } of near)
        add(
          readings,
          index,
          key,
          'typo',
          e.says,
          sameStart(index, key, t, from) ? QUALITY.inflectedTypo : QUALITY.typoFirstLetter - 0.1,
          e.form,
          wanted,
          j - i,
        );
    }
  }
  // A slip away from villages of which no pack knows where: as good as nothing.
  return readings.some((r) => r.place >= 0) ? { from: i, to: j, readings } : null;
}

/** Whether word `i` may be the next of one name: "Усть.Каменогорск" and "Алма — Ата" are written for one with a hyphen. */
export function joins(t: Tokens, i: number): boolean {
  const gap = t.gapBefore(i);
  return (
    gap === GAP.space ||
    gap === GAP.hyphen ||
    gap === GAP.camel ||
    gap === GAP.quote ||
    gap === GAP.dash ||
    (gap === GAP.dot && !t.is(i - 1, MARK.digits) && (t.to(i - 1) - t.from(i - 1) === 1 || t.is(i - 1, MARK.tight)))
  );
}

function wants({ needs, traits }: Naming | Reading, wanted: Wanted, words: number): boolean {
  if (words > 1 && (traits & TRAIT.oneWord) !== 0) return false;
  return needs === 0 || (wanted.types & needs) !== 0 || (wanted.untyped && (traits & TRAIT.cityOnly) === 0);
}

function sameStart(index: NameIndex, key: number, t: Tokens, from: number): boolean {
  return index.table.letter(index.table.start(key)) === t.byte(from);
}

function add(
  out: Reading[],
  index: NameIndex,
  key: number,
  how: How,
  says: number,
  quality: number,
  form: Form,
  wanted: Wanted,
  words: number,
): void {
  for (const name of index.names(key))
    if (name.form === form && wants(name, wanted, words) && !isKnown(out, name, quality)) out.push(reading(name, how, says, quality));
}

/** Whether the place was read as truly before. */
function isKnown(readings: readonly Reading[], name: Naming, quality: number): boolean {
  for (const r of readings) if (r.place === name.place && r.needs === name.needs && r.quality >= quality) return true;
  return false;
}
