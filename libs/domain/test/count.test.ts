import { describe, expect, it } from 'vitest';
import { countPhrase, readCount, type Qualifier } from '../src/reading/count.js';

/** Text, number field, what a person would understand: qualifier and the number the words are about. */
const ROWS: readonly (readonly [string | null, number | null, Qualifier, number])[] = [
  // plain
  [null, 3, 'exact', 3],
  [null, 12, 'exact', 12],
  ['12', null, 'exact', 12],
  ['12', 12, 'exact', 12],
  ['5 человек', null, 'exact', 5],
  ['5 адам', null, 'exact', 5],
  ['5 people', null, 'exact', 5],
  ['пятеро', null, 'exact', 5],
  ['двое', null, 'exact', 2],
  ['трое задержанных', null, 'exact', 3],
  ['двадцать пять человек', null, 'exact', 25],
  ['сто двадцать', null, 'exact', 120],
  ['семнадцать', null, 'exact', 17],
  ['жиырма бес адам', null, 'exact', 25],
  ['он екі', null, 'exact', 12],
  ['үшеу', null, 'exact', 3],
  ['екі жүз', null, 'exact', 200],
  ['жүз елу', null, 'exact', 150],
  ['twenty-five people', null, 'exact', 25],
  ['two hundred and fifty', null, 'exact', 250],
  ['seven', null, 'exact', 7],
  ['1 200 человек', null, 'exact', 1200],
  ['ровно 8', null, 'exact', 8],
  // at least
  ['не менее 3', null, 'at_least', 3],
  ['не меньше десяти', null, 'at_least', 10],
  ['минимум 7', null, 'at_least', 7],
  ['как минимум 7 человек', null, 'at_least', 7],
  ['по меньшей мере 4', null, 'at_least', 4],
  ['по крайней мере 4', null, 'at_least', 4],
  ['от 20 человек', null, 'at_least', 20],
  ['кемінде 4', null, 'at_least', 4],
  ['кем дегенде 15', null, 'at_least', 15],
  ['аз дегенде он адам', null, 'at_least', 10],
  ['at least 6', null, 'at_least', 6],
  ['no fewer than 9', null, 'at_least', 9],
  ['not less than 9', null, 'at_least', 9],
  ['a minimum of 5', null, 'at_least', 5],
  ['3+', null, 'at_least', 3],
  ['30+ человек', null, 'at_least', 30],
  ['≥ 8', null, 'at_least', 8],
  // more than
  ['больше 3', null, 'at_least', 4],
  ['более 20', null, 'at_least', 21],
  ['свыше 100', null, 'at_least', 101],
  ['более двадцати', null, 'at_least', 21],
  ['больше десятка', null, 'at_least', 11],
  ['двадцать с лишним', null, 'at_least', 21],
  ['>10', null, 'at_least', 11],
  ['20-дан астам', null, 'at_least', 21],
  ['жиырмадан астам адам', null, 'at_least', 21],
  ['10-нан көп', null, 'at_least', 11],
  ['оннан аса', null, 'at_least', 11],
  ['15-тен артық', null, 'at_least', 16],
  ['more than 9', null, 'at_least', 10],
  ['over 50', null, 'at_least', 51],
  ['upwards of 40', null, 'at_least', 41],
  ['more than a dozen', null, 'at_least', 13],
  ['20-odd', null, 'at_least', 21],
  // up to
  ['до 30', null, 'at_most', 30],
  ['До 30 человек, два джипа и два автобуса', null, 'at_most', 30],
  ['не более 10', null, 'at_most', 10],
  ['не больше пяти', null, 'at_most', 5],
  ['максимум 6', null, 'at_most', 6],
  ['менее 10', null, 'at_most', 9],
  ['меньше 10', null, 'at_most', 9],
  ['до десяти', null, 'at_most', 10],
  ['7-ға дейін', null, 'at_most', 7],
  ['онға дейін', null, 'at_most', 10],
  ['15-ке дейін адам', null, 'at_most', 15],
  ['20-дан аспайды', null, 'at_most', 20],
  ['up to 30', null, 'at_most', 30],
  ['at most 5', null, 'at_most', 5],
  ['no more than 12', null, 'at_most', 12],
  ['fewer than 10', null, 'at_most', 9],
  ['under 10', null, 'at_most', 9],
  ['<10', null, 'at_most', 9],
  // about
  ['около 3', null, 'about', 3],
  ['примерно 40', null, 'about', 40],
  ['порядка 15', null, 'about', 15],
  ['приблизительно 15', null, 'about', 15],
  ['человек 10', null, 'about', 10],
  ['человек десять', null, 'about', 10],
  ['чел. 7', null, 'about', 7],
  ['где-то 12', null, 'about', 12],
  ['около двадцати', null, 'about', 20],
  ['почти 50', null, 'about', 50],
  ['~8', null, 'about', 8],
  ['≈ 8', null, 'about', 8],
  ['с десяток', null, 'about', 10],
  ['шамамен 10', null, 'about', 10],
  ['5 шақты', null, 'about', 5],
  ['он шақты адам', null, 'about', 10],
  ['20-ға жуық', null, 'about', 20],
  ['жиырмаға жуық', null, 'about', 20],
  ['15 шамасында', null, 'about', 15],
  ['елуге таяу', null, 'about', 50],
  ['about 40', null, 'about', 40],
  ['around 3', null, 'about', 3],
  ['some 20 people', null, 'about', 20],
  ['approximately 11', null, 'about', 11],
  ['roughly 60', null, 'about', 60],
  ['nearly 100', null, 'about', 100],
  ['10 or so', null, 'about', 10],
  ['about a dozen', null, 'about', 12],
  // round words
  ['десяток', null, 'about', 10],
  ['полтора десятка', null, 'about', 15],
  ['два десятка', null, 'about', 20],
  ['пара десятков', null, 'about', 20],
  ['дюжина', null, 'about', 12],
  ['полсотни', null, 'about', 50],
  ['сотня', null, 'about', 100],
  ['a dozen', null, 'about', 12],
  ['half a dozen', null, 'about', 6],
  ['two dozen', null, 'about', 24],
  ['пара человек', null, 'about', 2],
  ['a couple', null, 'about', 2],
  // the qualifier in words, the number in its field
  ['около', 12, 'about', 12],
  ['не менее', 12, 'at_least', 12],
  ['до', 30, 'at_most', 30],
  ['шамамен', 5, 'about', 5],
  ['непонятно', 4, 'exact', 4],
  ['', 4, 'exact', 4],
];

