import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KZ_PLACES } from '../src/data/kz-places.js';
import { fold, Gazetteer, kz, type PackRow } from '../src/index.js';

// Figures of the source, so that nothing of it can be lost unseen: places with a population, aliases, digest of `id|kind|kk|ru|en|region|region2020`.
const SOURCE_POPULATIONS = 274;
const SOURCE_ALIASES = 365;
const SOURCE_DIGEST = '6ee0eb17c7b52defb0404954d9368f9b36d17e0500a1619df015973d5c3a8c9c';
/** Alatau is a district of Almaty and, since 2024, a city beside it. */
const SHARED: readonly string[] = ['Алатау'];
/** A city of republican significance is its own region. */
const OWN_REGION: readonly string[] = ['KZ-71', 'KZ-75', 'KZ-79'];

const keyOf = (name: string) =>
  name
    .replace(/\s*\(.*\)$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .join('');
const g = new Gazetteer(kz);
const byId = new Map(kz.rows.map((r) => [r.id, r]));
const countBy = (rows: readonly PackRow[], of: (r: PackRow) => string | undefined) => {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const key = of(row);
    if (key) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

describe('the Kazakhstan pack', () => {
  it('holds every place of the source with its names, kind and regions', () => {
    expect(countBy(KZ_PLACES, (r) => r.kind)).toEqual({
      region: 17,
      city: 90,
      district: 170,
      urban_district: 25,
      landmark: 18,
      village: 149,
      settlement: 88,
    });
    expect(KZ_PLACES.filter((r) => /^KZ-(\d{2}|\d{9})$/.test(r.id))).toHaveLength(539);
    expect(KZ_PLACES.filter((r) => r.region2020)).toHaveLength(66);
    expect(KZ_PLACES.filter((r) => r.population !== undefined)).toHaveLength(SOURCE_POPULATIONS);
    expect(KZ_PLACES.flatMap((r) => r.aliases ?? []).length).toBeGreaterThanOrEqual(SOURCE_ALIASES);
    const facts = KZ_PLACES.map((r) => [r.id, r.kind, r.kk, r.ru, r.en, r.region, r.region2020 ?? ''].join('|'))
      .sort()
      .join('\n');
    expect(createHash('sha256').update(facts).digest('hex')).toBe(SOURCE_DIGEST);
  });
  it('names the stations, custody and courts of each city of republican significance and each regional centre', () => {
    expect(countBy(kz.rows, (r) => r.facilityKind)).toEqual({
      police_station: 82,
      temporary_detention: 31,
      special_reception: 20,
      pretrial_detention: 17,
      court: 129,
    });
    for (const district of kz.rows.filter((r) => r.kind === 'urban_district')) {
      expect(
        kz.rows.filter((r) => r.facilityKind === 'police_station' && r.urbanDistrict === district.id),
        district.ru,
      ).toHaveLength(1);
    }
  });
  it('is as large as docs/PLACES.md says', () => {
    const page = readFileSync(new URL('../../../docs/PLACES.md', import.meta.url), 'utf8');
    const kinds = countBy(kz.rows, (r) => r.facilityKind ?? r.kind);
    const said = (line: RegExp) => line.exec(page)?.slice(1).map(Number);
    expect(said(/^\| settlements, villages \| (\d+), (\d+) /m)).toEqual([kinds['settlement'], kinds['village']]);
    expect(said(/^\| landmarks \| (\d+) /m)).toEqual([kinds['landmark']]);
    expect(said(/^\| police stations \| (\d+) /m)).toEqual([kinds['police_station']]);
    expect(said(/^\| courts \| (\d+) /m)).toEqual([kinds['court']]);
    expect(said(/: (\d+) names that 11 to 35 .* and (\d+) that several do/)?.reduce((a, b) => a + b)).toBe(kz.homonyms?.length);
  });
  it('has no id twice, and every reference leads somewhere', () => {
    expect(byId.size).toBe(kz.rows.length);
    const known = (id: string | undefined) => id === undefined || byId.has(id) || OWN_REGION.includes(id);
    expect(kz.rows.filter((r) => ![r.region, r.region2020, r.city, r.district, r.urbanDistrict].every(known)).map((r) => r.id)).toEqual([]);
    expect(kz.dated.filter((d) => !byId.has(d.id) || d.from >= d.to)).toEqual([]);
    expect(
      kz.rows
        .filter((r) => r.region !== undefined && kz.newRegions.has(r.region) && r.kind !== 'region' && r.region2020 === undefined)
        .map((r) => r.id),
    ).toEqual([]);
  });
  it('lies in Kazakhstan, and what is in a city lies near it', () => {
    expect(kz.rows.filter((r) => r.lat < 40.5 || r.lat > 55.5 || r.lon < 46.4 || r.lon > 87.4).map((r) => r.id)).toEqual([]);
    const far = kz.rows.filter((r) => {
      const city = byId.get(r.city ?? '');
      return city && Math.hypot(r.lat - city.lat, (r.lon - city.lon) * Math.cos((r.lat * Math.PI) / 180)) * 111.2 > 20;
    });
    expect(far.map((r) => r.id)).toEqual([]);
  });
  it('has names that fold to something, in three languages', () => {
    const empty = kz.rows.flatMap((r) =>
      [r.kk, r.ru, r.en, ...(r.aliases ?? [])].filter((n) => keyOf(n).length < 2).map((n) => `${r.id} ${n}`),
    );
    expect(empty).toEqual([]);
  });
  it('gives no place the main name of another city as an alias, unless villages are known to share it', () => {
    const homonyms = new Set([...SHARED, ...(kz.homonyms ?? []).flatMap((h) => [h.kk, h.ru])].map(keyOf));
    const cities = new Map(kz.rows.filter((r) => r.kind === 'city').flatMap((r) => [r.kk, r.ru, r.en].map((n) => [keyOf(n), r.id])));
    const clashes = kz.rows.flatMap((r) =>
      (r.aliases ?? [])
        .map(keyOf)
        .filter((k) => cities.has(k) && cities.get(k) !== r.id && !homonyms.has(k))
        .map((k) => `${r.id} ${k}`),
    );
    expect(clashes).toEqual([]);
  });
  it('calls places as they were called on the day', () => {
    const name = (id: string, day: string) => g.name(id, 'ru', Date.parse(day));
    expect([name('KZ-191010000', '2022-05-02'), name('KZ-191010000', '2022-05-03')]).toEqual(['Капшагай', 'Конаев']);
    expect([name('KZ-710000000', '1986-12-17'), name('KZ-710000000', '2020-06-06'), name('KZ-710000000', '2022-09-17')]).toEqual([
      'Целиноград',
      'Нур-Султан',
      'Астана',
    ]);
    expect(name('KZ-710000000-PD-HQ', '2020-06-06')).toBe('Департамент полиции города Нур-Султана');
    expect(name('KZ-351011100', '2020-06-06')).toBe('Октябрьский район');
    expect([
      g.regionOf('KZ-101010000', Date.parse('2022-06-07')),
      g.regionOf('KZ-101010000-PD-CITY', Date.parse('2022-06-07')),
      g.regionOf('KZ-101010000', Date.parse('2022-06-08')),
    ]).toEqual(['KZ-63', 'KZ-63', 'KZ-10']);
  });
});
