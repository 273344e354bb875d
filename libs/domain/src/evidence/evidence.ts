import type { Agreement } from '../graph/crowds.js';
import type { Mention } from '../reading/mention.js';
import * as card from './cards.js';
import { GROUPS, LEVEL, LEVELS, GROUP_OF, type Level, type Model } from './model.js';
import { jointLevel, sameGiven, sameSurname } from './name-levels.js';
import { Pairs } from './pairs.js';
import { ageLevel, newsLevel, submittedLevel, timeLevel } from './row-levels.js';

const SILENT = -1;
/** What an agreement is worth beside its weight when a name has several readings: the prior by its rarity is far higher. */
const AGREED = 2;
/** An initial says less than a word: its part in a cluster's average. */
const INITIAL_SHARE = 0.3;
/** «The name alone» counts only while no other pair of the clusters says more. */
const ALONE_SHARE = 0.05;
/** Levels that say "nothing was said": no part in an average. */
const NOTHING: readonly Level[] = ['surname.none', 'given.none', 'time.none', 'names.partial'];
const SHARE = Float64Array.from(LEVELS, (code) =>
  NOTHING.includes(code) ? 0 : code.includes('.initial') ? INITIAL_SHARE : code === 'city.alone' ? ALONE_SHARE : 1,
);
/** A forwarded copy has at least so many letters, and at most so many fewer than the other. */
const COPIED = 24;
const ADDED = 60;

const N = GROUPS.length;
const G = Object.fromEntries(GROUPS.map((g, i) => [g, i])) as Readonly<Record<(typeof GROUPS)[number], number>>;
const SUPPORT: readonly number[] = [G.father, G.age, G.time, G.place, G.station, G.news, G.text];

/** Weights by level number, and what two reports' mentions say: one level a group, or nothing; the same in either order. */
export class Evidence {
  readonly weight: Float64Array;
  /** What a level adds to its group's sum in a cluster, and what it weighs between two reports alone. */
  readonly worth: Float64Array;
  private readonly alone: Float64Array;
  /** By group: what silence weighs. */
  private readonly silence = new Float64Array(N);
  readonly noSurname: number;
  readonly noGiven: number;
  readonly noTime: number;
  private readonly cards = new card.Cards();
  private readonly pairs = new Pairs();
  /** Of the pairs compared of late, one level a group, −1: silent. */
  readonly levels = this.pairs.levels;

  /** `lettersOf`: a report's note without signs. */
  constructor(
    readonly model: Model,
    private readonly lettersOf: (index: number) => string,
  ) {
    this.weight = Float64Array.from(LEVELS, (code) => model.weights[code]);
    this.noSurname = model.weights['surname.none'];
    this.noGiven = model.weights['given.none'];
    this.noTime = model.weights['time.none'];
    this.silence[G.surname] = this.noSurname;
    this.silence[G.given] = this.noGiven;
    this.silence[G.time] = this.noTime;
    this.worth = this.weight.map((weight, level) => weight * shareOf(level));
    this.alone = this.worth.map((worth, level) => (shareOf(level) > 0 ? worth / shareOf(level) : (this.silence[groupOf(level)] ?? 0)));
  }

  /** Takes a mention in: only then can it be compared. */
  know(m: Mention, cityless: boolean): void {
    this.cards.put(m, cityless);
  }

  /** A mention's city is told otherwise now. */
  move(index: number, cityless: boolean): void {
    if (this.cards.move(index, cityless)) this.pairs.clear();
  }

  /** Compares two reports; tells where in {@link levels} theirs stand until the next comparison. */
  compare(a: number, b: number): number {
    const first = a < b ? a : b;
    const second = a < b ? b : a;
    const slot = this.pairs.slotOf(first, second);
    if (!this.pairs.holds(slot, first, second)) {
      this.judge(first, second, slot * N);
      this.pairs.put(slot, first, second);
    }
    return slot * N;
  }

