import { skeleton } from '../names/fold.js';
import type { Mention, Reading } from '../reading/mention.js';
import { shortStem } from '../names/names.js';
import type { Reports } from './reports.js';

/** News and late reports are looked for this many days around. */
const DAYS = 3;
const HALF_HOUR = 1_800_000;

/** A key's hash: two keys that collide only bring a candidate more. */
function hash(kind: number, text: string, more: string): number {
  let h = Math.imul(2_166_136_261 ^ kind, 16_777_619);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16_777_619);
  h = Math.imul(h ^ 124, 16_777_619);
  for (let i = 0; i < more.length; i++) h = Math.imul(h ^ more.charCodeAt(i), 16_777_619);
  return h >>> 0;
}

/**
 * Under which keys a mention is filed, and under which it looks: symmetric, so that the order of arrival can't matter.
 * Full names file `any` and bare ones `bare` too; bare ones look among `any`, full ones among `bare`. `strong` keys hold
 * across an unknown city, the others only within one city.
 */
interface Keys {
  readonly strong: Set<number>;
  readonly weak: Set<number>;
  readonly any: Set<number>;
  readonly bare: Set<number>;
}

function keysOf(m: Mention): Keys {
  const keys: Keys = { strong: new Set(), weak: new Set(), any: new Set(), bare: new Set() };
  const city = m.city ?? '';
  for (const r of m.readings) readingKeys(r, m.father, city, keys);
  const hour = Math.floor(m.at / HALF_HOUR);
  if (!Number.isNaN(hour)) for (const r of m.readings) momentKeys(r, hour, m.city === null, keys);
  return keys;
}

/** A given name at the same moment finds its like across an unknown city: neighbouring half hours count as one moment. */
function momentKeys(r: Reading, hour: number, cityless: boolean, { any, bare }: Keys): void {
  for (const n of r.given === '' ? [] : r.fulls.length > 0 ? r.fulls : [r.given]) {
    for (const h of [hour, hour + 1]) {
      any.add(hash(10, n, `${h}`));
      if (cityless) bare.add(hash(10, n, `${h}`));
    }
  }
}

function readingKeys(r: Reading, father: string, city: string, { strong, weak, any, bare }: Keys): void {
  const names = r.given === '' ? [] : r.fulls.length > 0 ? r.fulls : [r.given];
  if (r.surname !== '') {
    strong.add(hash(1, r.surname, ''));
    if (r.givenInitial !== '') {
      strong.add(hash(2, r.skeleton, r.givenInitial));
      if (r.skeleton.length >= 4)
        for (let i = 1; i < r.skeleton.length; i++)
          weak.add(hash(3, r.skeleton.slice(0, i) + r.skeleton.slice(i + 1), r.givenInitial + city));
      for (const n of names) weak.add(hash(3, r.skeleton, n.charAt(0) + city));
      weak.add(hash(3, r.skeleton, r.givenInitial + city));
    }
    any.add(hash(4, r.skeleton, city));
    if (r.given === '') bare.add(hash(4, r.skeleton, city));
  }
  for (const n of names) {
    if (r.surnameInitial !== '') strong.add(hash(5, n, r.surnameInitial));
    if (father !== '') strong.add(hash(6, n, father.slice(0, 4)));
    any.add(hash(7, n, city));
    if (r.surname === '') bare.add(hash(7, n, city));
  }
  if (r.given !== '') {
    const start = skeleton(r.given).slice(0, 3);
    any.add(hash(8, start, city));
    for (const n of names) for (const letters of [2, 3]) any.add(hash(9, n.slice(0, letters), city));
    if (r.surname === '') {
      bare.add(hash(8, start, city));
      if (r.fulls.length === 0 || r.short) bare.add(hash(9, shortStem(r.given).slice(0, 3), city));
    }
  }
}

/** One day's index: key → numbers of mentions. */
class DayIndex {
  private readonly full = new Map<number, number[]>();
  private readonly bare = new Map<number, number[]>();
  add(index: number, keys: Keys): void {
    for (const k of keys.strong) file(this.full, k, index);
    for (const k of keys.weak) file(this.full, k, index);
    for (const k of keys.any) file(this.full, k, index);
    for (const k of keys.bare) file(this.bare, k, index);
  }
  remove(index: number, keys: Keys): void {
    for (const set of [keys.strong, keys.weak, keys.any]) for (const k of set) unfile(this.full, k, index);
    for (const k of keys.bare) unfile(this.bare, k, index);
  }
  look(keys: Keys, found: (list: readonly number[]) => void): void {
    for (const k of keys.strong) each(this.full, k, found);
    for (const k of keys.weak) each(this.full, k, found);
    for (const k of keys.bare) each(this.full, k, found);
    for (const k of keys.any) each(this.bare, k, found);
  }
}

function file(map: Map<number, number[]>, key: number, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}

function unfile(map: Map<number, number[]>, key: number, index: number): void {
  const list = map.get(key);
  const at = list?.indexOf(index) ?? -1;
  if (list && at >= 0) list.splice(at, 1);
}

function each(map: ReadonlyMap<number, number[]>, key: number, found: (list: readonly number[]) => void): void {
  const list = map.get(key);
  if (list) found(list);
}

/** The blocking index: by day, so that a closed day can go as a whole and come back when it is asked for. */
export class Blocks {
  private readonly days = new Map<number, DayIndex>();
  private stamps = new Int32Array(1_024);
  private stamp = 0;
  constructor(private readonly reports: Reports) {}

  /** Takes a mention out that is to be filed under other keys. */
  remove(m: Mention): void {
    this.days.get(m.day)?.remove(m.index, keysOf(m));
  }

  forget(day: number): void {
    this.days.delete(day);
  }

  /** Files the mention and calls `candidate` once for each earlier filed one that shares a key. Cost: keys × 7 days, and the lists. */
  add(m: Mention, candidate: (index: number) => void): void {
    const keys = keysOf(m);
    if (this.stamps.length < this.reports.size) {
      const grown = new Int32Array(this.reports.size * 2);
      grown.set(this.stamps);
      this.stamps = grown;
    }
    const stamp = ++this.stamp;
    this.stamps[m.index] = stamp;
    for (let day = m.day - DAYS; day <= m.day + DAYS; day++) {
      this.index(day, m.index)?.look(keys, (list) => {
        for (const index of list) {
          if (this.stamps[index] === stamp) continue;
          this.stamps[index] = stamp;
          candidate(index);
        }
      });
    }
    this.index(m.day, m.index)?.add(m.index, keys);
  }

  private index(day: number, but: number): DayIndex | undefined {
    if (!this.reports.hasDay(day)) return undefined;
    this.reports.touchDay(day);
    const known = this.days.get(day);
    if (known) return known;
    const index = new DayIndex();
    this.days.set(day, index);
    for (const m of this.reports.ofDay(day)) if (m.index !== but) index.add(m.index, keysOf(m));
    return index;
  }
}
