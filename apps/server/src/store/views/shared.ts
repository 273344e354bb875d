import { setTimeout as wait } from 'node:timers/promises';

/** What is read takes at most a third of the time, however many ask. */
const REST = 2;

interface Reading<T> {
  /** Under way, and what rests after it. */ readonly busy: Promise<void>;
  /** Begins when that ends; whoever asks until then gets its answer. */ next: Promise<T> | null;
}

/**
 * One reading for all who ask the same: fifty open boards that hear of a change at once cost as much as one. An answer is never
 * older than its question: who asks while a reading is under way gets the next one's.
 */
export class Shared<T> {
  private readonly readings = new Map<string, Reading<T>>();

  /** `key` says all that the answer depends on but the moment. What `read` throws, all who wait for it get. */
  read(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.readings.get(key);
    return known ? (known.next ??= known.busy.then(() => this.begin(key, read))) : this.begin(key, read);
  }

  private begin(key: string, read: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const answer = read();
    const rest = () => wait(REST * (performance.now() - began), undefined, { ref: false });
    const reading: Reading<T> = { busy: answer.then(rest, rest), next: null };
    this.readings.set(key, reading);
    void reading.busy.then(() => {
      if (reading.next === null) this.readings.delete(key);
    });
    return answer;
  }
}
