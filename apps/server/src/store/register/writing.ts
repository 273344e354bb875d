import { hash } from 'node:crypto';
import type { CityTally, DetentionState, ReportFacts } from '@tizim/domain';
import type pg from 'pg';
import { arrayOf } from './arrays.js';
import { append, column, list, type Column } from './append.js';
import type { Standing } from './lines.js';
import type { Writing, WrittenVersion } from './register.js';
import { encrypt } from '../vault.js';

/** What a step appends, table by table. Appends are prepared; updates are planned anew: their best plan changes as a day grows. */
const stamp = (w: Writing) => ({ event_id: w.eventId, rev: w.rev, known_at: w.now });

/** Readings and the claims in them; who reads them counts their reports as counted. */
export async function writeReadings(client: pg.PoolClient, w: Writing): Promise<void> {
  const readings = append(client, 'reading', stamp(w), w.readings, {
    report_id: column('uuid', (r) => r.facts.id),
    kind: column('text', (r) => r.facts.kind),
    city_id: column('text', (r) => r.facts.city),
    place_id: column('text', (r) => r.facts.placeId),
    facility_id: column('text', (r) => r.facts.facilityId),
    place_state: column('text', (r) => r.placeState),
    place_of: column('uuid', (r) => r.placeOf),
    place_confidence: column('real', (r) => r.confidence),
    submitted_at: column('timestamptz', (r) => r.facts.submittedAt),
    facts: column('bytea', (r) => encrypt(w.dataKey, `reading ${r.facts.id}`, JSON.stringify(r.facts))),
  });
  const claims = append(
    client,
    'claim',
    stamp(w),
    w.readings.flatMap((r) => claimsOf(r.facts)),
    {
      report_id: column('uuid', (c) => c.report),
      field: column('text', (c) => c.field),
      qualifier: column('text', () => 'exact'),
      low: column('int', (c) => c.count),
      high: column('int', (c) => c.count),
      value: column('text', (c) => c.value),
      source_kind: column('text', (c) => c.source),
      said_at: column('timestamptz', (c) => c.said),
    },
  );
  await Promise.all([readings, claims]);
}

/** By rule: under which detention each report that moved is filed, with its evidence. */
export async function writeLinks(client: pg.PoolClient, w: Writing): Promise<void> {
  await append(client, 'link_decision', stamp(w), w.delta.moved, {
    report_id: column('uuid', (m) => m.report),
    detention_id: column('text', (m) => m.detention),
    weight: column('real', (m) => m.weight),
    reasons: column('jsonb', (m) => JSON.stringify(m.reasons)),
    model_version: column('text', (m) => m.modelVersion),
  });
}

/** New versions of the detentions that look different now, and of those that are gone. Tells what is written of each. */
export async function writeDetentions(client: pg.PoolClient, w: Writing): Promise<Map<string, WrittenVersion | null>> {
  const result = new Map<string, WrittenVersion | null>();
  const fresh = w.delta.changed
    .map((d) => ({ d, digest: digestOf(d), person: personOf(d) }))
    .filter(({ d, digest }) => w.written.get(d.id)?.digest !== digest);
  const kept = new Set(w.delta.changed.map((d) => d.id));
  const gone = (w.whole ? [...w.written.keys()].filter((id) => !kept.has(id)) : w.delta.gone).filter((id) => w.written.has(id));
  for (const { d, person } of fresh) w.lines.put(d.id, isCounted(d) ? standing(d, person, w) : null);
  for (const id of gone) w.lines.put(id, null);
  await Promise.all([
    closeVersions(client, w, [...fresh.map((x) => x.d.id), ...gone]),
    writeVersions(client, w, fresh),
    writeGone(client, w, gone),
    writeLines(client, w),
  ]);
  for (const { d, digest, person } of fresh) result.set(d.id, { digest, person });
  for (const id of gone) result.set(id, null);
  return result;
}

interface Version {
  readonly d: DetentionState;
  readonly digest: string;
  readonly person: string;
}

/** What was said of them until now. */
async function closeVersions(client: pg.PoolClient, w: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await client.query(
      'update detention_version set known_to = $3, to_rev = $4 where event_id = $1 and detention_id = any($2) and known_to is null',
      [w.eventId, arrayOf('text', ids), w.now, w.rev],
    );
}

/** The tables' lines that changed. */
async function writeLines(client: pg.PoolClient, w: Writing): Promise<void> {
  await append(client, 'tally_line', { event_id: w.eventId, rev: w.rev }, w.lines.drain(), {
    by: column('text', (l) => l.by),
    key: column('text', (l) => l.key),
    detentions: list('int', (l) => l.detentions),
    persons: list('int', (l) => l.persons),
  });
}

