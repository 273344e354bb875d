import type { Board, TallyRow } from '@tizim/contract';

/** The board of one event as this process last sent it: what a joining client gets, and what a delta starts from. */
export class HeldBoard {
  private readonly rows = new Map<string | null, TallyRow>();
  private last: Board | undefined;

  get rev(): number | null {
    return this.last?.rev ?? null;
  }
  get epoch(): string | null {
    return this.last?.epoch ?? null;
  }

  /** Takes in what was read; answers the delta to send, or undefined when nothing is new. */
  take(read: Board): Board | undefined {
    const before = this.last;
    if (before && before.epoch !== read.epoch) this.rows.clear();
    for (const row of read.rows) this.rows.set(row.placeId, row);
    this.last = read;
    if (!before) return undefined;
    return { ...read, since: before.epoch === read.epoch ? before.rev : null };
  }

  snapshot(): Board | undefined {
    return this.last && { ...this.last, since: null, rows: [...this.rows.values()] };
  }
}
