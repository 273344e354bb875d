import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Database } from '../src/store/database.js';
import { freshDatabase } from './cluster.js';
import { expectExact } from './exact.js';
import { Crew, eventually, folder, Process } from './processes.js';

const person = (i: number) => ({
  city: ['Алматы', 'Шымкент'][i % 2] ?? '',
  name: `Тест${'абвгдежз'.charAt(i % 8)}ов Проб${'аеиоу'.charAt(i % 5)}н`,
  note: `${i}`,
});

describe('a worker that is killed in the middle of its work, again and again', () => {
  const { path: dir, remove } = folder();
  let databaseUrl: string;
  let api: Process;
  let crew: Crew;
  let db: Database;

  beforeAll(async () => {
    databaseUrl = await freshDatabase(inject('postgresUrl'));
    api = await Process.start({ DATA_DIR: dir, DATABASE_URL: databaseUrl, ROLES: 'api' });
    crew = await Crew.enter(api.base, dir);
    db = new Database(databaseUrl, 2);
  });
  afterAll(async () => {
    await db.close();
    await api.stop();
    remove();
  });

  it('ends with each report counted once, and the board is a recount', async () => {
    const accepted: string[] = [];
    const send = async (i: number): Promise<void> => {
      accepted.push(await crew.deliver(() => api.base, person(i)));
    };
    for (const round of [0, 1, 2]) {
      for (let i = 0; i < 40; i++) await send(round * 40 + i);
      const worker = await Process.start({
        DATA_DIR: join(dir, `worker-${round}`),
        KEY_FILE: join(dir, 'master.key'),
        DATABASE_URL: databaseUrl,
        ROLES: 'worker',
      });
      // In the middle: it holds the event's clock, or has a batch in hand.
      const trickle = Promise.all(Array.from({ length: 40 }, (_, i) => send(1_000 + round * 40 + i)));
      await eventually(
        async () => (await db.one<{ n: number }>(`select count(*) as n from report_state where state = 'counted'`))?.n !== 0,
      );
      await worker.kill();
      await trickle;
    }
    const worker = await Process.start({
      DATA_DIR: join(dir, 'worker-last'),
      KEY_FILE: join(dir, 'master.key'),
      DATABASE_URL: databaseUrl,
      ROLES: 'worker',
    });
    const total = await eventually(async () => {
      const { total: t } = await crew.board(api.base);
      return t.reports === 240 && t;
    });
    expect(total).toMatchObject(await expectExact(databaseUrl, join(dir, 'master.key'), crew.event.id, accepted));
    await worker.stop();
  }, 240_000);
});

describe('PostgreSQL that is killed', () => {
  const { path: dir, remove } = folder();
  let server: Process;
  let crew: Crew;

  beforeAll(async () => {
    server = await Process.start({ DATA_DIR: dir });
    crew = await Crew.enter(server.base, dir);
  });
  afterAll(async () => {
    await server.stop();
    remove();
  });

  it('means 503 and Retry-After meanwhile, comes back by itself, and phones and boards with it', async () => {
    const board = crew.follow(server.base);
    const accepted = [await crew.deliver(() => server.base, person(1))];
    await eventually(() => board.reports() === 1);
    process.kill(Number(readFileSync(join(dir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    const refused = await eventually(async () => {
      const answer = await crew.send(server.base, person(2));
      if (answer.status === 202) accepted.push(answer.id);
      return answer.status === 503 && answer;
    });
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    // The phone tries the very same report again until it has a receipt.
    for (let i = 3; i < 8; i++) accepted.push(await crew.deliver(() => server.base, person(i)));
    await eventually(() => board.reports() === accepted.length);
    board.close();
  });
});

describe('a server that is asked to stop while everybody asks it', () => {
  const { path: dir, remove } = folder();
  let databaseUrl: string;
  let server: Process;
  let crew: Crew;

  beforeAll(async () => {
    databaseUrl = await freshDatabase(inject('postgresUrl'));
    server = await Process.start({ DATA_DIR: dir, DATABASE_URL: databaseUrl });
    crew = await Crew.enter(server.base, dir);
  });
  afterAll(async () => {
    await server.stop();
    remove();
  });

  it('stops by itself, refuses none but with a 503, and has all that it gave a receipt for', async () => {
    const board = crew.follow(server.base);
    const accepted: string[] = [];
    const answers = new Set<number>();
    let going = true;
    const keepAsking = async (i: number): Promise<void> => {
      while (going) {
        const answer = await crew.send(server.base, person(i));
        answers.add(answer.status);
        if (answer.status === 202) accepted.push(answer.id);
        await crew.board(server.base).catch(() => undefined);
      }
    };
    const askers = Array.from({ length: 8 }, (_, i) => keepAsking(i));
    await eventually(() => accepted.length >= 40 && board.reports() > 0);
    await server.stop();
    going = false;
    await Promise.all(askers);
    board.close();
    expect(server.child.exitCode).toBe(0);
    // 0: the line was cut, or nobody listens any more.
    expect([...answers].filter((status) => ![202, 503, 0].includes(status))).toEqual([]);
    const db = new Database(databaseUrl, 2);
    const rows = await db.rows<{ id: string }>('select id from report');
    await db.close();
    const kept = new Set(rows.map((row) => row.id));
    expect(accepted.filter((id) => !kept.has(id))).toEqual([]);
  });
});
