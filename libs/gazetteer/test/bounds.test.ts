import fc from 'fast-check';
import net from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Gazetteer, kz } from '../src/index.js';
import { work } from '../src/names/keytable.js';

const g = new Gazetteer(kz);
/** Look-ups in a table for the dearest text of 512 characters; an ordinary report needs some hundred. */
const MOST_PROBES = 8_000;

function probes(text: string): number {
  const before = work.probes;
  g.locate(text);
  return work.probes - before;
}

const scraps = fc
  .array(
    fc.constantFrom(
      'в',
      'Алматы',
      'алмты',
      'ауданы',
      'район',
      'Абай',
      'Усть',
      'Каменогорск',
      'Нур',
      'кызыл',
      'орда',
      ' ',
      '-',
      ', ',
      '. ',
      '#',
      '«',
      'Шевченко',
      'ул.',
      'РУВД',
      'and',
      'увезли',
      '5',
      'qyzyl',
      '\u0301',
      'Aль',
    ),
    { maxLength: 400 },
  )
  .map((parts) => parts.join(''));
const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 3_000 }), fc.string({ unit: 'binary', maxLength: 800 }), scraps);

describe('locate, whatever it is given', () => {
  it('answers, with five candidates at most and a confidence between nothing and certainty', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const a = g.locate(text);
        expect(['resolved', 'ambiguous', 'review', 'unresolved']).toContain(a.status);
        expect(a.candidates.length).toBeLessThanOrEqual(5);
        expect(a.confidence >= 0 && a.confidence <= 1).toBe(true);
        if (a.status === 'resolved') expect(a.candidates[0]?.place.id).toBe(a.place.id);
      }),
      { numRuns: 1_500 },
    );
  });
  it('says the same each time, alone or among others', () => {
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 5 }), (texts) => {
        expect(g.locateMany(texts)).toEqual(texts.map((t) => g.locate(t)));
      }),
      { numRuns: 200 },
    );
  });
  it('does a bounded number of look-ups', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(probes(text)).toBeLessThan(MOST_PROBES);
      }),
      { numRuns: 1_500 },
    );
    for (const word of ['алматыда ', 'Карагандинскиий ', 'усть ', 'кызыл', 'в Петропавлвоске ', 'a ', 'аа-', 'Шахтинскдағы '])
      expect(probes(word.repeat(600)), word).toBeLessThan(MOST_PROBES);
  });
  it('reads 512 characters and no more', () => {
    expect(g.locate(`${'а '.repeat(20)}${'ы'.repeat(480)} Алматы`).place).toBeNull();
  });
});

describe('the gazetteer', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });
  it('opens no socket: what is looked up stays here', () => {
    const connect = vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(() => {
      throw new Error('sockets are blocked');
    });
    vi.stubGlobal('fetch', () => {
      throw new Error('sockets are blocked');
    });
    const own = new Gazetteer(kz);
    expect(own.locate('в Алматы').status).toBe('resolved');
    expect(own.reverse(43.24, 76.91).status).toBe('resolved');
    expect(own.search('ал').length).toBeGreaterThan(0);
    expect(connect).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});
