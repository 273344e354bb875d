import { REGIONS_2018 } from './data/kz-borders.js';

type Ring = readonly (readonly [number, number])[];
export interface RegionFeature { readonly type: 'Feature'; readonly properties: { readonly id: string; readonly schematic: boolean }; readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] } }
export interface RegionCollection { readonly type: 'FeatureCollection'; readonly validFrom: string; readonly features: readonly RegionFeature[] }

/** Region outlines as GeoJSON, degrees. The set of 2018–2022; `schematic` marks a derived outline. */
export function borders(): RegionCollection {
  return { type: 'FeatureCollection', validFrom: '2018-06-19', features: REGIONS_2018.map(([id, coordinates]) => ({ type: 'Feature', properties: { id, schematic: false }, geometry: { type: 'MultiPolygon', coordinates } })) };
}
