import { createHash } from 'node:crypto';
import type { CityTally, Delta, DetentionState, ReportFacts } from '@tizim/domain';
import type pg from 'pg';
import type { RawReport } from './reports.js';
import { decrypt, encrypt } from './vault.js';

export interface Reading { readonly facts: ReportFacts; readonly placeState: string; readonly confidence: number }
export interface WrittenVersion { readonly digest: string }
export interface DecisionRecord { readonly id: string; readonly seq: number; readonly kind: string; readonly args: { a?: string; b?: string; report?: string; reports?: string[]; placeId?: string; alias?: string; what?: 'released' | 'transferred'; facilityId?: string; at?: string }; readonly undoes: string | null; readonly rev: number | null }
export interface EventWindow { readonly dayFrom: number; readonly dayTo: number }

/** What one transaction writes: see {@link Register.write}. */
export interface Writing { readonly eventId: string; readonly rev: number; readonly now: Date; readonly dataKey: Buffer; readonly window: EventWindow; readonly readings: readonly Reading[]; readonly delta: Delta; readonly written: ReadonlyMap<string, WrittenVersion>; readonly total: CityTally; readonly groups: readonly { report: string; city: string | null; low: number; best: number; high: number; scope: string }[]; readonly decisions: readonly string[]; /** The delta speaks of all there is: a detention or city that it leaves out is no more. */ readonly whole: boolean }

/** The register: readings, claims, links, detentions and tallies of an event, appended under its clock. */
export class Register {
  /** Locks the event's clock in this transaction and tells its revision. Whoever holds it alone writes this event. */
  async lock(client: pg.PoolClient, eventId: string): Promise<number> {
    const { rows } = await client.query<{ rev: number }>('select rev from event_clock where event_id = $1 for update', [eventId]);
    if (!rows[0]) throw new Error(`Expected a clock for event ${eventId}, found none`);
    return rows[0].rev;
  }

  async readingsSince(client: pg.PoolClient, eventId: string, rev: number, dataKey: Buffer): Promise<ReportFacts[]> {
    const { rows } = await client.query<{ report_id: string; facts: Buffer }>(`select distinct on (report_id) report_id, facts from reading where event_id = $1 and rev > $2 order by report_id, rev desc`, [eventId, rev]);
    return rows.map((r) => JSON.parse(decrypt(dataKey, `reading ${r.report_id}`, r.facts).toString()) as ReportFacts);
  }

  async decisionsSince(client: pg.PoolClient, eventId: string, rev: number): Promise<DecisionRecord[]> {
    const { rows } = await client.query<DecisionRecord>('select id, seq, kind, args, undoes, rev from decision where event_id = $1 and (rev is null or rev > $2) order by seq', [eventId, rev]);
    return rows;
  }

  /**
   * What a decision about a place makes read again: the reports named, and with `named` (a local name changed) those that wait
   * for a place or have it from a local name. `chosen`: the place that people chose last and did not take back.
   */
  async readAgain(client: pg.PoolClient, eventId: string, reports: readonly string[], named: boolean, dataKey: Buffer): Promise<{ raw: RawReport; chosen: string | null; stored: { facts: ReportFacts; placeState: string } }[]> {
    const { rows } = await client.query<RawReport & { chosen: string | null; place_state: string; facts: Buffer }>(`
      with again as (select unnest($2::uuid[]) as id union select report_id from reading where $3 and event_id = $1 and (city_id is null or place_state = 'local_name'))
      select r.id, r.event_id, r.sealed, r.content, r.source_kind, r.device_id, r.account_id, r.received_at, r.attempts, r.state, x.facts, x.place_state,
        (select d.args ->> 'placeId' from decision d where d.event_id = $1 and d.kind = 'place' and d.args ->> 'report' = r.id::text and not undone(d.id) order by d.seq desc limit 1) as chosen
      from again join report r on r.id = again.id cross join lateral (select city_id, place_state, facts from reading where report_id = r.id order by rev desc limit 1) x
      where r.id = any($2) or x.city_id is null or x.place_state = 'local_name' order by r.id`, [eventId, reports, named]);
    return rows.map(({ chosen, place_state, facts, ...raw }) => ({ raw, chosen, stored: { facts: JSON.parse(decrypt(dataKey, `reading ${raw.id}`, facts).toString()) as ReportFacts, placeState: place_state } }));
  }

  async versions(client: pg.PoolClient, eventId: string): Promise<Map<string, WrittenVersion>> {
    const { rows } = await client.query<{ detention_id: string; digest: string }>('select detention_id, digest from detention_version where event_id = $1 and known_to is null and not gone', [eventId]);
    return new Map(rows.map((r) => [r.detention_id, { digest: r.digest }]));
  }

