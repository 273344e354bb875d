import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { v7 } from 'uuid';
import type { Board, DecisionRow, DetentionPage, ErrorBody, EventSummary, SetApart } from '@tizim/contract';
import { Running, type Phone } from './running.js';

let server: Running;
let event: EventSummary;
let phone: Phone;
let dana: string;
let serik: string;

beforeAll(async () => {
  server = await Running.start(inject('postgresUrl'));
  await server.signUp('admin', 'Дана');
  dana = server.sessionCookie;
  await server.signUp('coordinator', 'Серик');
  serik = server.sessionCookie;
});
afterAll(() => server.stop());
beforeEach(async () => {
  event = await server.event();
  phone = await server.phone(event);
});

const path = (rest: string) => `/api/v1/events/${event.id}/${rest}`;
const get = async <T>(rest: string): Promise<T> => (await server.call<T>('GET', path(rest))).body;
const decide = (body: object, cookie = dana) =>
  server.call<DecisionRow & ErrorBody>('POST', path('decisions'), { id: v7(), ...body }, { cookie });
const rev = async () => (await get<Board>('board')).rev;
async function people(...names: string[]): Promise<string[]> {
  const ids = [];
  for (const name of names) ids.push((await phone.send({ city: 'Алматы', name, observedAt: '2020-06-06T12:00:00+06:00' })).id);
  await server.drain();
  return ids;
}

describe('two colleagues at once', () => {
  it('the second is told what the first changed on the same person, and by whom', async () => {
    const [a, b] = await people('Айгүл Садыкова', 'Нурлан Омаров');
    const seenRev = await rev();
    await decide({ kind: 'retract', report: a, seenRev }, serik);
    const stale = await decide({ kind: 'link', a, b, seenRev });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'stale_decision']);
    expect(stale.body.error.changed).toMatchObject([{ kind: 'retract', by: 'Серик', reports: [a] }]);
    expect((await get<{ items: DecisionRow[] }>('decisions')).items).toHaveLength(1);
    expect((await decide({ kind: 'link', a, b, seenRev: await rev() })).status).toBe(201);
  });
  it('the same detention through another of its reports counts as the same', async () => {
    const [a, b] = await people('Айгүл Садыкова', 'Садыкова Айгуль');
    expect((await get<DetentionPage>('detentions')).total).toBe(1);
    const seenRev = await rev();
    await decide({ kind: 'confirm', report: a }, serik);
    expect((await decide({ kind: 'retract', report: b, seenRev })).status).toBe(409);
  });
  it('what a colleague did to other people is no hindrance', async () => {
    const [a, b] = await people('Айгүл Садыкова', 'Нурлан Омаров');
    const seenRev = await rev();
    await decide({ kind: 'confirm', report: a }, serik);
    expect((await decide({ kind: 'confirm', report: b, seenRev })).status).toBe(201);
  });
  it('of two that undo the same, one does', async () => {
    const [a] = await people('Айгүл Садыкова');
    const { body } = await decide({ kind: 'confirm', report: a });
    const both = await Promise.all([decide({ kind: 'undo', target: body.id }), decide({ kind: 'undo', target: body.id }, serik)]);
    expect(both.map((r) => r.status).sort()).toEqual([201, 409]);
  });
});

describe('a decision', () => {
  it('is answered when it is counted, and listed with its author, its time and whether it stands', async () => {
    const [a] = await people('Айгүл Садыкова');
    const made = await decide({ kind: 'retract', report: a, why: 'ошибка оператора' }, serik);
    expect(made.body).toMatchObject({ applied: true, by: 'Серик', why: 'ошибка оператора', undone: false });
    expect(made.body.rev).toBe(await rev());
    const undo = await decide({ kind: 'undo', target: made.body.id });
    expect((await get<{ items: DecisionRow[] }>('decisions')).items).toMatchObject([
      { kind: 'undo', by: 'Дана', undoes: made.body.id, undone: false },
      { kind: 'retract', undone: true, undoneBy: 'Дана' },
    ]);
    await decide({ kind: 'undo', target: undo.body.id }, serik);
    expect((await get<{ items: DecisionRow[] }>('decisions')).items.map((d) => d.undone)).toEqual([false, true, false]);
  });
  it('sent twice is one; the same id for something else is refused', async () => {
    const [a, b] = await people('Айгүл Садыкова', 'Нурлан Омаров');
    const id = v7();
    const answers = [
      await decide({ id, kind: 'confirm', report: a }),
      await decide({ id, kind: 'confirm', report: a }),
      await decide({ id, kind: 'confirm', report: b }),
    ];
    expect(answers.map((r) => r.status)).toEqual([201, 201, 409]);
    expect((await get<{ items: DecisionRow[] }>('decisions')).items).toHaveLength(1);
  });
  it('keeps its reason out of reach of whoever steals the database', async () => {
    const [a] = await people('Айгүл Садыкова');
    await decide({ kind: 'retract', report: a, why: 'тайная причина' });
    const row = await server.services.db.one<{ why: Buffer; args: object }>('select why, args from decision where event_id = $1', [
      event.id,
    ]);
    expect(row?.why.toString()).not.toContain('тайная');
    expect(JSON.stringify(row?.args)).not.toContain('тайная');
  });
});

describe('a report that was set apart', () => {
  const poison = async () => {
    const id = v7();
    await phone.post({ id, eventId: event.id, sealed: { v: 1, epk: 'A'.repeat(87), iv: 'A'.repeat(16), ct: 'A'.repeat(64) } });
    await server.drain();
    return id;
  };
  const setApart = async () => (await get<{ items: SetApart[] }>('review/set-apart')).items;

  it('is listed with its reason; a retry is taken at its word', async () => {
    const id = await poison();
    expect(await setApart()).toMatchObject([{ reportId: id, reason: 'cannot be opened or read', sealed: true }]);
    expect((await server.call('POST', path(`reports/${id}/retry`))).status).toBe(202);
    await server.drain();
    expect(await setApart()).toMatchObject([{ reportId: id, attempts: 1 }]);
    expect((await server.call('POST', path(`reports/${v7()}/retry`))).status).toBe(404);
  });
  it('that is taken back leaves the queue, and comes back with the undo', async () => {
    const id = await poison();
    const { body } = await decide({ kind: 'retract', report: id });
    expect([await setApart(), (await get<Board>('board')).queues.setApart]).toEqual([[], 0]);
    const then = async (at: string) => (await get<Board>(`board?asOf=${encodeURIComponent(at)}`)).queues.setApart;
    const taken = new Date().toISOString();
    expect(await then(taken)).toBe(0);
    await decide({ kind: 'undo', target: body.id });
    expect([(await setApart()).length, (await get<Board>('board')).queues.setApart]).toEqual([1, 1]);
    expect([await then(taken), await then(new Date().toISOString())]).toEqual([0, 1]);
  });
});
