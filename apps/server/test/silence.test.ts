import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { v7 } from 'uuid';
import type { DetentionPage, EventSummary, PlaceCase } from '@tizim/contract';
import { startMetrics } from '../src/metrics.js';
import { Running, type Phone } from './running.js';

/** An invented person, and every form in which a trace of them could be left. */
const SECRETS = {
  name: 'Жанымгүл Небывалова',
  place: 'за синим гаражом у дома Небываловых',
  note: 'мать плачет у ворот',
  lat: 43.987654,
  lon: 76.123456,
  label: 'Монитор Семнадцать',
  why: 'перепутали с сестрой',
};
const traces = Object.values(SECRETS).flatMap((s) => [
  String(s),
  ...(typeof s === 'string'
    ? [
        Buffer.from(s).toString('hex'),
        encodeURIComponent(s),
        JSON.stringify(s).slice(1, -1),
        Buffer.from(s).toString('base64').slice(0, -4),
      ]
    : []),
]);

let server: Running;
let event: EventSummary;
let phone: Phone;
const log: string[] = [];
const addresses: string[] = [];
const outside: string[] = [];

beforeAll(async () => {
  // Sockets are the outside world: those to this machine go through, others are noted and blocked.
  const connect = net.Socket.prototype.connect;
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (this: net.Socket, ...args: Parameters<typeof connect>) {
    const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
    const host = typeof first === 'object' && first !== null && 'host' in first ? String(first.host ?? 'localhost') : 'localhost';
    if (['localhost', '127.0.0.1', '::1'].includes(host)) return connect.apply(this, args);
    outside.push(host);
    throw new Error('Sockets to other machines are blocked');
  });
  for (const method of ['log', 'warn', 'error', 'info'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => {
      log.push(words.map(String).join(' '));
    });
  server = await Running.start(
    inject('postgresUrl'),
    { LOG_LEVEL: 'trace' },
    {
      write: (line: string) => {
        log.push(line);
      },
    },
  );
  server.onCall((method, path) => addresses.push(`${method} ${path}`));
  await server.signUp();
  event = await server.event();
  const invited = await server.call<{ token: string }>('POST', '/api/v1/invites', { eventId: event.id, label: SECRETS.label });
  phone = await server.join(event, invited.body.token);
  await life();
});
afterAll(async () => {
  await server.stop();
  vi.restoreAllMocks();
});

const path = (rest: string) => `/api/v1/events/${event.id}/${rest}`;

/** Everything that can happen to a report: sealed and plain, read, corrected, decided, undone, exported, refused, broken. */
async function life(): Promise<void> {
  const { name, place, note, lat, lon } = SECRETS;
  const sent = await phone.send({ name, place, note, lat, lon, accuracyM: 10 });
  await phone.post({
    id: v7(),
    eventId: event.id,
    report: { kind: 'detained', name, place, note, submittedAt: '2020-06-06T12:30:00+06:00' },
  });
  await phone.send({ name, city: 'Алматы', facility: place });
  await phone.post({ id: v7(), eventId: event.id, sealed: { v: 1, epk: 'A'.repeat(87), iv: 'A'.repeat(16), ct: 'A'.repeat(64) } });
  await server.drain();
  for (const body of [
    { [name]: 1 },
    { id: v7(), eventId: event.id, report: { kind: name, place: 7, count: -1, lat: 200, name: [name], submittedAt: note } },
    `{"name": "${name}"`,
  ])
    answers.push(JSON.stringify((await phone.post(body)).body));
  answers.push(JSON.stringify((await server.call('POST', '/api/v1/session', { name, password: note }, { cookie: '' })).body));
  for (const rest of [
    'board',
    'detentions',
    'review/pairs',
    'review/places',
    'review/set-apart',
    'tallies',
    'records.csv?names=true',
    'timeline',
    'facilities',
    'devices',
    `reports/${sent.id}`,
    'manifest',
  ])
    await server.call('GET', path(rest));
  const decide = async (body: object) => {
    const id = v7();
    await server.call('POST', path('decisions'), { id, ...body });
    return id;
  };
  await decide({ kind: 'undo', target: await decide({ kind: 'retract', report: sent.id, why: SECRETS.why }) });
  await decide({ kind: 'confirm', report: sent.id });
  // A database that fails in the middle of a step must not make the error talk.
  await server.services.db.rows('alter table claim rename to claim_away');
  const broken = await phone.send({ name, place, note });
  await server.services.pipeline.work([broken.id]);
  await server.call('GET', path('board'));
  await server.services.db.rows('alter table claim_away rename to claim');
  await server.drain();
}
const answers: string[] = [];

function clean(where: string, text: string): void {
  for (const trace of traces) expect(text.includes(trace), `${where} holds ${JSON.stringify(trace)}`).toBe(false);
}

describe('promise 7: silence about people', () => {
  it('the life was lived: the person is on the list, for those who may see', async () => {
    expect((await server.call<DetentionPage>('GET', path('detentions'))).body.items.map((d) => d.name)).toContain(SECRETS.name);
    expect((await server.call<{ items: PlaceCase[] }>('GET', path('review/places'))).body.items.map((c) => c.text)).toContain(
      SECRETS.place,
    );
  });
  it('the log, at its most talkative, has none of it', () => {
    expect(log.length).toBeGreaterThan(5);
    clean('the log', log.join('\n'));
  });
  it('error answers and addresses have none of it', () => {
    expect(answers.length).toBe(4);
    clean('an answer', answers.join('\n'));
    clean('an address', addresses.join('\n'));
  });
  it('metrics have none of it, nor any place', async () => {
    const metrics = startMetrics(server.services);
    await new Promise<void>((resolve) => {
      if (metrics.listening) resolve();
      else metrics.once('listening', resolve);
    });
    const { port } = metrics.address() as AddressInfo;
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    metrics.close();
    expect(text).toContain('tizim_');
    clean('metrics', text);
    for (const word of ['KZ-', 'Алматы', event.id]) expect(text).not.toContain(word);
  });
  it('the database, jobs and audit included, has none of it in the clear', async () => {
    const tables = await server.services.db.rows<{ schema: string; name: string }>(
      `select table_schema as schema, table_name as name from information_schema.tables where table_schema in ('public', 'bullmq') and table_type = 'BASE TABLE'`,
    );
    expect(tables.map((t) => t.schema)).toContain('bullmq');
    for (const t of tables)
      clean(
        `${t.schema}.${t.name}`,
        (await server.services.db.rows<{ row: string }>(`select t::text as row from "${t.schema}"."${t.name}" t`))
          .map((r) => r.row)
          .join('\n'),
      );
  });
  it('no address and no user agent is kept anywhere', async () => {
    const columns = await server.services.db.rows<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'public' and (column_name ~ '(^|_)(ip|address|agent|remote)(_|$)' or data_type in ('inet', 'cidr'))`,
    );
    expect(columns).toEqual([]);
    expect(log.join('\n')).not.toMatch(/user-agent|127\.0\.0\.1:\d+/i);
  });
});

describe('promise 8: no call ever leaves for a third party', () => {
  it('a whole life, exports included, opened sockets to this machine alone', async () => {
    await server.call('GET', '/api/v1/places?q=alma');
    await server.call('GET', path('borders'));
    expect(outside).toEqual([]);
  });
  it('the block works: another machine is refused and noted', () => {
    expect(() => net.connect({ host: '192.0.2.1', port: 80 })).toThrow('blocked');
    expect(outside.splice(0)).toEqual(['192.0.2.1']);
  });
});
