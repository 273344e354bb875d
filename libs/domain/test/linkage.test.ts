import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GIVEN, Linkage, parseName, type Decision, type ReportFacts } from '../src/index.js';

const NOON = Date.parse('2020-06-06T06:00:00Z');
let serial = 0;
function report(more: Partial<ReportFacts>): ReportFacts {
  const id = more.id ?? `r${String(++serial).padStart(5, '0')}`;
  return { id, key: id, submittedAt: NOON, observedAt: NOON, kind: 'detained', sourceKind: 'monitor', reporterId: null, language: 'ru', city: 'almaty', place: null, placeId: null, facility: null, facilityId: null, name: null, count: null, countText: null, age: null, gender: null, listId: null, status: null, statusDays: null, note: null, corrects: null, ...more };
}
function solved(reports: readonly ReportFacts[], decisions: readonly Decision[] = []): Linkage {
  const linkage = new Linkage();
  for (const r of reports) linkage.submit(r);
  for (const d of decisions) linkage.decide(d);
  return linkage;
}
const state = (l: Linkage) => JSON.stringify([l.detentions(), l.tallies()]);

describe('who is who', () => {
  it.each([
    ['Айгүл Садыкова', 'Садыкова Айгуль'], ['Айгүл Садыкова', 'Aigul Sadykova'], ['Садыковой Айгуль', 'Айгуль Садыкова'], ['Данияр Джаксыбов', 'Daniiar Dzhaksybov'],
  ])('%s and %s are one', (a, b) => {
    expect(solved([report({ name: a }), report({ name: b })]).detentions()).toHaveLength(1);
  });
  it('keeps brothers in one van apart', () => {
    expect(solved([report({ name: 'Ерлан Садыков', facilityId: 'x' }), report({ name: 'Нурлан Садыков', facilityId: 'x' })]).detentions()).toHaveLength(2);
  });
  it('never links on a name alone', () => {
    expect(solved([report({ name: 'Ерлан Садыков', city: null, observedAt: null }), report({ name: 'Ерлан Садыков', observedAt: null })]).detentions()).toHaveLength(2);
  });
  it('keeps the rows of one list apart', () => {
    expect(solved([report({ name: 'Ерлан Садыков', listId: 'l' }), report({ name: 'Ерлан Садыков', listId: 'l' })]).detentions()).toHaveLength(2);
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
const GIVENS = ['Ерлан', 'Нурлан', 'Erlan', 'Айгуль'];
const anyReport = fc.record({ s: fc.constantFrom(...SURNAMES), g: fc.constantFrom(...GIVENS), minute: fc.integer({ min: 0, max: 400 }), city: fc.constantFrom('almaty', 'astana', null), kind: fc.constantFrom('detained', 'released') as fc.Arbitrary<'detained' | 'released'>, named: fc.boolean(), count: fc.integer({ min: 1, max: 20 }) });
const build = (raw: { s: string; g: string; minute: number; city: string | null; kind: 'detained' | 'released'; named: boolean; count: number }[]) => raw.map((r, i) => report({ id: `p${String(i).padStart(3, '0')}`, name: r.named ? `${r.g} ${r.s}` : null, observedAt: NOON + r.minute * 60_000, submittedAt: NOON + r.minute * 60_000, city: r.city, kind: r.kind, count: r.named ? null : r.count }));

describe('promise 5: the order of arrival does not matter', () => {
  it('any permutation, repetition and batching gives the same answer', () => {
    fc.assert(fc.property(fc.array(anyReport, { minLength: 1, maxLength: 25 }), fc.infiniteStream(fc.nat()), (raw, dice) => {
      const reports = build(raw);
      const linkage = new Linkage();
      const order = reports.map((r) => [dice.next().value, r] as const).sort((a, b) => a[0] - b[0]);
      for (const [die, r] of order) { linkage.submit(r); linkage.submit(r); if (die % 3 === 0) linkage.drain(); }
      expect(state(linkage)).toBe(state(solved(reports)));
    }), { numRuns: 60 });
  }, 60_000);
});

describe('promise 3: undo(op(x)) = x', () => {
  it('in any interleaving, and low ≤ best ≤ high, and nobody is lost', () => {
    fc.assert(fc.property(fc.array(anyReport, { minLength: 3, maxLength: 15 }), fc.array(fc.tuple(fc.constantFrom('link', 'apart', 'confirm', 'retract', 'split'), fc.nat(), fc.nat()), { maxLength: 6 }), (raw, ops) => {
      const reports = build(raw);
      const linkage = solved(reports.slice(0, -1));
      const pick = (k: number) => reports[k % reports.length]?.id ?? '';
      ops.forEach(([kind, x, y], i) => {
        const base = { id: `d${i}`, seq: i };
        if (kind === 'link' || kind === 'apart') { if (pick(x) !== pick(y)) linkage.decide({ ...base, kind, a: pick(x), b: pick(y) }); }
        else if (kind === 'split') linkage.decide({ ...base, kind, reports: [pick(x)] });
        else linkage.decide({ ...base, kind, report: pick(x) });
        linkage.drain();
      });
      for (const r of reports.slice(-1)) linkage.submit(r);
      for (const c of [...linkage.tallies(), linkage.total()]) { expect(c.low).toBeLessThanOrEqual(c.best); expect(c.best).toBeLessThanOrEqual(c.high); expect(c.low).toBeGreaterThanOrEqual(0); }
      ops.forEach((_, i) => linkage.decide({ id: `u${i}`, seq: 100 + i, kind: 'undo', target: `d${i}` }));
      expect(state(linkage)).toBe(state(solved(reports)));
      expect(linkage.assignments().every((a) => a.entityIds.length > 0)).toBe(true);
    }), { numRuns: 60 });
  }, 60_000);
});
