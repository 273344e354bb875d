import { expect, inject, it } from 'vitest';
import { Running } from './running.js';

it('a table that grew is looked at anew within seconds: plans know its size', async () => {
  const server = await Running.start(inject('postgresUrl'));
  await server.signUp();
  const event = await server.event();
  const { db } = server.services;
  await db.rows(`insert into person (event_id, id, known_at) select $1, 'p' || n, now() from generate_series(1, 2000) n`, [event.id]);
  const size = async () => (await db.one<{ n: number }>(`select reltuples::int as n from pg_class where oid = 'person'::regclass`))?.n;
  await expect.poll(size, { timeout: 30_000, interval: 500 }).toBe(2_000);
  await server.stop();
});
