/** Hashes of key letters, such that a slice's follows from those of two beginnings, and two slices' from each. */

import { MAX_CHARACTERS } from './signs.js';

/** Polynomial hash, base of Knuth's multiplicative constant: any substring's hash follows from two prefixes. */
export const BASE = 0x01000193;
export const POWERS = powers(2 * MAX_CHARACTERS);

/** Hash of two slices in a row, given the length of the second. */
export function extend(hash: number, next: number, length: number): number {
  return (Math.imul(hash, POWERS[length] ?? 0) + next) | 0;
}

/** The hash that `Tokens.hash` gives for the same letters. */
export function hashOf(key: string): number {
  let h = 0;
  for (let i = 0; i < key.length; i++) h = (Math.imul(h, BASE) + key.charCodeAt(i)) | 0;
  return h;
}

/** The same for letters in a row. */
export function hashLetters(letters: Uint8Array, from: number, to: number): number {
  let h = 0;
  for (let i = from; i < to; i++) h = (Math.imul(h, BASE) + (letters[i] ?? 0)) | 0;
  return h;
}

function powers(n: number): Int32Array {
  const out = new Int32Array(n + 1).fill(1);
  for (let i = 1; i <= n; i++) out[i] = Math.imul(out[i - 1] ?? 1, BASE);
  return out;
}
