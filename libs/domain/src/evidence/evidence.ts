import type { Agreement } from '../graph/crowds.js';
import type { Mention } from '../reading/mention.js';
import { GROUPS, LEVEL, LEVELS, GROUP_OF, type Model } from './model.js';
import { fatherLevel, givenLevel, jointLevel, SAME_GIVEN, SAME_SURNAME, surnameLevel } from './name-levels.js';
import { placeLevel, stationLevel } from './place-levels.js';

const MINUTE = 60_000;
const SILENT = -1;
/** What an agreement is worth beside its weight when a name has several readings: the prior by its rarity is far higher. */
const AGREED = 2;
/** An initial says less than a word: its part in a cluster's average. */
const INITIAL_SHARE = 0.3;

const G = Object.fromEntries(GROUPS.map((g, i) => [g, i])) as Readonly<Record<(typeof GROUPS)[number], number>>;
/** «The name alone» counts only while no other pair of the clusters says more. */
const ALONE_SHARE = 0.05;
const SUPPORT: readonly number[] = [G.father, G.age, G.time, G.place, G.station, G.news, G.text];
const SHARE: readonly number[] = LEVELS.map((code) =>
  code.includes('.initial') ? INITIAL_SHARE : code === 'city.alone' ? ALONE_SHARE : 1,
);

/** Weights by level number, and what a pair says: one level a group, or nothing. */
export class Evidence {
  readonly weight: Float64Array;
  readonly noSurname: number;
  readonly noGiven: number;
  readonly noTime: number;
  /** Levels that say "nothing was said". */
  readonly silent = new Set([LEVEL['surname.none'], LEVEL['given.none'], LEVEL['time.none'], LEVEL['names.partial']]);
  constructor(readonly model: Model) {
    this.weight = Float64Array.from(LEVELS, (code) => model.weights[code]);
    this.noSurname = model.weights['surname.none'];
    this.noGiven = model.weights['given.none'];
    this.noTime = model.weights['time.none'];
  }

  /** Fills `out` (one level number a group, −1: silent) and returns the sum of weights without the prior. */
  compare(a: Mention, b: Mention, out: Int16Array): number {
    out.fill(SILENT);
    this.names(a, b, out);
    out[G.gender] =
      a.gender === null || b.gender === null ? SILENT : a.gender === b.gender ? LEVEL['gender.equal'] : LEVEL['gender.conflict'];
    out[G.age] = ageLevel(a, b);
    const time = timeLevel(a, b);
    out[G.time] = time;
    if (time === LEVEL['time.none'] || time === LEVEL['time.after'] || time === SILENT) out[G.submitted] = submittedLevel(a, b);
    out[G.place] = a.news || b.news ? SILENT : placeLevel(a, b);
    out[G.station] = stationLevel(a, b);
    out[G.news] = newsLevel(a, b);
    if (a.again || b.again) out[G.again] = a.again && b.again ? LEVEL['again.both'] : a.news || b.news ? SILENT : LEVEL['again.one'];
    if (a.facts.reporterId !== null && a.facts.reporterId === b.facts.reporterId && !a.news && !b.news)
      out[G.reporter] = LEVEL['reporter.same'];
    if (isCopy(a, b)) out[G.text] = LEVEL['text.copy'];
    if (a.city === null || b.city === null)
      out[G.city] = a.news || b.news || this.supported(out) ? LEVEL['city.unknown'] : LEVEL['city.alone'];
    let sum = 0;
    for (let g = 0; g < out.length; g++) sum += this.of(out[g] ?? SILENT);
    return sum;
  }

  /** Does anything beside the name speak for the pair? */
  private supported(out: Int16Array): boolean {
    return SUPPORT.some((g) => this.of(out[g] ?? SILENT) > 0 && out[g] !== LEVEL['time.none']);
  }

  of(level: number): number {
    return level === SILENT ? 0 : (this.weight[level] ?? 0);
  }

  /** Of all ways to read both names, the one with the most evidence. */
  private names(a: Mention, b: Mention, out: Int16Array): void {
    const father = fatherLevel(a, b);
    let best = -Infinity;
    for (const x of a.readings) {
      for (const y of b.readings) {
        const surname = surnameLevel(x, y);
        const given = givenLevel(x, y);
        const names = jointLevel(surname, given, father);
        const sum =
          this.of(surname) +
          this.of(given) +
          this.of(names) +
          (SAME_SURNAME.has(surname) ? AGREED : 0) +
          (SAME_GIVEN.has(given) ? AGREED : 0);
        if (sum <= best) continue;
        best = sum;
        out[G.surname] = surname;
        out[G.given] = given;
        out[G.names] = names;
      }
    }
    out[G.father] = father;
  }
}

