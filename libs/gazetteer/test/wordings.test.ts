import { describe, expect, it } from 'vitest';
import { Gazetteer, kz } from '../src/index.js';

const g = new Gazetteer(kz);
const found = (text: string) => g.locate(text).place?.id;
const status = (text: string) => g.locate(text).status;
const TARAZ = 'KZ-311010000',
  AKTAU = 'KZ-471010000',
  TEMIRTAU = 'KZ-352410000';

describe('a town', () => {
  it.each([
    ['темиртауские сталевары', TEMIRTAU],
    ['жанаозенских молодых бурильщиков увезли', 'KZ-471810000'],
    ['рабочие павлодарского комбината', 'KZ-551010000'],
    ['теміртаулық болат балқытушылар', TEMIRTAU],
    ['Ekibastuz steelworkers', 'KZ-552210000'],
  ])('is named by what its people are called: %s', (text, id) => {
    expect(found(text)).toBe(id);
  });
  it.each([
    ['новости о Таразе', TARAZ],
    ['вопрос про Актау', AKTAU],
    ['Костанаем не ограничилось', 'KZ-391010000'],
  ])('is what a text is about: %s', (text, id) => {
    expect(found(text)).toBe(id);
  });
  it('is not named by its wares, by people called like it, by works of art, or by words at a door', () => {
    for (const text of [
      'балхашский лещ по двести',
      'шымкентские пряники',
      'Мария Балхашская выиграла приз',
      'песня про Алматы',
      'вспоминали о Сатпаеве',
      'Павлик, позвони маме',
      'Абай, брат, держись',
      'Алға, халқым, қорықпа!',
      'Жақсы, келістік',
      'Анасы есік алдында күтті',
    ])
      expect(status(text), text).toBe('unresolved');
  });
});

describe('an akimat', () => {
  it.each([
    ['Людей держали в здании акимата Тараза', 'KZ-lm-taraz-akimat'],
    ['Протестующие захватили и подожгли акимат Талдыкоргана', 'KZ-lm-taldykorgan-akimat'],
    ['Ақтөбе әкімдігінің ғимаратына басып кірді', 'KZ-lm-aktobe-akimat'],
    ['The Kyzylorda akimat was torched', 'KZ-lm-kyzylorda-akimat'],
  ])('is the building when people are in it or took it: %s', (text, id) => {
    expect(found(text)).toBe(id);
  });
  it.each([
    ['на площади у акимата Тараза задержания', TARAZ],
    ['у входа в акимат Актау забрали двоих', AKTAU],
    ['в акимате Тараза сказали, что задержанных нет', TARAZ],
    ['Ақтау әкімдігінің алдында екі адам ұсталды', AKTAU],
  ])('is its town near it, or where it speaks: %s', (text, id) => {
    expect(found(text)).toBe(id);
  });
});

describe('where people are held', () => {
  it('is found by its city in the locative, in Kazakh', () => {
    expect(found('Ұлымды Алматыдағы тергеу изоляторында ұстап отыр')).toBe('KZ-750000000-SIZO');
    expect(found('Шымкенттегі арнайы қабылдау орнынан босатты')).toBe('KZ-790000000-SR');
  });
  it.each([
    ['Родные говорят: взяли его в Кульсары, а сейчас он в СИЗО Атырау', 'KZ-233620100'],
    ['A court in Aktobe jailed a man who had been detained at a rally in Kandyagash', 'KZ-154820100'],
    ['The blogger lives in Aktobe but was grabbed by police during a visit to Atyrau', 'KZ-231010000'],
    ['Қостанайдағы сот Рудныйда ұсталған жұмысшыны қамады', 'KZ-392410000'],
  ])('is not where they were seized: %s', (text, id) => {
    expect(found(text)).toBe(id);
  });
});

describe('a person is asked', () => {
  it('which of the villages of a name it is', () => {
    for (const text of ['село Казахстан', 'in the village of Alexandrovka', 'Есиль, задержан пенсионер'])
      expect(status(text), text).toBe('ambiguous');
    expect(status('сёла Казахстана')).toBe('unresolved');
  });
  it('where a weak rule decides between two places', () => {
    const answer = g.locate('в Кызылорде суд дал 15 суток, везут в Шымкент');
    expect(answer.status).toBe('review');
    expect(answer.confidence).toBeLessThan(0.9);
  });
});
