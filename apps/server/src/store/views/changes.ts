import type { Database } from '../database.js';

/** A detention as it stood at one revision. */
export interface Standing {
  readonly id: string;
  readonly city: string | null;
  readonly counted: boolean;
  readonly confirmed: boolean;
  readonly at: Date | null;
  readonly reports: readonly string[];
}
export interface Changes {
  readonly before: readonly Standing[];
  readonly after: readonly Standing[];
  /** Reports of these detentions that were first read after the earlier revision. */
  readonly fresh: ReadonlySet<string>;
  /** Nameless groups were reported in between, or such a report was taken back. */
  readonly groups: boolean;
}

interface StandingDb extends Standing {
  readonly side: 'before' | 'after';
}

/** What became different between two revisions of an event. */
export class ChangeLog {
  constructor(private readonly db: Database) {}

  async between(eventId: string, from: number, to: number, cityId: string): Promise<Changes> {
    const rows = await this.db.rows<StandingDb>(
      `
      with moved as (select distinct detention_id from detention_version where event_id = $1 and rev > $2 and rev <= $3),
      stood as (select side, v.* from moved m cross join (values ('before', $2::bigint), ('after', $3::bigint)) as s(side, rev)
        cross join lateral (select * from detention_version x where x.event_id = $1 and x.detention_id = m.detention_id and x.rev <= s.rev order by x.rev desc limit 1) v)
      select side, detention_id as id, city_id as city, (strength <> 'status_only' or confirmed) as counted, confirmed, reports,
        coalesce(apprehended_at, (select min(submitted_at) from reading where report_id = any(reports))) as at from stood where not gone order by 1, 2`,
      [eventId, from, to],
    );
    const reports = [...new Set(rows.flatMap((r) => r.reports))];
    const fresh = await this.db.rows<{ report_id: string }>(
      'select report_id from reading where report_id = any($1) group by 1 having min(rev) > $2',
      [reports, from],
    );
    const groups = await this.db.one<{ found: boolean }>(
      `select exists (select 1 from group_detention g where g.event_id = $1 and ($4 = '*' or coalesce(g.city_id, '') = $4) and ((g.rev > $2 and g.rev <= $3)
      or exists (select 1 from decision d where d.event_id = $1 and d.rev > $2 and d.rev <= $3 and d.args ->> 'report' = g.report_id::text))) as found`,
      [eventId, from, to, cityId],
    );
    return {
      before: rows.filter((r) => r.side === 'before'),
      after: rows.filter((r) => r.side === 'after'),
      fresh: new Set(fresh.map((r) => r.report_id)),
      groups: groups?.found ?? false,
    };
  }
}
