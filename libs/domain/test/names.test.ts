import { describe, expect, it } from 'vitest';
import { GIVEN, foldName, parseName } from '../src/index.js';
import { mayBeShort } from '../src/names/given-forms.js';
import { sameInitial } from '../src/names/initials.js';
import { isPlaceholder } from '../src/names/names.js';
import { readNote } from '../src/reading/text.js';

/** Names that a careless rule has swallowed, or would. */
const TRAPS = [
  'Манас',
  'Мансур',
  'Манапов',
  'Manas',
  'Mansurov',
  'Манарбек',
  'Адам',
  'Нона',
  'Парнов',
  'Мужиков',
  'Девушкин',
  'Кисин',
  'Белгибаев',
  'Адамов',
  'Жигитов',
  'Имянов',
  'Граждан',
  'Unknownov',
  'Бойко',
  'Девяткин',
];

describe('no rule blanks a name', () => {
  it.each(TRAPS)('%s stays', (name) => {
    expect(parseName(name)).not.toBeNull();
  });
  it('nor any name we know, alone, in lower case or with a surname', () => {
    const lost = [...GIVEN.keys()].filter(
      (name) => parseName(name) === null || parseName(`${name} Ахметов`) === null || isPlaceholder(name),
    );
    expect(lost).toEqual([]);
  });
  it.each([
    'неизвестный',
    'парень в чёрной куртке',
    'белгісіз адам',
    'бір кісі',
    'unknown man',
    'a protester',
    'имя неизвестно',
    'белгісіз',
    '',
    '   ',
    '???',
  ])('«%s» is nobody', (text) => {
    expect(parseName(text)).toBeNull();
  });
});

/** Written → surname stem, given name, father's stem, as the Latin passport spelling folds. '' where it says nothing. */
const ROLES: readonly (readonly [string, string, string, string])[] = [
  ['Садыкова Айгуль Ерлановна', 'Садыков', 'Айгуль', 'Ерлан'],
  ['Айгүл Садыкова', 'Садыков', 'Айгуль', ''],
  ['Sadykova Aigul', 'Садыков', 'Айгуль', ''],
  ['Садыковой Айгуль', 'Садыков', 'Айгуль', ''],
  ['Қасымов Ерлан Нұрланұлы', 'Касымов', 'Ерлан', 'Нурлан'],
  ['Kassymov Yerlan Nurlanuly', 'Касымов', 'Ерлан', 'Нурлан'],
  ['Нұрланұлы Ерлан', 'Нурлан', 'Ерлан', 'Нурлан'],
  ['Серікқызы Айгүл', 'Серик', 'Айгуль', 'Серик'],
  ['Сидорова Екатерина Станиславовна', 'Сидоров', 'Екатерина', 'Станислав'],
  ['Екатерина Станиславовна Сидорова', 'Сидоров', 'Екатерина', 'Станислав'],
  ['Садыкова А.Е.', 'Садыков', '', ''],
  ['А.Е. Садыкова', 'Садыков', '', ''],
  ['гражданский активист Ерлан Садыков', 'Садыков', 'Ерлан', ''],
  ['журналист Данияр Омаров', 'Омаров', 'Данияр', ''],
  ['  ЕРЛАН   САДЫКОВ ', 'Садыков', 'Ерлан', ''],
  ['Туpсынова Айгуль', 'Турсынов', 'Айгуль', ''],
  ['Janajanov Samat Kaisarovi4', 'Жанажанов', 'Самат', 'Кайсар'],
];

describe('a written name is read into roles', () => {
  it.each(ROLES)('%s', (written, surname, given, father) => {
    const name = parseName(written);
    const readings = name?.readings ?? [];
    const stem = parseName(`${surname} А.Б.`)?.readings[0]?.surname;
    expect(readings.map((r) => r.surname)).toContain(stem);
    if (given !== '') expect(readings.map((r) => r.given)).toContain(foldName(given));
    if (father !== '') expect(name?.father.startsWith(foldName(father).slice(0, -1))).toBe(true);
  });
  it.each([
    ['Садыкова А.Е.', 'a', 'e'],
    ['Омаров Д.', 'd', ''],
    ['Асан С.Н.', 's', 'n'],
  ])('initials of %s', (written, given, father) => {
    expect(parseName(written)?.readings[0]?.givenInitial).toBe(given);
    expect(parseName(written)?.fatherInitial).toBe(father);
  });
  it.each([
    ['Айгүл', 'Айгуль', 'Aigul', 'Aıgúl'],
    ['Жүсіп', 'Жусип', 'Zhusip', 'Júsip'],
    ['Шыңғыс', 'Шынгыс', 'Shyngys', 'Şyñğys'],
    ['Ертаев', 'Ertaev', 'Ertayev'],
    ['Сергеев', 'Sergeev'],
    ['Айдос', 'Ajdos'],
    ['Дильшат', 'Dilwat'],
    ['Семёнов', 'Semionov'],
  ])('one fold for %s', (...spellings) => {
    expect(new Set(spellings.map(foldName)).size).toBe(1);
  });
  it.each([
    ['Нуреке', 'Нурлан'],
    ['Асик', 'Аскар'],
    ['Андрюха', 'Андрей'],
    ['Шер', 'Алишер'],
    ['Сака', 'Сакен'],
  ])('%s may be %s', (short, full) => {
    expect(mayBeShort(foldName(short), foldName(full))).toBe(true);
  });
  it.each([
    ['S', 'w', true],
    ['S', 's', true],
    ['Z', 'j', true],
    ['S', 'k', false],
    ['a', 'a', true],
    ['a', 'e', false],
  ])('an initial %s may be that of %s: %s', (latin, folded, may) => {
    expect(sameInitial(latin, folded)).toBe(may);
  });
  it('cuts what is longer than any name', () => {
    expect(parseName('Ерлан '.repeat(5_000))?.readings.length).toBeGreaterThan(0);
  });
});

describe('a note says what the fields left open', () => {
  it.each([
    ['Ерлан Садыков задержали у акимата в 11:35, ~25 лет, увезли в Алмалинское РУВД.', 'Ерлан Садыков', 25, 695],
    ['Ұсталды: Ерлан Садықов, Абай алаңы, 11:05', 'Ерлан Садықов', null, 665],
    ['Zholbaev detained near Independence sq 19:00, taken to Saryarka ROVD', 'Zholbaev', null, 1140],
    ['Переслано: Гүлшат теміржол вокзалы маңында сағат 10:45-де ұстады', 'Гүлшат', null, 645],
    ['14:37 Алматы, Абая-Байтурсынова. Таня увели полицейские → Алмалинское управление полиции', 'Таня', null, 877],
    ['Police detained T. Elshoraev (railway station) at 16.30.', 'T. Elshoraev', null, 990],
    ['10:20 Абай. Утебергенов увели полицейские → Турксибское управление полиции', 'Утебергенов', null, 620],
    ['Садуақасұлы Серік Жаңа алаң маңында сағат 15:44-де ұстады', 'Садуақасұлы Серік', null, 944],
    ['11:48 памятник Абаю. Неизвестного увели полицейские', null, null, 708],
    ['Бір адамды Орталық саябақ маңында сағат 13:40-де ұстады, шамамен 45 жаста', null, 45, 820],
    ['Задержан(а): имя неизвестно, у озера Сайран, 15.55', null, null, 955],
  ])('%s', (note, name, age, minute) => {
    expect(readNote(note)).toMatchObject({ name, age, minuteOfDay: minute });
  });
});
