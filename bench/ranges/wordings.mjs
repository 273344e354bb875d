// How often a group's true size lies inside what its wording means: node bench/ranges/wordings.mjs DIR…
import { readCount } from '../../libs/domain/dist/reading/count.js';
import { readDay } from './days.mjs';

const seen = new Map();
for (const folder of process.argv.slice(2)) {
  const { reports, truth } = readDay(folder);
  reports.forEach((r, i) => {
    if (truth[i].kind !== 'group' || truth[i].resubOf) return;
    const range = readCount(r.countText, r.count);
    if (!range) return;
    const n = truth[i].detentionIds.length;
    const row = seen.get(range.qualifier) ?? { claims: 0, inside: 0, below: 0, above: 0, said: 0, best: 0, off: 0 };
    seen.set(range.qualifier, row);
    row.claims++;
    if (n < range.low) row.below++;
    else if (n > range.high) row.above++;
    else row.inside++;
    row.best += range.best;
    row.said += n;
    row.off += Math.abs(range.best - n);
  });
}
console.table(
  Object.fromEntries(
    [...seen].map(([q, r]) => [
      q,
      {
        claims: r.claims,
        inside: round(r.inside / r.claims),
        'fewer than low': round(r.below / r.claims),
        'more than high': round(r.above / r.claims),
        'best / true': round(r.best / r.said),
        'error of best': round(r.off / r.said),
      },
    ]),
  ),
);

function round(x) {
  return Math.round(x * 1000) / 1000;
}