  /** Sum of the weights of a compared pair, without the prior. */
  sumOf(at: number): number {
    let sum = 0;
    for (let g = 0; g < N; g++) sum += this.of(this.levels[at + g] ?? SILENT);
    return sum;
  }

  /** As clustering weighs two reports alone: each group, silent ones too, on top of `weight`. Who has a common time needs no time of sending. */
  weigh(at: number, weight: number): number {
    const { levels, alone, silence } = this;
    const timed = shareOf(levels[at + G.time] ?? SILENT) > 0;
    let sum = weight;
    for (let g = 0; g < N; g++) {
      const level = levels[at + g] ?? SILENT;
      if (level === SILENT) sum += silence[g] ?? 0;
      else if (g !== G.submitted || !timed) sum += alone[level] ?? 0;
    }
    return sum;
  }

  /** Which words of a compared pair's names agree, so that their rarity can speak. */
  agreementOf(at: number): Agreement {
    const surname = sameSurname(this.levels[at + G.surname] ?? SILENT);
    const given = sameGiven(this.levels[at + G.given] ?? SILENT);
    return surname ? (given ? 3 : 1) : given ? 2 : 0;
  }

  private judge(first: number, second: number, at: number): void {
    const out = this.levels;
    const { rows, places, stations } = this.cards;
    const a = this.cards.rowOf(first);
    const b = this.cards.rowOf(second);
    const flags = (rows[a] ?? 0) | (rows[b] ?? 0);
    const both = (rows[a] ?? 0) & (rows[b] ?? 0);
    const anyNews = (flags & card.NEWS) !== 0;
    // Few bytes: a loop is faster than a call to fill them.
    for (let g = 0; g < N; g++) out[at + g] = SILENT;
    this.names(a, b, at);
    out[at + G.gender] = both & SEX ? LEVEL['gender.equal'] : (flags & SEX) === SEX ? LEVEL['gender.conflict'] : SILENT;
    out[at + G.age] = ageLevel(rows, a, b);
    const time = timeLevel(rows, a, b);
    out[at + G.time] = time;
    if (time === LEVEL['time.none'] || time === LEVEL['time.after'] || time === SILENT) out[at + G.submitted] = submittedLevel(rows, a, b);
    if (!anyNews) out[at + G.place] = this.whereLevel(a, b, card.PLACE_ID, LEVEL['place.equal'], LEVEL['place.conflict'], places);
    out[at + G.station] = this.whereLevel(a, b, card.FACILITY_ID, LEVEL['station.equal'], LEVEL['station.conflict'], stations);
    if (anyNews) out[at + G.news] = newsLevel(rows, a, b);
    out[at + G.again] = (anyNews ? AGAIN_IN_NEWS : AGAIN)[((flags & card.AGAIN) + (both & card.AGAIN)) / card.AGAIN] ?? SILENT;
    const sameReporter = said(rows, a, b, card.REPORTER) && rows[a + card.REPORTER] === rows[b + card.REPORTER];
    out[at + G.reporter] = sameReporter && !anyNews ? SAME_REPORTER : SILENT;
    out[at + G.text] = this.isCopy(a, b, first, second) ? COPY : SILENT;
    if (flags & card.CITYLESS) out[at + G.city] = anyNews || this.supported(at) ? LEVEL['city.unknown'] : LEVEL['city.alone'];
  }

  /** Rows of one list. */
  ofOneList(a: number, b: number): boolean {
    const { rows } = this.cards;
    const list = rows[this.cards.rowOf(a) + card.LIST] ?? 0;
    return list > 0 && list === rows[this.cards.rowOf(b) + card.LIST];
  }

  /** Does anything beside the name speak for the pair? */
  private supported(at: number): boolean {
    return SUPPORT.some((g) => this.of(this.levels[at + g] ?? SILENT) > 0 && this.levels[at + g] !== LEVEL['time.none']);
  }

  of(level: number): number {
    return level === SILENT ? 0 : (this.weight[level] ?? 0);
  }

