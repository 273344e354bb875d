import { createECDH, createPrivateKey, generateKeyPairSync, randomBytes, type ECDH } from 'node:crypto';
import { toBase64url, type EventSummary } from '@tizim/contract';
import { decrypt, encrypt } from './vault.js';
import type { Database } from './database.js';

export interface NewEvent {
  readonly id: string;
  readonly title: EventSummary['title'];
  readonly day: string;
  readonly before: number;
  readonly after: number;
  readonly timeZone: string;
  readonly reconstruction: boolean;
}
/** The keys of an event, in memory only: its data key and the private half of its intake key (P-256). */
export interface EventKeys {
  readonly dataKey: Buffer;
  readonly intake: ECDH;
}

interface EventRow {
  id: string;
  title: EventSummary['title'];
  day: string;
  country: string;
  time_zone: string;
  window_from: Date;
  day_from: Date;
  day_to: Date;
  window_to: Date;
  reconstruction: boolean;
  intake_key: string;
}
const COLUMNS = `id, title, to_char(day, 'YYYY-MM-DD') as day, country, time_zone, window_from, day_from, day_to, window_to, reconstruction, intake_key`;

/** Protest events and their keys. */
export class Events {
  private readonly keys = new Map<string, Promise<EventKeys>>();
  private readonly summaries = new Map<string, EventSummary>();
  constructor(
    private readonly db: Database,
    private readonly masterKey: Buffer,
  ) {}

  async create(e: NewEvent): Promise<EventSummary> {
    const dataKey = randomBytes(32);
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = pair.publicKey.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.from([4]), Buffer.from(jwk.x ?? '', 'base64url'), Buffer.from(jwk.y ?? '', 'base64url')]);
    const pkcs8 = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
    await this.db.transaction(async (c) => {
      await c.query(
        `insert into protest_event (id, title, day, time_zone, window_from, day_from, day_to, window_to, reconstruction, data_key, intake_key, intake_private)
        values ($1,$2,$3,$4, ($3::date - $5::int)::timestamp at time zone $4, $3::date::timestamp at time zone $4, ($3::date + 1)::timestamp at time zone $4, ($3::date + 1 + $6::int)::timestamp at time zone $4, $7,$8,$9,$10)
        on conflict (id) do nothing`,
        [
          e.id,
          JSON.stringify(e.title),
          e.day,
          e.timeZone,
          e.before,
          e.after,
          e.reconstruction,
          encrypt(this.masterKey, `event ${e.id}`, dataKey),
          toBase64url(point),
          encrypt(dataKey, `intake ${e.id}`, pkcs8),
        ],
      );
      await c.query('insert into event_clock (event_id) values ($1) on conflict do nothing', [e.id]);
    });
    const made = await this.find(e.id);
    if (!made) throw new Error('An event that was inserted could not be read');
    return made;
  }

  async find(id: string): Promise<EventSummary | undefined> {
    const known = this.summaries.get(id);
    if (known) return known;
    const row = await this.db.one<EventRow>(`select ${COLUMNS} from protest_event where id = $1`, [id]);
    if (!row) return undefined;
    const summary = summarise(row);
    this.summaries.set(id, summary);
    return summary;
  }

  async all(): Promise<EventSummary[]> {
    return (await this.db.rows<EventRow>(`select ${COLUMNS} from protest_event order by day desc, id`)).map(summarise);
  }

  /** Opens an event's keys with the master key; once per process. */
  keysOf(id: string): Promise<EventKeys> {
    const known = this.keys.get(id);
    if (known) return known;
    const opened = this.openKeys(id);
    this.keys.set(id, opened);
    opened.catch(() => this.keys.delete(id));
    return opened;
  }

  private async openKeys(id: string): Promise<EventKeys> {
    const row = await this.db.one<{ data_key: Buffer; intake_private: Buffer }>(
      'select data_key, intake_private from protest_event where id = $1',
      [id],
    );
    if (!row) throw new Error(`Expected an event ${id}, found none`);
    const dataKey = decrypt(this.masterKey, `event ${id}`, row.data_key);
    const { d } = createPrivateKey({ key: decrypt(dataKey, `intake ${id}`, row.intake_private), format: 'der', type: 'pkcs8' }).export({
      format: 'jwk',
    });
    const intake = createECDH('prime256v1');
    intake.setPrivateKey(Buffer.from(d ?? '', 'base64url'));
    return { dataKey, intake };
  }
}

function summarise(r: EventRow): EventSummary {
  return {
    id: r.id,
    title: r.title,
    day: r.day,
    country: r.country,
    timeZone: r.time_zone,
    from: r.window_from.toISOString(),
    dayFrom: r.day_from.toISOString(),
    dayTo: r.day_to.toISOString(),
    to: r.window_to.toISOString(),
    reconstruction: r.reconstruction,
    intakeKey: r.intake_key,
  };
}
