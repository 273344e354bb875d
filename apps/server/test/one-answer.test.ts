import { io } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { v7 } from 'uuid';
import type { Board, DecisionRow, DetentionPage, EventSummary, Facility, Tallies, Timeline } from '@tizim/contract';
import { Running, type Phone } from './running.js';

const ALMATY = 'KZ-750000000';
const STATION = 'Медеуское РУВД';
let server: Running;
let event: EventSummary;
let phone: Phone;

beforeAll(async () => {
  server = await Running.start(inject('postgresUrl'));
  await server.signUp();
});
afterAll(() => server.stop());
beforeEach(async () => {
  event = await server.event();
  phone = await server.phone(event);
});

const path = (rest: string) => `/api/v1/events/${event.id}/${rest}`;
const get = async <T>(rest: string): Promise<T> => (await server.call<T>('GET', path(rest))).body;
const board = () => get<Board>('board');
const now = () => encodeURIComponent(new Date().toISOString());
const at = '2020-06-06T12:00:00+06:00';
const released = async (query: string) =>
  (await get<Timeline>(`timeline?clock=known${query}`)).buckets.reduce((sum, b) => sum + b.released, 0);

describe('the window of an event', () => {
  const made = (window: object) =>
    server.call<EventSummary>('POST', '/api/v1/events', {
      id: crypto.randomUUID(),
      title: { kk: '6 маусым', ru: '6 июня', en: '6 June' },
      day: '2020-06-06',
      ...window,
    });

  it('begins at midnight where the event is, so many days before as asked for', async () => {
    const { body } = await made({ before: 7, after: 1 });
    expect([body.from, body.dayFrom, body.dayTo, body.to].map((t) => new Date(t).toISOString())).toEqual([
      '2020-05-29T18:00:00.000Z',
      '2020-06-05T18:00:00.000Z',
      '2020-06-06T18:00:00.000Z',
      '2020-06-07T18:00:00.000Z',
    ]);
  });
  it('may be the day alone', async () => {
    const { status, body } = await made({ before: 0, after: 0 });
    expect([status, body.from, body.to]).toEqual([201, body.dayFrom, body.dayTo]);
  });
});

describe('the course of the day as it became known', () => {
  it('has a release from when it was known, and none that was taken back', async () => {
    await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова', observedAt: at });
    await server.drain();
    const before = now();
    expect(await released(`&asOf=${before}`)).toBe(0);
    const release = await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова', kind: 'released', observedAt: at });
    await server.drain();
    const between = now();
    expect([await released(''), await released(`&asOf=${between}`), await released(`&asOf=${before}`)]).toEqual([1, 1, 0]);
    await phone.send({ corrects: release.id, withdrawn: true, submittedAt: '2020-06-06T13:00:00+06:00' });
    await server.drain();
    expect([await released(''), await released(`&asOf=${between}`)]).toEqual([0, 1]);
  });
});

describe('the list behind a number', () => {
  it('tells its total on every page, the last is never empty', async () => {
    for (const name of ['Айгүл Садыкова', 'Ерлан Тестов', 'Нурлан Омаров', 'Дана Пробная'])
      await phone.send({ city: 'Алматы', name, observedAt: at });
    await server.drain();
    const first = await get<DetentionPage>('detentions?limit=2');
    const second = await get<DetentionPage>(`detentions?limit=2&cursor=${first.next}`);
    expect([first.total, second.total, second.items.length, second.next]).toEqual([4, 4, 2, null]);
  });
  it('holds as many inside a house as the house and the table say: news of somebody unknown is in none of them', async () => {
    await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова', facility: STATION, observedAt: at });
    await phone.send({ city: 'Алматы', name: 'Никем Неназванный', kind: 'transferred', facility: STATION, observedAt: at });
    await server.drain();
    const [line] = (await get<Tallies>('tallies?by=facility')).lines;
    const houses = (await get<{ items: Facility[] }>('facilities')).items;
    expect([line?.inside, houses.find((f) => f.id === line?.key)?.inside]).toEqual([1, 1]);
    expect((await get<DetentionPage>(`detentions?counted=true&status=held&facilityId=${line?.key}`)).total).toBe(1);
  });
});

