/** A city whose houses of custody, courts and squares the pack names. `gen`, `adj`: Russian genitive and adjective stem ("Караганды", "Карагандинск"). */
export interface Centre { readonly city: string; readonly key: string; readonly kk: string; readonly ru: string; readonly gen: string; readonly adj: string; readonly en: string; readonly region?: RegionNames }
/** The region that a centre is the seat of, as its institutions write it. `adj`: "Карагандинск"; `kk`: "Қарағанды облыс"; `short`: what its police call it. */
interface RegionNames { readonly kk: string; readonly gen: string; readonly adj: string; readonly en: string; readonly short: readonly string[] }

const region = (kk: string, gen: string, adj: string, en: string, ...short: string[]): RegionNames => ({ kk, gen, adj, en, short });
const centre = (city: string, key: string, kk: string, ru: string, gen: string, adj: string, en: string, seat?: RegionNames): Centre => ({ city, key, kk, ru, gen, adj, en, ...(seat && { region: seat }) });

/** Cities of republican significance. */
export const CAPITALS: readonly Centre[] = [
  centre('KZ-750000000', 'ALMATY', 'Алматы', 'Алматы', 'Алматы', 'Алматинск', 'Almaty'),
  centre('KZ-710000000', 'ASTANA', 'Астана', 'Астана', 'Астаны', 'Астанинск', 'Astana'),
  centre('KZ-790000000', 'SHYMKENT', 'Шымкент', 'Шымкент', 'Шымкента', 'Шымкентск', 'Shymkent'),
];

/** Seats of the seventeen regions. */
export const SEATS: readonly Centre[] = [
  centre('KZ-101010000', 'SEMEY', 'Семей', 'Семей', 'Семея', 'Семейск', 'Semey', region('Абай облысы', 'области Абай', 'Абайск', 'Abai Region')),
  centre('KZ-111010000', 'KOKSHETAU', 'Көкшетау', 'Кокшетау', 'Кокшетау', 'Кокшетауск', 'Kokshetau', region('Ақмола облысы', 'Акмолинской области', 'Акмолинск', 'Akmola Region')),
  centre('KZ-151010000', 'AKTOBE', 'Ақтөбе', 'Актобе', 'Актобе', 'Актюбинск', 'Aktobe', region('Ақтөбе облысы', 'Актюбинской области', 'Актюбинск', 'Aktobe Region')),
  centre('KZ-191010000', 'KONAEV', 'Қонаев', 'Конаев', 'Конаева', 'Конаевск', 'Konaev', region('Алматы облысы', 'Алматинской области', 'Алматинск', 'Almaty Region')),
  centre('KZ-231010000', 'ATYRAU', 'Атырау', 'Атырау', 'Атырау', 'Атырауск', 'Atyrau', region('Атырау облысы', 'Атырауской области', 'Атырауск', 'Atyrau Region')),
  centre('KZ-271010000', 'URALSK', 'Орал', 'Уральск', 'Уральска', 'Уральск', 'Uralsk', region('Батыс Қазақстан облысы', 'Западно-Казахстанской области', 'Западно-Казахстанск', 'West Kazakhstan Region', 'ЗКО', 'БҚО')),
  centre('KZ-311010000', 'TARAZ', 'Тараз', 'Тараз', 'Тараза', 'Таразск', 'Taraz', region('Жамбыл облысы', 'Жамбылской области', 'Жамбылск', 'Zhambyl Region')),
  centre('KZ-331010000', 'TALDYKORGAN', 'Талдықорған', 'Талдыкорган', 'Талдыкоргана', 'Талдыкорганск', 'Taldykorgan', region('Жетісу облысы', 'области Жетісу', 'Жетысуск', 'Zhetysu Region')),
  centre('KZ-351010000', 'KARAGANDA', 'Қарағанды', 'Караганда', 'Караганды', 'Карагандинск', 'Karaganda', region('Қарағанды облысы', 'Карагандинской области', 'Карагандинск', 'Karaganda Region')),
  centre('KZ-391010000', 'KOSTANAY', 'Қостанай', 'Костанай', 'Костаная', 'Костанайск', 'Kostanay', region('Қостанай облысы', 'Костанайской области', 'Костанайск', 'Kostanay Region')),
  centre('KZ-431010000', 'KYZYLORDA', 'Қызылорда', 'Кызылорда', 'Кызылорды', 'Кызылординск', 'Kyzylorda', region('Қызылорда облысы', 'Кызылординской области', 'Кызылординск', 'Kyzylorda Region')),
  centre('KZ-471010000', 'AKTAU', 'Ақтау', 'Актау', 'Актау', 'Актауск', 'Aktau', region('Маңғыстау облысы', 'Мангистауской области', 'Мангистауск', 'Mangystau Region')),
  centre('KZ-551010000', 'PAVLODAR', 'Павлодар', 'Павлодар', 'Павлодара', 'Павлодарск', 'Pavlodar', region('Павлодар облысы', 'Павлодарской области', 'Павлодарск', 'Pavlodar Region')),
  centre('KZ-591010000', 'PETROPAVL', 'Петропавл', 'Петропавловск', 'Петропавловска', 'Петропавловск', 'Petropavl', region('Солтүстік Қазақстан облысы', 'Северо-Казахстанской области', 'Северо-Казахстанск', 'North Kazakhstan Region', 'СКО', 'СҚО')),
  centre('KZ-611010000', 'TURKISTAN', 'Түркістан', 'Туркестан', 'Туркестана', 'Туркестанск', 'Turkistan', region('Түркістан облысы', 'Туркестанской области', 'Туркестанск', 'Turkistan Region')),
  centre('KZ-621010000', 'ZHEZKAZGAN', 'Жезқазған', 'Жезказган', 'Жезказгана', 'Жезказганск', 'Zhezkazgan', region('Ұлытау облысы', 'области Ұлытау', 'Улытауск', 'Ulytau Region')),
  centre('KZ-631010000', 'OSKEMEN', 'Өскемен', 'Усть-Каменогорск', 'Усть-Каменогорска', 'Усть-Каменогорск', 'Oskemen', region('Шығыс Қазақстан облысы', 'Восточно-Казахстанской области', 'Восточно-Казахстанск', 'East Kazakhstan Region', 'ВКО', 'ШҚО')),
];

