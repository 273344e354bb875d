import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOwnBorders } from './own-borders.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tizim-borders-'));
});
afterEach(() => rmSync(dir, { recursive: true }));
const write = (name: string, content: unknown) => {
  mkdirSync(join(dir, 'borders'), { recursive: true });
  writeFileSync(join(dir, 'borders', name), JSON.stringify(content));
};
const square = {
  type: 'Feature',
  properties: { id: 'KZ-10', schematic: false },
  geometry: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [78, 48],
          [80, 48],
          [80, 50],
          [78, 48],
        ],
      ],
    ],
  },
};

describe('a deployment’s own outlines', () => {
  it('are none without a folder, and read from it', () => {
    expect(readOwnBorders(dir)).toEqual([]);
    const set = { type: 'FeatureCollection', validFrom: '2025-01-01', features: [square] };
    write('2025-01-01.geojson', set);
    expect(readOwnBorders(dir)).toEqual([set]);
  });
  it('stop the start when they are not what the import writes, naming each file', () => {
    write('a.geojson', { type: 'FeatureCollection', features: [square] });
    write('b.geojson', 'no');
    expect(() => readOwnBorders(dir)).toThrow(/borders\/a\.geojson[\s\S]*borders\/b\.geojson/);
  });
});
