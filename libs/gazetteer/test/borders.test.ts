import { describe, expect, it } from 'vitest';
import { borders, kz, type RegionCollection, type RegionFeature } from '../src/index.js';

const Y2020 = Date.parse('2020-06-06');
const Y2024 = Date.parse('2024-06-06');
type Point = readonly [number, number];
type Ring = readonly Point[];

const area = (ring: Ring): number =>
  Math.abs(ring.slice(1).reduce((sum, b, i) => sum + ((ring[i]?.[0] ?? 0) * b[1] - b[0] * (ring[i]?.[1] ?? 0)), 0)) / 2;
const areaOf = (f: RegionFeature): number =>
  f.geometry.coordinates.reduce((sum, [outer, ...holes]) => sum + area(outer ?? []) - holes.reduce((s, h) => s + area(h), 0), 0);
const total = (c: RegionCollection, ids?: readonly string[]): number =>
  c.features.filter((f) => !ids || ids.includes(f.properties.id)).reduce((sum, f) => sum + areaOf(f), 0);
const inRing = ([x, y]: Point, ring: Ring): boolean =>
  ring.slice(1).reduce((inside, b, i) => {
    const a = ring[i] ?? b;
    return a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0] ? !inside : inside;
  }, false);
const regionAt = (c: RegionCollection, p: Point): string | undefined =>
  c.features.find((f) => f.geometry.coordinates.some(([outer, ...holes]) => inRing(p, outer ?? []) && !holes.some((h) => inRing(p, h))))
    ?.properties.id;

describe('borders', () => {
  it('are those of the day: fourteen regions and three cities, from 8 June 2022 seventeen and three', () => {
    const ids = (at: number) =>
      borders(at)
        .features.map((f) => f.properties.id)
        .filter((id) => kz.newRegions.has(id))
        .sort();
    expect([borders(Y2020).features.length, borders(Y2024).features.length]).toEqual([17, 20]);
    expect([ids(Date.parse('2022-06-07')), ids(Date.parse('2022-06-08'))]).toEqual([[], ['KZ-10', 'KZ-33', 'KZ-62']]);
    expect(borders(0)).toBe(borders(Y2020));
  });
  it('weigh at most 60 kB as raw GeoJSON', () => {
    for (const at of [Y2020, Y2024]) expect(Buffer.byteLength(JSON.stringify(borders(at)))).toBeLessThanOrEqual(60_000);
  });
  it('say which outlines we drew ourselves', () => {
    const drawn = (at: number) =>
      borders(at)
        .features.filter((f) => f.properties.schematic)
        .map((f) => f.properties.id)
        .sort();
    expect(drawn(Y2020)).toEqual(['KZ-79']);
    expect(drawn(Y2024)).toEqual(['KZ-10', 'KZ-19', 'KZ-33', 'KZ-35', 'KZ-62', 'KZ-63', 'KZ-79']);
  });
  it('part a region without a gap: the two halves are as large as the whole, and the country stays the same', () => {
    const [old, now] = [borders(Y2020), borders(Y2024)];
    for (const [young, from] of [
      ['KZ-10', 'KZ-63'],
      ['KZ-33', 'KZ-19'],
      ['KZ-62', 'KZ-35'],
    ] as const)
      expect(total(now, [young, from]) / total(old, [from])).toBeCloseTo(1, 3);
    expect(total(now) / total(old)).toBeCloseTo(1, 4);
  });
  it('share their lines: an edge between two regions is in both', () => {
    for (const at of [Y2020, Y2024]) {
      const seen = new Map<string, Set<string>>();
      for (const f of borders(at).features)
        for (const ring of f.geometry.coordinates.flat())
          ring.slice(1).forEach((b, i) => {
            const key = [String(ring[i]), String(b)].sort().join(' ');
            seen.set(key, (seen.get(key) ?? new Set()).add(f.properties.id));
          });
      const neighbours = new Set([...seen.values()].filter((ids) => ids.size === 2).map((ids) => [...ids].sort().join(' ')));
      expect([...seen.values()].filter((ids) => ids.size > 2)).toEqual([]);
      for (const pair of [
        'KZ-61 KZ-79',
        'KZ-19 KZ-75',
        'KZ-11 KZ-71',
        'KZ-35 KZ-55',
        ...(at === Y2024 ? ['KZ-10 KZ-63', 'KZ-19 KZ-33', 'KZ-35 KZ-62'] : ['KZ-19 KZ-63']),
      ])
        expect(neighbours).toContain(pair);
    }
  });
  it('hold the cities of their region', () => {
    // Baikonur is a hole of Natural Earth's; Kurchatov stands on the river that it draws a little east of it.
    const towns = kz.rows.filter((r) => r.kind === 'city' && !['KZ-431910000', 'KZ-101810000'].includes(r.id));
    const astray = (at: number, of: (r: (typeof towns)[number]) => string | undefined) =>
      towns.filter((t) => regionAt(borders(at), [t.lon, t.lat]) !== of(t)).map((t) => t.ru);
    expect(astray(Y2020, (r) => r.region2020 ?? r.region)).toEqual([]);
    expect(astray(Y2024, (r) => r.region)).toEqual([]);
  });
  it('give way to a deployment’s own outlines from their day on', () => {
    const own: RegionCollection = { type: 'FeatureCollection', validFrom: '2022-06-08', features: borders(Y2024).features.slice(0, 1) };
    expect(borders(Y2024, [own])).toBe(own);
    expect(borders(Y2020, [own])).toBe(borders(Y2020));
  });
});
