import { arrayOf } from './arrays.js';
import type { CityTally, Delta, ReportFacts } from '@tizim/domain';
import type pg from 'pg';
import { RAW, type RawReport } from './reports.js';
import { decrypt } from '../vault.js';
import { Lines, type Standing } from './lines.js';
import { writeDetentions, writeGroups, writeLinks, writeReadings, writeStands, writeTallies } from './writing.js';

/**
 * What was understood of a report. `placeOf`: the earlier report whose place it has, being a correction or follow-up without one of
 * its own. `names`: which local names were known to the reader.
 */
export interface Reading {
  readonly facts: ReportFacts;
  readonly placeState: string;
  readonly confidence: number;
  readonly placeOf: string | null;
  readonly names: string;
}
/** What is written of a detention: its look, and the person it is of. */
export interface WrittenVersion {
  readonly digest: string;
  readonly person: string | null;
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
  /** The tables as written so far; brought up to this step here. */ readonly lines: Lines;
  readonly total: CityTally;
  readonly groups: readonly { report: string; city: string | null; low: number; best: number; high: number; scope: string }[];
  readonly decisions: readonly string[];
  /** Which local names its readings are of. */ readonly names: string;
  /** The delta speaks of all there is: a detention or city that it leaves out is no more. */ readonly whole: boolean;
}

/** Readings that other local names may change: as the index has it. */
const UNSETTLED = `(city_id is null or place_state not in ('resolved', 'chosen'))`;

/** The register: readings, claims, links, detentions and tallies of an event, appended under its clock. */
export class Register {
  /** Locks the event's clock in this transaction and tells its revision, and with which local names it was read. Whoever holds it alone writes this event. */
  async lock(client: pg.PoolClient, eventId: string): Promise<{ rev: number; names: string }> {
    const { rows } = await client.query<{ rev: number; names: string }>({
      name: 'clock',
      text: 'select rev, names from event_clock where event_id = $1 for update',
      values: [eventId],
    });
    if (!rows[0]) throw new Error(`Expected a clock for event ${eventId}, found none`);
    return rows[0];
  }

  /** The names that are known now changed nothing in what was read. */
  async knows(client: pg.PoolClient, eventId: string, names: string): Promise<void> {
    await client.query('update event_clock set names = $2 where event_id = $1', [eventId, names]);
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

  /** Whether a report that had been read by `rev` was read again after it. */
  async replacedSince(client: pg.PoolClient, eventId: string, rev: number): Promise<boolean> {
    const { rows } = await client.query<{ yes: boolean }>(
      'select exists (select 1 from reading x where x.event_id = $1 and x.rev > $2 and exists (select 1 from reading y where y.report_id = x.report_id and y.rev <= $2)) as yes',
      [eventId, rev],
    );
    return rows[0]?.yes === true;
  }

  async decisionsSince(client: pg.PoolClient, eventId: string, rev: number): Promise<DecisionRecord[]> {
    const { rows } = await client.query<DecisionRecord>({
      name: 'decisions since',
      text: 'select id, seq, kind, args, undoes, rev from decision where event_id = $1 and (rev is null or rev > $2) order by seq',
      values: [eventId, rev],
    });
    return rows;
  }

  /**
   * What is to be read again: the reports given, with `named` (local names changed) those that wait for a place or have it from
   * a local name, and whatever has its place from one of these. `chosen`: the place that people chose last and did not take back.
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
      with recursive first as (select unnest($2::uuid[]) as id union select report_id from reading where $3 and event_id = $1 and ${UNSETTLED}),
      again as (select id from first union select x.report_id from again a join reading x on x.place_of = a.id and x.event_id = $1)
      select ${RAW}, x.facts, x.place_state,
        (select d.args ->> 'placeId' from decision d where d.event_id = $1 and d.kind = 'place' and d.args ->> 'report' = r.id::text and not undone(d.id) order by d.seq desc limit 1) as chosen
      from again join report r on r.id = again.id cross join lateral (select city_id, place_state, place_of, facts from reading where report_id = r.id order by rev desc limit 1) x
      where r.id = any($2) or ${UNSETTLED} or x.place_of is not null order by r.id`,
      [eventId, reports, named],
    );
    return rows.map(({ chosen, place_state, facts, ...raw }) => ({
      raw,
      chosen,
      stored: { facts: JSON.parse(decrypt(dataKey, `reading ${raw.id}`, facts).toString()) as ReportFacts, placeState: place_state },
    }));
  }

  /** Reports that were counted without the place of an earlier one among `ids`, which was not there yet. */
  async waitingFor(client: pg.PoolClient, eventId: string, ids: readonly string[]): Promise<string[]> {
    const { rows } = await client.query<{ report_id: string }>({
      name: 'waiting for',
      text: 'select distinct report_id from reading where event_id = $1 and place_of = any($2::uuid[])',
      values: [eventId, arrayOf('uuid', ids)],
    });
    return rows.map((r) => r.report_id);
  }

  /** What is written of the detentions that stand, and the tables of it. */
  async versions(client: pg.PoolClient, eventId: string): Promise<{ written: Map<string, WrittenVersion>; lines: Lines }> {
    const { rows } = await client.query<Standing & { id: string; digest: string; counted: boolean }>(
      `select detention_id as id, digest, strength <> 'status_only' or confirmed as counted, person_id as person, city_id as city, facility_id as facility,
        phase, status, confirmed, sources, array(select o ->> 'kind' from jsonb_array_elements(outcomes) o) as outcomes
      from detention_version where event_id = $1 and known_to is null and not gone`,
      [eventId],
    );
    const lines = new Lines();
    for (const row of rows) if (row.counted) lines.put(row.id, row);
    lines.drain();
    return { written: new Map(rows.map(({ id, digest, person }) => [id, { digest, person }])), lines };
  }

  /** Takes these out of what waits; a report counted meanwhile by somebody else is not in the answer. They wait again when the transaction fails. */
  async take(client: pg.PoolClient, ids: readonly string[]): Promise<Set<string>> {
    const { rows } = await client.query<{ id: string }>({
      name: 'take',
      text: 'delete from waiting where report_id = any($1::uuid[]) returning report_id as id',
      values: [arrayOf('uuid', ids)],
    });
    return new Set(rows.map((r) => r.id));
  }

  /** Appends everything of one step and rings the doorbell once. Returns what is now written of each changed detention. */
  async write(client: pg.PoolClient, w: Writing): Promise<Map<string, WrittenVersion | null>> {
    // Together, in this order: none waits for another's answer, and what fails first is what the caller hears.
    const [changed] = await Promise.all([
      writeDetentions(client, w),
      writeReadings(client, w),
      writeLinks(client, w),
      writeGroups(client, w),
      writeTallies(client, w),
      writeStands(client, w),
      client.query({
        name: 'step',
        text: `with applied as (update decision set rev = $2, applied_at = $3 where id = any($4::uuid[]) and rev is null), clock as (update event_clock set rev = $2, model = $5, names = $6 where event_id = $1)
        select pg_notify('tizim_board', $1::text || ':' || $2::text)`,
        values: [w.eventId, w.rev, w.now, w.decisions, w.model, w.names],
      }),
    ]);
    return changed;
  }
}
