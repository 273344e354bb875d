import { oneEdit } from '../names/fold.js';
import type { Mention } from '../reading/mention.js';
import { LEVEL } from './model.js';
import { isDescription, type PlaceWords } from '../reading/words.js';

const SILENT = -1;

export function placeLevel(a: Mention, b: Mention): number {
  const { placeId: x, city } = a.facts;
  const { placeId: y } = b.facts;
  if (x !== null && y !== null && x !== city && y !== b.facts.city) return x === y ? LEVEL['place.equal'] : LEVEL['place.conflict'];
  if (a.place === null || b.place === null) return SILENT;
  if (a.place.home !== b.place.home) return LEVEL['place.home'];
  return a.placeText === b.placeText ? LEVEL['place.equal'] : (places.of(a.placeText, a.place, b.placeText, b.place) ?? SILENT);
}

export function stationLevel(a: Mention, b: Mention): number {
  const { facilityId: x } = a.facts;
  const { facilityId: y } = b.facts;
  if (x !== null && y !== null) return x === y ? LEVEL['station.equal'] : LEVEL['station.conflict'];
  if (a.station === null || b.station === null) return SILENT;
  if (a.stationText === b.stationText) return LEVEL['station.equal'];
  return stations.of(a.stationText, a.station, b.stationText, b.station) ?? SILENT;
}

class PlacePairs {
  private readonly known = new Map<string, Map<string, number | undefined>>();
  private size = 0;
  constructor(
    private readonly equal: number,
    private readonly kind: number | undefined,
    private readonly conflict: number,
  ) {}
  of(a: string, x: PlaceWords, b: string, y: PlaceWords): number | undefined {
    let row = this.known.get(a);
    if (row === undefined) {
      row = new Map();
      this.known.set(a, row);
    }
    if (!row.has(b)) {
      if (++this.size > 500_000) {
        this.known.clear();
        this.size = 0;
      }
      row.set(b, this.level(x, y));
    }
    return row.get(b);
  }
  private level(x: PlaceWords, y: PlaceWords): number | undefined {
    if (x.proper.length > 0 && y.proper.length > 0) {
      if (x.proper.some((p) => y.proper.some((q) => sameWord(p, q)))) return this.equal;
      // «Орталық алаң» may be any square of a name: a description is no other name.
      if (isDescribed(x) === isDescribed(y)) return this.conflict;
      return x.kinds.some((k) => y.kinds.includes(k)) ? this.kind : undefined;
    }
    if (x.proper.length > 0 || y.proper.length > 0) return undefined;
    return x.kinds.some((k) => y.kinds.includes(k)) ? this.kind : this.conflict;
  }
}
const places = new PlacePairs(LEVEL['place.equal'], LEVEL['place.kind'], LEVEL['place.conflict']);
const stations = new PlacePairs(LEVEL['station.equal'], undefined, LEVEL['station.conflict']);

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
