import type { ReportFacts } from '../facts.js';
import { skeleton } from '../names/fold.js';
import { lookUpGiven } from '../names/given-forms.js';
import { parseName, type NameReading, type ParsedName } from '../names/names.js';
import { remembered } from '../names/remembered.js';
import { readNote, saysAgain, type NoteFacts } from './text.js';
import { readPlace, readStation, type PlaceWords } from './words.js';

const DAY = 86_400_000;
/** Kazakhstan's clock in the note's times: UTC+6 in 2020; half an hour more or less does no harm to the evidence. */
const NOTE_OFFSET_MIN = 360;
/** Sources that copy the age from a document or know the person. */
const DOCUMENTARY = new Set<string>(['lawyer', 'relative', 'police', 'ngo', 'detainee', 'media', 'court']);
/** Sources that stood there: their minutes are minutes. */
const PRECISE = new Set<string>(['monitor', 'witness', 'detainee', 'social']);

/** One way to read the name, with all that the comparison asks of it. */
export interface Reading extends NameReading {
  /** All that is asked of the surname, and of the given name, where two are compared. */
  readonly surnameKey: string;
  readonly givenKey: string;
  readonly skeleton: string;
  /** Full names this may stand for; empty: not in the list. */ readonly fulls: readonly string[];
  readonly short: boolean;
}

/** What a report says of one named person, read once. Times in ms; NaN: not said. */
export interface Mention {
  readonly facts: ReportFacts;
  /** The report's number; the name as written, from its field or from the note. */
  readonly index: number;
  readonly name: string;
  readonly readings: readonly Reading[];
  readonly father: string;
  readonly fatherInitial: string;
  readonly gender: 'm' | 'f' | null;
  readonly age: number;
  readonly documentary: boolean;
  readonly at: number;
  readonly precise: boolean;
  readonly day: number;
  readonly news: boolean;
  readonly again: boolean;
  readonly place: PlaceWords | null;
  readonly placeText: string;
  readonly station: PlaceWords | null;
  readonly stationText: string;
}

/** Released, sentenced, moved: news about somebody detained earlier. */
export function isNews(f: ReportFacts): boolean {
  return f.kind === 'released' || f.kind === 'outcome' || f.kind === 'transferred';
}

/** The note, read when the fields leave something open. */
export function noteOf(facts: ReportFacts): NoteFacts | null {
  const open = facts.name === null && facts.count === null && facts.countText === null;
  return facts.note !== null && open ? readNote(facts.note) : null;
}

/** A report's named mention; null when it names nobody: it is then a claim about a number. */
export function mentionOf(facts: ReportFacts, index: number): Mention | null {
  const note = noteOf(facts);
  const written = facts.name ?? note?.name ?? null;
  const name = written === null ? null : readName(written);
  if (name === null || written === null) return null;
  const placeText = facts.place ?? note?.place ?? '';
  const stationText = facts.facility ?? note?.station ?? '';
  const at = facts.observedAt ?? (note?.minuteOfDay == null ? Number.NaN : clockBefore(facts.submittedAt, note.minuteOfDay));
  return {
    facts,
    index,
    name: written.trim(),
    readings: name.readings,
    father: name.father,
    fatherInitial: name.fatherInitial,
    gender: facts.gender ?? name.gender,
    age: facts.age ?? note?.age ?? Number.NaN,
    documentary: DOCUMENTARY.has(facts.sourceKind),
    at,
    precise: PRECISE.has(facts.sourceKind),
    day: Math.floor(facts.submittedAt / DAY),
    news: isNews(facts),
    again: facts.note !== null && saysAgain(facts.note),
    place: placeText === '' ? null : placeOf(placeText),
    placeText,
    station: stationText === '' ? null : stationOf(stationText),
    stationText,
  };
}

/** The last time before the report was sent when a clock showed this minute. */
function clockBefore(sent: number, minuteOfDay: number): number {
  const midnight = Math.floor((sent + NOTE_OFFSET_MIN * 60_000) / DAY) * DAY - NOTE_OFFSET_MIN * 60_000;
  const at = midnight + minuteOfDay * 60_000;
  return at > sent + 600_000 ? at - DAY : at;
}

function enrich({ surname, surnameWord, surnameInitial, given, givenInitial }: NameReading): Reading {
  const known = given === '' ? undefined : lookUpGiven(given);
  return {
    surname,
    surnameWord,
    surnameInitial,
    given,
    givenInitial,
    surnameKey: surnameWord || `.${surnameInitial}`,
    givenKey: given || `.${givenInitial}`,
    skeleton: skeleton(surname),
    fulls: known?.full ?? NONE,
    short: known?.short ?? false,
  };
}
const NONE: readonly string[] = [];

/** A written name in all its readings; null when it holds none. */
export const readName = remembered((written: string): (Omit<ParsedName, 'readings'> & { readonly readings: readonly Reading[] }) | null => {
  const name = parseName(written);
  if (name === null) return null;
  const { readings, father, fatherInitial, gender } = name;
  return { readings: readings.map(enrich), father, fatherInitial, gender };
});
const placeOf = remembered(readPlace);
const stationOf = remembered(readStation);