  /** Still waiting, locked for this transaction: a report counted meanwhile by somebody else is not in the answer. */
  async claimWaiting(client: pg.PoolClient, ids: readonly string[]): Promise<Set<string>> {
    const { rows } = await client.query<{ id: string }>(`select id from report where id = any($1) and state = 'received' order by id for update`, [ids]);
    return new Set(rows.map((r) => r.id));
  }

  /** Appends everything of one step and rings the doorbell once. Returns what is now written of each changed detention. */
  async write(client: pg.PoolClient, w: Writing): Promise<Map<string, WrittenVersion | null>> {
    await this.writeReadings(client, w);
    await this.writeLinks(client, w);
    const changed = await this.writeDetentions(client, w);
    await this.writeGroups(client, w);
    await this.writeTallies(client, w);
    if (w.decisions.length > 0) await client.query('update decision set rev = $2, applied_at = $3 where id = any($1) and rev is null', [w.decisions, w.rev, w.now]);
    await client.query('update event_clock set rev = $2 where event_id = $1', [w.eventId, w.rev]);
    await client.query(`select pg_notify('tizim_board', $1)`, [`${w.eventId}:${w.rev}`]);
    return changed;
  }

  private async writeReadings(client: pg.PoolClient, w: Writing): Promise<void> {
    if (w.readings.length === 0) return;
    const f = w.readings.map((r) => r.facts);
    await client.query(`insert into reading (event_id, rev, report_id, known_at, kind, city_id, place_id, facility_id, place_state, place_confidence, submitted_at, facts)
      select $1, $2, t.id, $3, t.kind, t.city, t.place, t.facility, t.state, t.confidence, t.submitted, t.facts
      from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::real[], $11::timestamptz[], $12::bytea[]) as t(id, kind, city, place, facility, state, confidence, submitted, facts)`,
      [w.eventId, w.rev, w.now, f.map((x) => x.id), f.map((x) => x.kind), f.map((x) => x.city), f.map((x) => x.placeId), f.map((x) => x.facilityId), w.readings.map((r) => r.placeState), w.readings.map((r) => r.confidence), f.map((x) => new Date(x.submittedAt)), f.map((x) => encrypt(w.dataKey, `reading ${x.id}`, JSON.stringify(x)))]);
    const claims = f.flatMap((x) => claimsOf(x, w.dataKey));
    await client.query(`insert into claim (event_id, report_id, rev, field, qualifier, low, high, value, secret, source_kind, said_at, known_at)
      select $1, t.report, $2, t.field, t.qualifier, t.low, t.high, t.value, t.secret, t.source, t.said, $3
      from unnest($4::uuid[], $5::text[], $6::text[], $7::int[], $8::int[], $9::text[], $10::bytea[], $11::text[], $12::timestamptz[]) as t(report, field, qualifier, low, high, value, secret, source, said)`,
      [w.eventId, w.rev, w.now, claims.map((c) => c.report), claims.map((c) => c.field), claims.map((c) => c.qualifier), claims.map((c) => c.low), claims.map((c) => c.high), claims.map((c) => c.value), claims.map((c) => c.secret), claims.map((c) => c.source), claims.map((c) => c.said)]);
    await client.query(`update report set state = 'counted', rev = $2, processed_at = $3, trouble = null where id = any($1)`, [f.map((x) => x.id), w.rev, w.now]);
  }

  private async writeLinks(client: pg.PoolClient, w: Writing): Promise<void> {
    const m = w.delta.moved;
    if (m.length === 0) return;
    await client.query(`insert into link_decision (event_id, rev, report_id, detention_id, weight, reasons, model_version, known_at)
      select $1, $2, t.report, t.detention, t.weight, t.reasons, t.model, $3 from unnest($4::uuid[], $5::text[], $6::real[], $7::jsonb[], $8::text[]) as t(report, detention, weight, reasons, model)`,
      [w.eventId, w.rev, w.now, m.map((x) => x.report), m.map((x) => x.detention), m.map((x) => x.weight), m.map((x) => JSON.stringify(x.reasons)), m.map((x) => x.modelVersion)]);
  }

