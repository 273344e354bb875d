import { orderOf, scoreOf, unitOf } from './numerals.js';

export type Qualifier = 'exact' | 'at_least' | 'at_most' | 'about' | 'order_of';
/** A reported number of people: whole numbers, `1 ≤ low ≤ best ≤ high`. */
export interface CountRange {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly qualifier: Qualifier;
}

/** What a wording has meant: factors on the number said. Calibrated on the groups of labelled days (`bench/ranges/wordings.mjs` prints the shares inside). */
const MEANT = {
  about: { low: 0.7, best: 1, high: 1.35 },
  at_least: { low: 1, best: 1.3, high: 1.9 },
  at_most: { low: 0.55, best: 0.78, high: 1 },
} as const;
/** A plain number is off by one, or by a tenth. */
const OFF = 0.1;
/** Two or three people are counted, not estimated. */
const COUNTED = 3;
/** Longer texts are cut: a number's wording is short. */
const MAX_TEXT = 200;

const AT_LEAST =
  /(?:не\s+мен(?:ее|ьше)|минимум|по\s+(?:меньшей|крайней)\s+мере|кемінде|(?:кем|аз)\s+дегенде|at\s+least|(?:no|not)\s+(?:fewer|less)(?:\s+than)?|minimum(?:\s+of)?|≥)\s*$/;
const FROM = /(?:^|\s)от\s*$/;
const MORE = /(?:^|[^\p{L}])(?:более(?:\s+чем)?|больше(?:\s+чем)?|свыше|more\s+than|over|above|upwards\s+of|>)\s*$/u;
const AT_MOST = /(?:(?:^|[^\p{L}])до|не\s+бол(?:ее|ьше)|максимум|up\s+to|at\s+most|(?:no|not)\s+more\s+than|≤)\s*$/u;
const LESS = /(?:менее|меньше|fewer\s+than|less\s+than|under|<)\s*$/;
const ABOUT =
  /(?:(?:^|[^\p{L}])(?:около|примерно|порядка|приблизительно|ориентировочно|где-то|почти|с|чел(?:овек|\.)?|шамамен|about|around|some|approx(?:imately|\.)?|roughly|nearly|almost|circa|ca\.)|[~≈])\s*$/u;
const THEN_MORE = /^(?:\s*-?\s*\p{L}{2,3})?\s*(?:астам|аса(?!\p{L})|артық|көп(?!\p{L})|с\s+лишним|-?odd(?!\p{L}))/u;
const THEN_LEAST = /^\s*(?:\+|и\s+более|или\s+более|or\s+more)/;
const THEN_MOST = /^(?:\s*-?\s*\p{L}{2,3})?\s*(?:дейін|аспайды|аспайтын)/u;
const THEN_ABOUT = /^(?:\s*-?\s*\p{L}{2,3})?\s*(?:жуық|шақты|шамасында|шамалы|таяу|or\s+so)/u;
const PEOPLE_WORD = /^\s*-?\s*(?:адам|кісі|человек|чел|people|persons?)\p{L}*\s*/u;
const JOINT = /^(?:\s*(?:[-‐‑‒–—−~]|\.{2,3}|…|или|to|and|or|немесе)\s*|\s+до\s+|-?(?:нан|нен|дан|ден|тан|тен)\s+)$/;

/** Notes are read this far. */
const MAX_NOTE = 400;
const CLOCK = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/g;
const AGE = /[~≈]?\s*\d{1,2}\s*(?:лет|год|жас|years?)\p{L}*/giu;
const PEOPLE = /челов|чел(?!\p{L})|адам|кісі|задерж|людей|людьми|people|person|protest|detain|held|arrest|ұстал/iu;
const COUNTED_BEFORE = /(?:задержан[оы]|задержали|доставлен[оы]|увезли|ұсталғандар|барлығы|detained|arrested)\D{0,24}$/iu;
const NUMBER =
  /\d{1,5}(?:\s*[-‐‑–—]\s*\d{1,5})?\+?|(?<!\p{L})(?:двоих|троих|четверых|пятерых|шестерых|семерых|двое|трое|четверо|пятеро|шестеро|семеро|десяток|dozens?|десятки|ондаған)(?!\p{L})/giu;

/** The words of a note that tell how many people, for `readCount`; clock times and ages are left out. Null when none do. */
export function countPhrase(note: string): string | null {
  const text = note.slice(0, MAX_NOTE).replace(CLOCK, ' , ').replace(AGE, ' , ');
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    const before = /[^,;:.!?()«»]*$/.exec(text.slice(Math.max(0, index - 28), index))?.[0] ?? '';
    const after = /^[^,;:!?()«»]*/.exec(text.slice(index + number.length, index + number.length + 40))?.[0] ?? '';
    if (/\p{L}/u.test(number) || PEOPLE.test(after) || COUNTED_BEFORE.test(before)) return `${before}${number}${after}`;
  }
  return null;
}

