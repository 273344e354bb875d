import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseRegions, shareVertices, simplified } from './regions.mjs';

const dir = mkdtempSync(join(tmpdir(), 'tizim-pack-'));
afterAll(() => rmSync(dir, { recursive: true }));
const script = resolve(import.meta.dirname, '../pack-borders.mjs');

/** Two neighbours whose common line, x = 70, wiggles by `wiggle` degrees at every step. */
function neighbours(wiggle: number, steps = 200) {
  const line = Array.from({ length: steps + 1 }, (_, i) => [70 + (i % 2) * wiggle, 44 + (i * 4) / steps]);
  const left = [[66, 44], ...line, [66, 48], [66, 44]];
  const right = [[74, 44], [74, 48], ...[...line].reverse(), [74, 44]];
  return {
    type: 'FeatureCollection',
    features: [
      ['KZ-43', left],
      ['KZ-61', right],
    ].map(([id, ring]) => ({ type: 'Feature', properties: { id }, geometry: { type: 'Polygon', coordinates: [ring] } })),
  };
}

describe('an operator’s own outlines', () => {
  it('keep the common line of neighbours while they are simplified', () => {
    const { regions, problems } = parseRegions(neighbours(0.02), new Set(['KZ-43', 'KZ-61']));
    expect(problems).toEqual([]);
    const [left, right] = simplified(shareVertices(regions), 2_000);
    const inner = (ring: number[][]) => ring.filter(([x]) => x !== 66 && x !== 74).map(String);
    expect(new Set(inner(left.polygons[0][0]))).toEqual(new Set(inner(right.polygons[0][0])));
    expect(inner(left.polygons[0][0]).length).toBeLessThan(200);
  });
  it('are refused with every problem named', () => {
    const bad = neighbours(0);
    bad.features[0].properties.id = 'XX';
    bad.features[1].geometry.coordinates[0][0] = [740, 44];
    expect(parseRegions(bad, new Set(['KZ-43', 'KZ-61'])).problems).toEqual([
      expect.stringMatching(/feature 0 \(XX\): expected properties\.id/),
      expect.stringMatching(/feature 1 \(KZ-61\): expected closed rings/),
    ]);
    expect(parseRegions({ type: 'Topology' }, new Set()).problems).toEqual(['Expected a GeoJSON FeatureCollection with features']);
  });
  it('become a dated file by one offline command', () => {
    const [input, out] = [join(dir, 'in.geojson'), join(dir, 'out.geojson')];
    writeFileSync(input, JSON.stringify(neighbours(0.05, 3_900)));
    expect(execFileSync('node', [script, 'import', input, '--valid-from', '2025-01-01', '--out', out], { encoding: 'utf8' })).toContain(
      '2 outlines',
    );
    const set = JSON.parse(readFileSync(out, 'utf8'));
    expect(set).toMatchObject({
      validFrom: '2025-01-01',
      features: [{ properties: { id: 'KZ-43', schematic: false } }, { properties: { id: 'KZ-61' } }],
    });
    expect(Buffer.byteLength(JSON.stringify(set))).toBeLessThanOrEqual(60_000);
    const refused = spawnSync('node', [script, 'import', input], { encoding: 'utf8' });
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('--valid-from')]);
  }, 60_000);
});
