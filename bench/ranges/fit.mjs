// Fits the calibration of the ranges to rows of `replay`. Each kind of day counts the same, whatever its size.
import { expected, variance } from '../../libs/domain/dist/tallies/range.js';
import { kindOf, numbersOf, score } from './score.mjs';

/** Fitted weights of best. The others say what they mean: a confirmed person is one, an unmet claim and one without any name too. */
const FITTED = [
  'strongOnce',
  'strong',
  'weakOnce',
  'weak',
  'soft',
  'missed',
  'fresh',
  'anywhere',
  'local',
  'short',
  'station',
  'total',
  'needed',
  'alone',
  'matched',
  'recent',
];
/** What may make a range wider; never less than nothing. */
const SPREADING = [
  'strongOnce',
  'strong',
  'weakOnce',
  'weak',
  'statusOnly',
  'soft',
  'missed',
  'fresh',
  'anywhere',
  'local',
  'short',
  'matched',
  'recent',
  'needed',
];
/** A pull towards the weights in force, as a share of what the rows say. */
const PULL = 1e-3;
/** Aimed at on the days learned from. */
const AIM = 0.96;
const TOTAL_AIM = 0.955;
/** Days not learned from differ more than these: both ends are put this much farther out. */
const MARGIN = 1.02;
/** A miss costs as much as this many people of width, per person missed: the interval score at 5 %. */
const MISS = 40;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Rows → a new calibration, starting from the one in force. */
export function fit(rows, from, version) {
  const cities = rows.filter((r) => r.city !== null && r.features !== null);
  const counts = new Map();
  for (const r of cities) counts.set(kindOf(r.day), (counts.get(kindOf(r.day)) ?? 0) + 1);
  const weightOf = (r) => 1 / counts.get(kindOf(r.day));
  let model = { ...from, version, best: fitBest(cities, from, weightOf) };
  model = fitSpread(cities, model, weightOf);
  model = widen(rows, model);
  return rounded(fitTotal(rows, model));
}

/** Reweighted least squares: each row's error against the square root of its truth, the far ones held back. */
function fitBest(cities, from, weightOf) {
  const n = FITTED.length;
  let best = from.best;
  const rest = (r) => expected(r.features, { best: { ...from.best, ...Object.fromEntries(FITTED.map((f) => [f, 0])) } });
  for (let pass = 0; pass < 8; pass++) {
    const A = Array.from({ length: n }, () => new Float64Array(n));
    const b = new Float64Array(n);
    for (const r of cities) {
      const scale = Math.sqrt(Math.max(r.true, 2));
      const off = Math.abs(expected(r.features, { best }) - r.true) / scale;
      const w = weightOf(r) / (scale * scale) / Math.max(off, 0.15);
      const y = r.true - rest(r);
      for (let i = 0; i < n; i++) {
        const x = r.features[FITTED[i]];
        if (x === 0) continue;
        b[i] += w * x * y;
        for (let j = 0; j < n; j++) A[i][j] += w * x * r.features[FITTED[j]];
      }
    }
    const mean = A.reduce((s, row, i) => s + row[i], 0) / n;
    for (let i = 0; i < n; i++) {
      A[i][i] += PULL * mean;
      b[i] += PULL * mean * from.best[FITTED[i]];
    }
    const x = solve(A, b);
    best = { ...from.best, ...Object.fromEntries(FITTED.map((f, i) => [f, x[i]])) };
  }
  return best;
}

/** Gaussian elimination with pivots. */
function solve(A, b) {
  const n = b.length;
  const M = A.map((row, i) => [...row, b[i]]);
  for (let i = 0; i < n; i++) {
    const p = M.slice(i).reduce((best, row, k) => (Math.abs(row[i]) > Math.abs(M[best][i]) ? k + i : best), i);
    [M[i], M[p]] = [M[p], M[i]];
    for (let k = i + 1; k < n; k++) {
      const f = M[k][i] / M[i][i];
      for (let j = i; j <= n; j++) M[k][j] -= f * M[i][j];
    }
  }
  const x = Array.from({ length: n }, () => 0);
  for (let i = n - 1; i >= 0; i--) x[i] = (M[i][n] - M[i].slice(i + 1, n).reduce((s, v, k) => s + v * x[i + 1 + k], 0)) / M[i][i];
  return x;
}

