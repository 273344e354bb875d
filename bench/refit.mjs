// Learns weights and ranges on labelled days and on what people here decided, and shows before and after on days it did not
// learn from. It writes a candidate; nothing is set in force: a person reads the tables and names the file in the configuration.
//   npm run refit -- --learn DIR… --held DIR… [--halves DIR…] [--decisions FILE…] [--passes N] [--version NAME] [--out FILE]
// --halves: every other moment of these days is learned from, the rest held back. --passes: rounds of training the pair
// weights (0: they stay, but for the decisions). Without a labelled day the ranges stay as they are.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { MODEL, parseModel, RANGE_MODEL } from '../libs/domain/dist/index.js';
import { learn, readDecisions } from './decisions.mjs';
import { loadDays, scoreOf } from './linkage/days.mjs';
import { fit, misses } from './ranges/fit.mjs';
import { replay } from './ranges/replay.mjs';
import { table } from './ranges/score.mjs';

const options = parse(process.argv.slice(2));
const version = options.version?.[0] ?? `candidate-${new Date().toISOString().slice(0, 10)}`;
const learned = options.learn ?? [];
if (learned.length === 0 && !options.halves && !options.decisions)
  throw new Error('Expected --learn DIR… or --halves DIR…, labelled days to learn from, or --decisions FILE…');

const linkage = pairWeights();
const before = rowsOf(MODEL);
const after = linkage === MODEL ? before : rowsOf(linkage);
const ranges = after.learned.length > 0 ? fit(after.learned, RANGE_MODEL, version) : RANGE_MODEL;

if (linkage !== MODEL) {
  showPairs('days learned from', learned);
  showPairs('held back', options.held ?? []);
}
show('days learned from, before', before.learned, RANGE_MODEL);
show('days learned from, after', after.learned, ranges);
show('held back, before', before.held, RANGE_MODEL);
show('held back, after', after.held, ranges);
if (after.held.length > 0) {
  console.log('held back, after: misses by class');
  console.table(misses(after.held, ranges));
}
const candidate = { version, linkage, ranges };
parseModel(candidate);
const out = options.out?.[0] ?? `${version}.json`;
writeFileSync(out, `${JSON.stringify(candidate, null, 1)}\n`);
console.log(`Candidate ${version} written to ${out}; in force stays ${MODEL.version} / ${RANGE_MODEL.version}`);

/** The pair weights: trained on the days when passes are asked for, then moved by the decisions. */
function pairWeights() {
  let model = MODEL;
  const passes = Number(options.passes?.[0] ?? 0);
  if (passes > 0) model = { ...trained(passes), version };
  if (options.decisions) model = learn(model, options.decisions.flatMap(readDecisions), version);
  return model;
}

function trained(passes) {
  const [parent] = new Set(learned.map((d) => dirname(d)));
  const file = join(mkdtempSync(join(tmpdir(), 'refit-')), 'model.json');
  execFileSync(
    'node',
    [
      join(import.meta.dirname, 'linkage/train.mjs'),
      '--days',
      parent,
      '--train',
      learned.map((d) => basename(d)).join(','),
      '--passes',
      String(passes),
      '--out',
      file,
    ],
    { stdio: 'inherit' },
  );
  return { ...MODEL, ...JSON.parse(readFileSync(file, 'utf8')) };
}

function rowsOf(model) {
  const of = (folders) => (folders ?? []).flatMap((folder) => replay(folder, model));
  const halves = of(options.halves);
  const moments = [...new Set(halves.map((r) => `${r.day} ${r.after}`))];
  const odd = new Set(moments.filter((_, i) => i % 2 === 1));
  return {
    learned: [...of(learned), ...halves.filter((r) => !odd.has(`${r.day} ${r.after}`))],
    held: [...of(options.held), ...halves.filter((r) => odd.has(`${r.day} ${r.after}`))],
  };
}

/** Which reports were linked, before and after. */
function showPairs(title, folders) {
  for (const [kind, days] of loadDays(folders))
    for (const [when, model] of [
      ['before', MODEL],
      ['after', linkage],
    ])
      console.log(`${title}, ${kind}, ${when}: ${scoreOf(days, model).line}`);
}

function show(title, rows, model) {
  if (rows.length === 0) return;
  console.log(title);
  console.table(table(rows, model));
}

/** `--name value value` → lists by name. */
function parse(args) {
  const out = {};
  let name = '';
  for (const a of args) {
    if (a.startsWith('--')) {
      name = a.slice(2);
      out[name] = [];
    } else (out[name] ??= []).push(a);
  }
  return out;
}
