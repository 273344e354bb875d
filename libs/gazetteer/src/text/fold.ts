/** A text → its words as key letters, back to back and hashed. */

import { BASE, extend, POWERS } from './hash.js';
import { LETTER } from './letters.js';
import { gapOf, GAP, joined, MARK, MAX_CHARACTERS, MAX_TOKENS } from './signs.js';
import { asCyrillic, asLatin, CYR, cyrillic, DIGIT, IGNORED, LAT, latinRules, LIMIT, lower, script, SEPARATOR, upper } from './tables.js';

const LETTERS = Array.from({ length: 128 }, (_, c) => String.fromCharCode(c));

const { a: A, c: C, d: D, e: E, i: I, j: J, o: O, q: Q, s: S, t: T, u: U, y: Y } = LETTER;

/** Words of one text as key letters, back to back, so that any run of words is one slice. Reused from text to text. */
export class Tokens {
  readonly bytes = new Uint8Array(2 * MAX_CHARACTERS);
  readonly start = new Uint16Array(MAX_TOKENS + 1);
  readonly gap = new Uint8Array(MAX_TOKENS);
  readonly mark = new Uint8Array(MAX_TOKENS);
  /** Where the word begins in the text. */
  readonly origin = new Uint16Array(MAX_TOKENS);
  count = 0;
  private readonly sums = new Int32Array(2 * MAX_CHARACTERS + 1);
  private readonly raw = new Uint16Array(MAX_CHARACTERS);
  private rawLength = 0;
  private end = 0;

  /** Reads at most 512 characters and 64 words. Digits are words of their own; a capital inside a word begins a new one. */
  read(text: string): void {
    if (!this.readWords(text)) this.readWords(text.slice(0, MAX_CHARACTERS).normalize('NFC'), true);
  }

  /** False, and nothing read, at a letter whose mark stands by itself. */
  private readWords(source: string, composed = false): boolean {
    const length = Math.min(source.length, MAX_CHARACTERS);
    this.count = this.end = this.rawLength = 0;
    let gap: number = GAP.space;
    let previous = SEPARATOR;
    let hash = false;
    for (let i = 0; i < length && this.count < MAX_TOKENS; i++) {
      const c = source.charCodeAt(i);
      if (c >= 0x300 && c < 0x370 && !composed) return false;
      const kind = c < LIMIT ? (script[c] ?? SEPARATOR) : c === 0x2019 || c === 0x200d ? IGNORED : SEPARATOR;
      if (kind === IGNORED) {
        if (this.rawLength > 0) continue;
        else {
          gap = Math.max(gap, GAP.quote);
          continue;
        }
      }
      const digit = kind === DIGIT;
      const camel = this.rawLength > 1 && kind !== SEPARATOR && !digit && upper[c] === 1 && upper[this.raw[this.rawLength - 1] ?? 0] === 0;
      if (this.rawLength > 0 && (kind === SEPARATOR || camel || digit !== (previous === DIGIT))) {
        this.close(gap, hash, c);
        gap = camel ? GAP.camel : GAP.space;
        if (kind === SEPARATOR) hash = false;
      }
      if (kind === SEPARATOR) {
        gap = joined(gap, gapOf(c));
        if (c === 35) hash = true;
        previous = SEPARATOR;
        continue;
      }
      if (this.rawLength === 0) this.origin[this.count] = i;
      this.raw[this.rawLength++] = c;
      previous = kind;
    }
    if (this.rawLength > 0 && this.count < MAX_TOKENS) this.close(gap, hash, 0);
    return true;
  }

  /** Hash of the key letters from `from` to `to`. */
  hash(from: number, to: number): number {
    return (this.sum(to) - Math.imul(this.sum(from), POWERS[to - from] ?? 0)) | 0;
  }

  /** Hash of the slice without its letter `skip`. */
  hashWithout(from: number, to: number, skip: number): number {
    return extend(this.hash(from, skip), this.hash(skip + 1, to), to - skip - 1);
  }

  from(token: number): number {
    return this.start[token] ?? 0;
  }
  to(token: number): number {
    return this.start[token + 1] ?? 0;
  }
  byte(at: number): number {
    return this.bytes[at] ?? 0;
  }
  gapBefore(token: number): number {
    return this.gap[token] ?? GAP.stop;
  }
  is(token: number, mark: number): boolean {
    return ((this.mark[token] ?? 0) & mark) !== 0;
  }
  /** The key letters of the words [from, to) as a string; only where one is kept. */
  key(from: number, to: number): string {
    const b = this.bytes,
      end = this.to(to - 1);
    let i = this.from(from);
    let out = '';
    // Eight at a time: a string grown letter by letter is a chain that has to be copied together later.
    for (; i + 8 <= end; i += 8)
      out += String.fromCharCode(
        b[i] ?? 0,
        b[i + 1] ?? 0,
        b[i + 2] ?? 0,
        b[i + 3] ?? 0,
        b[i + 4] ?? 0,
        b[i + 5] ?? 0,
        b[i + 6] ?? 0,
        b[i + 7] ?? 0,
      );
    for (; i < end; i++) out += LETTERS[b[i] ?? 0] ?? '';
    return out;
  }

