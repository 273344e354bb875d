import { en } from './en';
import { kk } from './kk';
import { ru, type Plural } from './ru';

export type Lang = 'kk' | 'ru' | 'en';
type Source = typeof ru;
/** Every language has every word; a plural gives the forms of its own rules. */
export type Words = { readonly [K in keyof Source]: Source[K] extends string ? string : Plural };
export type TextKey = { [K in keyof Source]: Source[K] extends string ? K : never }[keyof Source];
export type PluralKey = Exclude<keyof Source, TextKey>;

export const LANGS = ['kk', 'ru', 'en'] as const;
export const WORDS: Readonly<Record<Lang, Words>> = { kk, ru, en };

/** "1 сообщение ждёт, 3 сообщения ждут": the form by CLDR, the number in the language's own digits and spaces. */
export function counted(lang: Lang, key: PluralKey, n: number): string {
  const words = WORDS[lang][key];
  const form = new Intl.PluralRules(lang).select(n);
  const pattern = (form === 'one' || form === 'few' || form === 'many' ? words[form] : undefined) ?? words.other;
  return pattern.replace('{n}', new Intl.NumberFormat(lang).format(n));
}

/** The first of the browser's languages that we speak; Russian where none is. */
export function languageOf(wanted: readonly string[]): Lang {
  for (const tag of wanted) for (const lang of LANGS) if (tag.toLowerCase().startsWith(lang)) return lang;
  return 'ru';
}
