import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { io } from 'socket.io-client';
import { v7 } from 'uuid';
import type {
  Board,
  Detention,
  DetentionPage,
  EventSummary,
  Facility,
  Manifest,
  ReportBody,
  Tallies,
  TallyRow,
  Timeline,
} from '@tizim/contract';
import { recount } from '../src/pipeline/recount.js';
import { Register } from '../src/store/register/register.js';
import { Running, type Phone } from './running.js';

const ALMATY = 'KZ-750000000';
const SHYMKENT = 'KZ-790000000';
const DAY = Date.parse('2020-06-05T18:00:00Z');
const HOUR = 3_600_000;
const BURSTS = 2;
/** Two API and worker processes' worth on one database. */
let servers: [Running, Running];

beforeAll(async () => {
  const first = await Running.start(inject('postgresUrl'));
  await first.signUp();
  const second = await Running.beside(first);
  second.use(first.sessionCookie);
  servers = [first, second];
});
afterAll(async () => {
  for (const server of servers.toReversed()) await server.stop();
});

/** The same choices for the same seed: mulberry32, whose low bits are as good as its high ones. */
class Luck {
  constructor(private state: number) {}
  below(n: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

const NAMES = ['Айгүл Садыкова', 'Садыкова Айгуль', 'Нурлан Омаров', 'Омаров Н.', 'Ерлан Тестов', 'Дана Пробная', 'Серик Выдуманный'];
const WHERE: Partial<ReportBody>[] = [
  { city: 'Алматы' },
  { city: 'Шымкент' },
  { city: 'Қостанай' },
  { place: 'у старой башни' },
  { place: 'где-то там' },
  { place: 'у старой башни', facility: 'Медеуское РУВД' },
  {},
];
const WHAT: Partial<ReportBody>[] = [
  { kind: 'released' },
  { kind: 'transferred', facility: 'Медеуское РУВД' },
  { kind: 'outcome', outcome: 'arrested', days: 15 },
  { kind: 'outcome', outcome: 'death' },
  { kind: 'injured' },
  { source: 'police', count: 12 },
  { count: 7, countMax: 15 },
  { countText: 'до 30' },
  {},
  {},
];

/** One event to which everything happens. */
class Story {
  private readonly sent: string[] = [];
  private readonly decided: string[] = [];
  private readonly promised: string[] = [];
  readonly told: { at: string; said: string }[] = [];
  constructor(
    readonly event: EventSummary,
    private readonly phones: readonly Phone[],
    private readonly luck: Luck,
  ) {}

  private server(): Running {
    return this.luck.pick(servers);
  }
  async get<T>(rest: string, server = this.server()): Promise<T> {
    const { status, body } = await server.call<T>('GET', `/api/v1/events/${this.event.id}/${rest}`);
    expect([rest.split('?')[0], status]).toEqual([rest.split('?')[0], 200]);
    return body;
  }
  private post(rest: string, body: object) {
    return this.server().call<{ id: string }>('POST', `/api/v1/events/${this.event.id}/${rest}`, body);
  }

  async step(): Promise<void> {
    const { luck } = this;
    const chance = this.sent.length < 4 ? 0 : luck.below(20);
    if (chance < 9) return this.send({});
    if (chance < 11) return this.send({ [luck.pick(['corrects', 'follows'])]: this.some() });
    if (chance === 11) return this.send({ corrects: this.some(), withdrawn: true });
    if (chance < 16) return void (await this.decide());
    if (chance < 18) return this.decided.length > 0 ? void (await this.undo(luck.pick(this.decided))) : undefined;
    if (chance === 18) return this.forget();
    const figure = {
      by: 'police',
      qualifier: 'exact',
      low: luck.below(9),
      high: 9,
      of: 'detained',
      definition: 'доставлены',
      source: 'сайт',
    };
    const where = { placeId: luck.pick([null, ALMATY]), phase: 'on_the_day', at: this.event.dayFrom };
    expect((await this.post('official-figures', { id: v7(), ...figure, ...where })).status).toBe(201);
  }

  /** A report that is known, or that comes later. */
  private some(): string {
    if (this.luck.below(4) > 0) return this.luck.pick(this.sent);
    this.promised.push(v7());
    return this.promised.at(-1) ?? '';
  }
  private async send(about: Partial<ReportBody>): Promise<void> {
    const { luck } = this;
    const time = (hours: number) => new Date(DAY + luck.below(hours) * HOUR).toISOString();
    const said = {
      ...luck.pick(WHERE),
      ...(luck.below(3) > 0 && { name: luck.pick(NAMES), observedAt: time(30) }),
      ...luck.pick(WHAT),
      submittedAt: time(30),
      ...about,
    };
    const { id, status } = await luck.pick(this.phones).send(said, this.promised.shift());
    expect(status).toBe(202);
    this.sent.push(id);
  }

  async decide(): Promise<string> {
    const { luck } = this;
    const [a, b] = [luck.pick(this.sent), luck.pick(this.sent)];
    const pair = a === b ? { kind: 'confirm', report: a } : { kind: luck.pick(['link', 'link', 'apart']), a, b };
    const alias = { alias: luck.pick(['у старой башни', 'где-то там']) };
    const place = { kind: 'place', report: a, placeId: luck.pick([ALMATY, SHYMKENT]), ...(luck.below(2) === 0 && alias) };
    const news = { kind: 'news', reports: [a], what: 'released', at: new Date(DAY + luck.below(40) * HOUR).toISOString() };
    const choices = [
      pair,
      pair,
      place,
      news,
      { kind: 'confirm', report: a },
      { kind: 'retract', report: a },
      { kind: 'split', reports: [a] },
    ];
    const id = v7();
    expect((await this.post('decisions', { id, ...luck.pick<object>(choices) })).status).toBe(201);
    this.decided.push(id);
    return id;
  }
  async undo(target: string): Promise<void> {
    const id = v7();
    const { status } = await this.post('decisions', { id, kind: 'undo', target });
    expect([201, 409]).toContain(status); // 409: undone already
    if (status === 201) this.decided.push(id);
  }
  private async forget(): Promise<void> {
    const { items } = (await this.server().call<{ items: { id: string; retiredAt: string | null }[] }>('GET', '/api/v1/aliases')).body;
    const known = items.find((a) => a.retiredAt === null);
    if (known) await this.server().call('DELETE', `/api/v1/aliases/${known.id}`);
  }

  /** All is counted, with the names that are known. */
  async settle(): Promise<void> {
    for (const server of servers) {
      await server.drain();
      await server.services.places.load();
      await server.services.pipeline.decide(this.event.id, true);
    }
  }
  async seen(): Promise<object> {
    const [{ rows, queues }, { items }] = [await this.get<Board>('board'), await this.get<DetentionPage>('detentions?limit=1000')];
    return [
      rows
        .filter(counts)
        .sort(byPlace)
        .map((r) => ({ ...r, rev: 0 })),
      queues,
      items.map((d) => ({ ...d, knownAt: '' })),
    ];
  }
  /** All that can be asked of a moment. */
  async asOf(at: string): Promise<string> {
    const q = `asOf=${encodeURIComponent(at)}`;
    const { queues, ...board } = await this.get<Board>(`board?${q}`);
    const { sums } = await this.get<Manifest>(`manifest?${q}`);
    const course = await this.get<Timeline>(`timeline?clock=known&${q}`);
    return JSON.stringify([{ ...board, rows: board.rows.sort(byPlace) }, { ...queues, waiting: 0 }, sums, course.buckets]);
  }
}

const byPlace = (a: TallyRow, b: TallyRow) => (String(a.placeId) < String(b.placeId) ? -1 : 1);
const counts = (r: TallyRow) => r.reports > 0 || r.high > 0;
const shown = (b: Board) => ({ ...b, at: '', since: null, queues: { ...b.queues, waiting: 0 }, rows: [...b.rows].sort(byPlace) });
const numbers = ({
  low,
  best,
  high,
  listed,
  inside,
  released,
  died,
  injured,
  withLawyer,
  confirmed,
  uncertain,
  persons,
  reports,
}: Omit<TallyRow, 'rev' | 'placeId' | 'overLimit' | 'lastNewsAt' | 'officialFigures'>) =>
  // prettier-ignore
  [low, best, high, listed, inside, released, died, injured, withLawyer, confirmed, uncertain, persons, reports];

async function expectOneAnswer(story: Story): Promise<void> {
  const [first, second] = servers;
  const board = await story.get<Board>('board', first);
  expect(shown(await story.get<Board>('board', second))).toEqual(shown(board));
  for (const server of servers) {
    const socket = io(`${server.base}/staff`, { transports: ['websocket'], extraHeaders: { cookie: first.sessionCookie } });
    const follow = () => new Promise<Board>((answer) => socket.emit('follow', { eventId: story.event.id }, answer));
    await vi.waitFor(async () => expect(shown(await follow())).toEqual(shown(board)), { timeout: 5_000 });
    socket.close();
  }
  const { services } = first;
  const own = await recount(services.db, new Register(), story.event.id, await services.events.keysOf(story.event.id));
  expect(board.rows.filter(counts).sort(byPlace).map(numbers)).toEqual(
    own.cities.map((c) => ({ ...c, placeId: c.city })).sort((a, b) => (String(a.placeId) < String(b.placeId) ? -1 : 1)).map(numbers), // prettier-ignore
  );
  expect(numbers(board.total)).toEqual(numbers(own.total));
  const all = (await story.get<DetentionPage>('detentions?limit=1000')).items;
  const listed = all.filter((d) => d.counted);
  expect(new Set(all.flatMap((d) => d.reports)).size).toBe(all.flatMap((d) => d.reports).length);
  await expectTables(story, listed, board);
  const course = await story.get<Timeline>('timeline?clock=known');
  const sum = (of: 'detained' | 'released') => course.buckets.reduce((n, b) => n + b[of], 0);
  expect([sum('detained'), sum('released')]).toEqual([listed.length, listed.filter((d) => d.releasedAt !== null).length]);
  for (const [queue, list] of [
    ['pairs', 'pairs'],
    ['news', 'news'],
    ['places', 'places'],
  ] as const)
    // prettier-ignore
    expect([list, (await story.get<{ items: object[] }>(`review/${list}`)).items.length]).toEqual([list, board.queues[queue]]);
}

async function expectTables(story: Story, listed: readonly Detention[], board: Board): Promise<void> {
  const keys = { place: (d: Detention) => [d.placeId], facility: (d: Detention) => [d.facilityId], phase: (d: Detention) => [d.phase], source: (d: Detention) => d.sources }; // prettier-ignore
  for (const [by, keysOf] of Object.entries(keys)) {
    const table = await story.get<Tallies>(`tallies?by=${by}`);
    const persons = await story.get<Tallies>(`tallies?by=${by}&unit=persons`);
    expect([table.rev, table.total.total, persons.total.total]).toEqual([board.rev, board.total.listed, board.total.persons]);
    for (const line of table.lines) {
      const under = listed.filter((d) => keysOf(d).some((key) => key === line.key));
      expect([by, line.key, line.total, line.released]).toEqual([
        by,
        line.key,
        under.length,
        under.filter((d) => d.status === 'released').length,
      ]);
      expect(persons.lines.find((p) => p.key === line.key)?.total).toBeLessThanOrEqual(line.total);
    }
    if (by !== 'facility') continue;
    for (const f of (await story.get<{ items: Facility[] }>('facilities')).items)
      expect([f.id, f.inside]).toEqual([f.id, table.lines.find((l) => l.key === f.id)?.inside ?? 0]);
  }
}

describe('whatever happens, in whatever order', () => {
  it.each([3, 5, 8, 13, 21, 34, 55, 89])(
    'all that is asked has one answer, also later, and an undo leaves what there was (seed %i)',
    async (seed) => {
      const [first] = servers;
      const luck = new Luck(seed * 7_919);
      const event = await first.event();
      const story = new Story(event, [await first.phone(event), await first.phone(event)], luck);
      for (let burst = 0; burst < BURSTS; burst++) {
        for (let i = 0; i < 8; i++) await Promise.all([1, 2, 3].map(() => story.step()));
        const midway = new Date().toISOString();
        story.told.push({ at: midway, said: await story.asOf(midway) });
        await story.settle();
        await expectOneAnswer(story);
        const before = await story.seen();
        const decision = await story.decide();
        await story.settle();
        await story.undo(decision);
        await story.settle();
        expect(await story.seen()).toEqual(before);
        for (const { at, said } of story.told) expect(await story.asOf(at)).toBe(said);
      }
    },
  );
});
