import type { Reason } from '@tizim/domain';
import type pg from 'pg';
import { arrayOf } from './arrays.js';
import { append, column } from './append.js';
import type { Database } from '../database.js';

export interface NearPair {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  readonly reasons: readonly Reason[];
}
/** What one step found near the line; `touched`: detentions that changed or are gone, whose stored pairs it replaces. */
export interface NearWriting {
  readonly eventId: string;
  readonly rev: number;
  readonly now: Date;
  readonly touched: readonly string[];
  readonly near: readonly NearPair[];
}

/** Pairs of detentions that may be one person: written with the step that saw them, so that nobody replays an event to read them. */
export class NearPairs {
  constructor(private readonly db: Database) {}

  async write(client: pg.PoolClient, w: NearWriting): Promise<void> {
    if (w.touched.length === 0 && w.near.length === 0) return;
    const replaced = client.query(
      'update near_pair set known_to = $3 where event_id = $1 and known_to is null and (a = any($2) or b = any($2))',
      [w.eventId, arrayOf('text', w.touched), w.now],
    );
    const pairs = append(client, 'near_pair', { event_id: w.eventId, rev: w.rev, known_at: w.now }, w.near, {
      a: column('text', (p) => p.a),
      b: column('text', (p) => p.b),
      weight: column('real', (p) => p.weight),
      reasons: column('jsonb', (p) => JSON.stringify(p.reasons)),
    });
    await Promise.all([replaced, pairs]);
  }

  /** Those that move the range most: near `line` first (half a unit of evidence is no difference), of these the larger. */
  top(eventId: string, line: number, limit: number): Promise<NearPair[]> {
    return this.db.rows<NearPair>(
      `select p.a, p.b, p.weight, p.reasons from near_pair p join detention_now x on x.event_id = $1 and x.detention_id = p.a join detention_now y on y.event_id = $1 and y.detention_id = p.b
      where p.event_id = $1 and p.known_to is null
      order by round((abs(p.weight - $2) * 2)::numeric), cardinality(x.reports) + cardinality(y.reports) desc, abs(p.weight - $2), p.a, p.b limit $3`,
      [eventId, line, limit],
    );
  }
}
