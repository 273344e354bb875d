import type { DatedNames, PackRow } from '../pack.js';
import { ALSO_CALLED, CAPITALS, NUR_SULTAN, SEATS, TOWNS, type Centre } from './kz-centres.js';
import { courts, districtCourts } from './kz-courts.js';
import { custody } from './kz-custody.js';
import { commonLandmarks, namedLandmarks } from './kz-landmarks.js';
import { KZ_PLACES } from './kz-places.js';
import { police, stations, type Position } from './kz-police.js';

const CITIES = new Map(KZ_PLACES.filter((p) => p.kind === 'city').map((p) => [p.id, p]));

const atCity: Position = (id) => {
  const city = CITIES.get(id);
  if (!city) throw new Error(`Expected a city of the pack, got ${id}`);
  return { lat: city.lat, lon: city.lon, coordSource: 'city' };
};

/** The region of a city, now and before June 2022. */
function regions(city: string | undefined): Pick<PackRow, 'region' | 'region2020'> {
  const row = CITIES.get(city ?? '');
  return { ...(row?.region && { region: row.region }), ...(row?.region2020 && { region2020: row.region2020 }) };
}

const institutions = (c: Centre): PackRow[] => [...police(c, atCity), ...custody(c, atCity), ...courts(c, atCity), ...commonLandmarks(c, atCity)];

/** Rows of one institution under its city's several names become one row; the first gives the names, the rest aliases. */
function merged(rows: readonly PackRow[]): PackRow[] {
  const byId = new Map<string, PackRow>();
  for (const row of rows) {
    const first = byId.get(row.id);
    const main = first ?? row;
    const aliases = new Set([...(first?.aliases ?? []), row.kk, row.ru, row.en, ...(row.aliases ?? [])]);
    for (const name of [main.kk, main.ru, main.en]) aliases.delete(name);
    byId.set(row.id, { ...main, ...regions(row.city), aliases: [...aliases] });
  }
  return [...byId.values()];
}

/** Police, custody, courts and landmarks of the cities of republican significance, the regions' seats and some towns. */
export const KZ_INSTITUTIONS: readonly PackRow[] = merged([...stations(atCity), ...districtCourts(), ...namedLandmarks(atCity), ...[...CAPITALS, ...SEATS, ...TOWNS, ...ALSO_CALLED].flatMap(institutions)]);

/** The names of the capital's institutions while it was Nur-Sultan. */
export function nurSultanNames(from: number, to: number): DatedNames[] {
  return institutions(NUR_SULTAN).map(({ id, kk, ru, en }) => ({ id, from, to, names: { kk, ru, en } }));
}
