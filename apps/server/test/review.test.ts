import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { v7 } from 'uuid';
import type {
  Board,
  DecisionRow,
  Detention,
  DetentionPage,
  EventSummary,
  Facility,
  NewsCase,
  ReportBody,
  ReceivedReport,
  ReviewPair,
  Timeline,
} from '@tizim/contract';
import { Running, type Phone } from './running.js';

const MEDEU = 'KZ-750000000-PD-MEDEU';
const AUEZOV = 'KZ-750000000-PD-AUEZOV';
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
const people = async (query = ''): Promise<Detention[]> => (await get<DetentionPage>(`detentions?${query}`)).items;
const pairs = async () => (await get<{ items: ReviewPair[] }>('review/pairs')).items;
const decide = async (body: object) => (await server.call<DecisionRow>('POST', path('decisions'), { id: v7(), ...body })).body;
const seen = async () =>
  JSON.stringify([(await people()).map((d) => ({ ...d, knownAt: '' })), (await board()).rows.map((r) => ({ ...r, rev: 0 }))]);
async function send(...reports: Partial<ReportBody>[]): Promise<string[]> {
  const ids = [];
  for (const r of reports) ids.push((await phone.send({ city: 'Алматы', observedAt: '2020-06-06T12:00:00+06:00', ...r })).id);
  await server.drain();
  return ids;
}
/** Two of one name in one city, an hour apart, of another age at a guess: near the line, for a person to decide. */
const near = () =>
  send(
    { name: 'Ерлан Тестов', note: 'в чёрной куртке', age: 30 },
    { name: 'Ерлан Тестов', note: 'с флагом', age: 45, observedAt: '2020-06-06T13:00:00+06:00' },
  );

describe('a report that was linked by itself', () => {
  it('tells why: its evidence in words, with weights and the version of the weights', async () => {
    const one = { name: 'Ерлан Сабитович Тестов', age: 30, facility: 'Медеуское РУВД' };
    await send({ ...one, note: 'первый' });
    const [second = ''] = await send({ ...one, note: 'второй' });
    const [person, ...others] = await people();
    expect(others).toEqual([]);
    const { report, link } = await get<ReceivedReport>(`reports/${second}`);
    expect(report.note).toBe('второй');
    expect(link).toMatchObject({ detentionId: person?.id, modelVersion: expect.stringMatching(/./) });
    expect(link?.weight).toBeGreaterThan(0);
    expect(link?.reasons.map((r) => r.code)).toContain('surname.equal');
    for (const r of link?.reasons ?? []) for (const words of Object.values(r.words)) expect(words, r.code).not.toBe(r.code);
  });
});

describe('a pair near the line', () => {
  it('is shown with both people, the reasons in words, and the reports behind each side', async () => {
    const ids = await near();
    const [pair] = await pairs();
    expect([pair?.a.reports[0], pair?.b.reports[0]].sort()).toEqual([...ids].sort());
    expect([...(pair?.reports.a ?? []), ...(pair?.reports.b ?? [])].map((r) => [r.id, r.name, r.note]).sort()).toEqual(
      [
        [ids[0], 'Ерлан Тестов', 'в чёрной куртке'],
        [ids[1], 'Ерлан Тестов', 'с флагом'],
      ].sort(),
    );
    expect(pair?.reasons.length).toBeGreaterThan(1);
    for (const r of pair?.reasons ?? []) for (const words of Object.values(r.words)) expect(words, r.code).not.toBe(r.code);
    expect((await board()).queues.pairs).toBe(1);
    await server.call('GET', `/api/v1/events/${event.id}/review/pairs`);
    const audit = await server.services.db.rows(`select 1 from audit where action = 'read' and target_kind = 'pairs' and target_id = $1`, [
      event.id,
    ]);
    expect(audit, 'a page that re-reads its list is one reading').toHaveLength(1);
  });
  it('"not the same" takes it away at once and for good; the undo brings it back', async () => {
    const [a, b] = await near();
    const before = await pairs();
    const apart = await decide({ kind: 'apart', a, b });
    expect([await pairs(), (await board()).queues.pairs]).toEqual([[], 0]);
    await send({ name: 'Ерлан Тестов', age: 30, observedAt: '2020-06-06T12:01:00+06:00' });
    for (const pair of await pairs()) expect([...pair.a.reports, ...pair.b.reports]).not.toEqual(expect.arrayContaining([a, b]));
    await decide({ kind: 'undo', target: apart.id });
    expect((await pairs()).length).toBeGreaterThanOrEqual(before.length);
  });
  it('linked is one person and no pair; the undo makes two of them and a pair again', async () => {
    const [a, b] = await near();
    const link = await decide({ kind: 'link', a, b });
    expect([(await people()).length, await pairs()]).toEqual([1, []]);
    await decide({ kind: 'undo', target: link.id });
    expect([(await people()).length, (await pairs()).length]).toEqual([2, 1]);
  });
});

