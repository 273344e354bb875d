import type { PackRow } from '../pack.js';

type Village = readonly [id: string, kk: string, ru: string, en: string, lat: number, lon: number, region: string, district: string, aliases?: readonly string[], population?: number];

/** Villages of GeoNames' cities500 that the places file does not name and that stand in one district without doubt. */
const GEONAMES: readonly Village[] = [
  ['GN-608402', 'Сай-Өтес', 'Сай-Утес', 'Say-Utes', 44.3279, 53.5322, 'KZ-47', 'KZ-474600000', ['Сайөтес', 'Сайутес'], 1571],
  ['GN-609915', 'Федоровка', 'Фёдоровка', 'Fyodorovka', 51.2235, 51.9485, 'KZ-27', 'KZ-276200000', ['Федоровка (Теректинский район)'], 5338],
  ['GN-610386', 'Қарауылкелді', 'Карауылкельды', 'Karauylkeldy', 48.6898, 55.8751, 'KZ-15', 'KZ-153600000', ['Байганин', 'Байғанин', 'Караулкельды', 'Bayganin'], 7657],
  ['GN-610389', 'Байшонас', 'Байчунас', 'Baychunas', 47.2404, 52.9403, 'KZ-23', 'KZ-235200000', [], 1864],
  ['GN-610398', 'Баутино', 'Баутино', 'Bautino', 44.5448, 50.2463, 'KZ-47', 'KZ-475200000', [], 3247],
  ['GN-1519455', 'Сайрам', 'Сайрам', 'Sayram', 42.3025, 69.7576, 'KZ-79', 'KZ-790000000', ['Sairam', 'Исфиджаб']],
  ['GN-1520025', 'Тұғыл', 'Тугыл', 'Tugyl', 47.725, 84.2059, 'KZ-63', 'KZ-635800000', ['Приозерный'], 6696],
  ['GN-1525197', 'Үлкен Нарын', 'Улкен Нарын', 'Ulken Naryn', 49.2125, 84.5076, 'KZ-63', 'KZ-636300000', ['Большенарымское', 'Большенарым', 'Большой Нарым']],
  ['GN-1526447', 'Марқакөл', 'Маркаколь', 'Markakol', 48.4265, 85.7347, 'KZ-63', 'KZ-635500000', ['Теректы (Маркаколь)']],
  ['GN-1526572', 'Ақтоғай', 'Актогай', 'Aktogay', 48.3164, 74.9829, 'KZ-35', 'KZ-353600000', ['Aktogai']],
  ['GN-610445', 'Балықшы', 'Балыкши', 'Balykshi', 47.0667, 51.8667, 'KZ-23', 'KZ-231010000', ['Балыкшы'], 19260],
  ['GN-1537980', 'Үлкен', 'Улькен', 'Ulken', 45.2093, 73.9509, 'KZ-19', 'KZ-194200000', ['Улкен'], 3735],
];

/** Seats of districts and villages known from the news. Positions from memory, within about 3 km. */
const REMEMBERED: readonly Village[] = [
  ['KZ-v-uzynagash', 'Ұзынағаш', 'Узынагаш', 'Uzynagash', 43.22, 76.31, 'KZ-19', 'KZ-194200000', ['Узун-Агач', 'Узунагач']],
  ['KZ-v-shelek', 'Шелек', 'Шелек', 'Shelek', 43.6, 78.25, 'KZ-19', 'KZ-194000000', ['Чилик', 'Chilik']],
  ['KZ-v-baiserke', 'Байсерке', 'Байсерке', 'Baiserke', 43.48, 77.03, 'KZ-19', 'KZ-196800000', ['Дмитриевка']],
  ['KZ-v-besagash', 'Бесағаш', 'Бесагаш', 'Besagash', 43.31, 77.05, 'KZ-19', 'KZ-196200000', ['Дзержинское']],
  ['KZ-v-shonzhy', 'Шонжы', 'Чунджа', 'Shonzhy', 43.54, 79.46, 'KZ-19', 'KZ-196600000', ['Чонджа', 'Шонжи', 'Chundzha']],
  ['KZ-v-masanchi', 'Масанчи', 'Масанчи', 'Masanchi', 42.93, 75.3, 'KZ-31', 'KZ-314800000', ['Масаншы', 'Masanchy']],
  ['KZ-v-sortobe', 'Сортөбе', 'Сортобе', 'Sortobe', 42.86, 75.21, 'KZ-31', 'KZ-314800000', ['Шортобе']],
  ['KZ-v-tengiz', 'Теңіз кенті', 'вахтовый посёлок Тенгиз', 'Tengiz field camp', 46.15, 53.38, 'KZ-23', 'KZ-233600000', ['месторождение Тенгиз', 'Тенгизшевройл', 'ТШО', 'Tengizchevroil']],
  ['KZ-v-akkystau', 'Аққыстау', 'Аккистау', 'Akkystau', 47.22, 51.02, 'KZ-23', 'KZ-234200000', ['Аккыстау']],
  ['KZ-v-kurmangazy', 'Құрманғазы ауылы', 'Курмангазы', 'Kurmangazy', 46.6, 49.27, 'KZ-23', 'KZ-234600000', ['Ганюшкино', 'Ganyushkino']],
  ['KZ-v-shauildir', 'Шәуілдір', 'Шаульдер', 'Shauildir', 42.79, 68.37, 'KZ-61', 'KZ-614800000', ['Шауильдир']],
  ['KZ-v-sozak', 'Созақ ауылы', 'Сузак', 'Sozak', 44.14, 68.47, 'KZ-61', 'KZ-615600000', ['Созак']],
  ['KZ-v-makanshy', 'Мақаншы', 'Маканчи', 'Makanshy', 46.79, 82.0, 'KZ-10', 'KZ-104500000', ['Маканшы']],
  ['KZ-v-katonkaragay', 'Катонқарағай', 'Катон-Карагай', 'Katonkaragay', 49.18, 85.61, 'KZ-63', 'KZ-635400000', ['Катонкарагай']],
  ['KZ-v-karaotkel', 'Қараөткел', 'Караоткель', 'Karaotkel', 51.07, 71.24, 'KZ-11', 'KZ-116600000', ['Ильинка']],
  ['KZ-v-uzunkol', 'Ұзынкөл', 'Узунколь', 'Uzunkol', 54.01, 65.26, 'KZ-39', 'KZ-396600000', ['Узынколь']],
  ['KZ-v-kobda', 'Қобда', 'Кобда', 'Kobda', 50.15, 55.6, 'KZ-15', 'KZ-154200000', ['Новоалексеевка', 'Хобда']],
  ['KZ-v-kyzylsai', 'Қызылсай', 'Кызылсай', 'Kyzylsai', 43.38, 52.74, 'KZ-47', 'KZ-471810000', ['Кызылсай (Жанаозен)']],
];

const OLD_REGION: Readonly<Record<string, string>> = { 'KZ-10': 'KZ-63', 'KZ-33': 'KZ-19', 'KZ-62': 'KZ-35' };

function row([id, kk, ru, en, lat, lon, region, district, aliases, population]: Village): PackRow {
  const old = OLD_REGION[region];
  return { id, kind: 'village', kk, ru, en, lat, lon, region, district, ...(old && { region2020: old }), ...(aliases && aliases.length > 0 && { aliases }), ...(population && { population }) };
}

/** Villages beside those of the places file. */
export const KZ_VILLAGES: readonly PackRow[] = [...GEONAMES.map(row), ...REMEMBERED.map((v): PackRow => ({ ...row(v), coordSource: 'approximate' }))];
