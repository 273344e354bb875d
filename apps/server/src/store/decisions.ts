import type { DecisionInput, DecisionRow } from '@tizim/contract';
import type { Database } from './database.js';

/** What people decided: appended, with its author; undo is a decision too. */
export class Decisions {
  constructor(private readonly db: Database) {}

  /** Appends and rings for the worker. The same id again changes nothing. `missing`: a report that this event does not have. */
  async append(eventId: string, accountId: string, d: DecisionInput): Promise<'ok' | 'missing' | 'conflict'> {
    const reports = reportsOf(d);
    return this.db.transaction(async (c) => {
      const found = await c.query<{ n: number }>('select count(distinct id) as n from report where event_id = $1 and id = any($2)', [eventId, reports]);
      if ((found.rows[0]?.n ?? 0) !== new Set(reports).size) return 'missing';
      let args: Record<string, unknown> = d.kind === 'undo' ? {} : Object.fromEntries(Object.entries(d).filter(([k]) => k !== 'id' && k !== 'kind' && k !== 'why' && k !== 'alias'));
      if (d.kind === 'undo') {
        const target = await c.query<{ args: Record<string, unknown>; undone: boolean }>('select args, exists (select 1 from decision u where u.undoes = t.id) as undone from decision t where id = $1 and event_id = $2', [d.target, eventId]);
        if (!target.rows[0]) return 'missing';
        if (target.rows[0].undone) return 'conflict';
        args = target.rows[0].args;
      }
      const { rowCount } = await c.query('insert into decision (id, event_id, kind, args, account_id, undoes) values ($1,$2,$3,$4,$5,$6) on conflict (id) do nothing', [d.id, eventId, d.kind, JSON.stringify(args), accountId, d.kind === 'undo' ? d.target : null]);
      if (rowCount && d.kind === 'place' && d.alias) await c.query('insert into place_alias (alias, place_id, account_id) values ($1,$2,$3)', [d.alias, d.placeId, accountId]);
      if (rowCount) await c.query('insert into audit (account_id, action, target_kind, target_id) values ($1, $2, $3, $4)', [accountId, `decide ${d.kind}`, 'decision', d.id]);
      await c.query(`select pg_notify('tizim_work', $1)`, [eventId]);
      return 'ok';
    });
  }

  async applied(id: string): Promise<boolean> {
    return (await this.db.one<{ done: boolean }>('select rev is not null as done from decision where id = $1', [id]))?.done ?? false;
  }

  async list(eventId: string, id?: string): Promise<DecisionRow[]> {
    const rows = await this.db.rows<{ id: string; kind: string; name: string; at: Date; args: { a?: string; b?: string; report?: string; reports?: string[] }; undoes: string | null; undone: boolean }>(`select d.id, d.kind, a.name, d.at, d.args, d.undoes, exists (select 1 from decision u where u.undoes = d.id) as undone
      from decision d join account a on a.id = d.account_id where d.event_id = $1 and ($2::uuid is null or d.id = $2) order by d.seq desc limit 500`, [eventId, id ?? null]);
    return rows.map((r) => ({ id: r.id, kind: r.kind, by: r.name, at: r.at.toISOString(), reports: [r.args.a, r.args.b, r.args.report, ...(r.args.reports ?? [])].filter((x): x is string => x !== undefined), undone: r.undone, undoes: r.undoes }));
  }
}

function reportsOf(d: DecisionInput): string[] {
  switch (d.kind) {
    case 'link': case 'apart': return [d.a, d.b];
    case 'split': return d.reports;
    case 'undo': return [];
    default: return [d.report];
  }
}
