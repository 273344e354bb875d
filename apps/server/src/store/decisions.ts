import type { DecisionInput, DecisionRow } from '@tizim/contract';
import type pg from 'pg';
import type { Database } from './database.js';
import { decrypt, encrypt } from './vault.js';

/** What is kept of a decision besides its kind, author and time. */
interface Args {
  a?: string;
  b?: string;
  report?: string;
  reports?: string[];
  placeId?: string;
  alias?: string;
  what?: string;
  facilityId?: string;
  at?: string;
}
interface RowDb {
  id: string;
  kind: string;
  name: string;
  at: Date;
  args: Args;
  why: Buffer | null;
  undoes: string | null;
  undone: boolean;
  undone_by: string | null;
  rev: number | null;
}
export type Appended =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'not_found' | 'id_conflict' }
  | { readonly ok: false; readonly why: 'stale_decision'; readonly changed: DecisionRow[] };

/** What people decided: appended, with its author; undo is a decision too. */
export class Decisions {
  constructor(private readonly db: Database) {}

  /**
   * Appends and rings for the worker. The same id and content again changes nothing. Takes the event's clock, so that
   * of two colleagues who decide at once the second is told of the first.
   */
  async append(eventId: string, accountId: string, dataKey: Buffer, d: DecisionInput): Promise<Appended> {
    return this.db.transaction(async (c) => {
      await c.query('select 1 from event_clock where event_id = $1 for update', [eventId]);
      const kept = await this.kept(c, eventId, d);
      if (!kept) return { ok: false, why: 'not_found' };
      const known = await c.query<{ same: boolean }>(
        'select event_id = $2 and kind = $3 and args = $4::jsonb and undoes is not distinct from $5 as same from decision where id = $1',
        [d.id, eventId, d.kind, JSON.stringify(kept.args), kept.undoes],
      );
      if (known.rows[0]) return known.rows[0].same ? { ok: true } : { ok: false, why: 'id_conflict' };
      const changed = await this.changedSince(c, eventId, dataKey, kept, d.seenRev);
      if (changed.length > 0) return { ok: false, why: 'stale_decision', changed };
      const why = d.kind === 'retract' && d.why ? encrypt(dataKey, `decision ${d.id}`, d.why) : null;
      await c.query('insert into decision (id, event_id, kind, args, account_id, undoes, why) values ($1,$2,$3,$4,$5,$6,$7)', [
        d.id,
        eventId,
        d.kind,
        JSON.stringify(kept.args),
        accountId,
        kept.undoes,
        why,
      ]);
      if (d.kind === 'place' && d.alias)
        await c.query('insert into place_alias (alias, place_id, account_id, decision_id) values ($1,$2,$3,$4)', [
          d.alias,
          d.placeId,
          accountId,
          d.id,
        ]);
      if (kept.args.alias) await c.query(`select pg_notify('tizim_places', '')`);
      await c.query('insert into audit (account_id, action, target_kind, target_id) values ($1, $2, $3, $4)', [
        accountId,
        `decide ${d.kind}`,
        'decision',
        d.id,
      ]);
      await c.query(`select pg_notify('tizim_work', $1)`, [eventId]);
      return { ok: true };
    });
  }

  async applied(id: string): Promise<boolean> {
    return (await this.db.one<{ done: boolean }>('select rev is not null as done from decision where id = $1', [id]))?.done ?? false;
  }

  /** Pairs of reports that people linked or kept apart, in order. */
  async pairs(eventId: string): Promise<{ a: string; b: string; kind: 'link' | 'apart'; undone: boolean }[]> {
    return this.db.rows(
      `select args ->> 'a' as a, args ->> 'b' as b, kind, undone(id) from decision
       where event_id = $1 and kind in ('link', 'apart') order by seq`,
      [eventId],
    );
  }

  /** The newest 500, or those of `ids`. */
  async list(eventId: string, dataKey: Buffer, ids?: readonly string[]): Promise<DecisionRow[]> {
    return (await this.db.rows<RowDb>(LIST, [eventId, ids ?? null])).map((r) => toRow(r, dataKey));
  }

  /** Checks that all it speaks of is there; what an undo keeps is what it undoes. Undefined: something is missing. */
  private async kept(c: pg.PoolClient, eventId: string, d: DecisionInput): Promise<{ args: Args; undoes: string | null } | undefined> {
    if (d.kind === 'undo') {
      const { rows } = await c.query<{ args: Args }>('select args from decision where id = $1 and event_id = $2', [d.target, eventId]);
      return rows[0] && { args: rows[0].args, undoes: d.target };
    }
    const { id: _id, kind: _kind, seenRev: _seen, ...rest } = d;
    const args: Args = 'why' in rest ? { report: rest.report } : rest;
    const reports = reportsOf(args);
    const { rows } = await c.query<{ n: number }>('select count(*) as n from report where event_id = $1 and id = any($2)', [
      eventId,
      reports,
    ]);
    return rows[0]?.n === new Set(reports).size ? { args, undoes: null } : undefined;
  }

  /** Decisions that its author had not seen on the same detentions; for an undo, whoever undid it already. */
  private async changedSince(
    c: pg.PoolClient,
    eventId: string,
    dataKey: Buffer,
    kept: { args: Args; undoes: string | null },
    seenRev: number | undefined,
  ): Promise<DecisionRow[]> {
    const { rows } = await c.query<{ id: string }>(
      `
      with named as (select unnest($2::uuid[]) as id), alike as (select id from named union select unnest(v.reports) from detention_now v where v.event_id = $1 and v.reports && $2::uuid[])
      select d.id from decision d where d.event_id = $1 and (
        ($3::uuid is not null and d.undoes = $3 and not undone(d.id))
        or ($4::bigint is not null and (d.rev is null or d.rev > $4) and d.id is distinct from $3 and exists (select 1 from alike where d.args @> jsonb_build_object('a', alike.id) or d.args @> jsonb_build_object('b', alike.id) or d.args @> jsonb_build_object('report', alike.id) or d.args -> 'reports' ? alike.id::text)))`,
      [eventId, reportsOf(kept.args), kept.undoes, seenRev ?? null],
    );
    if (rows.length === 0) return [];
    return (await c.query<RowDb>(LIST, [eventId, rows.map((r) => r.id)])).rows.map((r) => toRow(r, dataKey));
  }
}

const LIST = `select d.id, d.kind, a.name, d.at, d.args, d.why, d.undoes, d.rev, u.name is not null as undone, u.name as undone_by from decision d join account a on a.id = d.account_id
  left join lateral (select ua.name from decision x join account ua on ua.id = x.account_id where x.undoes = d.id and not undone(x.id) limit 1) u on true
  where d.event_id = $1 and ($2::uuid[] is null or d.id = any($2)) order by d.seq desc limit 500`;

function toRow(r: RowDb, dataKey: Buffer): DecisionRow {
  const { placeId, facilityId, what, alias } = r.args;
  return {
    id: r.id,
    kind: r.kind,
    by: r.name,
    at: r.at.toISOString(),
    reports: reportsOf(r.args),
    undone: r.undone,
    undoneBy: r.undone_by,
    undoes: r.undoes,
    applied: r.rev !== null,
    rev: r.rev,
    placeId: placeId ?? null,
    facilityId: facilityId ?? null,
    what: what ?? null,
    alias: alias ?? null,
    why: r.why && decrypt(dataKey, `decision ${r.id}`, r.why).toString(),
  };
}

function reportsOf(args: Args): string[] {
  return [args.a, args.b, args.report, ...(args.reports ?? [])].filter((x): x is string => x !== undefined);
}
