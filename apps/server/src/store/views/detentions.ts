import type { Detention, DetentionQuery } from '@tizim/contract';
import type { Database } from '../database.js';
import { written } from '../register/moments.js';
import { decrypt } from '../vault.js';
import { Shared } from './shared.js';

interface VersionDb {
  detention_id: string;
  rev: number;
  case_no: number;
  known_at: Date;
  city_id: string | null;
  place_id: string | null;
  facility_id: string | null;
  phase: string;
  status: string;
  apprehended_at: Date | null;
  released_at: Date | null;
  confirmed: boolean;
  counted: boolean;
  lawyer: boolean;
  strength: string;
  uncertain: boolean;
  sources: string[];
  outcomes: { kind: string; days: number | null; at: number }[];
  reports: string[];
  secret: Buffer;
  total: number;
}
interface EpisodeDb {
  detention_id: string;
  facility_id: string | null;
  facility: Buffer | null;
  from_at: Date | null;
  to_at: Date | null;
}
interface LimitDb {
  kind: string;
  hours: number;
  source: string;
}

/** `rev`: as known at that revision; null: now. `cities`: those of a region. */
export type Filter = Partial<
  Pick<
    DetentionQuery,
    'placeId' | 'facilityId' | 'status' | 'source' | 'outcome' | 'phase' | 'unknownStation' | 'confirmed' | 'counted' | 'cursor'
  >
> & {
  readonly rev: number | null;
  readonly cities?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly limit: number;
};
export interface Page {
  readonly items: Detention[];
  readonly next: string | null;
  readonly total: number;
}

/** The versions that stood at revision $2 (null: that stand now), those that are gone left out. `counted`: what the tables count. */
export function known(rev: number | null): string {
  const versions =
    rev === null
      ? 'select * from detention_version where event_id = $1 and known_to is null and $2::bigint is null'
      : 'select * from detention_version where event_id = $1 and rev <= $2 and (to_rev is null or to_rev > $2)';
  return `(select k.*, (k.strength <> 'status_only' or k.confirmed) as counted from (${versions}) k where not k.gone)`;
}

/** Among versions: news that stands alone now and that nobody confirmed. */
export const LONE_NEWS = `known_to is null and not gone and strength = 'status_only' and not confirmed`;

/** Which limit the board watches; the others stand beside it. */
const WATCHED = 'criminal';
/** After every time there is: people of whom nobody knows when come last. */
const LAST = "'infinity'::timestamptz";

/** Detentions as staff read them, now or as known at any revision. */
export class Detentions {
  private readonly pages = new Shared<Page>();
  constructor(private readonly db: Database) {}

  /** The newest revision that was known at a moment; 0: nothing was. The same moment always has the same answer. */
  async revisionAt(eventId: string, at: Date): Promise<number> {
    await written(this.db, eventId, at);
    const newest = await this.db.one<{ rev: number }>(
      'select coalesce(max(rev), 0) as rev from tally where event_id = $1 and known_at <= $2',
      [eventId, at],
    );
    return newest?.rev ?? 0;
  }

  /** When a revision became known; the beginning of time for none. */
  async momentOf(eventId: string, rev: number): Promise<Date> {
    return (
      (await this.db.one<{ at: Date | null }>('select max(known_at) as at from tally where event_id = $1 and rev <= $2', [eventId, rev]))
        ?.at ?? new Date(0)
    );
  }

  /** One page in the order of the apprehensions. */
  page(eventId: string, dataKey: Buffer, f: Filter): Promise<Page> {
    return this.pages.read(JSON.stringify([eventId, f]), () => this.readPage(eventId, dataKey, f));
  }

