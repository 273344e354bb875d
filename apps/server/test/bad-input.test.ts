import { ROUTES, type ErrorBody } from '@tizim/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { v7 } from 'uuid';
import { EXAMPLES } from '../src/openapi-examples.js';
import { Running } from './running.js';

/** Every route that takes a body, and what must never get in: a 4xx that names the field, and nothing is changed. */
const POSTS = ROUTES.filter((r) => r.body !== undefined);
const TEXT_FIELDS: Readonly<Record<string, string>> = {
  'POST /api/v1/reports': 'report.note',
  'POST /api/v1/session': 'name',
  'POST /api/v1/accounts': 'name',
  'POST /api/v1/accounts/invites': 'role',
  'POST /api/v1/invites': 'label',
  'POST /api/v1/devices/join': 'token',
  'POST /api/v1/events': 'title.kk',
  'POST /api/v1/facilities': 'names.ru',
  'POST /api/v1/events/{id}/official-figures': 'definition',
  'POST /api/v1/events/{id}/published': 'sentence',
};
const NUMBER_FIELDS: Readonly<Record<string, string>> = {
  'POST /api/v1/reports': 'report.count',
  'POST /api/v1/events': 'before',
  'POST /api/v1/facilities': 'lat',
  'POST /api/v1/events/{id}/official-figures': 'low',
  'POST /api/v1/events/{id}/published': 'rev',
  'POST /api/v1/events/{id}/decisions': 'seenRev',
};
const TIME_FIELDS: Readonly<Record<string, string>> = {
  'POST /api/v1/reports': 'report.observedAt',
  'POST /api/v1/events': 'day',
  'POST /api/v1/events/{id}/official-figures': 'at',
};

let server: Running;
let eventId: string;

beforeAll(async () => {
  server = await Running.start(inject('postgresUrl'));
  await server.signUp();
  eventId = (await server.event()).id;
});
afterAll(() => server.stop());

const nameOf = (r: (typeof ROUTES)[number]) => `${r.method.toUpperCase()} ${r.path}`;
const send = (name: string, body: unknown) => server.call<ErrorBody>('POST', name.slice(5).replace('{id}', eventId), body);
/** The route's example with one field set. */
function withField(name: string, field: string, value: unknown): object {
  const body: Record<string, unknown> = structuredClone(EXAMPLES[name]?.body) as Record<string, unknown>;
  if ('eventId' in body) body['eventId'] = eventId;
  const steps = field.split('.');
  let at = body;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[steps.at(-1) ?? ''] = value;
  return body;
}
/** All that any of these routes could change. */
const contents = async () =>
  JSON.stringify(
    await server.services.db.one(
      `select ${['report', 'account', 'session', 'invite', 'device', 'protest_event', 'facility', 'place_alias', 'decision', 'official_figure', 'published', 'audit'].map((t) => `(select count(*) from ${t}) as "${t}"`).join(', ')}`,
    ),
  );
async function refused(name: string, body: unknown, status: number, code: string, field?: string): Promise<void> {
  const before = await contents();
  const answer = await send(name, body);
  expect([answer.status, answer.body.error.code], name).toEqual([status, code]);
  if (field !== undefined) {
    const problem = answer.body.error.problems?.find((p) => p.field === field);
    expect(problem, `${name} ${JSON.stringify(answer.body)}`).toBeDefined();
    expect([problem?.expected, problem?.got].every((t) => typeof t === 'string' && t.length > 0)).toBe(true);
  }
  expect(await contents(), name).toBe(before);
}

describe.each(POSTS.map(nameOf))('%s refuses', (name) => {
  it('what is not JSON', () => refused(name, '{"id":', 400, 'bad_json'));
  it('another type of body', async () => {
    const answer = await fetch(server.base + name.slice(5).replace('{id}', eventId), {
      method: 'POST',
      headers: { 'content-type': 'application/xml', cookie: server.sessionCookie },
      body: '<x/>',
    });
    expect(answer.status).toBe(415);
  });
  it('an unknown field, without repeating it when it may be a name', async () => {
    const example = withField(name, 'foo', 1);
    await refused(name, example, 400, 'invalid', 'foo');
    const answer = await send(name, withField(name, 'Айгүл Садыкова', 1));
    expect(JSON.stringify(answer.body)).not.toContain('Садыкова');
  });
  it('what is too deep, too large, no object', async () => {
    await refused(name, JSON.parse('['.repeat(50) + ']'.repeat(50)), 400, 'too_deep');
    await refused(name, withField(name, 'foo', 'x'.repeat(5 * 1024 * 1024)), 413, 'too_large');
    for (const body of [[], 'null', '"text"', '7']) await refused(name, body, 400, 'invalid');
  });
});

