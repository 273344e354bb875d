import type { PackRow } from '../pack.js';
import { isCapital, isTown, type Centre } from './kz-centres.js';

/**
 * Urban districts with a police department of their own. `base`: the district's name in Russian; `neuter`: "Медеуское";
 * `of`: "Медеуского района" or "района Сарыарка". Positions are the districts', about 2 km.
 */
interface UrbanDistrict { readonly city: string; readonly key: string; readonly district: string; readonly kk: string; readonly base: string; readonly stem: string; readonly of: string; readonly en: string; readonly lat: number; readonly lon: number }

const d = (city: string, key: string, district: string, kk: string, base: string, stem: string, of: string, en: string, lat: number, lon: number): UrbanDistrict => ({ city, key, district, kk, base, stem, of, en, lat, lon });

export const URBAN_DISTRICTS: readonly UrbanDistrict[] = [
  d('KZ-750000000', 'ALMALY', 'KZ-751110000', 'Алмалы', 'Алмалы', 'Алмалинск', 'Алмалинского района', 'Almaly', 43.2505, 76.9265),
  d('KZ-750000000', 'AUEZOV', 'KZ-751310000', 'Әуезов', 'Ауэзов', 'Ауэзовск', 'Ауэзовского района', 'Auezov', 43.2265, 76.8562),
  d('KZ-750000000', 'BOSTANDYK', 'KZ-751410000', 'Бостандық', 'Бостандык', 'Бостандыкск', 'Бостандыкского района', 'Bostandyk', 43.2215, 76.9105),
  d('KZ-750000000', 'ZHETYSU', 'KZ-751510000', 'Жетісу', 'Жетысу', 'Жетысуск', 'Жетысуского района', 'Zhetysu', 43.2905, 76.9325),
  d('KZ-750000000', 'MEDEU', 'KZ-751710000', 'Медеу', 'Медеу', 'Медеуск', 'Медеуского района', 'Medeu', 43.2515, 76.9585),
  d('KZ-750000000', 'NAURYZBAY', 'KZ-751810000', 'Наурызбай', 'Наурызбай', 'Наурызбайск', 'Наурызбайского района', 'Nauryzbay', 43.1985, 76.8015),
  d('KZ-750000000', 'TURKSIB', 'KZ-751910000', 'Түрксіб', 'Турксиб', 'Турксибск', 'Турксибского района', 'Turksib', 43.3405, 76.9755),
  d('KZ-750000000', 'ALATAU', 'KZ-751210000', 'Алатау', 'Алатау', 'Алатауск', 'Алатауского района', 'Alatau', 43.2795, 76.8255),
  d('KZ-710000000', 'SARYARKA', 'KZ-711310000', 'Сарыарқа', 'Сарыарка', 'Сарыаркинск', 'района Сарыарка', 'Saryarka', 51.1805, 71.4105),
  d('KZ-710000000', 'ESIL', 'KZ-711210000', 'Есіл', 'Есиль', 'Есильск', 'района Есиль', 'Yesil', 51.1275, 71.4305),
  d('KZ-710000000', 'ALMATY', 'KZ-711110000', 'Алматы', 'Алматы', 'Алматинск', 'района Алматы', 'Almaty', 51.1605, 71.4805),
  d('KZ-710000000', 'BAIKONUR', 'KZ-711410000', 'Байқоңыр', 'Байконыр', 'Байконурск', 'района Байконыр', 'Baikonur', 51.1805, 71.4605),
  d('KZ-710000000', 'NURA', 'KZ-711510000', 'Нұра', 'Нура', 'Нуринск', 'района Нура', 'Nura', 51.1005, 71.3805),
  d('KZ-710000000', 'SARAISHYK', 'KZ-711610000', 'Сарайшық', 'Сарайшык', 'Сарайшыкск', 'района Сарайшык', 'Saraishyk', 51.1305, 71.5205),
  d('KZ-790000000', 'ABAY', 'KZ-791110000', 'Абай', 'Абай', 'Абайск', 'Абайского района', 'Abay', 42.3405, 69.5505),
  d('KZ-790000000', 'ALFARABI', 'KZ-791310000', 'Әл-Фараби', 'Аль-Фараби', 'Аль-Фарабийск', 'Аль-Фарабийского района', 'Al-Farabi', 42.3205, 69.5905),
  d('KZ-790000000', 'ENBEKSHI', 'KZ-791510000', 'Еңбекші', 'Енбекши', 'Енбекшинск', 'Енбекшинского района', 'Enbekshi', 42.3005, 69.6105),
  d('KZ-790000000', 'KARATAU', 'KZ-791710000', 'Қаратау', 'Каратау', 'Каратауск', 'Каратауского района', 'Karatau', 42.3605, 69.6305),
  d('KZ-790000000', 'TURAN', 'KZ-791910000', 'Тұран', 'Туран', 'Туранск', 'района Туран', 'Turan', 42.3505, 69.5205),
  d('KZ-351010000', 'KAZYBEKBI', 'KZ-351013100', 'Қазыбек би', 'Казыбек би', 'Казыбекбийск', 'района имени Казыбек би', 'Kazybek Bi', 49.8005, 73.0905),
  d('KZ-351010000', 'BOKEIKHAN', 'KZ-351011100', 'Әлихан Бөкейхан', 'Алихан Бокейхан', 'Октябрьск', 'района Алихана Бокейхана', 'Alikhan Bokeikhan', 49.8905, 73.1905),
  d('KZ-151010000', 'ALMATY', 'KZ-151013100', 'Алматы', 'Алматы', 'Алматинск', 'района Алматы', 'Almaty', 50.2805, 57.2105),
  d('KZ-151010000', 'ASTANA', 'KZ-151011100', 'Астана', 'Астана', 'Астанинск', 'района Астана', 'Astana', 50.2905, 57.1505),
  d('KZ-311010000', 'AULIEATA', 'KZ-311011100', 'Әулиеата', 'Аулиеата', 'Аулиеатинск', 'района Аулиеата', 'Aulieata', 42.8905, 71.3505),
  d('KZ-311010000', 'ZHIBEKZHOLY', 'KZ-311013100', 'Жібек жолы', 'Жибек жолы', 'Жибекжолынск', 'района Жибек жолы', 'Zhibek Zholy', 42.9105, 71.4005),
];

