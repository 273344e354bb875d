// Replays a labelled day through the engine and, at 80 moments, sets each city's numbers beside the truth: the distinct
// detentions that any report so far speaks of, named or not.
import { Linkage } from '../../libs/domain/dist/linkage.js';
import { cityReader, factsOf } from '../linkage/adapter.mjs';
import { readDay } from './days.mjs';

const MOMENTS = 80;

/** A day → rows `{day, after, share, city, true, tally}`; `city` null: the total, with the unknown city's tally in `unknown`. */
export function replay(folder, { model, ranges } = {}) {
  const day = readDay(folder);
  const cityOf = cityReader(day.cities);
  const linkage = new Linkage(model, ranges);
  const seen = new Set();
  const truth = new Map();
  const named = new Map();
  const known = new Set();
  const rows = [];
  const step = Math.max(10, Math.floor(day.reports.length / MOMENTS));
  day.reports.forEach((r, i) => {
    linkage.submit(factsOf(r, cityOf));
    if (day.truth[i].named && day.truth[i].kind !== 'group' && !known.has(day.truth[i].detentionIds[0])) { const id = day.truth[i].detentionIds[0]; known.add(id); const { city } = day.detentions.get(id); named.set(city, (named.get(city) ?? 0) + 1); }
    for (const id of day.truth[i].detentionIds) {
      if (seen.has(id)) continue;
      seen.add(id);
      const { city } = day.detentions.get(id);
      truth.set(city, (truth.get(city) ?? 0) + 1);
    }
    const last = i === day.reports.length - 1;
    if (i % step !== step - 1 && !last) return;
    linkage.drain();
    const tallies = new Map(linkage.tallies().map((t) => [t.city, t]));
    const base = { day: day.name, after: i + 1, share: (i + 1) / day.reports.length };
    for (const [city, n] of truth) rows.push({ ...base, city, true: n, named: named.get(city) ?? 0, tally: tallies.get(city) ?? null });
    rows.push({ ...base, city: null, true: seen.size, tally: linkage.total(), unknown: tallies.get(null) ?? null });
  });
  return rows;
}
