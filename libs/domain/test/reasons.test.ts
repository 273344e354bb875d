import { describe, expect, it } from 'vitest';
import { explain, reasonWords } from '../src/index.js';
import { LEVELS } from '../src/evidence/model.js';
import { Packs } from '../src/memory/pack.js';
import type { ReportFacts } from '../src/index.js';

describe('reasons in words', () => {
  it.each([...LEVELS, 'prior', 'list.same', 'person.link', 'person.apart'])('%s has words in three languages', (code) => {
    const words = reasonWords[code];
    expect(new Set([words?.kk, words?.ru, words?.en]).size).toBe(3);
    expect([words?.kk, words?.ru, words?.en].every((w) => w !== undefined && w.length > 3)).toBe(true);
  });
  it('tells the strongest first', () => {
    expect(
      explain(
        [
          { code: 'gender.equal', weight: 0.2 },
          { code: 'surname.conflict', weight: -4 },
        ],
        'en',
      ),
    ).toEqual(['different surnames', 'same sex']);
  });
});

describe('a packed report', () => {
  it('is read back as it was, in any script', () => {
    const facts: ReportFacts = {
      id: 'r1',
      key: 'k1',
      submittedAt: 1_591_430_400_000,
      observedAt: null,
      kind: 'detained',
      sourceKind: 'monitor',
      reporterId: null,
      language: 'kk',
      city: 'almaty',
      place: 'Абай алаңы',
      placeId: null,
      facility: null,
      facilityId: null,
      name: 'Әсел 🙏 Ñ',
      count: null,
      countText: null,
      age: 30,
      gender: 'f',
      listId: null,
      status: null,
      statusDays: null,
      note: 'ұстады\u0000"',
      corrects: null,
    };
    const packs = new Packs();
    const long = { ...facts, note: 'ұстады '.repeat(200_000) };
    const packed = [facts, long, { ...facts, withdrawn: true as const }].map((f) => [packs.add(f), f] as const);
    for (const [at, f] of packed) expect(packs.get(at)).toEqual(f);
  });
});
