import type { Tokens } from '../text/fold.js';
import { extend } from '../text/hash.js';
import { letterBit } from '../text/letters.js';
import { vocabulary, type FoldedEnding } from './vocabulary.js';

/** Slots for some hundred endings: rarely two in one. */
const SLOTS = 1024;
const byHash: FoldedEnding[][] = Array.from({ length: SLOTS }, () => []);
/** For each last letter, a bit per length of the endings that end with it. */
const lengths = new Uint16Array(128);
const LONGEST = 15;

for (const e of vocabulary.endings) {
  byHash[slotOf(e.hash)]?.push(e);
  lengths[e.last] = (lengths[e.last] ?? 0) | (1 << e.length);
}

function slotOf(hash: number): number { return (hash ^ (hash >>> 10)) & (SLOTS - 1); }

/** No word bears more endings at once. */
const MOST = 64;
/** The endings found last: what each is, where its stem ends, and whether the stem's last letter lets it follow. */
export const borne = { ending: Array.from({ length: MOST }, (): FoldedEnding | undefined => undefined), stemEnd: new Int32Array(MOST), strict: new Uint8Array(MOST) };

/** Finds each ending that the slice may bear, into `borne`, and says how many; a stem is at least two letters long. */
export function endingsOf(t: Tokens, from: number, to: number): number {
  const mask = lengths[t.byte(to - 1) & 127] ?? 0;
  let found = 0;
  for (let n = 1; mask >>> n !== 0 && n <= LONGEST && to - n >= from + 2; n++) {
    if ((mask & (1 << n)) === 0) continue;
    const hash = t.hash(to - n, to);
    const last = t.byte(to - n - 1);
    for (const e of byHash[slotOf(hash)] ?? []) {
      if (e.hash !== hash || e.length !== n || found >= MOST) continue;
      borne.ending[found] = e;
      borne.stemEnd[found] = to - n;
      borne.strict[found++] = e.after === 0 || (e.after & letterBit(last)) !== 0 ? 1 : 0;
    }
  }
  return found;
}

/** The hash of a stem with the ending that it has in the nominative. */
export function baseHash(t: Tokens, from: number, stemEnd: number, e: FoldedEnding): number {
  return e.base === '' ? t.hash(from, stemEnd) : extend(t.hash(from, stemEnd), e.baseHash, e.base.length);
}
