// What the benches and the chaos run share: one PostgreSQL, real server processes, a coordinator, an event, a phone's token.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../apps/server/dist/embedded/postgres.js';

export const root = new URL('..', import.meta.url).pathname;

/** `--name value` and `--flag` of the command line. */
export function options() {
  return Object.fromEntries(
    process.argv
      .slice(2)
      .flatMap((a, i, all) => (a.startsWith('--') ? [[a.slice(2), all[i + 1] && !all[i + 1].startsWith('--') ? all[i + 1] : true]] : [])),
  );
}

/** A throw-away folder that PostgreSQL's own user can walk to. */
export function folder() {
  const dir = mkdtempSync(join(tmpdir(), 'tizim-bench-'));
  chmodSync(dir, 0o755);
  return dir;
}

/** An embedded cluster in `dir`; `fresh()` makes an empty database and tells its address. */
export async function cluster(dir) {
  const server = await startEmbedded({ dataDir: join(dir, 'postgres') });
  const database = (name) => server.url.replace(/\/postgres$/, `/${name}`);
  return {
    url: server.url,
    stop: () => server.stop(),
    pid: () => Number(readFileSync(join(dir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]),
    again: () => startEmbedded({ dataDir: join(dir, 'postgres') }),
    async fresh(name) {
      await query(server.url, `create database ${name}`);
      return database(name);
    },
  };
}

export async function query(url, text, values = []) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Starts a program and resolves when it says where it is. `env` holds the server's settings, nothing is inherited but PATH. */
export function program(file, env) {
  const child = spawn(
    process.execPath,
    [
      '--max-semi-space-size=64',
      ...(process.env.PROFILE_DIR ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE_DIR}`] : []),
      join(root, file),
    ],
    { cwd: root, env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const base = /is at (http:\/\/\S+)/.exec(said)?.[1];
      if (base) resolve({ child, base: base.replace('[::1]', '127.0.0.1'), stop: () => stop(child) });
    });
  });
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
}

/** The product's server, with its settings. */
export const tizim = (env) => program('apps/server/dist/main.js', { LOG_LEVEL: 'silent', PORT: '0', ...env });

/** Signs the first coordinator up with the link on disk, opens an event, and joins a phone. */
export async function enter(base, dataDir) {
  while (!existsSync(join(dataDir, 'first-link'))) await wait(50);
  let cookie = '';
  const call = async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    if (!response.ok) throw new Error(`${method} ${path} gave ${response.status}`);
    return response.json();
  };
  const token = readFileSync(join(dataDir, 'first-link'), 'utf8').split('=')[1];
  await call('POST', '/api/v1/accounts', { token, name: 'bench', password: 'correct horse battery' });
  const event = await call('POST', '/api/v1/events', {
    id: crypto.randomUUID(),
    title: { kk: 'Сынақ', ru: 'Проба', en: 'Trial' },
    day: '2020-06-06',
  });
  const invite = await call('POST', '/api/v1/invites', { eventId: event.id, label: 'bench' });
  const joined = await call('POST', '/api/v1/devices/join', { token: invite.token });
  return { event, token: joined.token, cookie, call };
}

/** CPU seconds of a process, user and system; of PostgreSQL: of the postmaster and all its backends, ended ones too. */
export function cpuSeconds(pid, withChildren = false) {
  const own = ticks(pid, withChildren);
  if (!withChildren) return own / 100;
  const children = readdirSync('/proc').filter((p) => /^\d+$/.test(p) && parentOf(p) === pid);
  return (own + children.reduce((sum, p) => sum + ticks(p, false), 0)) / 100;
}

function stat(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch {
    return undefined; // not Linux, or the process has ended
  }
}

function parentOf(pid) {
  return Number(stat(pid)?.[1]);
}

function ticks(pid, ended) {
  const s = stat(pid);
  return s ? Number(s[11]) + Number(s[12]) + (ended ? Number(s[13]) + Number(s[14]) : 0) : 0;
}

/** Puts a section into docs/BENCHMARKS.md between its two marks, or at the end. */
export function writeSection(name, text) {
  const file = join(root, 'docs/BENCHMARKS.md');
  const from = `<!-- ${name} -->`;
  const to = `<!-- /${name} -->`;
  const old = existsSync(file)
    ? readFileSync(file, 'utf8')
    : '# Benchmarks\n\nEach figure stands next to the raw limit of the same run on the same machine: trust the ratios.\n';
  const block = `${from}\n${text.trim()}\n${to}`;
  const start = old.indexOf(from);
  writeFileSync(file, start < 0 ? `${old.trimEnd()}\n\n${block}\n` : old.slice(0, start) + block + old.slice(old.indexOf(to) + to.length));
}

export function machine() {
  const cpu = existsSync('/proc/cpuinfo') ? /model name\s*:\s*(.+)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] : undefined;
  return `Node ${process.versions.node}, ${availableParallelism()} cores${cpu ? `, ${cpu}` : ''}, the load generator on the same cores, ${new Date().toISOString().slice(0, 10)}`;
}

export function remove(dir) {
  rmSync(dir, { recursive: true, force: true });
}

/** The value below which `p` of the sorted values lie. */
export function percentile(values, p) {
  if (values.length === 0) return NaN;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))];
}

export const median = (values) => percentile(values, 0.5);
