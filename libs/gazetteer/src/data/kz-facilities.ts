import type { PackRow } from '../pack.js';


/** Urban districts whose police departments people name by the district: "Медеуское РУВД", "Медеу АПБ". Positions are the districts', about 2 km. */
const DEPARTMENTS: readonly (readonly [city: string, key: string, kk: string, ru: string, stem: string, en: string, lat: number, lon: number])[] = [
  ['KZ-750000000', 'ALMALY', 'Алмалы', 'Алмалинское', 'Алмалинск', 'Almaly', 43.2505, 76.9265],
  ['KZ-750000000', 'AUEZOV', 'Әуезов', 'Ауэзовское', 'Ауэзовск', 'Auezov', 43.2265, 76.8562],
  ['KZ-750000000', 'BOSTANDYK', 'Бостандық', 'Бостандыкское', 'Бостандыкск', 'Bostandyk', 43.2215, 76.9105],
  ['KZ-750000000', 'ZHETYSU', 'Жетісу', 'Жетысуское', 'Жетысуск', 'Zhetysu', 43.2905, 76.9325],
  ['KZ-750000000', 'MEDEU', 'Медеу', 'Медеуское', 'Медеуск', 'Medeu', 43.2515, 76.9585],
  ['KZ-750000000', 'NAURYZBAY', 'Наурызбай', 'Наурызбайское', 'Наурызбайск', 'Nauryzbay', 43.1985, 76.8015],
  ['KZ-750000000', 'TURKSIB', 'Түрксіб', 'Турксибское', 'Турксибск', 'Turksib', 43.3405, 76.9755],
  ['KZ-750000000', 'ALATAU', 'Алатау', 'Алатауское', 'Алатауск', 'Alatau', 43.2795, 76.8255],
  ['KZ-710000000', 'SARYARKA', 'Сарыарқа', 'Сарыаркинское', 'Сарыаркинск', 'Saryarka', 51.1805, 71.4105],
  ['KZ-710000000', 'ESIL', 'Есіл', 'Есильское', 'Есильск', 'Yesil', 51.1275, 71.4305],
  ['KZ-710000000', 'ALMATY', 'Алматы', 'Алматинское', 'Алматинск', 'Almaty', 51.1605, 71.4805],
  ['KZ-710000000', 'BAIKONUR', 'Байқоңыр', 'Байконурское', 'Байконурск', 'Baikonur', 51.1805, 71.4605],
  ['KZ-790000000', 'ABAY', 'Абай', 'Абайское', 'Абайск', 'Abay', 42.3405, 69.5505],
  ['KZ-790000000', 'ALFARABI', 'Әл-Фараби', 'Аль-Фарабийское', 'Аль-Фарабийск', 'Al-Farabi', 42.3205, 69.5905],
  ['KZ-790000000', 'ENBEKSHI', 'Еңбекші', 'Енбекшинское', 'Енбекшинск', 'Enbekshi', 42.3005, 69.6105],
  ['KZ-790000000', 'KARATAU', 'Қаратау', 'Каратауское', 'Каратауск', 'Karatau', 42.3605, 69.6305],
];

/** City → words that name a house of custody there besides the departments. */
const CENTRES: readonly (readonly [city: string, kk: string, ru: string, en: string, lat: number, lon: number])[] = [
  ['KZ-750000000', 'Алматы', 'Алматы', 'Almaty', 43.29, 76.95],
  ['KZ-710000000', 'Нұр-Сұлтан', 'Нур-Султан', 'Nur-Sultan', 51.19, 71.42],
  ['KZ-790000000', 'Шымкент', 'Шымкент', 'Shymkent', 42.33, 69.6],
];

function department([city, key, kk, ru, stem, en, lat, lon]: (typeof DEPARTMENTS)[number]): PackRow {
  const words = ['РУВД', 'РОВД', 'УП', 'РУП', 'РОП'].flatMap((w) => [`${ru} ${w}`, `${stem}ий ${w}`, `${w} ${stem}ого района`, `${kk} ${w}`]);
  const more = [`${kk} АПБ`, `${kk} ІІБ`, `${kk} аудандық полиция басқармасы`, `${kk} аудандық полиция бөлімі`, `${en} RUVD`, `${en} RUP`, `${en} police`, `${en} district police department`, `${en} police station`, `${ru} отделение`, `${stem}ое управление полиции`];
  return { id: `${city}-PD-${key}`, kind: 'facility', facilityKind: 'police_station', kk: `${kk} АПБ`, ru: `${ru} УП`, en: `${en} district police department`, aliases: [...words, ...more], lat, lon, city };
}

function centres([city, kk, ru, en, lat, lon]: (typeof CENTRES)[number]): PackRow[] {
  return [
    { id: `${city}-SR`, kind: 'facility', facilityKind: 'special_reception', kk: `${kk} арнайы қабылдау орны`, ru: `Спецприёмник, ${ru}`, en: `${en} special reception centre`, aliases: [`спецприёмник ${ru}`, `спецприемник ${ru}`], lat, lon, city },
    { id: `${city}-IVS`, kind: 'facility', facilityKind: 'temporary_detention', kk: `${kk} уақытша ұстау изоляторы`, ru: `ИВС, ${ru}`, en: `${en} temporary detention centre`, aliases: [`ИВС ${ru}`, `изолятор временного содержания ${ru}`], lat, lon, city },
  ];
}

export const KZ_FACILITIES: readonly PackRow[] = [...DEPARTMENTS.map(department), ...CENTRES.flatMap(centres)];
