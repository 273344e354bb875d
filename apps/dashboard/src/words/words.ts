import { effect, signal } from '@preact/signals';
import { en, type Key } from './en';
import { kk } from './kk';
import { fill, type Filling } from './message';
import { ru } from './ru';

export type Lang = 'kk' | 'ru' | 'en';
export const LANGS: readonly Lang[] = ['kk', 'ru', 'en'];
export const CATALOGUES: Readonly<Record<Lang, Readonly<Record<Key, string>>>> = { kk, ru, en };
export type { Key };

const wanted = localStorage.getItem('lang') ?? navigator.language;
export const lang = signal<Lang>(LANGS.find((l) => wanted.startsWith(l)) ?? 'ru');
/** The event's time zone: a day at a protest is read by its clock, wherever the reader sits. */
export const timeZone = signal('Asia/Almaty');

effect(() => { document.documentElement.lang = lang.value; localStorage.setItem('lang', lang.value); });

export const t = (key: Key, filling: Filling = {}): string => fill(lang.value, CATALOGUES[lang.value][key], filling);
/** The word for a value that came over the wire; the value itself where no word is known. */
export const word = (value: string): string => (isKey(value) ? t(value) : value);
export const isKey = (key: string): key is Key => key in en;

export const n = (value: number, digits = 0): string => formatted(`n${digits}`, (l) => new Intl.NumberFormat(l, { maximumFractionDigits: digits })).format(value);
export const range = (low: number, high: number): string => (low === high ? n(low) : `${n(low)}–${n(high)}`);
export const signed = (value: number): string => (value > 0 ? `+${n(value)}` : value < 0 ? `−${n(-value)}` : '0');

type Moment = string | number;
/** 24 hours in every language: "6:40" at night is no time to guess. */
export const time = (at: Moment): string => dated('time', at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
export const seconds = (at: Moment): string => dated('seconds', at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
export const date = (at: Moment): string => dated('date', at, { day: 'numeric', month: 'short', year: 'numeric' });
export const dayTime = (at: Moment): string => dated('dayTime', at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
/** Today's reports by the clock; older ones with their day. */
export const newsTime = (at: Moment, now: Moment): string => (date(at) === date(now) ? time(at) : dayTime(at));

/** Every language's countries, from the browser. */
export const country = (code: string): string => names().of(code) ?? code;
const names = () => formatted('regions', (l) => new Intl.DisplayNames(l, { type: 'region' }));

function dated(style: string, at: Moment, options: Intl.DateTimeFormatOptions): string {
  return formatted(`${style} ${timeZone.value}`, (l) => new Intl.DateTimeFormat(l, { ...options, timeZone: timeZone.value })).format(new Date(at));
}

// Making a formatter costs a hundred times what using one does, and a board writes hundreds of numbers.
const made = new Map<string, unknown>();
function formatted<T>(style: string, make: (language: Lang) => T): T {
  const key = `${lang.value} ${style}`;
  const known = made.get(key) ?? make(lang.value);
  made.set(key, known);
  return known as T;
}