/** Coordinate descent on the interval score: width, and forty times what is missed by, against the root of the truth. */
function fitSpread(cities, from, weightOf) {
  const middle = cities.map((r) => Math.max(0, expected(r.features, from)));
  const cost = (model) => {
    let sum = 0;
    cities.forEach((r, i) => {
      const s = Math.sqrt(variance(r.features, middle[i], model));
      const low = Math.max(r.features.confirmed, middle[i] - model.below * s);
      const high = middle[i] + model.above * s;
      sum += (weightOf(r) * (high - low + MISS * (Math.max(0, low - r.true - 0.5) + Math.max(0, r.true - high - 0.5)))) / Math.sqrt(r.true);
    });
    return sum;
  };
  let model = from;
  let least = cost(model);
  const steps = [
    ...SPREADING.map((f) => [(m) => m.spread[f], (m, v) => ({ ...m, spread: { ...m.spread, [f]: v } })]),
    ...['base', 'square', 'below', 'above'].map((k) => [(m) => m[k], (m, v) => ({ ...m, [k]: v })]),
  ];
  for (let pass = 0; pass < 12; pass++) {
    const before = least;
    for (const [get, set] of steps) {
      const now = get(model);
      for (const next of [now * 1.6 + 0.002, now * 1.15 + 0.0002, now * 0.85, now * 0.6, 0]) {
        const trial = set(model, next);
        const c = cost(trial);
        if (c < least - 1e-9) {
          least = c;
          model = trial;
        }
      }
    }
    if (before - least < 1e-4 * before) break;
  }
  return model;
}

/** Both ends by one factor, until every kind of day reaches the aim. */
function widen(rows, from) {
  const kinds = [...new Set(rows.map((r) => kindOf(r.day)))];
  const reached = (model) =>
    kinds.every(
      (k) =>
        score(
          rows.filter((r) => r.city !== null && kindOf(r.day) === k),
          model,
        ).coverage >= AIM,
    );
  const scaled = (f) => ({ ...from, below: from.below * f, above: from.above * f });
  for (let f = 0.6; f < 3; f += 0.02) if (reached(scaled(f))) return scaled(f * MARGIN);
  return scaled(3);
}

/** What the unplaced add to a total, and how far the cities' errors go together. */
function fitTotal(rows, from) {
  const totals = rows.filter((r) => r.city === null);
  const kinds = [...new Set(totals.map((r) => kindOf(r.day)))];
  const off = (model) =>
    kinds.reduce(
      (s, k) =>
        s +
        score(
          totals.filter((r) => kindOf(r.day) === k),
          model,
        )['total error'],
      0,
    );
  const unknown = [...Array(13).keys()]
    .map((i) => i * 0.05)
    .reduce((best, u) => (off({ ...from, unknown: u }) < off({ ...from, unknown: best }) ? u : best), 0);
  let model = { ...from, unknown };
  for (let together = 0; together <= 1.001; together += 0.02) {
    model = { ...from, unknown, together };
    if (
      kinds.every(
        (k) =>
          score(
            totals.filter((r) => kindOf(r.day) === k),
            model,
          )['total coverage'] >= TOTAL_AIM,
      )
    )
      break;
  }
  return model;
}

function rounded(model) {
  const digits = (x) => Math.round(x * 1e4) / 1e4;
  const each = (o) => Object.fromEntries(Object.entries(o).map(([k, v]) => [k, digits(v)]));
  return {
    ...model,
    best: each(model.best),
    spread: each(model.spread),
    ...each({
      base: model.base,
      square: model.square,
      below: model.below,
      above: model.above,
      together: model.together,
      unknown: model.unknown,
    }),
  };
}

/** Where ranges miss: kind of day, early or late in it, small or large city, on which side. */
export function misses(rows, model) {
  const out = new Map();
  const middle = new Map([...new Set(rows.map((r) => r.day))].map((d) => [d, median(rows.filter((r) => r.day === d).map((r) => r.after))]));
  for (const row of rows) {
    if (row.city === null) continue;
    const { low, high } = numbersOf(row, model);
    const side = row.true < low ? 'fewer than low' : row.true > high ? 'more than high' : null;
    const size = row.true < 5 ? '1–4' : row.true < 20 ? '5–19' : row.true < 100 ? '20–99' : '100 and more';
    const half = row.after <= middle.get(row.day) ? 'first half' : 'second half';
    const key = `${kindOf(row.day)}, ${half}, ${size}`;
    const line = out.get(key) ?? { moments: 0, 'fewer than low': 0, 'more than high': 0 };
    out.set(key, line);
    line.moments++;
    if (side) line[side]++;
  }
  return Object.fromEntries([...out].sort());
}
