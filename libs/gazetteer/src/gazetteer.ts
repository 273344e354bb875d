import { Book, KIND, type Held } from './book.js';
import type { Candidate, Choice, Why } from './locate/choice.js';
import { choose } from './locate/choose.js';
import { fold, Tokens } from './text/fold.js';
import { MARK } from './text/signs.js';
import { otherLayouts } from './text/layout.js';
import { NameIndex } from './names/nameindex.js';
import { made, namingsOf, subjectOf, type Naming } from './names/naming.js';
import { ANYWHERE, derived, Gathered, GONE, Prepared, villagesOf } from './names/prepared.js';
import { TRAIT } from './names/traits.js';
import type { Alias, Names, Pack, PackRow, Place, PlaceKind } from './pack.js';
import { Grid } from './reverse.js';
import { scan } from './locate/scan.js';
import { completions, Sorted } from './names/search.js';

/** Why the answer is what it is. */
export type Reason = Why | 'layout' | 'position' | 'alias' | 'empty';
export type { Candidate } from './locate/choice.js';
/** `confidence`: the share of such answers that are right. At most five candidates, likeliest first. */
export type Located =
  | {
      readonly status: 'resolved';
      readonly confidence: number;
      readonly place: Place;
      readonly candidates: readonly Candidate[];
      readonly reason: Reason;
    }
  | {
      readonly status: 'ambiguous' | 'review';
      readonly confidence: number;
      readonly place: Place | null;
      readonly candidates: readonly Candidate[];
      readonly reason: Reason;
    }
  | {
      readonly status: 'unresolved';
      readonly confidence: number;
      readonly place: null;
      readonly candidates: readonly Candidate[];
      readonly reason: Reason;
    };
/** `within`: the id of a city or region known from elsewhere. `role`: whether it is asked where it happened or where people are held. */
export interface Hint {
  readonly at?: number;
  readonly within?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly role?: 'where' | 'held';
}
export interface SearchOptions {
  readonly limit?: number;
  readonly lang?: keyof Names;
  readonly at?: number;
  readonly kinds?: readonly PlaceKind[];
}

/** A longer text was not typed on the wrong keyboard, somebody would have seen it; nor was one with a word that is known. */
const LAYOUT_WORDS = 8;
/** Reverse: a position whose error reaches this far says no more than the region. */
const VAGUE_M = 20_000;

/** Places, their dated names, and `locate()`: text → place, offline, in microseconds. Data and pure look-up. */
export class Gazetteer {
  private readonly book: Book;
  private readonly packNames: readonly NameIndex[];
  private readonly villages = new Map<string, number>();
  private readonly grid: Grid;
  private readonly words = new Tokens();
  private readonly aliasesByKey = new Map<string, Alias>();
  private readonly addedNames = new Map<string, readonly Naming[]>();
  private indexes: readonly NameIndex[];
  /** Words of the last text that are in the lexicon. */
  private known = 0;
  /** The packs' names in order, made when something is first searched for, and those added here. */
  private sortedPacks: readonly Sorted[] | undefined;
  private sortedLocal: readonly Sorted[] | undefined;

  /** Reads one pack or several; of two rows with one id the later holds. */
  constructor(packs: Pack | readonly Pack[], aliases: readonly Alias[] = []) {
    const list = 'rows' in packs ? [packs] : packs;
    this.book = new Book(list);
    for (const pack of list) for (const [key, villages] of villagesOf(pack)) this.villages.set(key, villages);
    this.packNames = namesOf(this.book, list).map((names) => new NameIndex(names));
    this.indexes = this.packNames;
    this.grid = new Grid(this.book.held);
    for (const alias of aliases) this.aliasesByKey.set(fold(alias.text), alias);
    if (aliases.length > 0) this.relearn();
  }

  place(id: string): Place | undefined {
    return this.book.get(id)?.place;
  }
  places(): Iterable<Place> {
    return this.book.held.map((h) => h.place);
  }
  cities(): Place[] {
    return this.book.held.flatMap(({ place }) => (place.kind === 'city' ? [place] : []));
  }
  /** The name that held at `at` (ms): Nur-Sultan in 2020, Astana in 2024. The id itself for an unknown place. */
  name(id: string, lang: keyof Names, at: number): string {
    return this.book.name(id, lang, at);
  }
  /** The region that a place lay in at `at` (ms). */
  regionOf(id: string, at: number): string | undefined {
    return this.book.regionOf(id, at);
  }
  /** The regions that there were at `at` (ms). */
  regions(at: number): Place[] {
    return this.book.regions(at);
  }

  cityOf(id: string): Place | undefined {
    const city = this.place(id)?.city;
    return city ? this.place(city) : undefined;
  }

  /** Teaches a local name; it wins over the packs at once, and is found in sentences too. The last one for a text holds. */
  addAlias(alias: Alias): void {
    this.aliasesByKey.set(fold(alias.text), alias);
    this.relearn();
  }

  /** Forgets a local name. */
  removeAlias(text: string): void {
    this.aliasesByKey.delete(fold(text));
    this.relearn();
  }

  /** The local names taught so far, for export. */
  aliases(): Alias[] {
    return [...this.aliasesByKey.values()];
  }

  /** Adds a place at run time, or replaces the one with its id. */
  addFacility(row: PackRow): void {
    const place = this.book.add(row);
    const held = this.book.get(row.id);
    if (held) this.grid.add(held);
    this.addedNames.set(
      row.id,
      namingsOf(subjectOf(row, place, row.city && row.city !== row.id ? this.book.get(row.city)?.row : undefined)),
    );
    this.relearn();
  }

