import { jaroWinkler, oneEdit, skeleton } from './fold.js';
import type { Agreement } from './graph.js';
import type { Mention, Reading } from './mention.js';
import { GROUPS, LEVEL, LEVELS, GROUP_OF, type Level, type Model } from './model.js';
import { mayBeShort } from './names.js';
import type { Reason } from './facts.js';
import type { PlaceWords } from './words.js';

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
const SHARE: readonly number[] = LEVELS.map((code) => (code.includes('.initial') ? INITIAL_SHARE : code === 'city.alone' ? ALONE_SHARE : 1));

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
    out[G.gender] = a.gender === null || b.gender === null ? SILENT : a.gender === b.gender ? LEVEL['gender.equal'] : LEVEL['gender.conflict'];
    out[G.age] = ageLevel(a, b);
    const time = timeLevel(a, b);
    out[G.time] = time;
    if (time === LEVEL['time.none'] || time === LEVEL['time.after'] || time === SILENT) out[G.submitted] = submittedLevel(a, b);
    out[G.place] = a.news || b.news ? SILENT : placeLevel(a, b);
    out[G.station] = stationLevel(a, b);
    out[G.news] = newsLevel(a, b);
    if (a.again || b.again) out[G.again] = a.again && b.again ? LEVEL['again.both'] : a.news || b.news ? SILENT : LEVEL['again.one'];
    if (a.facts.reporterId !== null && a.facts.reporterId === b.facts.reporterId && !a.news && !b.news) out[G.reporter] = LEVEL['reporter.same'];
    if (isCopy(a, b)) out[G.text] = LEVEL['text.copy'];
    if (a.city === null || b.city === null) out[G.city] = a.news || b.news || this.supported(out) ? LEVEL['city.unknown'] : LEVEL['city.alone'];
    let sum = 0;
    for (let g = 0; g < out.length; g++) sum += this.of(out[g] ?? SILENT);
    return sum;
  }

  /** Does anything beside the name speak for the pair? */
  private supported(out: Int16Array): boolean {
    return SUPPORT.some((g) => this.of(out[g] ?? SILENT) > 0 && out[g] !== LEVEL['time.none']);
  }

  of(level: number): number { return level === SILENT ? 0 : (this.weight[level] ?? 0); }

  /** The pair's levels as reasons, for people. */
  reasons(levels: Int16Array): Reason[] {
    return [...levels].flatMap((l) => { const code = LEVELS[l]; return code === undefined || this.of(l) === 0 ? [] : [{ code, weight: this.of(l) }]; });
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
        const sum = this.of(surname) + this.of(given) + this.of(names) + (SAME_SURNAME.has(surname) ? AGREED : 0) + (SAME_GIVEN.has(given) ? AGREED : 0);
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
const SAME_SURNAME = new Set([LEVEL['surname.equal'], LEVEL['surname.near']]);
const SAME_GIVEN = new Set([LEVEL['given.equal'], LEVEL['given.near'], LEVEL['given.short'], LEVEL['given.diminutive']]);

/** Group number and share of a level, for averages. */
export function groupOf(level: number): number { return GROUP_OF[level] ?? 0; }
export function shareOf(level: number): number { return SHARE[level] ?? 1; }
export const SURNAME_GROUP = G.surname;
export const GIVEN_GROUP = G.given;
export const TIME_GROUP = G.time;
export const SUBMITTED_GROUP = G.submitted;

const EQUAL = 0;
const NEAR = 1;
const SOUND = 2;
const OTHER = 3;

/** Similarity of two folds; pairs repeat, so answers are kept. */
class Similar {
  private readonly known = new Map<string, Map<string, number>>();
  private size = 0;
  of(a: string, b: string): number {
    if (a === b) return EQUAL;
    const [x, y] = a < b ? [a, b] : [b, a];
    let row = this.known.get(x);
    if (row === undefined) { row = new Map(); this.known.set(x, row); }
    let level = row.get(y);
    if (level === undefined) {
      if (++this.size > 500_000) { this.known.clear(); this.size = 0; }
      level = similarity(x, y);
      row.set(y, level);
    }
    return level;
  }
}
const similar = new Similar();

function similarity(a: string, b: string): number {
  const short = Math.min(a.length, b.length);
  if (short >= 4 && oneEdit(a, b)) return NEAR;
  const jw = jaroWinkler(a, b);
  if (short >= 4 && jw >= 0.93) return NEAR;
  return jw >= 0.88 || (short >= 4 && skeleton(a) === skeleton(b)) ? SOUND : OTHER;
}

function surnameLevel(x: Reading, y: Reading): number {
  if (x.surname !== '' && y.surname !== '') {
    switch (similar.of(x.surname, y.surname)) {
      case EQUAL: return LEVEL['surname.equal'];
      case NEAR: return LEVEL['surname.near'];
      case SOUND: return LEVEL['surname.sound'];
      default: return LEVEL['surname.conflict'];
    }
  }
  if (x.surnameInitial === '' || y.surnameInitial === '') return LEVEL['surname.none'];
  return x.surnameInitial === y.surnameInitial ? LEVEL['surname.initial'] : LEVEL['surname.initial.conflict'];
}

function givenLevel(x: Reading, y: Reading): number {
  if (x.given !== '' && y.given !== '') {
    if (x.given === y.given) return LEVEL['given.equal'];
    const shared = x.fulls.some((f) => y.fulls.includes(f));
    if (shared) return x.short || y.short ? LEVEL['given.short'] : LEVEL['given.equal'];
    const near = similar.of(x.given, y.given);
    if (near !== NEAR && (mayBeShortOf(x, y) || mayBeShortOf(y, x))) return LEVEL['given.diminutive'];
    if (x.fulls.length > 0 && y.fulls.length > 0) return near === NEAR ? LEVEL['given.prefix'] : LEVEL['given.known.conflict'];
    if (near === NEAR) return LEVEL['given.near'];
    return x.given.slice(0, 3) === y.given.slice(0, 3) ? LEVEL['given.prefix'] : LEVEL['given.conflict'];
  }
  if (x.givenInitial === '' || y.givenInitial === '') return LEVEL['given.none'];
  return x.givenInitial === y.givenInitial || initialOfFull(x, y) ? LEVEL['given.initial'] : LEVEL['given.initial.conflict'];
}

/** An unknown word, a short form, or a name that begins the other (Аман, Амангельды), against a name. */
function mayBeShortOf(short: Reading, full: Reading): boolean {
  return (short.fulls.length === 0 || short.short || (short.given.length >= 3 && full.given.length > short.given.length && full.given.startsWith(short.given))) && (full.fulls.length === 0 ? [full.given] : full.fulls).some((name) => mayBeShort(short.given, name));
}

/** «Шура А.» is Александр А.: the initial of a short form may be the full name's. */
function initialOfFull(x: Reading, y: Reading): boolean {
  return x.fulls.some((f) => f.charAt(0) === y.givenInitial) || y.fulls.some((f) => f.charAt(0) === x.givenInitial);
}

function fatherLevel(a: Mention, b: Mention): number {
  if (a.father !== '' && b.father !== '') {
    if (a.father === b.father) return LEVEL['father.equal'];
    const [short, long] = a.father.length <= b.father.length ? [a.father, b.father] : [b.father, a.father];
    if (similar.of(short, long) === NEAR || (short.length >= 4 && long.startsWith(short.slice(0, -1)) && long.length - short.length <= 2)) return LEVEL['father.near'];
    return LEVEL['father.conflict'];
  }
  if (a.fatherInitial === '' || b.fatherInitial === '') return SILENT;
  return a.fatherInitial === b.fatherInitial ? LEVEL['father.initial'] : LEVEL['father.initial.conflict'];
}

function jointLevel(surname: number, given: number, father: number): number {
  const sameSurname = surname === LEVEL['surname.equal'] || surname === LEVEL['surname.near'];
  if (!sameSurname) return LEVEL['names.partial'];
  if (given === LEVEL['given.known.conflict'] || given === LEVEL['given.conflict'] || given === LEVEL['given.initial.conflict'] || given === LEVEL['given.prefix']) return LEVEL['names.relative'];
  const sameGiven = given === LEVEL['given.equal'] || given === LEVEL['given.short'] || given === LEVEL['given.near'] || given === LEVEL['given.diminutive'];
  if (!sameGiven) return LEVEL['names.partial'];
  return father === LEVEL['father.equal'] || father === LEVEL['father.near'] ? LEVEL['names.all'] : LEVEL['names.both'];
}

function ageLevel(a: Mention, b: Mention): number {
  const gap = Math.abs(a.age - b.age);
  if (Number.isNaN(gap)) return SILENT;
  if (a.documentary && b.documentary) return gap === 0 ? LEVEL['age.document.equal'] : gap <= 1 ? LEVEL['age.document.1'] : gap <= 3 ? LEVEL['age.document.3'] : LEVEL['age.document.far'];
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
  if (Number.isNaN(gap)) return a.at > b.facts.submittedAt + 10 * MINUTE || b.at > a.facts.submittedAt + 10 * MINUTE ? LEVEL['time.after'] : LEVEL['time.none'];
  if (a.precise && b.precise) {
    if (gap <= 15) return gap <= 5 ? LEVEL['time.precise.5'] : LEVEL['time.precise.15'];
    if (gap <= 60) return gap <= 30 ? LEVEL['time.precise.30'] : LEVEL['time.precise.60'];
    return gap <= 120 ? LEVEL['time.precise.120'] : gap <= 300 ? LEVEL['time.precise.300'] : LEVEL['time.precise.far'];
  }
  if (gap <= 60) return gap <= 15 ? LEVEL['time.told.15'] : gap <= 30 ? LEVEL['time.told.30'] : LEVEL['time.told.60'];
  return gap <= 120 ? LEVEL['time.told.120'] : gap <= 300 ? LEVEL['time.told.300'] : LEVEL['time.told.far'];
}

function submittedLevel(a: Mention, b: Mention): number {
  const gap = Math.abs(a.facts.submittedAt - b.facts.submittedAt) / MINUTE;
  return gap <= 10 ? LEVEL['submitted.10'] : gap <= 60 ? LEVEL['submitted.60'] : gap <= 180 ? LEVEL['submitted.180'] : gap <= 720 ? LEVEL['submitted.720'] : LEVEL['submitted.far'];
}

function placeLevel(a: Mention, b: Mention): number {
  const { placeId: x, city } = a.facts;
  const { placeId: y } = b.facts;
  if (x !== null && y !== null && x !== city && y !== b.facts.city) return x === y ? LEVEL['place.equal'] : LEVEL['place.conflict'];
  if (a.place === null || b.place === null) return SILENT;
  if (a.place.home !== b.place.home) return LEVEL['place.home'];
  return a.placeText === b.placeText ? LEVEL['place.equal'] : (places.of(a.placeText, a.place, b.placeText, b.place) ?? SILENT);
}

function stationLevel(a: Mention, b: Mention): number {
  const { facilityId: x } = a.facts;
  const { facilityId: y } = b.facts;
  if (x !== null && y !== null) return x === y ? LEVEL['station.equal'] : LEVEL['station.conflict'];
  if (a.station === null || b.station === null) return SILENT;
  if (a.stationText === b.stationText) return LEVEL['station.equal'];
  return stations.of(a.stationText, a.station, b.stationText, b.station) ?? SILENT;
}

class PlacePairs {
  private readonly known = new Map<string, Map<string, number | undefined>>();
  private size = 0;
  constructor(private readonly equal: number, private readonly kind: number | undefined, private readonly conflict: number) {}
  of(a: string, x: PlaceWords, b: string, y: PlaceWords): number | undefined {
    let row = this.known.get(a);
    if (row === undefined) { row = new Map(); this.known.set(a, row); }
    if (!row.has(b)) {
      if (++this.size > 500_000) { this.known.clear(); this.size = 0; }
      row.set(b, this.level(x, y));
    }
    return row.get(b);
  }
  private level(x: PlaceWords, y: PlaceWords): number | undefined {
    if (x.proper.length > 0 && y.proper.length > 0) return x.proper.some((p) => y.proper.some((q) => sameWord(p, q))) ? this.equal : this.conflict;
    if (x.proper.length > 0 || y.proper.length > 0) return undefined;
    return x.kinds.some((k) => y.kinds.includes(k)) ? this.kind : this.conflict;
  }
}
const places = new PlacePairs(LEVEL['place.equal'], LEVEL['place.kind'], LEVEL['place.conflict']);
const stations = new PlacePairs(LEVEL['station.equal'], undefined, LEVEL['station.conflict']);

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  return (short >= 6 && oneEdit(a, b)) || (short >= 5 && a.slice(0, short) === b.slice(0, short)) || (short >= 5 && oneEdit(a, b) && a.slice(0, 2) === b.slice(0, 2));
}

function newsLevel(a: Mention, b: Mention): number {
  if (!a.news && !b.news) return SILENT;
  if (!a.news || !b.news) return LEVEL['news.and.report'];
  if (a.facts.status !== b.facts.status) return LEVEL['news.conflict'];
  if (a.facts.statusDays !== null && b.facts.statusDays !== null) return a.facts.statusDays === b.facts.statusDays ? LEVEL['news.days'] : LEVEL['news.conflict'];
  return LEVEL['news.same'];
}

/** A forwarded message keeps its text and adds exclamations. */
function isCopy(a: Mention, b: Mention): boolean {
  const [short, long] = a.letters.length <= b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  return short.length >= 24 && long.length - short.length <= 60 && long.includes(short);
}

export type { Level };
