import type { Codebook, Names } from '@tizim/contract';
import { LABELS } from './labels.js';
import { NAME_COLUMNS, RECORD_COLUMNS, TALLY_COLUMNS } from './exports.js';

interface Column {
  readonly type: string;
  readonly meaning: Names;
  readonly words?: readonly string[];
}

const STATUSES = ['inside', 'released', 'sentenced', 'hospital', 'unknown'];
const OUTCOMES = ['released', 'warned', 'fined', 'arrested', 'criminal', 'protocol', 'hospital', 'death'];
const SOURCES = ['monitor', 'relative', 'lawyer', 'detainee', 'witness', 'social', 'media', 'ngo', 'police', 'court', 'hotline'];
const PHASES = ['before', 'on_the_day', 'after'];
const STRENGTHS = ['strong', 'weak', 'status_only', 'anonymous'];

const say = (kk: string, ru: string, en: string): Names => ({ kk, ru, en });
const TIME = 'time, ISO 8601, UTC';
const COUNT = 'whole number';
const YES_NO = 'true or false';

/** What each column means. Keys are the columns of the files, so that none can be left out. */
const TALLY: Record<(typeof TALLY_COLUMNS)[number], Column> = {
  key: {
    type: 'id or word',
    meaning: say(
      'Жолдың кілті: орын, аймақ, мекеме, дереккөз, нәтиже не кезең; бос: белгісіз',
      'Ключ строки: место, регион, учреждение, источник, исход или период; пусто: неизвестно',
      'Key of the line: place, region, facility, source, outcome or phase; empty: unknown',
    ),
    words: [...OUTCOMES, ...SOURCES, ...PHASES],
  },
  label_kk: { type: 'text', meaning: say('Кілттің қазақша атауы', 'Название ключа по-казахски', 'The key in Kazakh') },
  label_ru: { type: 'text', meaning: say('Кілттің орысша атауы', 'Название ключа по-русски', 'The key in Russian') },
  label_en: { type: 'text', meaning: say('Кілттің ағылшынша атауы', 'Название ключа по-английски', 'The key in English') },
  unit: {
    type: 'word',
    meaning: say('Не саналады: ұстау оқиғалары не адамдар', 'Что считается: задержания или люди', 'What is counted: detentions or persons'),
    words: ['detentions', 'persons'],
  },
  before: { type: COUNT, meaning: say('Осы күнге дейін', 'До дня протеста', 'Before the day') },
  on_the_day: { type: COUNT, meaning: say('Сол күні', 'В день протеста', 'On the day') },
  after: { type: COUNT, meaning: say('Кейін', 'После дня протеста', 'After the day') },
  total: { type: COUNT, meaning: say('Барлығы', 'Всего', 'In all') },
  inside: {
    type: COUNT,
    meaning: say(
      'Әлі қамауда, сот қамағандармен бірге',
      'Ещё под стражей, с арестованными по суду',
      'Still in custody, the sentenced included',
    ),
  },
  released: { type: COUNT, meaning: say('Босатылды', 'Отпущены', 'Released') },
  sentenced: { type: COUNT, meaning: say('Қамаққа не жазаға кесілді', 'Получили арест или наказание', 'Sentenced') },
  confirmed: { type: COUNT, meaning: say('Үйлестіруші растаған', 'Подтверждены координатором', 'Confirmed by a coordinator') },
  as_of: {
    type: TIME,
    meaning: say('Қай сәттегі білім бойынша', 'На какой момент это было известно', 'The moment as of which this was known'),
  },
};
const RECORD: Record<(typeof RECORD_COLUMNS)[number] | (typeof NAME_COLUMNS)[number], Column> = {
  case_no: {
    type: COUNT,
    meaning: say('Оқиға ішіндегі істің нөмірі', 'Номер случая внутри события', 'Number of the case within the event'),
  },
  place_id: {
    type: 'id',
    meaning: say('Қаланың идентификаторы; бос: белгісіз', 'Идентификатор города; пусто: неизвестен', 'Id of the city; empty: unknown'),
  },
  place_kk: {
    type: 'text',
    meaning: say('Оқиға күнгі атауы, қазақша', 'Название на день события, по-казахски', 'Its name on the day, in Kazakh'),
  },
  place_ru: {
    type: 'text',
    meaning: say('Оқиға күнгі атауы, орысша', 'Название на день события, по-русски', 'Its name on the day, in Russian'),
  },
  place_en: {
    type: 'text',
    meaning: say('Оқиға күнгі атауы, ағылшынша', 'Название на день события, по-английски', 'Its name on the day, in English'),
  },
  region_id: { type: 'id', meaning: say('Оқиға күнгі аймақ', 'Регион на день события', 'The region on the day') },
  facility_id: {
    type: 'id',
    meaning: say(
      'Соңғы белгілі ұстау орны; бос: белгісіз',
      'Последнее известное место содержания; пусто: неизвестно',
      'Last known house of custody; empty: unknown',
    ),
  },
  facility_kk: { type: 'text', meaning: say('Оның қазақша атауы', 'Его название по-казахски', 'Its name in Kazakh') },
  facility_ru: { type: 'text', meaning: say('Оның орысша атауы', 'Его название по-русски', 'Its name in Russian') },
  facility_en: { type: 'text', meaning: say('Оның ағылшынша атауы', 'Его название по-английски', 'Its name in English') },
  phase: {
    type: 'word',
    meaning: say('Оқиға күніне қатысты кезең', 'Период относительно дня события', 'Before, on or after the day'),
    words: PHASES,
  },
  apprehended_at: {
    type: TIME,
    meaning: say(
      'Ұсталған уақыты; бос: айтылмаған',
      'Время задержания; пусто: не сообщалось',
      'Time of the apprehension; empty: nobody said',
    ),
  },
  status: { type: 'word', meaning: say('Қазіргі жағдайы', 'Состояние', 'Status'), words: STATUSES },
  released_at: { type: TIME, meaning: say('Босатылған уақыты', 'Время освобождения', 'Time of the release') },
  outcomes: {
    type: 'words, ; between',
    meaning: say('Нәтижелер, ескісінен жаңасына', 'Исходы, от раннего к позднему', 'Outcomes, oldest first'),
    words: OUTCOMES,
  },
  days: {
    type: COUNT,
    meaning: say('Қамақ тәулігі, соңғы хабар бойынша', 'Сутки ареста, по последнему сообщению', 'Days of detention, by the latest report'),
  },
  counted: { type: YES_NO, meaning: say('Кестелерде саналады', 'Входит в таблицы', 'The tables count it') },
  confirmed: { type: YES_NO, meaning: say('Үйлестіруші растаған', 'Подтверждено координатором', 'Confirmed by a coordinator') },
  uncertain: {
    type: YES_NO,
    meaning: say(
      'Байланыстыру шекараға жақын: адам қарауы керек',
      'Связь близка к границе: нужен взгляд человека',
      'The linking is near the line: for a person’s eye',
    ),
  },
  strength: {
    type: 'word',
    meaning: say(
      'Неге сүйенеді: толық аты, аты жартылай, тек жаңалық',
      'На чём держится: полное имя, неполное, только новость',
      'What it rests on: a full name, a partial one, news alone',
    ),
    words: STRENGTHS,
  },
  lawyer: { type: YES_NO, meaning: say('Адвокат хабарлаған', 'Сообщал адвокат', 'A lawyer reported') },
  sources: { type: 'words, ; between', meaning: say('Кім хабарлады', 'Кто сообщал', 'Who reported'), words: SOURCES },
  reports: { type: COUNT, meaning: say('Хабарлар саны', 'Число сообщений', 'Number of reports') },
  known_at: { type: TIME, meaning: say('Осы жазба қашан осылай болды', 'Когда запись стала такой', 'Since when the record reads so') },
  name: { type: 'text', meaning: say('Аты-жөні; тек сұралғанда', 'Имя; только по запросу', 'Name; only when asked for') },
  age: { type: COUNT, meaning: say('Жасы', 'Возраст', 'Age') },
  gender: { type: 'word', meaning: say('Жынысы', 'Пол', 'Sex'), words: ['m', 'f'] },
};

export const CODEBOOK: Codebook = {
  files: [
    {
      name: 'tallies.csv',
      about: say(
        'Талдаушының кестесі; соңғы жол: барлығы',
        'Таблица аналитика; последняя строка: всего',
        'The analyst’s table; the last line is the total',
      ),
      columns: columnsOf(TALLY_COLUMNS, TALLY),
    },
    {
      name: 'records.csv',
      about: say('Әр жол: бір адамның бір ұсталуы', 'Строка: одно задержание одного человека', 'One line: one detention of one person'),
      columns: columnsOf([...RECORD_COLUMNS, ...NAME_COLUMNS], RECORD),
    },
  ],
};

function columnsOf<K extends string>(names: readonly K[], columns: Record<K, Column>): Codebook['files'][number]['columns'] {
  return names.map((name) => ({
    name,
    type: columns[name].type,
    meaning: columns[name].meaning,
    values: (columns[name].words ?? []).map((value) => ({ value, meaning: LABELS[value] ?? say(value, value, value) })),
  }));
}
