import { jaroWinkler, oneEdit, skeleton } from '../names/fold.js';
import type { Mention, Reading } from '../reading/mention.js';
import { LEVEL } from './model.js';
import { mayBeShort } from '../names/given-forms.js';
import { sameInitial } from '../names/names.js';

/** Levels at which a word of the names agrees, so that its rarity can speak. */
export const SAME_SURNAME = new Set([LEVEL['surname.equal'], LEVEL['surname.near']]);
export const SAME_GIVEN = new Set([LEVEL['given.equal'], LEVEL['given.near'], LEVEL['given.short'], LEVEL['given.diminutive']]);
const SILENT = -1;
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
    if (row === undefined) {
      row = new Map();
      this.known.set(x, row);
    }
    let level = row.get(y);
    if (level === undefined) {
      if (++this.size > 500_000) {
        this.known.clear();
        this.size = 0;
      }
      level = similarity(x, y);
      row.set(y, level);
    }
    return level;
  }
}
const similar = new Similar();

function similarity(a: string, b: string): number {
  const short = Math.min(a.length, b.length);
  // A letter left out of a short name («Дна»): one put for another would make another name.
  if ((short >= 4 || (short === 3 && a.length !== b.length)) && oneEdit(a, b)) return NEAR;
  const jw = jaroWinkler(a, b);
  if (short >= 4 && jw >= 0.93) return NEAR;
  return jw >= 0.88 || (short >= 4 && skeleton(a) === skeleton(b)) ? SOUND : OTHER;
}

/** «Гсев» is near «Гусев» though their stems («гсев», «гус») are not. */
function surnameLikeness(x: Reading, y: Reading): number {
  const stems = similar.of(x.surname, y.surname);
  return stems <= NEAR ? stems : Math.min(stems, Math.max(NEAR, similar.of(x.surnameWord, y.surnameWord)));
}

export function surnameLevel(x: Reading, y: Reading): number {
  if (x.surname !== '' && y.surname !== '') {
    switch (surnameLikeness(x, y)) {
      case EQUAL:
        return LEVEL['surname.equal'];
      case NEAR:
        return LEVEL['surname.near'];
      case SOUND:
        return LEVEL['surname.sound'];
      default:
        return LEVEL['surname.conflict'];
    }
  }
  if (x.surnameInitial === '' || y.surnameInitial === '') return LEVEL['surname.none'];
  return sameInitial(x.surnameInitial, y.surnameInitial) ? LEVEL['surname.initial'] : LEVEL['surname.initial.conflict'];
}

export function givenLevel(x: Reading, y: Reading): number {
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
  return sameInitial(x.givenInitial, y.givenInitial) || initialOfFull(x, y) ? LEVEL['given.initial'] : LEVEL['given.initial.conflict'];
}

/** An unknown word, a short form, or a name that begins the other (Аман, Амангельды), against a name. */
function mayBeShortOf(short: Reading, full: Reading): boolean {
  return (
    (short.fulls.length === 0 ||
      short.short ||
      /(?:ik|ek|ok|ka)$/.test(short.given) ||
      (short.given.length >= 3 && full.given.length > short.given.length && full.given.startsWith(short.given))) &&
    (full.fulls.length === 0 ? [full.given] : full.fulls).some((name) => mayBeShort(short.given, name))
  );
}

/** «Шура А.» is Александр А.: the initial of a short form may be the full name's. */
function initialOfFull(x: Reading, y: Reading): boolean {
  return x.fulls.some((f) => sameInitial(f.charAt(0), y.givenInitial)) || y.fulls.some((f) => sameInitial(f.charAt(0), x.givenInitial));
}

export function fatherLevel(a: Mention, b: Mention): number {
  if (a.father !== '' && b.father !== '') {
    if (a.father === b.father) return LEVEL['father.equal'];
    const [short, long] = a.father.length <= b.father.length ? [a.father, b.father] : [b.father, a.father];
    if (similar.of(short, long) <= SOUND || (short.length >= 4 && long.startsWith(short.slice(0, -1)) && long.length - short.length <= 2))
      return LEVEL['father.near'];
    return LEVEL['father.conflict'];
  }
  if (a.fatherInitial === '' || b.fatherInitial === '') return SILENT;
  return sameInitial(a.fatherInitial, b.fatherInitial) ? LEVEL['father.initial'] : LEVEL['father.initial.conflict'];
}

/** What the parts of two names say together. */
export function jointLevel(surname: number, given: number, father: number): number {
  const sameSurname = SAME_SURNAME.has(surname);
  const sameGiven = SAME_GIVEN.has(given);
  if (sameSurname && sameGiven)
    return father === LEVEL['father.equal'] || father === LEVEL['father.near'] ? LEVEL['names.all'] : LEVEL['names.both'];
  if (sameSurname && OTHER_GIVEN.has(given)) return LEVEL['names.relative'];
  return LEVEL['names.partial'];
}
const OTHER_GIVEN = new Set([
  LEVEL['given.known.conflict'],
  LEVEL['given.conflict'],
  LEVEL['given.initial.conflict'],
  LEVEL['given.prefix'],
]);
