// Learns the weights on labelled days: coordinate ascent on pairwise F1, each trial solving all clusters again from pair levels
// that are computed once. usage: node bench/linkage/train.mjs --days DIR --train small-1,day239-1 --held small-11 [--passes 2] [--out model.json]
import fs from 'node:fs';
import path from 'node:path';
import { Blocks } from '../../libs/domain/dist/blocks/blocks.js';
import { resolve } from '../../libs/domain/dist/clusters/cluster.js';
import { agreementOf, Evidence } from '../../libs/domain/dist/evidence/evidence.js';
import { Graph } from '../../libs/domain/dist/graph/graph.js';
import { CityHints } from '../../libs/domain/dist/reading/hints.js';
import { mentionOf } from '../../libs/domain/dist/reading/mention.js';
import { GROUPS, LEVELS, MODEL } from '../../libs/domain/dist/evidence/model.js';
import { Reports } from '../../libs/domain/dist/memory/reports.js';
import { factsOf, reader } from './adapter.mjs';
import { readSet, Score } from './sets.mjs';

const N = GROUPS.length;
/** Keys of pairs stay small integers up to this many reports a set. */
const WIDTH = 32_768;

/** One set: its mentions and, for each pair that was ever compared, the levels. */
class Day {
  constructor(dir) {
    this.set = readSet(dir);
    const read = reader(this.set.cities);
    this.reports = new Reports();
    const blocks = new Blocks(this.reports);
    const evidence = new Evidence(MODEL);
    this.rows = new Map();
    this.home = [];
    this.mentions = [];
    this.ids = new Map();
    const keys = new Map();
    this.standsFor = new Map();
    const hints = new CityHints();
    const all = this.set.reports.map((r) => factsOf(r, read));
    all.forEach((facts, i) => {
      const m = mentionOf(facts, i);
      if (m) hints.learn(m);
    });
    for (const facts of all) {
      if (keys.has(facts.key)) {
        this.standsFor.set(facts.id, keys.get(facts.key));
        continue;
      }
      keys.set(facts.key, facts.id);
      const { index, mention: read } = this.reports.add(facts);
      this.ids.set(facts.id, index);
      if (!read) continue;
      const mention = { ...read, city: read.city ?? hints.cityOf(read) };
      this.reports.replace(mention);
      this.mentions.push(mention);
      blocks.add(mention, (other) => {
        const b = this.reports.mention(other);
        if (!b || (mention.city !== null && b.city !== null && mention.city !== b.city)) return;
        const levels = new Int16Array(N);
        evidence.compare(mention, b, levels);
        this.rows.set(mention.index * WIDTH + b.index, levels);
      });
    }
    this.pairs = [...this.rows].map(([key, levels]) => [Math.floor(key / WIDTH), key % WIDTH, levels]);
  }

  /** Candidate pairs with what is true of them: levels that count, the tier of what they agree on, one detention or not. */
  labelled() {
    const graph = new Graph(0, 1, 0);
    for (const m of this.mentions) graph.add(m);
    const truth = (i) => this.set.truth.get(this.reports.id(i));
    return this.pairs.flatMap(([a, b, levels]) => {
      const [x, y] = [truth(a), truth(b)];
      if (!x?.named || !y?.named) return [];
      return [
        {
          levels: [...levels].filter((l) => l >= 0),
          tier: graph.priorOf(a, b, agreementOf(levels)),
          same: x.detentionIds[0] === y.detentionIds[0] ? 1 : 0,
        },
      ];
    });
  }

  /** Partitions the set under a model; adds to the score. */
  solve(model, score) {
    const evidence = new Evidence(model);
    const graph = new Graph(model.prior, model.perTier, model.line + model.reach);
    for (const m of this.mentions) graph.add(m);
    const { rows } = this;
    const plain = evidence.compare.bind(evidence);
    evidence.compare = (a, b, out) => {
      const key = Math.max(a.index, b.index) * WIDTH + Math.min(a.index, b.index);
      let row = rows.get(key);
      if (!row) {
        row = new Int16Array(N);
        plain(a, b, row);
        rows.set(key, row);
      }
      out.set(row);
      return 0;
    };
    const { weight } = evidence;
    for (const [a, b, levels] of this.pairs) {
      let sum = 0;
      for (let g = 0; g < N; g++) if (levels[g] >= 0) sum += weight[levels[g]];
      const agreement = agreementOf(levels);
      if (sum + graph.priorOf(a, b, agreement) > model.line + model.reach) graph.connect(a, b, sum, agreement);
    }
    const weighing = { said: () => 0, prior: (a, b, agreement) => graph.priorOf(a.index, b.index, agreement) };
    const seen = new Set();
    const home = new Map();
    for (const m of this.mentions) {
      if (seen.has(m.index)) continue;
      const part = graph.part(
        m.index,
        () => true,
        () => [],
      );
      for (const x of part) seen.add(x);
      const members = part
        .map((i) => this.reports.mention(i))
        .sort((x, y) => x.facts.submittedAt - y.facts.submittedAt || (x.facts.id < y.facts.id ? -1 : 1));
      for (const c of resolve(members, evidence, weighing)) for (const x of c.members) home.set(x.facts.id, c.members[0].facts.id);
    }
    score.add(this.set, (id) => {
      const holder = this.standsFor.get(id) ?? id;
      return home.get(holder) ?? `claim ${holder}`;
    });
  }
}

