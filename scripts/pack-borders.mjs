// Region outlines of a pack.
//   node scripts/pack-borders.mjs derive                                        the two sets of Kazakhstan, into the library
//   node scripts/pack-borders.mjs import FILE --valid-from DATE [--out FILE]     an operator's own outlines, for the server
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { borders, kz } from '../libs/gazetteer/dist/index.js';
import { cellsOf, without } from './pack/derive.mjs';
import { bytes, MAX_BYTES, parseRegions, shareVertices, simplified, toCollection } from './pack/regions.mjs';

const root = resolve(import.meta.dirname, '..');
/** A city of republican significance is a region of its own on the map. */
const REGIONS = new Set([...kz.rows.filter((r) => r.kind === 'region').map((r) => r.id), 'KZ-71', 'KZ-75', 'KZ-79']);
/** Natural Earth's names. Its South Kazakhstan is Turkistan Region from 19 June 2018. */
const NATURAL_EARTH = {
  Zhambyl: 'KZ-31',
  Qaraghandy: 'KZ-35',
  'South Kazakhstan': 'KZ-61',
  Mangghystau: 'KZ-47',
  Atyrau: 'KZ-23',
  Aqtöbe: 'KZ-15',
  'North Kazakhstan': 'KZ-59',
  Aqmola: 'KZ-11',
  'East Kazakhstan': 'KZ-63',
  Almaty: 'KZ-19',
  Qyzylorda: 'KZ-43',
  Qostanay: 'KZ-39',
  Pavlodar: 'KZ-55',
  'West Kazakhstan': 'KZ-27',
  'Almaty City': 'KZ-75',
  Astana: 'KZ-71',
};
/** The regions of June 2022 and what each was cut from. */
const SPLITS = [
  ['KZ-10', 'KZ-63'],
  ['KZ-33', 'KZ-19'],
  ['KZ-62', 'KZ-35'],
];

const {
  positionals: [command, file],
  values,
} = parseArgs({
  allowPositionals: true,
  options: { 'valid-from': { type: 'string' }, out: { type: 'string' }, 'max-bytes': { type: 'string', default: String(MAX_BYTES) } },
});
if (command === 'derive') derive();
else if (command === 'import' && file) importFile(file, values);
else fail(['Expected `derive` or `import FILE --valid-from YYYY-MM-DD [--out FILE] [--max-bytes N]`']);

/** Towns, villages and district centres of the two halves alone, so that nothing of either falls to a neighbour; what only borrows its district's point is left out. */
function places(...regions) {
  return kz.rows
    .filter(
      (r) =>
        ['city', 'district', 'urban_district', 'village', 'settlement'].includes(r.kind) &&
        regions.includes(r.region) &&
        r.coordSource !== 'district' &&
        r.coordSource !== 'city',
    )
    .map((r) => ({ lat: r.lat, lon: r.lon, label: r.region }));
}

function derive() {
  const source = JSON.parse(readFileSync(join(root, 'libs/gazetteer/packs/kz/regions-natural-earth.geojson'), 'utf8'));
  const old = new Map(source.features.map((f) => [NATURAL_EARTH[f.properties.name], f.geometry.coordinates]));
  const turkistan = old.get('KZ-61');
  const shymkent = cellsOf(turkistan, places('KZ-79', 'KZ-61'), 'KZ-79');
  old.set('KZ-79', shymkent).set('KZ-61', without(turkistan, shymkent));
  const now = new Map(old);
  for (const [young, from] of SPLITS) {
    const part = cellsOf(old.get(from), places(young, from), young);
    now.set(young, part).set(from, without(old.get(from), part));
  }
  // Both sets share one list of vertices, so that a region that did not change is the same in both.
  const all = shareVertices([
    ...[...old].map(([id, polygons]) => ({ id: `old ${id}`, polygons })),
    ...[...now].map(([id, polygons]) => ({ id: `new ${id}`, polygons })),
  ]);
  const simple = simplified(all, 1.75 * MAX_BYTES);
  const named = (set) => simple.filter((r) => r.id.startsWith(`${set} `)).map((r) => ({ ...r, id: r.id.slice(4) }));
  const [before, after] = [named('old'), named('new')];
  const same = new Map(before.map((r) => [r.id, JSON.stringify(r.polygons)]));
  const changed = after.filter((r) => same.get(r.id) !== JSON.stringify(r.polygons));
  writeFileSync(join(root, 'libs/gazetteer/src/data/kz-borders.ts'), source2ts(before, changed));
  console.log(
    `2018-06-19: ${before.length} outlines, ${bytes(before)} bytes; 2022-06-08: ${after.length} outlines, ${bytes(after)} bytes, of which changed: ${changed.map((r) => r.id).join(', ')}`,
  );
}

function source2ts(before, changed) {
  const table = (name, note, regions) =>
    `/** ${note} */\nexport const ${name}: readonly RegionOutline[] = [\n${regions.map((r) => `  [${JSON.stringify(r.id)},${JSON.stringify(r.polygons)}],`).join('\n')}\n];\n`;
  return `// Made by \`node scripts/pack-borders.mjs derive\` from Natural Earth (public domain) and the places of the pack.\n\nexport type RegionOutline = readonly [id: string, polygons: readonly (readonly (readonly (readonly [number, number])[])[])[]];\n\n${table('REGIONS_2018', 'Regions from 19 June 2018: id → MultiPolygon coordinates, degrees. Shymkent is derived.', before)}\n${table('CHANGED_2022', 'What changed on 8 June 2022: the three new regions and what each was cut from. All derived.', changed)}`;
}

function importFile(path, { 'valid-from': validFrom, out, 'max-bytes': max }) {
  const problems = [];
  if (!validFrom || !/^\d{4}-\d{2}-\d{2}$/.test(validFrom) || Number.isNaN(Date.parse(validFrom)))
    problems.push(`Expected --valid-from to be a day like 2022-06-08, got ${JSON.stringify(validFrom)}`);
  if (!(Number(max) >= 1_000)) problems.push(`Expected --max-bytes to be a number from 1000, got ${JSON.stringify(max)}`);
  const parsed = parseRegions(readJson(path, problems), REGIONS);
  if (problems.length + parsed.problems.length > 0) fail([...problems, ...parsed.problems]);
  const missing = borders(Date.parse(validFrom))
    .features.map((f) => f.properties.id)
    .filter((id) => !parsed.regions.some((r) => r.id === id));
  if (missing.length > 0) console.error(`No outline for ${missing.join(', ')}: from ${validFrom} the map will not draw them`);
  const regions = simplified(shareVertices(parsed.regions), Number(max));
  const target = resolve(out ?? `.tizim/borders/${validFrom}.geojson`);
  const text = JSON.stringify(toCollection(regions, validFrom));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  const points = (rs) => rs.reduce((n, r) => n + r.polygons.flat().reduce((m, ring) => m + ring.length, 0), 0);
  console.log(
    `${regions.length} outlines, ${points(parsed.regions)} → ${points(regions)} points, ${Buffer.byteLength(text)} bytes, valid from ${validFrom}: ${out ?? `.tizim/borders/${validFrom}.geojson`}`,
  );
}

function readJson(path, problems) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    problems.push(`Expected ${path} to be readable JSON: ${error.message}`);
    return undefined;
  }
}

function fail(problems) {
  for (const p of problems) console.error(p);
  process.exit(1);
}
