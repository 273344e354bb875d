import { skeleton } from './fold.js';
import type { Mention, Reading } from './mention.js';

/** A key's hash: two keys that collide only bring a candidate more. */
function hash(kind: number, text: string, more: string): number {
  let h = Math.imul(2_166_136_261 ^ kind, 16_777_619);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16_777_619);
  h = Math.imul(h ^ 124, 16_777_619);
  for (let i = 0; i < more.length; i++) h = Math.imul(h ^ more.charCodeAt(i), 16_777_619);
  return h >>> 0;
}

/**
 * Under which keys a mention is filed, and under which it looks. Full names file `any` and look `bare`, bare ones the
 * other way about: symmetric, so that the order of arrival can't matter. `strong` keys also hold across an unknown city.
 */
export interface Keys { readonly strong: readonly number[]; readonly weak: readonly number[]; readonly any: readonly number[]; readonly bare: readonly number[] }

export function keysOf(m: Mention): Keys {
  const strong = new Set<number>();
  const weak = new Set<number>();
  const any = new Set<number>();
  const bare = new Set<number>();
  for (const r of m.readings) readingKeys(r, m.father, strong, weak, any, bare);
  return { strong: [...strong], weak: [...weak], any: [...any], bare: [...bare] };
}

function readingKeys(r: Reading, father: string, strong: Set<number>, weak: Set<number>, any: Set<number>, bare: Set<number>): void {
  const names = r.given === '' ? [] : r.fulls.length > 0 ? r.fulls : [r.given];
  if (r.surname !== '') {
    strong.add(hash(1, r.surname, ''));
    if (r.givenInitial !== '') {
      strong.add(hash(2, r.skeleton, r.givenInitial));
      if (r.skeleton.length >= 4) for (let i = 1; i < r.skeleton.length; i++) weak.add(hash(3, r.skeleton.slice(0, i) + r.skeleton.slice(i + 1), r.givenInitial));
      for (const n of names) weak.add(hash(3, r.skeleton, n.charAt(0)));
      weak.add(hash(3, r.skeleton, r.givenInitial));
    }
    any.add(hash(4, r.skeleton, ''));
    if (r.given === '') bare.add(hash(4, r.skeleton, ''));
  }
  for (const n of names) {
    if (r.surnameInitial !== '') strong.add(hash(5, n, r.surnameInitial));
    if (father !== '') strong.add(hash(6, n, father.slice(0, 4)));
    any.add(hash(7, n, ''));
    if (r.surname === '') bare.add(hash(7, n, ''));
  }
  if (r.given !== '') {
    const start = skeleton(r.given).slice(0, 3);
    any.add(hash(8, start, ''));
    if (r.surname === '') bare.add(hash(8, start, ''));
  }
}
