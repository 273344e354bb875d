import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { v7 } from 'uuid';
import type { AliasRow, Board, DecisionRow, EventSummary, Facility, PlaceCase, PlaceHit } from '@tizim/contract';
import { Running, type Phone } from './running.js';

const ALMATY = 'KZ-750000000';
const SHYMKENT = 'KZ-790000000';
const KARAGANDA = 'KZ-351010000';
const NUR_SULTAN = 'KZ-710000000';
let server: Running;
let other: Running;
let event: EventSummary;
let phone: Phone;

beforeAll(async () => {
  server = await Running.start(inject('postgresUrl'));
  await server.signUp();
  other = await Running.beside(server, { ROLES: 'api' });
});
afterAll(async () => {
  await other.stop();
  await server.stop();
});
beforeEach(async () => {
  event = await server.event();
  phone = await server.phone(event);
});

const path = (rest: string) => `/api/v1/events/${event.id}/${rest}`;
const get = async <T>(rest: string): Promise<T> => (await server.call<T>('GET', path(rest))).body;
const listed = async (placeId: string | null): Promise<number> =>
  (await get<Board>('board')).rows.find((r) => r.placeId === placeId)?.listed ?? 0;
const waiting = async () => (await get<{ items: PlaceCase[] }>('review/places')).items;
const decide = (body: object) => server.call<DecisionRow>('POST', path('decisions'), { id: v7(), ...body });
const aliases = async () => (await server.call<{ items: AliasRow[] }>('GET', '/api/v1/aliases')).body.items;
const search = async (query: string, headers = {}) =>
  (await server.call<{ items: PlaceHit[] }>('GET', `/api/v1/places?${query}`, undefined, headers)).body.items;

describe('the search for a place', () => {
  it('finds a city by the beginning of its name in any language, for staff and for a phone', async () => {
    for (const q of ['алма', 'Алмат', 'alma']) expect((await search(`q=${encodeURIComponent(q)}`)).map((p) => p.id)).toContain(ALMATY);
    expect((await search('q=shymk', { authorization: `Bearer ${phone.token}`, cookie: '' })).map((p) => p.id)).toContain(SHYMKENT);
  });
  it('names a place as of the moment asked for', async () => {
    const names = async (at: string) =>
      (await search(`q=${encodeURIComponent('аст')}&at=${at}`)).find((p) => p.id === 'KZ-710000000')?.names.en;
    expect([await names('2020-06-06T00:00:00Z'), await names('2024-06-06T00:00:00Z')]).toEqual(['Nur-Sultan', 'Astana']);
  });
  it('keeps to the kinds and the city asked for', async () => {
    const found = await search(`q=${encodeURIComponent('меде')}&kinds=facility&within=${ALMATY}`);
    expect(found.length).toBeGreaterThan(0);
    for (const p of found) expect([p.kind, p.city]).toEqual(['facility', ALMATY]);
  });
  it('refuses a kind and a parameter that it does not know', async () => {
    for (const query of ['q=a&kinds=planet', 'q=a&foo=1', 'q=', 'q=a&limit=-1', 'q=a&at=9999-01-01T00:00:00Z'])
      expect((await server.call('GET', `/api/v1/places?${query}`)).status, query).toBe(400);
  });
});

describe('a report that names no city', () => {
  it('is of the city that its station is in, and its square is that city’s', async () => {
    await phone.send({ place: 'орталық базар', facility: 'Октябрь ауданының полициясы', name: 'Ерлан Тестов' });
    await phone.send({ place: 'байконур', facility: 'Алмалинка', name: 'Дана Пробная' });
    await phone.send({ note: 'Арман Придуманный — босатылды. Байқоңыр АПБ' });
    await server.drain();
    const rows = (await get<Board>('board')).rows.filter((r) => r.reports > 0);
    expect(rows.map((r) => r.placeId).sort()).toEqual([KARAGANDA, NUR_SULTAN, ALMATY]);
  });
});

