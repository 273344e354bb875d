/** Number words of Russian, Kazakh and English, in the forms that stand in a report: value, then the forms. */
const UNITS = `1 один одна одного одну бір one; 2 два две двух двое двоих екі екеу two couple; 3 три трех трёх трое троих үш үшеу three; 4 четыре четырех четырёх четверо четверых төрт төртеу four; 5 пять пяти пятеро пятерых бес бесеу five
; 6 шесть шести шестеро шестерых алты алтау six; 7 семь семи семеро семерых жеті жетеу seven; 8 восемь восьми восьмеро сегіз eight; 9 девять девяти девятеро тоғыз nine; 10 десять десяти десятеро он ten; 11 одиннадцать одиннадцати eleven; 12 двенадцать двенадцати twelve
; 13 тринадцать тринадцати thirteen; 14 четырнадцать четырнадцати fourteen; 15 пятнадцать пятнадцати fifteen; 16 шестнадцать шестнадцати sixteen; 17 семнадцать семнадцати seventeen; 18 восемнадцать восемнадцати eighteen; 19 девятнадцать девятнадцати nineteen
; 20 двадцать двадцати жиырма twenty; 30 тридцать тридцати отыз thirty; 40 сорок сорока қырық forty; 50 пятьдесят пятидесяти полсотни елу fifty; 60 шестьдесят шестидесяти алпыс sixty; 70 семьдесят семидесяти жетпіс seventy; 80 восемьдесят восьмидесяти сексен eighty; 90 девяносто девяноста тоқсан ninety
; 100 сто ста жүз hundred; 200 двести двухсот; 300 триста трехсот; 400 четыреста четырехсот; 500 пятьсот пятисот; 1.5 полтора полторы; 0.5 half`;
/** Words that multiply what stands before them and make the number a round one. */
const SCORES = `10 десяток десятка десятков; 12 дюжина дюжины дюжину dozen; 100 сотня сотни сотню; 2 пара пары пару`;
/** Words for an order of magnitude: low, best, high. The ends are wide on purpose: «десятки» has been anything from 20 to 90. */
const ORDERS = `20 35 90 десятки dozens ондаған tens; 200 350 900 сотни hundreds жүздеген; 2000 3000 9000 тысячи thousands мыңдаған; 2 4 9 несколько бірнеше several few; 5 15 60 много многих көп many`;

const forms = (table: string): (readonly [string, string[]])[] =>
  table.split(';').map((row) => {
    const [value = '', ...words] = row.trim().split(/\s+/);
    return [value, words] as const;
  });
const units = new Map(forms(UNITS).flatMap(([value, words]) => words.map((w) => [w, Number(value)] as const)));
const scores = new Map(forms(SCORES).flatMap(([value, words]) => words.map((w) => [w, Number(value)] as const)));
const orders = new Map(
  ORDERS.split(';').flatMap((row) => {
    const [low = '', best = '', high = '', ...words] = row.trim().split(/\s+/);
    return words.map((w) => [w, [Number(low), Number(best), Number(high)] as const] as const);
  }),
);

/** Kazakh cases that a number word takes before астам, жуық, дейін. */
const CASE = /(?:нан|нен|дан|ден|тан|тен|ға|ге|қа|ке)$/;

/** A word → its number; undefined: not one. */
export function unitOf(word: string): number | undefined {
  return units.get(word) ?? units.get(word.replace(CASE, ''));
}
/** Ten, dozen, hundred as a measure. */
export function scoreOf(word: string): number | undefined {
  return scores.get(word);
}
export function orderOf(word: string): readonly [number, number, number] | undefined {
  return orders.get(word);
}
