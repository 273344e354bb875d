import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { v7 } from 'uuid';
import type {
  Board,
  Codebook,
  DetentionPage,
  EventSummary,
  Explanation,
  Manifest,
  PlaceRange,
  Published,
  Tallies,
  TallyLine,
  Timeline,
} from '@tizim/contract';
import { Running, type Phone } from './running.js';

let server: Running;
let event: EventSummary;
let phone: Phone;

beforeAll(async () => {
  server = await Running.start(inject('postgresUrl'));
  await server.signUp();
  event = await server.event();
  phone = await server.phone(event);
  const at = '2020-06-06T12:00:00+06:00';
  await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова', facility: 'Медеуское РУВД', observedAt: at, age: 34 });
  await phone.send({ city: 'Алматы', name: 'Ерлан Тестов', observedAt: at, source: 'lawyer' });
  await phone.send({ city: 'Шымкент', name: 'Дана Пробная', observedAt: '2020-06-04T12:00:00+06:00' });
  await phone.send({ city: 'Талдыкорган', name: '=HYPERLINK("x") Арман', observedAt: '2020-06-06T15:00:00+06:00' });
  await phone.send({ place: 'где-то там', name: 'Нурлан Безместный', observedAt: at });
  await phone.send({ city: 'Алматы', name: 'Ерлан Тестов', kind: 'released', observedAt: '2020-06-06T22:00:00+06:00' });
  await server.drain();
});
afterAll(() => server.stop());

const path = (rest: string) => `/api/v1/events/${event.id}/${rest}`;
const get = async <T>(rest: string): Promise<T> => (await server.call<T>('GET', path(rest))).body;
const text = async (rest: string) => (await server.call<string>('GET', path(rest))).body;
const page = (query: string) => get<DetentionPage>(`detentions?${query}`);

