import { lettersOf } from '../reading/letters.js';
import type { Mention, Reading } from '../reading/mention.js';
import type { PlaceWords } from '../reading/words.js';
import { Lexicon } from './lexicon.js';
import { fatherLevel, givenLevel, surnameLevel, type Father } from './name-levels.js';
import { placeLevel, stationLevel } from './place-levels.js';

/** What a comparison asks of a mention, a row of whole numbers: two are compared without a look at the mentions. Columns: */
export const FLAGS = 0;
/** Years. */
export const AGE = 1;
/** Seconds since {@link EPOCH}. */
export const AT = 2;
export const SENT = 3;
/** Numbers of words: of both readings' surnames and given names, of the father's name. */
export const SURNAME = 4;
export const GIVEN = 5;
export const SECOND_SURNAME = 6;
export const SECOND_GIVEN = 7;
export const FATHER = 8;
/** Numbers of ids and of words; 0: not said. */
export const PLACE_ID = 9;
export const PLACE = 10;
export const FACILITY_ID = 11;
export const STATION = 12;
export const REPORTER = 13;
export const LIST = 14;
export const STATUS = 15;
export const DAYS = 16;
/** The letters of the note: how many, and marks for some of their slices. */
export const LETTERS = 17;
export const SLICES = 18;
export const MORE_SLICES = 19;
const COLUMNS = 20;

/** An age, a time, a number of days that was not said. */
export const UNSAID = -(2 ** 31);

/** Bits of {@link FLAGS}. */
export const NEWS = 1;
export const DOCUMENTARY = 2;
export const PRECISE = 4;
export const AGAIN = 8;
export const MALE = 16;
export const FEMALE = 32;
export const CITYLESS = 64;
export const SECOND_READING = 128;

/** 2020-01-01, s: 68 years before and after it fit into a row. */
const EPOCH = 1_577_836_800;

/** The rows of all mentions, by the reports' numbers. */
export class Cards {
  readonly surnames = new Lexicon<Reading>(surnameLevel);
  readonly givens = new Lexicon<Reading>(givenLevel);
  readonly fathers = new Lexicon<Father>(fatherLevel);
  readonly places = new Lexicon<PlaceWords>(placeLevel);
  readonly stations = new Lexicon<PlaceWords>(stationLevel);
  /** Ids of every kind in one count: only those of one kind are compared. */
  private readonly ids = new Map<string, number>();
  rows = new Int32Array(0);

  /** Where a report's row begins. */
  rowOf(index: number): number {
    return index * COLUMNS;
  }

  /** `cityless`: it names no city, and its words point to none. */
  put(m: Mention, cityless: boolean): void {
    const at = this.rowOf(m.index);
    if (at + COLUMNS > this.rows.length) {
      const rows = new Int32Array(Math.max(1_024 * COLUMNS, at + COLUMNS, this.rows.length * 2));
      rows.set(this.rows);
      this.rows = rows;
    }
    const { rows } = this;
    const { facts, place, station } = m;
    const letters = lettersOf(facts.note ?? '');
    rows[at] = flagsOf(m) | (cityless ? CITYLESS : 0);
    rows[at + AGE] = Number.isNaN(m.age) ? UNSAID : Math.round(m.age);
    rows[at + AT] = secondsOf(m.at);
    rows[at + SENT] = secondsOf(facts.submittedAt);
    for (let i = 0; i < m.readings.length; i++) {
      const r = m.readings[i];
      if (!r) break;
      rows[at + SURNAME + i * 2] = this.surnames.numberOf(r.surnameKey, r);
      rows[at + GIVEN + i * 2] = this.givens.numberOf(r.givenKey, r);
    }
    rows[at + FATHER] = this.fathers.numberOf(m.father || `.${m.fatherInitial}`, { father: m.father, fatherInitial: m.fatherInitial });
    rows[at + PLACE_ID] = facts.placeId === facts.city ? 0 : this.idOf(facts.placeId);
    rows[at + PLACE] = place === null ? 0 : this.places.numberOf(m.placeText, place);
    rows[at + FACILITY_ID] = this.idOf(facts.facilityId);
    rows[at + STATION] = station === null ? 0 : this.stations.numberOf(m.stationText, station);
    rows[at + REPORTER] = this.idOf(facts.reporterId);
    rows[at + LIST] = this.idOf(facts.listId);
    rows[at + STATUS] = this.idOf(facts.status);
    rows[at + DAYS] = facts.statusDays ?? UNSAID;
    rows[at + LETTERS] = letters.length;
    markSlices(letters, rows, at + SLICES);
  }

  /** Its city is told otherwise now; tells whether that makes another row of it. */
  move(index: number, cityless: boolean): boolean {
    const at = this.rowOf(index);
    const before = this.rows[at] ?? 0;
    this.rows[at] = (before & ~CITYLESS) | (cityless ? CITYLESS : 0);
    return before !== this.rows[at];
  }

  private idOf(id: string | null): number {
    if (id === null) return 0;
    const known = this.ids.get(id);
    if (known !== undefined) return known;
    this.ids.set(id, this.ids.size + 1);
    return this.ids.size;
  }
}

function flagsOf(m: Mention): number {
  return (
    (m.news ? NEWS : 0) |
    (m.documentary ? DOCUMENTARY : 0) |
    (m.precise ? PRECISE : 0) |
    (m.again ? AGAIN : 0) |
    (m.gender === 'm' ? MALE : m.gender === 'f' ? FEMALE : 0) |
    (m.readings.length > 1 ? SECOND_READING : 0)
  );
}

function secondsOf(ms: number): number {
  return Number.isNaN(ms) ? UNSAID : Math.max(UNSAID + 1, Math.min(2 ** 31 - 1, Math.floor(ms / 1_000) - EPOCH));
}

/** A bit of two columns for one in four slices of three letters, by its hash: where a text stands in another, all its bits do. */
function markSlices(letters: string, rows: Int32Array, at: number): void {
  let first = 0;
  let second = 0;
  for (let i = 2; i < letters.length; i++) {
    const hash = Math.imul((letters.charCodeAt(i - 2) << 16) ^ (letters.charCodeAt(i - 1) << 8) ^ letters.charCodeAt(i), 0x9e3779b1);
    if (((hash >>> 20) & 3) !== 0) continue;
    if (hash & (1 << 22)) first |= 1 << (hash >>> 27);
    else second |= 1 << (hash >>> 27);
  }
  rows[at] = first;
  rows[at + 1] = second;
}
