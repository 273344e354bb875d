// Reports a second from the phone to the coordinator's socket: accepted, opened, located, linked, counted, pushed; exact.
// Next to the raw limit of the same run: bare insert and count. --count 30000 --form sealed|plain|both --write
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { seal } from '@tizim/contract/sealing';
import { v7 } from 'uuid';
import { dayOf } from './day.mjs';
import { follow } from './follow.mjs';
import { closedLoop, Line } from './load.mjs';
import { differences } from './recount.mjs';
import { cluster, cpuSeconds, enter, folder, machine, options, percentile, query, remove, tizim, writeSection } from './stage.mjs';

const { count = 30_000, form = 'both', rates = '100,1000', seconds = 8, write } = options();
const dir = folder();
const postgres = await cluster(dir);
const lines = [];
const latencies = [];
let wrong = 0;

for (const kind of form === 'both' ? ['plain', 'sealed'] : [form]) {
  const name = `e2e_${kind}`;
  const url = await postgres.fresh(name);
  const dataDir = `${dir}/${name}`;
  const settings = { DATA_DIR: dataDir, DATABASE_URL: url };
  const api = await tizim({ ...settings, ROLES: 'api' });
  const { event, token, cookie } = await enter(api.base, dataDir);
  const worker = await tizim({ ...settings, ROLES: 'worker' });
  const run = { url, dataDir, api, worker, event, token, cookie, kind, accepted: [] };
  await throughput(run);
  await drained(run, () => tizim({ ...settings, ROLES: 'worker' }));
  if (kind === 'sealed') for (const rate of String(rates).split(',').map(Number)) latencies.push(await latency(run, rate));
  const board = await (await fetch(`${api.base}/api/v1/events/${event.id}/board`, { headers: { cookie } })).json();
  const differ = await differences({
    url,
    keyFile: `${dataDir}/master.key`,
    eventId: event.id,
    boards: [board, run.board],
    accepted: run.accepted,
  });
  wrong += differ.length;
  console.log(differ.length === 0 ? `${kind}: exact, ${run.accepted.length} reports` : differ.slice(0, 20).join('\n'));
  await run.worker.stop();
  await api.stop();
}

async function bodiesOf(run, n, seed) {
  const out = [];
  for (const report of dayOf(n, seed)) {
    const id = v7();
    run.accepted.push(id);
    out.push(
      JSON.stringify({
        id,
        eventId: run.event.id,
        ...(run.kind === 'sealed' ? { sealed: await seal(run.event.intakeKey, id, report) } : { report }),
      }),
    );
  }
  return out;
}

/** Phones send one report a request over 256 lines while the worker counts. */
async function throughput(run) {
  const bodies = await bodiesOf(run, Number(count), 606);
  run.raw = await bareInsertAndCount(run.url, bodies);
  const all = watch(run, bodies.length);
  while (!all.board()) await wait(20);
  const before = cpu(run);
  const started = performance.now();
  const load = await send(run, '/api/v1/reports', 256, bodies);
  const end = await all.reached;
  run.board = all.board();
  all.close();
  tell(run, 'one a request, counted meanwhile', { load, seconds: (end - started) / 1000, before });
}

/** A backlog: full outboxes arrive 50 reports a request while no worker runs; then one starts, and its time to the last report counts. */
async function drained(run, startWorker) {
  await run.worker.stop();
  const bodies = await bodiesOf(run, Number(count), 607);
  const batches = [];
  for (let i = 0; i < bodies.length; i += 50) batches.push(`{"reports":[${bodies.slice(i, i + 50).join(',')}]}`);
  const all = watch(run, bodies.length);
  while (!all.board()) await wait(20);
  const before = { ...cpu(run), worker: 0 };
  const load = await send(run, '/api/v1/reports/batch', 8, batches);
  run.worker = await startWorker();
  const started = performance.now();
  const end = await all.reached;
  run.board = all.board();
  all.close();
  tell(run, '50 a request, counted afterwards', { load, seconds: (end - started) / 1000, before });
}

async function send(run, path, connections, bodies) {
  const load = await closedLoop({ base: run.api.base, path, token: run.token, connections, next: () => bodies.pop() });
  if (Object.keys(load.statuses).some((s) => s !== '202' && s !== '200'))
    throw new Error(`Expected 202 or 200 alone, got ${JSON.stringify(load.statuses)}`);
  return load;
}

function tell(run, how, { load, seconds, before }) {
  const used = cpu(run);
  const micro = (k) => ((used[k] - before[k]) * 1e6) / Number(count);
  const rate = Number(count) / seconds;
  const all = micro('api') + micro('worker') + micro('database');
  lines.push(
    `| ${run.kind}, ${how} | ${run.raw.toFixed(0)} | ${(Number(count) / load.seconds).toFixed(0)} | **${rate.toFixed(0)}** | ${((rate / run.raw) * 100).toFixed(0)} % | ${micro('api').toFixed(0)} / ${micro('worker').toFixed(0)} / ${micro('database').toFixed(0)} | ${(2e6 / all).toFixed(0)} |`,
  );
  console.log(lines.at(-1));
}