/** Which words of the names agree, so that their rarity can speak. */
export function agreementOf(levels: Int16Array): Agreement {
  const surname = SAME_SURNAME.has(levels[G.surname] ?? SILENT);
  const given = SAME_GIVEN.has(levels[G.given] ?? SILENT);
  return surname ? (given ? 3 : 1) : given ? 2 : 0;
}
/** Group number and share of a level, for averages. */
export function groupOf(level: number): number {
  return GROUP_OF[level] ?? 0;
}
export function shareOf(level: number): number {
  return SHARE[level] ?? 1;
}
export const SURNAME_GROUP = G.surname;
export const GIVEN_GROUP = G.given;
export const TIME_GROUP = G.time;
export const SUBMITTED_GROUP = G.submitted;

function ageLevel(a: Mention, b: Mention): number {
  const gap = Math.abs(a.age - b.age);
  if (Number.isNaN(gap)) return SILENT;
  if (a.documentary && b.documentary)
    return gap === 0
      ? LEVEL['age.document.equal']
      : gap <= 1
        ? LEVEL['age.document.1']
        : gap <= 3
          ? LEVEL['age.document.3']
          : LEVEL['age.document.far'];
  return gap <= 3 ? LEVEL['age.guess.3'] : gap <= 7 ? LEVEL['age.guess.7'] : gap <= 12 ? LEVEL['age.guess.12'] : LEVEL['age.guess.far'];
}

/** News carries the time of the news: only "not before it happened" can be asked of it. */
function timeLevel(a: Mention, b: Mention): number {
  if (a.news && b.news) return SILENT;
  if (a.news || b.news) {
    const [news, report] = a.news ? [a, b] : [b, a];
    const known = Number.isNaN(report.at) ? report.facts.submittedAt - 12 * 60 * MINUTE : report.at;
    return known > news.facts.submittedAt + 10 * MINUTE ? LEVEL['time.after'] : LEVEL['time.none'];
  }
  const gap = Math.abs(a.at - b.at) / MINUTE;
  if (Number.isNaN(gap))
    return a.at > b.facts.submittedAt + 10 * MINUTE || b.at > a.facts.submittedAt + 10 * MINUTE ? LEVEL['time.after'] : LEVEL['time.none'];
  if (a.precise && b.precise) {
    if (gap <= 15) return gap <= 5 ? LEVEL['time.precise.5'] : gap <= 10 ? LEVEL['time.precise.10'] : LEVEL['time.precise.15'];
    if (gap <= 60) return gap <= 30 ? LEVEL['time.precise.30'] : LEVEL['time.precise.60'];
    return gap <= 90 ? LEVEL['time.precise.90'] : gap <= 300 ? LEVEL['time.precise.300'] : LEVEL['time.precise.far'];
  }
  if (gap <= 60) return gap <= 15 ? LEVEL['time.told.15'] : gap <= 30 ? LEVEL['time.told.30'] : LEVEL['time.told.60'];
  return gap <= 90 ? LEVEL['time.told.90'] : gap <= 300 ? LEVEL['time.told.300'] : LEVEL['time.told.far'];
}

/** How far apart the two were sent: reports of one hour, news that follows a report, news of one outcome. */
function submittedLevel(a: Mention, b: Mention): number {
  const gap = Math.abs(a.facts.submittedAt - b.facts.submittedAt) / MINUTE;
  if (a.news && b.news) return gap <= 60 ? LEVEL['spread.60'] : gap <= 360 ? LEVEL['spread.360'] : LEVEL['spread.far'];
  if (a.news || b.news) {
    const [news, report] = a.news ? [a, b] : [b, a];
    if (news.facts.submittedAt < report.facts.submittedAt) return LEVEL['later.before'];
    return gap <= 180 ? LEVEL['later.180'] : gap <= 720 ? LEVEL['later.720'] : gap <= 1_440 ? LEVEL['later.1440'] : LEVEL['later.far'];
  }
  if (gap <= 180) return gap <= 10 ? LEVEL['submitted.10'] : gap <= 60 ? LEVEL['submitted.60'] : LEVEL['submitted.180'];
  return gap <= 720 ? LEVEL['submitted.720'] : gap <= 1_080 ? LEVEL['submitted.1080'] : LEVEL['submitted.far'];
}

function newsLevel(a: Mention, b: Mention): number {
  if (!a.news && !b.news) return SILENT;
  if (!a.news || !b.news) return LEVEL['news.and.report'];
  if (a.facts.status !== b.facts.status) return LEVEL['news.conflict'];
  if (a.facts.statusDays !== null && b.facts.statusDays !== null)
    return a.facts.statusDays === b.facts.statusDays ? LEVEL['news.days'] : LEVEL['news.conflict'];
  return LEVEL['news.same'];
}

/** A forwarded message keeps its text and adds exclamations. */
function isCopy(a: Mention, b: Mention): boolean {
  const [short, long] = a.letters.length <= b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  return short.length >= 24 && long.length - short.length <= 60 && long.includes(short);
}
