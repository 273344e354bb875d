import { describe, expect, test } from 'vitest';
import { Linkage, type ReportFacts } from '../src/index.js';
import { NOON, report, solved } from './reports.js';

const group = (id: string, more: Partial<ReportFacts>) => report({ id, reporterId: 'phone', ...more });

test('a withdrawal takes a group back and counts nobody itself, whichever arrives first', () => {
  const said = group('a', { count: 3 });
  const back = group('b', { corrects: 'a', withdrawn: true, submittedAt: NOON + 1 });
  for (const order of [
    [said, back],
    [back, said],
  ]) {
    const linkage = new Linkage();
    for (const facts of order) linkage.submit(facts);
    expect(linkage.total()).toMatchObject({ low: 0, best: 0, high: 0 });
  }
});

describe('corrections of one report', () => {
  const said = group('a', { count: 30 });
  const count = (...reports: ReportFacts[]) => {
    const counted = [reports, reports.toReversed()].map((order) => solved(order).total());
    expect(counted[1]).toEqual(counted[0]);
    return counted[0]?.reports;
  };
  const named = (id: string, name: string, more: Partial<ReportFacts>) => group(id, { name, ...more });

  test('a thousand, each told as it comes, end with the last: a phone that repeats itself does not hold up the rest', () => {
    const linkage = new Linkage();
    for (let i = 0; i < 1_000; i++) {
      linkage.submit(named(`r${i}`, 'Ерлан Тестов', { corrects: i === 0 ? null : `r${i - 1}`, submittedAt: NOON + i }));
      linkage.drain();
    }
    expect(linkage.detentions().map((d) => d.reports)).toEqual([['r999']]);
  });

  test('two of them are one: the later stands', () => {
    const first = named('b', 'Ерлан Тестов', { corrects: 'a', submittedAt: NOON + 1 });
    const second = named('c', 'Дана Пробная', { corrects: 'a', submittedAt: NOON + 2 });
    expect(count(said, first, second)).toBe(1);
    expect(
      solved([second, first])
        .detentions()
        .map((d) => d.id),
    ).toEqual(['c']);
    const third = named('d', 'Серик Выдуманный', { corrects: 'b', submittedAt: NOON + 3 });
    expect(count(said, first, second, third)).toBe(1);
    expect(
      solved([third, said, second, first])
        .detentions()
        .map((d) => d.id),
    ).toEqual(['d']);
  });

  test('what somebody else corrects brings nothing back', () => {
    const own = group('b', { corrects: 'a', count: 8, submittedAt: NOON + 1 });
    const others = group('c', { corrects: 'a', count: 5, submittedAt: NOON + 2, reporterId: 'other' });
    expect(solved([said, own, others]).total().reports).toBe(2);
    const back = group('b', { corrects: 'a', withdrawn: true, submittedAt: NOON + 1 });
    expect(solved([said, back, others]).total().reports).toBe(1);
  });

  test('one that names itself, and two that name each other, are not lost', () => {
    expect(solved([group('a', { corrects: 'a', count: 3 })]).total().reports).toBe(1);
    expect(count(group('a', { corrects: 'b', count: 3 }), group('b', { corrects: 'a', count: 4, submittedAt: NOON + 1 }))).toBe(1);
  });

  test('a report that is withdrawn takes its corrections along, unless one was sent later', () => {
    const correction = group('b', { corrects: 'a', count: 8, submittedAt: NOON + 1 });
    const back = group('c', { corrects: 'a', withdrawn: true, submittedAt: NOON + 2 });
    expect(count(said, correction, back)).toBe(0);
    expect(count(said, { ...correction, submittedAt: NOON + 3 }, back)).toBe(1);
  });
});
