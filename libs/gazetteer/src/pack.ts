/** One row of a pack, as data files write it. Coordinates in degrees; `region2020`: where it lay before June 2022. */
export interface PackRow { readonly id: string; readonly kind: PlaceKind; readonly kk: string; readonly ru: string; readonly en: string; readonly aliases?: readonly string[]; readonly lat: number; readonly lon: number; readonly region?: string; readonly region2020?: string; readonly city?: string; readonly district?: string; readonly population?: number; readonly facilityKind?: FacilityKind }
export type PlaceKind = 'country' | 'region' | 'city' | 'district' | 'urban_district' | 'village' | 'settlement' | 'landmark' | 'facility';
export type FacilityKind = 'police_station' | 'temporary_detention' | 'special_reception' | 'court' | 'hospital';
export interface Names { readonly kk: string; readonly ru: string; readonly en: string }
/** Names that held for a time: `from` and `to` in ms, half open. */
export interface DatedNames { readonly id: string; readonly from: number; readonly to: number; readonly names: Names }
export interface Pack { readonly rows: readonly PackRow[]; readonly dated: readonly DatedNames[]; readonly newRegionsFrom: number; readonly newRegions: ReadonlySet<string> }

/** A gazetteer entry. `city`: the city that contains it, or itself. Population: people, about 2023. */
export interface Place { readonly id: string; readonly kind: PlaceKind; readonly names: Names; readonly lat: number; readonly lon: number; readonly parent: string | null; readonly city: string | null; readonly region: string | null; readonly population?: number; readonly facilityKind?: FacilityKind }
/** A local name that people of this deployment taught. */
export interface Alias { readonly text: string; readonly placeId: string }
