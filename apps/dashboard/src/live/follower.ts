import type { Board, TallyRow } from '@tizim/contract';

/** Two missed beats and a second: the line is dead, whatever the socket thinks. */
export const SILENCE_MS = 11_000;

/** The board as last put together: every city's row, each with absolute values. */
export interface Held {
  readonly board: Board;
  readonly rows: ReadonlyMap<string | null, TallyRow>;
}

/** `held` is whole at its revision at all times; `live` says whether it is also the newest the server has told us of. */
export interface Following {
  readonly held: Held | undefined;
  readonly live: boolean;
  /** When the server last vouched for `held`, ms; what "as of" shows. */
  readonly vouchedAt: number | null;
  /** Number of the question that is out, if one is: an answer to an older one is not looked at. */
  readonly asked: number;
  readonly waiting: boolean;
}

export type Signal =
  | { readonly kind: 'asked'; readonly now: number }
  | { readonly kind: 'answer'; readonly to: number; readonly board: Board | undefined; readonly now: number }
  | { readonly kind: 'delta'; readonly board: Board; readonly now: number }
  | { readonly kind: 'beat'; readonly epoch: string; readonly rev: number; readonly now: number }
  | { readonly kind: 'tick'; readonly now: number }
  | { readonly kind: 'lost' };

export const NOTHING: Following = { held: undefined, live: false, vouchedAt: null, asked: 0, waiting: false };

/** One step of following. Pure. After it, {@link needsAsking} says whether to ask for a snapshot. */
export function follow(was: Following, signal: Signal): Following {
  switch (signal.kind) {
    case 'asked':
      return { ...was, asked: was.asked + 1, waiting: true };
    case 'answer':
      return answered(was, signal);
    case 'delta':
      return changed(was, signal.board, signal.now);
    // A beat keeps alive what was alive. Once in doubt, a snapshot alone restores: a beat that came late could lie.
    case 'beat':
      return was.live && signal.epoch === was.held?.board.epoch && signal.rev <= was.held.board.rev
        ? vouched(was, signal.now)
        : { ...was, live: false };
    case 'tick':
      return was.vouchedAt !== null && signal.now - was.vouchedAt > SILENCE_MS ? { ...was, live: false } : was;
    case 'lost':
      return { ...was, live: false, waiting: false };
  }
}

/** Connected, not live and no question out: ask. */
export const needsAsking = (f: Following): boolean => !f.live && !f.waiting;

function vouched(was: Following, now: number): Following {
  return { ...was, live: true, vouchedAt: now };
}

function answered(was: Following, { to, board, now }: { to: number; board: Board | undefined; now: number }): Following {
  if (to !== was.asked || !was.waiting) return was;
  if (!board) return { ...was, live: false, waiting: false };
  // A delta that overtook the snapshot made what is held newer; both are whole, the newer stays.
  const overtaken = was.held?.board.epoch === board.epoch && was.held.board.rev > board.rev;
  const held = overtaken ? was.held : { board, rows: new Map(board.rows.map((r) => [r.placeId, r])) };
  return vouched({ ...was, held, waiting: false }, now);
}

/** Absolute values replace by place. A hole, or another epoch: what is held is old, and stays whole. */
function changed(was: Following, next: Board, now: number): Following {
  const { held } = was;
  if (next.since === null || !held || held.board.epoch !== next.epoch || held.board.rev < next.since) return { ...was, live: false };
  if (next.rev <= held.board.rev) return was;
  const rows = new Map(held.rows);
  for (const row of next.rows) rows.set(row.placeId, row);
  const grown = { ...was, held: { board: next, rows } };
  return was.live ? vouched(grown, now) : grown;
}
