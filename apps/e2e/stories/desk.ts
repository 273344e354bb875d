import { readFileSync } from 'node:fs';
import type { Started } from './server.js';

/** A coordinator over the public API: makes an event, invites phones, reads the board. */
export interface Desk {
  readonly eventId: string;
  invite(placeId?: string): Promise<string>;
  board(): Promise<{ best: number; released: number; waiting: number; reports: number }>;
}

export async function openDesk(server: Started): Promise<Desk> {
  let cookie = '';
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(server.base + path, {
      method,
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    if (!response.ok) throw new Error(`${method} ${path} gave ${response.status}`);
    return response.json();
  };
  const who = { name: 'desk', password: 'верный скакун 42' };
  const token = readFileSync(`${server.dataDir}/first-link`, 'utf8').split('=')[1];
  // Each story has an event of its own; the coordinator is made once.
  await call('POST', '/api/v1/accounts', { token, ...who }).catch(() => call('POST', '/api/v1/session', who));
  const eventId = crypto.randomUUID();
  await call('POST', '/api/v1/events', {
    id: eventId,
    title: { kk: 'Сынақ', ru: 'Проверка', en: 'Trial' },
    day: new Date().toISOString().slice(0, 10),
  });
  return {
    eventId,
    invite: async (placeId = 'KZ-750000000') =>
      ((await call('POST', '/api/v1/invites', { eventId, label: 'A-17', placeId })) as { url: string }).url,
    board: async () => {
      const b = (await call('GET', `/api/v1/events/${eventId}/board`)) as {
        total: { best: number; released: number; reports: number };
        queues: { waiting: number };
      };
      return { best: b.total.best, released: b.total.released, reports: b.total.reports, waiting: b.queues.waiting };
    },
  };
}
