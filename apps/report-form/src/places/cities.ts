import type { Lang } from '../words';

/** Cities a phone knows without a line. Each row: the gazetteer's id without its zeros, names in Kazakh, Russian and English, then names people also use. */
const TABLE = `
75, Алматы, Алматы, Almaty
71, Астана, Астана, Astana, Нұр-Сұлтан, Нур-Султан
79, Шымкент, Шымкент, Shymkent
15101, Ақтөбе, Актобе, Aktobe, Актюбинск
35101, Қарағанды, Караганда, Karaganda
31101, Тараз, Тараз, Taraz
55101, Павлодар, Павлодар, Pavlodar
63101, Өскемен, Усть-Каменогорск, Oskemen
10101, Семей, Семей, Semey
23101, Атырау, Атырау, Atyrau
39101, Қостанай, Костанай, Kostanay
43101, Қызылорда, Кызылорда, Kyzylorda
27101, Орал, Уральск, Oral, Uralsk
59101, Петропавл, Петропавловск, Petropavl
47101, Ақтау, Актау, Aktau
61101, Түркістан, Туркестан, Turkistan
11101, Көкшетау, Кокшетау, Kokshetau
33101, Талдықорған, Талдыкорган, Taldykorgan
62101, Жезқазған, Жезказган, Zhezkazgan
47181, Жаңаөзен, Жанаозен, Zhanaozen`;

const CITIES = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [code = '', ...names] = row.split(', ');
    return [`KZ-${code.padEnd(9, '0')}`, ...names] as const;
  });

const COLUMN: Readonly<Record<Lang, 1 | 2 | 3>> = { kk: 1, ru: 2, en: 3 };

/** A place that can be tapped instead of typed. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
}

/** The city's name; undefined for a place that is not on the short list. */
export function cityName(id: string, lang: Lang): string | undefined {
  return CITIES.find((c) => c[0] === id)?.[COLUMN[lang]];
}

/** Cities whose name begins with what was typed, in any of the three languages, small and capital alike. */
export function citiesLike(typed: string, lang: Lang): Suggestion[] {
  const start = plain(typed);
  return CITIES.filter((c) => c.slice(1).some((name) => plain(name).startsWith(start))).map((c) => ({
    id: c[0],
    label: c[COLUMN[lang]] ?? c[0],
  }));
}

/** The city that the words themselves name: "Астана, Байтерек" is not in Almaty, whatever the invitation says. */
export function cityIn(words: string): string | undefined {
  const text = ` ${plain(words).replace(/[^\p{L}]+/gu, ' ')} `;
  return CITIES.find((c) => c.slice(1).some((name) => text.includes(` ${plain(name).replace(/[^\p{L}]+/gu, ' ')} `)))?.[0];
}

/** Small letters, Kazakh ones as their nearest Russian: many keyboards have only those. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/g, (c) => 'агкноуухие'.charAt('әғқңөұүһіё'.indexOf(c)));
}
