import { CHANGED_2022, REGIONS_2018, type RegionOutline } from './data/kz-borders.js';

type Ring = readonly (readonly [number, number])[];
export interface RegionFeature {
  readonly type: 'Feature';
  readonly properties: { readonly id: string; readonly schematic: boolean };
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
}
export interface RegionCollection {
  readonly type: 'FeatureCollection';
  readonly validFrom: string;
  readonly features: readonly RegionFeature[];
}

const changed = new Map(CHANGED_2022);
const kept = REGIONS_2018.filter(([id]) => !changed.has(id));

/** Outlines of Kazakhstan, each set from its day on. What we drew ourselves from places is `schematic`. */
const SETS: readonly RegionCollection[] = [
  collection('2018-06-19', REGIONS_2018, new Set(['KZ-79'])),
  collection('2022-06-08', [...kept, ...CHANGED_2022], new Set(['KZ-79', ...changed.keys()])),
];

/**
 * Region outlines as they were at `at` (ms), GeoJSON in degrees; neighbours share their lines. `own`: a deployment's sets,
 * each from its `validFrom` on; on the same day its own wins. Before the first set the first is given. A city of republican
 * significance is a region of its own (`KZ-71`, `KZ-75`, `KZ-79`).
 */
export function borders(at: number, own: readonly RegionCollection[] = []): RegionCollection {
  const sets = [...SETS, ...own].sort((a, b) => Date.parse(a.validFrom) - Date.parse(b.validFrom));
  const valid = sets.filter((s) => Date.parse(s.validFrom) <= at).at(-1) ?? sets[0];
  return valid ?? collection('1970-01-01', [], new Set());
}

function collection(validFrom: string, regions: readonly RegionOutline[], schematic: ReadonlySet<string>): RegionCollection {
  return {
    type: 'FeatureCollection',
    validFrom,
    features: regions.map(([id, coordinates]) => ({
      type: 'Feature',
      properties: { id, schematic: schematic.has(id) },
      geometry: { type: 'MultiPolygon', coordinates },
    })),
  };
}
