import { GRACE_MS, type Waiting } from './entry';
import type { Post } from './post';
import { arrived, change, claim, membership, waiting } from './storage';

/** Five minutes: a line that comes back is noticed by the online event anyway. */
const LONGEST_WAIT_MS = 300_000;

/** 2 s doubling to 5 min, half of it random: phones that lost the line together must not come back together. */
export function backoff(tries: number, random: number): number {
  const whole = Math.min(LONGEST_WAIT_MS, 2_000 * 2 ** Math.min(tries, 10));
  return whole / 2 + (whole / 2) * random;
}

export interface Round {
  readonly post: Post;
  readonly now: () => number;
  /** The line came back or a person asked: waiting times are over. */ readonly eager: boolean;
}

/** `line`: somebody answered, nobody did, or there was nothing to send. */
export interface Flushed {
  readonly line: 'answers' | 'silent' | 'unknown';
  readonly left: number;
}

/**
 * Sends what waits, oldest first; the id makes a repeat harmless. A report is deleted when the server says that it has
 * it, and for no other reason: nobody home and 5xx are tried again, a refusal is kept for a person.
 * Call within {@link inTurn}; two rounds at once would only waste the line, not lose or double anything.
 */
export async function flush(round: Round): Promise<Flushed> {
  const m = await membership();
  let line: Flushed['line'] = 'unknown';
  const open = m ? await waiting() : [];
  for (const { id } of inOrder(open).filter((w) => due(w, open, round))) {
    if (!m || line === 'silent') break;
    const w = await claim(id);
    if (w) line = await deliver(w, m.token, round);
  }
  return { line, left: (await waiting()).filter((w) => w.trouble === null).length };
}

async function deliver(w: Waiting, token: string, round: Round): Promise<Flushed['line']> {
  const answer = await round.post(w, token);
  if (answer.kind === 'arrived') await arrived(w.id, answer.code);
  if (answer.kind === 'refused') await change(w.id, { trouble: answer.trouble });
  if (answer.kind === 'again')
    await change(w.id, {
      tries: w.tries + 1,
      notBefore: round.now() + Math.min(LONGEST_WAIT_MS, Math.max(answer.waitMs, backoff(w.tries, Math.random()))),
    });
  return answer.kind === 'again' && !answer.answered ? 'silent' : 'answers';
}

function inOrder(open: readonly Waiting[]): Waiting[] {
  return [...open].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function due(w: Waiting, open: readonly Waiting[], { now, eager }: Round): boolean {
  if (w.trouble !== null) return false;
  // A correction goes after what it corrects, so that the server can read it against that.
  if (w.about && open.some((o) => o.id === w.about?.id && o.trouble === null)) return false;
  return waitMs(w, now(), eager) === 0;
}

/** Ms until a report may go. A clock that was set back must not hold a report longer than the longest wait. */
export function waitMs(w: Waiting, now: number, eager: boolean): number {
  const grace = w.leavesAt - now;
  if (grace > 0 && grace <= GRACE_MS) return grace;
  const pause = w.notBefore - now;
  return eager || pause <= 0 || pause > LONGEST_WAIT_MS ? 0 : pause;
}

/** Runs `work` when no other tab and no worker of this phone is at it. Old browsers have no locks; the ids protect them. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('tizim-outbox', work) : work();
}
