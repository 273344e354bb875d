import type { Pack, PackRow } from './pack.js';

/**
 * Tab-separated tables → a pack. A line: number (or country code), country, English, Russian, Kazakh, other names joined by `|`, latitude
 * and longitude in degrees, people. An empty Russian name is the English one, an empty Kazakh one the Russian.
 */
export function unpack(countries: string, cities: string): Pack {
  return {
    rows: [...countries.split('\n').map((l) => row(l, 'country')), ...cities.split('\n').map((l) => row(l, 'city'))],
    dated: [],
    newRegionsFrom: 0,
    newRegions: new Set(),
  };
}

function row(line: string, kind: 'country' | 'city'): PackRow {
  const [id = '', region = '', en = '', russian = '', kazakh = '', more = '', lat = '', lon = '', population = ''] = line.split('\t');
  const ru = russian || en;
  return {
    id: kind === 'country' ? id : `GN-${id}`,
    kind,
    kk: kazakh || ru,
    ru,
    en,
    ...(more && { aliases: more.split('|') }),
    lat: Number(lat),
    lon: Number(lon),
    ...(region && { region }),
    ...(population && { population: Number(population) }),
  };
}
