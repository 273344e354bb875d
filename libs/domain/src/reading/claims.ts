import { countPhrase, readCount, type CountRange } from './count.js';
import type { GroupClaim, ReportFacts, Scope } from '../facts.js';
import { readNote, type NoteFacts } from './text.js';
import { namesStation, readPlace, readStation, type PlaceWords } from './words.js';

const MINUTE = 60_000;
/** Kazakhstan's clock in a note's times. */
const NOTE_OFFSET_MS = 360 * MINUTE;

/**
 * How far a claim reaches around the moment it speaks of, minutes. Seen on labelled days: a van fills in up to 22 minutes
 * and is told within 6 of leaving; «so far» is a quarter of an hour off at most; whoever is counted at a station was
 * detained 25 minutes before at the latest. Later: how long after the moment it is sent when it names no time.
 */
const REACH = {
  van: { back: 24, ahead: 6, sent: 20 },
  place: { back: Infinity, ahead: 5, sent: 20 },
  station: { back: Infinity, ahead: -24, sent: 25 },
  city: { back: Infinity, ahead: 0, sent: 45 },
} as const satisfies Record<Scope, { back: number; ahead: number; sent: number }>;

const VAN =
  /автозак|автобус|микроавтобус|фургон|буса?(?!\p{L})|затолк|погруз|салды|салып|(?:police\s+)?van(?!\p{L})|minibus|bus(?!\p{L})|loaded|put in/iu;
const SO_FAR =
  /уже|с\s+утра|за\s+день|(?:^|\s)(?:к|на)\s+\d{1,2}[:.]\d{2}|на\s+данный\s+момент|so\s+far|by\s+now|already|since\s+morning|осы\s+уақытқа|қазірге|дейін\s+\d|таңнан/iu;
const TOTAL =
  /всего|итого|по\s+город|в\s+город|по\s+данным|барлығы|қала\s+бойынша|қалада|in\s+total|total|citywide|in\s+the\s+city|across/iu;
const HELD = /сейчас|содерж|находятся|сидят|отыр|жатыр|held\s+at|being\s+held|in\s+custody/iu;

/** A report of people without names: one person nobody could name. Times in ms. */
export interface Nameless {
  readonly report: string;
  readonly city: string | null;
  readonly place: string;
  readonly at: number;
  readonly timed: boolean;
  readonly gender: 'm' | 'f' | null;
  readonly age: number | null;
  /** Hash of the text's letters: a forwarded copy has the same; 0: too short to tell. */ readonly text: number;
}

export type Unnamed = { readonly kind: 'group'; readonly claim: GroupClaim } | { readonly kind: 'one'; readonly one: Nameless };

/**
 * What a report says of people it doesn't name: a group of a size and scope, one nameless person, or nothing.
 * A report that names somebody (`named`) «and others» is a claim too. Police figures are claims and are marked as theirs.
 */
export function readUnnamed(f: ReportFacts, named: boolean): Unnamed | null {
  if (f.kind !== 'detained') return null;
  const bare = f.count === null && f.countText === null;
  const range = bare ? readCount(countPhrase(f.note ?? ''), null) : readCount(f.countText, f.count);
  const group = range !== null && (range.high > 1 || f.sourceKind === 'police');
  if (named && !group) return null;
  const note = bare && f.note !== null ? noteOf(f.note) : null;
  return group ? { kind: 'group', claim: groupOf(f, note, range) } : { kind: 'one', one: onePerson(f, note) };
}