  private async writeDetentions(client: pg.PoolClient, w: Writing): Promise<Map<string, WrittenVersion | null>> {
    const result = new Map<string, WrittenVersion | null>();
    const fresh = w.delta.changed.map((d) => ({ d, digest: digestOf(d) })).filter(({ d, digest }) => w.written.get(d.id)?.digest !== digest);
    const kept = new Set(w.delta.changed.map((d) => d.id));
    const gone = (w.whole ? [...w.written.keys()].filter((id) => !kept.has(id)) : w.delta.gone).filter((id) => w.written.has(id));
    const ids = [...fresh.map((x) => x.d.id), ...gone];
    if (ids.length === 0) return result;
    await client.query(`update detention_version set known_to = $3 where event_id = $1 and detention_id = any($2) and known_to is null`, [w.eventId, ids, w.now]);
    if (fresh.length > 0) await this.insertVersions(client, w, fresh);
    if (gone.length > 0) await client.query(`insert into detention_version (event_id, detention_id, rev, known_at, gone, phase, status, confirmed, lawyer, strength, uncertain, sources, outcomes, reports, secret, digest)
      select $1, id, $2, $3, true, 'on_the_day', 'merged', false, false, 'weak', false, '{}', '[]', '{}', ''::bytea, '' from unnest($4::text[]) as t(id) on conflict do nothing`, [w.eventId, w.rev, w.now, gone]);
    for (const { d, digest } of fresh) result.set(d.id, { digest });
    for (const id of gone) result.set(id, null);
    return result;
  }

  private async insertVersions(client: pg.PoolClient, w: Writing, fresh: readonly { d: DetentionState; digest: string }[]): Promise<void> {
    const d = fresh.map((x) => x.d);
    await client.query(`insert into detention (event_id, id, case_no, first_rev) select $1, t.id, (select coalesce(max(case_no), 0) from detention where event_id = $1) + row_number() over (order by t.n), $2
      from unnest($3::text[]) with ordinality as t(id, n) where not exists (select 1 from detention x where x.event_id = $1 and x.id = t.id)`, [w.eventId, w.rev, d.map((x) => x.id)]);
    await client.query(`insert into person (event_id, id, known_at) select $1, t.id, $2 from unnest($3::text[]) as t(id) on conflict do nothing`, [w.eventId, w.now, [...new Set(d.map((x) => personOf(x)))]]);
    await client.query(`insert into detention_version (event_id, detention_id, rev, known_at, person_id, city_id, place_id, facility_id, phase, status, apprehended_at, released_at, confirmed, lawyer, strength, uncertain, sources, outcomes, reports, secret, digest)
      select $1, x.id, $2, $3, x.person, x.city, x.place, x.facility, x.phase, x.status, x.at, x.released, x.confirmed, x.lawyer, x.strength, x.uncertain, array(select jsonb_array_elements_text(x.sources)), x.outcomes, array(select jsonb_array_elements_text(x.reports))::uuid[], decode(x.secret, 'base64'), x.digest
      from jsonb_to_recordset($4::jsonb) as x(id text, person text, city text, place text, facility text, phase text, status text, at timestamptz, released timestamptz, confirmed boolean, lawyer boolean, strength text, uncertain boolean, sources jsonb, outcomes jsonb, reports jsonb, secret text, digest text)`,
      [w.eventId, w.rev, w.now, JSON.stringify(fresh.map(({ d: x, digest }) => versionRow(x, digest, w)))]);
    const stays = d.flatMap((x) => x.custody.map((c, n) => ({ id: x.id, n, ...c })));
    if (stays.length > 0) await client.query(`insert into custody_episode (event_id, detention_id, rev, n, facility_id, facility, from_at, to_at, known_at) select $1, t.id, $2, t.n, t.facility, t.secret, t.since, t.until, $3
      from unnest($4::text[], $5::smallint[], $6::text[], $7::bytea[], $8::timestamptz[], $9::timestamptz[]) as t(id, n, facility, secret, since, until)`,
      [w.eventId, w.rev, w.now, stays.map((x) => x.id), stays.map((x) => x.n), stays.map((x) => x.facilityId), stays.map((x) => (x.facility === null ? null : encrypt(w.dataKey, `episode ${x.id}`, x.facility))), stays.map((x) => date(x.from)), stays.map((x) => date(x.to))]);
    const outcomes = d.flatMap((x) => x.outcomes.map((o) => ({ id: x.id, ...o })));
    if (outcomes.length > 0) await client.query(`insert into outcome (event_id, detention_id, report_id, rev, kind, days, at, known_at) select $1, t.id, t.report, $2, t.kind, t.days, t.at, $3 from unnest($4::text[], $5::uuid[], $6::text[], $7::int[], $8::timestamptz[]) as t(id, report, kind, days, at)`,
      [w.eventId, w.rev, w.now, outcomes.map((o) => o.id), outcomes.map((o) => o.report), outcomes.map((o) => o.kind), outcomes.map((o) => o.days), outcomes.map((o) => new Date(o.at))]);
  }

  private async writeGroups(client: pg.PoolClient, w: Writing): Promise<void> {
    if (w.groups.length === 0) return;
    await client.query(`insert into group_detention (event_id, report_id, rev, city_id, low, best, high, scope, known_at) select $1, t.report, $2, t.city, t.low, t.best, t.high, t.scope, $3
      from unnest($4::uuid[], $5::text[], $6::int[], $7::int[], $8::int[], $9::text[]) as t(report, city, low, best, high, scope) on conflict do nothing`,
      [w.eventId, w.rev, w.now, w.groups.map((g) => g.report), w.groups.map((g) => g.city), w.groups.map((g) => Math.round(g.low)), w.groups.map((g) => Math.round(g.best)), w.groups.map((g) => Math.round(g.high)), w.groups.map((g) => g.scope)]);
  }

