import { hash } from 'node:crypto';
import type { CityTally, DetentionState, ReportFacts } from '@tizim/domain';
import type pg from 'pg';
import { append, type Column } from './append.js';
import type { Writing, WrittenVersion } from './register.js';
import { encrypt } from '../vault.js';

/** What a step appends, table by table. Appends are prepared; updates are planned anew: their best plan changes as a day grows. */
const stamp = (w: Writing) => ({ event_id: w.eventId, rev: w.rev, known_at: w.now });

/** Readings and the claims in them; their reports are counted from now on. */
export async function writeReadings(client: pg.PoolClient, w: Writing): Promise<void> {
  await append(client, 'reading', stamp(w), w.readings, {
    report_id: { type: 'uuid', of: (r) => r.facts.id },
    kind: { type: 'text', of: (r) => r.facts.kind },
    city_id: { type: 'text', of: (r) => r.facts.city },
    place_id: { type: 'text', of: (r) => r.facts.placeId },
    facility_id: { type: 'text', of: (r) => r.facts.facilityId },
    place_state: { type: 'text', of: (r) => r.placeState },
    place_confidence: { type: 'real', of: (r) => r.confidence },
    submitted_at: { type: 'timestamptz', of: (r) => new Date(r.facts.submittedAt) },
    facts: { type: 'bytes', of: (r) => encrypt(w.dataKey, `reading ${r.facts.id}`, JSON.stringify(r.facts)) },
  });
  await append(
    client,
    'claim',
    stamp(w),
    w.readings.flatMap((r) => claimsOf(r.facts, w.dataKey)),
    {
      report_id: { type: 'uuid', of: (c) => c.report },
      field: { type: 'text', of: (c) => c.field },
      qualifier: { type: 'text', of: () => 'exact' },
      low: { type: 'int', of: (c) => c.count },
      high: { type: 'int', of: (c) => c.count },
      value: { type: 'text', of: (c) => c.value },
      secret: { type: 'bytes', of: (c) => c.secret },
      source_kind: { type: 'text', of: (c) => c.source },
      said_at: { type: 'timestamptz', of: (c) => c.said },
    },
  );
  if (w.readings.length > 0)
    await client.query(`update report set state = 'counted', rev = $2, processed_at = $3, trouble = null where id = any($1)`, [
      w.readings.map((r) => r.facts.id),
      w.rev,
      w.now,
    ]);
}

/** By rule: under which detention each report that moved is filed, with its evidence. */
export async function writeLinks(client: pg.PoolClient, w: Writing): Promise<void> {
  await append(client, 'link_decision', stamp(w), w.delta.moved, {
    report_id: { type: 'uuid', of: (m) => m.report },
    detention_id: { type: 'text', of: (m) => m.detention },
    weight: { type: 'real', of: (m) => m.weight },
    reasons: { type: 'jsonb', of: (m) => JSON.stringify(m.reasons) },
    model_version: { type: 'text', of: (m) => m.modelVersion },
  });
}

/** New versions of the detentions that look different now, and of those that are gone. Tells what is written of each. */
export async function writeDetentions(client: pg.PoolClient, w: Writing): Promise<Map<string, WrittenVersion | null>> {
  const result = new Map<string, WrittenVersion | null>();
  const fresh = w.delta.changed.map((d) => ({ d, digest: digestOf(d) })).filter(({ d, digest }) => w.written.get(d.id)?.digest !== digest);
  const kept = new Set(w.delta.changed.map((d) => d.id));
  const gone = (w.whole ? [...w.written.keys()].filter((id) => !kept.has(id)) : w.delta.gone).filter((id) => w.written.has(id));
  const old = [...fresh.map((x) => x.d.id), ...gone];
  if (old.length > 0)
    await client.query('update detention_version set known_to = $3 where event_id = $1 and detention_id = any($2) and known_to is null', [
      w.eventId,
      old,
      w.now,
    ]);
  if (fresh.length > 0) await writeVersions(client, w, fresh);
  if (gone.length > 0)
    await client.query(
      `insert into detention_version (event_id, detention_id, rev, known_at, gone, phase, status, confirmed, lawyer, strength, uncertain, sources, outcomes, reports, secret, digest)
    select $1, id, $2, $3, true, 'on_the_day', 'merged', false, false, 'weak', false, '{}', '[]', '{}', ''::bytea, '' from unnest($4::text[]) as t(id) on conflict do nothing`,
      [w.eventId, w.rev, w.now, gone],
    );
  for (const { d, digest } of fresh) result.set(d.id, { digest });
  for (const id of gone) result.set(id, null);
  return result;
}

