import type pg from 'pg';
import { arrayOf } from './arrays.js';
import type { Database } from '../database.js';
import type { Events } from '../events.js';
import { decrypt, encrypt } from '../vault.js';

export interface Accepted {
  readonly id: string;
  readonly eventId: string;
  readonly sealed: boolean;
  /** What came, as it is compared when it comes again. */ readonly said: Buffer;
  /** What is kept of it: the envelope as it came, or the plain text encrypted. */ readonly content: Buffer;
  readonly deviceId: string | null;
  readonly accountId: string | null;
  readonly sourceKind: string;
}
export type AcceptOutcome =
  | { readonly ok: true; readonly receivedAt: Date; readonly state: ReportState; readonly fresh: boolean }
  | { readonly ok: false; readonly why: 'id_conflict' | 'not_found' };
export type ReportState = 'received' | 'counted' | 'set_apart';
export interface RawReport {
  readonly id: string;
  readonly event_id: string;
  readonly sealed: boolean;
  readonly content: Buffer;
  readonly source_kind: string;
  readonly device_id: string | null;
  readonly account_id: string | null;
  readonly received_at: Date;
}

/** `chosen`: the place that people chose for it last and did not take back. */
export interface PlacedReport extends RawReport {
  readonly chosen: string | null;
}
/** What is kept of a report as it came; `r` is its row. */
export const RAW = 'r.id, r.event_id, r.sealed, r.content, r.source_kind, r.device_id, r.account_id, r.received_at';

/** A plain report as it is kept: encrypted, tied to its id. */
export const keepPlain = (dataKey: Buffer, id: string, text: Buffer): Buffer => encrypt(dataKey, `report ${id}`, text);
/** Throws when key, id or bytes are not what {@link keepPlain} used. */
export const openPlain = (dataKey: Buffer, raw: Pick<RawReport, 'id' | 'content'>): Buffer =>
  decrypt(dataKey, `report ${raw.id}`, raw.content);

const PLACED = `select ${RAW},
      (select d.args ->> 'placeId' from decision d where d.event_id = r.event_id and d.kind = 'place' and d.args ->> 'report' = r.id::text and not undone(d.id) order by d.seq desc limit 1) as chosen
      from report r where r.id = $1`;

/** The queue's options as its own function takes them; a test holds them, and the signature, against BullMQ's. */
export const JOB_OPTIONS_IN_SQL = '{"attempts":5,"backoff":{"type":"exponential","delay":500},"removeOnComplete":true,"removeOnFail":true}';
export const ADD_JOB_SIGNATURE =
  'p_queue text, p_id text, p_name text, p_data jsonb, p_opts jsonb, p_priority integer, p_delay bigint, p_timestamp bigint, p_max_attempts integer, p_parent_queue text, p_parent_id text, p_parent_key text, p_dedup_id text, p_scheduler_id text, p_lifo boolean';
/** BullMQ's add_job, called in our own statement so that a report and its job commit together. */
const ADD_JOB = `bullmq.add_job('reports', '', 'batch', jsonb_build_object('ids', (select jsonb_agg(id) from fresh)), '${JOB_OPTIONS_IN_SQL}'::jsonb,
  0, 0, (extract(epoch from clock_timestamp()) * 1000)::bigint, 5, null, null, null, null, null, false)`;

const insertWith = (job: boolean) => `
  with input as (select * from unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::bytea[], $5::uuid[], $6::uuid[], $7::text[])
    with ordinality as t(id, event_id, sealed, content, device_id, account_id, source_kind, n)),
  fresh as (insert into report (id, event_id, sealed, content, device_id, account_id, source_kind)
    select i.id, i.event_id, i.sealed, i.content, i.device_id, i.account_id, i.source_kind from input i where exists (select 1 from protest_event e where e.id = i.event_id) order by i.n on conflict (id) do nothing returning id, event_id, received_at),
  queued as (insert into waiting (report_id, event_id, received_at) select id, event_id, received_at from fresh)
  ${job ? `, job as materialized (select ${ADD_JOB} as job_id where exists (select 1 from fresh))` : ''}
  select string_agg(fresh.id::text, ' ') as ids, min(fresh.received_at) as at from fresh ${job ? 'left join job on true' : ''}`;

