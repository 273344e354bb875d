// Learns the weights on labelled days: coordinate ascent on what the engine itself makes of them, every trial a day linked anew.
// usage: node bench/linkage/train.mjs --days DIR --train small-1,day239-1 [--held small-11] [--passes 2] [--out model.json]
//        [--from model.json] [--knobs surname.near,reach] [--steps 0.5,0.2]
// Days of one kind (the name before the number) are scored together; each kind counts alike.
import fs from 'node:fs';
import path from 'node:path';
import { MODEL } from '@tizim/domain';
import { loadDays, scoreOf } from './days.mjs';

/** A small step back to the start keeps levels that are rarely seen in place. */
const PULL = 0.0002;
const LEVELS = Object.keys(MODEL.weights);
/** Knobs that are no level. */
const OWN = ['prior', 'perTier', 'line', 'reach'];

const args = Object.fromEntries(
  process.argv
    .slice(2)
    .map((x, i, all) => (x.startsWith('--') ? [x.slice(2), all[i + 1]] : null))
    .filter(Boolean),
);
const train = load(args.train);
const held = load(args.held);
const steps = (args.steps ?? '0.5').split(',').map(Number);
const knobs = args.knobs?.split(',') ?? ['prior', 'perTier', ...LEVELS, 'reach'];
const from = args.from ? JSON.parse(fs.readFileSync(args.from, 'utf8')) : MODEL;
let model = { ...MODEL, ...from, weights: { ...MODEL.weights, ...from.weights } };
show('before');
let best = value(model);
save();
let trials = 0;
for (let pass = 0; pass < Number(args.passes ?? 1); pass++) {
  for (const knob of knobs) for (const by of steps) climb(knob, by);
  console.log('pass', pass + 1, best.toFixed(4), 'trials', trials);
  show('now');
}

function load(names = '') {
  return loadDays(
    names
      .split(',')
      .filter(Boolean)
      .map((name) => path.join(args.days, name)),
  );
}

function value(candidate) {
  const scores = [...train.values()].map((days) => scoreOf(days, candidate).value);
  const moved = LEVELS.reduce((sum, code) => sum + Math.abs(candidate.weights[code] - MODEL.weights[code]), 0);
  return scores.reduce((sum, v) => sum + v, 0) / scores.length - PULL * moved;
}

/** Up or down by this much while it pays, three steps at most. */
function climb(knob, by) {
  for (const sign of [1, -1]) {
    let taken = 0;
    while (taken < 3 && tryOut(moved(knob, sign * by))) taken++;
    if (taken > 0) return;
  }
}

function moved(knob, by) {
  if (OWN.includes(knob)) return { ...model, [knob]: model[knob] + (knob === 'perTier' ? by / 2 : by) };
  return { ...model, weights: { ...model.weights, [knob]: model.weights[knob] + by } };
}

function tryOut(next) {
  trials++;
  const v = value(next);
  if (v <= best + 1e-6) return false;
  best = v;
  model = next;
  save();
  return true;
}

function save() {
  if (args.out) fs.writeFileSync(args.out, `${JSON.stringify(rounded(model), null, 1)}\n`);
}

function rounded(m) {
  const two = (x) => Number(x.toFixed(2));
  const own = Object.fromEntries(OWN.map((k) => [k, two(m[k])]));
  return { ...m, ...own, weights: Object.fromEntries(LEVELS.map((code) => [code, two(m.weights[code])])) };
}

function show(title) {
  for (const [part, kinds] of [
    ['train', train],
    ['held', held],
  ])
    for (const [kind, days] of kinds) console.log(title, part, kind, scoreOf(days, model).line);
}
