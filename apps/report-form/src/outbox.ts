import type { Entry, PhoneStorage } from './storage';

/** Five minutes: a line that comes back is noticed by the online event anyway. */
const LONGEST_WAIT_MS = 300_000;
/** A bad 3G line answers within 20 s or not at all. */
const TIMEOUT_MS = 20_000;

/** 2 s doubling to 5 min, half of it random: phones that lost the line together must not come back together. */
export function backoff(tries: number, random: number): number {
  const whole = Math.min(LONGEST_WAIT_MS, 2_000 * 2 ** Math.min(tries, 10));
  return whole / 2 + (whole / 2) * random;
}

/**
 * Sends what waits, oldest first; the id makes a repeat harmless. 202 and 409 are "received", 408/429/5xx and a lost
 * line are tried again, every other answer is kept for a person: nothing is ever dropped.
 */
export async function flush(storage: PhoneStorage, send: typeof fetch, now: number, force = false): Promise<void> {
  const membership = await storage.membership();
  if (!membership) return;
  const waiting = (await storage.entries()).filter((e) => e.state === 'waiting' && (force || e.notBefore <= now)).sort((a, b) => a.at - b.at);
  for (const entry of waiting) await storage.put(await deliver(entry, membership.token, send, now));
}

async function deliver(entry: Entry, token: string, send: typeof fetch, now: number): Promise<Entry> {
  const again = (waitMs: number): Entry => ({ ...entry, tries: entry.tries + 1, notBefore: now + waitMs });
  try {
    const response = await send('/api/v1/reports', { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ id: entry.id, eventId: entry.eventId, sealed: entry.sealed }), signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status === 202) return { ...entry, state: 'received', sealed: null, code: ((await response.json()) as { code: string }).code };
    if (response.status === 409) return { ...entry, state: 'received', sealed: null };
    if (response.status === 408 || response.status === 429 || response.status >= 500) return again(Math.max(backoff(entry.tries, Math.random()), Number(response.headers.get('retry-after') ?? 0) * 1_000));
    return { ...entry, state: 'attention' };
  } catch {
    return again(backoff(entry.tries, Math.random()));
  }
}
