import type { Timeline } from '@tizim/contract';
import type { Database } from '../database.js';
import { known } from './detentions.js';
import { Shared } from './shared.js';

/** When it was so; one whose time nobody tells stands at its first report. */
const HAPPENED =
  'select coalesce(v.apprehended_at, (select min(submitted_at) from reading where report_id = any(v.reports))) as detained_at, v.released_at';
/** When the register first knew of it, and first knew by the revision asked for that it was over; a release that was taken back is none. */
const KNOWN = `select (select min(h.known_at) from detention_version h where h.event_id = $1 and h.detention_id = v.detention_id) as detained_at,
  (select min(h.known_at) from detention_version h where h.event_id = $1 and h.detention_id = v.detention_id and h.rev <= v.rev and h.released_at is not null and v.released_at is not null) as released_at`;

interface TimelineOf {
  readonly from: Date;
  readonly stepS: number;
  readonly clock: Timeline['clock'];
  readonly placeId: string | null;
  readonly rev: number | null;
}

/** Counted detentions and releases by the time they happened or became known. Every open board shows one, and asks anew after each change. */
export class Timelines {
  private readonly shared = new Shared<Timeline['buckets']>();
  constructor(private readonly db: Database) {}

  read(eventId: string, q: TimelineOf): Promise<Timeline['buckets']> {
    return this.shared.read(JSON.stringify([eventId, q]), () => this.count(eventId, q));
  }

  private async count(eventId: string, q: TimelineOf): Promise<Timeline['buckets']> {
    const rows = await this.db.rows<{ n: number; detained: number; released: number }>(
      `
      with counted as (${q.clock === 'known' ? KNOWN : HAPPENED} from ${known(q.rev)} v where v.counted and ($5::text is null or coalesce(v.city_id, 'none') = $5)),
      moments as (select detained_at as at, 1 as detained, 0 as released from counted union all select released_at, 0, 1 from counted where released_at is not null)
      select floor(extract(epoch from at - $3::timestamptz) / $4)::int as n, sum(detained)::int as detained, sum(released)::int as released from moments where at >= $3 group by 1 order by 1`,
      [eventId, q.rev, q.from, q.stepS, q.placeId],
    );
    return rows.map((r) => ({
      at: new Date(q.from.getTime() + r.n * q.stepS * 1000).toISOString(),
      detained: r.detained,
      released: r.released,
    }));
  }
}
