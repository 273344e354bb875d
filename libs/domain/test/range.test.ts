import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Linkage, parseModel, RANGE_MODEL, MODEL, type CityTally, type ReportFacts } from '../src/index.js';
import { MINUTE, NOON, report, solved } from './reports.js';

/** Properties solve hundreds of days; on a busy machine that takes its time. */
const PATIENCE = 120_000;
const numbers = (l: Linkage) => JSON.stringify([l.tallies(), l.total()]);
const cityOf = (l: Linkage, city: string | null): CityTally | undefined => l.tallies().find((t) => t.city === city);

const GIVEN = ['Ерлан', 'Айгуль', 'Нурлан', 'Асель', 'Марат'];
const SURNAMES = ['Садыков', 'Омаров', 'Темиров', 'Ахметов', 'Байжанов', 'Ким'];
const anyReport = fc.record({
  who: fc.option(fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...SURNAMES)), { freq: 1 }),
  minute: fc.integer({ min: 0, max: 600 }),
  city: fc.constantFrom('almaty', 'astana', null),
  place: fc.constantFrom('рынок', 'площадь Республики', 'вокзал', null),
  facility: fc.constantFrom('Медеуское РУВД', null, null),
  count: fc.option(fc.integer({ min: 1, max: 40 })),
  words: fc.constantFrom('', 'около', 'до', 'не менее'),
  kind: fc.constantFrom('detained', 'detained', 'released') as fc.Arbitrary<'detained' | 'released'>,
  source: fc.constantFrom('monitor', 'lawyer', 'witness', 'police') as fc.Arbitrary<'monitor' | 'lawyer' | 'witness' | 'police'>,
});
type Raw = typeof anyReport extends fc.Arbitrary<infer T> ? T : never;
const build = (raw: readonly Raw[]): ReportFacts[] =>
  raw.map((r, i) =>
    report({
      id: `p${String(i).padStart(3, '0')}`,
      name: r.who ? r.who.join(' ') : null,
      submittedAt: NOON + (r.minute + 10) * MINUTE,
      observedAt: NOON + r.minute * MINUTE,
      city: r.city,
      place: r.place,
      facility: r.facility,
      count: r.who ? null : r.count,
      countText: r.who === null && r.count !== null && r.words !== '' ? `${r.words} ${r.count}` : null,
      kind: r.who ? r.kind : 'detained',
      sourceKind: r.source,
    }),
  );

describe('promise 6: low ≤ best ≤ high', () => {
  it(
    'whatever is reported, and at least one once anybody was',
    () => {
      fc.assert(
        fc.property(fc.array(anyReport, { maxLength: 25 }), (raw) => {
          const linkage = solved(build(raw));
          for (const t of [...linkage.tallies(), linkage.total()]) {
            expect(t.low).toBeLessThanOrEqual(t.best);
            expect(t.best).toBeLessThanOrEqual(t.high);
            expect(t.inside + t.released).toBe(t.best);
            expect([t.low, t.best, t.high].every(Number.isInteger)).toBe(true);
            if (t.details) expect(t.details.floor).toBeLessThanOrEqual(t.details.ceiling);
          }
          if (raw.some((r) => r.source !== 'police'))
            expect(linkage.total().best).toBeGreaterThanOrEqual(linkage.tallies().some((t) => t.high > 0) ? 1 : 0);
        }),
        { numRuns: 60 },
      );
    },
    PATIENCE,
  );
  it(
    'low never falls below what people confirmed, and what they confirmed never widens it',
    () => {
      fc.assert(
        fc.property(fc.array(anyReport, { minLength: 1, maxLength: 20 }), fc.array(fc.nat(), { maxLength: 8 }), (raw, picks) => {
          const reports = build(raw);
          const linkage = solved(
            reports,
            picks.map((k, i) => ({ id: `d${i}`, seq: i, kind: 'confirm', report: reports[k % reports.length]?.id ?? '' })),
          );
          for (const t of [...linkage.tallies(), linkage.total()]) expect(t.low).toBeGreaterThanOrEqual(t.confirmed);
        }),
        { numRuns: 60 },
      );
    },
    PATIENCE,
  );
});

