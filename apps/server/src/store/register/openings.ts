import type pg from 'pg';
import type { Database } from '../database.js';
import { arrayOf } from './arrays.js';
import type { Reading } from './register.js';
import { decrypt, encrypt } from '../vault.js';

/**
 * Readings that one worker opened for another, who holds the event's lease. Work, not truth: the table is unlogged,
 * and what is lost with it is opened again by the sweeper, because its report still waits.
 */
export class Openings {
  constructor(private readonly db: Database) {}

  /** Leaves readings for the event's holder and rings. */
  async leave(eventId: string, dataKey: Buffer, readings: readonly Reading[]): Promise<void> {
    await this.db.rows(
      `with left_here as (insert into opening (event_id, report_id, reading) select $1, t.id, t.reading
      from unnest($2::uuid[], $3::bytea[]) as t(id, reading) order by t.id on conflict do nothing) select pg_notify('tizim_work', $1::text)`,
      [
        eventId,
        arrayOf(
          'uuid',
          readings.map((r) => r.facts.id),
        ),
        arrayOf(
          'bytea',
          readings.map((r) => encrypt(dataKey, `opening ${r.facts.id}`, JSON.stringify(r))),
        ),
      ],
      'leave openings',
    );
  }

  /** Takes up to `limit` in this transaction: a step that fails leaves them where they were. */
  async take(client: pg.PoolClient, eventId: string, dataKey: Buffer, limit: number): Promise<Reading[]> {
    const { rows } = await client.query<{ report_id: string; reading: Buffer }>({
      name: 'take openings',
      text: `delete from opening where ctid = any(array(select ctid from opening where event_id = $1 limit $2)) returning report_id, reading`,
      values: [eventId, limit],
    });
    return rows.map((r) => JSON.parse(decrypt(dataKey, `opening ${r.report_id}`, r.reading).toString()) as Reading);
  }
}
