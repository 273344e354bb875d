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

/** What a line tells, each as a condition on a standing version `v`. */
const TOLD: Record<Exclude<keyof Counts, 'key' | 'total'>, string> = {
  before: `v.phase = 'before'`,
  onTheDay: `v.phase = 'on_the_day'`,
  after: `v.phase = 'after'`,
  inside: `v.status not in ('released', 'died')`,
  released: `v.status = 'released'`,
  died: `v.status = 'died'`,
  sentenced: `v.status = 'sentenced'`,
  confirmed: 'v.confirmed',
};
const NAMES = Object.keys(TOLD);
const each = (column: (name: string, condition: string) => string) =>
  Object.entries(TOLD)
    .map(([name, condition]) => column(name, condition))
    .join(', ');
const NONE: Counts = { key: null, total: 0, before: 0, onTheDay: 0, after: 0, inside: 0, released: 0, died: 0, sentenced: 0, confirmed: 0 };

/**
 * A detention stands in one version and under a key once: it is counted as it comes. A person may have several: they are put
 * together first, which needs no sorting; counting distinct persons in each column would sort all of them for each.
 */
const COUNTS: Record<TallyQuery['unit'], (key: string, from: string) => string> = {
  detentions: (key, from) =>
    `select ${key} as key, ${each((name, condition) => `count(*) filter (where ${condition}) as "${name}"`)}, count(*) as total from ${from} group by 1`,
  persons: (key, from) =>
    `select key, ${NAMES.map((name) => `count(*) filter (where "${name}") as "${name}"`).join(', ')}, count(*) as total
    from (select ${key} as key, v.person_id, ${each((name, condition) => `bool_or(${condition}) as "${name}"`)} from ${from} and v.person_id is not null group by 1, 2) p group by 1`,
};

/** The analyst's tables, counted from the detentions that stood at a revision: lines and total are of the same one while the next is written. */
export class TallyTables {
  constructor(private readonly db: Database) {}

  /** Counts by a dimension; detentions or persons, never both. `regions`: each city's region on the event's own date. */
  async count(
    eventId: string,
    q: { by: TallyQuery['by']; unit: TallyQuery['unit']; rev: number },
    regions: ReadonlyMap<string, string>,
  ): Promise<Counted> {
    const spread = SPREAD[q.by] ?? '';
    const values = q.by === 'region' ? [eventId, q.rev, [...regions.keys()], [...regions.values()]] : [eventId, q.rev];
    const [lines, [total]] = await Promise.all([
      this.db.rows<Counts>(`${COUNTS[q.unit](KEYS[q.by], `${known(q.rev)} v ${spread} where v.counted`)} order by total desc, 1`, values),
      this.db.rows<Counts>(COUNTS[q.unit]('null::text', `${known(q.rev)} v where v.counted`), [eventId, q.rev]),
    ]);
    return { lines, total: total ?? NONE };
  }
}
