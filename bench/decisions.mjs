// What people decided about pairs → weights. A file is the answer of GET /api/v1/events/{id}/decisions/evidence, without ids or names:
//   {"items": [{"levels": ["surname.near", "time.told.15", …], "said": "one" | "two", "undone": false}, …]}
// `levels`: codes of the evidence between the two; `said`: what a person decided; `undone`: somebody took it back.
import { readFileSync } from 'node:fs';
import { MODEL } from '@tizim/domain';

const LEVELS = Object.keys(MODEL.weights);

/** Levels seen less often than this stay as they are. */
const ENOUGH = 8;
/** How strongly weights are pulled to those in force: about as much as twenty decisions. */
const PULL = 20;
/** An undone decision speaks for the opposite, half as loud: some are undone for other reasons. */
const UNDONE = 0.5;
const known = new Set(LEVELS);

/** A file of decisions → rows; one that isn't one is refused by its number. */
export function readDecisions(file) {
  const { items } = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(items)) throw new Error(`Expected {"items": […]} in ${file}`);
  return items.map((d, i) => {
    if (!Array.isArray(d.levels) || (d.said !== 'one' && d.said !== 'two'))
      throw new Error(`Expected levels and said one|two in item ${i + 1} of ${file}, got ${Object.keys(d).join(', ')}`);
    return {
      levels: d.levels.filter((l) => known.has(l)),
      one: (d.said === 'one') !== (d.undone === true),
      weight: d.undone === true ? UNDONE : 1,
    };
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
