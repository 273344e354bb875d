import type { Board } from '@tizim/contract';

/** The board of one event as this process last sent it: what a joining client gets, and what a delta starts from. */
export class HeldBoard {
  private last: Board | undefined;
  /** Each row as it was sent, by place. */
  private sent = new Map<string | null, string>();

  get rev(): number | null {
    return this.last?.rev ?? null;
  }
  get epoch(): string | null {
    return this.last?.epoch ?? null;
  }

  /**
   * Takes in a whole board; answers what to send, or undefined when nothing is new. Clocks run out and figures of others come without a
   * new revision: then all of it is sent, as a delta must be newer than what it is applied to.
   */
  take(read: Board): Board | undefined {
    const before = this.last;
    const rows = new Map(read.rows.map((row) => [row.placeId, JSON.stringify(row)]));
    const changed = read.rows.filter((row) => this.sent.get(row.placeId) !== rows.get(row.placeId));
    this.last = read;
    this.sent = rows;
    if (!before) return undefined;
    if (before.epoch === read.epoch && before.rev < read.rev) return { ...read, since: before.rev, rows: changed };
    return before.epoch !== read.epoch || changed.length > 0 || beside(before) !== beside(read) ? read : undefined;
  }

  snapshot(): Board | undefined {
    return this.last;
  }
}

/** What is told beside the rows, but for the moment. */
function beside({ total, latest, queues }: Board): string {
  return JSON.stringify([total, latest, queues]);
}
