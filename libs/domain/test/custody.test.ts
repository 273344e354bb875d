import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stays } from '../src/detentions/custody.js';
import { Linkage, type Decision, type News, type ReportFacts } from '../src/index.js';
import { HOUR, NOON, report as anyReport } from './reports.js';

let count = 0;
/** One monitor's report of one woman. */
const report = (more: Partial<ReportFacts>) => anyReport({ reporterId: 'm1', city: 'A', placeId: 'A', name: 'Айгүл Садыкова', ...more });
const news = (more: Partial<News>): News => ({
  id: `d${++count}`,
  seq: count,
  kind: 'news',
  reports: [],
  what: 'transferred',
  facilityId: 'CENTRE',
  at: NOON + 5 * HOUR,
  ...more,
});

describe('stays in custody', () => {
  it('a transfer closes one and opens the next, a release closes the last', () => {
    const reports = [
      report({ facilityId: 'STATION', facility: 'Медеуское РУВД' }),
      report({ kind: 'transferred', facilityId: 'CENTRE', facility: 'приёмник', observedAt: NOON + 3 * HOUR }),
    ];
    expect(stays(reports, [], NOON, NOON + 9 * HOUR)).toEqual([
      { facilityId: 'STATION', facility: 'Медеуское РУВД', from: NOON, to: NOON + 3 * HOUR },
      { facilityId: 'CENTRE', facility: 'приёмник', from: NOON + 3 * HOUR, to: NOON + 9 * HOUR },
    ]);
  });
  it('another house named without a move corrects the stay, one left already is not gone back to', () => {
    const first = report({ facilityId: 'STATION' });
    expect(stays([first, report({ facilityId: 'OTHER', observedAt: NOON + HOUR })], [], NOON, null).map((s) => s.facilityId)).toEqual([
      'OTHER',
    ]);
    const moved = report({ kind: 'transferred', facilityId: 'CENTRE', observedAt: NOON + 3 * HOUR });
    expect(
      stays([first, moved, report({ facilityId: 'STATION', observedAt: NOON + 4 * HOUR })], [], NOON, null).map((s) => s.facilityId),
    ).toEqual(['STATION', 'CENTRE']);
  });
  it('a decision moves as a report does', () => {
    expect(stays([report({ facilityId: 'STATION' })], [news({})], NOON, null)).toMatchObject([
      { facilityId: 'STATION', to: NOON + 5 * HOUR },
      { facilityId: 'CENTRE', from: NOON + 5 * HOUR, to: null },
    ]);
  });
  it('do not depend on the order in which they were told, and follow each other without a gap', () => {
    const any = fc.record({
      kind: fc.constantFrom<ReportFacts['kind'][]>('detained', 'transferred', 'outcome'),
      facilityId: fc.constantFrom('STATION', 'CENTRE', 'OTHER', null),
      hours: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 7 }), fc.infiniteStream(fc.nat()), (list, keys) => {
        const reports = list.map((x) => report({ kind: x.kind, facilityId: x.facilityId, observedAt: NOON + x.hours * HOUR }));
        const told = stays(reports, [], NOON, null);
        const shuffled = reports
          .map((r) => ({ r, k: keys.next().value ?? 0 }))
          .sort((a, b) => a.k - b.k)
          .map((x) => x.r);
        expect(stays(shuffled, [], NOON, null)).toEqual(told);
        for (const [i, s] of told.slice(1).entries()) expect(s.from).toBe(told[i]?.to);
      }),
    );
  });
});