describe.each(Object.entries(TEXT_FIELDS))('%s refuses in %s', (name, field) => {
  it.each([
    ['a NUL', 'a\0b'],
    ['nothing but a number', 7],
    ['an empty text', ''],
    ['ten thousand letters', 'я'.repeat(10_000)],
  ])('%s', (_what, value) => refused(name, withField(name, field, value), 400, 'invalid', field));
  it('a lone surrogate', () =>
    refused(name, JSON.stringify(withField(name, field, 'SURROGATE')).replace('SURROGATE', 'x\\ud800y'), 400, 'invalid', field));
});
describe.each(Object.entries(NUMBER_FIELDS))('%s refuses in %s', (name, field) => {
  it.each([
    ['less than there can be', -1000],
    ['half of one and more than fits', 1e300],
    ['a text', '7'],
  ])('%s', (_what, value) => refused(name, withField(name, field, value), 400, 'invalid', field));
});
describe.each(Object.entries(TIME_FIELDS))('%s refuses in %s', (name, field) => {
  it.each([
    ['the year 9999', field === 'day' ? '9999-01-01' : '9999-01-01T00:00:00Z'],
    ['the thirtieth of February', field === 'day' ? '2020-02-30' : '2020-02-30T00:00:00Z'],
    ['a word', 'yesterday'],
  ])('%s', (_what, value) => refused(name, withField(name, field, value), 400, 'invalid', field));
});

describe('a decision', () => {
  const name = 'POST /api/v1/events/{id}/decisions';
  const id = () => v7();
  it.each<[string, () => object, string]>([
    ['of no known kind', () => ({ id: id(), kind: 'marry' }), 'kind'],
    ['on one report twice', () => ({ id: id(), kind: 'link', a: eventId, b: eventId }), 'b'],
    ['with a reason that holds a NUL', () => ({ id: id(), kind: 'retract', report: eventId, why: '\0' }), 'why'],
    ['news of nobody', () => ({ id: id(), kind: 'news', reports: [], what: 'released', at: '2020-06-06T20:00:00Z' }), 'reports'],
    ['news of the year 9999', () => ({ id: id(), kind: 'news', reports: [eventId], what: 'released', at: '9999-06-06T20:00:00Z' }), 'at'],
    [
      'a transfer to nowhere',
      () => ({ id: id(), kind: 'news', reports: [eventId], what: 'transferred', at: '2020-06-06T20:00:00Z' }),
      'facilityId',
    ],
    ['a place nobody knows', () => ({ id: id(), kind: 'place', report: eventId, placeId: 'XX-1' }), 'placeId'],
    ['words that hold a NUL', () => ({ id: id(), kind: 'place', report: eventId, placeId: 'KZ-750000000', alias: 'a\0' }), 'alias'],
    ['a time for an id', () => ({ id: crypto.randomUUID(), kind: 'confirm', report: eventId }), 'id'],
  ])('%s is refused', (_what, make, field) => refused(name, make(), 400, 'invalid', field));
  it('on a report of another event, or none, is not found', async () => {
    for (const body of [
      { id: id(), kind: 'confirm', report: v7() },
      { id: id(), kind: 'undo', target: v7() },
    ])
      await refused(name, body, 404, 'not_found');
  });
});

describe('an address', () => {
  it.each(ROUTES.filter((r) => r.path.includes('{id}') && r.who !== 'public').map(nameOf))(
    '%s with an id that is none is not found',
    async (name) => {
      const [method = '', path = ''] = name.split(' ');
      for (const id of ['1', 'x'.repeat(150), "1'--", v7()]) {
        const answer = await server.call<ErrorBody>(
          method,
          path.replace('{id}', encodeURIComponent(id)).replace(/\{\w+\}/, 'none'),
          EXAMPLES[name]?.body,
        );
        expect([name, answer.status]).toEqual([name, 404]);
      }
    },
  );
});
