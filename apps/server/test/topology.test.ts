import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ReportBody } from '@tizim/contract';
import { freshDatabase } from './cluster.js';
import { expectExact } from './exact.js';
import { Crew, eventually, folder, Process } from './processes.js';

const SERVER = process.env['REDIS_SERVER'] ?? '';

/** A real Redis on a port of its own. `lose`: killed, and all that it held is gone. */
class RealRedis {
  private child: ChildProcess | undefined;
  constructor(
    private readonly dir: string,
    readonly port: number,
  ) {}
  get url(): string {
    return `redis://:secret@127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.child = spawn(
      SERVER,
      [
        '--port',
        String(this.port),
        '--bind',
        '127.0.0.1',
        '--requirepass',
        'secret',
        '--save',
        '',
        '--appendonly',
        'no',
        '--maxmemory-policy',
        'noeviction',
        '--dir',
        this.dir,
      ],
      { stdio: 'ignore' },
    );
    const client = new Redis(this.url, { lazyConnect: true });
    client.on('error', () => undefined);
    await eventually(async () => (await client.ping()) === 'PONG');
    client.disconnect();
  }

  async lose(): Promise<void> {
    const gone = new Promise((done) => this.child?.once('exit', done));
    this.child?.kill('SIGKILL');
    await gone;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => resolve(typeof at === 'object' && at ? at.port : 0));
    });
  });
}

const CITIES = ['Алматы', 'Шымкентте', 'Oral', 'в Караганде', 'где-то там'];
/** Invented people, two reports of each, in five places one of which nobody knows. */
const someone = (i: number): Partial<ReportBody> => ({
  city: CITIES[i % CITIES.length] ?? '',
  name: `Пробный${'абвгдежз'.charAt((i >> 1) % 8)} Тест${'авиноруя'.charAt((i >> 4) % 8)}`,
  observedAt: '2020-06-06T12:00:00+06:00',
  ...(i % 7 === 0 && { kind: 'released' }),
});

describe.runIf(SERVER !== '')('two APIs and two workers on one PostgreSQL and one Redis', () => {
  const { path: dir, remove } = folder();
  const keyFile = join(dir, 'master.key');
  let redis: RealRedis;
  let databaseUrl: string;
  let processes: Process[] = [];
  let crew: Crew;
  const accepted: string[] = [];
  const base = (i: number): string => processes[i % 2]?.base ?? '';

  beforeAll(async () => {
    redis = new RealRedis(dir, await freePort());
    await redis.start();
    databaseUrl = await freshDatabase(inject('postgresUrl'));
    const start = (name: string, role: string) =>
      Process.start({
        DATA_DIR: join(dir, name),
        KEY_FILE: keyFile,
        DATABASE_URL: databaseUrl,
        REDIS_URL: redis.url,
        ROLES: role,
        DATABASE_POOL: '4',
      });
    // All at once, on an empty database and without a key: one migrates and makes it, the others wait for it.
    processes = await Promise.all([start('api-1', 'api'), start('api-2', 'api'), start('worker-1', 'worker'), start('worker-2', 'worker')]);
    crew = await Crew.enter(base(0), join(dir, 'api-1'));
  });
  afterAll(async () => {
    for (const p of processes) await p.stop();
    await redis.lose();
    remove();
  });

  const sendTo = async (i: number): Promise<void> => {
    const { id, status } = await crew.send(base(i), someone(i));
    if (status === 202) accepted.push(id);
  };

  it('both APIs’ sockets show what a recount from scratch says', async () => {
    const boards = [crew.follow(base(0)), crew.follow(base(1))];
    await Promise.all(Array.from({ length: 120 }, (_, i) => sendTo(i)));
    expect(accepted.length).toBe(120);
    await eventually(() => boards.every((b) => b.reports() === 120));
    expect(boards[1]?.shows()).toEqual(boards[0]?.shows());
    expect(boards[0]?.shows()).toMatchObject({ total: await expectExact(databaseUrl, keyFile, crew.event.id, accepted) });
    for (const b of boards) b.close();
  });

  it('a queue store that is killed and comes back empty costs seconds, never a report', async () => {
    const boards = [crew.follow(base(0)), crew.follow(base(1))];
    await redis.lose();
    await Promise.all(Array.from({ length: 20 }, (_, i) => sendTo(200 + i)));
    expect(accepted.length).toBe(140);
    await redis.start();
    await Promise.all(Array.from({ length: 20 }, (_, i) => sendTo(300 + i)));
    await eventually(() => boards.every((b) => b.reports() === 160));
    expect(boards[1]?.shows()).toEqual(boards[0]?.shows());
    expect(boards[0]?.shows()).toMatchObject({ total: await expectExact(databaseUrl, keyFile, crew.event.id, accepted) });
    for (const b of boards) b.close();
  });

  it('a device that is revoked at one API is refused by the other', async () => {
    const { items } = (await (
      await fetch(`${base(0)}/api/v1/events/${crew.event.id}/devices`, { headers: { cookie: crew.cookie } })
    ).json()) as { items: { id: string }[] };
    expect((await crew.send(base(1), someone(1))).status).toBe(202);
    expect((await fetch(`${base(0)}/api/v1/devices/${items[0]?.id}`, { method: 'DELETE', headers: { cookie: crew.cookie } })).status).toBe(
      204,
    );
    expect((await crew.send(base(0), someone(2))).status).toBe(401);
    await eventually(async () => (await crew.send(base(1), someone(3))).status === 401);
  });
});
