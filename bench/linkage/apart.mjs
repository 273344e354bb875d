// Does it change how the reports of one day are filed when half a million others are in memory? Each copy of a set that big.mjs made
// is solved alone and among all; no report may be filed with others than alone. usage: node bench/linkage/apart.mjs --exam DIR
import adapter from './adapter.mjs';
import { readSet } from './sets.mjs';

const { cities, reports } = readSet(process.argv[process.argv.indexOf('--exam') + 1]);
const copyOf = (r) => /c\d+$/.exec(r.reportId)[0];

/** Reports → what each is filed under. */
async function filed(of) {
  const engine = await adapter({ cities, options: {} });
  for (const r of of) await engine.submit(r);
  return new Map((await engine.assignments()).map(({ reportId, entityIds }) => [reportId, entityIds.join()]));
}

const together = await filed(reports);
let entities = 0;
let otherwise = 0;
for (const copy of new Set(reports.map(copyOf))) {
  const mine = reports.filter((r) => copyOf(r) === copy);
  const alone = await filed(mine);
  const there = new Map();
  const back = new Map();
  for (const { reportId } of mine) {
    const [a, b] = [alone.get(reportId), together.get(reportId)];
    if ((there.get(a) ?? b) !== b || (back.get(b) ?? a) !== a) otherwise++;
    there.set(a, b);
    back.set(b, a);
  }
  entities += there.size;
}
console.log(JSON.stringify({ reports: reports.length, entities, otherwise }));
if (otherwise > 0) process.exit(1);
