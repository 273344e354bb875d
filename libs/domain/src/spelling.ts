import { oneEdit } from './fold.js';

/** Shorter keys differ by one letter too easily. */
const MIN_LETTERS = 5;
/** Two names of one place: told of one detention by this many, and by this share of all that have several tellers. */
const TOGETHER = 2;
const SHARE = 0.25;

/**
 * Keys of places as written → one key for each place. A key one edit away from a more frequent one is taken for it, and so
 * is one that several detentions carry together with it: whoever writes «ЦУМ» and whoever writes «Арбат» stood at one
 * place. `groups`: the keys of each detention; `others`: of what names nobody. A function of the multiset of keys.
 */
export function spelling(groups: readonly (readonly string[])[], others: readonly string[]): (key: string) => string {
  const counts = new Map<string, number>();
  for (const k of [...groups.flat(), ...others]) if (k !== '') counts.set(k, (counts.get(k) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([k]) => k);
  const to = new Map<string, string>();
  ranked.forEach((key, i) => {
    const better = key.length < MIN_LETTERS || key.startsWith('#') ? undefined : ranked.slice(0, i).find((r) => to.get(r) === r && !r.startsWith('#') && Math.abs(r.length - key.length) <= 1 && oneEdit(r, key));
    to.set(key, better ?? key);
  });
  for (const [a, b] of namesOfOne(groups, (k) => to.get(k) ?? k)) join(to, a, b, counts);
  return (key) => rootOf(to, key);
}

/** Pairs of keys that stand for one place, likeliest first. */
function namesOfOne(groups: readonly (readonly string[])[], spelled: (k: string) => string): [string, string][] {
  const told = new Map<string, number>();
  const both = new Map<string, { a: string; b: string; n: number }>();
  for (const group of groups) {
    const keys = [...new Set(group.map(spelled))].sort();
    if (group.length < 2) continue;
    for (const [i, a] of keys.entries()) {
      told.set(a, (told.get(a) ?? 0) + 1);
      for (const b of keys.slice(i + 1)) both.set(`${a} & ${b}`, { a, b, n: (both.get(`${a} & ${b}`)?.n ?? 0) + 1 });
    }
  }
  const share = (x: { a: string; b: string; n: number }) => x.n / Math.min(told.get(x.a) ?? 1, told.get(x.b) ?? 1);
  return [...both.values()].filter((x) => x.n >= TOGETHER && share(x) >= SHARE).sort((x, y) => share(y) - share(x) || (x.a + x.b < y.a + y.b ? -1 : 1)).map(({ a, b }) => [a, b]);
}

function rootOf(to: ReadonlyMap<string, string>, key: string): string {
  const next = to.get(key) ?? key;
  return next === key ? key : rootOf(to, next);
}

function join(to: Map<string, string>, a: string, b: string, counts: ReadonlyMap<string, number>): void {
  const [x, y] = [rootOf(to, a), rootOf(to, b)];
  if (x === y) return;
  const [keep, drop] = (counts.get(x) ?? 0) > (counts.get(y) ?? 0) || ((counts.get(x) ?? 0) === (counts.get(y) ?? 0) && x < y) ? [x, y] : [y, x];
  to.set(drop, keep);
}