  private async readPage(eventId: string, dataKey: Buffer, f: Filter): Promise<Page> {
    const after = f.cursor ? readCursor(f.cursor) : null;
    const rows = await this.db.rows<VersionDb>(
      `with found as (select v.*, d.case_no from ${known(f.rev)} v join detention d on d.event_id = $1 and d.id = v.detention_id where
        ($3::text is null or coalesce(v.city_id, 'none') = $3) and ($4::text[] is null or v.city_id = any($4)) and ($5::text is null or coalesce(v.facility_id, 'none') = $5) and ($6::text is null or v.status = $6 or ($6 = 'held' and v.status not in ('released', 'died')))
        and ($7::text is null or $7 = any(v.sources)) and ($8::text is null or ($8 = 'unknown' and jsonb_array_length(v.outcomes) = 0) or v.outcomes @> jsonb_build_array(jsonb_build_object('kind', $8::text)))
        and ($9::text is null or v.phase = $9) and ($10::boolean is null or (v.facility_id is null) = $10) and ($11::boolean is null or v.confirmed = $11) and ($12::boolean is null or v.counted = $12) and ($13::text[] is null or v.detention_id = any($13)))
      select *, (select count(*) from found) as total from found where $14::int is null or (coalesce(apprehended_at, ${LAST}), case_no) > (coalesce($15::timestamptz, ${LAST}), $14)
      order by coalesce(apprehended_at, ${LAST}), case_no limit $16 + 1`,
      [
        eventId,
        f.rev,
        f.placeId ?? null,
        f.cities ?? null,
        f.facilityId ?? null,
        f.status ?? null,
        f.source ?? null,
        f.outcome ?? null,
        f.phase ?? null,
        f.unknownStation ?? null,
        f.confirmed ?? null,
        f.counted ?? null,
        f.ids ?? null,
        after?.caseNo ?? null,
        after?.at ?? null,
        f.limit,
      ],
    );
    // One more than asked for tells whether there is a next page: an empty one could not tell the total.
    const shown = rows.slice(0, f.limit);
    const last = rows.length > f.limit ? shown.at(-1) : undefined;
    return { items: await this.opened(eventId, dataKey, shown), next: last ? cursorOf(last) : null, total: rows[0]?.total ?? 0 };
  }

  /** These detentions as they stood at a revision; one that was not there yet, or is gone, is left out. */
  async some(eventId: string, dataKey: Buffer, ids: readonly string[], rev: number): Promise<Detention[]> {
    const rows = await this.db.rows<VersionDb>(
      `select v.*, (v.strength <> 'status_only' or v.confirmed) as counted, d.case_no from unnest($3::text[]) as w(id) join detention d on d.event_id = $1 and d.id = w.id
      cross join lateral (select * from detention_version x where x.event_id = $1 and x.detention_id = w.id and x.rev <= $2 order by x.rev desc limit 1) v where not v.gone`,
      [eventId, rev, ids],
    );
    return this.opened(eventId, dataKey, rows);
  }

  /** News that no detention was found for, newest first. */
  async loneNews(eventId: string, dataKey: Buffer, limit: number): Promise<Detention[]> {
    const rows = await this.db.rows<VersionDb>(
      `select v.*, false as counted, d.case_no from detention_version v join detention d on d.event_id = $1 and d.id = v.detention_id
      where v.event_id = $1 and ${LONE_NEWS} order by d.case_no desc limit $2`,
      [eventId, limit],
    );
    return this.opened(eventId, dataKey, rows);
  }

  /** Names of all that are counted; each is opened, so not for every screen. */
  async named(eventId: string, dataKey: Buffer): Promise<{ id: string; placeId: string | null; name: string }[]> {
    const rows = await this.db.rows<{ detention_id: string; city_id: string | null; secret: Buffer }>(
      `select detention_id, city_id, secret from ${known(null)} v where v.counted`,
      [eventId, null],
    );
    return rows.flatMap((r) => {
      const { name } = JSON.parse(decrypt(dataKey, `detention ${r.detention_id}`, r.secret).toString()) as { name: string | null };
      return name === null ? [] : [{ id: r.detention_id, placeId: r.city_id, name }];
    });
  }

