import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from '../database.js';

/** Any constant: keeps these locks apart from other advisory locks in the database. */
const SPACE = 7_275_124;
/** 30 s: what was begun before is written by now. */
const WRITTEN_MS = 30_000;
/** 250 ms: clocks of machines that are set by the network differ by less. */
const APART_MS = 250;

/**
 * The moment at which a step's changes are known, by the database's clock: there is one, however many machines work. Told with the writing
 * still to come; until its transaction ends whoever asks what was known at a moment waits: otherwise the same moment would answer
 * otherwise a second later.
 */
export async function beginWriting(client: pg.PoolClient, eventId: string): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>({
    name: 'begin writing',
    text: 'with locked as materialized (select pg_advisory_xact_lock($1, hashtext($2))) select clock_timestamp() as now from locked',
    values: [SPACE, eventId],
  });
  if (!rows[0]) throw new Error('Expected the time, got nothing');
  return rows[0].now;
}

/** Resolves when a moment has passed by the database's clock and all its changes are written. */
export async function written(db: Database, eventId: string, at: Date): Promise<void> {
  if (at.getTime() < Date.now() - WRITTEN_MS) return;
  for (;;) {
    const [read] = await db.rows<{ now: Date }>(
      'with locked as materialized (select pg_advisory_xact_lock_shared($1, hashtext($2))) select clock_timestamp() as now from locked',
      [SPACE, eventId],
      'written',
    );
    const left = at.getTime() - (read?.now.getTime() ?? 0);
    // A moment further off is nobody's now: there is no telling what will be known then.
    if (left < 0 || left > APART_MS) return;
    await wait(left + 1);
  }
}
