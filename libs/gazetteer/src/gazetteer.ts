import { fold, otherLayout, words } from './fold.js';
import { ENDINGS, NOT_PLACES, STREET_AFTER, STREET_BEFORE, TYPE_WORDS } from './grammar.js';
import type { Alias, Names, Pack, PackRow, Place, PlaceKind } from './pack.js';

/** Why the answer is what it is. */
export type Reason = 'exact' | 'inflected' | 'typo' | 'layout' | 'position' | 'alias' | 'several_places' | 'several_names' | 'weak' | 'nothing_found' | 'empty';
export interface Candidate { readonly place: Place; readonly score: number }
export type Located =
  | { readonly status: 'resolved' | 'ambiguous' | 'review'; readonly confidence: number; readonly place: Place; readonly candidates: readonly Candidate[]; readonly reason: Reason }
  | { readonly status: 'unresolved'; readonly confidence: number; readonly place: null; readonly candidates: readonly Candidate[]; readonly reason: Reason };
export interface Hint { readonly at?: number; readonly within?: string; readonly lat?: number; readonly lon?: number; readonly role?: 'where' | 'held' }
export interface SearchOptions { readonly limit?: number; readonly lang?: keyof Names; readonly at?: number; readonly kinds?: readonly PlaceKind[] }

interface Found { readonly place: Place; readonly from: number; readonly to: number; readonly quality: number; readonly reason: Reason; readonly letters: number }

/** How specific a kind is; the more specific of two nested places wins. */
const DEPTH: Readonly<Record<PlaceKind, number>> = { country: 0, region: 1, district: 2, city: 3, settlement: 3, village: 3, urban_district: 4, landmark: 5, facility: 6 };
/** The longest name, in words. */
const MAX_WORDS = 5;
const KM_PER_DEGREE = 111.2;

/** Places, their dated names, and `locate()`: text → place, offline. Data and pure look-up. */
export class Gazetteer {
  private readonly byId = new Map<string, Place>();
  private readonly region2020 = new Map<string, string>();
  private readonly index = new Map<string, Set<string>>();
  private readonly typos = new Map<string, Set<string>>();
  private readonly aliases = new Map<string, string>();

  constructor(private readonly pack: Pack, aliases: readonly Alias[] = []) {
    for (const row of pack.rows) this.add(row);
    for (const d of pack.dated) for (const name of Object.values(d.names)) this.addName(name, d.id);
    for (const alias of aliases) this.addAlias(alias);
  }

  place(id: string): Place | undefined { return this.byId.get(id); }
  places(): Iterable<Place> { return this.byId.values(); }
  cities(): Place[] { return [...this.byId.values()].filter((p) => p.kind === 'city'); }

  /** The name that held at `at` (ms): Nur-Sultan in 2020, Astana in 2024. The id itself for an unknown place. */
  name(id: string, lang: keyof Names, at: number): string {
    const dated = this.pack.dated.find((d) => d.id === id && d.from <= at && at < d.to);
    return dated?.names[lang] ?? this.byId.get(id)?.names[lang] ?? id;
  }

  cityOf(id: string): Place | undefined {
    const place = this.byId.get(id);
    return place?.city ? this.byId.get(place.city) : undefined;
  }

  /** The region that a place lay in at `at` (ms). */
  regionOf(id: string, at: number): string | undefined {
    const old = at < this.pack.newRegionsFrom ? this.region2020.get(id) : undefined;
    return old ?? this.byId.get(id)?.region ?? undefined;
  }

  regions(at: number): Place[] {
    return [...this.byId.values()].filter((p) => p.kind === 'region' && (at >= this.pack.newRegionsFrom || !this.pack.newRegions.has(p.id)));
  }

  /** Teaches a local name; it wins over the pack at once. */
  addAlias(alias: Alias): void {
    this.aliases.set(words(alias.text).map(fold).join(''), alias.placeId);
  }

  locateMany(texts: readonly string[], hint: Hint = {}): Located[] {
    return texts.map((t) => this.locate(t, hint));
  }

  /** Text (≤ 512 characters and 64 words are read) → a place, or an honest "can't say" with candidates. */
  locate(text: string, hint: Hint = {}): Located {
    const tokens = words(text);
    if (tokens.length === 0) return unresolved('empty');
    const folded = tokens.map(fold);
    const taught = this.aliases.get(folded.join(''));
    const taughtPlace = taught ? this.byId.get(taught) : undefined;
    if (taughtPlace) return { status: 'resolved', confidence: 1, place: taughtPlace, candidates: [{ place: taughtPlace, score: 1 }], reason: 'alias' };
    const found = this.scan(folded);
    if (found.length === 0 && tokens.length <= 3 && /^[\x20-\x7e]+$/.test(text)) {
      const other = this.scan(words(otherLayout(text)).map(fold)).filter((f) => f.reason === 'exact');
      return other.length > 0 ? this.choose(other.map((f) => ({ ...f, reason: 'layout' })), hint) : unresolved('nothing_found');
    }
    return found.length > 0 ? this.choose(found, hint) : unresolved('nothing_found');
  }

