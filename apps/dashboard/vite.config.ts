import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import preact from '@preact/preset-vite';
import { feature } from 'topojson-client';
import { defineConfig, type Plugin } from 'vite';

/** Countries round Kazakhstan, cut to what the map can show and thinned to about 0.1°. Natural Earth through npm world-atlas. */
function baseMap(): Plugin {
  const id = 'virtual:countries';
  return {
    name: 'countries',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(loaded) {
      if (loaded !== `\0${id}`) return undefined;
      const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'));
      const countries = feature(atlas, atlas.objects.countries) as unknown as { features: { properties: { name: string }; geometry: { type: string; coordinates: number[][][][] | number[][][] } }[] };
      const near = (p: readonly number[] | undefined) => p !== undefined && (p[0] ?? 0) > 42 && (p[0] ?? 0) < 92 && (p[1] ?? 0) > 36 && (p[1] ?? 0) < 58;
      const rings = countries.features.filter((f) => f.properties.name !== 'Antarctica').flatMap((f) => (f.geometry.type === 'Polygon' ? [f.geometry.coordinates as number[][][]] : (f.geometry.coordinates as number[][][][])).map((polygon) => polygon.map(thin)).filter((polygon) => polygon[0]?.some(near)));
      return `export default ${JSON.stringify(rings)};`;
    },
  };
  function thin(ring: number[][]): number[][] {
    const out: number[][] = [];
    for (const p of ring) {
      const last = out.at(-1);
      const q = [clamp(p[0] ?? 0, 30, 105), clamp(p[1] ?? 0, 28, 66)];
      if (!last || Math.hypot((q[0] ?? 0) - (last[0] ?? 0), (q[1] ?? 0) - (last[1] ?? 0)) > 0.25) out.push(q.map((v) => Math.round(v * 100) / 100));
    }
    return out;
  }
  function clamp(v: number, low: number, high: number): number { return Math.min(high, Math.max(low, v)); }
}

export default defineConfig({
  base: '/dash/',
  plugins: [preact(), baseMap()],
  resolve: { conditions: ['tizim-source'] },
  build: { target: 'es2020', assetsInlineLimit: 0 },
});
