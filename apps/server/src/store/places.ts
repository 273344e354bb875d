import type { Names, NewFacility } from '@tizim/contract';
import type { Database } from './database.js';

export interface LocalName {
  readonly text: string;
  readonly placeId: string;
}
export interface LocalFacility {
  readonly id: string;
  readonly kind: NewFacility['kind'];
  readonly names: Names;
  readonly placeId: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly aliases: readonly string[];
}
export interface TaughtName extends LocalName {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
  readonly retiredAt: Date | null;
}

/** What this deployment knows of places besides the packs. Every change rings `tizim_places` in its transaction. */
export class Places {
  constructor(private readonly db: Database) {}

  /** Local names that stand, oldest first: of two for the same words the younger wins. */
  names(): Promise<LocalName[]> {
    return this.db.rows<LocalName>('select alias as text, place_id as "placeId" from alias_now order by known_at, id');
  }

  facilities(): Promise<LocalFacility[]> {
    return this.db.rows<LocalFacility>(
      'select id, kind, names, place_id as "placeId", lat, lon, aliases from facility order by known_at, id',
    );
  }

  /** All that were ever taught, newest first. One whose decision was undone is retired since then. */
  taught(): Promise<TaughtName[]> {
    return this.db.rows<TaughtName>(`select a.id, a.alias as text, a.place_id as "placeId", w.name as by, a.known_at as at,
        coalesce(r.at, (select min(u.at) from decision u where u.undoes = a.decision_id and not undone(u.id))) as "retiredAt"
      from place_alias a join account w on w.id = a.account_id left join alias_retirement r on r.alias_id = a.id order by a.known_at desc, a.id`);
  }

  /** Retires a name: appended, the name itself stays in the list. False: no such name, or retired already. */
  async retire(id: string, accountId: string): Promise<boolean> {
    return this.db.transaction(async (c) => {
      const { rowCount } = await c.query(
        'insert into alias_retirement (alias_id, account_id) select a.id, $2 from alias_now a where a.id = $1 on conflict do nothing',
        [id, accountId],
      );
      if (!rowCount) return false;
      await c.query(`insert into audit (account_id, action, target_kind, target_id) values ($1, 'retire', 'alias', $2)`, [accountId, id]);
      await c.query(`select pg_notify('tizim_places', '')`);
      return true;
    });
  }

  /** Adds a house of custody; the same again changes nothing, the same id with other content is refused. */
  async addFacility(f: NewFacility, accountId: string): Promise<'ok' | 'id_conflict'> {
    return this.db.transaction(async (c) => {
      const values = [f.id, f.kind, JSON.stringify(f.names), f.placeId, f.lat ?? null, f.lon ?? null, f.aliases];
      const { rowCount } = await c.query(
        'insert into facility (id, kind, names, place_id, lat, lon, aliases, account_id) values ($1,$2,$3,$4,$5,$6,$7,$8) on conflict (id) do nothing',
        [...values, accountId],
      );
      if (!rowCount) {
        const same = await c.query(
          'select 1 from facility where id = $1 and kind = $2 and names = $3::jsonb and place_id = $4 and lat is not distinct from $5 and lon is not distinct from $6 and aliases = $7::text[]',
          values,
        );
        return same.rowCount ? 'ok' : 'id_conflict';
      }
      await c.query(`insert into audit (account_id, action, target_kind, target_id) values ($1, 'add', 'facility', $2)`, [accountId, f.id]);
      await c.query(`select pg_notify('tizim_places', '')`);
      return 'ok';
    });
  }

  /** How many of an event are inside each facility now, of those that the tables count. */
  async inside(eventId: string): Promise<Map<string, number>> {
    const rows = await this.db.rows<{ facility_id: string; n: number }>(
      `select facility_id, count(*) as n from detention_now where event_id = $1 and status not in ('released', 'died') and facility_id is not null and (strength <> 'status_only' or confirmed) group by 1`,
      [eventId],
    );
    return new Map(rows.map((r) => [r.facility_id, r.n]));
  }
}
