import { Linkage } from '@tizim/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { v7 } from 'uuid';
import {
  ROUTES,
  type Board,
  type Detention,
  type DetentionPage,
  type EventSummary,
  type Explanation,
  type Published,
  type ReportBody,
  type Tallies,
} from '@tizim/contract';
import { apply } from '../src/pipeline/engines.js';
import { Register } from '../src/store/register/register.js';
import { Running, type Phone } from './running.js';

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

const path = (rest: string, id = event.id) => `/api/v1/events/${id}/${rest}`;
const get = async <T>(rest: string, id = event.id): Promise<T> => (await server.call<T>('GET', path(rest, id))).body;
const board = (id = event.id) => get<Board>('board', id);
const detentions = async (): Promise<Detention[]> => (await get<DetentionPage>('detentions')).items;
const almaty = async () => (await board()).rows.find((r) => r.placeId === 'KZ-750000000');
const decide = async (body: object, id = v7()) => {
  expect((await server.call('POST', path('decisions'), { id, ...body })).status).toBe(201);
  return id;
};
/** All that people see, without the marks of the moment; a city where nothing is reported any more says what one says that never was. */
const seen = async () =>
  JSON.stringify([
    (await detentions()).map((d) => ({ ...d, knownAt: '' })),
    (await board()).rows
      .filter((r) => r.reports > 0)
      .map((r) => ({ ...r, rev: 0 }))
      .sort((a, b) => String(a.placeId).localeCompare(String(b.placeId))),
  ]);

const NAMES = [
  'Айгүл Садыкова',
  'Садыкова Айгуль',
  'Нурлан Омаров',
  'Ерлан Тестов',
  'Дана Пробная',
  'Серик Выдуманный',
  'Бота Несуществующая',
  'Арман Придуманный',
];
const CITIES = ['Алматы', 'Шымкент', 'Нур-Султан', 'Актобе'];
/** A day of invented people: named, nameless, groups, releases, places nobody knows; the same for the same seed. */
function day(size: number, seed: number): Partial<ReportBody>[] {
  let state = seed;
  const pick = <T>(list: readonly T[]): T => {
    state = (state * 48_271) % 2_147_483_647;
    return list[state % list.length] ?? ([] as never);
  };
  return Array.from({ length: size }, (_, i): Partial<ReportBody> => {
    const at = new Date(Date.parse('2020-06-06T10:00:00+06:00') + (i % 17) * 600_000).toISOString();
    const where = pick<Partial<ReportBody>>([...CITIES.map((city) => ({ city })), { place: 'где-то там' }]);
    const what = pick<Partial<ReportBody>>([
      ...NAMES.map((name) => ({ name })),
      { count: 4, qualifier: 'about' },
      { name: pick(NAMES), kind: 'released' },
    ]);
    return { ...where, ...what, observedAt: at, submittedAt: at };
  });
}

describe('promise 1: a 202 means that the report is on disk, once', () => {
  it('the same id and content give the same receipt, other content is refused and the first stands', async () => {
    const id = v7();
    const body = {
      id,
      eventId: event.id,
      report: { kind: 'detained', city: 'Алматы', count: 3, submittedAt: '2020-06-06T12:30:00+06:00' },
    };
    const [first, again] = [await phone.post(body), await phone.post(body)];
    expect([first.status, again.status, again.body.code]).toEqual([202, 202, first.body.code]);
    const other = await phone.post<{ error: { code: string } }>({ ...body, report: { ...body.report, count: 8 } });
    expect([other.status, other.body.error.code]).toEqual([409, 'id_conflict']);
    await server.drain();
    expect((await almaty())?.reports).toBe(1);
  });
  it('the good items of a batch are kept, and what is wrong with the bad one is named', async () => {
    const good = () => ({
      id: v7(),
      eventId: event.id,
      report: { kind: 'detained', city: 'Алматы', submittedAt: '2020-06-06T12:30:00+06:00' },
    });
    const answer = await phone.post<{ answers: { ok: boolean; error?: { problems: { field: string }[] } }[] }>(
      { reports: [good(), { ...good(), report: { kind: 'detained', count: -1, submittedAt: '2020-06-06T12:30:00+06:00' } }, good()] },
      '/api/v1/reports/batch',
    );
    expect([answer.status, answer.body.answers.map((a) => a.ok), answer.body.answers[1]?.error?.problems[0]?.field]).toEqual([
      200,
      [true, false, true],
      'report.count',
    ]);
  });
});

