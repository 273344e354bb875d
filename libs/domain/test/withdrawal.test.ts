import { expect, test } from 'vitest';
import { Linkage, type ReportFacts } from '../src/index.js';

const AT = Date.parse('2020-06-06T12:00:00Z');
const group = (id: string, more: Partial<ReportFacts>): ReportFacts => ({
  id,
  key: id,
  submittedAt: AT,
  observedAt: AT,
  kind: 'detained',
  sourceKind: 'monitor',
  reporterId: 'phone',
  language: 'ru',
  city: 'KZ-750000000',
  place: null,
  placeId: null,
  facility: null,
  facilityId: null,
  name: null,
  count: null,
  countText: null,
  age: null,
  gender: null,
  listId: null,
  status: null,
  statusDays: null,
  note: null,
  corrects: null,
  ...more,
});

test('a withdrawal takes a group back and counts nobody itself, whichever arrives first', () => {
  const said = group('a', { count: 3 });
  const back = group('b', { corrects: 'a', withdrawn: true, submittedAt: AT + 1 });
  for (const order of [
    [said, back],
    [back, said],
  ]) {
    const linkage = new Linkage();
    for (const facts of order) linkage.submit(facts);
    expect(linkage.total()).toMatchObject({ low: 0, best: 0, high: 0 });
  }
});
