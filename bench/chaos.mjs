// Kills with -9, in turn, while phones send: worker, PostgreSQL, API, and with --redis the queue's store with its data. Phones
// send the same report again until it has a receipt. At the end every 202 is a row, counted once, and all boards equal a recount.
// --kills 8 --seed 1 --lines 24 --redis --write
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { seal } from '@tizim/contract/sealing';
import { v7 } from 'uuid';
import { chance } from '../scripts/replay/chance.mjs';
import { dayOf } from './day.mjs';
import { follow } from './follow.mjs';
import { Line } from './load.mjs';
import { differences } from './recount.mjs';
import { cluster, enter, folder, machine, options, remove, tizim, writeSection } from './stage.mjs';

const { kills = 8, seed = 1, lines = 24, redis: withRedis = false, write } = options();
const luck = chance(Number(seed));
const dir = folder();
const postgres = await cluster(dir);
const url = await postgres.fresh('chaos');
const redis = withRedis ? await startRedis() : undefined;
const keyFile = `${dir}/master.key`;
const ports = await Promise.all([freePort(), freePort()]);
const settings = (name, more) => ({
  DATA_DIR: `${dir}/${name}`,
  KEY_FILE: keyFile,
  DATABASE_URL: url,
  ...(redis && { REDIS_URL: redis.url }),
  ...more,
});
const starts = {
  'api-1': () => tizim(settings('api-1', { ROLES: 'api', PORT: String(ports[0]) })),
  'api-2': () => tizim(settings('api-2', { ROLES: 'api', PORT: String(ports[1]) })),
  'worker-1': () => tizim(settings('worker-1', { ROLES: 'worker' })),
  'worker-2': () => tizim(settings('worker-2', { ROLES: 'worker' })),
};
const running = {};
for (const name of Object.keys(starts)) running[name] = await starts[name]();
const bases = [running['api-1'].base, running['api-2'].base];
const { event, token, cookie } = await enter(bases[0], `${dir}/api-1`);
const boards = bases.map((base) => follow(base, cookie, event.id));

const accepted = [];
const answers = { 202: 0, 503: 0, broken: 0 };
let sending = true;
const bodies = dayOf(4_000, Number(seed));
const phones = Array.from({ length: Number(lines) }, (_, i) => phone(i));
const happened = [];
for (let kill = 0; kill < Number(kills); kill++)
  await strike(['worker', 'postgres', 'api', ...(redis ? ['redis'] : [])][kill % (redis ? 4 : 3)]);
sending = false;
await Promise.all(phones);
const drained = await settle();
const held = boards.map((b) => b.board());
const differ = await differences({ url, keyFile, eventId: event.id, boards: held, accepted });

const table = `## Chaos

\`npm run chaos -- --kills ${kills} --seed ${seed}${redis ? ' --redis' : ''}\`: two APIs, two workers, ${lines} phones sending sealed reports without a pause, the queue on ${redis ? 'Redis' : 'PostgreSQL'}. Killed with -9, in turn, under that load. ${machine()}.

| killed | accepted by then | again after |
|---|---|---|
${happened.join('\n')}

${accepted.length} reports were answered 202 (${answers[503]} times a phone was told 503, ${answers.broken} times its line broke, and it sent the same report again). After the last kill all were counted within ${drained.toFixed(0)} s.
${differ.length === 0 ? 'Every 202 is a row, each row was counted once, and both boards equal a recount from scratch in another order.' : `**${differ.length} differences**: ${differ.slice(0, 5).join('; ')}`}`;
console.log(`\n${table}`);
if (write) writeSection(redis ? 'chaos-redis' : 'chaos', redis ? table.replace('## Chaos', '### With Redis') : table);
for (const b of boards) b.close();
for (const p of Object.values(running)) await p.stop();
await redis?.lose();
await postgres.stop();
remove(dir);
if (differ.length > 0) {
  console.error(differ.join('\n'));
  process.exit(1);
}

/** Sends one report after another, each until it has a receipt, to whichever API answers. */
async function phone(i) {
  for (let n = i; sending; n += Number(lines)) {
    const id = v7();
    const body = JSON.stringify({ id, eventId: event.id, sealed: await seal(event.intakeKey, id, bodies[n % bodies.length]) });
    for (let attempt = 0; ; attempt++) {
      const status = await once(bases[(i + attempt) % 2], body);
      if (status === 202) {
        accepted.push(id);
        answers[202]++;
        break;
      }
      if (status !== 0 && status !== 503) throw new Error(`Expected 202 or 503, got ${status}`);
      if (status === 503) answers[503]++;
      else answers.broken++;
      await wait(200);
    }
  }
}

async function once(base, body) {
  const line = new Line(base, '/api/v1/reports', token);
  try {
    await line.open();
    return await line.post(body);
  } catch {
    return 0;
  } finally {
    line.close();
  }
}

/** One kill, in the middle of what is going on; waits until reports are accepted again. */
async function strike(what) {
  await more(luck.whole(100, 500));
  const by = accepted.length;
  const at = performance.now();
  const name = { worker: `worker-${luck.whole(1, 2)}`, api: `api-${luck.whole(1, 2)}` }[what] ?? what;
  if (what === 'postgres')
    process.kill(postgres.pid(), 'SIGKILL'); // started again by the launcher
  else if (what === 'redis') {
    await redis.lose();
    await redis.start();
  } else {
    running[name].child.kill('SIGKILL');
    running[name] = await starts[name]();
  }
  await more(50);
  happened.push(`| ${name}${what === 'redis' ? ', its data too' : ''} | ${by} | ${((performance.now() - at) / 1000).toFixed(1)} s |`);
  console.log(happened.at(-1));
}

async function more(n) {
  for (const until = accepted.length + n; accepted.length < until;) await wait(20);
}

/** Seconds until both boards show every report. */
async function settle() {
  const started = performance.now();
  while (!boards.every((b) => b.board()?.total.reports === accepted.length)) {
    if (performance.now() - started > 180_000) break;
    await wait(100);
  }
  return (performance.now() - started) / 1000;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** `lose`: killed, and nothing of what it held is left. */
async function startRedis() {
  const port = await freePort();
  let child;
  const server = {
    url: `redis://:chaos@127.0.0.1:${port}`,
    async start() {
      child = spawn(
        process.env.REDIS_SERVER ?? 'redis-server',
        [
          '--port',
          String(port),
          '--bind',
          '127.0.0.1',
          '--requirepass',
          'chaos',
          '--save',
          '',
          '--appendonly',
          'no',
          '--maxmemory-policy',
          'noeviction',
          '--dir',
          dir,
        ],
        { stdio: 'ignore' },
      );
      const client = new Redis(server.url, { lazyConnect: true });
      client.on('error', () => undefined);
      while ((await client.ping().catch(() => '')) !== 'PONG') await wait(50);
      client.disconnect();
    },
    async lose() {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    },
  };
  await server.start();
  return server;
}
