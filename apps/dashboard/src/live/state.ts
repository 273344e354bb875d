import { computed, effect, signal } from '@preact/signals';
import type { Board, BoardPlace, EventSummary, Me, TallyRow } from '@tizim/contract';
import { call } from '../api';
import { lang, n, t, timeZone } from '../words/words';
import type { Held } from './follower';
import { followEvent, following } from './line';

export type Page = 'board' | 'tables' | 'team';
const PAGES: readonly Page[] = ['board', 'tables', 'team'];

export const me = signal<Me | null | undefined>(undefined);
export const events = signal<readonly EventSummary[]>([]);
/** Whether the events were read: until then nobody knows that there is none. */
export const looked = signal(false);
export const event = signal<EventSummary | undefined>(undefined);
export const places = signal<ReadonlyMap<string, BoardPlace>>(new Map());
export const page = signal<Page>('board');
/** A board of the past, when one is looked at; null: the live one. */
export const past = signal<Board | null>(null);

/** What is shown: the live board, or the past one. Every number on the screen comes from here. */
export const shown = computed<Held | undefined>(() =>
  past.value ? { board: past.value, rows: new Map(past.value.rows.map((r) => [r.placeId, r])) } : following.value.held,
);
/** Whether the numbers shown may be read as "now". */
export const current = computed(() => past.value === null && following.value.live);
export const rows = computed<readonly TallyRow[]>(() =>
  [...(shown.value?.rows.values() ?? [])]
    .filter((r) => r.reports > 0)
    .sort((a, b) => b.best - a.best || (a.placeId ?? '').localeCompare(b.placeId ?? '')),
);
/** The last revision of the live board: what a list re-reads itself for. */
export const revision = computed(() => following.value.held?.board.rev ?? -1);
/** The moment the board speaks of, ms. A day that is over stands at its end, a reconstructed one at its last news. */
export const today = computed(() => {
  const board = shown.value?.board;
  const now = Math.min(Date.parse(board?.at ?? '') || Date.now(), Date.parse(event.value?.to ?? '') || Infinity);
  return event.value?.reconstruction && board?.total.lastNewsAt ? Math.min(now, Date.parse(board.total.lastNewsAt)) : now;
});
/** The city that is looked at, `none` for the unknown one. */
export const chosen = signal<string | null>(null);
export const mayDecide = computed(() => me.value?.role === 'admin' || me.value?.role === 'coordinator');
/** … and of the people on a list: one of the past is to be read. Who was inside then may be free by now. */
export const mayMark = computed(() => mayDecide.value && past.value === null);

export const placeName = (id: string | null): string => (id === null ? t('placeUnknown') : (places.value.get(id)?.names[lang.value] ?? id));
/** The address of something of the event that is open. */
export const ofEvent = (path: string): string => `/events/${event.value?.id ?? ''}${path}`;

effect(() => {
  document.title = following.value.held ? `(${n(following.value.held.board.total.best)}) Tizim` : 'Tizim';
});
effect(() => {
  if (event.value) history.replaceState(null, '', `#${page.value}/${event.value.id}`);
});

export async function boot(): Promise<void> {
  me.value = await call<Me>('GET', '/session').catch(() => null);
  if (me.value) await openEvents();
}

/** Opens the event of the address, else the newest. */
export async function openEvents(): Promise<void> {
  events.value = (await call<{ events: EventSummary[] }>('GET', '/events')).events;
  const [wantedPage, wantedEvent] = location.hash.slice(1).split('/');
  page.value = PAGES.find((p) => p === wantedPage) ?? 'board';
  const first = events.value.find((e) => e.id === wantedEvent) ?? events.value[0];
  if (first) await choose(first);
  looked.value = true;
}

/** A colleague, or the replay of a day, may open the first event while somebody waits for one. */
const LOOK_MS = 3_000;
setInterval(() => {
  if (me.value && !event.value) void openEvents().catch(() => undefined);
}, LOOK_MS);

export async function choose(e: EventSummary): Promise<void> {
  const known = await call<{ places: BoardPlace[] }>('GET', `/events/${e.id}/places`);
  past.value = null;
  timeZone.value = e.timeZone;
  places.value = new Map(known.places.map((p) => [p.id, p]));
  event.value = e;
  followEvent(e.id, () => {
    me.value = null;
  });
}

export async function signOut(): Promise<void> {
  await call('DELETE', '/session');
  location.reload();
}
