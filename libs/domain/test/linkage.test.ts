import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GIVEN, Linkage, parseName, type Decision } from '../src/index.js';
import { NOON, report, solved } from './reports.js';

const state = (l: Linkage) => JSON.stringify([l.detentions(), l.tallies()]);

describe('who is who', () => {
  it.each([
    ['Айгүл Садыкова', 'Садыкова Айгуль'],
    ['Айгүл Садыкова', 'Aigul Sadykova'],
    ['Садыковой Айгуль', 'Айгуль Садыкова'],
    ['Данияр Джаксыбов', 'Daniiar Dzhaksybov'],
  ])('%s and %s are one', (a, b) => {
    expect(solved([report({ name: a }), report({ name: b })]).detentions()).toHaveLength(1);
  });
  it('keeps brothers in one van apart', () => {
    expect(
      solved([report({ name: 'Ерлан Садыков', facilityId: 'x' }), report({ name: 'Нурлан Садыков', facilityId: 'x' })]).detentions(),
    ).toHaveLength(2);
  });
  it('never links on a name alone', () => {
    expect(
      solved([
        report({ name: 'Ерлан Садыков', city: null, observedAt: null }),
        report({ name: 'Ерлан Садыков', observedAt: null }),
      ]).detentions(),
    ).toHaveLength(2);
  });
  it('keeps the rows of one list apart', () => {
    expect(
      solved([report({ name: 'Ерлан Садыков', listId: 'l' }), report({ name: 'Ерлан Садыков', listId: 'l' })]).detentions(),
    ).toHaveLength(2);
  });
  it('takes the later of two corrections by the same reporter', () => {
    const first = report({ count: 8, reporterId: 'm' });
    const second = report({ count: 10, reporterId: 'm', corrects: first.id });
    expect(solved([first, second]).tallies()[0]).toMatchObject({ best: 10 });
  });
});

describe('names', () => {
  it('no rule blanks a name of the list', () => {
    for (const name of [...GIVEN.keys(), 'Манас', 'Мансур', 'Манапов', 'Manas', 'Mansurov']) expect(parseName(name), name).not.toBeNull();
  });
});

const SURNAMES = ['Садыков', 'Омаров', 'Sadykov', 'Темиров', 'Темирова'];
const GIVENS = ['Ерлан', 'Нурлан', 'Erlan', 'Айгуль', 'Е.'];
const anyReport = fc.record({
  s: fc.constantFrom(...SURNAMES, ''),
  g: fc.constantFrom(...GIVENS),
  minute: fc.integer({ min: 0, max: 400 }),
  day: fc.constantFrom(0, 0, 0, 1, 2, 4, 9),
  city: fc.constantFrom('almaty', 'astana', null),
  station: fc.constantFrom(null, 'Алмалинское РУВД', 'Есильский РОВД'),
  kind: fc.constantFrom('detained', 'detained', 'released') as fc.Arbitrary<'detained' | 'released'>,
  named: fc.constantFrom(true, true, false),
  count: fc.integer({ min: 1, max: 20 }),
  key: fc.constantFrom(null, null, null, 'k1', 'k2'),
});
type Raw = typeof anyReport extends fc.Arbitrary<infer T> ? T : never;
const DAY = 86_400_000;
const build = (raw: readonly Raw[]) =>
  raw.map((r, i) => {
    const id = `p${String(i).padStart(3, '0')}`;
    const at = NOON + r.day * DAY + r.minute * 60_000;
    return report({
      id,
      key: r.key ?? id,
      name: r.named ? `${r.g} ${r.s}` : null,
      observedAt: r.minute % 3 === 0 ? null : at,
      submittedAt: at + 60_000,
      city: r.city,
      facility: r.station,
      kind: r.kind,
      count: r.named ? null : r.count,
    });
  });
const anyReports = (maxLength: number) => fc.array(anyReport, { minLength: 2, maxLength });
/** Days are packed as soon as they may be. */
const FORGETFUL = { idle: 1, lookEvery: 1 };

