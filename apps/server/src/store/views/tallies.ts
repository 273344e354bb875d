import type { TallyLine, TallyQuery } from '@tizim/contract';
import type { Database } from '../database.js';
import { known } from './detentions.js';

/** The dimension of each table; `source` counts a detention once for each kind of source that spoke of it. */
const KEYS: Record<TallyQuery['by'], string> = {
  place: 'v.city_id',
  region: 'g.region',
  facility: 'v.facility_id',
  phase: 'v.phase',
  source: 's.key',
  outcome: 's.key',
};
const SPREAD: Partial<Record<TallyQuery['by'], string>> = {
  region: 'left join unnest($3::text[], $4::text[]) as g(city, region) on g.city = v.city_id',
  source: 'cross join lateral (select distinct key from unnest(v.sources) as x(key)) s',
  outcome: `cross join lateral (select distinct o ->> 'kind' as key from jsonb_array_elements(case when jsonb_array_length(v.outcomes) = 0 then '[{"kind":"unknown"}]'::jsonb else v.outcomes end) as o) s`,
};

export type Counts = Omit<TallyLine, 'label'>;
export interface Counted {
  readonly lines: Counts[];
  readonly total: Counts;
}

/** The analyst's tables, counted from the detentions that stand, now or at any revision. */
export class TallyTables {
  constructor(private readonly db: Database) {}

  /** Counts by a dimension; detentions or persons, never both. `regionOf`: a city's region on the event's own date. */
  async count(
    eventId: string,
    q: { by: TallyQuery['by']; unit: TallyQuery['unit']; rev: number | null },
    regionOf: (cityId: string) => string | null,
  ): Promise<Counted> {
    // A detention stands in one version, and under a key once: it needs no telling apart, which would sort them all for each column.
    const thing = q.unit === 'persons' ? 'distinct v.person_id' : '*';
    const where = (condition: string) => `count(${thing}) filter (where ${condition})`;
    const columns = `${where("v.phase = 'before'")} as before, ${where("v.phase = 'on_the_day'")} as "onTheDay", ${where("v.phase = 'after'")} as after, count(${thing}) as total,
      ${where("v.status not in ('released', 'died')")} as inside, ${where("v.status = 'released'")} as released, ${where("v.status = 'died'")} as died, ${where("v.status = 'sentenced'")} as sentenced, ${where('v.confirmed')} as confirmed`;
    const values: unknown[] = [eventId, q.rev];
    if (q.by === 'region') {
      const cities = await this.db.rows<{ city_id: string }>(
        'select distinct city_id from detention_version where event_id = $1 and city_id is not null',
        [eventId],
      );
      values.push(
        cities.map((c) => c.city_id),
        cities.map((c) => regionOf(c.city_id)),
      );
    }
    const lines = await this.db.rows<Counts>(
      `select ${KEYS[q.by]} as key, ${columns} from ${known(q.rev)} v ${SPREAD[q.by] ?? ''} where v.counted group by 1 order by total desc, 1`,
      values,
    );
    const total = await this.db.one<Counts>(`select null as key, ${columns} from ${known(q.rev)} v where v.counted`, [eventId, q.rev]);
    if (!total) throw new Error('A count gave no row');
    return { lines, total };
  }
}
