import type { Logger } from 'pino';
import type { Database } from '../store/database.js';
import type { Reports } from '../store/reports.js';
import type { Pipeline } from './pipeline.js';

/** Every 2 s, reports older than 4 s: a job takes milliseconds, so these were lost with a queue or a worker. */
const EVERY_MS = 2_000;
const OLDER_THAN_S = 4;

/** Finds what nobody worked off: reports whose job was lost, decisions whose doorbell was missed. */
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  constructor(private readonly db: Database, private readonly reports: Reports, private readonly pipeline: Pipeline, private readonly log: Logger) {}

  start(): void {
    this.timer = setInterval(() => { this.running = this.running.then(() => this.sweep()).catch(() => undefined); }, EVERY_MS);
  }

  /** One round; tests call it instead of waiting. */
  async sweep(olderThanS = OLDER_THAN_S): Promise<void> {
    const ids = await this.reports.overdue(olderThanS, 500);
    if (ids.length > 0) {
      this.log.info({ reports: ids.length }, 'sweeper found reports that nobody worked off');
      await this.pipeline.work(ids);
    }
    for (const { event_id } of await this.db.rows<{ event_id: string }>('select distinct event_id from decision where rev is null')) await this.pipeline.decide(event_id);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
