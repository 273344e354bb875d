import type { Accepted, AcceptOutcome } from '../store/register/reports.js';

/** 500 rows: about 300 kB and 10 ms of PostgreSQL; larger batches only add latency. */
const MAX_BATCH = 500;

/** 10 ms: a commit with its job costs 5 ms of work however few it carries; a phone does not notice. */
const GATHER_MS = 10;

interface Waiting {
  readonly report: Accepted;
  readonly resolve: (o: AcceptOutcome) => void;
  readonly reject: (e: unknown) => void;
}

/**
 * Many requests, one transaction. Flushes at once when idle; while a commit is under way the next batch gathers, and
 * under load waits until it is half as large as the last one, {@link GATHER_MS} at most: then one half of those who wait is
 * committed while the other half is read. One in flight: two were slower on the same disk.
 */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private flushing = false;
  private enough = 1;
  private gathered: (() => void) | undefined;
  constructor(private readonly commit: (batch: readonly Accepted[]) => Promise<AcceptOutcome[]>) {}

  add(report: Accepted): Promise<AcceptOutcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ report, resolve, reject });
      // setImmediate: requests that arrived in the same turn of the event loop share the first batch.
      if (!this.flushing) {
        this.flushing = true;
        setImmediate(() => void this.flush());
      }
      if (this.waiting.length >= this.enough) this.gathered?.();
    });
  }

  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MAX_BATCH);
      try {
        const outcomes = await this.commit(batch.map((w) => w.report));
        batch.forEach((w, i) => {
          const o = outcomes[i];
          if (o) w.resolve(o);
          else w.reject(new Error('A report got no answer'));
        });
      } catch (error) {
        for (const w of batch) w.reject(error);
      }
      this.enough = batch.length / 2;
      if (this.waiting.length > 0 && this.waiting.length < this.enough) await this.gather();
    }
    this.flushing = false;
  }

  private gather(): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        this.gathered = undefined;
        resolve();
      };
      const timer = setTimeout(go, GATHER_MS);
      this.gathered = go;
    });
  }
}
