import { signal } from '@preact/signals';
import type { DecisionInput, DecisionRow } from '@tizim/contract';
import { v7 } from 'uuid';
import { ApiError, call } from '../api';
import { isKey, t } from '../words/words';
import { following } from './line';
import { ofEvent } from './state';

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
export type NewDecision = Without<DecisionInput, 'id' | 'seenRev'>;

/** What a strip at the foot of the page says; `undo` is the decision that one press takes back. */
export interface Notice {
  readonly text: string;
  readonly undo?: string;
  readonly bad?: boolean;
}
export const notice = signal<Notice | null>(null);
/** Bumped when a decision was made: the queues read themselves again at once, not at the next push. */
export const decided = signal(0);

/** Long enough to read and to reach for "undo". */
const NOTICE_MS = 12_000;
let fading: ReturnType<typeof setTimeout> | undefined;

export function say(next: Notice | null): void {
  clearTimeout(fading);
  notice.value = next;
  fading = setTimeout(() => {
    notice.value = null;
  }, NOTICE_MS);
}

/** Appends a decision and says what it did; a colleague's later one is named instead. Undefined: it did not stand. */
export async function decide(decision: NewDecision, done: string): Promise<DecisionRow | undefined> {
  try {
    const seenRev = following.value.held?.board.rev;
    const row = await call<DecisionRow>('POST', ofEvent('/decisions'), {
      id: v7(),
      ...decision,
      ...(seenRev !== undefined && { seenRev }),
    });
    say(decision.kind === 'undo' ? { text: done } : { text: done, undo: row.id });
    return row;
  } catch (error) {
    say({ text: refusal(error), bad: true });
    return undefined;
  } finally {
    decided.value++;
  }
}

export const undo = (target: string): Promise<DecisionRow | undefined> => decide({ kind: 'undo', target }, t('undone'));

/** Why something was not done, in words. */
export function refusal(error: unknown): string {
  if (!(error instanceof ApiError)) return t('failed');
  const by = error.body?.error.changed?.[0];
  if (by) return t('colleague', { name: by.by, what: t(isKey(`did_${by.kind}`) ? (`did_${by.kind}` as 'did_link') : 'did_other') });
  return error.code === 'unavailable' ? t('noLine') : error.code === 'forbidden' ? t('notYours') : t('failed');
}
