// Writes dist/world.js: countries, and cities of 15,000 people and more. Part of the library's build.
import { writeFileSync } from 'node:fs';
import { countryRow, settlements, toRow } from '../geonames.mjs';

const LEAST = 15_000;
const dist = new URL('../../dist/', import.meta.url);

const all = settlements();
const byCountry = new Map();
for (const s of all) {
  const places = byCountry.get(s.country);
  if (places) places.push(s);
  else byCountry.set(s.country, [s]);
}
const countries = [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, places]) => countryRow(code, places));
const cities = all.filter((s) => s.population >= LEAST).map((s) => toRow(s, { aliases: 2 }));
const table = (rows) =>
  rows
    .map((r) =>
      [
        r.id.replace('GN-', ''),
        r.region ?? '',
        r.en,
        r.ru === r.en ? '' : r.ru,
        r.kk === r.ru ? '' : r.kk,
        r.aliases?.join('|') ?? '',
        r.lat,
        r.lon,
        r.population ?? '',
      ].join('\t'),
    )
    .join('\n');

writeFileSync(
  new URL('world.js', dist),
  `// GeoNames, CC BY 4.0; names of countries: Unicode CLDR.\nimport { unpack } from './unpack.js';\nexport const world = unpack(${JSON.stringify(table(countries))}, ${JSON.stringify(table(cities))});\n`,
);
writeFileSync(
  new URL('world.d.ts', dist),
  `import type { Pack } from './pack.js';\n/** Countries, and cities of ${LEAST} people and more (GeoNames, CC BY 4.0). Loaded only by who imports it: about 15 MB of heap. */\nexport declare const world: Pack;\n`,
);
console.log(`world: ${countries.length} countries, ${cities.length} cities`);
