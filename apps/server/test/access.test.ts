import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { AccountRow, Board, DeviceRow, EventSummary } from '@tizim/contract';
import { Running } from './running.js';

let server: Running;
let event: EventSummary;

beforeAll(async () => {
  server = await Running.start(inject('postgresUrl'));
  await server.signUp('admin', 'Дана');
  event = await server.event();
});
afterAll(() => server.stop());

const dial = (headers: Record<string, string>): Socket =>
  io(`${server.base}/staff`, { transports: ['websocket'], reconnection: false, extraHeaders: headers });
const refusal = (socket: Socket) =>
  new Promise<string>((resolve) => {
    socket.on('connect_error', (e) => resolve(e.message));
    socket.on('connect', () => resolve('connected'));
  });
const follow = (socket: Socket) =>
  new Promise<Board | { error: string }>((resolve, reject) => {
    socket.on('connect_error', reject);
    socket.on('connect', () => socket.emit('follow', { eventId: event.id }, resolve));
  });
const closed = (socket: Socket) =>
  new Promise<string>((resolve) => socket.on('bye', (reason: string) => socket.on('disconnect', () => resolve(reason))));
/** A colleague with a cookie of their own. */
async function colleague(role: 'coordinator' | 'analyst', name: string): Promise<{ cookie: string; id: string }> {
  const { body } = await server.call<{ token: string }>('POST', '/api/v1/accounts/invites', { role });
  const mine = server.sessionCookie;
  const made = await server.call<{ id: string }>('POST', '/api/v1/accounts', {
    token: body.token,
    name,
    password: 'correct horse battery',
  });
  const cookie = server.sessionCookie;
  server.use(mine);
  return { cookie, id: made.body.id };
}

describe('a socket', () => {
  it('is refused without a session, with a phone’s token, and from another site', async () => {
    const phone = await server.phone(event);
    const tries = [
      {},
      { authorization: `Bearer ${phone.token}` },
      { cookie: `tizim=${phone.token}` },
      { cookie: server.sessionCookie, origin: 'https://elsewhere.example' },
    ];
    for (const headers of tries) expect(await refusal(dial(headers)), JSON.stringify(Object.keys(headers))).toBe('unauthenticated');
    const own = dial({ cookie: server.sessionCookie, origin: server.base });
    expect(await refusal(own)).toBe('connected');
    own.close();
  });
  it('loses its rooms when its session ends', async () => {
    const { cookie } = await colleague('analyst', 'Серик');
    const socket = dial({ cookie });
    expect(await follow(socket)).toMatchObject({ eventId: event.id });
    const gone = closed(socket);
    expect((await server.call('DELETE', '/api/v1/session', undefined, { cookie })).status).toBe(204);
    expect(await gone).toBe('session');
    expect(await refusal(dial({ cookie }))).toBe('unauthenticated');
  });
  it('is closed when its account is disabled', async () => {
    const { cookie, id } = await colleague('coordinator', 'Марат');
    const socket = dial({ cookie });
    await follow(socket);
    const gone = closed(socket);
    expect((await server.call('DELETE', `/api/v1/accounts/${id}`)).status).toBe(204);
    expect(await gone).toBe('session');
  });
});

describe('an account', () => {
  it('that is disabled is signed out, cannot sign in, and stays in the list', async () => {
    const { cookie, id } = await colleague('coordinator', 'Асель');
    expect((await server.call('GET', '/api/v1/session', undefined, { cookie })).status).toBe(200);
    await server.call('DELETE', `/api/v1/accounts/${id}`);
    expect((await server.call('GET', '/api/v1/session', undefined, { cookie })).status).toBe(401);
    expect(
      (await server.call('POST', '/api/v1/session', { name: 'Асель', password: 'correct horse battery' }, { cookie: '' })).status,
    ).toBe(401);
    expect(
      (await server.call<{ items: AccountRow[] }>('GET', '/api/v1/accounts')).body.items.find((a) => a.id === id)?.disabledAt,
    ).not.toBeNull();
  });
  it('that is the last admin stays', async () => {
    const admins = (await server.call<{ items: AccountRow[] }>('GET', '/api/v1/accounts')).body.items.filter((a) => a.role === 'admin');
    const answer = await server.call<{ error: { code: string } }>('DELETE', `/api/v1/accounts/${admins[0]?.id}`);
    expect([admins.length, answer.status, answer.body.error.code]).toEqual([1, 409, 'last_admin']);
    expect((await server.call('GET', '/api/v1/session')).status).toBe(200);
  });
  it('is an admin’s to see and to disable, nobody else’s', async () => {
    const { cookie, id } = await colleague('coordinator', 'Бота');
    for (const [method, path] of [
      ['GET', '/api/v1/accounts'],
      ['DELETE', `/api/v1/accounts/${id}`],
      ['POST', '/api/v1/accounts/invites'],
    ] as const)
      expect((await server.call(method, path, method === 'POST' ? { role: 'admin' } : undefined, { cookie })).status, path).toBe(403);
  });
  it('waits longer after each wrong password, whatever the address', async () => {
    const attempt = () => server.call('POST', '/api/v1/session', { name: 'nobody here', password: 'wrong' }, { cookie: '' });
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push(await attempt());
    expect(answers.map((a) => a.status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('a phone', () => {
  it('is listed with its label and what it sent, and once revoked is told to join again', async () => {
    const phone = await server.phone(event);
    await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова' });
    const devices = async () => (await server.call<{ items: DeviceRow[] }>('GET', `/api/v1/events/${event.id}/devices`)).body.items;
    const mine = (await devices())[0];
    expect(mine).toMatchObject({ label: 'A-17', source: 'monitor', reports: 1, revokedAt: null });
    expect((await server.call('DELETE', `/api/v1/devices/${mine?.id}`)).status).toBe(204);
    expect((await phone.send({ city: 'Алматы' })).status).toBe(401);
    expect((await devices()).find((d) => d.id === mine?.id)?.revokedAt).not.toBeNull();
    expect((await server.call('DELETE', `/api/v1/devices/${mine?.id}`)).status).toBe(404);
  });
  it('may read places and its receipts, and nothing of the staff’s', async () => {
    const phone = await server.phone(event);
    const bearer = { authorization: `Bearer ${phone.token}`, cookie: '' };
    expect((await server.call('GET', '/api/v1/places?q=alma', undefined, bearer)).status).toBe(200);
    for (const rest of ['board', 'detentions', 'review/pairs', 'tallies', 'records.csv', 'devices'])
      expect((await server.call('GET', `/api/v1/events/${event.id}/${rest}`, undefined, bearer)).status, rest).toBe(401);
  });
});