  private async opened(eventId: string, dataKey: Buffer, rows: readonly VersionDb[]): Promise<Detention[]> {
    const limits = await this.limits(eventId);
    const episodes = await this.episodes(eventId, rows);
    return rows.map((r) => toDetention(r, dataKey, limits, episodes.get(r.detention_id) ?? []));
  }

  /** Limits of the law that were in force on the event's day. */
  private limits(eventId: string): Promise<LimitDb[]> {
    return this.db.rows<LimitDb>(
      `select distinct on (l.kind) l.kind, l.hours, l.source from legal_limit l join protest_event e on e.id = $1 and e.country = l.country
      where l.valid_from <= e.day and (l.valid_to is null or e.day < l.valid_to) order by l.kind, l.valid_from desc`,
      [eventId],
    );
  }

  /** The stays that were written with these versions. */
  private async episodes(eventId: string, versions: readonly VersionDb[]): Promise<Map<string, EpisodeDb[]>> {
    const found = new Map<string, EpisodeDb[]>();
    const rows = await this.db.rows<EpisodeDb>(
      'select c.detention_id, c.facility_id, c.facility, c.from_at, c.to_at from unnest($2::text[], $3::bigint[]) as v(id, rev) join custody_episode c on c.event_id = $1 and c.detention_id = v.id and c.rev = v.rev order by c.detention_id, c.n',
      [eventId, versions.map((v) => v.detention_id), versions.map((v) => v.rev)],
    );
    for (const e of rows) found.set(e.detention_id, [...(found.get(e.detention_id) ?? []), e]);
    return found;
  }
}

function toDetention(r: VersionDb, dataKey: Buffer, limits: readonly LimitDb[], episodes: readonly EpisodeDb[]): Detention {
  const secret = JSON.parse(decrypt(dataKey, `detention ${r.detention_id}`, r.secret).toString()) as {
    name: string | null;
    age: number | null;
    gender: string | null;
    facility: string | null;
  };
  const clocks = limits.flatMap((l) =>
    r.apprehended_at
      ? [{ kind: l.kind, hours: l.hours, source: l.source, at: new Date(r.apprehended_at.getTime() + l.hours * 3_600_000).toISOString() }]
      : [],
  );
  return {
    id: r.detention_id,
    caseNo: r.case_no,
    ...secret,
    placeId: r.city_id,
    facilityId: r.facility_id,
    at: iso(r.apprehended_at),
    phase: r.phase,
    status: r.status,
    releasedAt: iso(r.released_at),
    outcomes: r.outcomes.map((o) => ({ kind: o.kind, days: o.days, at: new Date(o.at).toISOString() })),
    custody: episodes.map((e) => ({
      facilityId: e.facility_id,
      facility: e.facility && decrypt(dataKey, `episode ${r.detention_id}`, e.facility).toString(),
      from: iso(e.from_at),
      to: iso(e.to_at),
    })),
    sources: r.sources,
    reports: r.reports,
    confirmed: r.confirmed,
    counted: r.counted,
    strength: r.strength,
    lawyer: r.lawyer,
    uncertain: r.uncertain,
    limitAt: clocks.find((c) => c.kind === WATCHED)?.at ?? null,
    limits: clocks,
    knownAt: r.known_at.toISOString(),
  };
}

function iso(d: Date | null): string | null {
  return d?.toISOString() ?? null;
}

function cursorOf(r: VersionDb): string {
  return Buffer.from(`${r.case_no} ${r.apprehended_at?.toISOString() ?? ''}`).toString('base64url');
}

/** A cursor that we did not make reads as the beginning. */
function readCursor(cursor: string): { caseNo: number; at: Date | null } | null {
  const [n, at] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const caseNo = Number(n);
  const when = at ? new Date(at) : null;
  return Number.isInteger(caseNo) && caseNo < 2 ** 31 && !(when && Number.isNaN(when.getTime())) ? { caseNo, at: when } : null;
}
