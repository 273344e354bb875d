import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from '../database.js';

/** Any constant: keeps these locks apart from other advisory locks in the database. */
const SPACE = 7_275_124;
/** 30 s: what was begun before is written by now. */
const WRITTEN_MS = 30_000;

/**
 * The moment at which a step's changes are known, told with the writing still to come. Until its transaction ends whoever asks
 * what was known at a moment waits: otherwise the same moment would answer otherwise a second later.
 */
export async function beginWriting(client: pg.PoolClient, eventId: string): Promise<Date> {
  await client.query({ name: 'begin writing', text: 'select pg_advisory_xact_lock($1, hashtext($2))', values: [SPACE, eventId] });
  return new Date();
}

/** Resolves when all changes of a moment are written: this very millisecond is let pass, a step may yet begin in it. */
export async function written(db: Database, eventId: string, at: Date): Promise<void> {
  if (at.getTime() < Date.now() - WRITTEN_MS) return;
  if (at.getTime() === Date.now()) await wait(1);
  await db.rows('select pg_advisory_xact_lock_shared($1, hashtext($2))', [SPACE, eventId], 'written');
}
