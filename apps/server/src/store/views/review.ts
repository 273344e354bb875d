import type { SetApart } from '@tizim/contract';
import type { ReportFacts } from '@tizim/domain';
import type { Database } from '../database.js';
import type { RawReport } from '../register/reports.js';
import { decrypt } from '../vault.js';

const RAW = 'r.id, r.event_id, r.sealed, r.content, r.source_kind, r.device_id, r.account_id, r.received_at, r.attempts, r.state';
/** Not taken back by a person. */
const STANDS = `not exists (select 1 from decision d where d.event_id = $1 and d.kind = 'retract' and d.args ->> 'report' = r.id::text and not undone(d.id))`;

/** What waits for a person's eye, and the single reports behind it. */
export class ReviewQueues {
  constructor(private readonly db: Database) {}

  /** Reports as they were last read, by id. */
  async readings(eventId: string, ids: readonly string[], dataKey: Buffer): Promise<Map<string, ReportFacts>> {
    const rows = await this.db.rows<{ report_id: string; facts: Buffer }>(
      'select distinct on (report_id) report_id, facts from reading where event_id = $1 and report_id = any($2) order by report_id, rev desc',
      [eventId, ids],
    );
    return new Map(
      rows.map((r) => [r.report_id, JSON.parse(decrypt(dataKey, `reading ${r.report_id}`, r.facts).toString()) as ReportFacts]),
    );
  }

  /** Reports that are counted as "place unknown", newest first. */
  placeUnknown(eventId: string, limit: number): Promise<RawReport[]> {
    return this.db.rows<RawReport>(
      `select ${RAW} from reading x join report r on r.id = x.report_id
      where x.event_id = $1 and x.city_id is null and not exists (select 1 from reading y where y.report_id = x.report_id and y.rev > x.rev) and ${STANDS} order by r.received_at desc, r.id limit $2`,
      [eventId, limit],
    );
  }

  async setApart(eventId: string): Promise<SetApart[]> {
    const rows = await this.db.rows<{
      id: string;
      processed_at: Date | null;
      received_at: Date;
      trouble: string | null;
      attempts: number;
      source_kind: string;
      sealed: boolean;
    }>(
      `select r.id, r.processed_at, r.received_at, r.trouble, r.attempts, r.source_kind, r.sealed
      from report r where r.event_id = $1 and r.state = 'set_apart' and ${STANDS} order by r.received_at desc limit 500`,
      [eventId],
    );
    return rows.map((r) => ({
      reportId: r.id,
      at: (r.processed_at ?? r.received_at).toISOString(),
      reason: r.trouble ?? 'unknown',
      attempts: r.attempts,
      source: r.source_kind,
      sealed: r.sealed,
    }));
  }

  /** Puts a report that was set apart among those that wait; a sweeper takes it from there. False: it is not set apart. */
  async retry(eventId: string, id: string, accountId: string): Promise<boolean> {
    return this.db.transaction(async (c) => {
      const { rowCount } = await c.query(
        `update report set state = 'received', attempts = 0, processed_at = null where id = $1 and event_id = $2 and state = 'set_apart'`,
        [id, eventId],
      );
      if (!rowCount) return false;
      await c.query(`insert into audit (account_id, action, target_kind, target_id) values ($1, 'retry', 'report', $2)`, [accountId, id]);
      await c.query(`select pg_notify('tizim_work', '')`);
      return true;
    });
  }
}
