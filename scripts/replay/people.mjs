// Invented people: surnames and given names put together by a seeded generator. Nobody in particular. And how others write them.
const STEMS =
  'Абдрахм Айтж Акылб Алд Амиркул Асыл Аубак Ахан Байгел Байжум Баймур Баст Бекмаг Бекс Бердиб Боранб Ботаб Булек Джаксыб Дос Ерд Ермук Есенб Ескенд Жайл Жакуп Жанат Жарк Жетп Жоламан Жумаб Жусуп Зейн Ибрай Искак Итег Кабыл Кадырб Калд Камал Канапи Карабал Касым Кенжеб Кожах Конысб Куат Кудайб Кулм Курман Кыдыр Мажит Макаш Мамыр Масал Мендиб Мукан Мусап Мынб Найман Накып Нарынб Нугм Нурмаг Нурпеис Нысанб Ораз Оспан Отар Рамаз Рахимб Рыск Сабитк Сагынд Садвак Сайлауб Салим Сапарг Сарсемб Сатып Сейдах Сейткал Сулей Сыдык Таж Такиш Танаб Тасмаг Темир Тлеуб Токтар Толег Тулеб Туркм Тусуп Умирз Ураз Утег Хамз Шаймард Шакир Шалаб Шарип Шегеб Шокан Ыдыр Эсеналь Ярмак Дорон Гуляк Вершак Ларч Мохор Полуз Стреж Чубар Юрас Корзух Зимар Бурак Лещук Хмар'.split(
    ' ',
  );
const MEN = [
  'Азамат',
  'Данияр',
  'Ерлан',
  'Нурлан',
  'Бауыржан',
  'Серик',
  'Тимур',
  'Асхат',
  'Марат',
  'Олжас',
  'Руслан',
  'Арман',
  'Дархан',
  'Ермек',
  'Кайрат',
  'Виктор',
  'Сергей',
  'Павел',
  'Мурат',
  'Санжар',
];
const WOMEN = [
  'Айгуль',
  'Асель',
  'Динара',
  'Мадина',
  'Сауле',
  'Жанна',
  'Гульмира',
  'Алия',
  'Меруерт',
  'Назым',
  'Ботагоз',
  'Светлана',
  'Ирина',
  'Карлыгаш',
  'Лаура',
];
const FATHERS = ['Ерлан', 'Серик', 'Марат', 'Нурлан', 'Асхат', 'Руслан', 'Болат', 'Кайрат', 'Талгат', 'Виктор'];
const KAZAKH = {
  Айгуль: 'Айгүл',
  Асель: 'Әсел',
  Нурлан: 'Нұрлан',
  Серик: 'Серік',
  Сауле: 'Сәуле',
  Гульмира: 'Гүлмира',
  Ботагоз: 'Ботагөз',
  Карлыгаш: 'Қарлығаш',
  Кайрат: 'Қайрат',
  Мурат: 'Мұрат',
  Талгат: 'Талғат',
};
const SHORT = {
  Данияр: 'Дани',
  Бауыржан: 'Бауке',
  Нурлан: 'Нурик',
  Айгуль: 'Гуля',
  Гульмира: 'Гуля',
  Виктор: 'Витя',
  Сергей: 'Серёжа',
  Павел: 'Паша',
  Светлана: 'Света',
  Ирина: 'Ира',
};
const LATIN = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ы: 'y',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ь: '',
  ъ: '',
};

/** `count` people of one city: no two share a surname, so that each is clearly somebody else. */
export function people(count, offset, luck) {
  return Array.from({ length: count }, (_, i) => {
    const woman = luck.once(0.3);
    const father = luck.of(FATHERS);
    return {
      surname: STEMS[(i + offset) % STEMS.length] + (woman ? 'ова' : 'ов'),
      given: luck.of(woman ? WOMEN : MEN),
      father,
      gender: woman ? 'f' : 'm',
      age: luck.whole(19, 68),
    };
  });
}

/** How different people write one name. */
export const written = {
  plain: (p) => `${p.given} ${p.surname}`,
  turned: (p) => `${p.surname} ${p.given}`,
  full: (p) => `${p.surname} ${p.given} ${p.father}${p.gender === 'f' ? 'овна' : 'ович'}`,
  kazakh: (p) => `${p.surname} ${KAZAKH[p.given] ?? p.given} ${KAZAKH[p.father] ?? p.father}${p.gender === 'f' ? 'қызы' : 'ұлы'}`,
  initials: (p) => `${p.surname} ${p.given.charAt(0)}.${p.father.charAt(0)}.`,
  short: (p) => `${SHORT[p.given] ?? p.given} ${p.surname}`,
  latin: (p) => latin(`${p.given} ${p.surname}`),
};

function latin(text) {
  return [...text]
    .map((c) => {
      const l = LATIN[c.toLowerCase()] ?? c;
      return c === c.toLowerCase() ? l : l.charAt(0).toUpperCase() + l.slice(1);
    })
    .join('');
}

/** A thumb on a small keyboard: two neighbouring letters changed places, in the middle of the surname. */
export function slipped(name) {
  const at = name.lastIndexOf(' ') + 4;
  return at + 1 < name.length ? name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2) : name;
}