  /** The nearest city, or the landmark within its accuracy. Metres; nothing beyond 60 km. */
  reverse(lat: number, lon: number, accuracyM = 1_000): Located {
    let best: Place | undefined;
    let bestKm = Infinity;
    for (const p of this.byId.values()) {
      if (p.kind !== 'city') continue;
      const km = Math.hypot(p.lat - lat, (p.lon - lon) * Math.cos((lat * Math.PI) / 180)) * KM_PER_DEGREE - Math.sqrt(p.population ?? 10_000) / 100;
      if (km < bestKm) { best = p; bestKm = km; }
    }
    if (!best || bestKm > 60) return unresolved('nothing_found');
    const confidence = Math.max(0.3, 1 - bestKm / 60 - accuracyM / 200_000);
    return { status: confidence > 0.55 ? 'resolved' : 'review', confidence, place: best, candidates: [{ place: best, score: confidence }], reason: 'position' };
  }

  /** Places with a name, in any language, that begins like `prefix`; larger ones first. */
  search(prefix: string, options: SearchOptions = {}): Place[] {
    const key = words(prefix).map(fold).join('');
    if (key === '') return [];
    const ids = new Set<string>();
    for (const [name, places] of this.index) if (name.startsWith(key)) for (const id of places) ids.add(id);
    const kinds = options.kinds;
    const size = (p: Place) => (p.population ?? 0) + (p.kind === 'city' ? 1e6 : p.kind === 'facility' || p.kind === 'landmark' ? 1e4 : 0);
    return [...ids].flatMap((id) => this.byId.get(id) ?? []).filter((p) => !kinds || kinds.includes(p.kind)).sort((a, b) => size(b) - size(a)).slice(0, options.limit ?? 10);
  }

  private add(row: PackRow): void {
    const city = row.city ?? (row.kind === 'city' ? row.id : null);
    const names = { kk: row.kk, ru: row.ru, en: row.en };
    this.byId.set(row.id, { id: row.id, kind: row.kind, names, lat: row.lat, lon: row.lon, parent: row.city ?? row.district ?? (row.kind === 'region' ? null : (row.region ?? null)), city, region: row.region ?? null, ...(row.population !== undefined && { population: row.population }), ...(row.facilityKind && { facilityKind: row.facilityKind }) });
    if (row.region2020) this.region2020.set(row.id, row.region2020);
    for (const name of [row.kk, row.ru, row.en, ...(row.aliases ?? [])]) this.addName(name.replace(/\s*\(.*\)$/, ''), row.id);
  }

  private addName(name: string, id: string): void {
    const parts = words(name).map(fold).filter((w) => w !== '');
    const key = parts.join('');
    if (key.length < 2) return;
    getSet(this.index, key).add(id);
    const bare = parts.filter((w) => !TYPE_WORDS.has(w)).join('');
    if (bare.length >= 3 && bare !== key && this.byId.get(id)?.kind !== 'facility') getSet(this.index, bare).add(id);
    if (key.length >= 5) for (const d of deletions(key)) getSet(this.typos, d).add(key);
  }

  /** Longest match first, left to right; what a street or a person's name consumed is passed over. */
  private scan(tokens: readonly string[]): Found[] {
    const found: Found[] = [];
    for (let i = 0; i < tokens.length;) {
      const here = this.matchAt(tokens, i);
      if (here.length === 0) { i++; continue; }
      found.push(...here);
      i = here[0]?.to ?? i + 1;
    }
    return found;
  }

  private matchAt(tokens: readonly string[], i: number): Found[] {
    const isStreet = (i > 0 && STREET_BEFORE.has(tokens[i - 1] ?? '')) || STREET_AFTER.has(tokens[i + 1] ?? '');
    for (let n = Math.min(MAX_WORDS, tokens.length - i); n > 0; n--) {
      const span = tokens.slice(i, i + n);
      if (NOT_PLACES.has(span.join(' ')) || NOT_PLACES.has(tokens.slice(Math.max(0, i - 1), i + 1).join(' '))) return [];
      const key = span.join('');
      if (key.length < 3 || (n === 1 && TYPE_WORDS.has(key))) continue;
      const match = this.lookUp(key, n);
      if (!match || (isStreet && n === 1)) continue;
      const places = match.ids.flatMap((id) => this.byId.get(id) ?? []).filter((p) => this.agrees(p, tokens, i, i + n));
      if (places.length > 0) return places.map((place) => ({ place, from: i, to: i + n, quality: match.quality, reason: match.reason, letters: key.length }));
    }
    return [];
  }

