import type { DatedNames } from '../pack.js';
import { nurSultanNames } from './kz-facilities.js';

type Day = readonly [year: number, month: number, day: number];
type Dated = readonly [id: string, from: Day | null, to: Day, kk: string, ru: string, en: string];

/** Since the beginning, for names whose first day does not matter to a register of protests. */
const BEGINNING: Day = [1900, 1, 1];

/**
 * Names that held until (not including) a day. Acts of the President, the Government and regional assemblies as the press
 * and the state's legal database report them; the older ones are general knowledge.
 */
const NAMES: readonly Dated[] = [
  ['KZ-710000000', [1961, 3, 20], [1992, 7, 6], 'Целиноград', 'Целиноград', 'Tselinograd'],
  ['KZ-710000000', [1992, 7, 6], [1998, 5, 6], 'Ақмола', 'Акмола', 'Akmola'],
  ['KZ-710000000', [2019, 3, 23], [2022, 9, 17], 'Нұр-Сұлтан', 'Нур-Султан', 'Nur-Sultan'],
  ['KZ-750000000', [1921, 2, 5], [1993, 1, 28], 'Алматы', 'Алма-Ата', 'Alma-Ata'],
  ['KZ-790000000', null, [1993, 9, 8], 'Шымкент', 'Чимкент', 'Chimkent'],
  ['KZ-101010000', null, [2007, 6, 21], 'Семей', 'Семипалатинск', 'Semipalatinsk'],
  ['KZ-231010000', null, [1991, 10, 4], 'Гурьев', 'Гурьев', 'Guryev'],
  ['KZ-471010000', [1964, 7, 14], [1991, 9, 7], 'Шевченко', 'Шевченко', 'Shevchenko'],
  ['KZ-311010000', [1938, 1, 8], [1993, 1, 8], 'Жамбыл', 'Джамбул', 'Dzhambul'],
  ['KZ-311010000', [1993, 1, 8], [1997, 1, 8], 'Жамбыл', 'Жамбыл', 'Zhambyl'],
  ['KZ-151010000', null, [1999, 3, 16], 'Ақтөбе', 'Актюбинск', 'Aktyubinsk'],
  ['KZ-431010000', null, [1997, 6, 17], 'Қызылорда', 'Кзыл-Орда', 'Kzyl-Orda'],
  ['KZ-391010000', null, [1997, 6, 17], 'Қостанай', 'Кустанай', 'Kustanay'],
  ['KZ-154820100', null, [1997, 6, 17], 'Октябрьск', 'Октябрьск', 'Oktyabrsk'],
  ['KZ-191010000', [1970, 9, 29], [2022, 5, 3], 'Қапшағай', 'Капшагай', 'Kapshagay'],
  ['KZ-634820100', null, [2018, 12, 27], 'Зырян', 'Зыряновск', 'Zyryanovsk'],
  ['KZ-191810000', null, [2024, 1, 9], 'Жетіген', 'Жетыген', 'Zhetygen'],
  ['KZ-351011100', null, [2022, 1, 7], 'Октябрь ауданы', 'Октябрьский район', 'Oktyabrsky District'],
  ['KZ-396400000', null, [2019, 7, 9], 'Таран ауданы', 'Тарановский район', 'Taranov District'],
  ['KZ-274400000', null, [2019, 1, 1], 'Зеленов ауданы', 'Зеленовский район', 'Zelenov District'],
  ['KZ-554800000', null, [2018, 8, 7], 'Қашыр ауданы', 'Качирский район', 'Kachir District'],
  ['KZ-555200000', null, [2018, 8, 7], 'Лебяжі ауданы', 'Лебяжинский район', 'Lebyazhi District'],
  ['KZ-634800000', null, [2018, 12, 27], 'Зырян ауданы', 'Зыряновский район', 'Zyryanovsk District'],
  ['KZ-114500000', null, [2018, 1, 1], 'Еңбекшілдер ауданы', 'Енбекшильдерский район', 'Enbekshilder District'],
  ['KZ-551045100', [1965, 1, 1], [2024, 1, 22], 'Ленин кенті', 'Ленинский', 'Leninskiy'],
  ['KZ-61', null, [2018, 6, 19], 'Оңтүстік Қазақстан облысы', 'Южно-Казахстанская область', 'South Kazakhstan Region'],
  ['KZ-19', null, [1993, 1, 28], 'Алматы облысы', 'Алма-Атинская область', 'Alma-Ata Region'],
];

const at = ([y, m, d]: Day): number => Date.UTC(y, m - 1, d);

/** Dated names, the capital's institutions under Nur-Sultan among them. */
export const KZ_DATED: readonly DatedNames[] = [
  ...NAMES.map(([id, from, to, kk, ru, en]) => ({ id, from: at(from ?? BEGINNING), to: at(to), names: { kk, ru, en } })),
  ...nurSultanNames(at([2019, 3, 23]), at([2022, 9, 17])),
];
