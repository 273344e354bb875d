import { signal } from '@preact/signals';
import type { Board } from '@tizim/contract';
import { call } from '../api';
import { ofEvent, past } from './state';

/** The moment that is looked at, ms; null: now. */
export const moment = signal<number | null>(null);
export const playing = signal(false);
/** Why a moment could not be shown. */
export const unreachable = signal(false);

/** Boards already read: scrubbing back and forth asks once for each. 200 boards of 20 rows are about 2 MB. */
const KEPT = 200;
const kept = new Map<string, Board>();
let wanted = 0;

/** Shows the board as it was known at `at`; a later call overtakes an earlier one. */
export async function showMoment(at: number): Promise<void> {
  moment.value = at;
  const mine = ++wanted;
  const path = ofEvent(`/board?asOf=${encodeURIComponent(new Date(at).toISOString())}`);
  try {
    const board = kept.get(path) ?? (await call<Board>('GET', path));
    if (kept.size >= KEPT) kept.clear();
    kept.set(path, board);
    if (mine !== wanted || moment.value === null) return;
    past.value = board;
    unreachable.value = false;
  } catch {
    if (mine === wanted) unreachable.value = true;
  }
}

export function backToLive(): void {
  wanted++;
  playing.value = false;
  moment.value = null;
  past.value = null;
  unreachable.value = false;
}
