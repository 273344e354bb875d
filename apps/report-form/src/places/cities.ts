import type { Lang } from '../words';

/** Cities a phone knows without a line: gazetteer id, names in Kazakh, Russian and English, then names people also use. */
type City = readonly [id: string, kk: string, ru: string, en: string, ...others: readonly string[]];

export const CITIES: readonly City[] = [
  ['KZ-750000000', 'Алматы', 'Алматы', 'Almaty'],
  ['KZ-710000000', 'Астана', 'Астана', 'Astana', 'Нұр-Сұлтан', 'Нур-Султан', 'Nur-Sultan'],
  ['KZ-790000000', 'Шымкент', 'Шымкент', 'Shymkent'],
  ['KZ-151010000', 'Ақтөбе', 'Актобе', 'Aktobe', 'Актюбинск'],
  ['KZ-351010000', 'Қарағанды', 'Караганда', 'Karaganda', 'Караганды'],
  ['KZ-311010000', 'Тараз', 'Тараз', 'Taraz'],
  ['KZ-551010000', 'Павлодар', 'Павлодар', 'Pavlodar'],
  ['KZ-631010000', 'Өскемен', 'Усть-Каменогорск', 'Oskemen'],
  ['KZ-101010000', 'Семей', 'Семей', 'Semey'],
  ['KZ-231010000', 'Атырау', 'Атырау', 'Atyrau'],
  ['KZ-391010000', 'Қостанай', 'Костанай', 'Kostanay'],
  ['KZ-431010000', 'Қызылорда', 'Кызылорда', 'Kyzylorda'],
  ['KZ-271010000', 'Орал', 'Уральск', 'Oral', 'Uralsk'],
  ['KZ-591010000', 'Петропавл', 'Петропавловск', 'Petropavl'],
  ['KZ-471010000', 'Ақтау', 'Актау', 'Aktau'],
  ['KZ-611010000', 'Түркістан', 'Туркестан', 'Turkistan'],
  ['KZ-111010000', 'Көкшетау', 'Кокшетау', 'Kokshetau'],
  ['KZ-331010000', 'Талдықорған', 'Талдыкорган', 'Taldykorgan'],
  ['KZ-621010000', 'Жезқазған', 'Жезказган', 'Zhezkazgan'],
  ['KZ-471810000', 'Жаңаөзен', 'Жанаозен', 'Zhanaozen'],
];

const COLUMN: Readonly<Record<Lang, 1 | 2 | 3>> = { kk: 1, ru: 2, en: 3 };

/** A place that can be tapped instead of typed. */
export interface Suggestion { readonly id: string; readonly label: string }

/** The city's name; undefined for a place that is not on the short list. */
export function cityName(id: string, lang: Lang): string | undefined {
  return CITIES.find((c) => c[0] === id)?.[COLUMN[lang]];
}

/** Cities whose name begins with what was typed, in any of the three languages, small and capital alike. */
export function citiesLike(typed: string, lang: Lang): Suggestion[] {
  const start = plain(typed);
  return CITIES.filter((c) => c.slice(1).some((name) => plain(name).startsWith(start))).map((c) => ({ id: c[0], label: c[COLUMN[lang]] }));
}

/** The city that the words themselves name: "Астана, Байтерек" is not in Almaty, whatever the invitation says. */
export function cityIn(words: string): string | undefined {
  const text = ` ${plain(words).replace(/[^\p{L}]+/gu, ' ')} `;
  return CITIES.find((c) => c.slice(1).some((name) => text.includes(` ${plain(name).replace(/[^\p{L}]+/gu, ' ')} `)))?.[0];
}

/** Small letters, Kazakh ones as their nearest Russian: many keyboards have only those. */
function plain(text: string): string {
  return text.trim().toLowerCase().replace(/[әғқңөұүһіё]/g, (c) => 'агкноуухие'.charAt('әғқңөұүһіё'.indexOf(c)));
}
