import type { NewPublished, OfficialFigure, Published } from '@tizim/contract';
import type { Database } from '../database.js';
import { beginWriting } from '../register/moments.js';
import { decrypt, encrypt } from '../vault.js';

interface FigureDb {
  id: string;
  by_kind: OfficialFigure['by'];
  by_name: string | null;
  place_id: string | null;
  qualifier: OfficialFigure['qualifier'];
  low: number;
  high: number;
  of: OfficialFigure['of'];
  definition: string;
  phase: OfficialFigure['phase'];
  said_at: Date;
  source: string;
}
interface PublishedDb {
  id: string;
  place_id: string | null;
  rev: number;
  known_at: Date;
  at: Date;
  name: string;
  sentence: Buffer;
  language: Published['language'];
  low: number;
  best: number;
  high: number;
}

/** Numbers that others published, and numbers of ours that were told to somebody. Appended. */
export class Figures {
  constructor(private readonly db: Database) {}

  async official(eventId: string): Promise<OfficialFigure[]> {
    const rows = await this.db.rows<FigureDb>(
      'select id, by_kind, by_name, place_id, qualifier, low, high, of, definition, phase, said_at, source from official_figure where event_id = $1 order by said_at, id',
      [eventId],
    );
    return rows.map((f) => ({
      id: f.id,
      by: f.by_kind,
      ...(f.by_name !== null && { byName: f.by_name }),
      placeId: f.place_id,
      qualifier: f.qualifier,
      low: f.low,
      high: f.high,
      of: f.of,
      definition: f.definition,
      phase: f.phase,
      at: f.said_at.toISOString(),
      source: f.source,
    }));
  }

  async addOfficial(eventId: string, accountId: string, f: OfficialFigure): Promise<'ok' | 'id_conflict'> {
    return this.db.transaction(async (c) => {
      const values = [
        f.id,
        eventId,
        f.by,
        f.byName ?? null,
        f.placeId,
        f.qualifier,
        f.low,
        f.high,
        f.of,
        f.definition,
        f.phase,
        f.at,
        f.source,
      ];
      const { rowCount } = await c.query(
        `insert into official_figure (id, event_id, by_kind, by_name, place_id, qualifier, low, high, of, definition, phase, said_at, source, account_id, known_at) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15) on conflict (id) do nothing`,
        [...values, accountId, await beginWriting(c, eventId)],
      );
      if (!rowCount) {
        const same = await c.query(
          `select 1 from official_figure where id = $1 and event_id = $2 and by_kind = $3 and by_name is not distinct from $4 and place_id is not distinct from $5 and qualifier = $6 and low = $7 and high = $8 and of = $9 and definition = $10 and phase = $11 and said_at = $12::timestamptz and source = $13`,
          values,
        );
        return same.rowCount ? 'ok' : 'id_conflict';
      }
      await c.query(`insert into audit (account_id, action, target_kind, target_id) values ($1, 'add', 'official_figure', $2)`, [
        accountId,
        f.id,
      ]);
      await c.query(`select pg_notify('tizim_board', $1)`, [`${eventId}:0`]);
      return 'ok';
    });
  }

  /** The revision that an event has reached. */
  async revision(eventId: string): Promise<number> {
    return (await this.db.one<{ rev: number }>('select rev from event_clock where event_id = $1', [eventId]))?.rev ?? 0;
  }

  async publish(eventId: string, accountId: string, dataKey: Buffer, p: NewPublished & { rev: number }): Promise<'ok' | 'id_conflict'> {
    const made = await this.db.rows(
      'insert into published (id, event_id, place_id, rev, sentence, language, account_id) values ($1,$2,$3,$4,$5,$6,$7) on conflict (id) do nothing returning id',
      [p.id, eventId, p.placeId, p.rev, encrypt(dataKey, `published ${p.id}`, p.sentence), p.language, accountId],
    );
    if (made.length > 0) return 'ok';
    const [first] = await this.published(eventId, dataKey, p.id);
    return first && first.placeId === p.placeId && first.sentence === p.sentence && first.language === p.language ? 'ok' : 'id_conflict';
  }

  /** Newest first, each with the numbers of its revision. */
  async published(eventId: string, dataKey: Buffer, id?: string): Promise<Published[]> {
    const rows = await this.db.rows<PublishedDb>(
      `select p.id, p.place_id, p.rev, coalesce(t.known_at, p.at) as known_at, p.at, a.name, p.sentence, p.language, coalesce(t.low, 0) as low, coalesce(t.best, 0) as best, coalesce(t.high, 0) as high
      from published p join account a on a.id = p.account_id
      left join lateral (select * from tally where event_id = $1 and city_id = case coalesce(p.place_id, '*') when 'none' then '' else coalesce(p.place_id, '*') end and rev <= p.rev order by rev desc limit 1) t on true
      where p.event_id = $1 and ($2::uuid is null or p.id = $2) order by p.at desc, p.id desc limit 1000`,
      [eventId, id ?? null],
    );
    return rows.map((r) => ({
      id: r.id,
      placeId: r.place_id,
      rev: r.rev,
      knownAt: r.known_at.toISOString(),
      at: r.at.toISOString(),
      by: r.name,
      sentence: decrypt(dataKey, `published ${r.id}`, r.sentence).toString(),
      language: r.language,
      low: r.low,
      best: r.best,
      high: r.high,
    }));
  }
}
