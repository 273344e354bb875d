import { skeleton } from '../names/fold.js';
import type { Mention, Reading } from '../reading/mention.js';
import { shortStem } from '../names/given-forms.js';

const HALF_HOUR = 1_800_000;

/** A key's hash, a whole number of 32 bits: two keys that collide only bring a candidate more. */
function hash(kind: number, text: string, more: string): number {
  let h = Math.imul(2_166_136_261 ^ kind, 16_777_619);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16_777_619);
  h = Math.imul(h ^ 124, 16_777_619);
  for (let i = 0; i < more.length; i++) h = Math.imul(h ^ more.charCodeAt(i), 16_777_619);
  return h;
}

/** `bare` filings stand in the same table as the others, under keys of their own. */
export function bareKey(key: number): number {
  return Math.imul(key ^ 0x5bd1e995, 16_777_619);
}

/**
 * Under which keys a mention is filed, and under which it looks: symmetric, so that the order of arrival can't matter.
 * Full names file `any` and bare ones `bare` too; bare ones look among `any`, full ones among `bare`. `strong` keys hold
 * across an unknown city, and so does the `moment`; the others only within one city.
 */
export interface Keys {
  readonly strong: number[];
  readonly weak: number[];
  readonly any: number[];
  readonly bare: number[];
  readonly moment: number[];
}

export function keysOf(m: Mention): Keys {
  const keys: Keys = { strong: [], weak: [], any: [], bare: [], moment: [] };
  for (const r of m.readings) readingKeys(r, m.father, keys);
  const hour = Math.floor(m.at / HALF_HOUR);
  if (!Number.isNaN(hour)) for (const r of m.readings) momentKeys(r, hour, keys);
  return keys;
}

function put(keys: number[], key: number): void {
  if (!keys.includes(key)) keys.push(key);
}

function namesOf(r: Reading): readonly string[] {
  return r.given === '' ? [] : r.fulls.length > 0 ? r.fulls : [r.given];
}

/** A given name at the same moment finds its like across an unknown city: neighbouring half hours count as one moment. */
function momentKeys(r: Reading, hour: number, { moment }: Keys): void {
  for (const n of namesOf(r)) for (const h of [hour, hour + 1]) put(moment, hash(10, n, `${h}`));
}

function readingKeys(r: Reading, father: string, { strong, weak, any, bare }: Keys): void {
  const names = namesOf(r);
  if (r.surname !== '') {
    put(strong, hash(1, r.surname, ''));
    if (r.givenInitial !== '') {
      put(strong, hash(2, r.skeleton, r.givenInitial));
      if (r.skeleton.length >= 4)
        for (let i = 1; i < r.skeleton.length; i++) put(weak, hash(3, r.skeleton.slice(0, i) + r.skeleton.slice(i + 1), r.givenInitial));
      for (const n of names) put(weak, hash(3, r.skeleton, n.charAt(0)));
      put(weak, hash(3, r.skeleton, r.givenInitial));
    }
    put(any, hash(4, r.skeleton, ''));
    if (r.given === '') put(bare, hash(4, r.skeleton, ''));
  }
  for (const n of names) {
    if (r.surnameInitial !== '') put(strong, hash(5, n, r.surnameInitial));
    if (father !== '') put(strong, hash(6, n, father.slice(0, 4)));
    put(any, hash(7, n, ''));
    if (r.surname === '') put(bare, hash(7, n, ''));
  }
  if (r.given !== '') {
    const start = skeleton(r.given).slice(0, 3);
    put(any, hash(8, start, ''));
    for (const n of names) for (const letters of [2, 3]) put(any, hash(9, n.slice(0, letters), ''));
    if (r.surname === '') {
      put(bare, hash(8, start, ''));
      if (r.fulls.length === 0 || r.short) put(bare, hash(9, shortStem(r.given).slice(0, 3), ''));
    }
  }
}