  private async writeTallies(client: pg.PoolClient, w: Writing): Promise<void> {
    if (w.whole) await client.query(`insert into tally (event_id, city_id, rev, known_at, low, best, high, listed, inside, released, injured, with_lawyer, confirmed, uncertain, persons, reports)
      select $1, t.city_id, $2, $3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from (select distinct city_id from tally where event_id = $1) t where t.city_id <> '*' and not t.city_id = any($4)`, [w.eventId, w.rev, w.now, w.delta.cities.map((c) => c.city ?? '')]);
    if (w.delta.cities.length === 0) return;
    const rows = [...w.delta.cities.map((c) => ({ key: c.city ?? '', c })), { key: '*', c: w.total }];
    const ints = ['low', 'best', 'high', 'listed', 'inside', 'released', 'injured', 'withLawyer', 'confirmed', 'uncertain', 'persons', 'reports'] as const;
    await client.query(`insert into tally (event_id, city_id, rev, known_at, low, best, high, listed, inside, released, injured, with_lawyer, confirmed, uncertain, persons, reports, last_news_at, details)
      select $1, t.city, $2, $3, t.low, t.best, t.high, t.listed, t.inside, t.released, t.injured, t.lawyer, t.confirmed, t.uncertain, t.persons, t.reports, t.news, t.details
      from unnest($4::text[], $5::timestamptz[], $6::jsonb[], ${ints.map((_, i) => `$${i + 7}::int[]`).join(', ')}) as t(city, news, details, low, best, high, listed, inside, released, injured, lawyer, confirmed, uncertain, persons, reports)`,
      [w.eventId, w.rev, w.now, rows.map((r) => r.key), rows.map((r) => (r.c.lastNewsAt > 0 ? new Date(r.c.lastNewsAt) : null)), rows.map((r) => detailsOf(r.c)), ...ints.map((k) => rows.map((r) => r.c[k]))]);
  }
}

/** What a range is made of, where the engine tells. */
function detailsOf(c: CityTally): string | null {
  return 'details' in c && c.details !== null ? JSON.stringify(c.details) : null;
}

function versionRow(x: DetentionState, digest: string, w: Writing): Record<string, unknown> {
  const when = x.at ?? x.firstReportAt;
  const phase = when < w.window.dayFrom ? 'before' : when < w.window.dayTo ? 'on_the_day' : 'after';
  const secret = JSON.stringify({ name: x.name, age: x.age, gender: x.gender, facility: x.facility });
  return { id: x.id, person: personOf(x), city: x.city, place: x.placeId, facility: x.facilityId, phase, status: x.status, at: date(x.at), released: date(x.releasedAt), confirmed: x.confirmed, lawyer: x.lawyer, strength: x.strength, uncertain: x.uncertain, sources: x.sources, outcomes: x.outcomes, reports: x.reports, secret: encrypt(w.dataKey, `detention ${x.id}`, secret).toString('base64'), digest };
}

function date(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}

/** The engine's person key may hold a folded name: what is stored is its hash. */
function personOf(x: DetentionState): string {
  return createHash('sha256').update(x.personKey).digest('base64url').slice(0, 22);
}

function digestOf(x: DetentionState): string {
  return createHash('sha256').update(JSON.stringify(x)).digest('base64url').slice(0, 22);
}

interface ClaimRow { report: string; field: string; qualifier: string; low: number | null; high: number | null; value: string | null; secret: Buffer | null; source: string; said: Date }
function claimsOf(f: ReportFacts, key: Buffer): ClaimRow[] {
  const base = { report: f.id, qualifier: 'exact', low: null, high: null, value: null, secret: null, source: f.sourceKind, said: new Date(f.submittedAt) };
  const rows: ClaimRow[] = [{ ...base, field: 'what', value: f.status ?? f.kind }];
  if (f.count !== null || f.countText !== null) rows.push({ ...base, field: 'count', low: f.count, high: f.count, secret: f.countText === null ? null : encrypt(key, `claim ${f.id}`, f.countText) });
  if (f.name !== null) rows.push({ ...base, field: 'name', secret: encrypt(key, `claim ${f.id}`, f.name) });
  if (f.facilityId ?? f.facility) rows.push({ ...base, field: 'held_at', value: f.facilityId, secret: f.facility === null ? null : encrypt(key, `claim ${f.id}`, f.facility) });
  return rows;
}
