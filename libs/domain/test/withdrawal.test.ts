import { expect, test } from 'vitest';
import { Linkage, type ReportFacts } from '../src/index.js';
import { NOON, report } from './reports.js';

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
