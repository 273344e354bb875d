import { expect, it } from 'vitest';
import { sounds } from '../src/header/sounds';

it('a person is found in whatever alphabet and order the name is said', () => {
  for (const said of ['Khamzova', 'hamzova', 'Хамз', 'gulmira khamzova', 'Гульмира', 'Hamzova Gul'])
    expect(sounds('Хамзова Гүлмира Серікқызы', said), said).toBe(true);
  for (const said of ['Qasym', 'Kassymov', 'Касым']) expect(sounds('Касымов Д.', said), said).toBe(true);
  expect(sounds('Meruert Doronova', 'Доронова Меруерт')).toBe(true);
});

it('another name is not, and nothing finds nobody', () => {
  for (const said of ['Khamitova', 'amzova', '', '12', 'gulmira tanabova'])
    expect(sounds('Хамзова Гүлмира Серікқызы', said), said).toBe(false);
});
