/** A text → its words as key letters, back to back and hashed. */

import { BASE, extend, POWERS } from './hash.js';
import { LETTER } from './letters.js';
import { gapOf, GAP, joined, MARK, MAX_CHARACTERS, MAX_TOKENS } from './signs.js';
import {
  asCyrillic,
  asLatin,
  CYR,
  cyrillic,
  DIGIT,
  IGNORED,
  LAT,
  latin,
  latinRules,
  latinVowel,
  LIMIT,
  lower,
  script,
  SEPARATOR,
  upper,
  type LatinRule,
} from './tables.js';

/** Bits of the scripts that letters are of. */
const BOTH = (1 << CYR) | (1 << LAT);
const NO_RULES: readonly LatinRule[] = [];
/** Latin letters of the later Kazakh alphabets that say what these say with an apostrophe. */
const S_CEDILLA = 0x15f,
  C_CEDILLA = 0xe7,
  Y_ACUTE = 0xfd;
/** Russian prepositions that are run into the name: "вПавлодаре". */
const ONE_LETTER: ReadonlySet<number> = new Set(Array.from('вскуо', (letter) => letter.charCodeAt(0)));
const LETTERS = Array.from({ length: 128 }, (_, c) => String.fromCharCode(c));

const { a: A, c: C, d: D, e: E, i: I, j: J, k: K, o: O, q: Q, s: S, t: T, u: U, y: Y } = LETTER;

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

  /** Reads at most 512 characters and 64 words. Digits are words of their own; a capital inside a word begins a new one. */
  read(text: string): void {
    if (!this.readWords(text)) this.readWords(text.slice(0, MAX_CHARACTERS).normalize('NFC'), true);
  }

  /** False, and nothing read, at a letter whose mark stands by itself. */
  private readWords(source: string, composed = false): boolean {
    const { raw } = this;
    const length = Math.min(source.length, MAX_CHARACTERS);
    this.count = 0;
    let gap: number = GAP.space;
    let hash = false;
    // Of the word that is being read: its length, a bit for each script in it, how many capitals.
    let n = 0,
      scripts = 0,
      capitals = 0;
    for (let i = 0; i < length && this.count < MAX_TOKENS; i++) {
      const c = source.charCodeAt(i);
      const kind = c < LIMIT ? (script[c] ?? SEPARATOR) : c === 0x2019 || c === 0x200d ? IGNORED : SEPARATOR;
      // Most letters go on with the word that they stand in.
      if (scripts === 1 << kind && upper[c] === 0) {
        raw[n++] = c;
        continue;
      }
      if (kind === IGNORED) {
        if (c >= 0x300 && c < 0x370 && !composed) return false;
        if (n === 0) gap = Math.max(gap, GAP.quote);
        else if (scripts === 1 << LAT) raw[n - 1] = apostrophed(raw[n - 2] ?? 0, raw[n - 1] ?? 0, source.charCodeAt(i + 1));
        continue;
      }
      const capital = kind === SEPARATOR ? 0 : (upper[c] ?? 0);
      if (n > 0) {
        const camel = capital === 1 && (n > 1 || ONE_LETTER.has(raw[0] ?? 0)) && upper[raw[n - 1] ?? 0] === 0;
        if (kind === SEPARATOR || camel || (kind === DIGIT) !== (scripts === 1 << DIGIT)) {
          this.close(n, scripts, gap, marksOf(n, scripts, capitals) | (hash ? MARK.hashtag : 0) | markOfSign(c, source.charCodeAt(i + 1)));
          gap = camel ? GAP.camel : GAP.space;
          n = scripts = capitals = 0;
          if (kind === SEPARATOR) hash = false;
        }
      }
      if (kind === SEPARATOR) {
        gap = joined(gap, gapOf(c));
        if (c === 35) hash = true;
        continue;
      }
      if (n === 0) this.origin[this.count] = i;
      raw[n++] = c;
      scripts |= 1 << kind;
      capitals += capital;
    }
    if (n > 0 && this.count < MAX_TOKENS) this.close(n, scripts, gap, marksOf(n, scripts, capitals) | (hash ? MARK.hashtag : 0));
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
  /** Whether the word's key letters are these. */
  reads(token: number, key: string): boolean {
    const from = this.from(token);
    if (this.to(token) - from !== key.length) return false;
    for (let i = 0; i < key.length; i++) if (this.bytes[from + i] !== key.charCodeAt(i)) return false;
    return true;
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

  /** Ends a word of `n` raw letters; one that no key letter is left of is none. */
  private close(n: number, scripts: number, gap: number, marks: number): void {
    const { bytes, sums } = this;
    const from = this.from(this.count);
    const swap = (scripts & BOTH) === BOTH ? this.swapped(n) : null;
    const latin = swap ? swap === asLatin : (scripts & (1 << LAT)) !== 0;
    const end = scripts === 1 << DIGIT ? this.digits(n, from) : scripts === 1 << CYR ? this.cyrillic(n, from) : this.mixed(n, from);
    if (end === from) return;
    for (let i = from, sum = this.sum(from); i < end; i++) sums[i + 1] = sum = (Math.imul(sum, BASE) + (bytes[i] ?? 0)) | 0;
    this.gap[this.count] = this.count === 0 && gap !== GAP.quote ? GAP.stop : gap;
    this.mark[this.count] = marks | (latin ? MARK.latin : 0);
    this.start[this.count++] = from;
    this.start[this.count] = end;
  }

  /** In a word of both scripts, look-alikes of the rarer are put as the commoner; which, is told. */
  private swapped(n: number): Uint16Array {
    const { raw } = this;
    let more = 0,
      sure = 0;
    for (let i = 0; i < n; i++) {
      const c = raw[i] ?? 0;
      if (script[c] === CYR) {
        more++;
        if (asLatin[c] === 0) sure++;
      } else {
        more--;
        if (asCyrillic[c] === 0) sure--;
      }
    }
    const swap = (sure || more) >= 0 ? asCyrillic : asLatin;
    for (let i = 0; i < n; i++) {
      const c = raw[i] ?? 0;
      raw[i] = swap[c] || c;
    }
    return swap;
  }

  private digits(n: number, from: number): number {
    for (let i = 0; i < n; i++) this.bytes[from + i] = this.raw[i] ?? 0;
    return from + n;
  }

  private cyrillic(n: number, from: number): number {
    const { bytes, raw } = this;
    let end = from;
    for (let i = 0; i < n; i++) end = append(bytes, from, end, cyrillic[raw[i] ?? 0] ?? 0);
    return end;
  }

  /** Writes the raw word, with a Latin letter in it, as key letters. */
  private mixed(n: number, from: number): number {
    const { bytes, raw } = this;
    for (let i = 0; i < n; i++) raw[i] = lower[raw[i] ?? 0] ?? 0;
    let end = from;
    for (let i = 0; i < n;) {
      const c = raw[i] ?? 0;
      const rule = script[c] === LAT ? this.rule(latinRules[c] ?? NO_RULES, i, n) : undefined;
      const letter = rule ? rule.to : script[c] === CYR ? (cyrillic[c] ?? 0) : (latin[c] ?? 0);
      // `j` is й after a vowel unless another vowel follows (GOST "Abaj"), and in "-skaja"; else ж (Kazakh "Jañaözen").
      const glide =
        letter === J &&
        !rule &&
        script[c] === LAT &&
        end > from &&
        isVowel(bytes[end - 1] ?? 0) &&
        (!(i + 1 < n && latinVowel[raw[i + 1] ?? 0]) || (i + 2 === n && bytes[end - 2] === K && bytes[end - 3] === S));
      end = append(bytes, from, end, glide ? I : letter);
      i += rule ? 1 + rule.rest.length : 1;
    }
    return end;
  }

  /** The first of a letter's rules that the letters after it obey. */
  private rule(rules: readonly LatinRule[], i: number, n: number): LatinRule | undefined {
    for (const rule of rules) {
      const size = rule.rest.length;
      if (i + size >= n) continue;
      let k = 0;
      while (k < size && this.raw[i + 1 + k] === rule.rest[k]) k++;
      if (k === size) return rule;
    }
    return undefined;
  }
}

/**
 * Adds a key letter to the word that begins at `from`; returns where the word ends then. Doubled letters collapse (not а, е, о:
 * "Семее" is not "Семе"); и+а is я, и+у is ю, т+с is ц, д+ж is ж, in any script.
 */
function append(bytes: Uint8Array, from: number, end: number, letter: number): number {
  if (letter === 0) return end;
  const last = end > from ? (bytes[end - 1] ?? 0) : 0;
  if (last === letter && letter !== A && letter !== E && letter !== O) return end;
  const one = asOne(last, letter);
  bytes[one === 0 ? end : end - 1] = one || letter;
  return one === 0 ? end + 1 : end;
}

/** The key letter that two in a row are; 0 if they are two. */
function asOne(last: number, letter: number): number {
  if (last === I) return letter === A || letter === Y ? Y : letter === U || letter === Q ? Q : 0;
  return last === T && letter === S ? C : last === D && letter === J ? J : 0;
}

/** The Kazakh alphabet of 2017 has "s'", "c'" and "y'" for ш, ч and у; "workers'" is English, and a "y'" behind a consonant ы in GOST. */
function apostrophed(before: number, letter: number, next: number): number {
  const small = lower[letter];
  if (small === Y) return latinVowel[lower[before] ?? 0] ? Y_ACUTE : letter;
  if (script[next] !== LAT) return letter;
  return small === S ? S_CEDILLA : small === C ? C_CEDILLA : letter;
}

function marksOf(n: number, scripts: number, capitals: number): number {
  return (capitals > 0 ? MARK.capital : 0) | (capitals > 1 && capitals === n ? MARK.shout : 0) | ((scripts & BOTH) === 0 ? MARK.digits : 0);
}
function markOfSign(c: number, next: number): number {
  if (c === 46) return script[next] === CYR || script[next] === LAT ? MARK.dot | MARK.tight : MARK.dot;
  return c === 33 ? MARK.bang : 0;
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
