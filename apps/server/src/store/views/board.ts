import type { Board, FigureOf, LatestReport, TallyRow } from '@tizim/contract';
import type { Database } from '../database.js';
import { known, LONE_NEWS } from './detentions.js';

interface TallyDb {
  city_id: string;
  rev: number;
  known_at: Date;
  low: number;
  best: number;
  high: number;
  listed: number;
  inside: number;
  released: number;
  died: number;
  injured: number;
  with_lawyer: number;
  confirmed: number;
  uncertain: number;
  persons: number;
  reports: number;
  last_news_at: Date | null;
  details: Record<string, unknown> | null;
}
type ShownDb = Omit<TallyDb, 'details'>;
interface FigureDb {
  by_kind: string;
  by_name: string | null;
  place_id: string | null;
  qualifier: string;
  low: number;
  high: number;
  of: FigureOf;
  definition: string;
  said_at: Date;
}
/** What one look at the board is taken as of: `rev` null is now. */
interface Look {
  readonly eventId: string;
  readonly rev: number | null;
  readonly at: Date;
  readonly event: EventDb;
}
interface EventDb {
  readonly epoch: string;
  readonly rev: number;
  readonly windowTo: Date;
  readonly reconstruction: boolean;
}

const EMPTY: TallyDb = {
  city_id: '*',
  rev: 0,
  known_at: new Date(0),
  low: 0,
  best: 0,
  high: 0,
  listed: 0,
  inside: 0,
  released: 0,
  died: 0,
  injured: 0,
  with_lawyer: 0,
  confirmed: 0,
  uncertain: 0,
  persons: 0,
  reports: 0,
  last_news_at: null,
  details: null,
};

/** What the board shows of a tally; what a range is made of is read when somebody asks for it. */
const SHOWN =
  'city_id, rev, known_at, low, best, high, listed, inside, released, died, injured, with_lawyer, confirmed, uncertain, persons, reports, last_news_at';
/** One step along the index for each city, however many revisions it has. */
const TALLIES = `with recursive city as (
    (select city_id from tally where event_id = $1 order by city_id limit 1)
    union all select (select t.city_id from tally t where t.event_id = $1 and t.city_id > c.city_id order by t.city_id limit 1) from city c where c.city_id is not null)
  select t.* from city c cross join lateral (select ${SHOWN} from tally where event_id = $1 and city_id = c.city_id and rev <= $2 order by rev desc limit 1) t where c.city_id is not null`;

/** Reads the board as it stands or stood, by statements that are planned once: under load it is read ten times a second. Numbers come from the tally rows that the pipeline wrote, nothing is counted twice. */
export class Boards {
  constructor(private readonly db: Database) {}

  /** The board as it stands. Undefined: no such event. */
  async read(eventId: string): Promise<Board | undefined> {
    const event = await this.event(eventId);
    return event && this.look({ eventId, rev: null, at: new Date(), event }, event.rev);
  }

  /** The whole board as it was known at a moment. */
  async asOf(eventId: string, at: Date, rev: number): Promise<Board | undefined> {
    const event = await this.event(eventId);
    return event && { ...(await this.look({ eventId, rev, at, event }, rev)), at: at.toISOString() };
  }

  /** One place's numbers at a revision, with what they are made of; `*`: the whole event, '' : place unknown. Zeros when nothing was counted yet. */
  async tally(eventId: string, cityId: string, rev: number): Promise<Omit<TallyDb, 'last_news_at' | 'city_id'>> {
    const row = await this.db.one<TallyDb>(
      'select * from tally where event_id = $1 and city_id = $2 and rev <= $3 order by rev desc limit 1',
      [eventId, cityId, rev],
    );
    return row ?? EMPTY;
  }

  private async event(eventId: string): Promise<EventDb | undefined> {
    const [event] = await this.db.rows<EventDb>(
      'select e.epoch, c.rev, e.window_to as "windowTo", e.reconstruction from protest_event e join event_clock c on c.event_id = e.id where e.id = $1',
      [eventId],
      'board event',
    );
    return event;
  }

  private async look(l: Look, rev: number): Promise<Board> {
    const tallies = await this.db.rows<ShownDb>(TALLIES, [l.eventId, rev], 'board tallies');
    const total = tallies.find((t) => t.city_id === '*') ?? EMPTY;
    // The law's clocks run until the window ends; those of a reconstructed day by its own time: by ours, everybody would be over every limit.
    const clocks = [l.at, l.event.windowTo, (l.event.reconstruction && total.last_news_at) || l.at].map(Number);
    const over = await this.overLimit({ ...l, at: new Date(Math.min(...clocks)) });
    const figures = await this.db.rows<FigureDb>(
      'select by_kind, by_name, place_id, qualifier, low, high, of, definition, said_at from official_figure where event_id = $1 and ($2::timestamptz is null or known_at <= $2) order by said_at, id',
      [l.eventId, l.rev === null ? null : l.at],
      'board figures',
    );
    const row = (t: ShownDb): TallyRow =>
      toRow(t, t.city_id === '*' ? [...over.values()].reduce((a, b) => a + b, 0) : (over.get(t.city_id) ?? 0), figures);
    return {
      eventId: l.eventId,
      epoch: l.event.epoch,
      rev,
      since: null,
      at: new Date().toISOString(),
      total: row(total),
      rows: tallies.filter((t) => t.city_id !== '*').map(row),
      latest: await this.latest(l),
      queues: await this.queues(l, tallies.find((t) => t.city_id === '')?.reports ?? 0),
    };
  }

