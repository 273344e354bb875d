// Speed and memory of the engine beside an exact match in the same process, CPU time of one thread. Reading the report and
// its places is counted apart: that is the gazetteer's work. usage: node bench/linkage/speed.mjs --exam DIR [--batch 32] [--limit N]
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { Linkage } from '@tizim/domain';
import { factsOf, reader } from './adapter.mjs';

const args = Object.fromEntries(
  process.argv
    .slice(2)
    .map((x, i, all) => (x.startsWith('--') ? [x.slice(2), all[i + 1]] : null))
    .filter(Boolean),
);
const BATCH = Number(args.batch ?? 32);
const LIMIT = Number(args.limit ?? Infinity);
const read = reader(JSON.parse(fs.readFileSync(path.join(args.exam, 'cities.json'), 'utf8')));
const linkage = new Linkage();
const exact = new Map();
const cpu = { reading: 0, exact: 0, engine: 0 };
const spent = (name, work) => {
  const before = process.cpuUsage();
  const out = work();
  const { user, system } = process.cpuUsage(before);
  cpu[name] += user + system;
  return [out, user + system];
};
const batches = [];
let n = 0;
let batch = [];

function step() {
  spent('exact', () => {
    for (const f of batch) {
      const key = `${f.city} ${(f.name ?? '').trim().toLowerCase()}`;
      const list = exact.get(key);
      if (list) list.push(f.id);
      else exact.set(key, [f.id]);
    }
  });
  const [, us] = spent('engine', () => {
    for (const f of batch) linkage.submit(f);
    linkage.detentionOf(batch[0].id);
  });
  batches.push(us / batch.length / 1000);
  batch = [];
}
for await (const line of readline.createInterface({ input: fs.createReadStream(path.join(args.exam, 'reports.jsonl')) })) {
  if (n >= LIMIT) break;
  spent('reading', () => {
    batch.push(factsOf(JSON.parse(line), read));
  });
  n++;
  if (batch.length === BATCH) step();
  if (n % 50_000 === 0)
    console.error(
      `${n} reports, ${Math.round(n / (cpu.engine / 1e6))} a CPU second, ${Math.round(process.memoryUsage().rss / 1048576)} MB`,
    );
}
if (batch.length > 0) step();
batches.sort((a, b) => a - b);
const { rss, heapUsed } = process.memoryUsage();
console.log(
  JSON.stringify({
    reports: n,
    batch: BATCH,
    perCpuSecond: Math.round(n / (cpu.engine / 1e6)),
    timesExact: Number((cpu.engine / cpu.exact).toFixed(1)),
    readingPerCpuSecond: Math.round(n / (cpu.reading / 1e6)),
    msPerReport: {
      p50: batches[Math.floor(batches.length * 0.5)].toFixed(3),
      p99: batches[Math.floor(batches.length * 0.99)].toFixed(3),
      max: batches.at(-1).toFixed(2),
    },
    rssMB: Math.round(rss / 1048576),
    heapMB: Math.round(heapUsed / 1048576),
    detentions: new Set(linkage.assignments().flatMap((a) => a.entityIds)).size,
  }),
);
