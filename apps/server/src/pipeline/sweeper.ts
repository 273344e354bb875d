import type { Logger } from 'pino';
import type { Database } from '../store/database.js';
import type { Leases } from '../store/register/leases.js';
import type { Reports } from '../store/register/reports.js';
import type { Pipeline } from './pipeline.js';

/** Every 2 s, reports older than 4 s when the queue is empty: a job takes milliseconds, so these were lost with a queue or a worker. */
const EVERY_MS = 2_000;
const LOST_S = 4;
/** While the queue still has batches, old reports are only late; after a minute they are looked after all the same. */
const LATE_S = 60;
const AT_ONCE = 500;

export interface SweeperWork {
  readonly db: Database;
  readonly reports: Reports;
  readonly leases: Leases;
  readonly pipeline: Pipeline;
  /** Batches in the queue; throws when its store is away. */ depth(): Promise<number>;
}

/** Finds what nobody worked off: reports whose job was lost, decisions whose doorbell was missed; and tables that outgrew their statistics. One worker sweeps at a time. */
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  constructor(
    private readonly work: SweeperWork,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.round()).catch(() => undefined);
    }, EVERY_MS);
  }

  /** Works off all reports older than `seconds`, each once; tests call it instead of waiting. `force`: whoever holds their event. */
  async reports(seconds: number, force = false): Promise<void> {
    for (
      let ids = await this.work.reports.overdue(seconds, AT_ONCE);
      ids.length > 0;
      ids = await this.work.reports.overdue(seconds, AT_ONCE, ids.at(-1))
    ) {
      this.log.info({ reports: ids.length }, 'sweeper found reports that nobody worked off');
      await this.work.pipeline.work(ids, force);
    }
  }

  /** Has decisions applied that have waited for `seconds`. */
  async decisions(seconds: number, force = false): Promise<void> {
    for (const { event_id } of await this.work.db.rows<{ event_id: string }>(
      'select distinct event_id from decision where rev is null and at <= now() - make_interval(secs => $1)',
      [seconds],
    ))
      await this.work.pipeline.decide(event_id, force);
  }

  /** A holder that hangs keeps its lease: what is very late is worked off by whoever sees it, lease or not. */
  private async round(): Promise<void> {
    const mine = await this.work.leases.hold('sweeper');
    if (mine && (await this.queueIsEmpty())) await this.reports(LOST_S);
    if (mine) await this.decisions(LOST_S);
    if (mine) await this.work.db.analyzeGrown();
    await this.reports(LATE_S, true);
    await this.decisions(LATE_S, true);
  }

  /** A queue whose store is away has lost what it held, for all that anybody here can tell. */
  private async queueIsEmpty(): Promise<boolean> {
    return this.work.depth().then(
      (batches) => batches === 0,
      () => true,
    );
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
