import { jaroWinkler, oneEdit, soundsAlike } from '../names/fold.js';
import type { Mention, Reading } from '../reading/mention.js';
import { LEVEL, LEVELS, type Level } from './model.js';
import { mayBeShort } from '../names/given-forms.js';
import { sameInitial } from '../names/initials.js';

/** Level → does a word of the names agree, so that its rarity can speak? */
const SAME_SURNAME = marked('surname.equal', 'surname.near');
const SAME_GIVEN = marked('given.equal', 'given.near', 'given.short', 'given.diminutive');
const OTHER_GIVEN = marked('given.known.conflict', 'given.conflict', 'given.initial.conflict', 'given.prefix');
const SILENT = -1;
const EQUAL = 0;
const NEAR = 1;
const SOUND = 2;
const OTHER = 3;

/** A father's name, or its initial; '' where nothing was said. */
export type Father = Pick<Mention, 'father' | 'fatherInitial'>;

function similarity(x: string, y: string): number {
  if (x === y) return EQUAL;
  const [a, b] = x < y ? [x, y] : [y, x];
  const short = Math.min(a.length, b.length);
  // A letter left out of a short name («Дна»): one put for another would make another name.
  if ((short >= 4 || (short === 3 && a.length !== b.length)) && oneEdit(a, b)) return NEAR;
  const jw = jaroWinkler(a, b);
  if (short >= 4 && jw >= 0.93) return NEAR;
  return jw >= 0.88 || (short >= 4 && soundsAlike(a, b)) ? SOUND : OTHER;
}

/** «Гсев» is near «Гусев» though their stems («гсев», «гус») are not. */
function surnameLikeness(x: Reading, y: Reading): number {
  const stems = similarity(x.surname, y.surname);
  return stems <= NEAR ? stems : Math.min(stems, Math.max(NEAR, similarity(x.surnameWord, y.surnameWord)));
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
    const near = similarity(x.given, y.given);
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

export function fatherLevel(a: Father, b: Father): number {
  if (a.father !== '' && b.father !== '') {
    if (a.father === b.father) return LEVEL['father.equal'];
    const [short, long] = a.father.length <= b.father.length ? [a.father, b.father] : [b.father, a.father];
    if (similarity(short, long) <= SOUND || (short.length >= 4 && long.startsWith(short.slice(0, -1)) && long.length - short.length <= 2))
      return LEVEL['father.near'];
    return LEVEL['father.conflict'];
  }
  if (a.fatherInitial === '' || b.fatherInitial === '') return SILENT;
  return sameInitial(a.fatherInitial, b.fatherInitial) ? LEVEL['father.initial'] : LEVEL['father.initial.conflict'];
}

export function sameSurname(level: number): boolean {
  return SAME_SURNAME[level] === 1;
}
export function sameGiven(level: number): boolean {
  return SAME_GIVEN[level] === 1;
}

/** What the parts of two names say together. */
export function jointLevel(surname: number, given: number, father: number): number {
  if (sameSurname(surname) && sameGiven(given))
    return father === LEVEL['father.equal'] || father === LEVEL['father.near'] ? LEVEL['names.all'] : LEVEL['names.both'];
  if (sameSurname(surname) && OTHER_GIVEN[given] === 1) return LEVEL['names.relative'];
  return LEVEL['names.partial'];
}

function marked(...codes: Level[]): Uint8Array {
  return Uint8Array.from(LEVELS, (code) => (codes.includes(code) ? 1 : 0));
}