describe('news of somebody whom nobody has reported', () => {
  const lone = async () => (await get<{ items: NewsCase[] }>('review/news')).items;
  const late = {
    kind: 'released',
    source: 'lawyer',
    submittedAt: '2020-06-22T10:00:00+06:00',
    observedAt: '2020-06-22T09:00:00+06:00',
  } as const;

  it('waits uncounted, with those of a like name, however long after; linked it is theirs, undone it waits again', async () => {
    const [held] = await send({ name: 'Ерлан Тестов' }, { name: 'Динара Тестова' }, { name: 'Айгүл Садыкова' });
    const [news] = await send({ ...late, name: 'Тестов Е.' });
    const before = await seen();
    const [waiting] = await lone();
    expect([waiting?.news.reports, waiting?.news.counted, waiting?.reports.map((r) => r.kind)]).toEqual([[news], false, ['released']]);
    expect(waiting?.candidates[0]?.detention.name).toBe('Ерлан Тестов');
    expect(waiting?.candidates.map((c) => c.detention.name)).not.toContain('Айгүл Садыкова');
    expect((await board()).queues.news).toBe(1);
    const link = await decide({ kind: 'link', a: held, b: news });
    expect([await lone(), (await board()).queues.news]).toEqual([[], 0]);
    expect((await people()).find((d) => d.reports.includes(held ?? ''))).toMatchObject({
      status: 'released',
      releasedAt: '2020-06-22T03:00:00.000Z',
    });
    await decide({ kind: 'undo', target: link.id });
    expect(await seen()).toBe(before);
    expect(await lone()).toHaveLength(1);
  });
  it('of a person that no name fits may be confirmed, and counts then', async () => {
    await send({ name: 'Айгүл Садыкова' });
    const [news] = await send({ ...late, name: 'Дәурен Жалғызов' });
    expect((await lone()).map((c) => c.candidates)).toEqual([[]]);
    expect((await board()).total.listed).toBe(1);
    await decide({ kind: 'confirm', report: news });
    expect([await lone(), (await board()).total.listed]).toEqual([[], 2]);
    const audit = await server.services.db.rows(`select 1 from audit where action = 'read' and target_kind = 'news' and target_id = $1`, [
      event.id,
    ]);
    expect(audit.length).toBeGreaterThan(0);
  });
});

describe('news about many at once', () => {
  const three = () =>
    send(
      { name: 'Айгүл Садыкова', facility: 'Медеуское РУВД' },
      { name: 'Нурлан Омаров', facility: 'Медеуское РУВД' },
      { name: 'Ерлан Тестов', facility: 'Медеуское РУВД' },
    );

  it('all released at 23:10: one decision, and its undo leaves what there was', async () => {
    const ids = await three();
    const before = await seen();
    const made = await decide({ kind: 'news', reports: ids, what: 'released', at: '2020-06-06T23:10:00+06:00' });
    expect(made).toMatchObject({ kind: 'news', what: 'released', reports: ids, applied: true });
    expect((await people()).map((d) => [d.status, d.releasedAt])).toEqual(ids.map(() => ['released', '2020-06-06T17:10:00.000Z']));
    expect((await board()).rows[0]).toMatchObject({ released: 3, listed: 3 });
    expect((await get<Timeline>('timeline')).buckets.find((b) => b.released > 0)).toMatchObject({
      at: '2020-06-06T17:10:00.000Z',
      released: 3,
    });
    await decide({ kind: 'undo', target: made.id });
    expect(await seen()).toBe(before);
  });
  it('moved to another house: one stay ends and the next begins, and the houses count who is inside', async () => {
    const ids = await three();
    await decide({ kind: 'news', reports: ids.slice(0, 2), what: 'transferred', facilityId: AUEZOV, at: '2020-06-06T18:00:00+06:00' });
    const inside = new Map((await get<{ items: Facility[] }>('facilities')).items.map((f) => [f.id, f.inside]));
    expect([inside.get(MEDEU), inside.get(AUEZOV)]).toEqual([1, 2]);
    const [first] = await people(`facilityId=${AUEZOV}`);
    expect(first?.custody).toMatchObject([
      { facilityId: MEDEU, from: '2020-06-06T06:00:00.000Z', to: '2020-06-06T12:00:00.000Z' },
      { facilityId: AUEZOV, from: '2020-06-06T12:00:00.000Z', to: null },
    ]);
  });
  it('a transfer that a phone reports does the same, and a release closes the stay', async () => {
    await send(
      { name: 'Айгүл Садыкова', facility: 'Медеуское РУВД' },
      { name: 'Айгүл Садыкова', kind: 'transferred', facility: 'Ауэзовское РУВД', observedAt: '2020-06-06T18:00:00+06:00' },
      { name: 'Айгүл Садыкова', kind: 'released', observedAt: '2020-06-06T22:00:00+06:00' },
    );
    const then = new Date().toISOString();
    expect((await people())[0]).toMatchObject({
      status: 'released',
      facilityId: AUEZOV,
      custody: [
        { facilityId: MEDEU, to: '2020-06-06T12:00:00.000Z' },
        { facilityId: AUEZOV, to: '2020-06-06T16:00:00.000Z' },
      ],
    });
    await send({ name: 'Нурлан Омаров' });
    expect((await people(`asOf=${then}`)).map((d) => d.custody.length)).toEqual([2]);
  });
});

describe('a place that moves the first report of two', () => {
  it('leaves no ghost of the old detention, and the undo joins them again', async () => {
    const [a, b] = await send(
      { name: 'Айгүл Садыкова' },
      { name: 'Садыкова Айгуль' },
      { city: 'Шымкент', name: 'Садыкова Айгуль', submittedAt: '2020-06-06T11:00:00+06:00' },
    );
    expect((await people()).map((d) => d.reports.length).sort()).toEqual([1, 2]);
    const before = await seen();
    const moved = await decide({ kind: 'place', report: a, placeId: 'KZ-790000000' });
    expect((await people()).flatMap((d) => d.reports)).toHaveLength(3);
    expect((await people('placeId=KZ-750000000')).map((d) => d.reports)).toEqual([[b]]);
    await decide({ kind: 'undo', target: moved.id });
    expect(await seen()).toBe(before);
  });
});
