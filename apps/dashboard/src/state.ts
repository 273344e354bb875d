import { computed, effect, signal } from '@preact/signals';
import type { Board, BoardPlace, ClientEvents, EventSummary, Me, ServerEvents } from '@tizim/contract';
import { io, type Socket } from 'socket.io-client';
import { call } from './api';
import { take, type Held } from './follower';
import { CATALOGUES, type Key, type Lang } from './messages';

const stored = ['kk', 'ru', 'en'].find((l) => (localStorage.getItem('lang') ?? navigator.language).startsWith(l)) ?? 'ru';
export const lang = signal<Lang>(stored as Lang);
export const me = signal<Me | null | undefined>(undefined);
export const events = signal<readonly EventSummary[]>([]);
export const event = signal<EventSummary | undefined>(undefined);
export const places = signal<ReadonlyMap<string, BoardPlace>>(new Map());
export const held = signal<Held | undefined>(undefined);
export const live = signal(false);
export const asOf = signal('');
export const page = signal<'board' | 'tallies' | 'invite'>('board');
export const rows = computed(() => [...(held.value?.rows.values() ?? [])].filter((r) => r.reports > 0).sort((a, b) => b.best - a.best));

export const t = (key: Key): string => CATALOGUES[lang.value][key];
export const n = (value: number): string => new Intl.NumberFormat(lang.value).format(value);
export const placeName = (id: string | null): string => (id === null ? t('unknownPlace') : (places.value.get(id)?.names[lang.value] ?? id));
export const time = (iso: string | number, style: 'short' | 'medium' = 'short'): string => new Intl.DateTimeFormat(lang.value, { timeStyle: style, timeZone: event.value?.timeZone ?? 'Asia/Almaty' }).format(new Date(iso));
export const clock = (): string => new Intl.DateTimeFormat(lang.value, { timeStyle: 'medium' }).format(new Date());

effect(() => { document.documentElement.lang = lang.value; localStorage.setItem('lang', lang.value); });
effect(() => { document.title = held.value ? `(${n(held.value.board.total.best)}) Tizim` : 'Tizim'; });

export async function boot(): Promise<void> {
  me.value = await call<Me>('GET', '/session').catch(() => null);
  if (me.value) await openEvents();
}

export async function openEvents(): Promise<void> {
  events.value = (await call<{ events: EventSummary[] }>('GET', '/events')).events;
  const first = events.value[0];
  if (first) await choose(first);
}

let socket: Socket<ServerEvents, ClientEvents> | undefined;
let lastBeat = 0;

export async function choose(e: EventSummary): Promise<void> {
  event.value = e;
  held.value = undefined;
  places.value = new Map((await call<{ places: BoardPlace[] }>('GET', `/events/${e.id}/places`)).places.map((p) => [p.id, p]));
  if (!socket) connect();
  follow();
}

function connect(): void {
  socket = io('/staff', { transports: ['websocket', 'polling'] });
  socket.on('connect', follow);
  socket.on('disconnect', () => { live.value = false; });
  socket.on('bye', () => { me.value = null; });
  socket.on('board', (delta) => { alive(); receive(delta); });
  socket.on('beat', (beat) => { alive(); if (beat.eventId === event.value?.id && (beat.epoch !== held.value?.board.epoch || beat.rev > (held.value?.board.rev ?? -1))) follow(); });
  // Two missed beats: the line is dead, whatever the socket thinks.
  setInterval(() => { if (Date.now() - lastBeat > 11_000) live.value = false; }, 1_000);
}

function alive(): void {
  lastBeat = Date.now();
  live.value = true;
  asOf.value = clock();
}

function follow(): void {
  const e = event.value;
  if (!socket?.connected || !e) return;
  socket.timeout(8_000).emit('follow', { eventId: e.id }, (error: Error | null, reply: Board | { error: string }) => {
    if (error || 'error' in reply) { live.value = false; return; }
    alive();
    receive(reply);
  });
}

function receive(next: Board): void {
  if (next.eventId !== event.value?.id) return;
  const taken = take(held.value, next);
  if ('ask' in taken) follow();
  else held.value = taken.held;
}

export async function signOut(): Promise<void> {
  await call('DELETE', '/session');
  location.reload();
}
