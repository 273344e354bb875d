import type { FacilityKind, Names, Pack, PackRow, Place, PlaceKind } from './pack.js';

/** The kinds of places, a bit each. */
export const KIND = {
  country: 1,
  region: 2,
  city: 4,
  district: 8,
  urban_district: 16,
  village: 32,
  settlement: 64,
  landmark: 128,
  facility: 256,
} as const satisfies Readonly<Record<PlaceKind, number>>;
/** The number that stands for no id. */
const NONE = -1;
/** Room for a country's; it grows. */
const FIRST_PLACES = 2_048;

/** A place with what the choice between namesakes needs. Ids are numbers here: a text is not to wait for strings to be compared. */
export interface Held {
  readonly place: Place;
  readonly row: PackRow;
  /** How likely people are to mean it, on a scale where a city of a million has 6 and a village 2. */ readonly prominence: number;
  readonly kind: number;
  readonly id: number;
  readonly city: number;
  readonly region: number;
  readonly region2020: number;
  readonly district: number;
  readonly urbanDistrict: number;
}

/** The places of one or several packs: ids, containment, names and regions by date. */
export class Book {
  readonly held: Held[] = [];
  private readonly numbers = new Map<string, number>();
  /** Every id that a row has or names, numbered; by that number, the place that has it. */
  private readonly ids = new Map<string, number>();
  private readonly byId: (Held | undefined)[] = [];
  /** By number, side by side, as they are asked for at every reading of every name. */
  private prominences = new Float64Array(FIRST_PLACES);
  private readonly dated = new Map<string, Pack['dated'][number][]>();
  /** Those of a kind and a city, kept once asked for. */
  private readonly institutionsOf = new Map<string, readonly Held[]>();
  private readonly newRegionsFrom: number;
  private readonly newRegions: ReadonlySet<string>;

  constructor(packs: readonly Pack[]) {
    for (const pack of packs) {
      for (const row of pack.rows) this.add(row);
      for (const d of pack.dated) this.dated.set(d.id, [...(this.dated.get(d.id) ?? []), d]);
    }
    // A pack without new regions has no such day.
    this.newRegionsFrom = Math.min(...packs.filter((p) => p.newRegions.length > 0).map((p) => p.newRegionsFrom));
    this.newRegions = new Set(packs.flatMap((p) => p.newRegions));
  }

  /** Adds a row, or puts it in the place of the one with its id. Returns its number. */
  add(row: PackRow): number {
    const held = this.holding(row);
    this.byId[held.id] = held;
    this.institutionsOf.clear();
    const known = this.numbers.get(row.id);
    if (known !== undefined) {
      this.held[known] = held;
      this.prominences[known] = held.prominence;
      return known;
    }
    const number = this.held.push(held) - 1;
    this.numbers.set(row.id, number);
    if (number >= this.prominences.length) this.prominences = grown(this.prominences);
    this.prominences[number] = held.prominence;
    return number;
  }

  /** The place of a number; none of a number below zero, which is no place. */
  at(number: number): Held | null {
    return number < 0 ? null : (this.held[number] ?? null);
  }
  prominence(number: number): number {
    return number < 0 ? 0 : (this.prominences[number] ?? 0);
  }
  get(id: string): Held | undefined {
    return this.at(this.numbers.get(id) ?? NONE) ?? undefined;
  }
  number(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** The institutions of a kind in a city or region. */
  institutions(kind: FacilityKind, within: Held): readonly Held[] {
    const key = `${kind} ${within.row.id}`;
    const known = this.institutionsOf.get(key) ?? this.held.filter((h) => h.row.facilityKind === kind && this.within(h, within));
    this.institutionsOf.set(key, known);
    return known;
  }

  /** A city of republican significance is a region of its own, without a row: it has the city's name. */
  name(id: string, lang: keyof Names, at: number): string {
    const place = this.get(id)?.place ?? this.held.find((h) => h.row.kind === 'city' && h.row.region === id)?.place;
    if (!place) return id;
    return this.dated.get(place.id)?.find((d) => d.from <= at && at < d.to)?.names[lang] ?? place.names[lang];
  }

  /** The region that a place lay in at `at`; with a city's region when the row names none. */
  regionOf(id: string, at: number): string | undefined {
    const row = this.get(id)?.row;
    if (!row) return undefined;
    const city = row.city && row.city !== id ? this.get(row.city)?.row : undefined;
    const old = at < this.newRegionsFrom ? (row.region2020 ?? city?.region2020) : undefined;
    return old ?? row.region ?? city?.region;
  }

  regions(at: number): Place[] {
    return this.held.flatMap(({ place }) =>
      place.kind === 'region' && (at >= this.newRegionsFrom || !this.newRegions.has(place.id)) ? [place] : [],
    );
  }

  /** Whether `inner` lies in `outer`, by the borders of any time: "Семей, ВКО" was right until 2022. */
  within(inner: Held, outer: Held): boolean {
    const o = outer.id;
    if (inner.id === o) return false;
    if (inner.city === o || inner.district === o || inner.region === o || inner.region2020 === o || inner.urbanDistrict === o) return true;
    const parent = inner.city === NONE || inner.city === inner.id ? undefined : this.byId[inner.city];
    return parent !== undefined && (parent.region === o || parent.region2020 === o || parent.district === o);
  }

  private holding(row: PackRow): Held {
    return {
      place: placeOf(row),
      kind: KIND[row.kind],
      id: this.idOf(row.id),
      city: this.idOf(row.city),
      row,
      prominence: prominence(row),
      region: this.idOf(row.region),
      region2020: this.idOf(row.region2020),
      district: this.idOf(row.district),
      urbanDistrict: this.idOf(row.urbanDistrict),
    };
  }

  private idOf(id: string | undefined): number {
    if (!id) return NONE;
    const known = this.ids.get(id);
    if (known !== undefined) return known;
    this.byId.push(undefined);
    this.ids.set(id, this.byId.length - 1);
    return this.byId.length - 1;
  }
}

function grown(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const out = new Float64Array(2 * numbers.length);
  out.set(numbers);
  return out;
}

function placeOf(row: PackRow): Place {
  const city = row.city ?? (row.kind === 'city' ? row.id : null);
  return {
    id: row.id,
    kind: row.kind,
    names: { kk: row.kk, ru: row.ru, en: row.en },
    lat: row.lat,
    lon: row.lon,
    city,
    region: row.region ?? null,
    parent: row.urbanDistrict ?? row.city ?? row.district ?? (row.kind === 'region' ? null : (row.region ?? null)),
    ...(row.population !== undefined && { population: row.population }),
    ...(row.facilityKind && { facilityKind: row.facilityKind }),
  };
}

/** Powers of ten of people, from a base by kind: a bare name means the city before its region, the village before its district. */
function prominence(row: PackRow): number {
  const thousands = (unknown: number) => Math.log10(Math.max(0.5, (row.population ?? unknown) / 1_000));
  switch (row.kind) {
    case 'country':
      return 4;
    case 'city':
      return 3 + thousands(8_000);
    case 'region':
      return 3 + thousands(500_000) / 5;
    case 'district':
      return 1.6;
    case 'urban_district':
      return 1.8;
    case 'settlement':
    case 'village':
      return 2 + thousands(1_500) / 2;
    case 'landmark':
      return 2;
    case 'facility':
      return 2;
  }
}