describe('a place that people choose', () => {
  const words = 'у трёх тополей';

  it('with its words remembered moves the report, those with the same words, and those to come', async () => {
    const sent = await phone.send({ place: words, name: 'Ерлан Тестов' });
    await phone.send({ place: words, name: 'Дана Пробная' });
    await server.drain();
    expect((await waiting()).map((c) => [c.text, c.alike])).toEqual([
      [words, 1],
      [words, 1],
    ]);
    const { body } = await decide({ kind: 'place', report: sent.id, placeId: SHYMKENT, alias: words });
    expect(body).toMatchObject({ applied: true, placeId: SHYMKENT, alias: words });
    expect([await listed(SHYMKENT), await listed(null)]).toEqual([2, 0]);
    expect(await waiting()).toEqual([]);
    await phone.send({ place: words, name: 'Арман Придуманный' });
    await server.drain();
    expect(await listed(SHYMKENT)).toBe(3);
    await vi.waitFor(() => expect(other.services.places.gazetteer.locate(words).status).toBe('resolved'));
  });

  it('is undone exactly: the reports wait again, the words mean nothing, and undoing the undo brings it back', async () => {
    const text = 'за старым элеватором';
    const sent = await phone.send({ place: text, name: 'Ерлан Тестов' });
    await phone.send({ place: text, name: 'Дана Пробная' });
    await server.drain();
    const state = async () => JSON.stringify([await waiting(), await listed(null), await listed(SHYMKENT)]);
    const before = await state();
    const made = (await decide({ kind: 'place', report: sent.id, placeId: SHYMKENT, alias: text })).body;
    const after = await state();
    const undo = (await decide({ kind: 'undo', target: made.id })).body;
    expect(await state()).toBe(before);
    expect((await aliases()).find((a) => a.text === text)?.retiredAt).not.toBeNull();
    await decide({ kind: 'undo', target: undo.id });
    expect(await state()).toBe(after);
    expect((await aliases()).find((a) => a.text === text)?.retiredAt).toBeNull();
  });

  it('without words moves that report alone, and the younger choice wins', async () => {
    const sent = await phone.send({ place: 'во дворе', name: 'Ерлан Тестов' });
    await phone.send({ place: 'во дворе', name: 'Дана Пробная' });
    await server.drain();
    await decide({ kind: 'place', report: sent.id, placeId: SHYMKENT });
    const second = (await decide({ kind: 'place', report: sent.id, placeId: ALMATY })).body;
    expect([await listed(SHYMKENT), await listed(ALMATY), await listed(null)]).toEqual([0, 1, 1]);
    await decide({ kind: 'undo', target: second.id });
    expect([await listed(SHYMKENT), await listed(ALMATY), await listed(null)]).toEqual([1, 0, 1]);
  });

  it('is refused when nobody knows the place, and nothing changes', async () => {
    const sent = await phone.send({ place: 'где-то там', name: 'Ерлан Тестов' });
    await server.drain();
    const answer = await server.call<{ error: { problems: { field: string }[] } }>('POST', path('decisions'), {
      id: v7(),
      kind: 'place',
      report: sent.id,
      placeId: 'XX-1',
    });
    expect([answer.status, answer.body.error.problems[0]?.field]).toEqual([400, 'placeId']);
    expect((await get<{ items: DecisionRow[] }>('decisions')).items).toEqual([]);
  });
});

describe('a local name', () => {
  it('is listed, exported, retired once, and stays in the list', async () => {
    const sent = await phone.send({ place: 'угол у рынка', name: 'Ерлан Тестов' });
    await server.drain();
    await decide({ kind: 'place', report: sent.id, placeId: SHYMKENT, alias: 'угол у рынка' });
    const alias = (await aliases()).find((a) => a.text === 'угол у рынка');
    expect(alias).toMatchObject({ placeId: SHYMKENT, retiredAt: null, names: { ru: 'Шымкент' } });
    expect((await server.call<string>('GET', '/api/v1/aliases?format=csv')).body).toContain('угол у рынка');
    expect((await server.call('DELETE', `/api/v1/aliases/${alias?.id}`)).status).toBe(204);
    expect((await server.call('DELETE', `/api/v1/aliases/${alias?.id}`)).status).toBe(404);
    expect((await aliases()).find((a) => a.id === alias?.id)?.retiredAt).not.toBeNull();
    await phone.send({ place: 'угол у рынка', name: 'Дана Пробная' });
    await server.drain();
    expect(await listed(null)).toBe(1);
  });
});

