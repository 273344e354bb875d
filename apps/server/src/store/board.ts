import type { Board, LatestReport, TallyRow } from '@tizim/contract';
import type { Database } from './database.js';

interface TallyDb { city_id: string; rev: number; low: number; best: number; high: number; listed: number; inside: number; released: number; injured: number; with_lawyer: number; confirmed: number; uncertain: number; persons: number; reports: number; last_news_at: Date | null }
interface FigureDb { by_kind: string; by_name: string | null; place_id: string | null; qualifier: string; low: number; high: number; unit: string; said_at: Date }

const EMPTY = { low: 0, best: 0, high: 0, listed: 0, inside: 0, released: 0, injured: 0, with_lawyer: 0, confirmed: 0, uncertain: 0, persons: 0, reports: 0, last_news_at: null };

/** Reads the board as it stands. Numbers come from the tally rows that the pipeline wrote, nothing is counted twice. */
export class Boards {
  constructor(private readonly db: Database) {}

  /** Tally rows that are newer than `since` (null: all), with what stands beside them. Undefined: no such event. */
  async read(eventId: string, since: number | null): Promise<Board | undefined> {
    const event = await this.db.one<{ epoch: string; rev: number; over_at: Date }>('select e.epoch, c.rev, least(now(), e.window_to) as over_at from protest_event e join event_clock c on c.event_id = e.id where e.id = $1', [eventId]);
    if (!event) return undefined;
    const tallies = await this.db.rows<TallyDb>('select distinct on (city_id) * from tally where event_id = $1 and rev <= $2 order by city_id, rev desc', [eventId, event.rev]);
    const over = await this.overLimit(eventId, event.over_at);
    const figures = await this.db.rows<FigureDb>('select by_kind, by_name, place_id, qualifier, low, high, unit, said_at from official_figure where event_id = $1 order by said_at', [eventId]);
    const row = (t: TallyDb): TallyRow => toRow(t, t.city_id === '*' ? [...over.values()].reduce((a, b) => a + b, 0) : (over.get(t.city_id) ?? 0), figures);
    const total = tallies.find((t) => t.city_id === '*') ?? { ...EMPTY, city_id: '*', rev: 0 };
    const cities = tallies.filter((t) => t.city_id !== '*' && (since === null || t.rev > since));
    return { eventId, epoch: event.epoch, rev: event.rev, since, at: new Date().toISOString(), total: row(total), rows: cities.map(row), latest: await this.latest(eventId), queues: await this.queues(eventId) };
  }

  private async overLimit(eventId: string, at: Date): Promise<Map<string, number>> {
    const rows = await this.db.rows<{ city: string; n: number }>(`select coalesce(city_id, '') as city, count(*) as n from detention_now d where event_id = $1 and status = 'inside'
      and apprehended_at + make_interval(hours => (select l.hours from legal_limit l join protest_event e on e.id = $1 and l.country = e.country where l.kind = 'criminal' and l.valid_from <= e.day order by l.valid_from desc limit 1)) < $2 group by 1`, [eventId, at]);
    return new Map(rows.map((r) => [r.city, r.n]));
  }

  private async latest(eventId: string): Promise<LatestReport[]> {
    const rows = await this.db.rows<{ id: string; received_at: Date; kind: string | null; city_id: string | null; source_kind: string; state: string; low: number | null; high: number | null; named: boolean; verified: boolean }>(`
      select r.id, r.received_at, d.kind, d.city_id, r.source_kind, r.state, c.low, c.high,
        exists (select 1 from claim n where n.report_id = r.id and n.field = 'name') as named,
        exists (select 1 from link_decision l join detention_now v on v.event_id = l.event_id and v.detention_id = l.detention_id where l.report_id = r.id and v.confirmed) as verified
      from (select * from report where event_id = $1 and rev is not null order by rev desc, id desc limit 30) r
      left join lateral (select kind, city_id from reading where report_id = r.id order by rev desc limit 1) d on true
      left join lateral (select low, high from claim where report_id = r.id and field = 'count' limit 1) c on true order by r.rev desc, r.id desc`, [eventId]);
    return rows.map((r) => ({ id: r.id, at: r.received_at.toISOString(), kind: r.kind ?? 'detained', placeId: r.city_id, low: r.low, high: r.high, named: r.named, source: r.source_kind, state: r.state === 'set_apart' ? 'set_apart' : r.city_id === null ? 'place_unknown' : 'counted', verified: r.verified }));
  }

  private async queues(eventId: string): Promise<Board['queues']> {
    const row = await this.db.one<{ pairs: number; places: number; set_apart: number; waiting: number }>(`select
      (select count(*) from detention_now where event_id = $1 and uncertain) as pairs,
      (select count(*) from (select distinct on (report_id) report_id, city_id, place_state from reading where event_id = $1 order by report_id, rev desc) x where city_id is null) as places,
      (select count(*) from report where event_id = $1 and state = 'set_apart') as set_apart,
      (select count(*) from report where event_id = $1 and state = 'received') as waiting`, [eventId]);
    return { pairs: row?.pairs ?? 0, places: row?.places ?? 0, setApart: row?.set_apart ?? 0, waiting: row?.waiting ?? 0 };
  }
}

function toRow(t: TallyDb, overLimit: number, figures: readonly FigureDb[]): TallyRow {
  const placeId = t.city_id === '*' || t.city_id === '' ? null : t.city_id;
  const own = t.city_id === '' ? [] : figures.filter((f) => f.place_id === placeId);
  return { placeId, low: t.low, best: t.best, high: t.high, listed: t.listed, inside: t.inside, released: t.released, injured: t.injured, withLawyer: t.with_lawyer, overLimit, confirmed: t.confirmed, uncertain: t.uncertain, persons: t.persons, reports: t.reports, lastNewsAt: t.last_news_at?.toISOString() ?? null, rev: t.rev,
    officialFigures: own.map((f) => ({ by: f.by_name ?? f.by_kind, qualifier: f.qualifier, low: f.low, high: f.high, unit: f.unit, at: f.said_at.toISOString() })) };
}
