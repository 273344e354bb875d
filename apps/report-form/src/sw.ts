/// <reference lib="webworker" />
import { flush } from './outbox';
import { phoneStorage } from './storage';

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = 'tizim-form-1';

worker.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    const page = await fetch('/', { cache: 'reload' });
    const assets = [...(await page.clone().text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((m) => m[1] ?? '/');
    await cache.put('/', page);
    await cache.addAll(assets);
    for (const script of assets.filter((a) => a.endsWith('.js'))) {
      const text = await (await cache.match(script))?.text();
      await cache.addAll([...(text ?? '').matchAll(/["']\.\/([\w-]+\.js)["']/g)].map((m) => `/assets/${m[1]}`));
    }
  })());
});
worker.addEventListener('activate', (event) => { event.waitUntil(worker.clients.claim()); });
// Shell from the cache, so that a page opens without a line; the API always goes to the network.
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || /^\/(api|dash|health|socket\.io)/.test(url.pathname)) return;
  event.respondWith((async () => {
    const cached = await caches.match(event.request.mode === 'navigate' ? '/' : event.request);
    return cached ?? fetch(event.request);
  })());
});
worker.addEventListener('sync', (event) => { (event as ExtendableEvent).waitUntil(navigator.locks.request('tizim-outbox', () => flush(phoneStorage, fetch, Date.now(), true))); });
worker.addEventListener('message', (event) => { if (event.data === 'skip') void worker.skipWaiting(); });