/**
 * Logistic regression on candidate pairs, pulled to the weights it starts from: levels that are rarely seen stay where they were.
 * Gives weights for pairs; what clusters make of them is the ascent's business.
 */
function fit(groups, start, { epochs = 12, rate = 0.02, hold = 3e-5 } = {}) {
  const names = ['prior', 'perTier', ...LEVELS];
  const w = Float64Array.from(names, (n) => (n === 'prior' || n === 'perTier' ? start[n] : start.weights[n]));
  const w0 = Float64Array.from(w);
  const rows = groups.flatMap((days) => days.flatMap((d) => d.labelled().map((r) => ({ ...r, share: 1 / days.length }))));
  const g2 = new Float64Array(w.length).fill(1e-6);
  let seed = 7;
  const dice = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let e = 0; e < epochs; e++) {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = Math.floor(dice() * (i + 1));
      [rows[i], rows[j]] = [rows[j], rows[i]];
    }
    for (const { levels, tier, same } of rows) {
      let z = w[0] + w[1] * tier;
      for (const l of levels) z += w[l + 2];
      const err = 1 / (1 + Math.exp(-z)) - same;
      const step = (k, x) => {
        const g = err * x + hold * (w[k] - w0[k]);
        g2[k] += g * g;
        w[k] -= (rate * 5 * g) / Math.sqrt(g2[k]);
      };
      step(0, 1);
      step(1, tier);
      for (const l of levels) step(l + 2, 1);
    }
  }
  return { ...start, prior: w[0], perTier: Math.min(-0.05, w[1]), weights: Object.fromEntries(LEVELS.map((c, i) => [c, w[i + 2]])) };
}

const args = Object.fromEntries(
  process.argv
    .slice(2)
    .map((x, i, all) => (x.startsWith('--') ? [x.slice(2), all[i + 1]] : null))
    .filter(Boolean),
);
const load = (list) =>
  Object.values(
    Object.groupBy
      ? Object.groupBy(list, (n) => n.replace(/-\d+$/, ''))
      : list.reduce((m, n) => {
          (m[n.replace(/-\d+$/, '')] ??= []).push(n);
          return m;
        }, {}),
  ).map((names) => names.map((n) => new Day(path.join(args.days, n))));
const scores = (groups, model) =>
  groups.map((days) => {
    const score = new Score();
    for (const d of days) d.solve(model, score);
    return score;
  });
const value = (groups, model) => scores(groups, model).reduce((s, x) => s + x.value, 0) / groups.length;
const show = (title, groups, names, model) => scores(groups, model).forEach((s, i) => console.log(title, names[i], s.line));
const namesOf = (list) => [...new Set(list.map((n) => n.replace(/-\d+$/, '')))];

const trainNames = args.train.split(',');
const heldNames = (args.held ?? '').split(',').filter(Boolean);
const train = load(trainNames);
const held = load(heldNames);
let model = args.from ? JSON.parse(fs.readFileSync(args.from, 'utf8')) : MODEL;
model = { ...model, weights: { ...MODEL.weights, ...model.weights } };
show('before train', train, namesOf(trainNames), model);
show('before held ', held, namesOf(heldNames), model);

if (args.fit) {
  model = fit(train, model);
  show('fitted train', train, namesOf(trainNames), model);
  show('fitted held ', held, namesOf(heldNames), model);
  if (args.out) fs.writeFileSync(args.out, JSON.stringify(model, null, 1));
}
let best = value(train, model);
/** Weights may go where the data pulls them, but a small step back to the start keeps levels that are rarely seen in place. */
const PULL = 0.0002;
const pull = (m) => LEVELS.reduce((s, c) => s + Math.abs(m.weights[c] - MODEL.weights[c]), 0) * PULL;
best -= pull(model);
let trials = 0;
const tryOut = (next) => {
  trials++;
  const v = value(train, next) - pull(next);
  if (v > best + 1e-6) {
    best = v;
    model = next;
    return true;
  }
  return false;
};
function save() {
  fs.writeFileSync(
    args.out,
    JSON.stringify({ ...model, weights: Object.fromEntries(LEVELS.map((c) => [c, Number(model.weights[c].toFixed(2))])) }, null, 1),
  );
}
const OWN = ['prior', 'perTier', 'line', 'reach'];
const knobs = args.knobs ? args.knobs.split(',') : ['prior', 'perTier', ...LEVELS, 'reach'];
const moved = (code, by) =>
  OWN.includes(code)
    ? { ...model, [code]: model[code] + (code === 'perTier' ? by / 2 : by) }
    : { ...model, weights: { ...model.weights, [code]: model.weights[code] + by } };
for (let pass = 0; pass < Number(args.passes ?? 1); pass++) {
  for (const code of knobs) {
    for (const by of (args.steps ?? '0.5').split(',').map(Number)) {
      if (args.out) save();
      for (const sign of [1, -1]) {
        let n = 0;
        while (n < 3 && tryOut(moved(code, sign * by))) n++;
        if (n > 0) break;
      }
    }
  }
  console.log('pass', pass + 1, best.toFixed(4), 'trials', trials);
  if (args.out) save();
  show('train', train, namesOf(trainNames), model);
  show('held ', held, namesOf(heldNames), model);
}
