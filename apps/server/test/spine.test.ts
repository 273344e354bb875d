import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { v7 } from 'uuid';
import type { Board, DecisionRow, Detention, EventSummary } from '@tizim/contract';
import { Running, type Phone } from './running.js';

let server: Running;
let event: EventSummary;
let phone: Phone;

beforeAll(async () => {
  server = await Running.start(inject('postgresUrl'));
  await server.signUp();
});
afterAll(() => server.stop());

async function freshEvent(): Promise<void> {
  event = await server.event();
  phone = await server.phone(event);
}
const board = async () => (await server.call<Board>('GET', `/api/v1/events/${event.id}/board`)).body;
const detentions = async () => (await server.call<{ items: Detention[] }>('GET', `/api/v1/events/${event.id}/detentions`)).body.items;
const almaty = async () => (await board()).rows.find((r) => r.placeId === 'KZ-750000000');

describe('a report walks from the phone to the board', () => {
  it('is counted in its city, with the person on the list and the station known', async () => {
    await freshEvent();
    const sent = await phone.send({ place: 'Алматы, парк Ганди', name: 'Айгүл Садыкова', facility: 'Медеуское РУВД' });
    expect(sent.status).toBe(202);
    await server.drain();
    expect(await almaty()).toMatchObject({ listed: 1, best: 1, inside: 1 });
    expect((await detentions())[0]).toMatchObject({ name: 'Айгүл Садыкова', facilityId: 'KZ-750000000-PD-MEDEU', status: 'inside' });
    const receipt = await server.call<{ state: string; code: string }>('GET', `/api/v1/reports/${sent.id}/receipt`, undefined, {
      authorization: `Bearer ${phone.token}`,
    });
    expect(receipt.body).toMatchObject({ state: 'counted', code: sent.body.code });
  });

  it('links two spellings of one person, keeps her brother apart, and attaches the release', async () => {
    await freshEvent();
    await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова', observedAt: '2020-06-06T12:00:00+06:00' });
    await phone.send({ city: 'Almaty', name: 'Sadykova Aigul', observedAt: '2020-06-06T12:05:00+06:00' });
    await phone.send({ city: 'Алматы', name: 'Садыков Ерлан', observedAt: '2020-06-06T12:05:00+06:00' });
    await phone.send({ city: 'Алматы', name: 'Садыковой Айгуль', kind: 'released' });
    await server.drain();
    expect(await almaty()).toMatchObject({ listed: 2, released: 1, inside: 1 });
    expect((await detentions()).map((d) => d.reports.length).sort()).toEqual([1, 3]);
  });

  it('counts a place nobody can find as place unknown, and a person’s choice moves it at once', async () => {
    await freshEvent();
    const sent = await phone.send({ place: 'где-то там', name: 'Ерлан Тестов' });
    await server.drain();
    expect((await board()).rows.find((r) => r.placeId === null)).toMatchObject({ listed: 1 });
    const decided = await server.call<DecisionRow>('POST', `/api/v1/events/${event.id}/decisions`, {
      id: v7(),
      kind: 'place',
      report: sent.id,
      placeId: 'KZ-750000000',
    });
    expect(decided.status).toBe(201);
    expect(await almaty()).toMatchObject({ listed: 1 });
    expect((await board()).rows.find((r) => r.placeId === null)).toMatchObject({ listed: 0 });
  });
});

describe('the live board', () => {
  it('gives a snapshot on joining and absolute values after a report', async () => {
    await freshEvent();
    const socket = io(`${server.base}/staff`, { transports: ['websocket'], extraHeaders: { cookie: server.sessionCookie } });
    const snapshot = await new Promise<Board>((resolve, reject) => {
      socket.on('connect_error', reject);
      socket.on('connect', () => socket.emit('follow', { eventId: event.id }, resolve));
    });
    expect(snapshot).toMatchObject({ eventId: event.id, rev: 0, since: null });
    const delta = new Promise<Board>((resolve) => socket.on('board', resolve));
    await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова' });
    expect((await delta).rows).toMatchObject([{ placeId: 'KZ-750000000', listed: 1 }]);
    socket.close();
  });

  it('refuses a socket without a session', async () => {
    const socket = io(`${server.base}/staff`, { transports: ['websocket'], reconnection: false });
    const error = await new Promise<Error>((resolve) => socket.on('connect_error', resolve));
    expect(error.message).toBe('unauthenticated');
    socket.close();
  });
});

describe('bad input gets a 4xx and changes nothing', () => {
  const report = (more: object) => ({
    id: v7(),
    eventId: event.id,
    report: { kind: 'detained', submittedAt: '2020-06-06T12:30:00+06:00', ...more },
  });
  it.each([
    ['wrong JSON', () => '{"id":', 400, 'bad_json'],
    ['an unknown field', () => report({ foo: 1 }), 400, 'invalid'],
    ['a NUL', () => report({ name: 'a\0b' }), 400, 'invalid'],
    ['a lone surrogate', () => JSON.stringify(report({})).replace('"detained"', '"detained","name":"a\\ud800"'), 400, 'invalid'],
    ['the year 9999', () => report({ observedAt: '9999-01-01T00:00:00Z' }), 400, 'invalid'],
    ['a count below zero', () => report({ count: -3 }), 400, 'invalid'],
    ['too deep', () => JSON.parse('['.repeat(50) + ']'.repeat(50)), 400, 'too_deep'],
    ['too large', () => report({ note: 'x'.repeat(5 * 1024 * 1024) }), 413, 'too_large'],
  ])('%s', async (_name, make, status, code) => {
    await freshEvent();
    const answer = await phone.post<{ error: { code: string } }>(make());
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect((await board()).queues.waiting).toBe(0);
  });

  it('a stranger is told to join, an analyst may not decide', async () => {
    expect((await server.call('POST', '/api/v1/reports', {}, { cookie: '' })).status).toBe(401);
    const analyst = await Running.start(inject('postgresUrl'));
    await analyst.signUp('analyst');
    expect((await analyst.call('POST', '/api/v1/events', {})).status).toBe(403);
    expect((await analyst.call('POST', '/api/v1/session', {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
    await analyst.stop();
  });
});

describe('a poisonous report', () => {
  it('is set apart, visibly, and its batch is counted', async () => {
    await freshEvent();
    const good = await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова' });
    const id = v7();
    const poison = await phone.post({
      id,
      eventId: event.id,
      sealed: { v: 1, epk: 'A'.repeat(87), iv: 'A'.repeat(16), ct: 'A'.repeat(64) },
    });
    expect([good.status, poison.status]).toEqual([202, 202]);
    await server.drain();
    expect((await board()).queues).toMatchObject({ setApart: 1, waiting: 0 });
    expect((await almaty())?.listed).toBe(1);
  });
});
