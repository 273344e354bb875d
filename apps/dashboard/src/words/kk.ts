import type { Key } from './en';

/** The interface in Kazakh. After a numeral a Kazakh noun stays singular, so no plural forms are needed. */
export const kk: Readonly<Record<Key, string>> = {
  // entry
  signIn: 'Кіру', name: 'Аты', password: 'Құпиясөз', createAccount: 'Тіркелгі жасаңыз', create: 'Жасау', passwordHint: 'Кемінде 12 таңба', badCredentials: 'Аты немесе құпиясөз дұрыс емес',
  spent: 'Сілтеме пайдаланылған немесе ескірген', nameOrPasswordRefused: 'Аты бос емес немесе құпиясөз 12 таңбадан қысқа', tooMany: 'Талпыныс тым көп, бір минут күтіңіз', signOut: 'Шығу',
  // header
  menu: 'Мәзір', pages: 'Беттер', board: 'Тақта', tables: 'Кестелер', team: 'Топ', event: 'Оқиға', newEvent: 'Жаңа оқиға', language: 'Тіл', theme: 'Ашық не қараңғы', close: 'Жабу', live: 'Тікелей', offline: 'Байланыс жоқ',
  catchingUp: 'Жаңартылуда', asOf: 'сандар уақыты', pastShown: 'Өткен сәт көрсетілген', title: 'Атауы', otherLanguages: 'Басқа тілдерде', day: 'Күні', daysBefore: 'Оған дейінгі күн', daysAfter: 'Одан кейінгі күн', open: 'Ашу',
  // figures
  detained: 'Ұсталды', inside: 'Қамауда', released: 'Босатылды', injured: 'Зардап шекті', lawyer: 'Адвокатпен', over: 'Мерзімнен артық', overN: '{n} мерзімнен артық', unverified: 'Тексерілмеген', range: 'Аралық',
  best: 'ең дұрыс баға', detentions: 'Ұстаулар', persons: 'Адамдар',
  // cities and ranges
  cities: 'Қалалар', lastNews: 'соңғы хабар', official: 'Басқалардың сандары', noCities: 'Әзірге хабар жоқ', placeUnknown: 'Орны белгісіз', allCities: 'Барлық қала', whyNumber: 'Неге {n}?', range_low: 'Төменгі шек: кемінде',
  range_high: 'Жоғарғы шек: ең көбі', range_listed: 'Тізімде аты бар', range_confirmed: 'Біздің адамдар растаған', range_uncertain: 'Бұрын саналған болуы мүмкін', range_detail_floor: 'Тек логика бойынша кемінде',
  range_detail_ceiling: 'Барлық мәлімет қосындысы', range_detail_named: 'Аты белгілі әртүрлі адам', range_detail_weak: 'Бір әлсіз хабардан белгілі', scope_van: 'Көліктерде саналған', scope_place: 'Орындарда саналған',
  scope_station: 'Бөлімшелерде саналған', scope_city: 'Қала бойынша аталған сан', claimsOf: '{n} хабар: {range}',
  // map
  map: 'Карта', country_RU: 'Ресей', country_CN: 'Қытай', country_MN: 'Моңғолия', country_UZ: 'Өзбекстан', country_TM: 'Түрікменстан', country_KG: 'Қырғызстан', country_TJ: 'Тәжікстан', caspian: 'Каспий теңізі',
  rate: '100 000 тұрғынға шаққанда', ratePer: '100 000 тұрғынға {n}', noReports: 'хабар жоқ', silence: 'Хабар жоқ: үнсіздік нөл емес', sketched: 'Шекара біздің сұлбамыз, дәл емес', zoomIn: 'Жақындату', zoomOut: 'Алыстату', fit: 'Бүкіл карта',
  reconstruction: 'Қайта құру, адамдар ойдан алынған', waiting: '{n} хабар өңделуде',
  // timeline
  timeline: 'Күн барысы', play: 'Күнді қайталау', pause: 'Кідірту', backToLive: 'Тікелейге оралу', moment: 'Сәт', knownAt: '{time} жағдайында белгілісі', notThere: 'қолжетімсіз', detainedPer: 'Ұсталған мен босатылған {step}',
  everySeconds: '{n} с ішінде', everyMinutes: '{n} мин ішінде', everyHours: '{n} сағ ішінде', byHappened: 'болған уақыты бойынша', byKnown: 'белгілі болған уақыты бойынша',
  // reports
  reports: 'Хабарлар', nPeople: '{n} адам', nToM: '{n}–{m} адам', peopleUnknown: 'саны белгісіз', verified: 'тексерілді', state_counted: 'тексерілмеген', state_place_unknown: 'орны белгісіз', state_set_apart: 'бөлек қойылды',
  noNews: 'Әзірге ештеңе жоқ', kind_detained: 'ұстау', kind_released: 'босатылды', kind_transferred: 'ауыстырылды', kind_outcome: 'нәтиже', kind_injured: 'зардап шекті', kind_police_presence: 'күштік топ',
  // words of the wire
  source_monitor: 'бақылаушы', source_relative: 'туысы', source_lawyer: 'адвокат', source_detainee: 'ұсталған адам', source_witness: 'куәгер', source_social: 'әлеуметтік желі', source_media: 'БАҚ', source_ngo: 'ҮЕҰ',
  source_police: 'полиция', source_court: 'сот', source_hotline: 'жедел желі', police: 'полиция', ngo: 'ҮЕҰ', media: 'БАҚ', court: 'сот', status_inside: 'қамауда', status_released: 'босатылды', status_sentenced: 'сот қамаған',
  status_hospital: 'ауруханада', status_unknown: 'белгісіз', outcome_released: 'босатылды', outcome_warned: 'ескерту', outcome_fined: 'айыппұл', outcome_arrested: 'әкімшілік қамақ', outcome_criminal: 'қылмыстық іс',
  outcome_protocol: 'хаттама', outcome_hospital: 'аурухана', outcome_death: 'қамаудағы өлім', outcome_unknown: 'белгісіз', gender_m: 'ер', gender_f: 'әйел',
  // review
  review: 'Тексеру', queue_pairs: 'Жұптар', queue_places: 'Орындар', queue_setApart: 'Бөлек', queue_decisions: 'Шешілді', onePerson: 'Бір адам ба, екеу ме?', remaining: '{n} қалды', likely: 'бір адам болуы мүмкін',
  reasons: 'Дәлелдер', link: 'Біріктіру', apart: 'Басқа адамдар', skip: 'Өткізу', linkHint: 'Екі хабар да сақталады, адам бір рет саналады. Болдырмауға болады.', asWritten: 'Жазылғаны', noPairs: 'Күмәнді жұп жоқ',
  noPlaces: 'Барлық орын белгілі', noneApart: 'Барлық хабар есептелді', noDecisions: 'Әзірге шешім жоқ', noWords: 'Орны туралы сөз жоқ', why_several_names: 'Бұл атаумен бірнеше орын бар',
  why_several_places: 'Бірнеше орын аталған', why_ambiguous: 'Бірнеше орын болуы мүмкін', why_unknown: 'Бұл сөздерде белгілі орын жоқ', alike: 'осы сөзбен тағы {n} хабар', otherPlace: 'Басқа орын',
  rememberName: 'Осы атауды есте сақтау', retry: 'Қайта көру', retract: 'Алып тастау', apartSealed: 'Мөрленген; ашылмады немесе оқылмады', apartPlain: 'Есептелмеді', tried: 'Қайта өңделуде', nTries: '{n} талпыныс',
  nReports: '{n} хабар', fieldName: 'Аты', fieldAge: 'Жасы', fieldGender: 'Жынысы', fieldPlace: 'Орны', fieldFacility: 'Бөлімше', fieldWhen: 'Қашан', fieldSource: 'Дереккөз', fieldStatus: 'Күйі',
  // decisions
  undo: 'Болдырмау', undone: 'Болдырылмады', undoneBy: 'болдырмаған: {name}', onItsWay: 'орындалуда', did_link: 'Біріктірілді: бір адам болып саналады', did_apart: 'Бөлінді: екі адам', did_split: 'Бөлінді',
  did_confirm: 'Расталды', did_retract: 'Алып тасталды', did_placed: 'Орны: {place}', did_released: '{n} адам босатылды', did_moved: '{n} адам ауыстырылды', did_other: 'Шешілді',
  colleague: 'Орындалмады: осы кезде {name} шешім қабылдады ({what})', failed: 'Болмады', noLine: 'Тізіліммен байланыс жоқ', notYours: 'Рөліңіз бұған рұқсат бермейді', loading: 'Оқылуда…',
  // custody
  everyone: 'Барлығы', addStation: 'Бөлімше қосу', allStations: 'Барлық бөлімше', stationUnknown: 'Бөлімше белгісіз', stationWork: 'Қайда екенін біліп, белгілеп, төменнен бөлімшені таңдаңыз.',
  nobodyInside: 'Қамауда ешкім белгілі емес', firstOf: '{all} ішінен алғашқы {n}', pickAll: 'Барлығын белгілеу: {station}', picked: '{n} белгіленді', pickNone: 'Белгіні алу', at: 'Уақыты', allReleased: 'Босатылды',
  allMoved: 'Ауыстырылды', station: 'Бөлімше', choose: 'Таңдаңыз', noName: 'Аты жоқ', confirm: 'Растау', sinceUnknown: 'қашаннан бері белгісіз', hours: '{n} сағ', hoursMinutes: '{h} сағ {m} м', nDays: '{n} тәулік', kind: 'Түрі',
  place: 'Қала', alsoCalled: 'Тағы қалай аталады', commaSeparated: 'үтір арқылы', add: 'Қосу', stationAdded: 'Қосылды: {name}', facility_police_station: 'полиция бөлімшесі', facility_temporary_detention: 'уақытша ұстау изоляторы',
  facility_special_reception: 'арнайы қабылдау орны', facility_pretrial_detention: 'тергеу изоляторы', facility_court: 'сот', facility_hospital: 'аурухана',
  // press, search, help
  press: 'Баспасөзге сөйлем', sentence: '{time} жағдайында {cities} қалада кемінде {people} адам ұсталды.', nothingToSay: 'Әзірге нақты айтатын ештеңе жоқ', oldNumbers: 'Бұл сандар ескі: айтар алдында тексеріңіз.', copy: 'Көшіру',
  copied: 'Көшірілді', publish: 'Жарияланған деп сақтау', publishHint: 'Сақталғанды сол сәттегідей қайта есептеп, айырмасын түсіндіруге болады.', remembered: 'Ревизиясымен сақталды', published: 'Біз жариялаған', search: 'Іздеу',
  searchHint: 'Қала, бөлімше немесе ат', places: 'Орындар', stations: 'Бөлімшелер', people: 'Адамдар', nothingFound: 'Ештеңе табылмады', help: 'Пернелер мен сөздер', keyTabs: 'Хабарлар, тексеру, қамауда', keySearch: 'Іздеу',
  keyRows: 'Келесі және алдыңғы жол', keyLink: 'Тексеру: біріктіру', keyApart: 'Тексеру: басқа адамдар', keySkip: 'Тексеру: өткізу', keyUndo: 'Соңғысын болдырмау', keyPlay: 'Күнді қайталау, кідірту',
  keyStep: 'Күн барысында: бір қадам', keyFit: 'Бүкіл карта', keyEsc: 'Тікелейге; барлық қала', keyHelp: 'Осы анықтама', meansRange: 'Төменнен жоғарыға: хабарланғанның бәріне қарағанда шын сан осында.',
  meansDetentions: 'Бостандықтан әр айыру. Бір адам екі рет ұсталуы мүмкін.', meansPersons: 'Адамдар, әрқайсысы бір рет саналады.', meansUnverified: 'Тізімде бар, бірақ біздің адамдар әлі растамаған.',
  meansSilence: 'Сызықталған: ешкім хабарламаған. Онда байланыс жоқ шығар.', meansOfficial: 'Полиция, ҮЕҰ, БАҚ айтқаны: қатар тұрады, қосылмайды.',
  // tables
  by: 'Бойынша', by_place: 'Қала', regions: 'Облыстар', regionsOfDay: 'оқиға күніндегі', regionsBefore: '2022 жылғы маусымға дейін', regionsSince: '2022 жылғы маусымнан бері', by_region: 'Облыс', by_facility: 'Бөлімше', by_source: 'Дереккөз', by_outcome: 'Нәтиже', by_phase: 'Кезең', unit: 'Бірлік', asKnownAt: 'Сол кезде белгілісі', now: 'Қазір',
  countedAt: '{time} есептелді, ревизия {rev}', total: 'Барлығы', column_before: 'Дейін', column_onTheDay: 'Сол күні', column_after: 'Кейін', column_total: 'Барлығы', column_inside: 'Қамауда', column_released: 'Босатылды',
  column_sentenced: 'оның ішінде сот қамаған', column_confirmed: 'Расталды', overlapping: 'Бір ұстау бірнеше жолда тұруы мүмкін; қорытынды оны бір рет санайды.', csvTable: 'CSV: кесте', csvRecords: 'CSV: жазбалар', codebook: 'Код кітабы',
  manifest: 'Қолтаңбалы хештер', nRecords: '{n} жазба', more: 'Тағы', compare: 'Екі сәт', compareHint: 'Сәтті (мысалы, {event}) немесе жарияланған санды таңдаңыз: қазіргімен айырмасы сөзбен айтылады.', from: 'Бастап', to: 'Дейін',
  wholeEvent: 'Бүкіл оқиға', revision: 'ревизия {n}', change: 'Айырма', nothingChanged: 'Ештеңе өзгерген жоқ.', explain_new: 'жаңа ұстау', explain_late: 'кейін белгілі болды', explain_duplicates: 'қайталау',
  explain_separated: 'екі адам болып шықты', explain_refuted: 'алып тасталды', explain_restored: 'қайтарылды', explain_moved_in: 'басқа орыннан ауысты', explain_moved_out: 'басқа орынға ауысты', explain_confirmed: 'расталды',
  explain_unconfirmed: 'растау болдырылмады', explain_groups: 'аты жоқ топтардан', explain_recalibrated: 'аралықтың өз есебі', addFigure: 'Сан қосу', noFigures: 'Әзірге ешкім сан жарияламаған',
  figureAdded: 'Біздікінің қасына қосылды', theirs: 'Олардікі', ours: 'Біздікі', definition: 'Не санайды', definitionHint: 'полиция бөлімшесіне жеткізілгендер', said: 'Айтылған', phase_before: 'сол күнге дейін',
  phase_on_the_day: 'сол күні', phase_after: 'кейін', phase_around: 'сол күн маңында', qualifier: 'Қаншалықты нақты', qualifier_exact: 'дәл', qualifier_at_least: 'кемінде', qualifier_at_most: 'ең көбі', qualifier_about: 'шамамен',
  qualifier_order_of: 'шамасында', number: 'Сан', upTo: 'Дейін', whereFrom: 'Қайда жарияланған', ourDefinition: 'Біздікі: тізімдегі әртүрлі ұстаулар, аты бойынша, сол күндері.',
  // team
  inviteMonitor: 'Бақылаушыны шақыру', onePhone: 'Бір телефонға, бір рет, 72 сағат.', phoneLabel: 'Телефон белгісі', makeLink: 'Сілтеме жасау', link_url: 'Сілтеме', phones: 'Телефондар', noPhones: 'Әзірге телефон жоқ',
  nPhones: '{n} телефон хабарлай алады', revoke: 'Өшіру', shutOut: 'Өшірілді: {name}', revokedAt: '{time} дейін', inviteColleague: 'Әріптесті шақыру', oneColleague: 'Бір адамға, бір рет, 72 сағат.', role: 'Рөлі',
  role_admin: 'әкімші', role_coordinator: 'үйлестіруші', role_analyst: 'талдаушы', colleagues: 'Әріптестер', closeAccount: 'Жабу', lastAdmin: 'Соңғы әкімші қалады', localNames: 'Осында үйренген атаулар',
  noAliases: 'Әзірге жоқ: орындарды тексергенде сақталады', retire: 'Ұмыту', retired: 'Ұмытылды',
};
