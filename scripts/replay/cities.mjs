// The cities of the two days as people name them: ids of the gazetteer, public places, police stations, all in words.
// `said`: how a sentence names the city in Russian, Kazakh and English. Places are public squares, parks and crossings.
// `reception`: where administrative arrest is served.
const city = (id, said, places, stations, reception = null) => ({ id, said, places, stations, reception });

export const CITIES = {
  almaty: city(
    'KZ-750000000',
    { ru: 'в Алматы', kk: 'Алматыда', en: 'in Almaty' },
    [
      { ru: 'парк Ганди', kk: 'Ганди паркі', en: 'Gandhi Park' },
      { ru: 'площадь Республики', kk: 'Республика алаңы', en: 'Republic Square' },
      { ru: 'Абая — Байтурсынова', kk: 'Абай — Байтұрсынов қиылысы', en: 'Abay and Baitursynov' },
      { ru: 'площадь Астана', kk: 'Астана алаңы', en: 'Astana Square' },
    ],
    [
      { ru: 'Алмалинское РУВД', kk: 'Алмалы АПБ' },
      { ru: 'Медеуское РУВД', kk: 'Медеу АПБ' },
      { ru: 'Бостандыкское РУВД', kk: 'Бостандық АПБ' },
      { ru: 'Ауэзовское РУВД', kk: 'Әуезов АПБ' },
    ],
    'Спецприёмник Алматы',
  ),
  astana: city(
    'KZ-710000000',
    { ru: 'в Нур-Султане', kk: 'Нұр-Сұлтанда', en: 'in Nur-Sultan' },
    [
      { ru: 'у торгового центра Жаннур', kk: 'Жаннұр сауда орталығы', en: 'Zhannur shopping centre' },
      { ru: 'у вокзала', kk: 'вокзал маңы', en: 'near the railway station' },
    ],
    [
      { ru: 'Сарыаркинское РУВД', kk: 'Сарыарқа АПБ' },
      { ru: 'Есильское РУВД', kk: 'Есіл АПБ' },
    ],
    'Спецприёмник Нур-Султана',
  ),
  shymkent: city(
    'KZ-790000000',
    { ru: 'в Шымкенте', kk: 'Шымкентте', en: 'in Shymkent' },
    [
      { ru: 'площадь Ордабасы', kk: 'Ордабасы алаңы', en: 'Ordabasy Square' },
      { ru: 'у акимата', kk: 'әкімдік маңы', en: 'near the akimat' },
    ],
    [
      { ru: 'Абайское РУВД', kk: 'Абай АПБ' },
      { ru: 'Енбекшинское РУВД', kk: 'Еңбекші АПБ' },
    ],
  ),
  oral: city(
    'KZ-271010000',
    { ru: 'в Уральске', kk: 'Оралда', en: 'in Oral' },
    [
      { ru: 'площадь Абая', kk: 'Абай алаңы', en: 'Abay Square' },
      { ru: 'у акимата', kk: 'әкімдік маңы', en: 'near the akimat' },
    ],
    [{ ru: 'УП Уральска', kk: 'Орал қалалық ПБ' }],
  ),
  aktobe: city(
    'KZ-151010000',
    { ru: 'в Актобе', kk: 'Ақтөбеде', en: 'in Aktobe' },
    [{ ru: 'у вокзала', kk: 'вокзал маңы', en: 'near the station' }],
    [{ ru: 'УП Актобе', kk: 'Ақтөбе қалалық ПБ' }],
  ),
  karaganda: city(
    'KZ-351010000',
    { ru: 'в Караганде', kk: 'Қарағандыда', en: 'in Karaganda' },
    [{ ru: 'у ЦУМа', kk: 'ЦУМ маңы', en: 'near the TsUM' }],
    [{ ru: 'УП Караганды', kk: 'Қарағанды қалалық ПБ' }],
  ),
  kyzylorda: city(
    'KZ-431010000',
    { ru: 'в Кызылорде', kk: 'Қызылордада', en: 'in Kyzylorda' },
    [{ ru: 'центральная площадь', kk: 'орталық алаң', en: 'the central square' }],
    [{ ru: 'УП Кызылорды', kk: 'Қызылорда қалалық ПБ' }],
  ),
  semey: city(
    'KZ-101010000',
    { ru: 'в Семее', kk: 'Семейде', en: 'in Semey' },
    [{ ru: 'центральная площадь', kk: 'орталық алаң', en: 'the central square' }],
    [{ ru: 'УП Семея', kk: 'Семей қалалық ПБ' }],
  ),
  oskemen: city(
    'KZ-631010000',
    { ru: 'в Усть-Каменогорске', kk: 'Өскеменде', en: 'in Oskemen' },
    [{ ru: 'у акимата', kk: 'әкімдік маңы', en: 'near the akimat' }],
    [{ ru: 'УП Усть-Каменогорска', kk: 'Өскемен қалалық ПБ' }],
  ),
  pavlodar: city(
    'KZ-551010000',
    { ru: 'в Павлодаре', kk: 'Павлодарда', en: 'in Pavlodar' },
    [{ ru: 'набережная', kk: 'жағалау', en: 'the embankment' }],
    [{ ru: 'УП Павлодара', kk: 'Павлодар қалалық ПБ' }],
  ),
};

/** Stations whose name no gazetteer knows: a work queue, not a blank. */
export const UNKNOWN_STATIONS = [
  { ru: 'какой-то отдел за мостом', kk: 'көпірдің арғы жағындағы бөлім' },
  { ru: 'отдел на окраине, адрес не сказали', kk: 'шеттегі бөлім, мекенжайын айтпады' },
  { ru: 'актовый зал школы', kk: 'мектептің акт залы' },
];