describe('the records behind a number', () => {
  const column: Record<string, keyof TallyLine> = {
    'phase=before': 'before',
    'phase=on_the_day': 'onTheDay',
    'phase=after': 'after',
    '': 'total',
    'status=held': 'inside',
    'status=released': 'released',
    'status=sentenced': 'sentenced',
    'confirmed=true': 'confirmed',
  };
  const parameter = {
    place: 'placeId',
    region: 'region',
    facility: 'facilityId',
    source: 'source',
    outcome: 'outcome',
    phase: 'phase',
  } as const;

  it.each(Object.entries(parameter))('are as many as each cell of the table by %s says', async (by, key) => {
    const table = await get<Tallies>(`tallies?by=${by}`);
    expect(table.lines.length).toBeGreaterThan(0);
    for (const line of table.lines)
      for (const [filter, cell] of Object.entries(column)) {
        if (by === 'region' && line.key === null) continue;
        if (by === 'phase' && filter.startsWith('phase')) continue;
        expect((await page(`counted=true&${key}=${line.key ?? 'none'}&${filter}`)).total, `${by} ${String(line.key)} ${filter}`).toBe(
          line[cell],
        );
      }
  });
  it('come in pages that leave nobody out and show nobody twice', async () => {
    const whole = await page('');
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const part: DetentionPage = await page(`limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...part.items.map((d) => d.id));
      cursor = part.next;
    }
    expect(seen).toEqual(whole.items.map((d) => d.id));
    expect(whole.total).toBe(5);
  });
  it('say who has no known station, and when each limit of the law runs out', async () => {
    expect((await page('unknownStation=true')).total).toBe(4);
    const [held] = (await page('unknownStation=false')).items;
    expect(held?.limits.map((l) => [l.kind, l.hours, l.at])).toEqual([
      ['administrative', 3, '2020-06-06T09:00:00.000Z'],
      ['criminal', 48, '2020-06-08T06:00:00.000Z'],
    ]);
    expect(held?.limitAt).toBe('2020-06-08T06:00:00.000Z');
  });
  it('are refused for a filter that nobody knows', async () => {
    for (const query of ['foo=1', 'limit=0', 'limit=5000', 'status=a b', 'cursor=!', 'asOf=9999-01-01T00:00:00Z', 'unknownStation=maybe'])
      expect((await server.call('GET', path(`detentions?${query}`))).status, query).toBe(400);
  });
});

describe('regions', () => {
  it('are those of the event’s own date', async () => {
    const later = await server.event('2024-06-06');
    const other = await server.phone(later);
    await other.send({ city: 'Талдыкорган', name: 'Арман Придуманный', submittedAt: '2024-06-06T12:00:00+05:00' });
    await server.drain();
    const keys = async (id: string) =>
      (await server.call<Tallies>('GET', `/api/v1/events/${id}/tallies?by=region`)).body.lines.map((l) => l.key);
    expect(await keys(event.id)).toContain('KZ-19');
    expect(await keys(later.id)).toEqual(['KZ-33']);
  });
});

describe('the course of the day', () => {
  it('has each detention and release in its bucket, for a place and for all', async () => {
    const all = await get<Timeline>('timeline?step=3600');
    const sum = (t: Timeline) => [t.buckets.reduce((n, b) => n + b.detained, 0), t.buckets.reduce((n, b) => n + b.released, 0)];
    expect(sum(all)).toEqual([5, 1]);
    expect(sum(await get<Timeline>('timeline?placeId=KZ-750000000'))).toEqual([2, 1]);
    for (const b of all.buckets) expect((Date.parse(b.at) - Date.parse(all.from)) % 3_600_000).toBe(0);
  });
});

describe('a range', () => {
  it('tells the numbers that the board shows', async () => {
    const row = (await get<Board>('board')).rows.find((r) => r.placeId === 'KZ-750000000');
    expect(await get<PlaceRange>('places/KZ-750000000/range')).toMatchObject({
      placeId: 'KZ-750000000',
      low: row?.low,
      best: row?.best,
      high: row?.high,
    });
    expect((await get<PlaceRange>('places/total/range')).best).toBe((await get<Board>('board')).total.best);
    expect((await server.call('GET', path('places/XX-1/range'))).status).toBe(404);
  });
});

describe('exports', () => {
  it('hold every record, open right with Cyrillic, and run no formula', async () => {
    const csv = await text('records.csv?names=true');
    const raw = await fetch(server.base + path('records.csv'), { headers: { cookie: server.sessionCookie } });
    expect([...new Uint8Array(await raw.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(6);
    expect(csv).toContain('Алматы');
    expect(csv).toContain(`"'=HYPERLINK(""x"") Арман"`);
  });
  it('name nobody unless asked to', async () => {
    const csv = await text('records.csv');
    for (const name of ['Садыкова', 'Тестов', 'HYPERLINK', 'где-то']) expect(csv).not.toContain(name);
  });
  it('have a codebook that knows each column and each word in them', async () => {
    const { files } = await get<Codebook>('codebook');
    for (const [name, rest] of [
      ['records.csv', 'records.csv?names=true'],
      ['tallies.csv', 'tallies?format=csv'],
    ] as const) {
      const [head] = (await text(rest)).split('\r\n');
      expect(files.find((f) => f.name === name)?.columns.map((c) => c.name)).toEqual(head?.split(','));
    }
    expect(await text('codebook?format=csv')).toContain('apprehended_at');
  });
  it('are what the signed manifest says, to the byte, also later', async () => {
    const m = await get<Manifest>('manifest');
    await phone.send({ city: 'Алматы', name: 'Позднее Сообщение' });
    await server.drain();
    expect(verify(null, Buffer.from(m.sums), createPublicKey(m.publicKey), Buffer.from(m.signature, 'base64url'))).toBe(true);
    for (const file of m.files) {
      const bytes = Buffer.from(await (await fetch(server.base + file.path, { headers: { cookie: server.sessionCookie } })).arrayBuffer());
      expect([file.name, createHash('sha256').update(bytes).digest('hex'), bytes.length]).toEqual([file.name, file.sha256, file.bytes]);
      expect(m.sums).toContain(`${file.sha256}  ${file.name}\n`);
    }
  });
  it('carry their hash and its signature when they are a table', async () => {
    const answer = await server.call<string>('GET', path('tallies?format=csv'));
    const sum = answer.headers.get('x-content-sha256') ?? '';
    const { publicKey } = await get<Manifest>('manifest');
    expect(
      verify(null, Buffer.from(sum), createPublicKey(publicKey), Buffer.from(answer.headers.get('x-content-signature') ?? '', 'base64url')),
    ).toBe(true);
  });
});

describe('a number that was published', () => {
  const decide = (body: object) => server.call('POST', path('decisions'), { id: v7(), ...body });
  const explainFrom = (from: string | number, more = '') => get<Explanation>(`explain?from=${encodeURIComponent(from)}${more}`);
  const codes = (e: Explanation) => Object.fromEntries(e.parts.map((p) => [p.code, p.change]));

  it('is kept with its revision, and the difference to now is told in parts that add up', async () => {
    const made = await server.call<Published>('POST', path('published'), {
      id: v7(),
      placeId: null,
      sentence: 'At least 5 in 3 cities',
      language: 'en',
    });
    expect(made.status).toBe(201);
    expect((await get<{ items: Published[] }>('published')).items[0]).toMatchObject({
      sentence: 'At least 5 in 3 cities',
      rev: made.body.rev,
      best: (await get<Board>('board')).total.best,
    });
    const late = await phone.send({ city: 'Алматы', name: 'Бауыржан Вымышлен', observedAt: '2020-06-06T13:00:00+06:00' });
    const twin = await phone.send({ city: 'Шымкент', name: 'Бота Несуществующая', observedAt: '2020-06-06T13:00:00+06:00' });
    await server.drain();
    expect(codes(await explainFrom(made.body.rev))).toMatchObject({ late: 2 });
    const counted = (await page('')).items;
    const shymkent = counted.find((d) => d.placeId === 'KZ-790000000' && !d.reports.includes(twin.id));
    await decide({ kind: 'link', a: twin.id, b: shymkent?.reports[0] });
    await decide({ kind: 'retract', report: late.id });
    const since = (await get<Board>('board')).rev;
    const whole = await explainFrom(made.body.rev);
    expect(whole.parts.reduce((s, p) => s + p.change, 0)).toBe(whole.to.best - whole.from.best);
    expect(codes(await explainFrom(since - 2))).toMatchObject({ duplicates: -1, refuted: -1 });
  });
  it('is told for one place: what moved there came from elsewhere', async () => {
    const sent = await phone.send({ place: 'за третьим мостом', name: 'Серик Выдуманный' });
    await server.drain();
    const { rev } = await get<Board>('board');
    await decide({ kind: 'place', report: sent.id, placeId: 'KZ-790000000' });
    expect(codes(await explainFrom(rev, '&placeId=KZ-790000000'))).toMatchObject({ moved_in: 1 });
    expect(codes(await explainFrom(rev, '&placeId=none'))).toMatchObject({ moved_out: -1 });
    expect(codes(await explainFrom(rev)).moved_in).toBeUndefined();
  });
  it('is refused for a revision that was not reached, and for a beginning after the end', async () => {
    expect(
      (await server.call('POST', path('published'), { id: v7(), placeId: null, rev: 999_999, sentence: 'x', language: 'en' })).status,
    ).toBe(400);
    expect((await server.call('GET', path('explain?from=3&to=1'))).status).toBe(400);
  });
});

describe('the board as of a moment', () => {
  it('is what it was, and the live one is not sent again when nothing changed', async () => {
    const then = await get<Board>('board');
    const moment = new Date().toISOString();
    await phone.send({ city: 'Актау', name: 'Новый Человек' });
    await server.drain();
    const past = await get<Board>(`board?asOf=${moment}`);
    expect([past.rev, past.total, past.rows.map((r) => r.placeId).sort()]).toEqual([
      then.rev,
      then.total,
      then.rows.map((r) => r.placeId).sort(),
    ]);
    expect(past.latest.map((l) => l.id)).toEqual(then.latest.map((l) => l.id));
    const live = await server.call('GET', path('board'));
    expect((await server.call('GET', path('board'), undefined, { 'if-none-match': live.headers.get('etag') ?? '' })).status).toBe(304);
  });
});
