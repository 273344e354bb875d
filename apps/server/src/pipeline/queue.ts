import { createPostgresBackend, Queue, Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Config } from '../config.js';

/** A job: a batch of report ids and nothing else. */
export interface Batch { readonly ids: readonly string[] }
export interface QueueCloser { close(): Promise<void> }

/** 4 batches at once overlap opening and locating; the event's clock orders the writing. */
const CONCURRENCY = 4;
/** A worker may be killed any number of times in the middle of a batch: the batch always goes round again. */
const MAX_STALLED = 1_000_000;

/** After-commit enqueue for Redis; on PostgreSQL the job is made in the accepting statement itself. */
export class Enqueuer {
  private readonly queue: Queue | undefined;
  private readonly connection: Redis | undefined;
  constructor(redisUrl: string | null) {
    if (!redisUrl) return;
    this.connection = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: false });
    this.connection.on('error', () => undefined);
    this.queue = new Queue('reports', { connection: this.connection });
    this.queue.on('error', () => undefined);
  }

  /** Best effort: a lost job is found by the sweeper, the report is on disk already. */
  add(ids: readonly string[]): void {
    void this.queue?.add('batch', { ids }, { attempts: 5, backoff: { type: 'exponential', delay: 500 }, removeOnComplete: true, removeOnFail: true }).catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.queue?.close().catch(() => undefined);
    this.connection?.disconnect();
  }
}

/** Starts the worker on Redis when there is one, else on PostgreSQL; the same code works the batches off. */
export function startWorker(config: Config, databaseUrl: string, log: Logger, work: (ids: readonly string[]) => Promise<void>): QueueCloser {
  const options = { concurrency: CONCURRENCY, maxStalledCount: MAX_STALLED, stalledInterval: 5_000, lockDuration: 15_000 };
  const process = async (job: { data: Batch }): Promise<void> => {
    try {
      await work(job.data.ids);
    } catch (error) {
      // The batch goes round again, and the sweeper finds what is left; the name alone: a message may quote a value.
      log.warn({ reports: job.data.ids.length, err: error instanceof Error ? error.name : 'unknown' }, 'batch put off');
      throw error;
    }
  };
  if (config.redisUrl) {
    const connection = new Redis(config.redisUrl, { maxRetriesPerRequest: null });
    connection.on('error', () => undefined);
    const worker = new Worker<Batch>('reports', process, { connection, ...options });
    worker.on('error', () => undefined);
    return { close: async () => { await worker.close().catch(() => undefined); connection.disconnect(); } };
  }
  const Backed = withBackend(createPostgresBackend);
  const worker = new Backed.Worker<Batch>('reports', process, { connection: { connectionString: databaseUrl, max: 4 }, ...options });
  worker.on('error', () => undefined);
  return worker;
}
