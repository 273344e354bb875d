import pg from 'pg';

/** Any constant: keeps these locks apart from other advisory locks in the database. */
const SPACE = 7_275_123;

/**
 * Who works on what, among several workers: a session lock of PostgreSQL, kept until this process ends. It dies with
 * its holder, kill -9 included. It only spares work (two engines for one event); what is right is held by row locks.
 */
export class Leases {
  private client: Promise<pg.Client> | undefined;
  private readonly held = new Set<string>();
  private readonly asking = new Map<string, Promise<boolean>>();
  constructor(private readonly url: string) {}

  /** True when this process holds `name`, from now on or already. Throws when the database is away. */
  hold(name: string): Promise<boolean> {
    if (this.held.has(name)) return Promise.resolve(true);
    const asked = this.asking.get(name) ?? this.ask(name).finally(() => this.asking.delete(name));
    this.asking.set(name, asked);
    return asked;
  }

  private async ask(name: string): Promise<boolean> {
    const client = await (this.client ??= this.connect());
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as got', [SPACE, name]);
    const got = rows[0]?.got ?? false;
    if (got) this.held.add(name);
    return got;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'tizim leases',
    });
    const lost = (): void => {
      this.client = undefined;
      this.held.clear();
    };
    client.on('error', () => undefined);
    client.on('end', lost);
    try {
      await client.connect();
    } catch (error) {
      lost();
      throw error;
    }
    return client;
  }

  async close(): Promise<void> {
    const client = await this.client?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }
}