  /** Of all ways to read both names, the one with the most evidence; of two that have as much, the one of lower levels. */
  private names(a: number, b: number, at: number): void {
    const out = this.levels;
    const { rows, fathers, surnames, givens } = this.cards;
    const father = fathers.levelOf(rows[a + card.FATHER] ?? 0, rows[b + card.FATHER] ?? 0);
    const endA = (rows[a] ?? 0) & card.SECOND_READING ? 4 : 2;
    const endB = (rows[b] ?? 0) & card.SECOND_READING ? 4 : 2;
    let best = -Infinity;
    for (let x = 0; x < endA; x += 2) {
      for (let y = 0; y < endB; y += 2) {
        const surname = surnames.levelOf(rows[a + card.SURNAME + x] ?? 0, rows[b + card.SURNAME + y] ?? 0);
        const given = givens.levelOf(rows[a + card.GIVEN + x] ?? 0, rows[b + card.GIVEN + y] ?? 0);
        const names = jointLevel(surname, given, father);
        const agreed = (sameSurname(surname) ? AGREED : 0) + (sameGiven(given) ? AGREED : 0);
        const sum = this.of(surname) + this.of(given) + this.of(names) + agreed;
        if (
          sum < best ||
          (sum === best && surname * LEVELS.length + given >= (out[at + G.surname] ?? 0) * LEVELS.length + (out[at + G.given] ?? 0))
        )
          continue;
        best = sum;
        out[at + G.surname] = surname;
        out[at + G.given] = given;
        out[at + G.names] = names;
      }
    }
    out[at + G.father] = father;
  }

  /** By ids where both sides have one, or else by the words in the column after. */
  private whereLevel(a: number, b: number, column: number, equal: number, conflict: number, words: card.Cards['places']): number {
    const { rows } = this.cards;
    if (said(rows, a, b, column)) return rows[a + column] === rows[b + column] ? equal : conflict;
    return said(rows, a, b, column + 1) ? words.levelOf(rows[a + column + 1] ?? 0, rows[b + column + 1] ?? 0) : SILENT;
  }

  /** A forwarded message keeps its text and adds exclamations. */
  private isCopy(a: number, b: number, first: number, second: number): boolean {
    const { rows } = this.cards;
    const x = rows[a + card.LETTERS] ?? 0;
    const y = rows[b + card.LETTERS] ?? 0;
    if (x > y) return this.isCopy(b, a, second, first);
    if (x < COPIED || y - x > ADDED || lacks(rows, a, b, card.SLICES) || lacks(rows, a, b, card.MORE_SLICES)) return false;
    return this.lettersOf(second).includes(this.lettersOf(first));
  }
}

/** Group number of a level; its share in averages, 0: it says nothing. */
export function groupOf(level: number): number {
  return GROUP_OF[level] ?? 0;
}
export function shareOf(level: number): number {
  return SHARE[level] ?? 0;
}
export const SURNAME_GROUP = G.surname;
export const GIVEN_GROUP = G.given;
export const TIME_GROUP = G.time;
export const SUBMITTED_GROUP = G.submitted;

/** By how many of the two say «again»; news that alone says so may be of a first time. */
const AGAIN = Int8Array.of(SILENT, LEVEL['again.one'], LEVEL['again.both']);
const AGAIN_IN_NEWS = Int8Array.of(SILENT, SILENT, LEVEL['again.both']);
/** Rare: what is first looked up by name when all else is compiled has it compiled again. */
const SAME_REPORTER = LEVEL['reporter.same'];
const COPY = LEVEL['text.copy'];
const SEX = card.MALE | card.FEMALE;

/** Do both rows say something in a column of numbers? */
function said(rows: Int32Array, a: number, b: number, column: number): boolean {
  return (rows[a + column] ?? 0) > 0 && (rows[b + column] ?? 0) > 0;
}

/** Has the first row a mark in a column that the second lacks? */
function lacks(rows: Int32Array, a: number, b: number, column: number): boolean {
  return ((rows[a + column] ?? 0) & ~(rows[b + column] ?? 0)) !== 0;
}
