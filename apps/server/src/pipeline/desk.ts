import type { Reading } from '../store/register/register.js';

/** 500 readings: about 100 ms of linkage; a longer step would make the board wait. */
const MAX_STEP = 500;

/** What a desk needs done: `lease` asks who writes the event, `step` counts readings in one transaction, `leave` gives them to the holder. */
export interface DeskWork {
  lease(): Promise<boolean>;
  step(readings: readonly Reading[]): Promise<void>;
  leave(readings: readonly Reading[]): Promise<void>;
}

interface Lot {
  readonly force: boolean;
  readonly readings: readonly Reading[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * One event's writer in this process. While a step is under way what arrives gathers, and goes together into the next:
 * under load steps grow instead of queueing. One step at a time; another worker's readings come in through `step`.
 */
export class Desk {
  private lots: Lot[] = [];
  private running = false;
  constructor(private readonly work: DeskWork) {}

  /**
   * Resolves when the readings are counted, or left with the holder. None: decisions or left readings may wait.
   * `force`: count them here whoever holds the event; the holder may hang.
   */
  hand(readings: readonly Reading[], force = false): Promise<void> {
    return new Promise((done, failed) => {
      this.lots.push({ force, readings, done, failed });
      if (!this.running) {
        this.running = true;
        void this.run();
      }
    });
  }

  private async run(): Promise<void> {
    while (this.lots.length > 0) {
      const lots = this.nextLots();
      try {
        await this.serve(
          lots.flatMap((l) => l.readings),
          lots.some((l) => l.force),
        );
        for (const l of lots) l.done();
      } catch (error) {
        for (const l of lots) l.failed(error);
      }
    }
    this.running = false;
  }

  private async serve(readings: readonly Reading[], force: boolean): Promise<void> {
    if (force || (await this.work.lease())) return this.work.step(readings);
    if (readings.length > 0) await this.work.leave(readings);
  }

  /** Whole lots, the first in any case, up to the size of a step. */
  private nextLots(): Lot[] {
    let size = 0;
    const rest = this.lots.findIndex((l, i) => (size += l.readings.length) > MAX_STEP && i > 0);
    return this.lots.splice(0, rest < 0 ? this.lots.length : rest);
  }
}