/** Both ends said. */
const RANGES: readonly (readonly [string, number, number])[] = [
  ['8-12', 8, 12],
  ['7–15', 7, 15],
  ['7 — 15', 7, 15],
  ['10−12 человек', 10, 12],
  ['человек 10-12', 10, 12],
  ['человек десять-двенадцать', 10, 12],
  ['два-три', 2, 3],
  ['две или три', 2, 3],
  ['от 10 до 12', 10, 12],
  ['от десяти до двадцати', 10, 20],
  ['5...7', 5, 7],
  ['екі-үш адам', 2, 3],
  ['10-12 адам', 10, 12],
  ['10-нан 15-ке дейін', 10, 15],
  ['between 10 and 12', 10, 12],
  ['from 5 to 7', 5, 7],
  ['five to seven', 5, 7],
  ['10 or 12', 10, 12],
  ['15–7', 7, 15],
];

/** An order of magnitude, no number. */
const ORDERS: readonly (readonly [string, number, number])[] = [
  ['десятки', 20, 90],
  ['десятки людей', 20, 90],
  ['несколько десятков', 20, 90],
  ['dozens', 20, 90],
  ['dozens of people', 20, 90],
  ['ондаған адам', 20, 90],
  ['сотни', 200, 900],
  ['hundreds', 200, 900],
  ['жүздеген', 200, 900],
  ['несколько', 2, 9],
  ['несколько человек', 2, 9],
  ['бірнеше адам', 2, 9],
  ['several', 2, 9],
  ['a few', 2, 9],
  ['много', 5, 60],
  ['көп адам', 5, 60],
];

describe('numbers in words', () => {
  it.each(ROWS)('%s %s is %s %s', (text, count, qualifier, about) => {
    const read = readCount(text, count);
    expect(read?.qualifier).toBe(qualifier);
    if (qualifier === 'at_least') expect(read?.low).toBe(about);
    else if (qualifier === 'at_most') expect(read?.high).toBe(about);
    else expect(read?.best).toBe(about);
  });
  it.each(RANGES)('%s is from %i to %i', (text, low, high) => {
    expect(readCount(text, null)).toMatchObject({ low, high, qualifier: 'about' });
  });
  it.each(ORDERS)('%s is an order, %i to %i', (text, low, high) => {
    expect(readCount(text, null)).toMatchObject({ low, high, qualifier: 'order_of' });
  });
  it.each([[null], [''], ['неизвестно'], ['задержали'], ['көше']])('%s says no number', (text) => {
    expect(readCount(text, null)).toBeNull();
  });
  it('takes the words for the number when both stand there and differ', () => {
    expect(readCount('около 40', 4)).toMatchObject({ qualifier: 'about', best: 40 });
  });
  it('never gives less than one person, and keeps its order', () => {
    for (const text of ['0', 'до 1', 'менее 1', 'около 1', '1', '999999', '0-0']) {
      const read = readCount(text, null);
      expect(read === null || (read.low >= 1 && read.low <= read.best && read.best <= read.high), text).toBe(true);
    }
  });
});

describe('how many, in a note', () => {
  it.each([
    ['Fwd: 7 адамды автозакка салды, рынок, 11:35', 'exact', 7],
    ['‼️ привокзальная площадь: уже более 7 задержанных к 12.40', 'at_least', 8],
    ['❗️44 people detained in total 🙏', 'exact', 44],
    ['Fwd: Барлығы 55 шақты адам ұсталды', 'about', 55],
    ['Переслано: Алмалинка: 7-ға дейін адам отыр', 'at_most', 7],
    ['В УП Городского района сейчас 20 задержанных', 'exact', 20],
    ['Всего задержано человек 10 человек', 'about', 10],
    ['Увезли троих, двое вырвались', 'exact', 3],
    ['Асик и другие, кемінде 6 адамды автозакка салды, Жаңа алаң, 9.55', 'at_least', 6],
    ['По данным полиции, доставлено 19 человек', 'exact', 19],
  ] as const)('%s', (note, qualifier, n) => {
    const read = readCount(countPhrase(note), null);
    expect(read?.qualifier).toBe(qualifier);
    expect(qualifier === 'at_least' ? read?.low : qualifier === 'at_most' ? read?.high : read?.best).toBe(n);
  });
  it.each([
    ['9:30 Сайран. Неизвестного увели полицейские'],
    ['Человека задержали у вокзал, ~35 лет.'],
    ['unknown woman detained 12.00, about 45'],
    ['Ұсталды: аты белгісіз, вокзал маңы, 15:06'],
    ['административный арест 9 суток'],
  ])('%s tells none', (note) => {
    expect(countPhrase(note)).toBeNull();
  });
});
