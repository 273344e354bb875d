import { afterEach, expect, it, vi } from 'vitest';

// What the words ask of a browser when they are loaded.
vi.stubGlobal('localStorage', { getItem: () => 'ru' });
vi.stubGlobal('document', { documentElement: {} });
const { written } = await import('../src/moment-field');
const { lang, timeZone } = await import('../src/words/words');

afterEach(() => {
  lang.value = 'ru';
  timeZone.value = 'Asia/Almaty';
});

it('a chosen moment is written out in the interface’s language, by the event’s clock', () => {
  const said = (['kk', 'ru', 'en'] as const).map((l) => {
    lang.value = l;
    return ['2020-06-07', '2020-06-07T18:40', '2020-06-07T18:40:05'].map(written);
  });
  expect(said).toEqual([
    ['2020 ж. 7 мау.', '2020 ж. 7 мау., 18:40 · UTC+6', '2020 ж. 7 мау., 18:40:05 · UTC+6'],
    ['7 июн. 2020 г.', '7 июн. 2020 г., 18:40 · UTC+6', '7 июн. 2020 г., 18:40:05 · UTC+6'],
    ['7 Jun 2020', '7 Jun 2020, 18:40 · UTC+6', '7 Jun 2020, 18:40:05 · UTC+6'],
  ]);
});

it('a day stays that day in every zone, and nothing is written of nothing', () => {
  lang.value = 'en';
  for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Oral']) {
    timeZone.value = zone;
    expect(written('2024-03-01')).toBe('1 Mar 2024');
  }
  expect(written('')).toBeUndefined();
});