  private sum(at: number): number {
    return this.sums[at] ?? 0;
  }

  private close(gap: number, hash: boolean, next: number): void {
    const from = this.end;
    const shape = this.fold();
    this.rawLength = 0;
    if (this.end === from) return;
    for (let i = from; i < this.end; i++) this.sums[i + 1] = (Math.imul(this.sum(i), BASE) + this.byte(i)) | 0;
    this.gap[this.count] = this.count === 0 && gap !== GAP.quote ? GAP.stop : gap;
    this.mark[this.count] = shape | (hash ? MARK.hashtag : 0) | (next === 46 ? MARK.dot : 0) | (next === 33 ? MARK.bang : 0);
    this.start[this.count++] = from;
    this.start[this.count] = this.end;
  }

  /** Writes the raw word as key letters and tells its shape. Look-alikes of the rarer script are read as the commoner. */
  private fold(): number {
    const { raw, rawLength: n } = this;
    let cyr = 0,
      lat = 0,
      sure = 0,
      capitals = 0;
    for (let i = 0; i < n; i++) {
      const c = raw[i] ?? 0;
      const s = script[c];
      if (s === CYR) {
        cyr++;
        if (asLatin[c] === 0) sure++;
      } else if (s === LAT) {
        lat++;
        if (asCyrillic[c] === 0) sure--;
      }
      capitals += upper[c] ?? 0;
    }
    const swap = cyr === 0 || lat === 0 ? null : (sure || cyr - lat) >= 0 ? asCyrillic : asLatin;
    const first = this.end;
    for (let i = 0; i < n; i++) {
      const c = raw[i] ?? 0;
      raw[i] = lower[(swap && swap[c]) || c] ?? c;
    }
    const shape =
      (capitals > 0 ? MARK.capital : 0) |
      (capitals > 1 && capitals === n ? MARK.shout : 0) |
      (cyr === 0 && lat === 0 ? MARK.digits : 0) |
      ((swap ? swap === asLatin : lat > 0) ? MARK.latin : 0);
    for (let i = 0; i < n;) {
      const c = raw[i] ?? 0;
      if (script[c] === DIGIT) {
        this.bytes[this.end++] = c;
        i++;
        continue;
      }
      if (script[c] === CYR) {
        this.emit(cyrillic[c] ?? 0, first);
        i++;
        continue;
      }
      i += this.latin(i, n, first);
    }
    return shape;
  }

  private latin(i: number, n: number, first: number): number {
    for (const rule of latinRules[this.raw[i] ?? 0] ?? []) {
      const size = rule.rest.length;
      if (i + size >= n) continue;
      let k = 0;
      while (k < size && this.raw[i + 1 + k] === rule.rest[k]) k++;
      if (k < size) continue;
      // `j` is й after a vowel unless another vowel follows (GOST "Abaj"), else ж (Kazakh "Jañaözen").
      const glide =
        rule.to === J &&
        size === 0 &&
        this.end > first &&
        isVowel(this.byte(this.end - 1)) &&
        !isVowelLetter(this.raw[i + 1] ?? 0, i + 1 < n);
      this.emit(glide ? I : rule.to, first);
      return 1 + size;
    }
    return 1;
  }

  /** Doubled letters collapse (not а, е, о: "Семее" is not "Семе"); и+а is я, и+у is ю, т+с is ц, д+ж is ж, in any script. */
  private emit(letter: number, first: number): void {
    if (letter === 0) return;
    const last = this.end > first ? this.byte(this.end - 1) : 0;
    if (last === letter && letter !== A && letter !== E && letter !== O) return;
    if (last === I && (letter === A || letter === Y)) {
      this.bytes[this.end - 1] = Y;
      return;
    }
    if (last === I && (letter === U || letter === Q)) {
      this.bytes[this.end - 1] = Q;
      return;
    }
    if (last === T && letter === S) {
      this.bytes[this.end - 1] = C;
      return;
    }
    if (last === D && letter === J) {
      this.bytes[this.end - 1] = J;
      return;
    }
    this.bytes[this.end++] = letter;
  }
}

const shared = new Tokens();
/** One word or name → its key, the same for Kazakh and Russian Cyrillic and the Latin spellings in use. */
export function fold(text: string): string {
  return foldWords(text).join('');
}

/** The keys of a text's words. */
export function foldWords(text: string): string[] {
  shared.read(text);
  const out: string[] = [];
  for (let i = 0; i < shared.count; i++) out.push(shared.key(i, i + 1));
  return out;
}

function isVowel(letter: number): boolean {
  return letter === A || letter === E || letter === I || letter === O || letter === U;
}
function isVowelLetter(c: number, inside: boolean): boolean {
  return inside && 'aeiouyäöüáóúūıý'.includes(String.fromCharCode(c));
}
