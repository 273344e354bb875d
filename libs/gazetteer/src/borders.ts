import { CHANGED_2022, REGIONS_2018, type RegionOutline } from './data/kz-borders.js';

type Ring = readonly (readonly [number, number])[];
export interface RegionFeature {
  readonly type: 'Feature';
  readonly properties: { readonly id: string; readonly schematic: boolean };
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
}
/** `sketched`: the lines among the outlines that we drew ourselves, as runs of points; absent in what an operator imports. */
export interface RegionCollection {
  readonly type: 'FeatureCollection';
  readonly validFrom: string;
  readonly features: readonly RegionFeature[];
  readonly sketched?: readonly Ring[];
}

const changed = new Map(CHANGED_2022);
const kept = REGIONS_2018.filter(([id]) => !changed.has(id));

/** Shymkent is on no open map as a region of its own. */
const SHYMKENT = 'KZ-79';

let sets: readonly RegionCollection[] | undefined;

/** Outlines of Kazakhstan, each set from its day on. What we drew ourselves from places is `schematic`; of the lines of 2022 all that were none before are ours, and Shymkent's stay. */
function made(): readonly RegionCollection[] {
  const shymkent = runs(
    REGIONS_2018.filter(([id]) => id === SHYMKENT),
    new Set(),
  );
  const surveyed = edges(REGIONS_2018.filter(([id]) => id !== SHYMKENT));
  return [
    { ...collection('2018-06-19', REGIONS_2018, new Set([SHYMKENT])), sketched: shymkent },
    {
      ...collection('2022-06-08', [...kept, ...CHANGED_2022], new Set([SHYMKENT, ...changed.keys()])),
      sketched: [...shymkent, ...runs(CHANGED_2022, surveyed)],
    },
  ];
}

/**
 * Region outlines as they were at `at` (ms), GeoJSON in degrees; neighbours share their lines. `own`: a deployment's sets,
 * each from its `validFrom` on; on the same day its own wins. Before the first set the first is given. A city of republican
 * significance is a region of its own (`KZ-71`, `KZ-75`, `KZ-79`).
 */
export function borders(at: number, own: readonly RegionCollection[] = []): RegionCollection {
  sets ??= made();
  const all = [...sets, ...own].sort((a, b) => Date.parse(a.validFrom) - Date.parse(b.validFrom));
  const valid = all.filter((s) => Date.parse(s.validFrom) <= at).at(-1) ?? all[0];
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

function edgeOf(a: Ring[number], b: Ring[number]): string {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? `${a} ${b}` : `${b} ${a}`;
}

function edges(regions: readonly RegionOutline[]): Set<string> {
  return new Set(
    regions.flatMap(([, polygons]) => polygons.flat().flatMap((ring) => ring.slice(1).map((b, i) => edgeOf(ring[i] ?? b, b)))),
  );
}

/** The edges of outlines that are not among `known`, each once, those in a row as one run. */
function runs(regions: readonly RegionOutline[], known: ReadonlySet<string>): Ring[] {
  const seen = new Set(known),
    out: Ring[] = [];
  for (const ring of regions.flatMap(([, polygons]) => polygons.flat())) {
    let run: Ring[number][] = [];
    const end = () => {
      if (run.length > 1) out.push(run);
      run = [];
    };
    for (const [i, b] of ring.slice(1).entries()) {
      const a = ring[i] ?? b,
        key = edgeOf(a, b);
      if (seen.has(key)) {
        end();
        continue;
      }
      seen.add(key);
      if (run.length === 0) run.push(a);
      run.push(b);
    }
    end();
  }
  return out;
}
