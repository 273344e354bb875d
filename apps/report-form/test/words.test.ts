import { expect, test } from 'vitest';
import { counted, languageOf, LANGS, WORDS } from '../src/words';

test('every plural has each form that its language asks for', () => {
  for (const lang of LANGS) {
    for (const [key, words] of Object.entries(WORDS[lang]))
      if (typeof words !== 'string')
        for (const form of new Intl.PluralRules(lang).resolvedOptions().pluralCategories)
          expect(words, `${lang} ${key}`).toHaveProperty(form);
  }
  expect([1, 3, 5, 21, 112].map((n) => counted('ru', 'waiting', n))).toEqual([
    '1 сообщение ждёт связи',
    '3 сообщения ждут связи',
    '5 сообщений ждут связи',
    '21 сообщение ждёт связи',
    '112 сообщений ждут связи',
  ]);
  expect(counted('kk', 'waiting', 5)).toBe('5 хабар байланыс күтуде');
  expect(counted('en', 'taken', 1)).toBe('1 report taken over');
});

test('no word is empty, lost its variable, or holds the sign that divides the table', () => {
  for (const lang of LANGS)
    for (const [key, words] of Object.entries(WORDS[lang]))
      for (const text of typeof words === 'string' ? [words] : Object.values(words)) {
        expect(text, `${lang} ${key}`).toMatch(/\S/);
        expect(text.includes('|'), `${lang} ${key}`).toBe(false);
        const russian = WORDS.ru[key as keyof typeof WORDS.ru];
        expect(text.includes('{code}'), `${lang} ${key}`).toBe(typeof russian === 'string' && russian.includes('{code}'));
        if (typeof words !== 'string') expect(text, `${lang} ${key}`).toContain('{n}');
      }
});

test('Kazakh is written with Kazakh letters, and with no Latin look-alikes', () => {
  const all = JSON.stringify(Object.values(WORDS.kk));
  for (const letter of 'әғқңөұүһі') if (letter !== 'һ') expect(all.toLowerCase()).toContain(letter);
  expect(
    all
      .replace(/\{(n|code)\}/g, '')
      .match(/[a-z]/gi)
      ?.filter((c) => c !== 'o' && c !== 't' && c !== 'h' && c !== 'e' && c !== 'r' && c !== 'n') ?? [],
  ).toEqual([]);
});

test('the first of the browser’s languages that we speak, else Russian', () => {
  expect(languageOf(['', 'kk-KZ', 'ru'])).toBe('kk');
  expect(languageOf(['de-DE', 'en-GB'])).toBe('en');
  expect(languageOf(['de-DE'])).toBe('ru');
});
