import type { Book, Held } from '../book.js';
import { lexicon } from '../language/lexicon.js';
import { Tokens } from '../text/fold.js';
import { MARK } from '../text/signs.js';
import type { NameIndex } from './nameindex.js';
import type { Naming } from './naming.js';
import { TRAIT } from './traits.js';
import type { Slip } from './typos.js';
import type { PlaceKind } from '../pack.js';

/** How many names one query looks at: every name of the packs begins with some letter. */
const MAX_SCANNED = 4_000;
/** Letters from which the beginning of a type word is one: "спецпр". */
const LEAST_OF_TYPE = 4;
/** Of two stations of one name the larger city's comes first, but after any city. */
const CITY_SHARE = 0.1;

/** The names of one index in order. */
export class Sorted {
  readonly names: readonly Naming[];

  constructor(index: NameIndex) {
    this.names = index
      .all()
      .filter((n) => n.form === 'noun' && n.place >= 0)
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /** The names that begin so. */
  beginning(key: string): readonly Naming[] {
    let low = 0,
      high = this.names.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((this.names[mid]?.key ?? '') < key) low = mid + 1;
      else high = mid;
    }
    let end = low;
    while (end < Math.min(this.names.length, low + MAX_SCANNED) && this.names[end]?.key.startsWith(key)) end++;
    return this.names.slice(low, end);
  }
}

/** What a search looks in. */
export interface Shelves {
  readonly book: Book;
  readonly sorted: readonly Sorted[];
  readonly indexes: readonly NameIndex[];
}

const words = new Tokens();

/** Places by how well their best name fits the beginning, larger first. Else institutions by their type word ("медеуское рувд", "спецпр"), else names one letter off. */
export function completions(prefix: string, { book, sorted, indexes }: Shelves, kinds: readonly PlaceKind[] | undefined): Held[] {
  words.read(prefix);
  if (words.count === 0) return [];
  const key = words.key(0, words.count);
  const scores = new Map<number, number>();
  const note = (place: number, score: number) => {
    scores.set(place, Math.max(scores.get(place) ?? -Infinity, score));
  };
  for (const shelf of sorted)
    for (const n of shelf.beginning(key))
      note(n.place, (n.key.length === key.length ? 2 : 0) - (n.standing === 'alias' ? 1 : 0) - ((n.traits & TRAIT.cityOnly) !== 0 ? 1 : 0));
  if (scores.size === 0) byType(sorted, note);
  if (scores.size === 0) misspelt(indexes, note);
  return [...scores]
    .flatMap(([place, score]) => {
      const held = book.at(place);
      return held && (!kinds || kinds.includes(held.place.kind)) ? [{ held, score: score + weight(held, book) }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.held.place.id < b.held.place.id ? -1 : 1))
    .map(({ held }) => held);
}

function weight(h: Held, book: Book): number {
  const city = h.row.city && h.row.city !== h.row.id ? book.get(h.row.city) : undefined;
  return h.prominence + (city ? city.prominence * CITY_SHARE : 0);
}

/** Institutions whose type word is among the words read; the rest is the beginning of the name. */
function byType(sorted: readonly Sorted[], note: (place: number, score: number) => void): void {
  let bits = 0,
    rest = '';
  for (let i = 0; i < words.count; i++) {
    const word = words.key(i, i + 1),
      type = lexicon.type(lexicon.word(words, i));
    const begun = !type && i === words.count - 1 && word.length >= LEAST_OF_TYPE ? lexicon.typesBeginning(word) : 0;
    if (type || begun) bits |= type?.bit ?? begun;
    else rest += word;
  }
  if (bits === 0) return;
  for (const shelf of sorted)
    for (const n of rest ? shelf.beginning(rest) : shelf.names)
      if ((n.needs & bits) !== 0) note(n.place, n.key.length === rest.length ? 2 : 0);
}

function misspelt(indexes: readonly NameIndex[], note: (place: number, score: number) => void): void {
  const near: Slip[] = [];
  for (const index of indexes) {
    index.misspelt(words, 0, words.to(words.count - 1), '', words.is(0, MARK.latin), near);
    for (const { key } of near) for (const n of index.names(key)) if (n.place >= 0) note(n.place, 0);
  }
}
