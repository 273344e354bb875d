import { oneEdit } from '../names/fold.js';
import { LEVEL } from './model.js';
import { isDescription, type PlaceWords } from '../reading/words.js';

const SILENT = -1;

/** Two places by their words. */
export function placeLevel(x: PlaceWords, y: PlaceWords): number {
  if (x === y) return LEVEL['place.equal'];
  if (x.home !== y.home) return LEVEL['place.home'];
  return wordsLevel(x, y, LEVEL['place.equal'], LEVEL['place.kind'], LEVEL['place.conflict']);
}

export function stationLevel(x: PlaceWords, y: PlaceWords): number {
  return x === y ? LEVEL['station.equal'] : wordsLevel(x, y, LEVEL['station.equal'], SILENT, LEVEL['station.conflict']);
}

function wordsLevel(x: PlaceWords, y: PlaceWords, equal: number, kind: number, conflict: number): number {
  if (x.proper.length > 0 && y.proper.length > 0) {
    if (x.proper.some((p) => y.proper.some((q) => sameWord(p, q)))) return equal;
    // «Орталық алаң» may be any square of a name: a description is no other name.
    if (isDescribed(x) === isDescribed(y)) return conflict;
    return x.kinds.some((k) => y.kinds.includes(k)) ? kind : SILENT;
  }
  if (x.proper.length > 0 || y.proper.length > 0) return SILENT;
  return x.kinds.some((k) => y.kinds.includes(k)) ? kind : conflict;
}

function isDescribed(words: PlaceWords): boolean {
  return words.proper.every(isDescription);
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  return (
    (short >= 6 && oneEdit(a, b)) ||
    (short >= 5 && a.slice(0, short) === b.slice(0, short)) ||
    (short >= 5 && oneEdit(a, b) && a.slice(0, 2) === b.slice(0, 2))
  );
}
