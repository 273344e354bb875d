import { textOf } from './outbox/answer';
import { channel } from './outbox/channel';
import type { Membership } from './outbox/entry';
import { flush, inTurn, waitMs } from './outbox/flush';
import { askReceipt, post, request } from './outbox/post';
import { erase, join as keepMembership, membership as keptMembership, progressed, receipts, waiting } from './outbox/storage';
import { fresh, now, set } from './state';

/** A phone that went to sleep still notices a line within half a minute of waking. */
const LONGEST_SLEEP_MS = 30_000;
/** Long enough to look something up in a chat, short enough for a phone that was taken. */
const DRAFT_LIVES_MS = 120_000;
/** Receipts asked for in one go: what a screen shows; older ones have their answer. */
const ASKED_AT_ONCE = 20;

let timer: ReturnType<typeof setTimeout> | undefined;
let round: Promise<void> | undefined;
let eagerAgain = false;
let invitation: string | undefined;
let polls = 0;
let hiddenAt = 0;

/** Opens the outbox, joins when the address holds an invitation, and keeps sending while the page is open. */
export async function boot(): Promise<void> {
  invitation = /^#join=([\w-]+)$/.exec(location.hash)?.[1];
  // The fragment leaves the history at once: a phone that is opened shows no link.
  if (location.hash) history.replaceState(null, '', '/');
  window.addEventListener('online', () => {
    set({ online: true });
    void send(true);
  });
  window.addEventListener('offline', () => set({ online: false }));
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? cover() : uncover()));
  channel?.addEventListener('message', (event) => {
    if (event.data === 'erased') location.replace('about:blank');
    else void refresh();
  });
  const m = (await keptMembership().catch(() => undefined)) ?? null;
  set({ membership: m, ...(invitation && { joining: 'now' as const }) });
  set({ draft: fresh() });
  await refresh();
  await send(true);
}

/** Sends what waits; calls while a round is under way share it, and an eager one is never lost. */
export function send(eager = false): Promise<void> {
  if (round) eagerAgain ||= eager;
  round ??= sendOnce(eager).finally(() => {
    round = undefined;
    if (eagerAgain) {
      eagerAgain = false;
      void send(true);
    }
  });
  return round;
}

async function sendOnce(eager: boolean): Promise<void> {
  if (invitation) await join(invitation);
  if (!now().membership) return schedule();
  const { line } = await inTurn(() => flush({ post, now: Date.now, eager })).catch(() => ({ line: 'unknown' as const }));
  if (line !== 'unknown') set({ online: line === 'answers' });
  await refresh();
  if (now().online) await askProgress();
  schedule();
}

/** Sets the clock for the next round: when the next report may go, or when it is time to ask for receipts again. */
export function schedule(): void {
  clearTimeout(timer);
  const open = now().waiting.filter((w) => w.trouble === null);
  const waits = open.map((w) => waitMs(w, Date.now(), false) + 50);
  // 2 s, 4 s, … 30 s: counting takes a second, people take longer.
  const asks = now().receipts.some((r) => r.progress !== 'counted') ? 2_000 * 2 ** Math.min(polls, 4) : LONGEST_SLEEP_MS;
  timer = setTimeout(() => void send(), Math.min(LONGEST_SLEEP_MS, asks, ...waits));
  void wakeWorker(open.length > 0);
}

/** Asks the browser to wake the worker when there is a line, also with this page closed. Where it can't, the page does it all. */
async function wakeWorker(needed: boolean): Promise<void> {
  const worker = needed ? await navigator.serviceWorker?.getRegistration() : undefined;
  if (worker && 'sync' in worker) await worker.sync.register('tizim-outbox').catch(() => undefined);
}

async function askProgress(): Promise<void> {
  const token = now().membership?.token ?? '';
  const open = now()
    .receipts.filter((r) => r.progress !== 'counted')
    .slice(0, ASKED_AT_ONCE);
  polls = open.length > 0 ? polls + 1 : 0;
  for (const r of open) {
    const told = await askReceipt(r.id, token);
    if (told && (told.progress !== r.progress || told.code !== r.code)) {
      polls = 0;
      await progressed(r.id, told.progress, told.code);
    }
  }
  await refresh();
}

/** Reads the outbox anew, newest first. */
export async function refresh(): Promise<void> {
  const [open, done] = await Promise.all([waiting(), receipts()]).catch(() => [[], []] as const);
  const known = now().receipts.length;
  set({ waiting: [...open].sort((a, b) => b.at - a.at), receipts: [...done].sort((a, b) => b.at - a.at) });
  if (done.length > known) polls = 0;
}

async function join(token: string): Promise<void> {
  const response = await request('/api/v1/devices/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  const body: unknown = await response?.json().catch(() => undefined);
  const m = response?.ok ? membershipOf(body) : undefined;
  if (m) await keepMembership(m);
  // Only the server's own word spends an invitation; silence, a hotspot and a 503 do not.
  const spent = !m && textOf(body, 'error', 'code') !== undefined && (response?.status ?? 500) < 500;
  if (m || spent) invitation = undefined;
  if (m) localStorage.removeItem('city');
  set({ joining: m ? 'no' : spent ? 'spent' : 'later', ...(m && { membership: m }), online: response !== undefined });
  if (m) set({ draft: fresh() });
}

function membershipOf(body: unknown): Membership | undefined {
  const token = textOf(body, 'token');
  const eventId = textOf(body, 'event', 'id');
  const intakeKey = textOf(body, 'event', 'intakeKey');
  return token && eventId && intakeKey
    ? { token, eventId, intakeKey, placeId: textOf(body, 'placeId') ?? null, deviceId: textOf(body, 'deviceId') ?? null }
    : undefined;
}

/** The list of recent apps shows the sign alone. */
function cover(): void {
  hiddenAt = Date.now();
  set({ covered: true });
}

function uncover(): void {
  const forgotten = Date.now() - hiddenAt > DRAFT_LIVES_MS;
  set({
    covered: false,
    online: navigator.onLine,
    ...(forgotten && { draft: fresh(), more: false, screen: 'report' as const, last: null }),
  });
  void send(true);
}

/** Leaves nothing: outbox, receipts, membership, caches, worker, language. Other tabs go as well. */
export async function wipe(): Promise<void> {
  channel?.postMessage('erased');
  set({ covered: true });
  localStorage.clear();
  sessionStorage.clear();
  const steps = [
    erase(),
    caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
    navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((worker) => worker.unregister()))),
  ];
  // 1.5 s: a step that hangs must not keep the page on the screen.
  await Promise.race([
    Promise.allSettled(steps),
    new Promise((resolve) => {
      setTimeout(resolve, 1_500);
    }),
  ]);
  location.replace('about:blank');
}
