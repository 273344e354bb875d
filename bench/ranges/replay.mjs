// Replays a labelled day through the engine and, at 80 moments, sets each city's numbers beside the truth: the distinct
// detentions that any report so far speaks of, named or not.
import { Linkage } from '../../libs/domain/dist/linkage.js';
import { factsOf, reader } from '../linkage/adapter.mjs';
import { readDay } from './days.mjs';

const MOMENTS = 80;

/**
 * A day → rows `{day, after, city, true, features}`, one for each city that any report has spoken of, and one for the total
 * (`city` null) with the cities and the unknown one ('?') in `parts`. `features` null: the engine knows nothing of the city.
 */
export function replay(folder, model) {
  const day = readDay(folder);
  const read = reader(day.cities);
  const linkage = new Linkage(model);
  const seen = new Set();
  const truth = new Map();
  const rows = [];
  const step = Math.max(10, Math.floor(day.reports.length / MOMENTS));
  day.reports.forEach((r, i) => {
    linkage.submit(factsOf(r, read));
    for (const id of day.truth[i].detentionIds) {
      if (seen.has(id)) continue;
      seen.add(id);
      const { city } = day.detentions.get(id);
      truth.set(city, (truth.get(city) ?? 0) + 1);
    }
    if (i % step !== step - 1 && i !== day.reports.length - 1) return;
    linkage.drain();
    const features = new Map(linkage.tallies().map((t) => [t.city ?? '?', t.details.features]));
    const base = { day: day.name, after: i + 1 };
    for (const [city, n] of truth) rows.push({ ...base, city, true: n, features: features.get(city) ?? null });
    if (seen.size > 0)
      rows.push({ ...base, city: null, true: seen.size, features: null, parts: [...features].map(([city, f]) => ({ city, features: f })) });
  });
  return rows;
}
