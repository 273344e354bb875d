import type { Key } from './en';

/** The interface in Russian. */
export const ru: Readonly<Record<Key, string>> = {
  // entry
  signIn: 'Войти', name: 'Имя', password: 'Пароль', createAccount: 'Создайте учётную запись', create: 'Создать', passwordHint: 'Не короче 12 знаков', badCredentials: 'Имя или пароль не подходят',
  spent: 'Ссылка уже использована или устарела', nameOrPasswordRefused: 'Имя занято или пароль короче 12 знаков', tooMany: 'Слишком много попыток, подождите минуту', signOut: 'Выйти',
  // header
  menu: 'Меню', pages: 'Страницы', board: 'Сводка', tables: 'Таблицы', team: 'Команда', event: 'Событие', newEvent: 'Новое событие', language: 'Язык', theme: 'Светлая или тёмная тема', close: 'Закрыть', live: 'В эфире',
  offline: 'Нет связи', catchingUp: 'Догоняем', asOf: 'числа на', pastShown: 'Показано прошлое', title: 'Название', otherLanguages: 'На других языках', day: 'День', daysBefore: 'Дней до', daysAfter: 'Дней после', open: 'Открыть',
  // figures
  detained: 'Задержано', inside: 'Под стражей', released: 'Отпущено', injured: 'Пострадали', lawyer: 'С адвокатом', over: 'Сверх срока', overN: '{n} сверх срока', unverified: 'Не проверено', range: 'Диапазон',
  best: 'лучшая оценка', detentions: 'Задержания', persons: 'Люди',
  // cities and ranges
  cities: 'Города', lastNews: 'последние новости', official: 'Числа других', noCities: 'Сообщений пока нет', placeUnknown: 'Место неизвестно', allCities: 'Все города', whyNumber: 'Почему {n}?',
  range_low: 'Нижняя граница: не менее', range_high: 'Верхняя граница: не более', range_listed: 'В списке по именам', range_confirmed: 'Подтверждено нашими людьми', range_uncertain: 'Возможно, уже посчитаны',
  range_detail_floor: 'По одной логике, не меньше', range_detail_ceiling: 'Все утверждения в сумме', range_detail_named: 'Разные люди с именем', range_detail_weak: 'Известны из одного слабого сообщения',
  scope_van: 'Посчитаны в автозаках', scope_place: 'Посчитаны на местах', scope_station: 'Посчитаны в отделах', scope_city: 'Итоги, названные по городу',
  claimsOf: '{n, plural, one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}}: {range}',
  // map
  map: 'Карта', country_RU: 'Россия', country_CN: 'Китай', country_MN: 'Монголия', country_UZ: 'Узбекистан', country_TM: 'Туркменистан', country_KG: 'Кыргызстан', country_TJ: 'Таджикистан', caspian: 'Каспийское море',
  rate: 'Задержано на 100 000 жителей', ratePer: '{n} на 100 000', noReports: 'сообщений нет', silence: 'Нет сообщений: молчание не ноль', sketched: 'Граница намечена нами, схематично', zoomIn: 'Ближе', zoomOut: 'Дальше', fit: 'Вся карта',
  reconstruction: 'Реконструкция, люди вымышлены', waiting: '{n, plural, one {# сообщение обрабатывается} few {# сообщения обрабатываются} many {# сообщений обрабатываются} other {# сообщения обрабатываются}}',
  // timeline
  timeline: 'Ход дня', play: 'Повторить день', pause: 'Пауза', backToLive: 'Вернуться в эфир', moment: 'Момент', knownAt: 'Как было известно на {time}', notThere: 'недоступно', detainedPer: 'Задержано и отпущено {step}',
  everySeconds: 'за {n} с', everyMinutes: 'за {n} мин', everyHours: 'за {n} ч', byHappened: 'по времени события', byKnown: 'по времени, когда узнали',
  // reports
  reports: 'Сообщения', nPeople: '{n, plural, one {# человек} few {# человека} many {# человек} other {# человека}}', nToM: '{n}–{m} человек', peopleUnknown: 'число неизвестно', verified: 'проверено',
  state_counted: 'не проверено', state_place_unknown: 'место неизвестно', state_set_apart: 'отложено', noNews: 'Пока ничего', kind_detained: 'задержание', kind_released: 'отпустили', kind_transferred: 'перевезли',
  kind_outcome: 'исход', kind_injured: 'пострадали', kind_police_presence: 'силовики',
  // words of the wire
  source_monitor: 'наблюдатель', source_relative: 'родственник', source_lawyer: 'адвокат', source_detainee: 'задержанный', source_witness: 'свидетель', source_social: 'соцсети', source_media: 'СМИ', source_ngo: 'НКО',
  source_police: 'полиция', source_court: 'суд', source_hotline: 'горячая линия', police: 'полиция', ngo: 'НКО', media: 'СМИ', court: 'суд', status_inside: 'под стражей', status_released: 'на свободе',
  status_sentenced: 'арест по суду', status_hospital: 'в больнице', status_unknown: 'неизвестно', outcome_released: 'отпущен', outcome_warned: 'предупреждение', outcome_fined: 'штраф', outcome_arrested: 'административный арест',
  outcome_criminal: 'уголовное дело', outcome_protocol: 'протокол', outcome_hospital: 'больница', outcome_death: 'смерть под стражей', outcome_unknown: 'неизвестно', gender_m: 'мужчина', gender_f: 'женщина',
  // review
  review: 'Проверка', queue_pairs: 'Пары', queue_places: 'Места', queue_setApart: 'Отложено', queue_decisions: 'Решено', onePerson: 'Один человек или двое?', remaining: 'осталось {n}', likely: 'вероятно, один человек',
  reasons: 'Доводы', link: 'Объединить', apart: 'Разные люди', skip: 'Пропустить', linkHint: 'Оба сообщения остаются, человек считается один раз. Это можно отменить.', asWritten: 'Как написано', noPairs: 'Сомнительных пар нет',
  noPlaces: 'Все места известны', noneApart: 'Все сообщения учтены', noDecisions: 'Решений пока нет', noWords: 'О месте ни слова', why_several_names: 'Так называются несколько мест', why_several_places: 'Названо несколько мест',
  why_ambiguous: 'Это может быть несколько мест', why_unknown: 'В этих словах нет известного места',
  alike: '{n, plural, one {ещё # сообщение с этими словами} few {ещё # сообщения с этими словами} many {ещё # сообщений с этими словами} other {ещё # сообщения с этими словами}}', otherPlace: 'Другое место',
  rememberName: 'Запомнить это название', retry: 'Попробовать ещё', retract: 'Снять', apartSealed: 'Запечатано; не удалось открыть или прочесть', apartPlain: 'Не удалось учесть', tried: 'Обрабатывается ещё раз',
  nTries: '{n, plural, one {# попытка} few {# попытки} many {# попыток} other {# попытки}}', nReports: '{n, plural, one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}}', fieldName: 'Имя',
  fieldAge: 'Возраст', fieldGender: 'Пол', fieldPlace: 'Место', fieldFacility: 'Отдел', fieldWhen: 'Когда', fieldSource: 'Источник', fieldStatus: 'Статус',
  // decisions
  undo: 'Отменить', undone: 'Отменено', undoneBy: 'отменил(а) {name}', onItsWay: 'выполняется', did_link: 'Объединены: считаются одним человеком', did_apart: 'Разделены: два человека', did_split: 'Разделено',
  did_confirm: 'Подтверждено', did_retract: 'Снято', did_placed: 'Место: {place}', did_released: '{n, plural, one {# человек отпущен} few {# человека отпущены} many {# человек отпущены} other {# человека отпущены}}',
  did_moved: '{n, plural, one {# человек переведён} few {# человека переведены} many {# человек переведены} other {# человека переведены}}', did_other: 'Решено', colleague: 'Не сделано: тем временем решил(а) {name} ({what})',
  failed: 'Не получилось', noLine: 'Нет связи с реестром', notYours: 'Ваша роль этого не позволяет', loading: 'Читаем…',
  // custody
  everyone: 'Все', addStation: 'Добавить отдел', allStations: 'Все отделы', stationUnknown: 'Отдел неизвестен', stationWork: 'Узнайте, где они, отметьте их и выберите отдел внизу.', nobodyInside: 'Под стражей никого не известно',
  firstOf: 'Первые {n} из {all}', pickAll: 'Отметить всех: {station}', picked: 'отмечено: {n}', pickNone: 'Снять отметки', at: 'Во сколько', allReleased: 'Отпущены', allMoved: 'Переведены', station: 'Отдел', choose: 'Выберите',
  noName: 'Без имени', confirm: 'Подтвердить', sinceUnknown: 'с какого времени, неизвестно', hours: '{n} ч', hoursMinutes: '{h} ч {m} м', nDays: '{n, plural, one {# сутки} few {# суток} many {# суток} other {# суток}}',
  kind: 'Вид', place: 'Город', alsoCalled: 'Как ещё называют', commaSeparated: 'через запятую', add: 'Добавить', stationAdded: 'Добавлено: {name}', facility_police_station: 'отдел полиции',
  facility_temporary_detention: 'изолятор временного содержания', facility_special_reception: 'спецприёмник', facility_pretrial_detention: 'СИЗО', facility_court: 'суд', facility_hospital: 'больница',
  // press, search, help
  press: 'Фраза для прессы',
  sentence: 'Не менее {people, plural, one {# человека задержано} few {# человек задержано} many {# человек задержано} other {# человека задержано}} в {cities, plural, one {# городе} few {# городах} many {# городах} other {# города}} на {time}.',
  nothingToSay: 'Пока нечего утверждать наверняка', oldNumbers: 'Эти числа устарели: проверьте, прежде чем называть.', copy: 'Копировать', copied: 'Скопировано', publish: 'Запомнить как опубликованное',
  publishHint: 'Запомненное можно пересчитать на тот момент и объяснить разницу.', remembered: 'Запомнено вместе с ревизией', published: 'Опубликовано нами', search: 'Поиск', searchHint: 'Город, отдел или имя', places: 'Места',
  stations: 'Отделы', people: 'Люди', nothingFound: 'Ничего не найдено', help: 'Клавиши и слова', keyTabs: 'Сообщения, проверка, под стражей', keySearch: 'Поиск', keyRows: 'Следующая и предыдущая строка',
  keyLink: 'Проверка: объединить', keyApart: 'Проверка: разные люди', keySkip: 'Проверка: пропустить', keyUndo: 'Отменить последнее', keyPlay: 'Повторить день, пауза', keyStep: 'На ходе дня: один шаг', keyFit: 'Вся карта',
  keyEsc: 'В эфир; все города', keyHelp: 'Эта справка', meansRange: 'От и до: где лежит настоящее число по всему, что сообщили.', meansDetentions: 'Каждое лишение свободы. Один человек может быть задержан дважды.',
  meansPersons: 'Люди, каждый считается один раз.', meansUnverified: 'В списке, но ещё не подтверждено нашими людьми.', meansSilence: 'Штриховка: никто не сообщал. Возможно, там нет связи.',
  meansOfficial: 'Что назвали полиция, НКО и СМИ: стоит рядом, не складывается.',
  // tables
  by: 'По', by_place: 'Город', regions: 'Области', regionsOfDay: 'на день события', regionsBefore: 'до июня 2022', regionsSince: 'с июня 2022', by_region: 'Область', by_facility: 'Отдел', by_source: 'Источник', by_outcome: 'Исход', by_phase: 'Период', unit: 'Единица', asKnownAt: 'Как было известно на', now: 'Сейчас',
  countedAt: 'посчитано {time}, ревизия {rev}', total: 'Всего', column_before: 'До', column_onTheDay: 'В тот день', column_after: 'После', column_total: 'Всего', column_inside: 'Под стражей', column_released: 'Отпущено',
  column_sentenced: 'из них по суду', column_confirmed: 'Подтверждено', overlapping: 'Одно задержание может стоять в нескольких строках; итог считает его один раз.', csvTable: 'CSV: таблица', csvRecords: 'CSV: записи',
  codebook: 'Кодовая книга', manifest: 'Хеши с подписью', nRecords: '{n, plural, one {# запись} few {# записи} many {# записей} other {# записи}}', more: 'Ещё', compare: 'Два момента',
  compareHint: 'Выберите момент (например {event}) или опубликованное число: разница с нынешним будет сказана словами.', from: 'С', to: 'По', wholeEvent: 'Всё событие', revision: 'ревизия {n}', change: 'Разница',
  nothingChanged: 'Ничего не изменилось.', explain_new: '{n, plural, one {новое задержание} few {новых задержания} many {новых задержаний} other {новых задержания}}',
  explain_late: '{n, plural, one {узнали позже} few {узнали позже} many {узнали позже} other {узнали позже}}', explain_duplicates: '{n, plural, one {повтор} few {повтора} many {повторов} other {повтора}}',
  explain_separated: '{n, plural, one {оказался двумя} few {оказались двумя} many {оказались двумя} other {оказались двумя}}', explain_refuted: 'снято', explain_restored: 'возвращено',
  explain_moved_in: 'перенесено сюда из другого места', explain_moved_out: 'перенесено в другое место', explain_confirmed: 'подтверждено', explain_unconfirmed: 'подтверждение отменено', explain_groups: 'из групп без имён',
  explain_recalibrated: 'арифметика самого диапазона', addFigure: 'Добавить число', noFigures: 'Пока никто не публиковал чисел', figureAdded: 'Добавлено рядом с нашими', theirs: 'У них', ours: 'У нас',
  definition: 'Что они считают', definitionHint: 'доставленные в отделы полиции', said: 'Сказано', phase_before: 'до дня', phase_on_the_day: 'в тот день', phase_after: 'после', phase_around: 'вокруг дня',
  qualifier: 'Насколько точно', qualifier_exact: 'ровно', qualifier_at_least: 'не менее', qualifier_at_most: 'не более', qualifier_about: 'около', qualifier_order_of: 'порядка', number: 'Число', upTo: 'До',
  whereFrom: 'Где опубликовано', ourDefinition: 'Наше: разные задержания в списке, по именам, за те же дни.',
  // team
  inviteMonitor: 'Пригласить наблюдателя', onePhone: 'Для одного телефона, один раз, 72 часа.', phoneLabel: 'Метка телефона', makeLink: 'Создать ссылку', link_url: 'Ссылка', phones: 'Телефоны', noPhones: 'Телефонов пока нет',
  nPhones: '{n, plural, one {# телефон может сообщать} few {# телефона могут сообщать} many {# телефонов могут сообщать} other {# телефона могут сообщать}}', revoke: 'Отключить', shutOut: 'Отключено: {name}',
  revokedAt: 'до {time}', inviteColleague: 'Пригласить коллегу', oneColleague: 'Для одного человека, один раз, 72 часа.', role: 'Роль', role_admin: 'администратор', role_coordinator: 'координатор', role_analyst: 'аналитик',
  colleagues: 'Коллеги', closeAccount: 'Закрыть', lastAdmin: 'Последний администратор остаётся', localNames: 'Названия, выученные здесь', noAliases: 'Пока нет: запоминаются при проверке мест', retire: 'Забыть', retired: 'Забыто',
};
