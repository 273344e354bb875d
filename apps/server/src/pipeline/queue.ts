import { createPostgresBackend, Queue, Worker, withBackend, type JobsOptions, type JobType } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** A job: a batch of report ids and nothing else. */
export interface Batch {
  readonly ids: readonly string[];
}
export interface QueueOptions {
  readonly redisUrl: string | null;
  readonly databaseUrl: string;
  readonly log: Logger;
}

const NAME = 'reports';
/** Batches at once, of one report as of 500: a step takes along all that came meanwhile. The pipeline says how many reports that may be. */
const CONCURRENCY = 512;
/** A worker may be killed any number of times in the middle of a batch: the batch always goes round again. */
const MAX_STALLED = 1_000_000;
/** A killed worker's batches go round again after 6 to 8 s; a busy one renews its hold every 3 s. */
const LOCK_MS = 6_000;
const STALLED_MS = 2_000;
/** What a batch that failed costs at most: 0.5 + 1 + 2 + 4 s; then the sweeper looks after its reports. */
export const JOB_OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: true,
  removeOnFail: true,
} satisfies JobsOptions;

/** After-commit enqueue for Redis; on PostgreSQL the job is made in the accepting statement itself. */
export class Enqueuer {
  private readonly queue: Queue<Batch> | undefined;
  private readonly connection: Redis | undefined;
  constructor(redisUrl: string | null) {
    if (!redisUrl) return;
    this.connection = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
    this.connection.on('error', () => undefined);
    this.queue = new Queue(NAME, { connection: this.connection, skipVersionCheck: true });
    this.queue.on('error', () => undefined);
  }

  /** Best effort: a lost job is found by the sweeper, the report is on disk already. */
  add(ids: readonly string[]): void {
    void this.queue?.add('batch', { ids }, JOB_OPTIONS).catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.queue?.close().catch(() => undefined);
    this.connection?.disconnect();
  }
}

/** The worker's side of the queue, on Redis when there is one, else on PostgreSQL; the same code works the batches off. */
export class QueueWorker {
  private readonly worker: { close(): Promise<void> };
  private readonly queue: { getJobCountByTypes(...types: JobType[]): Promise<number>; close(): Promise<void> };
  private readonly connections: Redis[] = [];

  constructor(
    private readonly options: QueueOptions,
    private readonly work: (ids: readonly string[]) => Promise<void>,
  ) {
    const settings = { concurrency: CONCURRENCY, maxStalledCount: MAX_STALLED, stalledInterval: STALLED_MS, lockDuration: LOCK_MS };
    const process = (job: { data: Batch }): Promise<void> => this.process(job.data.ids);
    if (options.redisUrl) {
      this.worker = new Worker<Batch>(NAME, process, {
        connection: this.redis(options.redisUrl, null),
        skipVersionCheck: true,
        ...settings,
      }).on('error', () => undefined);
      this.queue = new Queue<Batch>(NAME, { connection: this.redis(options.redisUrl, 1), skipVersionCheck: true }).on(
        'error',
        () => undefined,
      );
    } else {
      const Backed = withBackend(createPostgresBackend);
      this.worker = new Backed.Worker<Batch>(NAME, process, {
        connection: { connectionString: options.databaseUrl, max: 4 },
        ...settings,
      }).on('error', () => undefined);
      this.queue = new Backed.Queue<Batch>(NAME, { connection: { connectionString: options.databaseUrl, max: 1 } }).on(
        'error',
        () => undefined,
      );
    }
  }

  /** Batches that wait, are under way or will be tried again. Throws when the queue's store is away. */
  async depth(): Promise<number> {
    return this.queue.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized');
  }

  async close(): Promise<void> {
    await this.worker.close().catch(() => undefined);
    await this.queue.close().catch(() => undefined);
    for (const c of this.connections) c.disconnect();
  }

  private async process(ids: readonly string[]): Promise<void> {
    try {
      await this.work(ids);
    } catch (error) {
      // The batch goes round again, and the sweeper finds what is left; the name alone: a message may quote a value.
      this.options.log.warn({ reports: ids.length, err: error instanceof Error ? error.name : 'unknown' }, 'batch put off');
      throw error;
    }
  }

  private redis(url: string, retries: number | null): Redis {
    const connection = new Redis(url, { maxRetriesPerRequest: retries, ...(retries !== null && { enableOfflineQueue: false }) });
    connection.on('error', () => undefined);
    this.connections.push(connection);
    return connection;
  }
}
