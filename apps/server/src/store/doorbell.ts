import pg from 'pg';

/** Waits 0.2–5 s between attempts: a restarting PostgreSQL takes about 3 s. */
const RETRY_MS = [200, 500, 1_000, 2_000, 5_000];

/** Numbers changed; decisions wait; a device lost its rights; people added places. */
export type Channel = 'tizim_board' | 'tizim_work' | 'tizim_access' | 'tizim_places';

/**
 * LISTEN on one channel with a client of its own. `ring` gets each payload; after every (re)connection it gets ''
 * once: something may have been missed, look for yourself.
 */
export class Doorbell {
  private client: pg.Client | undefined;
  private closed = false;
  private attempt = 0;
  private timer: NodeJS.Timeout | undefined;
  constructor(
    private readonly url: string,
    private readonly channel: Channel,
    private readonly ring: (payload: string) => void,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: `tizim ${this.channel}` });
    this.client = client;
    client.on('error', () => undefined);
    client.on('end', () => this.again(client));
    client.on('notification', (n) => this.ring(n.payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      this.attempt = 0;
      this.ring('');
    } catch {
      this.again(client);
    }
  }

  private again(client: pg.Client): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
    const wait = RETRY_MS[Math.min(this.attempt++, RETRY_MS.length - 1)] ?? 5_000;
    this.timer = setTimeout(() => void this.open(), wait);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }
}