describe('promise 2: every step may run twice, and no report is out of sight', () => {
  it('the same batch worked off by several at once is counted once', async () => {
    const ids = [(await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова' })).id, (await phone.send({ city: 'Алматы', count: 5 })).id];
    await Promise.all([1, 2, 3].map(() => server.services.pipeline.work(ids)));
    await server.drain();
    const { rev } = await board();
    await server.services.pipeline.work(ids);
    expect([(await almaty())?.reports, (await board()).rev]).toEqual([2, rev]);
  });
  it('a report whose job is lost is found by the sweeper', async () => {
    const quiet = await Running.beside(server, { ROLES: 'api', REDIS_URL: 'redis://127.0.0.1:1' });
    const id = v7();
    const sent = await quiet.call(
      'POST',
      '/api/v1/reports',
      {
        id,
        eventId: event.id,
        report: { kind: 'detained', city: 'Алматы', name: 'Айгүл Садыкова', submittedAt: '2020-06-06T12:30:00+06:00' },
      },
      { authorization: `Bearer ${phone.token}`, cookie: '' },
    );
    await quiet.stop();
    expect(sent.status).toBe(202);
    await server.drain();
    expect((await almaty())?.listed).toBe(1);
  });
});

describe('promise 3: nothing is edited, undo appends, undo(link(x)) is x', () => {
  it('each decision and its undo, with news in between, leave what there was', async () => {
    const at = '2020-06-06T12:00:00+06:00';
    const [a, b] = [
      await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова', observedAt: at }),
      await phone.send({ city: 'Алматы', name: 'Нурлан Омаров', observedAt: at }),
    ];
    await server.drain();
    const before = await seen();
    for (const what of [
      { kind: 'link', a: a.id, b: b.id },
      { kind: 'confirm', report: a.id },
      { kind: 'retract', report: b.id },
      { kind: 'split', reports: [a.id] },
      { kind: 'place', report: a.id, placeId: 'KZ-790000000' },
    ]) {
      const id = await decide(what);
      if (what.kind !== 'split') expect(await seen(), what.kind).not.toBe(before);
      const undo = await decide({ kind: 'undo', target: id });
      expect(await seen(), `undo ${what.kind}`).toBe(before);
      await decide({ kind: 'undo', target: await decide({ kind: 'undo', target: undo }) });
      expect(await seen(), `undo of undo of undo ${what.kind}`).toBe(before);
    }
  });
  it('decisions undone in another order, with reports in between, leave what never deciding would', async () => {
    const [a, b, c] = [
      await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова' }),
      await phone.send({ city: 'Алматы', name: 'Нурлан Омаров' }),
      await phone.send({ city: 'Алматы', name: 'Ерлан Тестов' }),
    ];
    await server.drain();
    const made = [
      await decide({ kind: 'link', a: a.id, b: b.id }),
      await decide({ kind: 'link', a: b.id, b: c.id }),
      await decide({ kind: 'retract', report: c.id }),
    ];
    await phone.send({ city: 'Алматы', name: 'Дана Пробная' });
    await server.drain();
    for (const target of [made[1], made[0], made[2]]) await decide({ kind: 'undo', target });
    expect((await detentions()).map((d) => d.reports.length)).toEqual([1, 1, 1, 1]);
    expect(await almaty()).toMatchObject({ listed: 4 });
  });
  it('what was received, read and decided only ever grows', async () => {
    const sent = await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова' });
    await server.drain();
    const kept = () =>
      server.services.db.one<{ content: string; readings: number; decisions: number }>(
        `select md5(content) as content, (select count(*) from reading where report_id = $1) as readings, (select count(*) from decision where event_id = $2) as decisions from report where id = $1`,
        [sent.id, event.id],
      );
    const first = await kept();
    await decide({ kind: 'undo', target: await decide({ kind: 'place', report: sent.id, placeId: 'KZ-790000000' }) });
    expect(await kept()).toEqual({ content: first?.content, readings: 3, decisions: 2 });
  });
});

describe('promise 4: every number comes from one engine and equals a recount', () => {
  it('board, range, table, CSV and records say what a recount from scratch says', async () => {
    for (const r of day(60, 7)) await phone.send(r);
    await server.drain();
    const some = await detentions();
    await decide({ kind: 'confirm', report: some[0]?.reports[0] });
    await decide({ kind: 'retract', report: some[1]?.reports[0] });
    await decide({ kind: 'link', a: some[2]?.reports[0], b: some[3]?.reports[0] });
    const { dataKey } = await server.services.events.keysOf(event.id);
    const register = new Register();
    const again = new Linkage();
    await server.services.db.transaction(async (c) => {
      for (const facts of await register.readingsSince(c, event.id, 0, dataKey)) again.submit(facts);
      for (const d of await register.decisionsSince(c, event.id, 0)) apply(again, d);
    });
    const shown = await board();
    const numbers = (t: {
      low: number;
      best: number;
      high: number;
      listed: number;
      inside: number;
      released: number;
      confirmed: number;
      persons: number;
      reports: number;
    }) => [t.low, t.best, t.high, t.listed, t.inside, t.released, t.confirmed, t.persons, t.reports];
    for (const city of again.tallies())
      expect(numbers(shown.rows.find((r) => r.placeId === city.city) ?? shown.total), String(city.city)).toEqual(numbers(city));
    expect(numbers(shown.total)).toEqual(numbers(again.total()));
    const table = await get<Tallies>('tallies?by=place');
    for (const line of table.lines) expect(line.total, String(line.key)).toBe(shown.rows.find((r) => r.placeId === line.key)?.listed);
    expect(table.total.total).toBe(shown.total.listed);
    expect((await get<DetentionPage>('detentions?counted=true&limit=1')).total).toBe(shown.total.listed);
    const csv = (await server.call<string>('GET', path('tallies?format=csv'))).body;
    expect(csv.trimEnd().split('\r\n').at(-1)?.split(',')[8]).toBe(String(shown.total.listed));
    const records = (await server.call<string>('GET', path('records.csv'))).body.trimEnd().split('\r\n');
    const counted = records[0]?.split(',').indexOf('counted') ?? -1;
    expect(records.slice(1).filter((l) => l.split(',')[counted] === 'true')).toHaveLength(shown.total.listed);
  });
});

describe('promise 5: the order of arrival does not change what is said', () => {
  it('one day sent forwards, backwards and in batches gives one board', async () => {
    const reports = day(40, 11);
    const order = async (turn: (i: number) => number, drainEvery: number) => {
      event = await server.event();
      phone = await server.phone(event);
      // Ids in the day's order: who is first in a detention is told by the reports, not by the line.
      const ids = reports.map(() => v7());
      for (let i = 0; i < reports.length; i++) {
        await phone.send(reports[turn(i)] ?? {}, ids[turn(i)]);
        if (i % drainEvery === 0) await server.drain();
      }
      await server.drain();
      const rows = (await board()).rows.map(({ rev: _rev, ...r }) => r).sort((a, b) => String(a.placeId).localeCompare(String(b.placeId)));
      return [
        rows,
        (await detentions())
          .map((d) => [d.name, d.placeId, d.status, d.reports.map((r) => ids.indexOf(r)).sort((x, y) => x - y)])
          .map((d) => JSON.stringify(d))
          .sort(),
      ];
    };
    const forwards = await order((i) => i, 1);
    expect(await order((i) => reports.length - 1 - i, 3)).toEqual(forwards);
    expect(await order((i) => (i * 7) % reports.length, 40)).toEqual(forwards);
  });
});

describe('promise 6: low ≤ best ≤ high, no link on a name alone, nobody is dropped', () => {
  it('ranges are in order, and every report is in a record, a group or a queue', async () => {
    for (const r of day(50, 23)) await phone.send(r);
    await server.drain();
    const shown = await board();
    for (const t of [shown.total, ...shown.rows])
      expect(t.low <= t.best && t.best <= t.high && t.confirmed <= t.low, JSON.stringify(t)).toBe(true);
    expect(shown.total.reports).toBe(50);
    const kept = await server.services.db.one<{ n: number }>(
      `select count(*) as n from report r where r.event_id = $1 and (r.id = any(select unnest(reports) from detention_now where event_id = $1) or exists (select 1 from group_detention g where g.report_id = r.id))`,
      [event.id],
    );
    expect(kept?.n).toBe(50);
  });
  it('two reports of one name and nothing else stay two people', async () => {
    await phone.send({ name: 'Ерлан Тестов' });
    await phone.send({ name: 'Ерлан Тестов', city: 'Шымкент' });
    await server.drain();
    expect((await detentions()).map((d) => d.reports.length)).toEqual([1, 1]);
  });
});

describe('promise 9: any number published can be had again as it was known then', () => {
  it('the old table for an old moment, and the difference in parts', async () => {
    await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова' });
    await server.drain();
    const then = new Date().toISOString();
    const told = (
      await server.call<Published>('POST', path('published'), { id: v7(), placeId: null, sentence: 'At least 1', language: 'en' })
    ).body;
    await phone.send({ city: 'Алматы', name: 'Нурлан Омаров' });
    await server.drain();
    const total = async (asOf: string) => (await get<Tallies>(`tallies?by=place&asOf=${encodeURIComponent(asOf)}`)).total.total;
    expect([await total(then), await total(new Date().toISOString())]).toEqual([1, 2]);
    expect((await get<Board>(`board?asOf=${encodeURIComponent(then)}`)).total.best).toBe(told.best);
    const why = await get<Explanation>(`explain?from=${told.rev}`);
    expect([why.from.best, why.to.best, why.change]).toEqual([told.best, (await board()).total.best, why.to.best - why.from.best]);
    expect(why.parts.reduce((s, p) => s + p.change, 0)).toBe(why.change);
    expect(why.parts).toContainEqual(expect.objectContaining({ code: 'late', change: 1 }));
  });

  it('a table taken while reports are counted adds up, and is that of the revision it names', async () => {
    let counted = false;
    const taken: Tallies[] = [];
    const takeOn = async () => {
      while (!counted) taken.push(await get<Tallies>('tallies?by=place'));
    };
    const takers = [takeOn(), takeOn()];
    for (let i = 0; i < 60; i++)
      await phone.send({ city: ['Алматы', 'Шымкент', 'Семей'][i % 3] ?? '', name: `Тестов${i} Пробный`, age: 20 + i });
    await server.drain();
    counted = true;
    await Promise.all(takers);
    expect(new Set(taken.map((t) => t.rev)).size).toBeGreaterThan(2);
    for (const { lines, total } of taken) expect(lines.reduce((sum, l) => sum + l.total, 0)).toBe(total.total);
    const versions = await server.services.db.rows<{ rev: number; to_rev: number | null }>(
      'select rev, to_rev from detention_version where event_id = $1 and not gone',
      [event.id],
    );
    const standing = (rev: number) => versions.filter((v) => v.rev <= rev && (v.to_rev ?? Infinity) > rev).length;
    expect(taken.map((t) => t.total.total)).toEqual(taken.map((t) => standing(t.rev)));
    // What was being written at the moment asked for belongs to it, then as later.
    const again: Tallies[] = [];
    for (const { asOf } of taken) again.push(await get<Tallies>(`tallies?by=place&asOf=${encodeURIComponent(asOf)}`));
    expect(again).toEqual(taken);
  });
});

describe('promise 10: bad input gets a 4xx that says what was expected, and changes nothing', () => {
  it('whatever JSON is sent to whatever route, the answer is a 4xx and the register the same', async () => {
    const state = async () =>
      JSON.stringify(
        await server.services.db.rows(
          `select (select count(*) from report) as a, (select count(*) from account) as b, (select count(*) from protest_event) as c, (select count(*) from decision) as d, (select count(*) from facility) as e, (select count(*) from audit) as f, (select count(*) from published) as g`,
        ),
      );
    const routes = ROUTES.filter((r) => r.body && r.path !== '/api/v1/reports/batch');
    const before = await state();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), fc.jsonValue({ maxDepth: 10 }), async (route, body) => {
        const answer = await server.call<{ error?: { code: string } }>('POST', route.path.replace('{id}', event.id), JSON.stringify(body));
        return answer.status >= 400 && answer.status < 500 && typeof answer.body.error?.code === 'string';
      }),
      { numRuns: 120 },
    );
    expect(await state()).toBe(before);
  });
});
