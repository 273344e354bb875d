// Reports of an invented day of mass detentions: kk, ru and Latin spellings, real place names, duplicates, groups,
// releases. From a seed; the people do not exist.
import { chance } from '../scripts/replay/chance.mjs';
import { written } from '../scripts/replay/people.mjs';

const PLACES = [
  [
    'Алматы',
    40,
    ['у Ганди парк', 'Площадь Республики', 'на Абая и Достык', 'Астана алаңында', 'Gandhi Park'],
    ['Медеуское РУВД', 'Алмалинское РУВД', 'Бостандық АПБ', 'Ауэзовское УП'],
  ],
  ['Нур-Султан', 20, ['возле Байтерека', 'на Левом берегу', 'у ЦУМа'], ['Сарыаркинское РУВД', 'Есильское РУВД']],
  ['Шымкенте', 10, ['Ордабасы алаңы', ''], ['Абайское РУВД']],
  ['Қостанайда', 4, [''], ['ГУВД']],
  ['Oral', 6, ['near the akimat'], ['']],
  ['Ақтөбе', 6, [''], ['']],
  ['Караганды', 5, [''], ['']],
  ['в Усть-Каменогорске', 3, [''], ['']],
  ['Семей', 3, [''], ['']],
  ['Қызылорда', 2, [''], ['']],
  ['Pavlodar', 1, [''], ['']],
];
const STEMS = 'аба ала бай бек дос ерм жан жол иса каз кай кон куа мам мур нар ора рах сап сей сул там тол тур уал хам шай ыдыр эсе'.split(
  ' ',
);
const TAILS = 'бер гал дар жан кул ман мет нур пек рат тай хан шин'.split(' ');
const MEN =
  'Азамат Данияр Ерлан Нурлан Бауыржан Серик Тимур Асхат Марат Олжас Руслан Арман Дархан Ермек Кайрат Виктор Сергей Павел Мурат Санжар'.split(
    ' ',
  );
const WOMEN = 'Айгуль Асель Динара Мадина Сауле Жанна Гульмира Алия Меруерт Назым Ботагоз Светлана Ирина Карлыгаш Лаура'.split(' ');

const pick = (list, next) => list[Math.floor(next() * list.length)];
const upper = (word) => word.charAt(0).toUpperCase() + word.slice(1);

function person(next) {
  const woman = next() < 0.3;
  const surname = upper(pick(STEMS, next) + pick(TAILS, next) + pick(['', ...TAILS], next)) + (woman ? 'ова' : 'ов');
  let share = next() * 100;
  const place = PLACES.find(([, weight]) => (share -= weight) < 0) ?? PLACES[0];
  return {
    surname,
    given: pick(woman ? WOMEN : MEN, next),
    gender: woman ? 'f' : 'm',
    age: 18 + Math.floor(next() * 50),
    place,
    spot: pick(place[2], next),
    station: pick(place[3], next),
    at: Date.parse('2020-06-06T06:00:00Z') + next() * 10 * 3_600_000,
  };
}

/** `count` report bodies. About 1.8 reports a person; one in twelve speaks of a group, one in nine brings news of a release. */
export function dayOf(count, seed = 606) {
  const luck = chance(seed);
  const next = () => luck.between(0, 1);
  const crowd = [];
  return Array.from({ length: count }, () => {
    if (crowd.length === 0 || next() < 0.55) crowd.push(person(next));
    return tell(crowd[Math.floor((1 - next() ** 2) * crowd.length)] ?? crowd[0], next);
  });
}

function tell(p, next) {
  const iso = (ms) => new Date(ms).toISOString();
  const sent = p.at + next() * 3 * 3_600_000;
  const where = { city: p.place[0], ...(p.spot && { place: p.spot }), submittedAt: iso(sent) };
  if (next() < 0.08)
    return {
      kind: 'detained',
      ...where,
      countText: pick(['около 10', 'шамамен 15', 'about a dozen', 'до 30'], next),
      observedAt: iso(p.at),
    };
  const name = pick([`${p.given} ${p.surname}`, `${p.surname} ${p.given}`, written.latin(p), `${p.surname} ${p.given.charAt(0)}.`], next);
  if (next() < 0.11) return { kind: 'released', ...where, name, source: 'lawyer', gender: p.gender };
  return {
    kind: 'detained',
    ...where,
    name,
    gender: p.gender,
    ...(next() < 0.5 && { age: p.age }),
    ...(p.station && next() < 0.6 && { facility: p.station }),
    observedAt: iso(p.at + next() * 600_000),
    language: pick(['kk', 'ru', 'en'], next),
    ...(next() < 0.3 && { note: 'Задержали без объяснений, увезли в автозак. Телефон забрали, связи с ним нет.' }),
  };
}