interface Version {
  readonly d: DetentionState;
  readonly digest: string;
}

async function writeVersions(client: pg.PoolClient, w: Writing, fresh: readonly Version[]): Promise<void> {
  await writeNew(
    client,
    w,
    fresh.map((x) => x.d),
  );
  await append(client, 'detention_version', stamp(w), fresh, {
    detention_id: { type: 'text', of: ({ d }) => d.id },
    person_id: { type: 'text', of: ({ d }) => personOf(d) },
    city_id: { type: 'text', of: ({ d }) => d.city },
    place_id: { type: 'text', of: ({ d }) => d.placeId },
    facility_id: { type: 'text', of: ({ d }) => d.facilityId },
    phase: { type: 'text', of: ({ d }) => phaseOf(d, w) },
    status: { type: 'text', of: ({ d }) => d.status },
    apprehended_at: { type: 'timestamptz', of: ({ d }) => date(d.at) },
    released_at: { type: 'timestamptz', of: ({ d }) => date(d.releasedAt) },
    confirmed: { type: 'boolean', of: ({ d }) => d.confirmed },
    lawyer: { type: 'boolean', of: ({ d }) => d.lawyer },
    strength: { type: 'text', of: ({ d }) => d.strength },
    uncertain: { type: 'boolean', of: ({ d }) => d.uncertain },
    sources: { type: 'list', item: 'text', of: ({ d }) => d.sources },
    outcomes: { type: 'jsonb', of: ({ d }) => JSON.stringify(d.outcomes) },
    reports: { type: 'list', item: 'uuid', of: ({ d }) => d.reports },
    secret: {
      type: 'bytes',
      of: ({ d }) =>
        encrypt(w.dataKey, `detention ${d.id}`, JSON.stringify({ name: d.name, age: d.age, gender: d.gender, facility: d.facility })),
    },
    digest: { type: 'text', of: (x) => x.digest },
  });
  await append(
    client,
    'custody_episode',
    stamp(w),
    fresh.flatMap(({ d }) => d.custody.map((stay, n) => ({ id: d.id, n, ...stay }))),
    {
      detention_id: { type: 'text', of: (c) => c.id },
      n: { type: 'int', of: (c) => c.n },
      facility_id: { type: 'text', of: (c) => c.facilityId },
      facility: { type: 'bytes', of: (c) => (c.facility === null ? null : encrypt(w.dataKey, `episode ${c.id}`, c.facility)) },
      from_at: { type: 'timestamptz', of: (c) => date(c.from) },
      to_at: { type: 'timestamptz', of: (c) => date(c.to) },
    },
  );
  await append(
    client,
    'outcome',
    stamp(w),
    fresh.flatMap(({ d }) => d.outcomes.map((o) => ({ id: d.id, ...o }))),
    {
      detention_id: { type: 'text', of: (o) => o.id },
      report_id: { type: 'uuid', of: (o) => o.report },
      kind: { type: 'text', of: (o) => o.kind },
      days: { type: 'int', of: (o) => o.days },
      at: { type: 'timestamptz', of: (o) => new Date(o.at) },
    },
  );
}

/** Detentions and persons seen for the first time; a detention gets the event's next case number. */
async function writeNew(client: pg.PoolClient, w: Writing, changed: readonly DetentionState[]): Promise<void> {
  const unknown = changed.filter((d) => !w.written.has(d.id)).map((d) => d.id);
  if (unknown.length > 0)
    await client.query({
      name: 'new detentions',
      text: `insert into detention (event_id, id, case_no, first_rev) select $1, t.id, (select coalesce(max(case_no), 0) from detention where event_id = $1) + row_number() over (order by t.n), $2
    from unnest($3::text[]) with ordinality as t(id, n) where not exists (select 1 from detention x where x.event_id = $1 and x.id = t.id)`,
      values: [w.eventId, w.rev, unknown],
    });
  await client.query({
    name: 'new persons',
    text: 'insert into person (event_id, id, known_at) select $1, t.id, $2 from unnest($3::text[]) as t(id) on conflict do nothing',
    values: [w.eventId, w.now, [...new Set(changed.map(personOf))]],
  });
}

