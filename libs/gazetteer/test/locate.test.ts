import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borders, Gazetteer, kz } from '../src/index.js';

const g = new Gazetteer(kz);
const Y2020 = Date.parse('2020-06-06');

describe('locate', () => {
  it.each([
    ['задержали у Ганди парк, увезли в Медеуское РУВД', 'KZ-lm-almaty-gandhi-park'], ['Oral, near the akimat', 'KZ-271010000'], ['Қостанайда 5 адам', 'KZ-391010000'], ['в Усть-Каменогорске', 'KZ-631010000'],
    ['Нур-Султан', 'KZ-710000000'], ['Astana', 'KZ-710000000'], ['Алматинская область', 'KZ-19'], ['Karagandy', 'KZ-351010000'], ['Fkvfns', 'KZ-750000000'],
  ])('%s', (text, id) => {
    expect(g.locate(text)).toMatchObject({ status: 'resolved', place: { id } });
  });
  it('leaves a street named after a city alone, and an empty field unanswered', () => {
    expect(g.locate('ул. Алматинская').status).toBe('unresolved');
    expect(g.locate('  ').status).toBe('unresolved');
  });
  it('knows a local name as soon as it is taught', () => {
    const own = new Gazetteer(kz);
    own.addAlias({ text: 'у фонтана', placeId: 'KZ-750000000' });
    expect(own.locate('у фонтана').place?.id).toBe('KZ-750000000');
  });
  it('names places as they were named then', () => {
    expect(g.name('KZ-710000000', 'en', Y2020)).toBe('Nur-Sultan');
    expect(g.name('KZ-710000000', 'en', Date.parse('2024-01-01'))).toBe('Astana');
    expect(g.regions(Y2020)).toHaveLength(14);
    expect(g.regions(Date.parse('2024-01-01'))).toHaveLength(17);
    expect(borders(Y2020).features).toHaveLength(17);
  });
  it('answers any text without throwing, within its bounds', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => { expect(g.locate(text).candidates.length).toBeLessThanOrEqual(5); }), { numRuns: 300 });
  });
});
