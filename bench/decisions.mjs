// What people decided about pairs → weights. One JSON object a line, without names or texts:
//   {"levels": ["surname.equal.rare", "time.15", …], "said": "one" | "two", "undone": false}
// `levels`: codes of the reasons the pair was shown with; `said`: what a person decided; `undone`: somebody took it back.
import { readFileSync } from 'node:fs';
import { LEVELS } from '../libs/domain/dist/evidence/model.js';

/** Levels seen less often than this stay as they are. */
const ENOUGH = 8;
/** How strongly weights are pulled to those in force: about as much as twenty decisions. */
const PULL = 20;
/** An undone decision speaks for the opposite, half as loud: some are undone for other reasons. */
const UNDONE = 0.5;
const known = new Set(LEVELS);

/** A file of decisions → rows; a line that isn't one is refused by its number. */
export function readDecisions(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      const d = JSON.parse(line);
      if (!Array.isArray(d.levels) || (d.said !== 'one' && d.said !== 'two'))
        throw new Error(`Expected levels and said one|two in line ${i + 1}, got ${Object.keys(d).join(', ')}`);
      return [
        {
          levels: d.levels.filter((l) => known.has(l)),
          one: (d.said === 'one') !== (d.undone === true),
          weight: d.undone === true ? UNDONE : 1,
        },
      ];
    });
}

/** Logistic regression on the levels, with a free start: people see pairs near the line, not all pairs. */
export function learn(model, decisions, version) {
  const count = new Map();
  for (const d of decisions) for (const l of d.levels) count.set(l, (count.get(l) ?? 0) + 1);
  const moving = LEVELS.filter((l) => (count.get(l) ?? 0) >= ENOUGH);
  const weights = { ...model.weights };
  let start = 0;
  const rate = 1 / (decisions.length + PULL);
  for (let step = 0; step < 600; step++) {
    const slope = new Map(moving.map((l) => [l, (PULL * (model.weights[l] - weights[l])) / 10]));
    let lift = 0;
    for (const d of decisions) {
      const sum = d.levels.reduce((s, l) => s + weights[l], start);
      const off = d.weight * ((d.one ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
      lift += off;
      for (const l of d.levels) if (slope.has(l)) slope.set(l, slope.get(l) + off);
    }
    start += 2 * rate * lift;
    for (const [l, s] of slope) weights[l] += 2 * rate * s;
  }
  return { ...model, version, weights: Object.fromEntries(LEVELS.map((l) => [l, Math.round(weights[l] * 1000) / 1000])) };
}
