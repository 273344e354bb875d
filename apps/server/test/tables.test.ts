import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { DetentionPage, EventSummary, ReportBody, TallyQuery } from '@tizim/contract';
import { Lines1700000000008 } from '../src/store/migrations/8-lines.js';
import { Lines, TOLD, type Standing } from '../src/store/register/lines.js';
import type { Counts } from '../src/store/views/tallies.js';
import { Running } from './running.js';

const BY = ['place', 'region', 'facility', 'phase', 'source', 'outcome'] as const;
const UNITS = ['detentions', 'persons'] as const;

describe('the lines of the tables', () => {
  const standing: fc.Arbitrary<Standing> = fc.record({
    person: fc.constantFrom('p1', 'p2', 'p3', null),
    city: fc.constantFrom('Алматы', 'Шымкент', null),
    facility: fc.constantFrom('A', null),
    phase: fc.constantFrom('before', 'on_the_day', 'after'),
    status: fc.constantFrom('detained', 'released', 'died', 'sentenced'),
    confirmed: fc.boolean(),
    sources: fc.array(fc.constantFrom('monitor', 'press', 'lawyer'), { minLength: 1, maxLength: 4 }),
    outcomes: fc.array(fc.constantFrom('arrest', 'fine'), { maxLength: 3 }),
  });
  const step = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), standing: fc.option(standing) });

  it('are a function of what stands, however it came to stand; every change of a line is told', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 5 }), { maxLength: 8 }), (steps) => {
        const kept = new Lines();
        const told = new Map<string, string>();
        const last = new Map<string, Standing | null>();
        for (const several of steps) {
          for (const { id, standing: s } of several) {
            kept.put(id, s);
            last.set(id, s);
          }
          for (const l of kept.drain()) told.set(`${l.by} ${l.key}`, JSON.stringify([l.detentions, l.persons]));
        }
        const afresh = new Lines();
        for (const [id, s] of last) afresh.put(id, s);
        const wanted = new Map(afresh.drain().map((l) => [`${l.by} ${l.key}`, JSON.stringify([l.detentions, l.persons])]));
        const none = JSON.stringify([TOLD.map(() => 0).concat(0), TOLD.map(() => 0).concat(0)]);
        for (const [name, numbers] of told) expect([name, numbers]).toEqual([name, wanted.get(name) ?? none]);
        for (const name of wanted.keys()) expect(told.has(name)).toBe(true);
      }),
    );
  });
});