/** What is put around a forwarded text. */
const AROUND = /срочно|fwd|переслано|максимальный репост|репост|из чата|forwarded|urgent/giu;
/** Where one statement of a note ends. */
const STATEMENT = /[,;:!?→()«»"\n]|\.(?!\d)|\s[-–—]\s|\s(?:сейчас|at|in)\s/u;

/** A note of a group names its place and station in statements of their own. */
function noteOf(text: string): NoteFacts {
  const note = readNote(text);
  if (countPhrase(text) === null) return note;
  const statements = text
    .slice(0, 300)
    .replace(AROUND, '')
    .split(STATEMENT)
    .map((s) => s.trim())
    .filter((s) => /\p{L}{2}/u.test(s) && !/другие|others|басқалар/iu.test(s));
  const station = statements.find((s) => namesStation(s) && countPhrase(s) === null) ?? null;
  const place =
    statements.find(
      (s) =>
        s !== station &&
        countPhrase(s) === null &&
        !/\d{2}/.test(s) &&
        !namesStation(s) &&
        !VAN.test(s) &&
        !HELD.test(s) &&
        !SO_FAR.test(s) &&
        !TOTAL.test(s),
    ) ?? null;
  return { ...note, station: station?.replace(/^в\s+/iu, '') ?? null, place };
}

function groupOf(f: ReportFacts, note: NoteFacts | null, range: CountRange): GroupClaim {
  const place = placeKey(f, note);
  const station = stationKey(f, note);
  const scope = scopeOf(f, place, station);
  const reach = REACH[scope];
  const said = saidAt(f, note);
  const at = said ?? f.submittedAt - reach.sent * MINUTE;
  return {
    report: f.id,
    city: f.city,
    low: range.low,
    best: range.best,
    high: range.high,
    qualifier: range.qualifier,
    scope,
    place: scope === 'station' ? station : scope === 'city' ? '' : place,
    from: at - reach.back * MINUTE,
    until: at + reach.ahead * MINUTE,
    at,
    sent: f.submittedAt,
    police: f.sourceKind === 'police',
  };
}

/** By the words first, then by what the report leaves open: a station without a place is a station's head count, a place and an hour a van. */
function scopeOf(f: ReportFacts, place: string, station: string): Scope {
  const words = (f.note ?? '').slice(0, 300);
  if (TOTAL.test(words) && place === '') return 'city';
  if (station !== '' && place === '' && (HELD.test(words) || !VAN.test(words))) return 'station';
  if (VAN.test(words)) return 'van';
  if (place === '') return station !== '' ? 'station' : 'city';
  return SO_FAR.test(words) || f.observedAt === null ? 'place' : 'van';
}

function onePerson(f: ReportFacts, note: NoteFacts | null): Nameless {
  const said = saidAt(f, note);
  return {
    report: f.id,
    city: f.city,
    place: placeKey(f, note),
    at: said ?? f.submittedAt - REACH.van.sent * MINUTE,
    timed: said !== null,
    gender: f.gender,
    age: f.age ?? note?.age ?? null,
    text: hashOf(lettersOf(f.note ?? '')),
  };
}

function saidAt(f: ReportFacts, note: NoteFacts | null): number | null {
  if (f.observedAt !== null) return f.observedAt;
  const minute = note?.minuteOfDay ?? null;
  if (minute === null) return null;
  const midnight = Math.floor((f.submittedAt + NOTE_OFFSET_MS) / 86_400_000) * 86_400_000 - NOTE_OFFSET_MS;
  const at = midnight + minute * MINUTE;
  return at > f.submittedAt + 10 * MINUTE ? at - 86_400_000 : at;
}

function placeKey(f: ReportFacts, note: NoteFacts | null): string {
  const text = f.place ?? note?.place ?? '';
  return keyOf(f.placeId === f.city ? null : f.placeId, text === '' ? null : readPlace(text));
}
function stationKey(f: ReportFacts, note: NoteFacts | null): string {
  const text = f.facility ?? note?.station ?? '';
  return keyOf(f.facilityId, text === '' ? null : readStation(text));
}

/** One key for a place or station however it was written: the gazetteer's id, else the words that name it; '' when nothing was said. */
export function keyOf(id: string | null, words: PlaceWords | null): string {
  if (id !== null) return `#${id}`;
  if (words === null) return '';
  if (words.home) return 'home';
  return words.proper.length > 0 ? words.proper.join(' ') : words.kinds.map((k) => `~${k}`).join(' ');
}

/** A forwarded message keeps its text. */
function lettersOf(text: string): string {
  return text
    .slice(0, 300)
    .toLowerCase()
    .replace(AROUND, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A text shorter than this says too little to be a copy of another. */
const MIN_LETTERS = 20;
function hashOf(letters: string): number {
  if (letters.length < MIN_LETTERS) return 0;
  let h = 2_166_136_261;
  for (let i = 0; i < letters.length; i++) h = Math.imul(h ^ letters.charCodeAt(i), 16_777_619);
  return h >>> 0;
}