describe('the board as of this moment', () => {
  it('is the board: who is over the limit, the latest reports, the revision', async () => {
    await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова', observedAt: '2020-06-19T12:00:00+06:00' });
    await phone.send({ corrects: v7(), withdrawn: true });
    await server.drain();
    const live = await board();
    const then = await get<Board>(`board?asOf=${now()}`);
    expect(then).toEqual({ ...live, at: then.at });
    expect((await get<Tallies>('tallies')).rev).toBe(live.rev);
  });
});

describe('open boards', () => {
  it('and those that open later show a figure of others and what was set apart, though no number of ours changed', async () => {
    await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова', observedAt: at });
    await server.drain();
    const socket = io(`${server.base}/staff`, { transports: ['websocket'], extraHeaders: { cookie: server.sessionCookie } });
    const follow = () => new Promise<Board>((resolve) => socket.emit('follow', { eventId: event.id }, resolve));
    let told: Board[] = [];
    socket.on('board', (b: Board) => told.push(b));
    await vi.waitFor(async () => expect((await follow()).rev).toBe((await board()).rev));
    told = [];
    const figure = {
      id: v7(),
      by: 'police',
      placeId: ALMATY,
      qualifier: 'exact',
      low: 3,
      high: 3,
      of: 'detained',
      definition: 'доставлены',
    };
    const kept = await server.call('POST', path('official-figures'), { ...figure, phase: 'on_the_day', at, source: 'polisia.kz' });
    expect(kept.status).toBe(201);
    const shown = (b: Board | undefined) => b?.rows.find((r) => r.placeId === ALMATY)?.officialFigures.map((f) => f.low);
    await vi.waitFor(() => expect(shown(told.at(-1))).toEqual([3]));
    expect(told.at(-1)?.since).toBeNull();
    const id = v7();
    await phone.post({ id, eventId: event.id, sealed: { v: 1, epk: 'A'.repeat(87), iv: 'A'.repeat(16), ct: 'A'.repeat(64) } });
    await vi.waitFor(() => expect(told.at(-1)?.queues.setApart).toBe(1));
    const joined = await follow();
    expect([shown(joined), joined.queues.setApart]).toEqual([[3], 1]);
    socket.close();
  });
});

describe('the queue of places', () => {
  it('holds what the board says, without what its reporter withdrew or replaced', async () => {
    const lists = async () => [(await board()).queues.places, (await get<{ items: object[] }>('review/places')).items.length];
    const sent = await phone.send({ place: 'где-то там', count: 3 });
    const other = await phone.send({ place: 'где-то там', name: 'Ерлан Тестов' });
    await server.drain();
    expect(await lists()).toEqual([2, 2]);
    await phone.send({ corrects: sent.id, withdrawn: true });
    await phone.send({ corrects: other.id, place: 'где-то там', name: 'Ерлан Тестов', age: 30 });
    await server.drain();
    expect(await lists()).toEqual([1, 1]);
  });
});

describe('a place that is chosen before its report is counted', () => {
  it('holds once it is', async () => {
    const quiet = await Running.start(inject('postgresUrl'), { ROLES: 'api' });
    try {
      await quiet.signUp();
      const here = await quiet.event();
      const { id } = await (await quiet.phone(here)).send({ city: 'Шымкент', name: 'Айгүл Садыкова' });
      const of = `/api/v1/events/${here.id}`;
      const chosen = await quiet.call<DecisionRow>('POST', `${of}/decisions`, { id: v7(), kind: 'place', report: id, placeId: ALMATY });
      expect([chosen.status, chosen.body.applied]).toEqual([201, false]);
      await quiet.services.pipeline.decide(here.id);
      await quiet.services.pipeline.work([id]);
      expect((await quiet.call<Board>('GET', `${of}/board`)).body.rows.filter((r) => r.listed > 0).map((r) => r.placeId)).toEqual([ALMATY]);
    } finally {
      await quiet.stop();
    }
  });
});
