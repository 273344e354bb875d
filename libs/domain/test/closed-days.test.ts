import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Postings } from '../src/blocks/postings.js';
import { Reports } from '../src/memory/reports.js';
import { Linkage, type Decision, type ReportFacts } from '../src/index.js';
import { DAY, MINUTE, NOON, report } from './reports.js';

/** Days are packed as soon as they may be. */
const FORGETFUL = { idle: 1, lookEvery: 1 };

/** One crowded week: enough of one name for steps of the prior, and for parts that are cut. */
const anyReport = fc.record({
  surname: fc.constantFrom('Садыков', 'Садыков', 'Sadykov', 'Омаров', ''),
  given: fc.constantFrom('Ерлан', 'Erlan', 'Нурлан', 'Е.'),
  day: fc.integer({ min: 0, max: 5 }),
  minute: fc.integer({ min: 0, max: 600 }),
  timed: fc.boolean(),
  city: fc.constantFrom('almaty', 'almaty', 'astana', null),
  facility: fc.constantFrom(null, 'Алмалинское РУВД', 'Есильский РОВД'),
  kind: fc.constantFrom('detained', 'detained', 'released') as fc.Arbitrary<'detained' | 'released'>,
  late: fc.boolean(),
  die: fc.nat(),
});
type Raw = typeof anyReport extends fc.Arbitrary<infer T> ? T : never;

type Told = Pick<Raw, 'day' | 'minute' | 'timed' | 'facility' | 'kind'> & { surname: string; given: string; city: string | null };
function told(id: string, r: Told): ReportFacts {
  const at = NOON + r.day * DAY + r.minute * MINUTE;
  const { kind, city, facility } = r;
  return report({ id, submittedAt: at + MINUTE, observedAt: r.timed ? at : null, kind, city, facility, name: `${r.given} ${r.surname}` });
}
/** Weeks later: while these come, everything before them is packed. */
const afterwards = (n: number): ReportFacts[] =>
  Array.from({ length: n }, (_, i) =>
    told(`z${i}`, {
      surname: 'Темиров',
      given: 'Асан',
      day: 30,
      minute: i * 7,
      timed: true,
      city: 'atyrau',
      facility: null,
      kind: 'detained',
    }),
  );
const state = (l: Linkage) =>
  JSON.stringify([
    l.detentions(),
    l.tallies(),
    l.reviewQueue(1_000),
    l
      .assignments()
      .map((a) => JSON.stringify(a))
      .sort(),
  ]);

describe('closed days', () => {
  it('are packed while later days come, and read back the same', () => {
    const reports = new Reports(FORGETFUL);
    const early = Array.from({ length: 5 }, (_, i) =>
      told(`a${i}`, { surname: 'Садыков', given: 'Ерлан', day: 0, minute: i, timed: true, city: null, facility: null, kind: 'detained' }),
    );
    for (const r of early) reports.add(r);
    const before = early.map((_, i) => reports.mention(i));
    for (const r of afterwards(10)) reports.add(r);
    expect(early.map((_, i) => reports.closed(i))).toEqual(early.map(() => true));
    expect(early.map((_, i) => reports.factsOf(i))).toEqual(early);
    expect(early.map((_, i) => reports.mention(i))).toEqual(before);
  });

  it('take late reports, decisions and their undoing as if they had never been closed', () => {
    fc.assert(
      fc.property(
        fc.array(anyReport, { minLength: 20, maxLength: 70 }),
        fc.array(fc.tuple(fc.constantFrom('link', 'apart', 'split', 'retract'), fc.nat(), fc.nat()), { maxLength: 4 }),
        (raw, ops) => {
          const reports = raw.map((r, i) => ({ ...r, facts: told(`p${String(i).padStart(3, '0')}`, r) }));
          const shuffled = reports.toSorted((a, b) => a.die - b.die);
          const decisions = ops.flatMap(([kind, x, y], seq): Decision[] => {
            const [a, b] = [reports[x % reports.length]?.facts.id ?? '', reports[y % reports.length]?.facts.id ?? ''];
            const base = { id: `d${seq}`, seq };
            if (kind === 'split') return [{ ...base, kind, reports: [a] }];
            if (kind === 'retract') return [{ ...base, kind, report: a }];
            return a === b ? [] : [{ ...base, kind: kind === 'link' ? 'link' : 'apart', a, b }];
          });
          const linkage = new Linkage(undefined, FORGETFUL);
          for (const r of shuffled.filter((s) => !s.late)) linkage.submit(r.facts);
          for (const r of afterwards(60)) {
            linkage.submit(r);
            linkage.detentionOf(r.id);
          }
          for (const d of decisions) {
            linkage.decide(d);
            linkage.drain();
          }
          for (const r of shuffled.filter((s) => s.late)) {
            linkage.submit(r.facts);
            if (r.die % 2 === 0) linkage.drain();
          }
          const scratch = new Linkage();
          for (const r of [...reports.map((x) => x.facts), ...afterwards(60)]) scratch.submit(r);
          const bare = state(scratch);
          for (const d of decisions) scratch.decide(d);
          expect(state(linkage)).toBe(state(scratch));
          decisions.forEach((d, i) => {
            linkage.decide({ id: `u${i}`, seq: 100 + i, kind: 'undo', target: d.id });
          });
          expect(state(linkage)).toBe(bare);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('the index', () => {
  it('answers the same however often it was frozen', () => {
    const anyStep = fc.record({
      what: fc.constantFrom('add', 'add', 'add', 'remove', 'freeze'),
      key: fc.constantFrom(-7, 0, 5, 64, 2 ** 31 - 1, -(2 ** 31)),
      index: fc.nat({ max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 200 }), (steps) => {
        const postings = new Postings();
        const model = new Map<number, Set<number>>();
        for (const { what, key, index } of steps) {
          const row = model.get(key) ?? new Set<number>();
          model.set(key, row);
          if (what === 'freeze') postings.freeze();
          else if (what === 'remove') {
            postings.remove(key, index);
            row.delete(index);
          } else if (!row.has(index)) {
            postings.add(key, index);
            row.add(index);
          }
        }
        for (const [key, row] of model) {
          const found: number[] = [];
          postings.look(key, { add: (i) => void found.push(i) });
          expect(found.sort((a, b) => a - b)).toEqual([...row].sort((a, b) => a - b));
        }
      }),
    );
  });
});
