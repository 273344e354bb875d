import { textOf } from './answer';
import type { Progress, Trouble, Waiting } from './entry';

/** A bad 3G line answers within 20 s or not at all. */
const TIMEOUT_MS = 20_000;

/** What came of one attempt. `again` without `waitMs`: nobody answered, so the others need not try now. */
export type Answer =
  | { readonly kind: 'arrived'; readonly code: string | null }
  | { readonly kind: 'again'; readonly answered: boolean; readonly waitMs: number }
  | { readonly kind: 'refused'; readonly trouble: Trouble };

export type Post = (w: Waiting, token: string) => Promise<Answer>;

const NOBODY: Answer = { kind: 'again', answered: false, waitMs: 0 };

/** Sends one envelope. Only our own server's words count: a hotspot's login page answers 200, and 403, to anything. */
export async function post(w: Waiting, token: string): Promise<Answer> {
  const response = await request('/api/v1/reports', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ id: w.id, eventId: w.eventId, sealed: w.sealed }),
  });
  if (!response) return NOBODY;
  const body: unknown = await response.json().catch(() => undefined);
  const ours = response.ok ? textOf(body, 'id') === w.id : textOf(body, 'error', 'code') !== undefined;
  if (!ours) return NOBODY;
  return verdict(response, body);
}

function verdict(response: Response, body: unknown): Answer {
  const { status } = response;
  if (status === 202) return { kind: 'arrived', code: textOf(body, 'code') ?? null };
  // The id is taken by other content, which can only be an earlier seal of this very report: it is there.
  if (status === 409) return { kind: 'arrived', code: null };
  if (status === 401) return { kind: 'refused', trouble: 'unknown_phone' };
  if (status === 403 || status === 404) return { kind: 'refused', trouble: 'other_event' };
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) return { kind: 'refused', trouble: 'refused' };
  return { kind: 'again', answered: true, waitMs: Number(response.headers.get('retry-after') ?? 0) * 1_000 };
}

/** Asks what became of a report; undefined when nobody who knows answered. */
export async function askReceipt(id: string, token: string): Promise<{ progress: Progress; code: string } | undefined> {
  const response = await request(`/api/v1/reports/${id}/receipt`, { headers: { authorization: `Bearer ${token}` } });
  const body: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
  const state = textOf(body, 'state');
  const code = textOf(body, 'code');
  return code !== undefined && (state === 'received' || state === 'checking' || state === 'counted' || state === 'set_apart')
    ? { progress: state, code }
    : undefined;
}

/** `fetch` that gives up after 20 s and never follows a hotspot to its login page; undefined when nobody answered. */
export async function request(path: string, init: RequestInit): Promise<Response | undefined> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT_MS);
  try {
    return await fetch(path, { ...init, redirect: 'error', signal: giveUp.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