/** Other towns where people have been detained at protests. */
export const TOWNS: readonly Centre[] = [
  centre('KZ-471810000', 'ZHANAOZEN', 'Жаңаөзен', 'Жанаозен', 'Жанаозена', 'Жанаозенск', 'Zhanaozen'),
  centre('KZ-352410000', 'TEMIRTAU', 'Теміртау', 'Темиртау', 'Темиртау', 'Темиртауск', 'Temirtau'),
  centre('KZ-552210000', 'EKIBASTUZ', 'Екібастұз', 'Экибастуз', 'Экибастуза', 'Экибастузск', 'Ekibastuz'),
  centre('KZ-392410000', 'RUDNY', 'Рудный', 'Рудный', 'Рудного', 'Рудненск', 'Rudny'),
  centre('KZ-351610000', 'BALKHASH', 'Балқаш', 'Балхаш', 'Балхаша', 'Балхашск', 'Balkhash'),
  centre('KZ-111810000', 'STEPNOGORSK', 'Степногор', 'Степногорск', 'Степногорска', 'Степногорск', 'Stepnogorsk'),
  centre('KZ-622010000', 'SATPAEV', 'Сәтбаев', 'Сатпаев', 'Сатпаева', 'Сатпаевск', 'Satpaev'),
  centre('KZ-233620100', 'KULSARY', 'Құлсары', 'Кульсары', 'Кульсары', 'Кульсаринск', 'Kulsary'),
  centre('KZ-632410000', 'RIDDER', 'Риддер', 'Риддер', 'Риддера', 'Риддерск', 'Ridder'),
  centre('KZ-273620100', 'AKSAY', 'Ақсай', 'Аксай', 'Аксая', 'Аксайск', 'Aksay'),
  centre('KZ-612010000', 'KENTAU', 'Кентау', 'Кентау', 'Кентау', 'Кентауск', 'Kentau'),
];

/** The capital's name from 23 March 2019 to 17 September 2022. */
export const NUR_SULTAN: Centre = centre('KZ-710000000', 'ASTANA', 'Нұр-Сұлтан', 'Нур-Султан', 'Нур-Султана', 'Нур-Султанск', 'Nur-Sultan');

const SPOKEN: readonly Centre[] = [
  NUR_SULTAN,
  centre('KZ-750000000', 'ALMATY', 'Алматы', 'Алма-Ата', 'Алма-Аты', 'Алма-Атинск', 'Alma-Ata'),
  centre('KZ-271010000', 'URALSK', 'Орал', 'Орал', 'Орала', 'Уральск', 'Oral'),
  centre('KZ-631010000', 'OSKEMEN', 'Өскемен', 'Оскемен', 'Оскемена', 'Усть-Каменогорск', 'Ust-Kamenogorsk'),
  centre('KZ-591010000', 'PETROPAVL', 'Петропавл', 'Петропавл', 'Петропавла', 'Петропавловск', 'Petropavlovsk'),
  centre('KZ-351010000', 'KARAGANDA', 'Қарағанды', 'Караганды', 'Караганды', 'Карагандинск', 'Karagandy'),
  centre('KZ-191010000', 'KONAEV', 'Қапшағай', 'Капшагай', 'Капшагая', 'Капшагайск', 'Kapshagay'),
  centre('KZ-611010000', 'TURKISTAN', 'Түркістан', 'Туркистан', 'Туркистана', 'Туркестанск', 'Turkestan'),
  centre('KZ-101010000', 'SEMEY', 'Семей', 'Семипалатинск', 'Семипалатинска', 'Семипалатинск', 'Semipalatinsk'),
];

const TOWN_IDS: ReadonlySet<string> = new Set(TOWNS.map((c) => c.city));
const CAPITAL_IDS: ReadonlySet<string> = new Set(CAPITALS.map((c) => c.city));
export const isTown = (city: string): boolean => TOWN_IDS.has(city);
export const isCapital = (city: string): boolean => CAPITAL_IDS.has(city);

/** The same cities by the other names in use; their institutions are called by these as well. */
export const ALSO_CALLED: readonly Centre[] = SPOKEN.map((c) => {
  const seat = SEATS.find((s) => s.city === c.city)?.region;
  return seat ? { ...c, region: seat } : c;
});
