import type { Decisions } from '../store/decisions.js';

/** 3 s: after that its author is told that the decision is on its way. */
const PATIENCE_MS = 3_000;

/** Tells the author of a decision when it is counted. The board's doorbell rings here too, so that nobody looks again and again. */
export class Applied {
  private readonly waiting = new Map<string, Set<() => void>>();
  constructor(private readonly decisions: Decisions) {}

  /** An event's numbers changed; '' when the line was away: any event's may have. */
  ring(eventId: string): void {
    for (const [id, looks] of this.waiting) if (eventId === '' || id === eventId) for (const look of looks) look();
  }

  /** Resolves when the decision is counted, or when patience ends. */
  until(eventId: string, decisionId: string): Promise<void> {
    return new Promise((resolve) => {
      const looks = this.waiting.get(eventId) ?? new Set();
      this.waiting.set(eventId, looks);
      const done = (): void => {
        clearTimeout(timer);
        looks.delete(look);
        if (looks.size === 0 && this.waiting.get(eventId) === looks) this.waiting.delete(eventId);
        resolve();
      };
      // A database that is away is no reason to fail: the decision is kept, the answer says that it is on its way.
      const look = (): void =>
        void this.decisions.applied(decisionId).then(
          (yes) => yes && done(),
          () => undefined,
        );
      const timer = setTimeout(done, PATIENCE_MS);
      looks.add(look);
      look();
    });
  }
}
