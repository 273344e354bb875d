import { GIVEN } from './given-names.js';
import type { Reason, ReportFacts } from './facts.js';
import { edits, skeleton } from './fold.js';
import { W } from './model.js';
import { parseName, type ParsedName } from './names.js';

/** A named report, parsed once. */
export interface Mention { readonly facts: ReportFacts; readonly name: ParsedName }

/** A name that is known to the engine, or null: the report is a group or nameless. */
export function mentionOf(facts: ReportFacts): Mention | null {
  const name = parseName(facts.name);
  return name && { facts, name };
}

/** Evidence that two reports speak of one detention, term by term. Depends on the two reports alone, so the order of arrival can't matter. */
export function compare(a: Mention, b: Mention): Reason[] {
  const reasons: Reason[] = [{ code: 'prior', weight: W.prior }];
  const say = (code: string, weight: number) => { reasons.push({ code, weight }); };
  compareNames(a.name, b.name, say);
  compareFacts(a.facts, b.facts, say);
  if (a.facts.city === null || a.facts.city !== b.facts.city) nameAlone(reasons);
  return reasons;
}

type Say = (code: string, weight: number) => void;

function compareNames(a: ParsedName, b: ParsedName, say: Say): void {
  let sameSurname = false;
  if (a.surname && b.surname) {
    if (a.surname === b.surname) { sameSurname = true; say('surname.equal', W.surnameEqual); }
    else if (Math.min(a.surname.length, b.surname.length) >= 4 && edits(a.surname, b.surname, 1) <= 1) { sameSurname = true; say('surname.near', W.surnameEdit); }
    else if (skeleton(a.surname) === skeleton(b.surname)) say('surname.sound', W.surnameSkeleton);
    else if (crossed(a, b)) say('order.swapped', W.surnameEdit);
    else say('surname.conflict', W.surnameConflict);
  } else {
    const initial = a.surname ? b.surnameInitial : a.surnameInitial;
    const full = a.surname ?? b.surname;
    if (initial && full) { if (full.startsWith(initial)) say('surname.initial', W.surnameInitial); else say('surname.initial.conflict', W.surnameInitialConflict); }
    else say('surname.none', W.surnameNone);
  }
  if (a.given && b.given) {
    if (a.given === b.given) say('given.equal', W.givenEqual);
    else if (Math.min(a.given.length, b.given.length) >= 4 && edits(a.given, b.given, 1) <= 1) say('given.near', W.givenEdit);
    else if (!crossed(a, b)) {
      const known = GIVEN.has(a.given) && GIVEN.has(b.given);
      say('given.conflict', known ? W.givenKnownConflict : W.givenConflict);
      if (sameSurname) say('relatives', W.relatives);
    }
  } else if (a.givenInitial && b.givenInitial) {
    if (a.givenInitial === b.givenInitial) say('given.initial', W.givenInitial);
    else say('given.initial.conflict', W.givenInitialConflict);
  }
  if (a.father && b.father) say(edits(a.father, b.father, 1) <= 1 ? 'father.equal' : 'father.conflict', edits(a.father, b.father, 1) <= 1 ? W.fatherEqual : W.fatherConflict);
}

/** Surname and given name in the other order, where the words alone could not tell them apart. */
function crossed(a: ParsedName, b: ParsedName): boolean {
  const has = (x: ParsedName, word: string | null) => word !== null && x.free.some((f) => f === word || (f.length >= 4 && edits(f, word, 1) <= 1));
  return (has(a, b.surname) && has(a, b.given)) || (has(b, a.surname) && has(b, a.given));
}

function compareFacts(a: ReportFacts, b: ReportFacts, say: Say): void {
  if (a.gender && b.gender) say(a.gender === b.gender ? 'gender.equal' : 'gender.conflict', a.gender === b.gender ? W.genderEqual : W.genderConflict);
  if (a.age !== null && b.age !== null) {
    const gap = Math.abs(a.age - b.age);
    say(gap <= 1 ? 'age.equal' : gap <= 7 ? 'age.near' : 'age.conflict', gap <= 1 ? W.ageEqual : gap <= 7 ? W.ageNear : W.ageFar);
  }
  const news = isNews(a) || isNews(b);
  if (!news) compareTimes(a, b, say);
  if (a.city === null || b.city === null) say('city.unknown', W.cityUnknown);
  if (a.placeId && b.placeId && a.placeId !== a.city && b.placeId !== b.city && !news) say(a.placeId === b.placeId ? 'place.equal' : 'place.conflict', a.placeId === b.placeId ? W.placeEqual : W.placeConflict);
  if (a.facilityId && b.facilityId && a.kind !== 'transferred' && b.kind !== 'transferred') say(a.facilityId === b.facilityId ? 'station.equal' : 'station.conflict', a.facilityId === b.facilityId ? W.stationEqual : W.stationConflict);
  if (a.listId !== null && a.listId === b.listId && a.reporterId === b.reporterId) say('list.same', W.sameList);
  if (a.statusDays !== null && b.statusDays !== null && a.statusDays !== b.statusDays) say('outcome.conflict', W.outcomeConflict);
}

function compareTimes(a: ReportFacts, b: ReportFacts, say: Say): void {
  if (a.observedAt === null || b.observedAt === null) return say('time.none', W.timeNone);
  const minutes = Math.abs(a.observedAt - b.observedAt) / 60_000;
  const step = [[15, 'time.15min', W.time15], [60, 'time.60min', W.time60], [120, 'time.2h', W.time120], [300, 'time.5h', W.time300], [1440, 'time.day', W.timeDay]] as const;
  const found = step.find(([limit]) => minutes <= limit);
  say(found ? found[1] : 'time.other', found ? found[2] : W.timeOther);
}

/** News about somebody detained earlier: released, sentenced, moved. */
export function isNews(f: ReportFacts): boolean {
  return f.kind === 'released' || f.kind === 'outcome' || f.kind === 'transferred';
}

export function weigh(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, r) => sum + r.weight, 0);
}

/** A name alone never links: without one more thing that agrees, the pair is left for a person. */
function nameAlone(reasons: Reason[]): void {
  const supported = reasons.some((r) => r.weight > 0 && /^(time\.(15|60)min|place\.equal|station\.equal|age\.equal|father\.equal)$/.test(r.code));
  const sum = weigh(reasons);
  if (!supported && sum > W.merge) reasons.push({ code: 'name.alone', weight: W.merge - 0.1 - sum });
}
