export type Qualifier = 'exact' | 'at_least' | 'at_most' | 'about' | 'order_of';
/** A reported number of people: whole numbers, `low ≤ best ≤ high`. */
export interface CountRange { readonly low: number; readonly best: number; readonly high: number; readonly qualifier: Qualifier }

const AT_LEAST = /не менее|не меньше|минимум|кемінде|at least|no fewer/i;
const MORE = /более|больше|свыше|астам|аса\b|more than|over\b/i;
const AT_MOST = /(^|\s)до\s|не более|не больше|дейін|up to|at most/i;
const ABOUT = /около|примерно|порядка|человек \d|шамамен|шақты|жуық|about|around|some\b|~/i;
/** Words for a number; "dozens" is an order, not a count. */
const WORDS: readonly (readonly [RegExp, number, number, number])[] = [[/десятки|dozens|ондаған/i, 20, 35, 90], [/сотни|hundreds|жүздеген/i, 200, 300, 900], [/несколько|бірнеше|several|a few/i, 2, 4, 9], [/дюжин|a dozen/i, 10, 12, 14]];

/** Text and number as reported → a range, by its wording in three languages. Null when nothing was said. Source of the factors: calibration on labelled days. */
export function readCount(text: string | null, count: number | null): CountRange | null {
  const words = (text ?? '').slice(0, 200);
  const numbers = (words.match(/\d{1,6}/g) ?? []).map(Number);
  const n = numbers[0] ?? count;
  if (n === null || n === undefined) {
    const order = WORDS.find(([w]) => w.test(words));
    return order ? { low: order[1], best: order[2], high: order[3], qualifier: 'order_of' } : null;
  }
  const upper = numbers[1];
  if (upper !== undefined && upper > n && /\d\s*[-–—]\s*\d|от\s*\d/.test(words)) return range(n, (n + upper) / 2, upper, 'about');
  if (AT_LEAST.test(words)) return range(n, n * 1.2, n * 1.8, 'at_least');
  if (MORE.test(words)) return range(n + 1, n * 1.25 + 1, n * 1.9 + 1, 'at_least');
  if (AT_MOST.test(words)) return range(n * 0.55, n * 0.8, n, 'at_most');
  if (ABOUT.test(words)) return range(n * 0.7, n, n * 1.35, 'about');
  return n <= 3 ? range(n, n, n, 'exact') : range(n - 1, n, n + 1, 'exact');
}

function range(low: number, best: number, high: number, qualifier: Qualifier): CountRange {
  const l = Math.max(1, Math.floor(low));
  const h = Math.max(l, Math.ceil(high));
  return { low: l, best: Math.min(h, Math.max(l, Math.round(best))), high: h, qualifier };
}
