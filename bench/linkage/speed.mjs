// Speed and memory of the engine beside an exact match in the same process, CPU time of one thread, taken over 256 reports at
// a time: asking the system for it costs as much as a report. Milliseconds of a batch are of the clock on the wall. Reading
// the report and its places is counted apart: that is the gazetteer's work. `partition`: the same for any order of arrival.
// usage: node bench/linkage/speed.mjs --exam DIR [--batch 32] [--limit N] [--shuffle SEED]
import crypto from 'node:crypto';
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
const CHUNK = Math.max(256, BATCH);
const read = reader(JSON.parse(fs.readFileSync(path.join(args.exam, 'cities.json'), 'utf8')));
const linkage = new Linkage();
const exact = new Map();
const cpu = { reading: 0, exact: 0, engine: 0 };
const spent = (name, work) => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  cpu[name] += user + system;
};
const batches = [];
let n = 0;
let lines = [];

/** Lines in order of arrival, or in any other. */
async function* arriving() {
  const stored = readline.createInterface({ input: fs.createReadStream(path.join(args.exam, 'reports.jsonl')) });
  if (!args.shuffle) return yield* stored;
  const all = [];
  for await (const line of stored) if (all.length < LIMIT) all.push(line);
  let state = Number(args.shuffle);
  for (let i = all.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [all[i], all[j]] = [all[j], all[i]];
  }
  yield* all;
}

function step() {
  let facts = [];
  spent('reading', () => {
    facts = lines.map((line) => factsOf(JSON.parse(line), read));
  });
  spent('exact', () => {
    for (const f of facts) {
      const key = `${f.city} ${(f.name ?? '').trim().toLowerCase()}`;
      const list = exact.get(key);
      if (list) list.push(f.id);
      else exact.set(key, [f.id]);
    }
  });
  spent('engine', () => {
    for (let from = 0; from < facts.length; from += BATCH) {
      const start = performance.now();
      const batch = facts.slice(from, from + BATCH);
      for (const f of batch) linkage.submit(f);
      linkage.detentionOf(batch[0].id);
      batches.push((performance.now() - start) / batch.length);
    }
  });
  lines = [];
}
for await (const line of arriving()) {
  if (n >= LIMIT) break;
  lines.push(line);
  n++;
  if (lines.length === CHUNK) step();
  if (n % 50_000 === 0)
    console.error(
      `${n} reports, ${Math.round(n / (cpu.engine / 1e6))} a CPU second, ${Math.round(process.memoryUsage().rss / 1048576)} MB`,
    );
}
if (lines.length > 0) step();
batches.sort((a, b) => a - b);
const { rss, heapUsed } = process.memoryUsage();
const homes = linkage.assignments();
const partition = crypto.createHash('sha1');
for (const row of homes.map((a) => `${a.reportId} ${a.entityIds}`).sort()) partition.update(`${row}\n`);
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
    detentions: new Set(homes.flatMap((a) => a.entityIds)).size,
    partition: partition.digest('hex').slice(0, 12),
  }),
);
