import type { SetApart } from '@tizim/contract';
import type { Reason, ReportFacts } from '@tizim/domain';
import type { Database } from '../database.js';
import { RAW, type RawReport } from '../register/reports.js';
import { decrypt } from '../vault.js';

/** Not taken back by a person. */
const STANDS = `not exists (select 1 from decision d where d.event_id = $1 and d.kind = 'retract' and d.args ->> 'report' = r.id::text and not undone(d.id))`;

interface LinkDb {
  readonly detention_id: string;
  readonly weight: number;
  readonly reasons: readonly Reason[];
  readonly model_version: string;
  readonly known_at: Date;
}

/** What waits for a person's eye, and the single reports behind it. */
export class ReviewQueues {
  constructor(private readonly db: Database) {}

  /** By rule: where a report was filed last, and by which evidence. */
  async linkOf(eventId: string, reportId: string): Promise<LinkDb | undefined> {
    return this.db.one<LinkDb>(
      'select detention_id, weight, reasons, model_version, known_at from link_decision where event_id = $1 and report_id = $2 order by rev desc limit 1',
      [eventId, reportId],
    );
  }

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

  /** Reports that are counted as "place unknown", newest first; not those that their reporter withdrew or replaced. */
  placeUnknown(eventId: string, limit: number): Promise<RawReport[]> {
    return this.db.rows<RawReport>(
      `select ${RAW} from reading x join report r on r.id = x.report_id
      where x.event_id = $1 and x.city_id is null and not exists (select 1 from reading y where y.report_id = x.report_id and y.rev > x.rev)
        and coalesce((select s.stands from standing s where s.event_id = $1 and s.report_id = x.report_id order by s.rev desc limit 1), true) order by r.received_at desc, r.id limit $2`,
      [eventId, limit],
    );
  }

  async setApart(eventId: string): Promise<SetApart[]> {
    const rows = await this.db.rows<{ id: string; at: Date; trouble: string; attempts: number; source_kind: string; sealed: boolean }>(
      `select r.id, s.at, s.trouble, s.attempts, r.source_kind, r.sealed
      from set_apart s join report r on r.id = s.report_id where s.event_id = $1 and ${STANDS} order by r.received_at desc limit 500`,
      [eventId],
    );
    return rows.map((r) => ({
      reportId: r.id,
      at: r.at.toISOString(),
      reason: r.trouble,
      attempts: r.attempts,
      source: r.source_kind,
      sealed: r.sealed,
    }));
  }

  /** Puts a report that was set apart among those that wait; a sweeper takes it from there. False: it is not set apart. */
  async retry(eventId: string, id: string, accountId: string): Promise<boolean> {
    return this.db.transaction(async (c) => {
      const { rowCount } = await c.query(
        `with again as (delete from set_apart where report_id = $1 and event_id = $2 returning report_id)
        insert into waiting (report_id, event_id, received_at) select r.id, r.event_id, r.received_at from again join report r on r.id = again.report_id`,
        [id, eventId],
      );
      if (!rowCount) return false;
      await c.query(`insert into audit (account_id, action, target_kind, target_id) values ($1, 'retry', 'report', $2)`, [accountId, id]);
      await c.query(`select pg_notify('tizim_work', ''), pg_notify('tizim_board', $1)`, [`${eventId}:0`]);
      return true;
    });
  }
}
