import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import preact from '@preact/preset-vite';
import { feature } from 'topojson-client';
import { defineConfig, type Plugin } from 'vite';

type Ring = number[][];
interface Country {
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: string; readonly coordinates: Ring[] | Ring[][] };
}

/** What the map can show: beyond it nothing is drawn. */
const VIEW = { west: 30, east: 105, south: 28, north: 66 };
/** Countries with a point in here are kept. */
const NEAR = { west: 42, east: 92, south: 36, north: 58 };
/** Points closer than this, degrees, can't be told apart at the country's zoom. */
const THIN = 0.2;

/** Countries round Kazakhstan as a file of their own: no script, fetched beside it. Natural Earth through npm world-atlas. */
function world(): Plugin {
  const id = 'virtual:world';
  return {
    name: 'world',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(loaded) {
      if (loaded !== `\0${id}`) return undefined;
      const file = this.emitFile({ type: 'asset', name: 'world.json', source: JSON.stringify(outlines()) });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}

function outlines(): Ring[][] {
  const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'));
  const { features } = feature(atlas, atlas.objects.countries) as unknown as { features: Country[] };
  return features
    .filter((f) => f.properties.name !== 'Antarctica')
    .flatMap(polygons)
    .map((polygon) => polygon.map(thinned))
    .filter((polygon) => polygon[0]?.some((p) => within(p, NEAR)));
}

function polygons({ geometry }: Country): Ring[][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates as Ring[]] : (geometry.coordinates as Ring[][]);
}

function thinned(ring: Ring): Ring {
  const out: Ring = [];
  for (const [lon = 0, lat = 0] of ring) {
    const point = [Math.min(VIEW.east, Math.max(VIEW.west, lon)), Math.min(VIEW.north, Math.max(VIEW.south, lat))].map(
      (v) => Math.round(v * 100) / 100,
    );
    const last = out.at(-1);
    if (!last || Math.hypot((point[0] ?? 0) - (last[0] ?? 0), (point[1] ?? 0) - (last[1] ?? 0)) > THIN) out.push(point);
  }
  return out;
}

const within = ([lon = 0, lat = 0]: number[], box: typeof NEAR): boolean =>
  lon > box.west && lon < box.east && lat > box.south && lat < box.north;

export default defineConfig({
  base: '/dash/',
  plugins: [preact(), world()],
  resolve: { conditions: ['tizim-source'] },
  build: { target: 'es2020', assetsInlineLimit: 0 },
});