describe('tables as they were written', () => {
  let server: Running;
  let event: EventSummary;
  const REGIONS = new Map([
    ['KZ-750000000', 'south'],
    ['KZ-790000000', 'south'],
  ]);

  beforeAll(async () => {
    server = await Running.start(inject('postgresUrl'));
    await server.signUp();
    event = await server.event();
    await aDay();
  });
  afterAll(() => server.stop());

  /** Detentions told again, held, sentenced, released, before and after; second detentions of one person; decisions and their undoing. */
  async function aDay(): Promise<void> {
    const phone = await server.phone(event);
    const path = `/api/v1/events/${event.id}`;
    const name = (i: number) => `Пробный${'абвгдежзик'.charAt(i % 10)}ов Тест`;
    const says: Partial<ReportBody>[] = [];
    for (let i = 0; i < 40; i++) {
      const city = ['Алматы', 'Шымкент', 'Нур-Султан'][i % 3] ?? '';
      const at = new Date(Date.parse('2020-06-05T20:00:00+06:00') + i * 3_600_000).toISOString();
      says.push({ city, name: name(i), observedAt: at, submittedAt: at, ...(i % 4 === 0 && { facility: 'Медеуское РУВД' }) });
      if (i % 5 === 0) says.push({ city, name: name(i), kind: 'outcome', outcome: 'arrested', days: 15, observedAt: at, submittedAt: at });
      if (i % 7 === 0) says.push({ city, name: name(i), kind: 'released', observedAt: at, submittedAt: at });
      if (i % 9 === 0) says.push({ city, name: `Никемов${i} Никто`, kind: 'released', observedAt: at, submittedAt: at });
    }
    for (const [i, said] of says.entries()) {
      await phone.send(said);
      if (i % 6 === 5) await server.drain();
    }
    await server.drain();
    const { items } = (await server.call<DetentionPage>('GET', `${path}/detentions`)).body;
    const [a, b, c] = items.filter((d) => d.counted).map((d) => d.reports[0] ?? '');
    const decide = async (body: object) => {
      const id = v7();
      expect((await server.call('POST', `${path}/decisions`, { id, ...body })).status).toBe(201);
      return id;
    };
    const link = await decide({ kind: 'link', a, b });
    await decide({ kind: 'confirm', report: c });
    await decide({ kind: 'undo', target: link });
  }

  /** The same table counted from the versions that stood at a revision. */
  async function counted(by: TallyQuery['by'], unit: TallyQuery['unit'], rev: number): Promise<Counts[]> {
    const key = { place: 'city_id', region: 'region', facility: 'facility_id', phase: 'phase', source: 's', outcome: 'o' }[by];
    const told = [
      `phase = 'before'`,
      `phase = 'on_the_day'`,
      `phase = 'after'`,
      `status not in ('released', 'died')`,
      `status = 'released'`,
      `status = 'died'`,
      `status = 'sentenced'`,
      'confirmed',
    ].map((is, i) => `count(distinct ${unit === 'persons' ? 'person_id' : 'detention_id'}) filter (where ${is}) as "${TOLD[i]}"`);
    return server.services.db.rows<Counts>(
      `select ${key} as key, ${told.join(', ')}, count(distinct ${unit === 'persons' ? 'person_id' : 'detention_id'}) as total
      from detention_version v left join unnest($3::text[], $4::text[]) as g(city, region) on g.city = v.city_id
      cross join lateral unnest(${by === 'source' ? 'v.sources' : `array['']`}) as s
      cross join lateral (select jsonb_array_elements(case when jsonb_array_length(outcomes) = 0 then '[{"kind":"unknown"}]' else outcomes end) ->> 'kind' as o limit ${by === 'outcome' ? 'all' : '1'}) x
      where event_id = $1 and rev <= $2 and (to_rev is null or to_rev > $2) and not gone and (strength <> 'status_only' or confirmed)
      group by 1 order by total desc, ${key} collate "C"`,
      [event.id, rev, [...REGIONS.keys()], [...REGIONS.values()]],
    );
  }

  it('say at every revision what a count of the detentions says that stood at it', async () => {
    const { db, tallies } = server.services;
    const { rev: newest } = (await db.one<{ rev: number }>('select rev from event_clock where event_id = $1', [event.id])) ?? { rev: 0 };
    expect(newest).toBeGreaterThan(8);
    let seen = 0;
    for (let rev = 0; rev <= newest; rev++)
      for (const by of BY)
        for (const unit of UNITS) {
          const { lines, total } = await tallies.count(event.id, { by, unit, rev }, REGIONS);
          expect([rev, by, unit, lines]).toEqual([rev, by, unit, await counted(by, unit, rev)]);
          if (by === 'place') expect(lines.reduce((sum, l) => sum + l.total, 0)).toBe(total.total);
          seen += lines.length;
        }
    expect(seen).toBeGreaterThan(newest * BY.length);
  });

  it('are made for every revision when an older register is upgraded', async () => {
    const { db, databaseUrl } = server.services;
    const all = () => db.rows('select * from tally_line order by event_id, by, key, rev');
    const written = await all();
    await db.rows('drop table tally_line');
    const source = await new DataSource({ type: 'postgres', url: databaseUrl }).initialize();
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await new Lines1700000000008().up(runner);
    await runner.commitTransaction();
    await runner.release();
    await source.destroy();
    expect(await all()).toEqual(written);
  });
});
