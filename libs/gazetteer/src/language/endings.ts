import { extend, fold, hashOf, LETTER, type Tokens } from '../text/fold.js';
import { ENDINGS, type Case, type Form } from './grammar.js';

/** An ending in key letters. */
export interface FoldedEnding { readonly length: number; readonly base: string; readonly baseHash: number; readonly case: Case; readonly form: Form; /** A bit for each key letter that it may follow; 0: any. */ readonly after: number; readonly latin: boolean }

const byHash = new Map<number, FoldedEnding[]>();
/** For each last letter, a bit per length of the endings that end with it. */
const lengths = new Uint16Array(128);
const LONGEST = 15;

for (const e of ENDINGS) {
  const ending = fold(e.ending);
  const after = [...e.after].map(fold).join('');
  put(ending, fold(e.base), after, e.case, e.form);
  // "Жаңаөзеннен" has lost one н to the fold.
  const first = ending.charAt(0);
  if (after.includes(first) && !'aeo'.includes(first)) put(ending.slice(1), fold(e.base), first, e.case, e.form);
}

function put(ending: string, base: string, afterLetters: string, kase: Case, form: Form): void {
  const after = [...afterLetters].reduce((bits, l) => bits | bitOf(l.charCodeAt(0)), 0);
  const h = hashOf(ending);
  const same = byHash.get(h) ?? [];
  if (same.some((s) => s.base === base && s.form === form && s.after === after && s.case === kase)) return;
  byHash.set(h, [...same, { length: ending.length, base, baseHash: hashOf(base), case: kase, form, after, latin: ending === 's' }]);
  const last = ending.charCodeAt(ending.length - 1);
  lengths[last] = (lengths[last] ?? 0) | (1 << ending.length);
}

/** Calls `visit` for each ending that the slice may bear; the stem is at least two letters long. */
export function eachEnding(t: Tokens, from: number, to: number, visit: (ending: FoldedEnding, stemEnd: number, strict: boolean) => void): void {
  const mask = lengths[t.byte(to - 1) & 127] ?? 0;
  for (let n = 1; n <= LONGEST && to - n >= from + 2; n++) {
    if ((mask & (1 << n)) === 0) continue;
    const endings = byHash.get(t.hash(to - n, to));
    if (!endings) continue;
    const last = t.byte(to - n - 1);
    for (const e of endings) if (e.length === n) visit(e, to - n, e.after === 0 || (e.after & bitOf(last)) !== 0);
  }
}

function bitOf(letter: number): number { return 1 << (letter - LETTER.a); }

/** The hash of a stem with the ending that it has in the nominative. */
export function baseHash(t: Tokens, from: number, stemEnd: number, e: FoldedEnding): number {
  return e.base === '' ? t.hash(from, stemEnd) : extend(t.hash(from, stemEnd), e.baseHash, e.base.length);
}
