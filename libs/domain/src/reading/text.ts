import { isPlaceholder } from '../names/names.js';
import { noteWordOf, type NoteWord } from './note-words.js';
import { namesStation } from './words.js';

/** What a free note says, where the fields said nothing. */
export interface NoteFacts {
  readonly name: string | null;
  readonly place: string | null;
  readonly station: string | null;
  readonly age: number | null;
  readonly minuteOfDay: number | null;
}

const AGAIN = /снова|опять|повторно|второй раз|вторично|қайта|екінші рет|тағы да|again|second time/i;
const TIME = /(?:^|[^\d])([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d)/;
const AGE =
  /(?:~|около|примерно|шамамен|about|aged?|возраст\D{0,3})?\s*(\d{1,2})\s*(?:лет|года?|л\.|жас\p{L}*|years?|y\.?o)|(?:about|aged?)\s+(\d{1,2})(?!\d|:)/iu;
/** Somebody whose name the writer did not know. */
const NOBODY =
  /(?<!\p{L})(?:неизвест\p{L}*|незнаком\p{L}*|человека?|парн\p{L}*|мужчин\p{L}*|женщин\p{L}*|девушк\p{L}*|белгісіз|беймәлім|біреу\p{L}*|(?:бір\s+)?(?:адам|кісі|жігіт|қыз|әйел)(?:ды|ді|ты|ті|ны|ні)?|unknown|unidentified|(?:a|one)\s+(?:man|woman|person|protester|boy|girl))(?!\p{L})/iu;
/** Who stands where the detained person stands: after «detained:», or before the verb. */
const SUBJECTS = [
  /(?:задержан\p{L}*|ұсталды)(?:\(а\))?:\s*([\p{L}.'’ -]+?)\s*(?:[,;.]|$)/iu,
  /(?:^\P{L}*|[.!:→]\s*)([\p{L}'’-]+)\s+(?:задержал\p{L}*|увел\p{L}*|забрал\p{L}*|сағат|ұстады|was|has|detained|taken)/iu,
  /^\P{L}*([\p{L}'’-]+)\s+(?:detained|arrested|taken)/iu,
  /(?:police|полиция)\s+(?:detained|задержала)\s+([\p{L}.'’ -]+?)\s*(?:[,;(]|$)/iu,
];
/** Long notes are cut: what matters stands first. */
const MAX_NOTE = 400;

/** Reads a note in Kazakh, Russian or English. Nothing is invented: what isn't found is null. */
export function readNote(note: string): NoteFacts {
  const text = note.slice(0, MAX_NOTE);
  const time = TIME.exec(text);
  const age = AGE.exec(text);
  const years = Number(age?.[1] ?? age?.[2]);
  const segments = segmentsOf(text);
  const station = segments.find(namesStation) ?? null;
  const subject = subjectOf(text);
  const run = nameIn(segments.filter((s) => s !== station));
  // «10:20 Абай. Утебергенов увели»: who stands before the verb; what else reads as a name is a place's.
  const found = run === null || (subject !== null && (subject.includes(run) || !overlap(run, subject))) ? subject : run;
  const name = found !== null && NOBODY.test(found.split(/\s+/).length < 2 ? text : found) ? null : found;
  return {
    name,
    place: placeIn(segments, name, station),
    station,
    age: age && years >= 10 && years <= 99 ? years : null,
    minuteOfDay: time ? Number(time[1]) * 60 + Number(time[2]) : null,
  };
}

export function saysAgain(note: string): boolean {
  return AGAIN.test(note.slice(0, MAX_NOTE));
}

function overlap(run: string, subject: string): boolean {
  return run.split(/\s+/).some((w) => subject.includes(w)) || subject.split(/\s+/).some((w) => run.includes(w));
}

function subjectOf(text: string): string | null {
  for (const pattern of SUBJECTS) {
    const subject = pattern.exec(text)?.[1]?.trim();
    if (subject === undefined || subject === '' || subject.split(/\s+/).length > 4 || isPlaceholder(subject)) continue;
    if (subject.split(/\s+/).every(mayBeName)) return subject;
  }
  return null;
}

function mayBeName(word: string): boolean {
  const { place, joint, preposition } = noteWordOf(word);
  return !place && !joint && !preposition;
}

/** The note cut at punctuation, verbs and joints; the words of a segment as written. */
function segmentsOf(text: string): string[] {
  const out: string[] = [];
  for (const piece of text.split(
    /[,;:!?()[\]{}«»"\n→—–|]+|(?<!(?<!\p{L})\p{Lu})\.(?=\s+\p{Lu}\p{Ll}|\s*$|\s+\d)|\d{1,2}[:.]\d{2}(?:-?\p{L}{2,3})?|[^\p{L}\p{N}\s.'’-]+/u,
  )) {
    let words: string[] = [];
    const flush = () => {
      if (words.length > 0) out.push(words.join(' '));
      words = [];
    };
    for (const word of piece.split(/\s+/)) {
      if (word === '') continue;
      const { joint, preposition } = noteWordOf(word);
      if (joint || (preposition && !word.includes('.') && word === word.toLowerCase())) flush();
      else words.push(word);
    }
    flush();
  }
  return out.filter((s) => /\p{L}/u.test(s));
}

/** The first segment that, without the name, reads as a place. */
function placeIn(segments: readonly string[], name: string | null, station: string | null): string | null {
  for (const segment of segments) {
    const rest = name === null ? segment : segment.replace(name, '').trim();
    if (rest !== station && rest !== '' && looksLikePlace(rest)) return rest;
  }
  return null;
}

function looksLikePlace(segment: string): boolean {
  return segment.split(/\s+/).length <= 6 && !isPlaceholder(segment) && !/\d+\s*(лет|года?|жас)/.test(segment);
}

/** The longest run of words that read as one person's name. */
function nameIn(segments: readonly string[]): string | null {
  let best: { text: string; score: number } | null = null;
  for (const segment of segments) {
    if (isPlaceholder(segment)) continue;
    const words = segment.split(/\s+/);
    const read: NoteWord[] = [];
    for (const word of words) read.push(noteWordOf(word));
    for (let from = 0; from < words.length; from++) {
      const run = runFrom(words, read, from);
      if (run && (best === null || run.score > best.score)) best = run;
    }
  }
  return best?.text ?? null;
}

/** So much like a name is one. */
const NAME_SCORE = 15;

function runFrom(words: readonly string[], read: readonly NoteWord[], from: number): { text: string; score: number } | undefined {
  let score = 0;
  let to = from;
  for (; to < words.length && to - from < 4; to++) {
    const s = wordScore(read, to);
    if (s <= 0 || (to > from && s < 5 && score < NAME_SCORE)) break;
    score += s;
  }
  if (score < NAME_SCORE) return undefined;
  return { text: words.slice(from, to).join(' '), score };
}

/** How much a word looks like part of a name; 0: it is not. */
function wordScore(words: readonly NoteWord[], at: number): number {
  const word = words[at];
  if (!word) return 0;
  if (word.kind === 'sure' || words[at + 1]?.place !== true) return word.score;
  // «Абай алаңы» is a square; «Гүлшат теміржол вокзалы маңында» is a person at one.
  return word.kind === 'given' && words[at + 2]?.place === true ? word.score : 0;
}
