import * as card from './cards.js';
import { LEVEL, LEVELS } from './model.js';

const MINUTE = 60;
const SILENT = -1;

/** Levels by how far apart two numbers are: of those whose limit is not below it, the first. */
interface Ladder {
  readonly limits: Float64Array;
  readonly levels: Int8Array;
}

/** The model's levels of a name, in its order: each says its limit, `far` has none. */
function ladder(name: string): Ladder {
  const codes = LEVELS.filter((code) => code.startsWith(name) && /^(?:\d+|far)$/.test(code.slice(name.length)));
  const limits = Float64Array.from(codes, (code) => (code.endsWith('far') ? Infinity : Number(code.slice(name.length))));
  return { limits, levels: Int8Array.from(codes, (code) => LEVEL[code]) };
}

function levelAt({ limits, levels }: Ladder, gap: number): number {
  let at = 0;
  while (gap > (limits[at] ?? Infinity)) at++;
  return levels[at] ?? SILENT;
}

const DOCUMENTS = ladder('age.document.');
const GUESSES = ladder('age.guess.');
const PRECISE = ladder('time.precise.');
const TOLD = ladder('time.told.');
const SUBMITTED = ladder('submitted.');
const LATER = ladder('later.');
const SPREAD = ladder('spread.');

export function ageLevel(rows: Int32Array, a: number, b: number): number {
  const x = rows[a + card.AGE] ?? card.UNSAID;
  const y = rows[b + card.AGE] ?? card.UNSAID;
  if (x === card.UNSAID || y === card.UNSAID) return SILENT;
  const documentary = ((rows[a] ?? 0) & (rows[b] ?? 0) & card.DOCUMENTARY) !== 0;
  if (documentary && x === y) return LEVEL['age.document.equal'];
  return levelAt(documentary ? DOCUMENTS : GUESSES, Math.abs(x - y));
}

/** News carries the time of the news: only "not before it happened" can be asked of it. */
export function timeLevel(rows: Int32Array, a: number, b: number): number {
  const newsA = (rows[a] ?? 0) & card.NEWS;
  const newsB = (rows[b] ?? 0) & card.NEWS;
  if (newsA && newsB) return SILENT;
  if (newsB) return timeLevel(rows, b, a);
  const x = rows[a + card.AT] ?? 0;
  const y = rows[b + card.AT] ?? 0;
  const sentA = rows[a + card.SENT] ?? 0;
  const sentB = rows[b + card.SENT] ?? 0;
  if (newsA) {
    const known = y === card.UNSAID ? sentB - 12 * 60 * MINUTE : y;
    return known > sentA + 10 * MINUTE ? LEVEL['time.after'] : LEVEL['time.none'];
  }
  // Who says nothing of the time stands far before everything: never after it had been reported.
  if (x === card.UNSAID || y === card.UNSAID)
    return x > sentB + 10 * MINUTE || y > sentA + 10 * MINUTE ? LEVEL['time.after'] : LEVEL['time.none'];
  return levelAt((rows[a] ?? 0) & (rows[b] ?? 0) & card.PRECISE ? PRECISE : TOLD, Math.abs(x - y) / MINUTE);
}

/** How far apart the two were sent: reports of one hour, news that follows a report, news of one outcome. */
export function submittedLevel(rows: Int32Array, a: number, b: number): number {
  const newsA = (rows[a] ?? 0) & card.NEWS;
  const newsB = (rows[b] ?? 0) & card.NEWS;
  const later = ((rows[a + card.SENT] ?? 0) - (rows[b + card.SENT] ?? 0)) / MINUTE;
  if (newsA !== newsB && (newsA ? later < 0 : later > 0)) return LEVEL['later.before'];
  return levelAt(newsA !== newsB ? LATER : newsA ? SPREAD : SUBMITTED, Math.abs(later));
}

/** At least one of the two is news. */
export function newsLevel(rows: Int32Array, a: number, b: number): number {
  if (((rows[a] ?? 0) & (rows[b] ?? 0) & card.NEWS) === 0) return LEVEL['news.and.report'];
  if (rows[a + card.STATUS] !== rows[b + card.STATUS]) return LEVEL['news.conflict'];
  const x = rows[a + card.DAYS];
  const y = rows[b + card.DAYS];
  if (x === card.UNSAID || y === card.UNSAID) return LEVEL['news.same'];
  return x === y ? LEVEL['news.days'] : LEVEL['news.conflict'];
}
