import type { Membership, Receipt, Waiting } from './entry';

/** What a phone keeps: sealed envelopes that wait, receipts of those that arrived, its membership. No content of any report. */
const NAME = 'tizim';
const STORES = ['outbox', 'receipts', 'settings'] as const;

interface Stores {
  readonly outbox: IDBObjectStore;
  readonly receipts: IDBObjectStore;
  readonly settings: IDBObjectStore;
}

let wiped = false;
/** After a wipe nothing may make the database anew, not even an answer that was still under way. */
export function closeForEver(): void {
  wiped = true;
}

export const membership = () => inOneStep('readonly', (s) => ask<Membership | undefined>(s.settings.get('membership')));
export const waiting = () => inOneStep('readonly', (s) => ask<Waiting[]>(s.outbox.getAll()));
export const receipts = () => inOneStep('readonly', (s) => ask<Receipt[]>(s.receipts.getAll()));

/** Joins an event. What an unknown phone could not send goes round again with the new key. */
export function join(m: Membership): Promise<void> {
  return inOneStep('readwrite', async (s) => {
    await ask(s.settings.put(m, 'membership'));
    for (const w of await ask<Waiting[]>(s.outbox.getAll()))
      if (w.trouble === 'unknown_phone' && w.eventId === m.eventId) await ask(s.outbox.put({ ...w, trouble: null, notBefore: 0 }));
  });
}

/** Puts a sealed report in. False when this id is here already, waiting or received: the first stands. */
export function add(w: Waiting): Promise<boolean> {
  return inOneStep('readwrite', async (s) => {
    if ((await ask(s.outbox.getKey(w.id))) !== undefined || (await ask(s.receipts.getKey(w.id))) !== undefined) return false;
    await ask(s.outbox.add(w));
    return true;
  });
}

/** Marks a report as leaving and hands it out; undefined when it was taken back meanwhile. */
export function claim(id: string): Promise<Waiting | undefined> {
  return inOneStep('readwrite', async (s) => {
    const w = await ask<Waiting | undefined>(s.outbox.get(id));
    if (!w) return undefined;
    await ask(s.outbox.put({ ...w, left: true }));
    return w;
  });
}

/** It arrived: the envelope goes, the receipt stays, in one step. */
export function arrived(id: string, code: string | null): Promise<void> {
  return inOneStep('readwrite', async (s) => {
    const w = await ask<Waiting | undefined>(s.outbox.get(id));
    if (!w) return;
    const receipt: Receipt = { id, at: w.at, code, progress: 'received', about: w.about, carried: w.carried };
    await ask(s.receipts.put(receipt));
    await ask(s.outbox.delete(id));
  });
}

/** Changes a report that still waits: a later try, or trouble that a person must see to. */
export function change(id: string, patch: Partial<Pick<Waiting, 'tries' | 'notBefore' | 'trouble'>>): Promise<void> {
  return inOneStep('readwrite', async (s) => {
    const w = await ask<Waiting | undefined>(s.outbox.get(id));
    if (w) await ask(s.outbox.put({ ...w, ...patch }));
  });
}

/** Takes a report back without a trace: one that has not begun to leave, or that the server refused. False otherwise: only a withdrawal can follow it. */
export function takeBack(id: string): Promise<boolean> {
  return inOneStep('readwrite', async (s) => {
    const w = await ask<Waiting | undefined>(s.outbox.get(id));
    if (!w || (w.left && w.trouble !== 'refused')) return false;
    await ask(s.outbox.delete(id));
    return true;
  });
}

/** What became of a report, as the server told. */
export function progressed(id: string, progress: Receipt['progress'], code: string): Promise<void> {
  return inOneStep('readwrite', async (s) => {
    const r = await ask<Receipt | undefined>(s.receipts.get(id));
    if (r) await ask(s.receipts.put({ ...r, progress, code }));
  });
}

/** Deletes everything. Resolves also when another tab still holds the database: it is deleted when that tab lets go. */
export function erase(): Promise<void> {
  closeForEver();
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('No storage'));
  });
}

/** One transaction, opened and closed for it: a wipe never waits for a connection that idles. */
async function inOneStep<T>(mode: IDBTransactionMode, work: (stores: Stores) => Promise<T>): Promise<T> {
  const db = await database();
  try {
    // "strict": the report is on the flash before the screen says so.
    const tx = db.transaction(STORES, mode, { durability: 'strict' });
    const committed = new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onerror = tx.onabort = () => reject(tx.error ?? new Error('No storage'));
    });
    const [result] = await Promise.all([
      work({ outbox: tx.objectStore('outbox'), receipts: tx.objectStore('receipts'), settings: tx.objectStore('settings') }),
      committed,
    ]);
    return result;
  } finally {
    db.close();
  }
}

function database(): Promise<IDBDatabase> {
  if (wiped) return Promise.reject(new Error('No storage'));
  return new Promise((resolve, reject) => {
    const open = indexedDB.open(NAME, 2);
    open.onupgradeneeded = () => {
      for (const name of Array.from(open.result.objectStoreNames)) open.result.deleteObjectStore(name);
      open.result.createObjectStore('outbox', { keyPath: 'id' });
      open.result.createObjectStore('receipts', { keyPath: 'id' });
      open.result.createObjectStore('settings');
    };
    open.onsuccess = () => {
      // Another tab erases: let go at once.
      open.result.onversionchange = () => open.result.close();
      resolve(open.result);
    };
    open.onerror = () => reject(open.error ?? new Error('No storage'));
  });
}
