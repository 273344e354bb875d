// Invented people: surnames and given names put together by a seeded generator. Nobody in particular.
const STEMS = 'Абдрахм Айтж Акылб Алд Амиркул Асыл Аубак Ахан Байгел Байжум Баймур Баст Бекмаг Бекс Бердиб Боранб Ботаб Булек Джаксыб Дос Ерд Ермук Есенб Ескенд Жайл Жакуп Жанат Жарк Жетп Жоламан Жумаб Жусуп Зейн Ибрай Искак Итег Кабыл Кадырб Калд Камал Канапи Карабал Касым Кенжеб Кожах Конысб Куат Кудайб Кулм Курман Кыдыр Мажит Макаш Мамыр Масал Мендиб Мукан Мусап Мынб Найман Накып Нарынб Нугм Нурмаг Нурпеис Нысанб Ораз Оспан Отар Рамаз Рахимб Рыск Сабитк Сагынд Садвак Сайлауб Салим Сапарг Сарсемб Сатып Сейдах Сейткал Сулей Сыдык Таж Такиш Танаб Тасмаг Темир Тлеуб Токтар Толег Тулеб Туркм Тусуп Умирз Ураз Утег Хамз Шаймард Шакир Шалаб Шарип Шегеб Шокан Ыдыр Эсеналь Ярмак Дорон Гуляк Вершак Ларч Мохор Полуз Стреж Чубар Юрас Корзух Зимар Бурак Лещук Хмар'.split(' ');
const MEN = ['Азамат', 'Данияр', 'Ерлан', 'Нурлан', 'Бауыржан', 'Серик', 'Тимур', 'Асхат', 'Марат', 'Олжас', 'Руслан', 'Арман', 'Дархан', 'Ермек', 'Кайрат', 'Виктор', 'Сергей', 'Павел', 'Мурат', 'Санжар'];
const WOMEN = ['Айгуль', 'Асель', 'Динара', 'Мадина', 'Сауле', 'Жанна', 'Гульмира', 'Алия', 'Меруерт', 'Назым', 'Ботагоз', 'Светлана', 'Ирина', 'Карлыгаш', 'Лаура'];
const LATIN = { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ы: 'y', э: 'e', ю: 'iu', я: 'ia', ь: '', ъ: '' };

/** mulberry32: the same seed gives the same day. */
export function random(seed) {
  let s = seed >>> 0;
  return () => { s = (s + 0x6d2b79f5) >>> 0; let t = Math.imul(s ^ (s >>> 15), 1 | s); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
}

export const latin = (text) => [...text].map((c) => { const l = LATIN[c.toLowerCase()] ?? c; return c === c.toLowerCase() ? l : l.charAt(0).toUpperCase() + l.slice(1); }).join('');

/** `count` people of one city: no two share a surname, so that each is clearly somebody else. */
export function people(count, offset, next) {
  return Array.from({ length: count }, (_, i) => {
    const woman = next() < 0.3;
    const stem = STEMS[(i + offset) % STEMS.length];
    return { surname: stem + (woman ? 'ова' : 'ов'), given: (woman ? WOMEN : MEN)[Math.floor(next() * (woman ? WOMEN : MEN).length)], gender: woman ? 'f' : 'm', age: 19 + Math.floor(next() * 50) };
  });
}