/** Raw reports: accepted once, kept for ever. */
export class Reports {
  private readonly insert: string;
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    enqueueInStatement: boolean,
  ) {
    this.insert = insertWith(enqueueInStatement);
  }

  /** One transaction for many reports. Rows go in id order: two nodes with overlapping batches must not deadlock. */
  async accept(batch: readonly Accepted[]): Promise<AcceptOutcome[]> {
    const first = new Map<string, Accepted>();
    for (const r of batch) if (!first.has(r.id)) first.set(r.id, r);
    const rows = [...first.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const [inserted] = await this.db.rows<{ ids: string | null; at: Date | null }>(
      this.insert,
      [
        arrayOf(
          'uuid',
          rows.map((r) => r.id),
        ),
        arrayOf(
          'uuid',
          rows.map((r) => r.eventId),
        ),
        arrayOf(
          'boolean',
          rows.map((r) => r.sealed),
        ),
        arrayOf(
          'bytea',
          rows.map((r) => r.content),
        ),
        arrayOf(
          'uuid',
          rows.map((r) => r.deviceId),
        ),
        arrayOf(
          'uuid',
          rows.map((r) => r.accountId),
        ),
        arrayOf(
          'text',
          rows.map((r) => r.sourceKind),
        ),
      ],
      'accept',
    );
    // One transaction, one time: the ids travel as one text.
    const fresh = new Set(inserted?.ids?.split(' '));
    const old = await this.known(rows.filter((r) => !fresh.has(r.id)));
    return batch.map((r): AcceptOutcome => {
      const one = first.get(r.id);
      const known = old.get(r.id);
      const receivedAt = fresh.has(r.id) ? inserted?.at : known?.received_at;
      if (!one || !receivedAt) return { ok: false, why: 'not_found' };
      const alike = r === one || (r.eventId === one.eventId && r.said.equals(one.said));
      if (!alike || known?.alike === false) return { ok: false, why: 'id_conflict' };
      return { ok: true, receivedAt, state: known?.state ?? 'received', fresh: !known && r === one };
    });
  }

  /** What is kept under the ids of `again`, and whether it says the same. */
  private async known(again: readonly Accepted[]): Promise<Map<string, { alike: boolean; received_at: Date; state: ReportState }>> {
    if (again.length === 0) return new Map();
    const rows = await this.db.rows<RawReport & { state: ReportState }>(
      `select ${RAW}, s.state from report r join report_state s on s.id = r.id where r.id = any($1)`,
      [again.map((r) => r.id)],
    );
    const kept = new Map(rows.map((r) => [r.id, r]));
    const answers = new Map<string, { alike: boolean; received_at: Date; state: ReportState }>();
    for (const r of again) {
      const k = kept.get(r.id);
      if (k) answers.set(r.id, { alike: await this.alike(k, r), received_at: k.received_at, state: k.state });
    }
    return answers;
  }

  private async alike(kept: RawReport, came: Accepted): Promise<boolean> {
    if (kept.event_id !== came.eventId || kept.sealed !== came.sealed) return false;
    if (kept.sealed) return kept.content.equals(came.said);
    const { dataKey } = await this.events.keysOf(kept.event_id);
    try {
      return openPlain(dataKey, kept).equals(came.said);
    } catch {
      return false; // kept bytes that do not open are not what came
    }
  }

  async waiting(ids: readonly string[]): Promise<RawReport[]> {
    return this.db.rows<RawReport>(
      `select ${RAW} from waiting w join report r on r.id = w.report_id where w.report_id = any($1::uuid[])`,
      [arrayOf('uuid', ids)],
      'waiting',
    );
  }

  /** Ids that nobody has worked off although they are older than `seconds`, in the order of their ids (phones put the time in them), after `last`. */
  async overdue(seconds: number, limit: number, last: string | null = null): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `select report_id as id from waiting where received_at <= now() - make_interval(secs => $1) and ($3::uuid is null or report_id > $3) order by report_id limit $2`,
      [seconds, limit, last],
    );
    return rows.map((r) => r.id);
  }

  /** What waits, and for how long; both tables are small whatever the size of the register. */
  async backlog(): Promise<{ waiting: number; oldestS: number; setApart: number }> {
    const row = await this.db.one<{ waiting: number; oldest: number | null; set_apart: number }>(
      `select count(*) as waiting, extract(epoch from now() - min(received_at))::float8 as oldest, (select count(*) from set_apart) as set_apart from waiting`,
    );
    return { waiting: row?.waiting ?? 0, oldestS: row?.oldest ?? 0, setApart: row?.set_apart ?? 0 };
  }

  async find(id: string): Promise<RawReport | undefined> {
    return this.db.one<RawReport>(`select ${RAW} from report r where r.id = $1`, [id]);
  }

  async state(id: string): Promise<ReportState | undefined> {
    return (await this.db.one<{ state: ReportState }>('select state from report_state where id = $1', [id]))?.state;
  }

  /** `on`: the connection of a transaction that is under way. */
  async findPlaced(id: string, on?: pg.ClientBase): Promise<PlacedReport | undefined> {
    const [found] = on ? (await on.query<PlacedReport>(PLACED, [id])).rows : await this.db.rows<PlacedReport>(PLACED, [id]);
    return found;
  }

  /** A report that broke its batch: one more try noted; after `max` tries it is set apart, where people see it. */
  async failed(id: string, trouble: string, max: number): Promise<void> {
    await this.db.rows(
      `with out as (delete from waiting where report_id = $1 and attempts + 1 >= $3 returning report_id, event_id, attempts + 1),
      apart as (insert into set_apart (report_id, event_id, attempts, trouble) select out.*, $2 from out),
      again as (update waiting set attempts = attempts + 1 where report_id = $1 and attempts + 1 < $3)
      select pg_notify('tizim_board', event_id::text || ':0') from out`,
      [id, trouble, max],
    );
  }
}
