import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnnamed } from '../src/reading/claims.js';
import type { GroupClaim, ReportFacts } from '../src/index.js';
import { byEnd, missing, people } from '../src/seating/needed.js';
import { PlaceNames } from '../src/reading/place-names.js';
import { unseated } from '../src/seating/seats.js';
import { Timeline } from '../src/seating/timeline.js';
import { MINUTE, NOON, report } from './reports.js';

const facts = (more: Partial<ReportFacts>) => report({ id: 'r', submittedAt: NOON + 15 * MINUTE, ...more });
const groupIn = (more: Partial<ReportFacts>): GroupClaim | null => {
  const read = readUnnamed(facts(more), false);
  return read?.kind === 'group' ? read.claim : null;
};

describe('whom a number speaks of', () => {
  it.each([
    ['van', { count: 5, place: 'рынок', note: '5 человек затолкали в автозак, рынок, 12:00' }],
    ['van', { count: 5, place: 'базар', note: '5 адамды автозакка салды, базар' }],
    ['van', { count: 2, place: 'Gandhi Park', note: '2 people put in a police van at Gandhi Park' }],
    ['van', { count: 5, place: 'рынок' }],
    ['place', { count: 5, place: 'рынок', note: 'рынок: уже 5 задержанных к 12:00' }],
    ['place', { count: 5, place: 'базар', note: 'базар: қазірге дейін 5 адам ұсталды' }],
    ['place', { count: 5, place: 'the square', note: '5 detained so far at the square' }],
    ['station', { count: 5, facility: 'Медеуское РУВД' }],
    ['station', { count: 5, facility: 'Медеу АПБ', note: 'Медеу АПБ: 5 адам отыр' }],
    ['station', { count: 5, facility: 'Turksib ROVD', note: '5 people held at Turksib ROVD' }],
    ['city', { count: 50 }],
    ['city', { count: 50, note: 'Всего задержано 50 человек' }],
    ['city', { count: 50, note: 'Барлығы 50 адам ұсталды' }],
    ['city', { count: 50, note: '50 people detained in total' }],
  ] as const)('%s: %o', (scope, more) => {
    expect(groupIn(more)?.scope).toBe(scope);
  });
  it.each([
    ['van', 'базар', 'Fwd: 6 человек затолкали в автозак, у базара, 11.45 🙏'],
    ['station', 'Медеу', '❗️Медеу аудандық полиция басқармасы: 5 адам отыр'],
    ['place', 'базар', 'Переслано: базар: уже больше 7 задержанных к 13:15'],
    ['city', '', 'Срочно! Всего задержано 50 человек'],
  ] as const)('reads %s at «%s» out of a note alone', (scope, where, note) => {
    const alone = groupIn({ note, observedAt: null });
    const field = groupIn({
      count: 9,
      note: null,
      ...(scope === 'station' ? { facility: where } : { place: where === '' ? null : where }),
    });
    expect(alone).toMatchObject({ scope, place: field?.place ?? '' });
  });
  it('takes one nameless person for one, and a named one for nobody else', () => {
    expect(readUnnamed(facts({ note: 'Человека задержали у рынка' }), false)?.kind).toBe('one');
    expect(readUnnamed(facts({ name: 'Айгуль Садыкова' }), true)).toBeNull();
    expect(readUnnamed(facts({ name: 'Айгуль Садыкова', count: 4 }), true)).toMatchObject({ kind: 'group', claim: { best: 4 } });
  });
  it('a van reaches back some minutes, a place and a station to the morning, and a station knows only who has arrived', () => {
    expect(groupIn({ count: 5, place: 'рынок' })).toMatchObject({ until: NOON + 6 * MINUTE, from: NOON - 24 * MINUTE });
    expect(groupIn({ count: 5, facility: 'Медеуское РУВД' })).toMatchObject({ until: NOON - 24 * MINUTE, from: -Infinity });
  });
  it('marks what the police say as theirs', () => {
    expect(groupIn({ sourceKind: 'police', count: 53 })).toMatchObject({ police: true, low: 48, high: 58 });
  });
});

const claim = (report: string, from: number, until: number, best: number): GroupClaim => ({
  report,
  city: null,
  low: best,
  best,
  high: best,
  qualifier: 'exact',
  scope: 'van',
  place: 'p',
  from,
  until,
  at: until,
  sent: until,
  police: false,
});
const anyClaims = fc
  .array(fc.record({ from: fc.nat(30), span: fc.nat(12), best: fc.integer({ min: 1, max: 6 }) }), { maxLength: 8 })
  .map((raw) => raw.map((r, i) => claim(`c${i}`, r.from, r.from + r.span, r.best)).sort(byEnd));

/** The heaviest family of claims with disjoint scopes, by trying all. */
function heaviestFamily(claims: readonly GroupClaim[]): number {
  const [first, ...rest] = claims;
  if (!first) return 0;
  return Math.max(heaviestFamily(rest), first.best + heaviestFamily(rest.filter((c) => c.from > first.until || c.until < first.from)));
}

describe('the people whom claims need', () => {
  it('are as many as the heaviest family of claims with disjoint scopes holds', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        expect(people(missing(claims, new Timeline(), (c) => c.best))).toBe(heaviestFamily(claims));
      }),
    );
  });
  it('are never more when those of unknown place may be anywhere', () => {
    fc.assert(
      fc.property(anyClaims, fc.array(fc.nat(45), { maxLength: 10 }), (claims, hours) => {
        const named = hours.sort((a, b) => a - b).map((h, i) => ({ id: `k${i}`, early: h, late: h, place: i % 2 === 0 ? 'p' : '' }));
        const placed = new Timeline();
        for (const n of named) if (n.place === 'p') placed.add(n.early);
        expect(
          people(
            unseated(
              claims,
              named,
              () => 'p',
              (c) => c.best,
            ),
          ),
        ).toBeLessThanOrEqual(people(missing(claims, placed, (c) => c.best)));
      }),
    );
  });
});

describe('names of places', () => {
  it('are one when a letter is off, or when the same detentions carry both', () => {
    const names = new PlaceNames();
    names.tell(['ordabasi'], 1);
    names.tell(['ordabas'], 1);
    names.tell(['arbat', 'cum'], 1);
    names.tell(['arbat', 'sairan'], 1);
    expect(names.of('ordabasi')).toBe(names.of('ordabas'));
    expect(names.of('cum')).not.toBe(names.of('arbat'));
    names.tell(['arbat', 'cum'], 1);
    expect(names.of('cum')).toBe(names.of('arbat'));
    names.tell(['arbat', 'cum'], -1);
    expect(names.of('cum')).not.toBe(names.of('arbat'));
  });
});
