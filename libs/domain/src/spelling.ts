import { oneEdit } from './fold.js';

/** Shorter keys differ by one letter too easily. */
const MIN_LETTERS = 5;

/**
 * Keys as written → one spelling each: a key one edit away from a more frequent one is taken for it (of equals the first
 * in the alphabet). A function of the multiset of keys. Cost: the square of the distinct keys.
 */
export function spelling(keys: readonly string[]): (key: string) => string {
  const counts = new Map<string, number>();
  for (const k of keys) counts.set(k, (counts.get(k) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([k]) => k);
  const to = new Map<string, string>();
  ranked.forEach((key, i) => {
    const better = key.length < MIN_LETTERS || key.startsWith('#') ? undefined : ranked.slice(0, i).find((r) => to.get(r) === r && !r.startsWith('#') && Math.abs(r.length - key.length) <= 1 && oneEdit(r, key));
    to.set(key, better ?? key);
  });
  return (key) => to.get(key) ?? key;
}
