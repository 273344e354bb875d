import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { runMigrations as migrateQueue } from 'bullmq';
import { Register1700000000001 } from './migrations/1-register.js';
import { Throughput1700000000002 } from './migrations/2-throughput.js';
import { Staff1700000000003 } from './migrations/3-staff.js';
import { Model1700000000004 } from './migrations/4-model.js';
import { Waiting1700000000005 } from './migrations/5-waiting.js';
import { DeathsAndPlaces1700000000006 } from './migrations/6-deaths-and-places.js';
import { Standing1700000000007 } from './migrations/7-standing.js';
import { Lines1700000000008 } from './migrations/8-lines.js';
import { Plans1700000000009 } from './migrations/9-plans.js';
import { Figures1700000000010 } from './migrations/10-figures.js';
import { NoHash1700000000011 } from './migrations/11-no-hash.js';
import { Windows1700000000012 } from './migrations/12-windows.js';
import { Names1700000000013 } from './migrations/13-names.js';
import { TizimError } from '../errors.js';

/** 72 75 7A: any constant will do; it keeps two starting processes from migrating at once. */
const MIGRATION_LOCK = 7_275_122;

/** What a step appends to. */
const GROWING = [
  'report',
  'reading',
  'claim',
  'link_decision',
  'detention',
  'detention_version',
  'person',
  'custody_episode',
  'outcome',
  'group_detention',
  'near_pair',
  'tally',
  'tally_line',
];
/** 10: 3,000 rows are looked at instead of 30,000. That tells how large a table is, which is what plans go wrong by; PostgreSQL's own round looks closer. */
const SAMPLE = 10;

pg.types.setTypeParser(pg.types.builtins.INT8, Number); // revisions and counts stay far below 2^53

/** PostgreSQL: a pool for the work, TypeORM for the migrations. */
export class Database {
  readonly pool: pg.Pool;
  constructor(
    readonly url: string,
    max: number,
  ) {
    // Pipelined: statements that don't wait for each other's answers travel together.
    this.pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 5_000, application_name: 'tizim', pipeline: true });
    // A server that restarts breaks idle clients; the pool replaces them, an unheard error would end the process.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Rows of a statement; with a `name` it is prepared once on each connection. Connection trouble becomes `unavailable` (503). */
  async rows<T extends pg.QueryResultRow>(text: string, values: readonly unknown[] = [], name?: string): Promise<T[]> {
    try {
      return (await this.pool.query<T>({ text, values: [...values], ...(name !== undefined && { name }) })).rows;
    } catch (error) {
      throw isAway(error) ? new TizimError('unavailable', undefined, 2) : error;
    }
  }

  async one<T extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(text, values))[0];
  }

  /** Runs `work` in one transaction; rolls back and rethrows when it throws. */
  async transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((e: Error) => {
        broken = e;
      });
      throw isAway(error) ? new TizimError('unavailable', undefined, 2) : error;
    } finally {
      client.release(broken);
    }
  }

  private async connect(): Promise<pg.PoolClient> {
    try {
      return await this.pool.connect();
    } catch {
      throw new TizimError('unavailable', undefined, 2);
    }
  }

  /**
   * Takes statistics anew of tables that have grown by half since: PostgreSQL's own round comes once a minute, and on a busy day a
   * plan that still takes a table for empty reads all of an event for each of its rows (seconds, where it should be milliseconds).
   */
  async analyzeGrown(): Promise<void> {
    const grown = await this.rows<{ name: string }>(
      'select relname as name from pg_stat_user_tables where relname = any($1) and n_mod_since_analyze > 500 + n_live_tup / 2',
      [GROWING],
    );
    for (const { name } of grown)
      await this.transaction(async (client) => {
        await client.query(`set local default_statistics_target = ${SAMPLE}`);
        await client.query(`analyze ${name}`);
      });
  }

  /** Brings the schema up to date, the queue's too. Takes a lock: several processes may start at once. */
  async migrate(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url });
    client.on('error', () => undefined);
    await client.connect();
    const source = new DataSource({
      type: 'postgres',
      url: this.url,
      migrations: [
        Register1700000000001,
        Throughput1700000000002,
        Staff1700000000003,
        Model1700000000004,
        Waiting1700000000005,
        DeathsAndPlaces1700000000006,
        Standing1700000000007,
        Lines1700000000008,
        Plans1700000000009,
        Figures1700000000010,
        NoHash1700000000011,
        Windows1700000000012,
        Names1700000000013,
      ],
      migrationsTableName: 'migration',
      poolSize: 2,
    });
    try {
      await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await source.initialize();
      await source.runMigrations({ transaction: 'each' });
      await migrateQueue(client);
    } finally {
      if (source.isInitialized) await source.destroy();
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** Classes 08, 53, 57 and the operating system's refusals: the database is away, not the request wrong. */
export function isAway(error: unknown): boolean {
  if (error instanceof TizimError) return error.code === 'unavailable';
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(08|53|57P)/.test(code) ||
    /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|ENOENT|EHOST)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable/i.test(error.message)
  );
}
