import type { TallyLine, TallyQuery } from '@tizim/contract';
import type { Database } from '../database.js';
import { TOLD, type Dimension } from '../register/lines.js';

export type Counts = Omit<TallyLine, 'label'>;
export interface Counted {
  readonly lines: Counts[];
  readonly total: Counts;
}

/**
 * The newest line of each key by a revision. Keys are found one after another along the table's own key: as many looks as there
 * are keys, however many revisions each has.
 */
const LINES = (unit: TallyQuery['unit']) => `with recursive keys as (
    (select key from tally_line where event_id = $1 and by = $2 order by key limit 1)
    union all select (select l.key from tally_line l where l.event_id = $1 and l.by = $2 and l.key > k.key order by l.key limit 1) from keys k where k.key is not null)
  select k.key, l.${unit} as numbers from keys k
  cross join lateral (select ${unit} from tally_line x where x.event_id = $1 and x.by = $2 and x.key = k.key and x.rev <= $3 order by x.rev desc limit 1) l where k.key is not null`;

/** The analyst's tables as of any revision, as they were written with it. */
export class TallyTables {
  constructor(private readonly db: Database) {}

  /** Counts by a dimension; detentions or persons, never both. `regions`: each city's region, by whatever borders. */
  async count(
    eventId: string,
    q: { by: TallyQuery['by']; unit: TallyQuery['unit']; rev: number },
    regions: ReadonlyMap<string, string>,
  ): Promise<Counted> {
    const at = { eventId, unit: q.unit, rev: q.rev };
    const [lines, [all]] = await Promise.all([
      this.lines({ ...at, by: q.by === 'region' ? 'place' : q.by }),
      this.lines({ ...at, by: 'all' }),
    ]);
    const told = q.by === 'region' ? together(lines, regions) : lines;
    return { lines: told.filter((l) => l.total > 0).sort(byTotal), total: all ?? counts(null, []) };
  }

  private async lines(q: { eventId: string; by: Dimension; unit: TallyQuery['unit']; rev: number }): Promise<Counts[]> {
    const rows = await this.db.rows<{ key: string; numbers: number[] }>(LINES(q.unit), [q.eventId, q.by, q.rev], `lines of ${q.unit}`);
    return rows.map((r) => counts(r.key === '' ? null : r.key, r.numbers));
  }
}

function counts(key: string | null, [total = 0, ...told]: readonly number[]): Counts {
  return { key, total, ...(Object.fromEntries(TOLD.map((name, i) => [name, told[i] ?? 0])) as Record<(typeof TOLD)[number], number>) };
}

/** Places put together to regions: a person is of one place, so that nobody is counted twice. */
function together(places: readonly Counts[], regions: ReadonlyMap<string, string>): Counts[] {
  const out = new Map<string | null, Counts>();
  for (const { key, ...numbers } of places) {
    const region = (key === null ? undefined : regions.get(key)) ?? null;
    const sum = { ...(out.get(region) ?? counts(region, [])) };
    for (const name of ['total', ...TOLD] as const) sum[name] += numbers[name];
    out.set(region, sum);
  }
  return [...out.values()];
}

/** The largest first, then by key, what is not known last. */
function byTotal(a: Counts, b: Counts): number {
  return b.total - a.total || Number(a.key === null) - Number(b.key === null) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1);
}