/** People reported by number, with the range of their wording. */
export async function writeGroups(client: pg.PoolClient, w: Writing): Promise<void> {
  await append(client, 'group_detention', stamp(w), w.groups, {
    report_id: { type: 'uuid', of: (g) => g.report },
    city_id: { type: 'text', of: (g) => g.city },
    low: { type: 'int', of: (g) => Math.round(g.low) },
    best: { type: 'int', of: (g) => Math.round(g.best) },
    high: { type: 'int', of: (g) => Math.round(g.high) },
    scope: { type: 'text', of: (g) => g.scope },
  });
}

/** The numbers of the cities that changed, and the event's total (`*`). */
export async function writeTallies(client: pg.PoolClient, w: Writing): Promise<void> {
  if (w.whole)
    await client.query(
      `insert into tally (event_id, city_id, rev, known_at, low, best, high, listed, inside, released, injured, with_lawyer, confirmed, uncertain, persons, reports)
    select $1, t.city_id, $2, $3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from (select distinct city_id from tally where event_id = $1) t where t.city_id <> '*' and not t.city_id = any($4)`,
      [w.eventId, w.rev, w.now, w.delta.cities.map((c) => c.city ?? '')],
    );
  if (w.delta.cities.length === 0) return;
  const count = (of: (t: CityTally) => number): Column<readonly [string, CityTally]> => ({ type: 'int', of: ([, t]) => of(t) });
  await append(client, 'tally', stamp(w), [...w.delta.cities.map((c) => [c.city ?? '', c] as const), ['*', w.total] as const], {
    city_id: { type: 'text', of: ([city]) => city },
    details: { type: 'jsonb', of: ([, t]) => detailsOf(t) },
    last_news_at: { type: 'timestamptz', of: ([, t]) => (t.lastNewsAt > 0 ? new Date(t.lastNewsAt) : null) },
    low: count((t) => t.low),
    best: count((t) => t.best),
    high: count((t) => t.high),
    listed: count((t) => t.listed),
    inside: count((t) => t.inside),
    released: count((t) => t.released),
    injured: count((t) => t.injured),
    with_lawyer: count((t) => t.withLawyer),
    confirmed: count((t) => t.confirmed),
    uncertain: count((t) => t.uncertain),
    persons: count((t) => t.persons),
    reports: count((t) => t.reports),
  });
}

/** What a range is made of, where the engine tells. */
function detailsOf(t: CityTally): string | null {
  return 'details' in t && t.details !== null ? JSON.stringify(t.details) : null;
}

function date(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}

function phaseOf(d: DetentionState, w: Writing): string {
  const when = d.at ?? d.firstReportAt;
  return when < w.window.dayFrom ? 'before' : when < w.window.dayTo ? 'on_the_day' : 'after';
}

/** The engine's person key may hold a folded name: what is stored is its hash. */
function personOf(d: DetentionState): string {
  return hash('sha256', d.personKey, 'base64url').slice(0, 22);
}

function digestOf(d: DetentionState): string {
  return hash('sha256', JSON.stringify(d), 'base64url').slice(0, 22);
}

interface ClaimRow {
  readonly report: string;
  readonly field: string;
  readonly count: number | null;
  readonly value: string | null;
  readonly secret: Buffer | null;
  readonly source: string;
  readonly said: Date;
}

function claimsOf(f: ReportFacts, key: Buffer): ClaimRow[] {
  const base = { report: f.id, count: null, value: null, secret: null, source: f.sourceKind, said: new Date(f.submittedAt) };
  const secret = (text: string | null): Buffer | null => (text === null ? null : encrypt(key, `claim ${f.id}`, text));
  const rows: ClaimRow[] = [{ ...base, field: 'what', value: f.status ?? f.kind }];
  if (f.count !== null || f.countText !== null) rows.push({ ...base, field: 'count', count: f.count, secret: secret(f.countText) });
  if (f.name !== null) rows.push({ ...base, field: 'name', secret: secret(f.name) });
  if (f.facilityId ?? f.facility) rows.push({ ...base, field: 'held_at', value: f.facilityId, secret: secret(f.facility) });
  return rows;
}
