// The cities of the two days as people name them: ids of the gazetteer, public places, police stations, all in words.
// `said`: how a sentence names the city in Russian, Kazakh and English. Places are public squares, parks and crossings.
const city = (id, said, places, stations) => ({ id, said, places, stations });

export const CITIES = {
  almaty: city('KZ-750000000', { ru: 'в Алматы', kk: 'Алматыда', en: 'in Almaty' },
    [{ ru: 'парк Ганди', kk: 'Ганди паркі', en: 'Gandhi Park' }, { ru: 'площадь Республики', kk: 'Республика алаңы', en: 'Republic Square' }, { ru: 'Абая — Байтурсынова', kk: 'Абай — Байтұрсынов қиылысы', en: 'Abay and Baitursynov' }, { ru: 'площадь Астана', kk: 'Астана алаңы', en: 'Astana Square' }],
    [{ ru: 'Алмалинское РУВД', kk: 'Алмалы АПБ' }, { ru: 'Медеуское РУВД', kk: 'Медеу АПБ' }, { ru: 'Бостандыкское РУВД', kk: 'Бостандық АПБ' }, { ru: 'Ауэзовское РУВД', kk: 'Әуезов АПБ' }]),
  astana: city('KZ-710000000', { ru: 'в Нур-Султане', kk: 'Нұр-Сұлтанда', en: 'in Nur-Sultan' },
    [{ ru: 'у торгового центра Жаннур', kk: 'Жаннұр сауда орталығы', en: 'Zhannur shopping centre' }, { ru: 'у вокзала', kk: 'вокзал маңы', en: 'near the railway station' }],
    [{ ru: 'Сарыаркинское РУВД', kk: 'Сарыарқа АПБ' }, { ru: 'Есильское РУВД', kk: 'Есіл АПБ' }]),
  shymkent: city('KZ-790000000', { ru: 'в Шымкенте', kk: 'Шымкентте', en: 'in Shymkent' },
    [{ ru: 'площадь Ордабасы', kk: 'Ордабасы алаңы', en: 'Ordabasy Square' }, { ru: 'у акимата', kk: 'әкімдік маңы', en: 'near the akimat' }],
    [{ ru: 'Абайское РУВД', kk: 'Абай АПБ' }, { ru: 'Енбекшинское РУВД', kk: 'Еңбекші АПБ' }]),
  oral: city('KZ-271010000', { ru: 'в Уральске', kk: 'Оралда', en: 'in Oral' }, [{ ru: 'площадь Абая', kk: 'Абай алаңы', en: 'Abay Square' }, { ru: 'у акимата', kk: 'әкімдік маңы', en: 'near the akimat' }], []),
  aktobe: city('KZ-151010000', { ru: 'в Актобе', kk: 'Ақтөбеде', en: 'in Aktobe' }, [{ ru: 'у вокзала', kk: 'вокзал маңы', en: 'near the station' }], []),
  karaganda: city('KZ-351010000', { ru: 'в Караганде', kk: 'Қарағандыда', en: 'in Karaganda' }, [{ ru: 'у ЦУМа', kk: 'ЦУМ маңы', en: 'near the TsUM' }], []),
  kyzylorda: city('KZ-431010000', { ru: 'в Кызылорде', kk: 'Қызылордада', en: 'in Kyzylorda' }, [{ ru: 'центральная площадь', kk: 'орталық алаң', en: 'the central square' }], []),
  semey: city('KZ-101010000', { ru: 'в Семее', kk: 'Семейде', en: 'in Semey' }, [{ ru: 'центральная площадь', kk: 'орталық алаң', en: 'the central square' }], []),
  oskemen: city('KZ-631010000', { ru: 'в Усть-Каменогорске', kk: 'Өскеменде', en: 'in Oskemen' }, [{ ru: 'у акимата', kk: 'әкімдік маңы', en: 'near the akimat' }], []),
  pavlodar: city('KZ-551010000', { ru: 'в Павлодаре', kk: 'Павлодарда', en: 'in Pavlodar' }, [{ ru: 'набережная', kk: 'жағалау', en: 'the embankment' }], []),
};

/** Stations whose name no gazetteer knows: a work queue, not a blank. */
export const UNKNOWN_STATIONS = [{ ru: 'какой-то отдел за мостом', kk: 'көпірдің арғы жағындағы бөлім' }, { ru: 'отдел на окраине, адрес не сказали', kk: 'шеттегі бөлім, мекенжайын айтпады' }, { ru: 'актовый зал школы', kk: 'мектептің акт залы' }];
