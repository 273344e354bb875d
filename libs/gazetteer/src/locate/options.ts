import type { Book, Held } from '../book.js';
import type { Evidence } from './evidence.js';
import type { Reading } from '../names/nameindex.js';
import type { PackRow, PlaceKind } from '../pack.js';
import type { Mention, Scan } from './scan.js';
import { FACILITY, isAdmin, OF_A_CITY, type TypeClass } from '../language/typewords.js';

/** One place that a mention may mean. `held` is null for the many villages of a name that the packs don't hold. */
export interface Option {
  readonly held: Held | null;
  readonly reading: Reading;
  /** The type word beside the name speaks against the place. */ readonly doubtful: boolean;
  score: number;
}
export interface Near {
  readonly within: Held | undefined;
  readonly role: 'where' | 'held' | undefined;
}
/** The text around a name, and whether there is none. */
export interface Around {
  readonly scan: Scan;
  readonly alone: boolean;
}

/** In the unit of `Held.prominence`: powers of ten of people. */
const SCORE = {
  agrees: 3,
  institution: 9,
  disagrees: -4,
  looseKind: 1,
  untypedInstitution: -2,
  untypedHeld: 2,
  cityOfInstitution: -0.6,
  otherOfInstitution: -2.5,
  alias: -1.8,
  perQuality: 6,
  adjectiveOfVillage: -1.5,
  adjectiveOfRegion: -1,
  insideHint: 6,
  outsideHint: -2.5,
  namedWhole: 2,
  heldFacility: 3,
  facilityWithoutRole: 0,
} as const;
/** How many of the places that no pack holds a name stands for, as one rival: 35 villages weigh like a town of 3,000. */
const VILLAGES = { base: 1.5, perTenfold: 1.15 } as const;

const KINDS: Readonly<Record<'city' | 'region' | 'district' | 'village', readonly PlaceKind[]>> = {
  city: ['city'],
  region: ['region'],
  district: ['district', 'urban_district'],
  village: ['village', 'settlement'],
};
const LOOSE: Readonly<Record<'city' | 'region' | 'district' | 'village', readonly PlaceKind[]>> = {
  city: ['settlement', 'village'],
  region: [],
  district: [],
  village: ['city'],
};

/** Every place that the mention may mean, best first, each once. */
export function optionsOf(
  m: Mention,
  e: Evidence,
  book: Book,
  near: Near,
  around: Around,
  villages: ReadonlyMap<string, number>,
): Option[] {
  const best: Option[] = [];
  for (const reading of m.readings) {
    const held = book.held[reading.name.place] ?? null;
    if (held && reading.name.nameless && !near.within && !names(around.scan, held.row.city, book)) continue;
    if (held && near.role !== 'held' && !around.alone && isOfWholeCity(held, reading, m, book, near.within)) continue;
    const fit = held ? fitOf(reading, held.row, e.type, m.types, near, around) : fitOfUnknown(e.type);
    if (fit === null) continue;
    const weight = held ? held.prominence : VILLAGES.base + VILLAGES.perTenfold * Math.log10(villages.get(reading.name.key) ?? 10);
    const score =
      weight +
      fit +
      (reading.name.standing === 'alias' && e.type === null && !reading.name.typed && reading.name.needs === null ? SCORE.alias : 0) +
      (reading.quality - 1) * SCORE.perQuality +
      nearness(held, near, book);
    const option = { held, reading, score, doubtful: fit <= SCORE.otherOfInstitution };
    const known = best.findIndex((o) => o.reading.name.place === reading.name.place);
    if (known < 0) best.push(option);
    else if ((best[known]?.score ?? 0) < score) best[known] = option;
  }
  return best.length === 1 ? best : best.sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1));
}

/** "Полиция Шымкента", "вокзал Уральска": the city is meant, unless it is asked where people are held. */
function isOfWholeCity(held: Held, r: Reading, m: Mention, book: Book, within: Held | undefined): boolean {
  if (r.name.needs === null || !OF_A_CITY.has(r.name.needs)) return false;
  const cities = m.readings.flatMap((o) => {
    const row = o.name.needs === null ? book.held[o.name.place]?.row : undefined;
    return row?.kind === 'city' ? [row.id] : [];
  });
  return cities.includes(held.row.city ?? '') || (cities.length > 0 && within === undefined && !m.types.includes('district'));
}

function names(s: Scan, city: string | undefined, book: Book): boolean {
  return city !== undefined && s.mentions.some((m) => m.readings.some((r) => book.held[r.name.place]?.row.id === city));
}

function idOf(o: Option): string {
  return o.held?.row.id ?? '';
}

/** How well a place suits the type word beside its name; null: not at all. */
function fitOf(r: Reading, row: PackRow, type: TypeClass | null, all: readonly TypeClass[], near: Near, around: Around): number | null {
  const needs = r.name.needs;
  if (r.name.typed) return SCORE.namedWhole + (row.kind === 'facility' && near.role === 'held' ? SCORE.heldFacility : 0);
  if (needs !== null) {
    const admin = all.find(isAdmin);
    if (type === needs)
      return (
        SCORE.institution +
        (admin && r.name.of && admin !== r.name.of ? SCORE.disagrees : 0) +
        (near.role === 'held' ? SCORE.heldFacility : 0)
      );
    if (type !== null) return null;
    const wanted = row.kind === 'facility' ? near.role === 'held' : near.within !== undefined && near.role !== 'held';
    return wanted || (row.kind === 'landmark' && around.alone && !r.name.like.person && !r.name.like.common)
      ? row.kind === 'facility'
        ? SCORE.untypedHeld
        : SCORE.untypedInstitution
      : null;
  }
  if (type === null)
    return r.name.form !== 'adjective' || row.kind === 'city'
      ? 0
      : row.kind === 'region'
        ? SCORE.adjectiveOfRegion
        : SCORE.adjectiveOfVillage;
  if (isAdmin(type)) return r.name.standing === 'derived' && (type === 'city' || type === 'village') ? null : suits(row.kind, type);
  const admins = all.filter(isAdmin);
  if (admins.length > 0) {
    const fits = Math.max(...admins.map((a) => suits(row.kind, a)));
    return fits > 0 ? fits + SCORE.cityOfInstitution : SCORE.disagrees;
  }
  if (row.kind === 'landmark') return FACILITY.has(type) ? null : SCORE.looseKind;
  return row.kind === 'city' || row.kind === 'region' ? SCORE.cityOfInstitution : SCORE.otherOfInstitution;
}

function suits(kind: PlaceKind, type: keyof typeof KINDS): number {
  return KINDS[type].includes(kind) ? SCORE.agrees : LOOSE[type].includes(kind) ? SCORE.looseKind : SCORE.disagrees;
}

function fitOfUnknown(type: TypeClass | null): number | null {
  return type === null ? 0 : type === 'village' ? SCORE.agrees : null;
}

function nearness(held: Held | null, near: Near, book: Book): number {
  if (!near.within) return 0;
  if (held && (held.row.id === near.within.row.id || book.within(held, near.within))) return SCORE.insideHint;
  return held && book.within(near.within, held) ? 0 : SCORE.outsideHint;
}
