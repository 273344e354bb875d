import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kz } from '@tizim/gazetteer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packsOf } from './own-packs.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tizim-packs-'));
});
afterEach(() => rmSync(dir, { recursive: true }));
const write = (name: string, content: unknown) => {
  mkdirSync(join(dir, 'packs'), { recursive: true });
  writeFileSync(join(dir, 'packs', name), JSON.stringify(content));
};
const bishkek = {
  id: 'GN-1528675',
  kind: 'city',
  kk: 'Бишкек',
  ru: 'Бишкек',
  en: 'Bishkek',
  lat: 42.87,
  lon: 74.59,
  region: 'KG',
  population: 900_000,
};

describe('packs of other countries', () => {
  it('are none without a folder, and stand beside ours, which keep their rows', () => {
    expect(packsOf(dir)).toBe(kz);
    write('kg.json', { source: 'GeoNames', rows: [bishkek, { ...bishkek, id: 'KZ-750000000' }] });
    const { rows } = packsOf(dir);
    expect(rows).toHaveLength(kz.rows.length + 1);
    expect(rows.find((r) => r.id === bishkek.id)).toMatchObject(bishkek);
    expect(rows.find((r) => r.id === 'KZ-750000000')?.en).toBe('Almaty');
  });
  it('stop the start when they are not what the command writes', () => {
    write('kg.json', { rows: [{ ...bishkek, lat: 420 }] });
    expect(() => packsOf(dir)).toThrow(/packs\/kg\.json/);
  });
});
