import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/words/en';
import { kk } from '../src/words/kk';
import { fill, parts, type Slot } from '../src/words/message';
import { ru } from '../src/words/ru';

const SOURCE = join(import.meta.dirname, '../src');
const languages = { kk, ru, en } as const;
const slots = (message: string): Slot[] => parts(message).filter((p): p is Slot => typeof p !== 'string');
/** Digits are grouped by spaces that don't break: which of them, is the browser's affair. */
const spaced = (text: string): string => text.replaceAll(/\s/g, ' ');
const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

describe('words', () => {
  it('are the same list in every language, none empty', () => {
    for (const [name, words] of Object.entries(languages)) {
      expect(Object.keys(words).sort(), name).toEqual(Object.keys(en).sort());
      expect(
        Object.entries(words).filter(([, text]) => text.trim() === ''),
        name,
      ).toEqual([]);
    }
  });

  it('take the same fillings in every language', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      // What is shown: a slot that only chooses between words has nothing to say in a language without plurals.
      const names = (message: string) =>
        [
          ...new Set(
            slots(message)
              .filter((s) => !s.forms || Object.values(s.forms).some((f) => f.includes('#')))
              .map((s) => s.name),
          ),
        ].sort();
      expect({ key, names: names(ru[key]) }).toEqual({ key, names: names(en[key]) });
      expect({ key, names: names(kk[key]) }).toEqual({ key, names: names(en[key]) });
    }
  });

  it('have every plural form of their language', () => {
    for (const [language, words] of Object.entries(languages)) {
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      for (const [key, message] of Object.entries(words))
        for (const slot of slots(message))
          if (slot.forms) expect({ language, key, forms: Object.keys(slot.forms).toSorted() }).toEqual({ language, key, forms: wanted });
    }
  });

  it('count as people speak: 1 человек, 2 человека, 5 человек', () => {
    const ruPeople = [1, 2, 5, 11, 21, 22, 25, 1200].map((n) => spaced(fill('ru', ru.nPeople, { n })));
    expect(ruPeople).toEqual([
      '1 человек',
      '2 человека',
      '5 человек',
      '11 человек',
      '21 человек',
      '22 человека',
      '25 человек',
      '1 200 человек',
    ]);
    expect([1, 2, 1200].map((n) => fill('en', en.nPeople, { n }))).toEqual(['1 person', '2 people', '1,200 people']);
    expect([1, 5, 1200].map((n) => spaced(fill('kk', kk.nPeople, { n })))).toEqual(['1 адам', '5 адам', '1 200 адам']);
    expect(fill('ru', ru.sentence, { people: 212, cities: 12, time: '6 июня, 18:40' })).toBe(
      'Не менее 212 человек задержано в 12 городах на 6 июня, 18:40.',
    );
  });

  it('hold no letter of another alphabet inside a word', () => {
    for (const words of [kk, ru])
      for (const [key, message] of Object.entries(words))
        expect({ key, mixed: message.match(/[\p{Script=Cyrillic}][a-z]|[a-z][\p{Script=Cyrillic}]/giu) }).toEqual({ key, mixed: null });
    expect(Object.entries(ru).filter(([, text]) => /[әғқңөұүһі]/i.test(text))).toEqual([]);
    for (const letter of 'әғқңөұүі')
      expect(
        Object.values(kk).some((text) => text.toLowerCase().includes(letter)),
        letter,
      ).toBe(true);
  });

  it('are all used', () => {
    const code = files(SOURCE)
      .filter((f) => /\.tsx?$/.test(f) && !/words\/(en|ru|kk)\.ts$/.test(f))
      .map((f) => readFileSync(f, 'utf8'))
      .join('\n');
    // Families whose last part is a value of the wire or of a table.
    const families = [...code.matchAll(/`([a-zA-Z]+_(?:[a-z]+_)?)\$\{/g)].map((m) => m[1] ?? '');
    const unused = Object.keys(en).filter(
      (key) =>
        !new RegExp(`['"\`]${key}['"\`]|\\.${key}\\b`).test(code) &&
        !families.some((f) => key.startsWith(f)) &&
        !['police', 'ngo', 'media', 'court'].includes(key),
    );
    expect(unused).toEqual([]);
  }, 30_000);
});