function isCounted(d: DetentionState): boolean {
  return d.strength !== 'status_only' || d.confirmed;
}

function standing(d: DetentionState, person: string, w: Writing): Standing {
  const { city, facilityId, status, confirmed, sources, outcomes } = d;
  return { person, city, facility: facilityId, phase: phaseOf(d, w), status, confirmed, sources, outcomes: outcomes.map((o) => o.kind) };
}

async function writeGone(client: pg.PoolClient, w: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await client.query({
      name: 'detentions gone',
      text: `insert into detention_version (event_id, detention_id, rev, known_at, gone, phase, status, confirmed, lawyer, strength, uncertain, sources, outcomes, reports, secret, digest)
    select $1, id, $2, $3, true, 'on_the_day', 'merged', false, false, 'weak', false, '{}', '[]', '{}', ''::bytea, '' from unnest($4::text[]) as t(id) on conflict do nothing`,
      values: [w.eventId, w.rev, w.now, arrayOf('text', ids)],
    });
}

async function writeVersions(client: pg.PoolClient, w: Writing, fresh: readonly Version[]): Promise<void> {
  const known = writeNew(client, w, fresh);
  const versions = append(client, 'detention_version', stamp(w), fresh, {
    detention_id: column('text', ({ d }) => d.id),
    person_id: column('text', ({ person }) => person),
    city_id: column('text', ({ d }) => d.city),
    place_id: column('text', ({ d }) => d.placeId),
    facility_id: column('text', ({ d }) => d.facilityId),
    phase: column('text', ({ d }) => phaseOf(d, w)),
    status: column('text', ({ d }) => d.status),
    apprehended_at: column('timestamptz', ({ d }) => d.at),
    released_at: column('timestamptz', ({ d }) => d.releasedAt),
    confirmed: column('boolean', ({ d }) => d.confirmed),
    lawyer: column('boolean', ({ d }) => d.lawyer),
    strength: column('text', ({ d }) => d.strength),
    uncertain: column('boolean', ({ d }) => d.uncertain),
    sources: list('text', ({ d }) => d.sources),
    outcomes: column('jsonb', ({ d }) => JSON.stringify(d.outcomes)),
    reports: list('uuid', ({ d }) => d.reports),
    secret: column('bytea', ({ d }) =>
      encrypt(w.dataKey, `detention ${d.id}`, JSON.stringify({ name: d.name, age: d.age, gender: d.gender, facility: d.facility })),
    ),
    digest: column('text', (x) => x.digest),
  });
  const stays = append(
    client,
    'custody_episode',
    stamp(w),
    fresh.flatMap(({ d }) => d.custody.map((stay, n) => ({ id: d.id, n, ...stay }))),
    {
      detention_id: column('text', (c) => c.id),
      n: column('int', (c) => c.n),
      facility_id: column('text', (c) => c.facilityId),
      facility: column('bytea', (c) => (c.facility === null ? null : encrypt(w.dataKey, `episode ${c.id}`, c.facility))),
      from_at: column('timestamptz', (c) => c.from),
      to_at: column('timestamptz', (c) => c.to),
    },
  );
  const outcomes = append(
    client,
    'outcome',
    stamp(w),
    fresh.flatMap(({ d }) => d.outcomes.map((o) => ({ id: d.id, ...o }))),
    {
      detention_id: column('text', (o) => o.id),
      report_id: column('uuid', (o) => o.report),
      kind: column('text', (o) => o.kind),
      days: column('int', (o) => o.days),
      at: column('timestamptz', (o) => o.at),
    },
  );
  await Promise.all([known, versions, stays, outcomes]);
}

/** Detentions and persons seen for the first time; a detention gets the event's next case number. */
async function writeNew(client: pg.PoolClient, w: Writing, fresh: readonly Version[]): Promise<void> {
  const unknown = fresh.filter(({ d }) => !w.written.has(d.id)).map(({ d }) => d.id);
  const detentions =
    unknown.length > 0 &&
    client.query({
      name: 'new detentions',
      // One look along the key for each: as a join it reads all detentions of the event.
      text: `insert into detention (event_id, id, case_no, first_rev) select $1, t.id, (select coalesce(max(case_no), 0) from detention where event_id = $1) + row_number() over (order by t.n), $2
    from unnest($3::text[]) with ordinality as t(id, n) where (select x.id from detention x where x.event_id = $1 and x.id = t.id) is null`,
      values: [w.eventId, w.rev, arrayOf('text', unknown)],
    });
  const people = [...new Set(fresh.filter(({ d, person }) => w.written.get(d.id)?.person !== person).map((x) => x.person))];
  const persons =
    people.length > 0 &&
    client.query({
      name: 'new persons',
      text: 'insert into person (event_id, id, known_at) select $1, t.id, $2 from unnest($3::text[]) as t(id) on conflict do nothing',
      values: [w.eventId, w.now, arrayOf('text', people)],
    });
  await Promise.all([detentions, persons]);
}

