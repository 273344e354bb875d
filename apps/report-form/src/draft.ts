import type { ReportBody } from '@tizim/contract';
import type { About } from './outbox/entry';
import { cityIn } from './places/cities';
import type { Lang } from './words';

export const KINDS = ['detained', 'released', 'injured', 'police_presence'] as const;
export type Kind = (typeof KINDS)[number];
export const SOURCES = ['monitor', 'relative', 'lawyer', 'detainee', 'witness', 'police', 'court'] as const;
export const OUTCOMES = ['warned', 'protocol', 'fined', 'arrested', 'criminal', 'hospital', 'death'] as const;
/** How a number is meant; `at_least` reads "more than" on the button. */
export const QUALIFIERS = ['exact', 'about', 'at_most', 'at_least'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];
export interface Position {
  readonly lat: number;
  readonly lon: number;
  readonly accuracyM: number;
}

/** What stands on the screen and nowhere else: a draft is never written to storage. */
export interface Draft {
  readonly kind: Kind | null;
  readonly count: number | null;
  readonly qualifier: Qualifier;
  /** A number of the person's own, while it is being typed. */
  readonly typed: string;
  /** Gazetteer id of a place that was tapped, or that the invitation named. */
  readonly placeId: string | null;
  readonly placeLabel: string | null;
  readonly words: string;
  readonly position: Position | null;
  readonly name: string;
  readonly age: string;
  readonly gender: '' | 'm' | 'f';
  readonly facility: string;
  readonly time: string;
  readonly note: string;
  readonly source: '' | (typeof SOURCES)[number];
  readonly outcome: '' | (typeof OUTCOMES)[number];
  readonly days: string;
  readonly article: string;
  readonly about: (About & { readonly code: string | null }) | null;
}

export const EMPTY: Draft = {
  kind: null,
  count: null,
  qualifier: 'exact',
  typed: '',
  placeId: null,
  placeLabel: null,
  words: '',
  position: null,
  name: '',
  age: '',
  gender: '',
  facility: '',
  time: '',
  note: '',
  source: '',
  outcome: '',
  days: '',
  article: '',
  about: null,
};

/** From four people on nobody counts a moving van exactly; the person can still say "exactly". */
export function picked(draft: Draft, count: number): Draft {
  return {
    ...draft,
    typed: '',
    count: draft.count === count && !draft.typed ? null : count,
    qualifier:
      count >= 10 && draft.qualifier === 'exact'
        ? 'about'
        : count < 10 && draft.qualifier === 'about' && (draft.count ?? 0) >= 10
          ? 'exact'
          : draft.qualifier,
  };
}

/** Kind and number; a name stands for one person, and police need no number. A place is never demanded. */
export function ready(draft: Draft): boolean {
  return draft.kind !== null && (draft.count !== null || draft.name.trim() !== '' || draft.kind === 'police_presence');
}

/** The report that a draft says, in the contract's words; undefined while it says nothing yet. `now` in ms. */
export function reportOf(draft: Draft, lang: Lang, now: number): ReportBody | undefined {
  const { kind, about } = draft;
  if (kind === null || !ready(draft)) return undefined;
  return {
    kind,
    language: lang,
    submittedAt: new Date(now).toISOString(),
    observedAt: new Date(observed(draft.time, now)).toISOString(),
    ...whereOf(draft),
    ...countOf(draft),
    ...personOf(draft),
    ...outcomeOf(draft),
    ...(draft.note.trim() && { note: draft.note.trim() }),
    ...(draft.source && { source: draft.source }),
    ...(about?.how === 'corrects' && { corrects: about.id }),
    ...(about?.how === 'follows' && { follows: about.id }),
  };
}

/** Taking a report back, once it has left. */
export function withdrawalOf(id: string, lang: Lang, now: number): ReportBody {
  return { kind: 'detained', corrects: id, withdrawn: true, language: lang, submittedAt: new Date(now).toISOString() };
}

function whereOf({ words, placeId, position }: Draft): Partial<ReportBody> {
  const place = words.trim();
  const named = place ? cityIn(place) : undefined;
  const city = named ?? placeId;
  return {
    ...(place && { place }),
    ...(city && { city }),
    ...(position && { lat: position.lat, lon: position.lon, accuracyM: position.accuracyM }),
  };
}

function countOf({ count, qualifier }: Draft): Partial<ReportBody> {
  if (count === null) return {};
  // "more than 20" is at least 21.
  return qualifier === 'at_least' ? { count: count + 1, qualifier } : { count, qualifier };
}

function personOf({ name, age, gender, facility }: Draft): Partial<ReportBody> {
  const years = whole(age, 120);
  return {
    ...(name.trim() && { name: name.trim() }),
    ...(years !== undefined && { age: years }),
    ...(gender && { gender }),
    ...(facility.trim() && { facility: facility.trim() }),
  };
}

function outcomeOf({ outcome, days, article }: Draft): Partial<ReportBody> {
  if (!outcome) return {};
  const length = outcome === 'arrested' ? whole(days, 36_500) : undefined;
  return { outcome, ...(length !== undefined && { days: length }), ...(article.trim() && { article: article.trim() }) };
}

function whole(text: string, most: number): number | undefined {
  const n = /^\d{1,6}$/.test(text.trim()) ? Number(text) : NaN;
  return n <= most ? n : undefined;
}

/** "14:20" today; yesterday when that is still to come; now when nothing was said. Ms. */
function observed(time: string, now: number): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  if (hours === undefined) return now;
  const at = new Date(now).setHours(Number(hours), Number(minutes), 0, 0);
  return at > now ? at - 86_400_000 : at;
}