describe('a death in custody', () => {
  it('is neither inside nor released, whatever is said of the others later; taken back, all is as it was', () => {
    const linkage = new Linkage();
    const reports = ['Айгүл Садыкова', 'Нурлан Омаров'].map((name) => report({ name, facilityId: 'STATION' }));
    for (const r of reports) linkage.submit(r);
    const before = linkage.detentions();
    const death = report({ kind: 'outcome', status: 'death', name: 'Нурлан Омаров', sourceKind: 'lawyer', observedAt: NOON + 2 * HOUR });
    linkage.submit(death);
    linkage.decide({
      id: 'x',
      seq: 1,
      kind: 'news',
      reports: reports.map((r) => r.id),
      what: 'released',
      facilityId: null,
      at: NOON + 5 * HOUR,
    });
    expect(linkage.detentions().map((s) => [s.name, s.status, s.releasedAt, s.custody.at(-1)?.to])).toEqual([
      ['Айгүл Садыкова', 'released', NOON + 5 * HOUR, NOON + 5 * HOUR],
      ['Нурлан Омаров', 'died', null, NOON + 2 * HOUR],
    ]);
    expect(linkage.total()).toMatchObject({ listed: 2, inside: 0, released: 1, died: 1 });
    linkage.decide({ id: 'y', seq: 2, kind: 'undo', target: 'x' });
    linkage.decide({ id: 'z', seq: 3, kind: 'retract', report: death.id });
    expect(linkage.detentions()).toEqual(before);
    expect(linkage.total()).toMatchObject({ listed: 2, inside: 2, died: 0 });
  });
  it('without a name is one of those inside', () => {
    const linkage = new Linkage();
    for (const name of ['Айгүл Садыкова', 'Нурлан Омаров']) linkage.submit(report({ name }));
    linkage.submit(report({ kind: 'outcome', status: 'death', name: null }));
    expect(linkage.total()).toMatchObject({ listed: 2, died: 1, released: 0 });
    expect(linkage.total().inside).toBe(linkage.total().best - 1);
  });
});

describe('news about many at once', () => {
  const people = ['Айгүл Садыкова', 'Нурлан Омаров', 'Ерлан Тестов'];
  const start = (): { linkage: Linkage; ids: string[] } => {
    const linkage = new Linkage();
    const reports = people.map((name) => report({ name, facilityId: 'STATION' }));
    for (const r of reports) linkage.submit(r);
    linkage.drain();
    return { linkage, ids: reports.map((r) => r.id) };
  };

  it('frees those it names and nobody else; undone, all is as it was', () => {
    const { linkage, ids } = start();
    const before = linkage.detentions();
    const d: Decision = {
      id: 'x',
      seq: 1,
      kind: 'news',
      reports: ids.slice(0, 2),
      what: 'released',
      facilityId: null,
      at: NOON + 5 * HOUR,
    };
    linkage.decide(d);
    expect(linkage.drain().changed).toHaveLength(2);
    expect(linkage.detentions().map((s) => [s.status, s.releasedAt])).toEqual([
      ['released', NOON + 5 * HOUR],
      ['released', NOON + 5 * HOUR],
      ['inside', null],
    ]);
    expect(linkage.total()).toMatchObject({ released: 2, listed: 3 });
    linkage.decide({ id: 'y', seq: 2, kind: 'undo', target: 'x' });
    linkage.drain();
    expect(linkage.detentions()).toEqual(before);
  });
  it('moves them: the last stay and the house agree', () => {
    const { linkage, ids } = start();
    linkage.decide({ id: 'x', seq: 1, kind: 'news', reports: ids, what: 'transferred', facilityId: 'CENTRE', at: NOON + 5 * HOUR });
    for (const s of linkage.detentions())
      expect([s.facilityId, s.custody.map((c) => c.facilityId), s.status]).toEqual(['CENTRE', ['STATION', 'CENTRE'], 'inside']);
  });
  it('says the same whether it comes before or after the reports', () => {
    const reports = people.map((name) => report({ name, facilityId: 'STATION' }));
    const d: Decision = {
      id: 'x',
      seq: 1,
      kind: 'news',
      reports: reports.map((r) => r.id),
      what: 'released',
      facilityId: null,
      at: NOON + 5 * HOUR,
    };
    const say = (decideFirst: boolean) => {
      const linkage = new Linkage();
      if (decideFirst) linkage.decide(d);
      for (const r of reports) linkage.submit(r);
      if (!decideFirst) {
        linkage.drain();
        linkage.decide(d);
      }
      return linkage.detentions();
    };
    expect(say(true)).toEqual(say(false));
  });
});