/** Which reports count no more, and which again: who places reports need not look at those. */
export async function writeStands(client: pg.PoolClient, w: Writing): Promise<void> {
  const { stands } = w.delta;
  // Counted anew, only those that count no more are told of.
  const again =
    w.whole &&
    client.query(
      `insert into standing (event_id, report_id, rev, stands) select $1, report_id, $2, true
    from (select distinct on (report_id) report_id, stands from standing where event_id = $1 order by report_id, rev desc) s where not stands and not report_id = any($3::uuid[])`,
      [w.eventId, w.rev, stands.map((s) => s.report)],
    );
  const told = append(client, 'standing', { event_id: w.eventId, rev: w.rev }, stands, {
    report_id: column('uuid', (s) => s.report),
    stands: column('boolean', (s) => s.stands),
  });
  await Promise.all([again, told]);
}

/** People reported by number, with the range of their wording. */
export async function writeGroups(client: pg.PoolClient, w: Writing): Promise<void> {
  await append(client, 'group_detention', stamp(w), w.groups, {
    report_id: column('uuid', (g) => g.report),
    city_id: column('text', (g) => g.city),
    low: column('int', (g) => Math.round(g.low)),
    best: column('int', (g) => Math.round(g.best)),
    high: column('int', (g) => Math.round(g.high)),
    scope: column('text', (g) => g.scope),
  });
}

/** The numbers of the cities that changed, and the event's total (`*`): with every step, so that each revision has its moment. */
export async function writeTallies(client: pg.PoolClient, w: Writing): Promise<void> {
  const ended =
    w.whole &&
    client.query(
      `insert into tally (event_id, city_id, rev, known_at, low, best, high, listed, inside, released, injured, with_lawyer, confirmed, uncertain, persons, reports)
    select $1, t.city_id, $2, $3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from (select distinct city_id from tally where event_id = $1) t where t.city_id <> '*' and not t.city_id = any($4)`,
      [w.eventId, w.rev, w.now, w.delta.cities.map((c) => c.city ?? '')],
    );
  const count = (of: (t: CityTally) => number): Column<readonly [string, CityTally]> => column('int', ([, t]) => of(t));
  const rows = [...w.delta.cities.map((c) => [c.city ?? '', c] as const), ['*', w.total] as const];
  const numbers = append(client, 'tally', stamp(w), rows, {
    city_id: column('text', ([city]) => city),
    details: column('jsonb', ([, t]) => detailsOf(t)),
    last_news_at: column('timestamptz', ([, t]) => (t.lastNewsAt > 0 ? t.lastNewsAt : null)),
    low: count((t) => t.low),
    best: count((t) => t.best),
    high: count((t) => t.high),
    listed: count((t) => t.listed),
    inside: count((t) => t.inside),
    released: count((t) => t.released),
    died: count((t) => t.died),
    injured: count((t) => t.injured),
    with_lawyer: count((t) => t.withLawyer),
    confirmed: count((t) => t.confirmed),
    uncertain: count((t) => t.uncertain),
    persons: count((t) => t.persons),
    reports: count((t) => t.reports),
  });
  await Promise.all([ended, numbers]);
}

/** What a range is made of, where the engine tells. */
function detailsOf(t: CityTally): string | null {
  return 'details' in t && t.details !== null ? JSON.stringify(t.details) : null;
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
  readonly source: string;
  readonly said: number;
}

/** The words that are claimed stand in the reading, encrypted; here is what was spoken of. */
function claimsOf(f: ReportFacts): ClaimRow[] {
  const base = { report: f.id, count: null, value: null, source: f.sourceKind, said: f.submittedAt };
  const rows: ClaimRow[] = [{ ...base, field: 'what', value: f.status ?? f.kind }];
  if (f.count !== null || f.countText !== null) rows.push({ ...base, field: 'count', count: f.count });
  if (f.name !== null) rows.push({ ...base, field: 'name' });
  if (f.facilityId ?? f.facility) rows.push({ ...base, field: 'held_at', value: f.facilityId });
  return rows;
}