describe('promise 5: the order of arrival does not matter', () => {
  it('any permutation, repetition, batching and forgetting gives the same answer', () => {
    fc.assert(
      fc.property(anyReports(25), fc.infiniteStream(fc.nat()), (raw, dice) => {
        const reports = build(raw);
        const linkage = new Linkage(undefined, FORGETFUL);
        const order = reports.map((r) => [dice.next().value, r] as const).sort((a, b) => a[0] - b[0]);
        for (const [die, r] of order) {
          linkage.submit(r);
          linkage.submit(r);
          if (die % 3 === 0) linkage.drain();
        }
        const scratch = solved(reports);
        expect(state(linkage)).toBe(state(scratch));
        expect(linkage.reviewQueue(100)).toEqual(scratch.reviewQueue(100));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('what is told step by step adds up to the whole', () => {
    fc.assert(
      fc.property(anyReports(20), (raw) => {
        const linkage = new Linkage();
        const known = new Map<string, unknown>();
        const near = new Map<string, unknown>();
        for (const r of build(raw)) {
          linkage.submit(r);
          const delta = linkage.drain();
          for (const id of delta.gone) known.delete(id);
          for (const d of delta.changed) known.set(d.id, d);
          const touched = new Set([...delta.gone, ...delta.changed.map((d) => d.id)]);
          for (const key of near.keys()) if (key.split(' ').some((id) => touched.has(id))) near.delete(key);
          for (const p of delta.near) near.set(`${p.a} ${p.b}`, p);
        }
        expect(known).toEqual(new Map(linkage.detentions().map((d) => [d.id, d])));
        expect(near).toEqual(new Map(linkage.reviewQueue(1_000).map((p) => [`${p.a} ${p.b}`, p])));
        const listed = linkage.detentions().flatMap((d) => d.reports);
        expect(new Set(listed).size).toBe(listed.length);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

const anyOps = fc.array(fc.tuple(fc.constantFrom('link', 'apart', 'confirm', 'retract', 'split'), fc.nat(), fc.nat()), { maxLength: 6 });
function decisionsOn(ids: readonly string[], ops: readonly [string, number, number][]): Decision[] {
  const pick = (k: number) => ids[k % ids.length] ?? '';
  return ops.flatMap(([kind, x, y], i): Decision[] => {
    const base = { id: `d${i}`, seq: i };
    if (kind === 'link' || kind === 'apart') return pick(x) === pick(y) ? [] : [{ ...base, kind, a: pick(x), b: pick(y) }];
    if (kind === 'split') return [{ ...base, kind, reports: [pick(x)] }];
    return [{ ...base, kind: kind === 'confirm' ? 'confirm' : 'retract', report: pick(x) }];
  });
}

describe('promise 3: undo(op(x)) = x', () => {
  it('in any interleaving, and low ≤ best ≤ high, and nobody is lost', () => {
    fc.assert(
      fc.property(anyReports(15), anyOps, (raw, ops) => {
        const reports = build(raw);
        const linkage = solved(reports.slice(0, -2));
        const decisions = decisionsOn(
          reports.map((r) => r.id),
          ops,
        );
        for (const d of decisions) {
          linkage.decide(d);
          linkage.drain();
        }
        for (const r of reports.slice(-2)) linkage.submit(r);
        for (const c of [...linkage.tallies(), linkage.total()]) {
          expect(c.low).toBeLessThanOrEqual(c.best);
          expect(c.best).toBeLessThanOrEqual(c.high);
          expect(c.low).toBeGreaterThanOrEqual(0);
        }
        expect(state(linkage)).toBe(state(solved(reports, decisions.toReversed())));
        decisions.forEach((d, i) => linkage.decide({ id: `u${i}`, seq: 100 + i, kind: 'undo', target: d.id }));
        expect(state(linkage)).toBe(state(solved(reports)));
        expect(linkage.assignments().every((a) => a.entityIds.length > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('what people linked stays one, what they kept apart stays two, whatever arrives', () => {
    fc.assert(
      fc.property(anyReports(15), fc.nat(), fc.nat(), fc.constantFrom('link', 'apart'), (raw, x, y, kind) => {
        const reports = build(raw.map((r) => ({ ...r, named: true, key: null })));
        const [a, b] = [reports[x % reports.length]?.id ?? '', reports[y % reports.length]?.id ?? ''];
        fc.pre(a !== b);
        const linkage = new Linkage();
        linkage.decide({ id: 'd', seq: 1, kind: kind === 'link' ? 'link' : 'apart', a, b });
        for (const r of reports) {
          linkage.submit(r);
          const homes = [linkage.detentionOf(a), linkage.detentionOf(b)];
          if (homes[0] !== undefined && homes[1] !== undefined) expect(homes[0] === homes[1]).toBe(kind === 'link');
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
