/**
 * One row of a pack, as data files write it. Coordinates in degrees (`coordSource` says how good they are; absent: a point
 * of its own); `region2020`: where it lay before June 2022; `urbanDistrict`: the part of the city that an institution serves.
 */
export interface PackRow {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
  readonly aliases?: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly coordSource?: CoordSource;
  readonly region?: string;
  readonly region2020?: string;
  readonly city?: string;
  readonly district?: string;
  readonly urbanDistrict?: string;
  readonly population?: number;
  readonly facilityKind?: FacilityKind;
}
/** `approximate`: within about 2 km, from memory; `city`, `district`: the centre of what contains it stands for it. */
export type CoordSource = 'approximate' | 'city' | 'district';
export type PlaceKind = 'country' | 'region' | 'city' | 'district' | 'urban_district' | 'village' | 'settlement' | 'landmark' | 'facility';
export type FacilityKind = 'police_station' | 'temporary_detention' | 'special_reception' | 'pretrial_detention' | 'court' | 'hospital';
export interface Names {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}
/** Names that held for a time: `from` and `to` in ms, half open. */
export interface DatedNames {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly names: Names;
}
/**
 * A name that many villages bear, most of which are not rows of the pack: "Жамбыл" alone can't say which. `villages`: how
 * many there are, at least. Beside a city or a region of the name it adds no doubt that the text doesn't show ("село Жамбыл").
 */
export interface Homonym {
  readonly kk: string;
  readonly ru: string;
  readonly villages: number;
}
export interface Pack {
  readonly rows: readonly PackRow[];
  readonly dated: readonly DatedNames[];
  readonly newRegionsFrom: number;
  readonly newRegions: ReadonlySet<string>;
  readonly homonyms?: readonly Homonym[];
}

/** A gazetteer entry. `city`: the city that contains it, or itself. Population: people, about 2023. */
export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly names: Names;
  readonly lat: number;
  readonly lon: number;
  readonly parent: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly population?: number;
  readonly facilityKind?: FacilityKind;
}
/** A local name that people of this deployment taught. */
export interface Alias {
  readonly text: string;
  readonly placeId: string;
}