describe('the numbers are a function of what was reported', () => {
  it(
    'whatever the order, and taken report by report or at once',
    () => {
      fc.assert(
        fc.property(fc.array(anyReport, { minLength: 1, maxLength: 25 }), fc.infiniteStream(fc.nat()), (raw, dice) => {
          const reports = build(raw);
          const linkage = new Linkage();
          for (const [, r] of reports.map((x) => [dice.next().value, x] as const).sort((a, b) => a[0] - b[0])) {
            linkage.submit(r);
            linkage.drain();
            linkage.tallies();
          }
          expect(numbers(linkage)).toBe(numbers(solved(reports)));
        }),
        { numRuns: 60 },
      );
    },
    PATIENCE,
  );
  it(
    'a retracted report leaves no trace in them, and comes back with its undo',
    () => {
      fc.assert(
        fc.property(fc.array(anyReport, { minLength: 2, maxLength: 20 }), (raw) => {
          const reports = build(raw);
          const [gone, ...rest] = reports;
          const linkage = solved(reports, [{ id: 'd', seq: 1, kind: 'retract', report: gone?.id ?? '' }]);
          const cities = (l: Linkage) => JSON.stringify(l.tallies().filter((t) => t.reports > 0));
          expect(cities(linkage)).toBe(cities(solved(rest)));
          linkage.decide({ id: 'u', seq: 2, kind: 'undo', target: 'd' });
          expect(numbers(linkage)).toBe(numbers(solved(reports)));
        }),
        { numRuns: 60 },
      );
    },
    PATIENCE,
  );
  it(
    'a police total never changes ours; it stands beside',
    () => {
      fc.assert(
        fc.property(fc.array(anyReport, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 500 }), (raw, total) => {
          const ours = ({ low, best, high, listed, inside, released }: CityTally) => ({ low, best, high, listed, inside, released });
          const reports = build(raw.map((r) => ({ ...r, city: 'almaty' as const })));
          const before = cityOf(solved(reports), 'almaty');
          const after = cityOf(
            solved([...reports, report({ id: 'zz', sourceKind: 'police', count: total, submittedAt: NOON + 9_000 * MINUTE })]),
            'almaty',
          );
          expect(after && ours(after)).toEqual(before && ours(before));
          expect(after?.details?.police.at(-1)).toMatchObject({ scope: 'city' });
          expect(after?.policeFigure?.at).toBe(NOON + 9_000 * MINUTE);
        }),
        { numRuns: 40 },
      );
    },
    PATIENCE,
  );
});

describe('what a range is made of', () => {
  it('a group that nobody names is the number', () => {
    expect(cityOf(solved([report({ count: 10 })]), 'almaty')).toMatchObject({
      best: 10,
      listed: 0,
      details: { claims: { city: { claims: 1, best: 10 } } },
    });
  });
  it('when everybody is confirmed and no claim says more, low, best and high are one', () => {
    const reports = SURNAMES.map((s, i) => report({ name: `${GIVEN[i % 5]} ${s}`, observedAt: NOON + i * MINUTE }));
    const linkage = solved([
      ...reports,
      report({ count: 5, countText: 'около 5', place: 'рынок' }),
      report({ place: 'рынок', note: 'Человека задержали' }),
    ]);
    const before = cityOf(linkage, 'almaty');
    expect((before?.high ?? 0) - (before?.low ?? 0)).toBeGreaterThan(0);
    linkage.detentions().forEach((d, i) => {
      linkage.decide({ id: `c${i}`, seq: i, kind: 'confirm', report: d.reports[0] ?? '' });
    });
    expect(cityOf(linkage, 'almaty')).toMatchObject({ low: 6, best: 6, high: 6, confirmed: 6 });
    expect(linkage.total()).toMatchObject({ low: 6, best: 6, high: 6 });
  });
  it('a claim beyond the confirmed keeps the range open', () => {
    const linkage = solved([report({ name: 'Ерлан Садыков' }), report({ count: 20, countText: 'не менее 20' })]);
    linkage.decide({ id: 'c', seq: 1, kind: 'confirm', report: linkage.detentions()[0]?.reports[0] ?? '' });
    expect(cityOf(linkage, 'almaty')?.high).toBeGreaterThanOrEqual(20);
  });
  it('people of no known city have a line of their own, from none to all', () => {
    const linkage = solved([report({ name: 'Ерлан Садыков', city: null }), report({ name: 'Асель Омарова', city: null })]);
    expect(cityOf(linkage, null)).toMatchObject({ low: 0, high: 2, listed: 2 });
    expect(linkage.total()).toMatchObject({ low: 1, high: 2 });
  });
  it('names the calibration it was made with', () => {
    expect(cityOf(solved([report({ count: 2 })]), 'almaty')?.details?.version).toBe(RANGE_MODEL.version);
  });
});

describe('a candidate’s file', () => {
  const whole = JSON.stringify({ version: 'x', linkage: MODEL, ranges: RANGE_MODEL });
  it('is read as it was written', () => {
    expect(parseModel(JSON.parse(whole))).toEqual({ version: 'x', linkage: MODEL, ranges: RANGE_MODEL });
  });
  it.each([
    ['no object', '[]'],
    ['no version', whole.replace('"version":"x",', '')],
    ['a weight that is missing', whole.replace(/"gender.equal":[^,]+,/, '')],
    ['a weight that is no number', whole.replace(/"fresh":[^,]+,/, '"fresh":"1",')],
    ['a variance below nothing', whole.replace(/"base":[^,]+,/, '"base":-1,')],
  ])('with %s is refused, and told why', (_, text) => {
    expect(() => parseModel(JSON.parse(text))).toThrow(/^Expected /);
  });
});