  /** One answer per text, in order. */
  locateMany(texts: readonly string[], hint: Hint = {}): Located[] {
    return texts.map((t) => this.locate(t, hint));
  }

  /** Text (≤ 512 characters and 64 words are read) → a place, or an honest "can't say" with candidates. Never throws. */
  locate(text: string, hint: Hint = {}): Located {
    const t = this.words;
    t.read(text);
    if (t.count === 0) return unresolved('empty');
    if (this.aliasesByKey.size > 0) {
      const taught = this.place(this.aliasesByKey.get(t.key(0, t.count))?.placeId ?? '');
      if (taught) return { status: 'resolved', confidence: 1, place: taught, candidates: [{ place: taught, score: 1 }], reason: 'alias' };
    }
    const found = this.read(hint);
    if (found.status === 'resolved' || found.status === 'ambiguous' || this.known > 0 || t.count > LAYOUT_WORDS)
      return this.located(found, found.why);
    for (const other of otherLayouts(text, t.is(0, MARK.latin))) {
      t.read(other);
      const again = this.read(hint);
      if (again.how === 'exact' || again.how === 'inflected') return this.located(again, 'layout');
    }
    return this.located(found, found.why);
  }

  /** The place at a position, degrees and metres: a landmark if it is exact enough, else the town; nothing beyond 60 km. */
  reverse(lat: number, lon: number, accuracyM = 1_000): Located {
    const near = Number.isFinite(lat) && Number.isFinite(lon) ? this.grid.find(lat, lon, accuracyM) : undefined;
    if (!near) return unresolved('nothing_found');
    const confidence = Math.max(0.1, 1 - near.km / 60 - accuracyM / (2 * VAGUE_M));
    const candidates = [
      { place: near.held.place, score: confidence },
      ...(near.runnerUp ? [{ place: near.runnerUp.place, score: confidence / 2 }] : []),
    ];
    return { status: confidence > 0.5 ? 'resolved' : 'review', confidence, place: near.held.place, candidates, reason: 'position' };
  }

  /** Places with a name, in any language, that begins like `prefix`, or institutions by their type word; larger ones first; one wrong letter forgiven. */
  search(prefix: string, options: SearchOptions = {}): Place[] {
    this.sortedPacks ??= this.packNames.map((i) => new Sorted(i));
    this.sortedLocal ??= this.indexes.filter((i) => !this.packNames.includes(i)).map((i) => new Sorted(i));
    return completions(
      prefix,
      { book: this.book, sorted: [...this.sortedPacks, ...this.sortedLocal], indexes: this.indexes },
      options.kinds,
    )
      .slice(0, options.limit ?? 10)
      .map((h) => h.place);
  }

  private read(hint: Hint): Choice {
    const within = hint.within === undefined ? undefined : this.book.get(hint.within);
    const found = scan(
      this.indexes,
      this.words,
      within !== undefined || hint.role === 'held' || this.words.count === 1,
      within?.kind === KIND.city,
    );
    this.known = found.known;
    return choose(found, this.book, { within, role: hint.role, cityOnly: this.cityOnly }, this.villages);
  }

  private readonly cityOnly = ({ row }: Held): Naming[] => {
    const names = new Tokens();
    return [row.kk, row.ru, row.en].flatMap((name) => {
      names.read(name);
      const to = names.to(names.count - 1);
      return this.indexes.flatMap((index) =>
        index.names(index.find(names.hash(0, to), names, 0, to)).filter((n) => (n.traits & TRAIT.cityOnly) !== 0),
      );
    });
  };

  private located({ status, confidence, place, candidates }: Choice, reason: Reason): Located {
    if (status === 'resolved' && place) return { status, confidence, place, candidates, reason };
    if (status === 'ambiguous' || status === 'review') return { status, confidence, place, candidates, reason };
    return unresolved(reason);
  }

  private localNames(): Naming[] {
    const taught = [...this.aliasesByKey].flatMap(([key, a]): Naming[] => {
      const place = this.book.number(a.placeId);
      return place === undefined || key.length < 3 ? [] : [made({ key, standing: 'official', traits: TRAIT.typed, place })];
    });
    return [...[...this.addedNames.values()].flat(), ...taught];
  }

  /** What is added at run time is little: its index is made anew, the packs' stays. */
  private relearn(): void {
    const local = this.localNames();
    this.indexes = local.length > 0 ? [...this.packNames, new NameIndex(new Gathered(local))] : this.packNames;
    this.sortedLocal = undefined;
  }
}

/** The names of all packs, prepared or worked out now. Of a row that a later pack has put another in the place of, none. */
function namesOf(book: Book, packs: readonly Pack[]): (Prepared | Gathered)[] {
  const prepared: Prepared[] = [],
    others: Naming[] = [];
  for (const pack of packs) {
    const places = Int32Array.from(pack.rows, (row) => {
      const n = book.number(row.id) ?? GONE;
      return book.at(n)?.row === row ? n : GONE;
    });
    if (pack.names) prepared.push(new Prepared(pack.names, places));
    for (const n of derived(pack, pack.names?.rows ?? 0, (id) => book.get(id)?.row)) {
      const place = n.place === ANYWHERE ? ANYWHERE : (places[n.place] ?? GONE);
      if (place !== GONE) others.push({ ...n, place });
    }
  }
  return others.length > 0 ? [...prepared, new Gathered(others)] : prepared;
}

function unresolved(reason: Reason): Located {
  return { status: 'unresolved', confidence: 0, place: null, candidates: [], reason };
}