function cpu(run) {
  return { api: cpuSeconds(run.api.child.pid), worker: cpuSeconds(run.worker.child.pid), database: cpuSeconds(postgres.pid(), true) };
}

/** Resolves to the moment when the socket's total says that all reports are counted. */
function watch(run, more, onCount = () => undefined) {
  let done;
  const reached = new Promise((resolve) => {
    done = resolve;
  });
  let first;
  const line = follow(run.api.base, run.cookie, run.event.id, (reports, at) => {
    first ??= reports;
    onCount(reports - first, at);
    if (reports - first >= more) done(at);
  });
  return { reached, board: line.board, close: line.close };
}

/** Open loop at `rate` a second. The r-th report sent is on the socket when its total has grown by r. */
async function latency(run, rate) {
  const n = rate * Number(seconds);
  const bodies = await bodiesOf(run, n, 7 + rate);
  const sent = [];
  const seen = [];
  const acks = [];
  const all = watch(run, n, (r, at) => {
    for (let i = seen.length; i < r; i++) seen.push(at);
  });
  while (!all.board()) await wait(20);
  const lots = Array.from({ length: 64 }, () => new Line(run.api.base, '/api/v1/reports', run.token));
  await Promise.all(lots.map((l) => l.open()));
  const free = [...lots];
  const started = performance.now();
  for (const [i, body] of bodies.entries()) {
    const due = started + (i * 1000) / rate;
    if (due - performance.now() > 1) await wait(due - performance.now());
    while (free.length === 0) await wait(1);
    const line = free.pop();
    const at = performance.now();
    sent.push(at);
    line.post(body).then((status) => {
      if (status !== 202) wrong++;
      acks.push(performance.now() - at);
      free.push(line);
    });
  }
  await all.reached;
  run.board = all.board();
  all.close();
  for (const l of lots) l.close();
  const shown = seen.map((at, i) => at - sent[i]);
  const row = `| ${rate}/s | ${percentile(acks, 0.5).toFixed(0)} / ${percentile(acks, 0.99).toFixed(0)} ms | ${percentile(shown, 0.5).toFixed(0)} / ${percentile(shown, 0.99).toFixed(0)} ms |`;
  console.log(row);
  return row;
}

/** The raw limit: 500 reports a transaction, inserted and counted by place, over one connection, no HTTP and no thought. */
async function bareInsertAndCount(url, bodies) {
  await query(
    url,
    'create table bare (id uuid primary key, place int not null, content bytea not null); create table bare_tally (place int primary key, n int not null) with (fillfactor = 50)',
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = bodies.map((b, i) => ({ id: v7(), place: i % 11, content: Buffer.from(b) }));
  const started = performance.now();
  for (let i = 0; i < rows.length; i += 500) {
    const lot = rows.slice(i, i + 500);
    await client.query({
      name: 'bare',
      text: `with fresh as (insert into bare select * from unnest($1::uuid[], $2::int[], $3::bytea[]) on conflict do nothing returning place)
      insert into bare_tally select place, count(*) from fresh group by 1 order by 1 on conflict (place) do update set n = bare_tally.n + excluded.n`,
      values: [lot.map((r) => r.id), lot.map((r) => r.place), lot.map((r) => r.content)],
    });
  }
  const rate = rows.length / ((performance.now() - started) / 1000);
  await client.end();
  return rate;
}

const table = `## End to end

One API, one worker, ${count} reports a line of an invented day with real place names, kk, ru and Latin spellings, duplicates and groups (\`npm run bench\`).
*Counted meanwhile*: from the first POST to the coordinator's socket that shows the last report counted. *Counted afterwards*: the worker alone, from its
start to the same moment, with all reports accepted before; it starts cold, and reads the reports of the line above again before it counts. The day repeats a few dozen names of places, each looked up once. *Two cores of that CPU*: what
the CPU used would allow with nobody else on the machine, the load generator left out; computed, not observed. This run: load ${loadavg()[0].toFixed(1)} on ${availableParallelism()} cores at its end.

Raw limit: bare insert and count, 500 a transaction, no HTTP. ${machine()}.

| | raw limit /s | accepted /s | end to end /s | of the limit | CPU µs a report, API / worker / PostgreSQL | two cores of that CPU /s |
|---|---|---|---|---|---|---|
${lines.join('\n')}

POST → 202 and POST → socket at a steady rate, sealed reports, ${seconds} s each, p50 / p99:

| | 202 | on the socket |
|---|---|---|
${latencies.join('\n')}

Rows = reports counted = the board on HTTP and on the socket = a recount from scratch in another order: ${wrong === 0 ? 'equal' : `${wrong} DIFFERENCES`}.`;
console.log(`\n${table}`);
if (write) writeSection('end-to-end', table);
await postgres.stop();
remove(dir);
if (wrong > 0) process.exit(1);