  private lookUp(key: string, n: number): { ids: string[]; quality: number; reason: Reason } | undefined {
    const exact = this.index.get(key);
    if (exact) return { ids: [...exact], quality: 1, reason: 'exact' };
    for (const ending of ENDINGS) {
      if (!key.endsWith(ending) || key.length - ending.length < 3) continue;
      const stem = key.slice(0, -ending.length);
      for (const base of ['', 'a', 'i', 'e', 'ii', 'aia', 'oe']) {
        const ids = this.index.get(stem + base);
        if (ids) return { ids: [...ids], quality: 0.95, reason: 'inflected' };
      }
    }
    if (key.length < 5 || n > 2) return undefined;
    const near = new Set<string>();
    for (const d of deletions(key)) for (const k of this.typos.get(d) ?? []) if (withinOne(k, key)) near.add(k);
    const ids = [...near].flatMap((k) => [...(this.index.get(k) ?? [])]);
    return ids.length > 0 ? { ids: [...new Set(ids)], quality: key.length >= 7 ? 0.88 : 0.75, reason: 'typo' } : undefined;
  }

  /** A type word beside the name must fit: "Алматинская область" is the region, "г. Алматы" the city. */
  private agrees(p: Place, tokens: readonly string[], from: number, to: number): boolean {
    const beside = [tokens[from - 1], tokens[to]].flatMap((w) => TYPE_WORDS.get(w ?? '') ?? []);
    if (beside.includes('region')) return p.kind === 'region' || tokens.slice(from, to).some((w) => TYPE_WORDS.has(w));
    if (TYPE_WORDS.get(tokens[to] ?? '') === 'district') return p.kind === 'district' || p.kind === 'urban_district';
    return true;
  }

  private choose(found: readonly Found[], hint: Hint): Located {
    const within = hint.within ? this.byId.get(hint.within) : undefined;
    const named = new Set(found.map((f) => f.place.id));
    const score = (f: Found): number => {
      const p = f.place;
      let s = f.quality * 10 + Math.min(f.letters, 20) / 10;
      if (within && (p.id === within.id || p.city === within.id || p.region === within.id)) s += 4;
      if (within && p.city !== within.id && DEPTH[p.kind] > 3) s -= 4;
      if (p.city && p.city !== p.id && named.has(p.city)) s += 3;
      if (p.kind === 'facility') s += hint.role === 'held' ? 3 : -2;
      if (p.kind === 'city') s += 2 + Math.log10((p.population ?? 1_000) / 1_000);
      if (p.kind === 'village' || p.kind === 'settlement') s -= 1;
      return s;
    };
    const ranked = found.map((f) => ({ f, s: score(f) })).sort((a, b) => b.s - a.s || DEPTH[b.f.place.kind] - DEPTH[a.f.place.kind] || (a.f.place.id < b.f.place.id ? -1 : 1));
    const top = ranked[0];
    if (!top) return unresolved('nothing_found');
    const seen = new Set<string>();
    const candidates = ranked.filter(({ f }) => !seen.has(f.place.id) && seen.add(f.place.id)).slice(0, 5).map(({ f, s }) => ({ place: f.place, score: Math.max(0, Math.min(1, s / 20)) }));
    const rival = ranked.find(({ f }) => f.place.id !== top.f.place.id && !this.nested(f.place, top.f.place));
    const gap = rival ? top.s - rival.s : 10;
    const sameName = rival !== undefined && rival.f.from === top.f.from;
    const confidence = Math.max(0.2, Math.min(0.995, top.f.quality * (gap > 2.5 ? 1 : gap > 1 ? 0.85 : 0.55)));
    const status = gap <= 1 && sameName ? 'ambiguous' : confidence >= 0.7 ? 'resolved' : 'review';
    return { status, confidence, place: top.f.place, candidates, reason: status === 'resolved' ? top.f.reason : sameName ? 'several_names' : 'several_places' };
  }

  private nested(a: Place, b: Place): boolean {
    return a.city === b.id || b.city === a.id || a.region === b.id || b.region === a.id || (a.city !== null && a.city === b.city);
  }
}

function unresolved(reason: Reason): Located {
  return { status: 'unresolved', confidence: 0, place: null, candidates: [], reason };
}

function getSet(map: Map<string, Set<string>>, key: string): Set<string> {
  let set = map.get(key);
  if (!set) map.set(key, (set = new Set()));
  return set;
}

/** The word itself and every word with one letter less: two words one edit apart share one of these. */
function deletions(word: string): string[] {
  const out = [word];
  for (let i = 0; i < Math.min(word.length, 24); i++) out.push(word.slice(0, i) + word.slice(i + 1));
  return out;
}

/** One insertion, deletion, substitution, or two neighbours swapped. */
function withinOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const ra = a.slice(i);
  const rb = b.slice(i);
  return ra.slice(1) === rb.slice(1) || ra.slice(1) === rb || ra === rb.slice(1) || (ra.length > 1 && ra[0] === rb[1] && ra[1] === rb[0] && ra.slice(2) === rb.slice(2));
}