/** Departments within a city that bear no district's name. */
const STATIONS: readonly (readonly [city: string, key: string, kk: string, ru: string, en: string, aliases: readonly string[]])[] = [
  ['KZ-351010000', 'MIKHAILOVKA', 'Михайлов полиция бөлімі', 'Михайловский отдел полиции', 'Karaganda Mikhailovka police station', ['Михайловский ОП', 'Михайловское РОВД', 'Михайловский РОП']],
  ['KZ-351010000', 'YUGOVOSTOK', 'Оңтүстік-Шығыс полиция бөлімі', 'Юго-Восточный отдел полиции', 'Karaganda South-East police station', ['Юго-Восточный ОП', 'Юго-Восток ОП']],
  ['KZ-551010000', 'SOUTH', 'Оңтүстік полиция бөлімі', 'Южный отдел полиции Павлодара', 'Pavlodar South police station', ['Южный ОП Павлодар', 'Южный отдел полиции Павлодар']],
  ['KZ-551010000', 'NORTH', 'Солтүстік полиция бөлімі', 'Северный отдел полиции Павлодара', 'Pavlodar North police station', ['Северный ОП Павлодар', 'Северный отдел полиции Павлодар']],
  ['KZ-391010000', 'SOUTH', 'Оңтүстік полиция бөлімі', 'Южный отдел полиции Костаная', 'Kostanay South police station', ['Южный ОП Костанай', 'Южный отдел полиции Костанай']],
  ['KZ-391010000', 'NORTH', 'Солтүстік полиция бөлімі', 'Северный отдел полиции Костаная', 'Kostanay North police station', ['Северный ОП Костанай', 'Северный отдел полиции Костанай']],
  ['KZ-271010000', 'ABAY', 'Абай полиция бөлімі', 'Абайский отдел полиции Уральска', 'Uralsk Abay police station', ['Абайский ОП Уральск', 'Абайский РОВД Уральск']],
  ['KZ-271010000', 'ZACHAGANSK', 'Зашаған полиция бөлімі', 'Зачаганский отдел полиции', 'Uralsk Zachagansk police station', ['Зачаганский ОП', 'Зачаганское РОВД']],
  ['KZ-750000000', 'AIRPORT', 'Алматы әуежайының желілік полиция бөлімі', 'Линейный отдел полиции аэропорта Алматы', 'Almaty airport line police', ['ЛОП аэропорта Алматы', 'ЛОВД аэропорта Алматы']],
];

