// How many reports a second are on disk when they are answered, next to the raw limit in the same run: bare Fastify with a
// group commit and the same insert. --rounds 3 --seconds 4 --write (puts the table into docs/BENCHMARKS.md).
import { seal } from '@tizim/contract/sealing';
import { dayOf } from './day.mjs';
import { closedLoop } from './load.mjs';
import {
  cluster,
  cpuSeconds,
  enter,
  folder,
  machine,
  median,
  options,
  percentile,
  program,
  query,
  remove,
  tizim,
  writeSection,
} from './stage.mjs';

const { rounds = 3, seconds = 4, write, connections = '64,256' } = options();
const dir = folder();
const postgres = await cluster(dir);
const url = await postgres.fresh('product');
const product = await tizim({ DATA_DIR: dir, DATABASE_URL: url, ROLES: 'api' });
const { event, token } = await enter(product.base, dir);
const rawUrl = (await postgres.fresh('raw template product').catch(() => undefined)) ?? (await copySchema());
const bare = await program('bench/bare-accept.mjs', { DATABASE_URL: rawUrl });

/** The raw limit writes to a database of its own with the same tables, so that neither grows the other's. */
async function copySchema() {
  const raw = await postgres.fresh('raw');
  const first = await tizim({ DATA_DIR: `${dir}/raw`, DATABASE_URL: raw, ROLES: 'api' });
  await first.stop();
  await query(
    raw,
    `insert into protest_event (id, title, day, time_zone, window_from, day_from, day_to, window_to, data_key, intake_key, intake_private)
    values ($1, '{}', '2020-06-06', 'Asia/Almaty', now(), now(), now() + interval '1 day', now() + interval '2 days', '', '', '')`,
    [event.id],
  );
  return raw;
}

const bodies = dayOf(500);
const plain = bodies.map((report) => JSON.stringify({ report }).slice(1));
// At the door an envelope is not opened: 500 are made once and sent under fresh ids.
const sealed = await Promise.all(
  bodies.map(async (report) => JSON.stringify({ sealed: await seal(event.intakeKey, crypto.randomUUID(), { ...report }) }).slice(1)),
);
let count = 0;
const prefix = Date.now().toString(16).padStart(12, '0');
const run = Math.floor(Math.random() * 0xffff)
  .toString(16)
  .padStart(4, '0');
const id = () => {
  const n = (count++).toString(16).padStart(11, '0');
  return `${prefix.slice(0, 8)}-${prefix.slice(8)}-7${n.slice(0, 3)}-8${n.slice(3, 6)}-${n.slice(6)}${run}000`;
};
const bodyOf = {
  plain: () => `{"id":"${id()}","eventId":"${event.id}",${plain[count % plain.length]}`,
  sealed: () => `{"id":"${id()}","eventId":"${event.id}",${sealed[count % sealed.length]}`,
};

async function measure(target, form, lines, time) {
  const before = { own: cpuSeconds(target.child.pid), database: cpuSeconds(postgres.pid(), true) };
  const r = await closedLoop({ base: target.base, path: '/api/v1/reports', token, connections: lines, seconds: time, next: bodyOf[form] });
  const accepted = r.statuses[202] ?? 0;
  if (Object.keys(r.statuses).some((s) => s !== '202')) throw new Error(`Expected 202 alone, got ${JSON.stringify(r.statuses)}`);
  const micro = (s) => (s * 1e6) / accepted;
  return {
    rate: accepted / r.seconds,
    p50: percentile(r.latencies, 0.5),
    p99: percentile(r.latencies, 0.99),
    api: micro(cpuSeconds(target.child.pid) - before.own),
    database: micro(cpuSeconds(postgres.pid(), true) - before.database),
    accepted,
  };
}

const lines = [];
let sent = 0;
for (const form of ['plain', 'sealed']) {
  for (const n of String(connections).split(',').map(Number)) {
    const runs = { bare: [], product: [] };
    // Warm first, then in turn, so that the machine's other work falls on both.
    for (const target of [bare, product]) sent += (target === product) * (await measure(target, form, n, 6)).accepted;
    for (let round = 0; round < Number(rounds); round++) {
      runs.bare.push(await measure(bare, form, n, Number(seconds)));
      const p = await measure(product, form, n, Number(seconds));
      sent += p.accepted;
      runs.product.push(p);
    }
    const m = (who, what) => median(runs[who].map((r) => r[what]));
    const ratio = median(runs.product.map((p, i) => p.rate / runs.bare[i].rate));
    const cpu = (who) => m(who, 'api') + m(who, 'database');
    lines.push(
      `| ${form}, ${n} connections | ${m('bare', 'rate').toFixed(0)} | ${m('product', 'rate').toFixed(0)} | **${(ratio * 100).toFixed(0)} %** | ${m('product', 'p50').toFixed(1)} / ${m('product', 'p99').toFixed(1)} ms | ${cpu('bare').toFixed(0)} | ${cpu('product').toFixed(0)} |`,
    );
    console.log(
      lines.at(-1),
      JSON.stringify({
        api: m('product', 'api').toFixed(1),
        db: m('product', 'database').toFixed(1),
        bareApi: m('bare', 'api').toFixed(1),
        bareDb: m('bare', 'database').toFixed(1),
      }),
    );
  }
}
const [kept] = await query(url, 'select count(*)::int as n from report');
const table = `## Accepts

Reports a second that were on disk when they were answered 202, one API process (\`npm run bench\`, ${rounds} rounds of ${seconds} s, median).
Raw limit: bare Fastify, a group commit and an insert with its job: no schema, device, encryption, nor the row that says a report waits. ${machine()}.

| | raw limit /s | Tizim /s | of the limit | p50 / p99 | raw CPU µs | Tizim CPU µs |
|---|---|---|---|---|---|---|
${lines.join('\n')}

CPU: API and PostgreSQL, per report. ${sent} answers 202, ${kept.n} rows: ${sent === kept.n ? 'equal' : 'NOT EQUAL'}.`;
console.log(`\n${table}`);
if (write) writeSection('accepts', table);
await bare.stop();
await product.stop();
await postgres.stop();
remove(dir);
if (sent !== kept.n) process.exit(1);
