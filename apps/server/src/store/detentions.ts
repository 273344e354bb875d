import type { Detention, TallyLine, TallyQuery } from '@tizim/contract';
import type { Database } from './database.js';
import { decrypt } from './vault.js';

interface VersionDb { detention_id: string; case_no: number; known_at: Date; city_id: string | null; place_id: string | null; facility_id: string | null; status: string; apprehended_at: Date | null; released_at: Date | null; confirmed: boolean; lawyer: boolean; strength: string; uncertain: boolean; sources: string[]; outcomes: { kind: string; days: number | null; at: number }[]; reports: string[]; secret: Buffer; hours: number | null }
export interface Filter { readonly placeId?: string | undefined; readonly status?: string | undefined; readonly asOf?: Date | undefined; readonly ids?: readonly string[] | undefined }

/** What was known at $2: the latest version that had been written by then. */
const KNOWN = `select distinct on (detention_id) * from detention_version where event_id = $1 and known_at <= $2 order by detention_id, rev desc`;

/** The dimension of each table; `source` counts a detention once for each kind of source that spoke of it. */
const KEYS: Record<TallyQuery['by'], string> = {
  place: 'v.city_id', facility: 'v.facility_id', phase: 'v.phase',
  source: 's.key', outcome: 's.key',
};
const SPREAD: Partial<Record<TallyQuery['by'], string>> = {
  source: 'cross join lateral unnest(v.sources) as s(key)',
  outcome: `cross join lateral (select distinct o ->> 'kind' as key from jsonb_array_elements(case when jsonb_array_length(v.outcomes) = 0 then '[{"kind":"unknown"}]'::jsonb else v.outcomes end) as o) s`,
};

export type Counts = Omit<TallyLine, 'label'>;

/** Detentions as staff read them, and the tables counted from them, now or as known at any moment. */
export class Detentions {
  constructor(private readonly db: Database) {}

  async list(eventId: string, dataKey: Buffer, filter: Filter): Promise<Detention[]> {
    const rows = await this.db.rows<VersionDb>(`select v.*, d.case_no, (select l.hours from legal_limit l join protest_event e on e.id = $1 and l.country = e.country where l.kind = 'criminal' and l.valid_from <= e.day order by l.valid_from desc limit 1) as hours
      from (${KNOWN}) v join detention d on d.event_id = $1 and d.id = v.detention_id where not v.gone
      and ($3::text is null or coalesce(v.city_id, 'none') = $3) and ($4::text is null or v.status = $4) and ($5::text[] is null or v.detention_id = any($5)) order by v.apprehended_at nulls last, d.case_no`,
      [eventId, filter.asOf ?? new Date('2100-01-01'), filter.placeId ?? null, filter.status ?? null, filter.ids ?? null]);
    return rows.map((r) => toDetention(r, dataKey));
  }

  /** Counts by a dimension; detentions or persons, never both. */
  async count(eventId: string, q: { by: TallyQuery['by']; unit: TallyQuery['unit']; asOf: Date }): Promise<{ lines: Counts[]; total: Counts; rev: number }> {
    const thing = q.unit === 'persons' ? 'distinct v.person_id' : 'distinct v.detention_id';
    const columns = `count(${thing}) filter (where v.phase = 'before') as before, count(${thing}) filter (where v.phase = 'on_the_day') as "onTheDay", count(${thing}) filter (where v.phase = 'after') as after, count(${thing}) as total,
      count(${thing}) filter (where v.status = 'inside') as inside, count(${thing}) filter (where v.status = 'released') as released, count(${thing}) filter (where v.status = 'sentenced') as sentenced, count(${thing}) filter (where v.confirmed) as confirmed`;
    const from = `from (${KNOWN}) v`;
    const counted = `not v.gone and (v.strength <> 'status_only' or v.confirmed)`;
    const lines = await this.db.rows<Counts>(`select ${KEYS[q.by]} as key, ${columns} ${from} ${SPREAD[q.by] ?? ''} where ${counted} group by 1 order by total desc, 1`, [eventId, q.asOf]);
    const total = await this.db.one<Counts>(`select null as key, ${columns} ${from} where ${counted}`, [eventId, q.asOf]);
    const rev = await this.db.one<{ rev: number }>('select coalesce(max(rev), 0) as rev from tally where event_id = $1 and known_at <= $2', [eventId, q.asOf]);
    if (!total) throw new Error('A count gave no row');
    return { lines, total, rev: rev?.rev ?? 0 };
  }
}

function toDetention(r: VersionDb, dataKey: Buffer): Detention {
  const secret = JSON.parse(decrypt(dataKey, `detention ${r.detention_id}`, r.secret).toString()) as { name: string | null; age: number | null; gender: string | null; facility: string | null };
  const limitAt = r.apprehended_at && r.hours !== null ? new Date(r.apprehended_at.getTime() + r.hours * 3_600_000).toISOString() : null;
  return { id: r.detention_id, caseNo: r.case_no, ...secret, placeId: r.city_id, facilityId: r.facility_id, at: r.apprehended_at?.toISOString() ?? null, status: r.status, releasedAt: r.released_at?.toISOString() ?? null, outcomes: r.outcomes.map((o) => ({ kind: o.kind, days: o.days, at: new Date(o.at).toISOString() })), sources: r.sources, reports: r.reports, confirmed: r.confirmed, strength: r.strength, lawyer: r.lawyer, uncertain: r.uncertain, limitAt, knownAt: r.known_at.toISOString() };
}
