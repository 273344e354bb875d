import { baseHash, eachEnding } from './endings.js';
import { GAP, MARK, type Tokens } from './fold.js';
import type { Case, Form } from './grammar.js';
import type { Named, NameIndex } from './nameindex.js';
import type { TypeClass } from './typewords.js';

export type How = 'exact' | 'inflected' | 'typo';
/** One way to read a run of words as a name. `quality`: 1 is letter for letter. `letters`: length of the key. */
export interface Reading { readonly name: Named; readonly how: How; readonly case: Case; readonly quality: number; readonly letters: number }
export interface Match { readonly from: number; readonly to: number; readonly readings: readonly Reading[] }
/** What kinds of names are of use in this text: those without a needed type word, and those whose type word is there. */
export interface Wanted { readonly types: ReadonlySet<TypeClass>; /** A city is known, so "у Ганди" may do for "парк Ганди". */ readonly untyped: boolean }

/** The longest name in words. */
const MAX_WORDS = 6;
/** Endings that don't follow the sound laws are common in quick messages, but prove less. */
const QUALITY = { inflected: 0.97, loose: 0.9, typo: 0.75, typoFirstLetter: 0.5, inflectedTypo: 0.6 } as const;

/** The longest run of words from `i` on that is a name, letter for letter or with a case ending. */
export function matchAt(indexes: readonly NameIndex[], t: Tokens, i: number, wanted: Wanted): Match | null {
  const found: Match[] = [];
  for (const index of indexes) {
    const from = t.from(i);
    for (let n = 1; n <= MAX_WORDS && i + n <= t.count; n++) {
      if (n > 1 && !joins(t, i + n - 1)) break;
      const to = t.to(i + n - 1);
      const probe = Math.min(to, Math.max(t.from(i + n - 1) + 1, from + 3));
      if (probe - from >= 2 && !index.begins(t.hash(from, probe)) && !(n === 1 && to - from > 3 && index.find(t.hash(from, from + 2), t, from, 2) >= 0)) break;
      const readings = readingsOf(index, t, i, i + n, wanted);
      if (readings.length > 0) found.push({ from: i, to: i + n, readings });
      if (!index.begins(t.hash(from, to))) break;
    }
  }
  if (found.length <= 1) return found[0] ?? null;
  const to = Math.max(...found.map((m) => m.to));
  return { from: i, to, readings: found.filter((m) => m.to === to).flatMap((m) => m.readings) };
}

function readingsOf(index: NameIndex, t: Tokens, i: number, j: number, wanted: Wanted): Reading[] {
  const from = t.from(i), to = t.to(j - 1), lastFrom = t.from(j - 1), words = j - i;
  const latin = t.is(j - 1, MARK.latin);
  const out: Reading[] = [];
  const exact = index.find(t.hash(from, to), t, from, to - from);
  if (exact >= 0) add(out, index, exact, 'exact', 'plain', 1, 'noun', wanted, words);
  if (out.some((r) => r.name.needs === null)) return out;
  eachEnding(t, Math.max(from, lastFrom - 1), to, (e, stemEnd, strict) => {
    if (stemEnd - from < 2 || (e.latin && !latin) || !index.begins(t.hash(from, Math.min(stemEnd, from + 12)))) return;
    const key = index.find(baseHash(t, from, stemEnd, e), t, from, stemEnd - from, e.base);
    if (key >= 0) add(out, index, key, 'inflected', e.case, strict ? QUALITY.inflected : QUALITY.loose, e.form, wanted, words);
  });
  return out;
}

const near: number[] = [];
/** Names one slip from the run of words [i, j), the last perhaps with a case ending; of one letter only where a preposition asks for a case. */
export function misspeltAt(indexes: readonly NameIndex[], t: Tokens, i: number, j: number, wanted: Wanted, cased: boolean): Match | null {
  const from = t.from(i), to = t.to(j - 1);
  const readings: Reading[] = [];
  for (const index of indexes) {
    index.misspelt(t, from, to, '', near);
    for (const key of near) add(readings, index, key, 'typo', 'plain', sameStart(index, key, t, from) ? QUALITY.typo : QUALITY.typoFirstLetter, 'noun', wanted, j - i);
    if (readings.length > 0) continue;
    eachEnding(t, t.from(j - 1), to, (e, stemEnd, strict) => {
      if (!strict || stemEnd - from < (e.form === 'adjective' ? 4 : 5) || (to - stemEnd < 2 && e.form !== 'adjective' && !cased)) return;
      index.misspelt(t, from, stemEnd, e.base, near);
      for (const key of near) add(readings, index, key, 'typo', e.case, sameStart(index, key, t, from) ? QUALITY.inflectedTypo : QUALITY.typoFirstLetter - 0.1, e.form, wanted, j - i);
    });
  }
  return readings.length > 0 ? { from: i, to: j, readings } : null;
}

/** Whether word `i` may be the next of one name. */
export function joins(t: Tokens, i: number): boolean {
  const gap = t.gapBefore(i);
  return gap === GAP.space || gap === GAP.hyphen || gap === GAP.camel || gap === GAP.quote || (gap === GAP.dot && !t.is(i - 1, MARK.digits) && t.to(i - 1) - t.from(i - 1) === 1);
}

function sameStart(index: NameIndex, key: number, t: Tokens, from: number): boolean {
  return index.table.letter(index.table.start(key)) === t.byte(from);
}

function add(out: Reading[], index: NameIndex, key: number, how: How, kase: Case, quality: number, form: Form, wanted: Wanted, words: number): void {
  for (const name of index.names(key)) {
    if (name.form !== form) continue;
    if (name.oneWord && words > 1) continue;
    if (name.needs !== null && !wanted.types.has(name.needs) && !wanted.untyped) continue;
    if (out.some((r) => r.name.place === name.place && r.name.needs === name.needs && r.quality >= quality)) continue;
    out.push({ name, how, case: kase, quality, letters: index.table.length(key) });
  }
}
