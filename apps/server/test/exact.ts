import { expect } from 'vitest';
import { recount } from '../src/pipeline/recount.js';
import { Database } from '../src/store/database.js';
import { Events } from '../src/store/events.js';
import { Register } from '../src/store/register/register.js';
import { loadMasterKey } from '../src/store/vault.js';

/** Each report that was answered 202 is a row and was counted once; tells what a recount from scratch says of the event. */
export async function expectExact(
  databaseUrl: string,
  keyFile: string,
  eventId: string,
  accepted: readonly string[],
): Promise<{ reports: number; listed: number; low: number; best: number; high: number }> {
  const db = new Database(databaseUrl, 2);
  try {
    const own = await recount(db, new Register(), eventId, await new Events(db, loadMasterKey(keyFile)).keysOf(eventId));
    const counted = (await db.rows<{ id: string }>(`select id from report where event_id = $1 and state = 'counted'`, [eventId])).map(
      (r) => r.id,
    );
    expect(counted.sort()).toEqual([...accepted].sort());
    const readings = await db.one<{ all: number; once: number }>(
      'select count(*) as all, count(distinct report_id) as once from reading where event_id = $1',
      [eventId],
    );
    expect(readings).toEqual({ all: accepted.length, once: accepted.length });
    const { reports, listed, low, best, high } = own.total;
    return { reports, listed, low, best, high };
  } finally {
    await db.close();
  }
}