  private async overLimit(l: Look): Promise<Map<string, number>> {
    const rows = await this.db.rows<{ city: string; n: number }>(
      `select coalesce(v.city_id, '') as city, count(*) as n from ${known(l.rev)} v where v.status = 'inside'
      and v.apprehended_at < $3::timestamptz - make_interval(hours => (select l.hours from legal_limit l join protest_event e on e.id = $1 and l.country = e.country where l.kind = 'criminal' and l.valid_from <= e.day order by l.valid_from desc limit 1)) group by 1`,
      [l.eventId, l.rev, l.at],
      l.rev === null ? 'board over limit' : undefined,
    );
    return new Map(rows.map((r) => [r.city, r.n]));
  }

  private async latest(l: Look): Promise<LatestReport[]> {
    const upTo = (row: string) => (l.rev === null ? '' : `and ${row}.rev <= $2`);
    const rows = await this.db.rows<{
      id: string;
      received_at: Date;
      kind: string | null;
      what: string | null;
      days: number | null;
      city_id: string | null;
      source_kind: string;
      low: number | null;
      high: number | null;
      named: boolean;
      verified: boolean;
    }>(
      `
      select r.id, r.received_at, d.kind, d.city_id, r.source_kind, c.low, c.high, o.days,
        (select w.value from claim w where w.report_id = r.id and w.field = 'what' limit 1) as what,
        exists (select 1 from claim n where n.report_id = r.id and n.field = 'name') as named,
        coalesce(v.confirmed, false) as verified
      from (select x.* from reading x where x.event_id = $1 ${upTo('x')} and not exists (select 1 from reading y where y.report_id = x.report_id and y.rev > x.rev ${upTo('y')})
        order by x.rev desc, x.report_id desc limit 30) d join report r on r.id = d.report_id
      left join lateral (select low, high from claim where report_id = r.id and field = 'count' limit 1) c on true
      left join lateral (select detention_id from link_decision h where report_id = r.id ${upTo('h')} order by rev desc limit 1) h on true
      left join lateral (select confirmed from detention_version v where event_id = $1 and detention_id = h.detention_id ${upTo('v')} order by rev desc limit 1) v on true
      left join lateral (select days from outcome o where event_id = $1 and detention_id = h.detention_id and report_id = r.id ${upTo('o')} order by rev desc limit 1) o on true
      order by d.rev desc, r.id desc`,
      l.rev === null ? [l.eventId] : [l.eventId, l.rev],
      l.rev === null ? 'board latest' : 'board latest then',
    );
    return rows.map((r) => ({
      id: r.id,
      at: r.received_at.toISOString(),
      kind: r.kind ?? 'detained',
      outcome: r.what === r.kind ? null : r.what,
      days: r.days,
      placeId: r.city_id,
      low: r.low,
      high: r.high,
      named: r.named,
      source: r.source_kind,
      state: r.city_id === null ? 'place_unknown' : 'counted',
      verified: r.verified,
    }));
  }

  /** Work for people. Reports without a place are those that the tally of the unknown place counts. */
  private async queues(l: Look, places: number): Promise<Board['queues']> {
    const past = l.rev !== null;
    const [row] = await this.db.rows<{ pairs: number; news: number; set_apart: number; waiting: number }>(
      past
        ? `select (select count(*) from near_pair where event_id = $1 and known_at <= $2 and (known_to is null or known_to > $2)) as pairs,
          (select count(*) from detention_version where event_id = $1 and known_at <= $2 and (known_to is null or known_to > $2) and not gone and strength = 'status_only' and not confirmed) as news,
          (select count(*) from set_apart s where s.event_id = $1 and s.at <= $2 and not exists (select 1 from decision d where d.event_id = $1 and d.kind = 'retract' and d.args ->> 'report' = s.report_id::text
            and d.at <= $2 and not undone_by(d.id, $2))) as set_apart,
          (select count(*) from report r where r.event_id = $1 and r.received_at <= $2 and not exists (select 1 from reading x where x.report_id = r.id and x.known_at <= $2)
            and not exists (select 1 from set_apart s where s.report_id = r.id and s.at <= $2)) as waiting`
        : `select (select count(*) from near_pair where event_id = $1 and known_to is null) as pairs,
          (select count(*) from detention_version where event_id = $1 and ${LONE_NEWS}) as news,
          (select count(*) from set_apart s where s.event_id = $1 and not exists (select 1 from decision d where d.event_id = $1 and d.kind = 'retract' and d.args ->> 'report' = s.report_id::text and not undone(d.id))) as set_apart,
          (select count(*) from waiting where event_id = $1) as waiting`,
      past ? [l.eventId, l.at] : [l.eventId],
      past ? undefined : 'board queues',
    );
    return { pairs: row?.pairs ?? 0, news: row?.news ?? 0, places, setApart: row?.set_apart ?? 0, waiting: row?.waiting ?? 0 };
  }
}

function toRow(t: ShownDb, overLimit: number, figures: readonly FigureDb[]): TallyRow {
  const placeId = t.city_id === '*' || t.city_id === '' ? null : t.city_id;
  const own = t.city_id === '' ? [] : figures.filter((f) => f.place_id === placeId);
  return {
    placeId,
    low: t.low,
    best: t.best,
    high: t.high,
    listed: t.listed,
    inside: t.inside,
    released: t.released,
    died: t.died,
    injured: t.injured,
    withLawyer: t.with_lawyer,
    overLimit,
    confirmed: t.confirmed,
    uncertain: t.uncertain,
    persons: t.persons,
    reports: t.reports,
    lastNewsAt: t.last_news_at?.toISOString() ?? null,
    rev: t.rev,
    officialFigures: own.map((f) => ({
      by: f.by_name ?? f.by_kind,
      qualifier: f.qualifier,
      low: f.low,
      high: f.high,
      of: f.of,
      definition: f.definition,
      at: f.said_at.toISOString(),
    })),
  };
}
