import { signal } from '@preact/signals';
import { seal } from '@tizim/contract/sealing';
import type { Joined, ReportBody } from '@tizim/contract';
import { v7 } from 'uuid';
import type { Lang } from './messages';
import { flush } from './outbox';
import { phoneStorage, type Entry, type Membership } from './storage';

const first = ['kk', 'ru', 'en'].find((l) => (localStorage.getItem('lang') ?? navigator.language).startsWith(l)) ?? 'ru';
export const lang = signal<Lang>(first as Lang);
export const online = signal(navigator.onLine);
export const membership = signal<Membership | null | undefined>(undefined);
export const entries = signal<readonly Entry[]>([]);
export const badInvite = signal(false);
/** Time to take a report back before it leaves: 4 s. */
const GRACE_MS = 4_000;

export async function boot(): Promise<void> {
  const token = /^#join=([\w-]+)$/.exec(location.hash)?.[1];
  // The fragment leaves the history at once: a phone that is opened shows no link.
  if (token) history.replaceState(null, '', '/');
  if (token) await join(token);
  membership.value = (await phoneStorage.membership()) ?? null;
  await refresh();
  await send();
  for (const [target, name] of [[window, 'online'], [document, 'visibilitychange']] as const) target.addEventListener(name, () => { online.value = navigator.onLine; void send(true); });
  window.addEventListener('offline', () => { online.value = false; });
  setInterval(() => void send(), 5_000);
  if ('serviceWorker' in navigator) await navigator.serviceWorker.register('/sw.js', { type: 'module' }).catch(() => undefined);
}

async function join(token: string): Promise<void> {
  const response = await fetch('/api/v1/devices/join', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) }).catch(() => undefined);
  if (!response?.ok) { badInvite.value = true; return; }
  const j = (await response.json()) as Joined;
  await phoneStorage.join({ token: j.token, eventId: j.event.id, intakeKey: j.event.intakeKey, placeId: j.placeId, title: j.event.title });
}

/** Sealed, then on disk, then on the screen. The phone itself can't read it any more. */
export async function save(report: Omit<ReportBody, 'submittedAt' | 'language'>): Promise<Entry> {
  const m = membership.value;
  if (!m) throw new Error('Expected a phone that joined');
  const id = v7();
  const sealed = await seal(m.intakeKey, id, { ...report, language: lang.value, submittedAt: new Date().toISOString() });
  const entry: Entry = { id, eventId: m.eventId, at: Date.now(), sealed, state: 'waiting', tries: 0, notBefore: Date.now() + GRACE_MS };
  await phoneStorage.put(entry);
  await refresh();
  setTimeout(() => void send(), GRACE_MS + 50);
  void navigator.storage.persist?.();
  return entry;
}

/** Takes a report back while it is still here; afterwards it is withdrawn by another report. */
export async function undo(id: string): Promise<boolean> {
  const waits = entries.value.find((e) => e.id === id)?.state === 'waiting';
  if (waits) await phoneStorage.remove(id);
  else await save({ kind: 'detained', corrects: id, withdrawn: true });
  await refresh();
  return waits;
}

async function send(force = false): Promise<void> {
  await navigator.locks.request('tizim-outbox', () => flush(phoneStorage, fetch, Date.now(), force));
  await refresh();
}

export async function askProgress(): Promise<void> {
  for (const e of entries.value.filter((x) => x.state === 'received' && x.progress !== 'counted')) {
    const r = await fetch(`/api/v1/reports/${e.id}/receipt`, { headers: { authorization: `Bearer ${membership.value?.token ?? ''}` } }).catch(() => undefined);
    if (r?.ok) { const receipt = (await r.json()) as { state: string; code: string }; await phoneStorage.put({ ...e, progress: receipt.state, code: receipt.code }); }
  }
  await refresh();
}

async function refresh(): Promise<void> {
  entries.value = (await phoneStorage.entries()).sort((a, b) => b.at - a.at);
}
