// What numbers cost beside the linkage: after each report of a labelled day, its city is measured again. CPU of one thread,
// milliseconds a report, every city's line told: node bench/ranges/cost.mjs DIR…
import { Linkage } from '../../libs/domain/dist/linkage.js';
import { factsOf, reader } from '../linkage/adapter.mjs';
import { readDay } from './days.mjs';

const rows = {};
for (const folder of process.argv.slice(2)) {
  const day = readDay(folder);
  const read = reader(day.cities);
  const linkage = new Linkage();
  const spent = [];
  for (const r of day.reports) {
    linkage.submit(factsOf(r, read));
    linkage.detentionOf(r.reportId);
    const before = process.cpuUsage();
    linkage.tallies();
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1000);
  }
  spent.sort((a, b) => a - b);
  const at = (q) => spent[Math.floor((spent.length - 1) * q)].toFixed(2);
  rows[day.name] = { reports: spent.length, median: at(0.5), p90: at(0.9), p99: at(0.99), most: at(1) };
}
console.table(rows);
