/** What a phone keeps: no content of any report, only sealed envelopes and codes. */
export interface Membership { readonly token: string; readonly eventId: string; readonly intakeKey: string; readonly placeId: string | null; readonly title: { kk: string; ru: string; en: string } }
export interface Entry { readonly id: string; readonly eventId: string; readonly at: number; readonly sealed: unknown; readonly state: 'waiting' | 'received' | 'attention'; readonly code?: string; readonly progress?: string; readonly tries: number; readonly notBefore: number }

export interface PhoneStorage {
  membership(): Promise<Membership | undefined>;
  join(m: Membership): Promise<void>;
  entries(): Promise<Entry[]>;
  put(entry: Entry): Promise<void>;
  remove(id: string): Promise<void>;
}

const NAME = 'tizim';

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open(NAME, 1);
    open.onupgradeneeded = () => { open.result.createObjectStore('outbox', { keyPath: 'id' }); open.result.createObjectStore('settings'); };
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error ?? new Error('No storage'));
  });
}

async function ask<T>(store: 'outbox' | 'settings', mode: IDBTransactionMode, question: (s: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await database();
  return new Promise((resolve, reject) => {
    // "strict": the report is on the flash before the screen says so.
    const tx = db.transaction(store, mode, { durability: 'strict' });
    const request = question(tx.objectStore(store));
    tx.oncomplete = () => { db.close(); resolve(request.result); };
    tx.onerror = tx.onabort = () => { db.close(); reject(tx.error ?? new Error('No storage')); };
  });
}

export const phoneStorage: PhoneStorage = {
  membership: () => ask('settings', 'readonly', (s) => s.get('membership') as IDBRequest<Membership | undefined>),
  join: async (m) => { await ask('settings', 'readwrite', (s) => s.put(m, 'membership')); },
  entries: () => ask('outbox', 'readonly', (s) => s.getAll() as IDBRequest<Entry[]>),
  put: async (e) => { await ask('outbox', 'readwrite', (s) => s.put(e)); },
  remove: async (id) => { await ask('outbox', 'readwrite', (s) => s.delete(id)); },
};

/** Leaves nothing: outbox, membership, caches, worker. */
export async function wipe(): Promise<void> {
  indexedDB.deleteDatabase(NAME);
  localStorage.clear();
  for (const key of await caches.keys()) await caches.delete(key);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  location.replace('about:blank');
}
