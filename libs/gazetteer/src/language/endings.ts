import { extend, letterBit, type Tokens } from '../text/fold.js';
import { vocabulary, type FoldedEnding } from './vocabulary.js';

const byHash = new Map<number, FoldedEnding[]>();
/** For each last letter, a bit per length of the endings that end with it. */
const lengths = new Uint16Array(128);
const LONGEST = 15;

for (const e of vocabulary.endings) {
  const same = byHash.get(e.hash);
  if (same) same.push(e); else byHash.set(e.hash, [e]);
  lengths[e.last] = (lengths[e.last] ?? 0) | (1 << e.length);
}

/** Calls `visit` for each ending that the slice may bear; the stem is at least two letters long. */
export function eachEnding(t: Tokens, from: number, to: number, visit: (ending: FoldedEnding, stemEnd: number, strict: boolean) => void): void {
  const mask = lengths[t.byte(to - 1) & 127] ?? 0;
  for (let n = 1; n <= LONGEST && to - n >= from + 2; n++) {
    if ((mask & (1 << n)) === 0) continue;
    const endings = byHash.get(t.hash(to - n, to));
    if (!endings) continue;
    const last = t.byte(to - n - 1);
    for (const e of endings) if (e.length === n) visit(e, to - n, e.after === 0 || (e.after & letterBit(last)) !== 0);
  }
}

/** The hash of a stem with the ending that it has in the nominative. */
export function baseHash(t: Tokens, from: number, stemEnd: number, e: FoldedEnding): number {
  return e.base === '' ? t.hash(from, stemEnd) : extend(t.hash(from, stemEnd), e.baseHash, e.base.length);
}
