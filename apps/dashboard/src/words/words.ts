import { batch, computed, effect, signal } from '@preact/signals';
import type { Key } from './en';
import { fill, type Filling } from './message';

export type { Key };
export type Lang = 'kk' | 'ru' | 'en';
export type Catalogue = Readonly<Record<Key, string>>;
export const LANGS: readonly Lang[] = ['kk', 'ru', 'en'];
/** A language's name in itself. */
export const OWN_NAMES: Readonly<Record<Lang, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

const wanted = localStorage.getItem('lang') ?? navigator.language;
export const lang = signal<Lang>(LANGS.find((l) => wanted.startsWith(l)) ?? 'ru');
/** The event's time zone: a day at a protest is read by its clock, wherever the reader sits. */
export const timeZone = signal('Asia/Almaty');
/** The languages, the reader's own first. */
export const ownFirst = computed<readonly [Lang, ...Lang[]]>(() => [lang.value, ...LANGS.filter((l) => l !== lang.value)]);
const spoken = signal<Partial<Catalogue>>({});

effect(() => {
  document.documentElement.lang = lang.value;
});

/** A language's words, a file of its own: nobody downloads three. */
export async function catalogue(l: Lang): Promise<Catalogue> {
  switch (l) {
    case 'kk':
      return (await import('./kk')).kk;
    case 'ru':
      return (await import('./ru')).ru;
    case 'en':
      return (await import('./en')).en;
  }
}

/** Speaks a language from now on; the words are there before the page turns. */
export async function speak(l: Lang): Promise<void> {
  const words = await catalogue(l);
  batch(() => {
    spoken.value = words;
    lang.value = l;
  });
  localStorage.setItem('lang', l);
}

export const t = (key: Key, filling: Filling = {}): string => fill(lang.value, spoken.value[key] ?? key, filling);
/** The word for a value that came over the wire; the value itself where no word is known. */
export const word = (value: string): string => (isKey(value) ? t(value) : value);
export const isKey = (key: string): key is Key => key in spoken.value;

export const n = (value: number, digits = 0): string =>
  formatted(`n${digits}`, (l) => new Intl.NumberFormat(regional(l), { maximumFractionDigits: digits })).format(value);
/** A share: "16 %", in English "16%". */
export const percent = (part: number): string =>
  formatted('percent', (l) => new Intl.NumberFormat(regional(l), { style: 'percent' })).format(part);
/** What waits, beside a word: beyond three digits its size says enough. */
export const waiting = (value: number): string => (value > 999 ? `${n(999)}+` : n(value));
export const range = (low: number, high: number): string => (low === high ? n(low) : `${n(low)}–${n(high)}`);
export const signed = (value: number): string => (value > 0 ? `+${n(value)}` : value < 0 ? `−${n(-value)}` : '0');

type Moment = string | number;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
/** 24 hours in every language: "6:40" at night is no time to guess. */
export const time = (at: Moment): string => dated('time', at, CLOCK);
export const seconds = (at: Moment): string => dated('seconds', at, { ...CLOCK, second: '2-digit' });
export const date = (at: Moment): string => dated('date', at, { day: 'numeric', month: 'short', year: 'numeric' });
export const dayTime = (at: Moment): string => dated('dayTime', at, { day: 'numeric', month: 'short', ...CLOCK });
export const daySeconds = (at: Moment): string => dated('daySeconds', at, { day: 'numeric', month: 'short', ...CLOCK, second: '2-digit' });
/** Reports of the day by the clock; others with their day. */
export const newsTime = (at: Moment, today: Moment): string => (date(at) === date(today) ? time(at) : dayTime(at));
/** A day, a month and a time in a sentence, in a language that need not be the interface's. */
export const spelled = (l: Lang, at: Moment): string =>
  write(l, new Intl.DateTimeFormat(regional(l), { day: 'numeric', month: 'long', ...CLOCK, timeZone: timeZone.value }), at, MONTHS_KK);

function dated(style: string, at: Moment, options: Intl.DateTimeFormatOptions): string {
  return write(
    lang.value,
    formatted(`${style} ${timeZone.value}`, (l) => new Intl.DateTimeFormat(regional(l), { ...options, timeZone: timeZone.value })),
    at,
    MONTHS_KK_SHORT,
  );
}

// Browsers leave the Kazakh calendar and numbers out of their data, and would write "M06": Russian's order and
// punctuation are the same, the months are put in. English is written day first, as the other two.
const regional = (l: Lang): string => (l === 'kk' ? 'ru' : l === 'en' ? 'en-GB' : l);
const MONTHS_KK = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const MONTHS_KK_SHORT = ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.'];

function write(l: Lang, format: Intl.DateTimeFormat, at: Moment, months: readonly string[]): string {
  const moment = new Date(at);
  if (l !== 'kk') return format.format(moment).replace(' в ', ', ');
  const month = Number(new Intl.DateTimeFormat('en', { month: 'numeric', timeZone: timeZone.value }).format(moment));
  const parts = format.formatToParts(moment).map((p) => (p.type === 'month' ? { ...p, value: months[month - 1] } : p));
  const year = parts.find((p) => p.type === 'year')?.value;
  const day = parts
    .slice(0, year === undefined ? undefined : parts.findIndex((p) => p.type === 'year'))
    .map((p) => p.value?.replace(' в ', ', '))
    .join('');
  return year === undefined ? day : `${year} ж. ${day.trim()}`;
}

// Making a formatter costs a hundred times what using one does, and a board writes hundreds of numbers.
const made = new Map<string, unknown>();
function formatted<T>(style: string, make: (language: Lang) => T): T {
  const key = `${lang.value} ${style}`;
  const known = made.get(key) ?? make(lang.value);
  made.set(key, known);
  return known as T;
}
