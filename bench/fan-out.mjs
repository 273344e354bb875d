// How late the last of many dashboards hears of a report: all follow one event's real board, while phones send reports.
// --clients 10000 --rates 1,5 --seconds 20 --write (puts the table into docs/BENCHMARKS.md).
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { seal } from '@tizim/contract/sealing';
import { v7 } from 'uuid';
import { WebSocket } from 'ws';
import { dayOf } from './day.mjs';
import { Line } from './load.mjs';
import { cluster, cpuSeconds, enter, folder, machine, options, percentile, program, remove, tizim, writeSection } from './stage.mjs';

const { clients = 10_000, rates = '1,5', seconds = 20, write } = options();
/** So many open at once: a listening socket's backlog is 511. */
const AT_ONCE = 200;

/** A dashboard's socket that costs little: `ws`, packets told apart by their first characters, of a board the total alone. */
class Dashboard {
  constructor(base, cookie, eventId, hear) {
    this.hear = hear;
    this.eventId = eventId;
    this.bytes = 0;
    this.socket = new WebSocket(`${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { cookie },
      perMessageDeflate: false,
    });
    this.ready = new Promise((resolve, reject) => {
      this.socket.on('error', reject);
      this.socket.on('close', () => reject(new Error('A dashboard was cut off')));
      this.socket.on('message', (data) => this.read(data, resolve));
    });
    this.ready.catch(() => undefined);
  }

  read(data, ready) {
    this.bytes += data.length;
    const kind = data.subarray(0, 2).toString('latin1');
    if (kind[0] === '0') this.socket.send('40/staff,');
    else if (kind === '40') this.socket.send(`42/staff,0["follow",{"eventId":"${this.eventId}"}]`);
    else if (kind === '43') ready();
    else if (kind === '2') this.socket.send('3');
    else if (kind === '42' && data.includes('["board"'))
      this.hear(Number(/"reports":(\d+)/.exec(data.subarray(data.indexOf('"total":')))[1]));
  }

  close() {
    this.socket.removeAllListeners('close');
    this.socket.terminate();
  }
}

const dir = folder();
const postgres = await cluster(dir);
const settings = { DATA_DIR: dir, DATABASE_URL: await postgres.fresh('fan_out') };
const api = await tizim({ ...settings, ROLES: 'api' });
const { event, token, cookie } = await enter(api.base, dir);
const worker = await tizim({ ...settings, ROLES: 'worker' });

const idle = memory();
const dashboards = await open(Number(clients));
const each = (memory() - idle) / dashboards.length;
console.log(`${dashboards.length} dashboards follow, ${each.toFixed(1)} KiB each in the API`);

const lines = [];
for (const rate of String(rates).split(',').map(Number)) lines.push(await measure(rate));
for (const d of dashboards) d.close();
await worker.stop();
await api.stop();
await postgres.stop();
remove(dir);
const raw = await bare(2048, 1000);

const text = `
## Fan-out

${dashboards.length} dashboards follow one event on one API; one worker; single sealed reports at a steady rate for ${seconds} s (\`npm run bench:views\`).
From the POST of a report to each dashboard whose total shows it; the API coalesces what comes within 100 ms. ${machine()}.

| reports a second | p50 / p99 / last of all | answers heard | messages a second | KiB a message | API CPU |
|---|---|---|---|---|---|
${lines.join('\n')}

Raw limit of the same run: \`ws\` alone, 2 KiB to each once a second: ${raw}. ${each.toFixed(1)} KiB of memory in the API for each dashboard.
`;
console.log(text);
if (write) writeSection('fan-out', text);

/** Resident memory of the API, KiB. */
function memory() {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${api.child.pid}/status`, 'utf8'))[1]);
}

/** How late a bare socket hears of a message of so many bytes, sent to as many sockets: p50 / p99 / last. */
async function bare(bytes, everyMs) {
  const server = await program('bench/bare-fan-out.mjs', { BYTES: String(bytes), EVERY_MS: String(everyMs) });
  const late = [];
  const sockets = [];
  while (sockets.length < Number(clients)) {
    const some = Array.from(
      { length: Math.min(AT_ONCE, Number(clients) - sockets.length) },
      () => new WebSocket(server.base.replace('http', 'ws'), { perMessageDeflate: false }),
    );
    await Promise.all(some.map((socket) => new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject))));
    sockets.push(...some);
  }
  for (const socket of sockets) socket.on('message', (data) => late.push(Date.now() - Number(data.subarray(0, 13).toString('latin1'))));
  await wait(Number(seconds) * 1000);
  for (const socket of sockets) socket.terminate();
  await server.stop();
  return spread(late);
}

function spread(late) {
  const last = late.reduce((a, b) => Math.max(a, b), 0);
  return `${percentile(late, 0.5).toFixed(0)} / ${percentile(late, 0.99).toFixed(0)} / ${last.toFixed(0)} ms`;
}

async function open(n) {
  const all = [];
  while (all.length < n) {
    const some = Array.from({ length: Math.min(AT_ONCE, n - all.length) }, () => new Dashboard(api.base, cookie, event.id));
    await Promise.all(some.map((d) => d.ready));
    all.push(...some);
  }
  return all;
}

/** Reports at `rate` a second; the r-th is on a dashboard when its total has grown by r. */
async function measure(rate) {
  const n = rate * Number(seconds);
  const bodies = [];
  for (const report of dayOf(n, rate)) {
    const id = v7();
    bodies.push(JSON.stringify({ id, eventId: event.id, sealed: await seal(event.intakeKey, id, report) }));
  }
  const line = new Line(api.base, '/api/v1/reports', token);
  await line.open();
  const before = await counted();
  const sent = [];
  const late = [];
  let messages = 0;
  for (const d of dashboards) {
    let seen = 0;
    d.bytes = 0;
    d.hear = (reports) => {
      messages++;
      const now = performance.now();
      for (; seen < reports - before; seen++) late.push(now - sent[seen]);
    };
  }
  const cpu = cpuSeconds(api.child.pid);
  const started = performance.now();
  for (const [i, body] of bodies.entries()) {
    await wait(Math.max(0, started + (i * 1000) / rate - performance.now()));
    sent.push(performance.now());
    const status = await line.post(body);
    if (status !== 202) throw new Error(`Expected 202, got ${status}`);
  }
  while (late.length < n * dashboards.length && performance.now() - sent.at(-1) < 30_000) await wait(50);
  const took = (performance.now() - started) / 1000;
  line.close();
  const bytes = dashboards.reduce((sum, d) => sum + d.bytes, 0);
  return `| ${rate} | ${spread(late)} | ${late.length} of ${n * dashboards.length} | ${(messages / took).toFixed(0)} | ${(bytes / messages / 1024).toFixed(1)} | ${(((cpuSeconds(api.child.pid) - cpu) / took) * 100).toFixed(0)} % |`;
}

async function counted() {
  const board = await (await fetch(`${api.base}/api/v1/events/${event.id}/board`, { headers: { cookie } })).json();
  return board.total.reports;
}