/** One form of each kind: the look-up knows by itself that a РОВД, an УП and a РУП are words for the same house, and knows the cases. */
function urbanDepartment({ city, key, district, kk, base, stem, of, en, lat, lon }: UrbanDistrict): PackRow {
  const aliases = [
    `${stem}ое РУВД`, `${base} РУВД`, `РУВД ${of}`, ...(of.startsWith('района') ? [`РУВД ${stem}ого района`] : []), `${stem}ий РУВД`, `${stem}ий отдел полиции`, `${stem}ое отделение`, `полиция ${of}`,
    `${kk} АПБ`, `${kk} полиция басқармасы`, `${kk} аудандық полиция бөлімі`, `${en} RUVD`, `${en} police`,
  ];
  return { id: `${city}-PD-${key}`, kind: 'facility', facilityKind: 'police_station', kk: `${kk} аудандық полиция басқармасы`, ru: `Управление полиции ${of}`, en: `${en} district police department`, aliases, lat, lon, coordSource: 'approximate', city, urbanDistrict: district };
}

function cityDepartment({ city, kk, ru, gen, adj, en }: Centre, at: Position): PackRow {
  const aliases = [`УП ${gen}`, `УВД ${ru}`, `${adj}ое УВД`, `${adj}ий ГОВД`, `городская полиция ${gen}`, `${kk} ҚПБ`, `${kk} қаласының полиция басқармасы`, `${en} police department`];
  return { id: `${city}-PD-CITY`, kind: 'facility', facilityKind: 'police_station', kk: `${kk} қалалық полиция басқармасы`, ru: `Управление полиции города ${gen}`, en: `${en} city police department`, aliases, ...at(city), city };
}

/** The department above the stations: of the region in its seat, or of a city of republican significance. */
function headquarters({ city, kk, ru, gen, adj, en, region }: Centre, at: Position): PackRow {
  const id = `${city}-PD-HQ`;
  const base = { id, kind: 'facility', facilityKind: 'police_station', ...at(city), city } as const;
  if (region) {
    const aliases = [`ДП ${region.gen}`, `ДП ${region.adj}ой области`, `Департамент полиции ${region.adj}ой области`, `ДВД ${region.gen}`, `${region.adj}ий областной департамент полиции`, `${region.kk} ПД`, `${region.kk} ІІД`, `${region.en} police headquarters`, ...region.short.flatMap((name) => [`ДП ${name}`, `ДВД ${name}`, `${name} ПД`])];
    return { ...base, kk: `${region.kk.replace('облысы', 'облысының')} полиция департаменті`, ru: `Департамент полиции ${region.gen}`, en: `${region.en} police department`, aliases };
  }
  const aliases = [`ДП ${gen}`, `ДВД ${ru}`, `ГУВД ${gen}`, `${adj}ое ГУВД`, `Департамент полиции ${gen}`, `${kk} ПД`, `${kk} ІІД`, `${kk} полиция департаменті`, `${en} police headquarters`, `${en} DVD`];
  return { ...base, kk: `${kk} қаласының полиция департаменті`, ru: `Департамент полиции города ${gen}`, en: `${en} city police headquarters`, aliases };
}

/** Where a city's own point stands for an institution whose address is not known. */
export type Position = (city: string) => Pick<PackRow, 'lat' | 'lon' | 'coordSource'>;

/** Police departments of urban districts and stations within a city. Names and habits of speech: general knowledge. */
export function stations(at: Position): PackRow[] {
  return [...URBAN_DISTRICTS.map(urbanDepartment), ...STATIONS.map(([city, key, kk, ru, en, aliases]): PackRow => ({ id: `${city}-PD-${key}`, kind: 'facility', facilityKind: 'police_station', kk, ru, en, aliases, ...at(city), city }))];
}

/** A city's own department (in a city of republican significance there is none beside the headquarters) and the headquarters. */
export function police(c: Centre, at: Position): PackRow[] {
  if (isTown(c.city)) return [cityDepartment(c, at)];
  return isCapital(c.city) ? [headquarters(c, at)] : [cityDepartment(c, at), headquarters(c, at)];
}
