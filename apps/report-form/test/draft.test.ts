import { reportBody } from '@tizim/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY, KINDS, OUTCOMES, picked, QUALIFIERS, ready, reportOf, SOURCES, withdrawalOf, type Draft } from '../src/draft';
import { cityIn, citiesLike, cityName } from '../src/places/cities';

const NOON = Date.parse('2020-06-06T12:00:00Z');
const draft = (patch: Partial<Draft>): Draft => ({ ...EMPTY, ...patch });

describe('a draft', () => {
  test('kind and number are enough; a name stands for one person; police need no number; a place is never demanded', () => {
    expect(ready(EMPTY)).toBe(false);
    expect(ready(draft({ kind: 'detained' }))).toBe(false);
    expect(ready(draft({ kind: 'detained', count: 3 }))).toBe(true);
    expect(ready(draft({ kind: 'detained', name: 'Айгүл С.' }))).toBe(true);
    expect(ready(draft({ kind: 'police_presence' }))).toBe(true);
  });

  test('"about 10", "up to 30" and "more than 20" are said as they are meant', () => {
    const said = (count: number, qualifier: Draft['qualifier']) => {
      const r = reportOf(draft({ kind: 'detained', count, qualifier }), 'ru', NOON);
      return [r?.count, r?.qualifier];
    };
    expect(said(10, 'about')).toEqual([10, 'about']);
    expect(said(30, 'at_most')).toEqual([30, 'at_most']);
    expect(said(20, 'at_least')).toEqual([21, 'at_least']);
    expect(said(3, 'exact')).toEqual([3, 'exact']);
  });

  test('ten is taken for "about ten" unless the person says otherwise; the same button again takes it back', () => {
    expect(picked(EMPTY, 10)).toMatchObject({ count: 10, qualifier: 'about' });
    expect(picked(picked(EMPTY, 10), 3)).toMatchObject({ count: 3, qualifier: 'exact' });
    expect(picked(draft({ qualifier: 'at_most' }), 30)).toMatchObject({ count: 30, qualifier: 'at_most' });
    expect(picked(picked(EMPTY, 3), 3).count).toBe(null);
  });

  test('words that name another city are believed against the invitation', () => {
    const where = (words: string) => reportOf(draft({ kind: 'detained', count: 1, placeId: 'KZ-750000000', words }), 'ru', NOON)?.city;
    expect(where('парк Ганди')).toBe('KZ-750000000');
    expect(where('Нур-Султан, Байтерек')).toBe('KZ-710000000');
    expect(where('Қостанайда емес, Қостанай орталығы')).toBe('KZ-391010000');
  });

  test('a time that is still to come was yesterday', () => {
    const at = (time: string) => Date.parse(reportOf(draft({ kind: 'detained', count: 1, time }), 'kk', NOON)?.observedAt ?? '');
    const later = new Date(NOON + 3_600_000);
    const clock = `${String(later.getHours()).padStart(2, '0')}:${String(later.getMinutes()).padStart(2, '0')}`;
    expect(at(clock)).toBe(NOON + 3_600_000 - 86_400_000);
    expect(at('')).toBe(NOON);
  });

  test('whatever is typed, the report is one the server takes', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 100 }).filter((s) => !s.includes('\0'));
    const any: fc.Arbitrary<Draft> = fc.record({
      kind: fc.constantFrom(...KINDS),
      count: fc.option(fc.integer({ min: 1, max: 99_999 })),
      qualifier: fc.constantFrom(...QUALIFIERS),
      typed: fc.constant(''),
      placeId: fc.constantFrom(null, 'KZ-750000000'),
      placeLabel: fc.constant(null),
      words: text,
      position: fc.option(
        fc.record({
          lat: fc.double({ min: -90, max: 90, noNaN: true }),
          lon: fc.double({ min: -180, max: 180, noNaN: true }),
          accuracyM: fc.integer({ min: 0, max: 100_000 }),
        }),
      ),
      name: text,
      age: fc.oneof(text, fc.integer({ min: -5, max: 999 }).map(String)),
      gender: fc.constantFrom('', 'm', 'f'),
      facility: text,
      time: fc.constantFrom('', '00:00', '23:59', 'zz'),
      note: text,
      source: fc.constantFrom('', ...SOURCES),
      outcome: fc.constantFrom('', ...OUTCOMES),
      days: fc.oneof(text, fc.integer({ min: -5, max: 99_999 }).map(String)),
      article: text,
      about: fc.constant(null),
    });
    fc.assert(
      fc.property(any, (d) => {
        const report = reportOf(d, 'en', NOON);
        if (report) reportBody.parse(report);
      }),
    );
    reportBody.parse(withdrawalOf('01930000-0000-7000-8000-000000000000', 'kk', NOON));
  });
});

test('cities are found by their beginning in any language, also without the Kazakh letters', () => {
  expect(citiesLike('қос', 'kk')).toEqual([{ id: 'KZ-391010000', label: 'Қостанай' }]);
  expect(citiesLike('кос', 'ru')).toEqual([{ id: 'KZ-391010000', label: 'Костанай' }]);
  expect(citiesLike('ural', 'en')).toEqual([{ id: 'KZ-271010000', label: 'Oral' }]);
  expect(cityName('KZ-431010000', 'kk')).toBe('Қызылорда');
  expect(cityIn('у Ганди парк')).toBe(undefined);
});
