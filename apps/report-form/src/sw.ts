/// <reference lib="webworker" />
import { channel } from './outbox/channel';
import { waitMs, flush, inTurn } from './outbox/flush';
import { post } from './outbox/post';
import { closeForEver, waiting } from './outbox/storage';

declare const self: ServiceWorkerGlobalScope;
/** Hash of the page this worker belongs to, put in by the build: a new page is a new worker with a cache of its own. */
declare const __BUILD__: string;

const CACHE = `tizim-${__BUILD__}`;
const SHELL = ['/', '/manifest.webmanifest', '/icon.svg'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL.map((path) => new Request(path, { cache: 'reload' })))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

// The page comes from the cache, so that it opens without a line; the API always goes to the network.
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !SHELL.includes(url.pathname)) return;
  event.respondWith(caches.open(CACHE).then(async (cache) => (await cache.match(url.pathname)) ?? fetch(event.request)));
});

// The line is back, perhaps with no page open: the envelopes are sealed, so the worker sends them itself.
self.addEventListener('sync', (event) => {
  if (event instanceof ExtendableEvent) event.waitUntil(sendAll());
});

// Taking over is the user's choice: a form must not change under someone who types.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

channel?.addEventListener('message', (event) => {
  if (event.data === 'erased') closeForEver();
});

async function sendAll(): Promise<void> {
  const grace = Math.max(0, ...(await waiting()).map((w) => waitMs(w, Date.now(), true)));
  await new Promise((resolve) => {
    setTimeout(resolve, grace);
  });
  const { left } = await inTurn(() => flush({ post, now: Date.now, eager: true }));
  channel?.postMessage('changed');
  // A sync that fails is repeated by the browser, at longer and longer intervals.
  if (left > 0) throw new Error('Some still wait');
}
