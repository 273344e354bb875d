import type { Board, TallyRow } from '@tizim/contract';

export interface Held { readonly board: Board; readonly rows: ReadonlyMap<string | null, TallyRow> }
export type Taken = { readonly held: Held } | { readonly ask: true };

/** A snapshot, or a delta on what is held: absolute values replace by place. A hole or another epoch: ask again. */
export function take(held: Held | undefined, next: Board): Taken {
  if (next.since === null) return { held: { board: next, rows: new Map(next.rows.map((r) => [r.placeId, r])) } };
  if (!held || held.board.epoch !== next.epoch || held.board.rev < next.since) return { ask: true };
  if (next.rev < held.board.rev) return { held };
  const rows = new Map(held.rows);
  for (const row of next.rows) if ((rows.get(row.placeId)?.rev ?? -1) <= row.rev) rows.set(row.placeId, row);
  return { held: { board: next, rows } };
}