describe('a name that is forgotten', () => {
  it('leaves the reports that it placed without a place again, in every event', async () => {
    const words = 'за старым мостом';
    const first = event;
    const taught = await phone.send({ place: words, name: 'Ерлан Тестов' });
    await phone.send({ place: words, name: 'Дана Пробная' });
    await server.drain();
    await decide({ kind: 'place', report: taught.id, placeId: SHYMKENT, alias: words });
    expect(await listed(SHYMKENT)).toBe(2);
    event = await server.event();
    await (await server.phone(event)).send({ place: words, name: 'Серик Выдуманный' });
    await server.drain();
    expect(await listed(SHYMKENT)).toBe(1);
    const alias = (await aliases()).find((a) => a.text === words);
    expect((await server.call('DELETE', `/api/v1/aliases/${alias?.id}`)).status).toBe(204);
    await vi.waitFor(async () => expect(await listed(null)).toBe(1));
    event = first;
    await vi.waitFor(async () => expect([await listed(SHYMKENT), await listed(null)]).toEqual([1, 1]));
  });
});

describe('a name that is taught', () => {
  it('places those with the same words too whose city was that of the station', async () => {
    const words = 'у кривого колодца';
    const taught = await phone.send({ place: words, name: 'Ерлан Тестов' });
    await phone.send({ place: words, name: 'Дана Пробная', facility: 'Медеуское РУВД' });
    await server.drain();
    expect(await listed(ALMATY)).toBe(1);
    const { body } = await decide({ kind: 'place', report: taught.id, placeId: SHYMKENT, alias: words });
    expect(await listed(SHYMKENT)).toBe(2);
    await decide({ kind: 'undo', target: body.id });
    expect([await listed(SHYMKENT), await listed(ALMATY)]).toEqual([0, 1]);
  });
});

describe('a house of custody added here', () => {
  const house = {
    kind: 'special_reception',
    names: { kk: 'Қабылдау орны', ru: 'Приёмник на Ленина', en: 'Reception on Lenin street' },
    placeId: ALMATY,
    aliases: ['ленинский приёмник'],
  };

  it('is known to every process at once, by its names, and counts who is inside', async () => {
    const id = `LOCAL-${v7().slice(-8)}`;
    const made = await server.call<Facility>('POST', '/api/v1/facilities', { id, ...house });
    expect([made.status, made.body.added, made.body.aliases]).toEqual([201, true, house.aliases]);
    await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова', facility: 'ленинский приёмник' });
    await server.drain();
    expect((await get<{ items: Facility[] }>('facilities')).items.find((f) => f.id === id)).toMatchObject({
      inside: 1,
      added: true,
      placeId: ALMATY,
    });
    await vi.waitFor(() => expect(other.services.places.gazetteer.place(id)?.kind).toBe('facility'));
  });
  it('may be sent twice; the same id with other content, or of the pack, is refused', async () => {
    const id = `LOCAL-${v7().slice(-8)}`;
    const post = async (body: object) => (await server.call('POST', '/api/v1/facilities', body)).status;
    expect([
      await post({ id, ...house }),
      await post({ id, ...house }),
      await post({ id, ...house, kind: 'court' }),
      await post({ ...house, id: ALMATY }),
    ]).toEqual([201, 201, 409, 409]);
    expect(await post({ ...house, id: `${id}-2`, placeId: 'XX-1' })).toBe(400);
  });
});
