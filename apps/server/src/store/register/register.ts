import type { CityTally, Delta, ReportFacts } from '@tizim/domain';
import type pg from 'pg';
import type { RawReport } from './reports.js';
import { decrypt } from '../vault.js';
import { writeDetentions, writeGroups, writeLinks, writeReadings, writeTallies } from './writing.js';

export interface Reading {
  readonly facts: ReportFacts;
  readonly placeState: string;
  readonly confidence: number;
}
export interface WrittenVersion {
  readonly digest: string;
}
export interface DecisionRecord {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly args: {
    a?: string;
    b?: string;
    report?: string;
    reports?: string[];
    placeId?: string;
    alias?: string;
    what?: 'released' | 'transferred';
    facilityId?: string;
    at?: string;
  };
  readonly undoes: string | null;
  readonly rev: number | null;
}
export interface EventWindow {
  readonly dayFrom: number;
  readonly dayTo: number;
}

/** What one transaction writes: see {@link Register.write}. */
export interface Writing {
  readonly eventId: string;
  /** Versions of the weights and ranges in force. */ readonly model: string;
  readonly rev: number;
  readonly now: Date;
  readonly dataKey: Buffer;
  readonly window: EventWindow;
  readonly readings: readonly Reading[];
  readonly delta: Delta;
  readonly written: ReadonlyMap<string, WrittenVersion>;
  readonly total: CityTally;
  readonly groups: readonly { report: string; city: string | null; low: number; best: number; high: number; scope: string }[];
  readonly decisions: readonly string[];
  /** The delta speaks of all there is: a detention or city that it leaves out is no more. */ readonly whole: boolean;
}

/** The register: readings, claims, links, detentions and tallies of an event, appended under its clock. */
export class Register {
  /** Locks the event's clock in this transaction and tells its revision. Whoever holds it alone writes this event. */
  async lock(client: pg.PoolClient, eventId: string): Promise<number> {
    const { rows } = await client.query<{ rev: number }>('select rev from event_clock where event_id = $1 for update', [eventId]);
    if (!rows[0]) throw new Error(`Expected a clock for event ${eventId}, found none`);
    return rows[0].rev;
  }

  /** The weights and ranges that the event's numbers were last counted with; empty: none yet. */
  async modelOf(client: pg.PoolClient, eventId: string): Promise<string> {
    const { rows } = await client.query<{ model: string }>('select model from event_clock where event_id = $1', [eventId]);
    return rows[0]?.model ?? '';
  }

  async readingsSince(client: pg.PoolClient, eventId: string, rev: number, dataKey: Buffer): Promise<ReportFacts[]> {
    const { rows } = await client.query<{ report_id: string; facts: Buffer }>(
      `select distinct on (report_id) report_id, facts from reading where event_id = $1 and rev > $2 order by report_id, rev desc`,
      [eventId, rev],
    );
    return rows.map((r) => JSON.parse(decrypt(dataKey, `reading ${r.report_id}`, r.facts).toString()) as ReportFacts);
  }

  async decisionsSince(client: pg.PoolClient, eventId: string, rev: number): Promise<DecisionRecord[]> {
    const { rows } = await client.query<DecisionRecord>(
      'select id, seq, kind, args, undoes, rev from decision where event_id = $1 and (rev is null or rev > $2) order by seq',
      [eventId, rev],
    );
    return rows;
  }

  /**
   * What a decision about a place makes read again: the reports named, and with `named` (a local name changed) those that wait
   * for a place or have it from a local name. `chosen`: the place that people chose last and did not take back.
   */
  async readAgain(
    client: pg.PoolClient,
    eventId: string,
    reports: readonly string[],
    named: boolean,
    dataKey: Buffer,
  ): Promise<{ raw: RawReport; chosen: string | null; stored: { facts: ReportFacts; placeState: string } }[]> {
    const { rows } = await client.query<RawReport & { chosen: string | null; place_state: string; facts: Buffer }>(
      `
      with again as (select unnest($2::uuid[]) as id union select report_id from reading where $3 and event_id = $1 and (city_id is null or place_state = 'local_name'))
      select r.id, r.event_id, r.sealed, r.content, r.source_kind, r.device_id, r.account_id, r.received_at, r.attempts, r.state, x.facts, x.place_state,
        (select d.args ->> 'placeId' from decision d where d.event_id = $1 and d.kind = 'place' and d.args ->> 'report' = r.id::text and not undone(d.id) order by d.seq desc limit 1) as chosen
      from again join report r on r.id = again.id cross join lateral (select city_id, place_state, facts from reading where report_id = r.id order by rev desc limit 1) x
      where r.id = any($2) or x.city_id is null or x.place_state = 'local_name' order by r.id`,
      [eventId, reports, named],
    );
    return rows.map(({ chosen, place_state, facts, ...raw }) => ({
      raw,
      chosen,
      stored: { facts: JSON.parse(decrypt(dataKey, `reading ${raw.id}`, facts).toString()) as ReportFacts, placeState: place_state },
    }));
  }

  async versions(client: pg.PoolClient, eventId: string): Promise<Map<string, WrittenVersion>> {
    const { rows } = await client.query<{ detention_id: string; digest: string }>(
      'select detention_id, digest from detention_version where event_id = $1 and known_to is null and not gone',
      [eventId],
    );
    return new Map(rows.map((r) => [r.detention_id, { digest: r.digest }]));
  }

  /** Still waiting, locked for this transaction: a report counted meanwhile by somebody else is not in the answer. */
  async claimWaiting(client: pg.PoolClient, ids: readonly string[]): Promise<Set<string>> {
    const { rows } = await client.query<{ id: string }>(
      `select id from report where id = any($1) and state = 'received' order by id for update`,
      [ids],
    );
    return new Set(rows.map((r) => r.id));
  }

  /** Appends everything of one step and rings the doorbell once. Returns what is now written of each changed detention. */
  async write(client: pg.PoolClient, w: Writing): Promise<Map<string, WrittenVersion | null>> {
    await writeReadings(client, w);
    await writeLinks(client, w);
    const changed = await writeDetentions(client, w);
    await writeGroups(client, w);
    await writeTallies(client, w);
    await client.query({
      name: 'step',
      text: `with applied as (update decision set rev = $2, applied_at = $3 where id = any($4::uuid[]) and rev is null), clock as (update event_clock set rev = $2, model = $5 where event_id = $1)
      select pg_notify('tizim_board', $1::text || ':' || $2::text)`,
      values: [w.eventId, w.rev, w.now, w.decisions, w.model],
    });
    return changed;
  }
}
