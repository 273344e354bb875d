import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { v7 } from 'uuid';
import type { Board, DecisionRow, EventSummary, ReportBody } from '@tizim/contract';
import { recount } from '../src/pipeline/recount.js';
import { Register } from '../src/store/register/register.js';
import { Running, type Phone } from './running.js';

const ALMATY = 'KZ-750000000';
const SHYMKENT = 'KZ-790000000';
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

const board = async () => (await server.call<Board>('GET', `/api/v1/events/${event.id}/board`)).body;
const rows = async () =>
  (await board()).rows
    .map(({ placeId, low, best, high, listed, reports, released }) => ({ placeId, low, best, high, listed, reports, released }))
    .sort((a, b) => (String(a.placeId) < String(b.placeId) ? -1 : 1));
const decide = async (body: object) =>
  (await server.call<DecisionRow>('POST', `/api/v1/events/${event.id}/decisions`, { id: v7(), ...body })).body;
/** The board says what a recount from scratch says. */
async function expectRecount(): Promise<void> {
  const { services } = server;
  const own = await recount(services.db, new Register(), event.id, await services.events.keysOf(event.id));
  const said = await rows();
  expect(said.filter((r) => r.reports > 0)).toEqual(
    own.cities
      .map((c) => ({ placeId: c.city, low: c.low, best: c.best, high: c.high, listed: c.listed, reports: c.reports, released: c.released }))
      .sort((a, b) => (String(a.placeId) < String(b.placeId) ? -1 : 1)),
  );
}
async function send(report: Partial<ReportBody>, id = v7()): Promise<string> {
  await phone.send(report, id);
  await server.drain();
  return id;
}

describe('a report without a place of its own has that of the one it corrects or follows', () => {
  const group = { city: 'Алматы', count: 10, submittedAt: '2020-06-06T12:00:00+06:00' };

  it('whichever of them came first', async () => {
    await send({ corrects: await send(group), count: 8 });
    const inOrder = await rows();
    expect(inOrder).toMatchObject([{ placeId: ALMATY, reports: 1 }]);

    event = await server.event();
    phone = await server.phone(event);
    const later = v7();
    await send({ corrects: later, count: 8 });
    expect((await rows()).map((r) => r.placeId)).toEqual([null]);
    await send(group, later);
    expect((await rows()).filter((r) => r.reports > 0)).toEqual(inOrder);
    await expectRecount();
  });

  it('through a chain of them, told from its end', async () => {
    const [first, second] = [v7(), v7()];
    await send({ follows: second, kind: 'released', count: 2 });
    await send({ follows: first, kind: 'released', count: 1 }, second);
    await send(group, first);
    expect((await rows()).filter((r) => r.reports > 0)).toMatchObject([{ placeId: ALMATY, reports: 3, released: 3 }]);
    await expectRecount();
  });

  it('also when people chose it, before or after, and no longer when they take that back', async () => {
    const first = await send({ place: 'где-то там', name: 'Айгүл Садыкова' });
    const follow = { follows: first, kind: 'released', name: 'Айгүл Садыкова' } as const;
    await send(follow);
    const before = await rows();
    const placed = await decide({ kind: 'place', report: first, placeId: SHYMKENT });
    expect((await rows()).filter((r) => r.reports > 0)).toMatchObject([{ placeId: SHYMKENT, reports: 2, released: 1 }]);
    await send({ ...follow, kind: 'transferred' });
    expect((await rows()).filter((r) => r.reports > 0)).toMatchObject([{ placeId: SHYMKENT, reports: 3 }]);
    await decide({ kind: 'undo', target: placed.id });
    expect((await rows()).filter((r) => r.reports > 0)).toMatchObject(
      before.filter((r) => r.reports > 0).map((r) => ({ placeId: r.placeId, reports: r.reports + 1 })),
    );
    await expectRecount();
  });

  it('a report that nobody can open takes nothing with it', async () => {
    const broken = v7();
    await phone.post({ id: broken, eventId: event.id, sealed: { v: 1, epk: 'A'.repeat(87), iv: 'A'.repeat(16), ct: 'A'.repeat(64) } });
    await send({ follows: broken, name: 'Дана Пробная', count: 1 });
    expect(await rows()).toMatchObject([{ placeId: null, reports: 1 }]);
  });

  it('in every worker that holds the event, also one that read it before', async () => {
    const other = await Running.beside(server);
    try {
      const [first, second] = [v7(), v7()];
      await send({ corrects: first, count: 8 });
      await phone.send({ city: 'Шымкент', name: 'Нурлан Омаров' }, second);
      await other.services.pipeline.work([second], true);
      await send(group, first);
      const third = v7();
      await phone.send({ city: 'Шымкент', name: 'Ерлан Тестов' }, third);
      await other.services.pipeline.work([third], true);
      expect((await rows()).filter((r) => r.reports > 0)).toMatchObject([
        { placeId: ALMATY, reports: 1 },
        { placeId: SHYMKENT, listed: 2 },
      ]);
      await expectRecount();
    } finally {
      await other.stop();
    }
  });

  it('while other events are counted, and all of them have few connections', async () => {
    const few = await Running.start(inject('postgresUrl'), { ROLES: 'api', DATABASE_POOL: '2' });
    try {
      await few.signUp();
      const sent = await Promise.all(
        [1, 2, 3].map(async () => {
          const of = await few.event();
          const sender = await few.phone(of);
          const { id } = await sender.send(group);
          return { of, ids: [id, (await sender.send({ follows: id, kind: 'released', count: 1 })).id] };
        }),
      );
      await Promise.all(sent.map(({ ids }) => few.services.pipeline.work(ids, true)));
      for (const { of } of sent)
        expect((await few.call<Board>('GET', `/api/v1/events/${of.id}/board`)).body.rows).toMatchObject([{ placeId: ALMATY, reports: 2 }]);
    } finally {
      await few.stop();
    }
  });
});
