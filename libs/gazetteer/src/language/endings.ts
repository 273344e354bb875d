import type { Tokens } from '../text/fold.js';
import { extend } from '../text/hash.js';
import { LETTER, letterBit } from '../text/letters.js';
import { vocabulary, type FoldedEnding } from './vocabulary.js';

/** Letters of the key alphabet, and some more that never come. */
const WIDTH = 32;
/** Endings from their last letter to their first: the node after a node and a letter; 0: no ending goes on so. Node 0 is the end of a word. */
const after: number[] = Array.from({ length: WIDTH }, () => 0);
/** The endings whose first letter a node is. */
const endings: FoldedEnding[][] = [[]];

for (const e of vocabulary.endings) {
  let node = 0;
  for (let i = e.letters.length - 1; i >= 0; i--) {
    const edge = node * WIDTH + e.letters.charCodeAt(i) - LETTER.a;
    if (!after[edge]) {
      after[edge] = endings.length;
      endings.push([]);
      for (let k = 0; k < WIDTH; k++) after.push(0);
    }
    node = after[edge] ?? 0;
  }
  endings[node]?.push(e);
}
const edges = Uint16Array.from(after);

/** No word bears more endings at once. */
const MOST = 64;
/** The endings found last: what each is, where its stem ends, and whether the stem's last letter lets it follow. */
export const borne = { ending: Array.from({ length: MOST }, (): FoldedEnding | undefined => undefined), stemEnd: new Int32Array(MOST), strict: new Uint8Array(MOST) };

/** Finds each ending that the slice may bear, shorter ones first, into `borne`, and says how many; a stem is at least two letters long. */
export function endingsOf(t: Tokens, from: number, to: number): number {
  const { bytes } = t;
  let found = 0;
  for (let at = to - 1, node = 0; at >= from + 2; at--) {
    const letter = (bytes[at] ?? 0) - LETTER.a;
    node = letter < 0 ? 0 : (edges[node * WIDTH + letter] ?? 0);
    if (node === 0) break;
    const here = endings[node];
    if (!here || here.length === 0) continue;
    const follows = letterBit(bytes[at - 1] ?? 0);
    for (const e of here) {
      if (found >= MOST) break;
      borne.ending[found] = e;
      borne.stemEnd[found] = at;
      borne.strict[found++] = e.after === 0 || (e.after & follows) !== 0 ? 1 : 0;
    }
  }
  return found;
}

/** From the hash of a stem, that of it with the ending that it has in the nominative. */
export function baseHash(stem: number, e: FoldedEnding): number {
  return e.base === '' ? stem : extend(stem, e.baseHash, e.base.length);
}
