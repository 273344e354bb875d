import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { world } from '@tizim/gazetteer/world';
import { Gazetteer, type PackRow } from '../src/index.js';

const script = resolve(import.meta.dirname, '../../../scripts/pack.mjs');
const unique = (rows: readonly PackRow[]) => new Set(rows.map((r) => r.id)).size;

describe('the world pack', () => {
  it('has countries and cities of 15,000 people and more, with places on the globe', () => {
    const cities = world.rows.filter((r) => r.kind === 'city');
    expect([world.rows.length - cities.length, cities.length]).toEqual([246, 25_212]);
    expect(unique(world.rows)).toBe(world.rows.length);
    expect(cities.filter((c) => (c.population ?? 0) < 15_000 || Math.abs(c.lat) > 90 || Math.abs(c.lon) > 180)).toEqual([]);
    expect(world.rows.find((r) => r.en === 'Bishkek')).toMatchObject({ id: 'GN-1528675', ru: 'Бишкек', region: 'KG' });
    expect(world.rows.find((r) => r.id === 'KG')).toMatchObject({ kind: 'country', en: 'Kyrgyzstan' });
  });
});

describe('a pack for another country', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'tizim-pack-'));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('is built by one offline command and finds its places', () => {
    const out = join(dir, 'kg.json');
    expect(execFileSync('node', [script, 'build', '--country', 'KG', '--out', out], { encoding: 'utf8' })).toMatch(
      /^KG: 57 cities, 28 villages, /,
    );
    const file: { rows: PackRow[] } = JSON.parse(readFileSync(out, 'utf8'));
    expect(unique(file.rows)).toBe(86);
    const g = new Gazetteer({ rows: file.rows, dated: [], newRegionsFrom: 0, newRegions: new Set() });
    expect(g.locate('задержали в Бишкеке').place?.id).toBe('GN-1528675');
    expect(g.locate('Karakol').place?.id).toBe('GN-1528121');
  }, 60_000);
});