/** A number in a text; `last`: its last word's value; `scale`: ten, dozen, hundred as a measure. */
interface Numeral {
  readonly value: number;
  readonly last: number;
  readonly scale: number;
  readonly round: boolean;
  readonly digits: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * Text and number as reported → a range, by its wording in Kazakh, Russian or English. The words' number goes before
 * the field's. Null when nothing was said of a number.
 */
export function readCount(text: string | null, count: number | null): CountRange | null {
  const words = (text ?? '').slice(0, MAX_TEXT).toLowerCase().normalize('NFC').replace(/\s+/gu, ' ');
  const numerals = numeralsIn(words);
  const first = numerals[0];
  const order = orderIn(words, first);
  if (order) return order;
  if (!first) return count === null || count < 1 ? null : worded(words.trimEnd(), '', count, false);
  const second = numerals[1];
  const before = words.slice(0, first.from).replace(/(^|\s)an?\s+$/, '$1');
  if (second && joined(words.slice(first.to, second.from), before, words.slice(second.to))) {
    const [low, high] = first.value <= second.value ? [first.value, second.value] : [second.value, first.value];
    return range(low, (low + high) / 2, high, 'about');
  }
  return worded(before, words.slice(first.to), first.value, first.round);
}

/** «8–12», «от 8 до 12», «8-ден 12-ге дейін»; «8 or 12» needs no more, «8 to 12» neither. */
function joined(between: string, before: string, after: string): boolean {
  if (!JOINT.test(between)) return false;
  if (/до/.test(between)) return FROM.test(before);
  if (/and/.test(between)) return /between\s*$/.test(before);
  if (/\p{L}[нд]?[аеә]н\s/u.test(between)) return THEN_MOST.test(after);
  return true;
}

function worded(before: string, after: string, n: number, round: boolean): CountRange {
  const rest = after.replace(PEOPLE_WORD, ' ');
  if (AT_LEAST.test(before) || THEN_LEAST.test(after)) return meant(n, 'at_least');
  if (AT_MOST.test(before) || THEN_MOST.test(rest)) return meant(n, 'at_most');
  if (MORE.test(before) || THEN_MORE.test(after)) return meant(n, 'at_least', 1);
  if (LESS.test(before)) return meant(n - 1, 'at_most');
  if (ABOUT.test(before) || THEN_ABOUT.test(after) || round) return meant(n, 'about');
  return FROM.test(before) ? meant(n, 'at_least') : exact(n);
}

function exact(n: number): CountRange {
  const off = n <= COUNTED ? 0 : Math.max(1, Math.round(n * OFF));
  return range(n - off, n, n + off, 'exact');
}

function meant(n: number, qualifier: keyof typeof MEANT, more = 0): CountRange {
  const factor = MEANT[qualifier];
  return range(n * factor.low + more, n * factor.best, n * factor.high + more, qualifier);
}

function range(low: number, best: number, high: number, qualifier: Qualifier): CountRange {
  const l = Math.max(1, Math.floor(low));
  const h = Math.max(l, Math.ceil(high));
  return { low: l, best: Math.min(h, Math.max(l, Math.round(best))), high: h, qualifier };
}

/** «десятки», «несколько десятков», «dozens of»; not «два десятка», which is a number. */
function orderIn(words: string, first: Numeral | undefined): CountRange | null {
  for (const { 0: word, index } of words.matchAll(/\p{L}+/gu)) {
    const order = orderOf(word);
    if (!order || (first && first.from < index)) continue;
    const tens = /^\s+(десятков|dozen)/.exec(words.slice(index + word.length)) ? orderOf('десятки') : undefined;
    const [low, best, high] = tens ?? order;
    if (!first || tens) return range(low, best, high, 'order_of');
  }
  return null;
}

/** The numbers of a text in the order they stand, compounds put together: «двадцать пять», «екі жүз», «полтора десятка». */
function numeralsIn(words: string): Numeral[] {
  const out: Numeral[] = [];
  for (const match of words.matchAll(/\d{1,3}(?:[  ]\d{3})+(?!\d)|\d+|\p{L}+/gu)) {
    const next = numeralOf(match[0], match.index, out.length > 0);
    if (!next) continue;
    const last = out.at(-1);
    const whole = last && /^(?:\s|-|\s?and\s|\sa\s)$/.test(words.slice(last.to, next.from)) ? compound(last, next) : undefined;
    if (whole) out[out.length - 1] = whole;
    else out.push(next);
  }
  return out.filter((n) => n.value >= 1).map((n) => ({ ...n, value: Math.round(n.value) }));
}

function numeralOf(token: string, from: number, inside: boolean): Numeral | undefined {
  const to = from + token.length;
  const base = { round: false, digits: false, scale: 0, from, to };
  if (/^\d/.test(token)) {
    const value = Number(token.replace(/\D/g, '').slice(0, 6));
    return { ...base, value, last: value, digits: true };
  }
  const score = scoreOf(token);
  if (score !== undefined && (inside || orderOf(token) === undefined))
    return { ...base, value: score, last: score, round: true, scale: score };
  const value = unitOf(token);
  return value === undefined ? undefined : { ...base, value, last: value, round: token === 'полсотни' || token === 'couple' };
}

/** «два» + «десятка», «two» + «hundred», «двадцать» + «пять», Kazakh «он» + «екі»; undefined: they are two numbers. */
function compound(a: Numeral, b: Numeral): Numeral | undefined {
  if (b.scale > 0) return { ...a, value: a.value * b.scale, last: b.scale, round: true, to: b.to };
  if (a.digits || b.digits || a.round) return undefined;
  if (b.value === 100 && a.value < 10) return { ...a, value: a.value * 100, last: 100, to: b.to };
  const fits = b.value >= 1 && b.value < a.last && a.last % 10 === 0;
  return fits ? { ...a, value: a.value + b.value, last: b.value, to: b.to } : undefined;
}
