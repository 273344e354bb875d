import type { Book, Held } from '../book.js';
import { calibrated } from './calibration.js';
import { evidence, type Evidence } from './evidence.js';
import { GAP } from '../text/fold.js';
import { ROLE } from '../language/lexicon.js';
import { optionsOf, type Near, type Option } from './options.js';
import type { How, Reading } from '../names/nameindex.js';
import type { Place } from '../pack.js';
import { stemmed, type Mention, type Scan } from './scan.js';
import { FACILITY_KINDS } from '../language/typewords.js';

/** A place that was considered, with its share of what the text speaks for, 0–1. */
export interface Candidate {
  readonly place: Place;
  readonly score: number;
}
export type Why = 'exact' | 'inflected' | 'typo' | 'several_places' | 'several_names' | 'weak' | 'nothing_found';
export interface Choice {
  readonly status: 'resolved' | 'ambiguous' | 'review' | 'unresolved';
  readonly confidence: number;
  readonly place: Place | null;
  readonly candidates: readonly Candidate[];
  readonly why: Why;
  /** How the name was read, when one was. */ readonly how: How | null;
}

interface Judged {
  readonly mention: Mention;
  evidence: Evidence;
  readonly options: Option[];
  readonly top: Option;
  share: number;
  value: number;
  /** The text says that it did not happen there. */ elsewhere: boolean;
}

/** Log odds under which a name is taken for no place, and from which it may be resolved without a person. */
const ODDS = { drop: 0.4, review: 1.4 } as const;
/** Share of the best namesake under which a name is called ambiguous. */
const CLEAR_SHARE = 0.8;
/** Raw score from which nobody needs to look. */
const RESOLVE = 0.8;
/** e^(1.5 · gap): a gap of one power of ten of people is odds of 4.5 to 1. */
const STEEPNESS = 1.5;
const MAX_CANDIDATES = 5;
/** Confidence in the only institution of its kind that a city's pack holds; there may be others. */
const ONLY_ONE = 0.9;
/** A place named beside one that contains it, or that it contains, decides between namesakes. */
const SUPPORT = { inside: 4, around: 3, odds: 2 } as const;
/** Where it happened, by how the place is spoken of; and where people are held. */
const WHERE = {
  in: 2,
  bare: 0.6,
  to: -1.2,
  from: -2.2,
  people: -2.5,
  about: -3.5,
  adjective: -2,
  seized: 1,
  held: -3.5,
  resident: -3,
  support: -4,
  negated: -8,
  perWord: -0.03,
} as const;
const HELD = {
  in: 0,
  bare: 0,
  to: 1.5,
  from: -2,
  people: -3,
  about: -3,
  adjective: -1,
  seized: -2.5,
  held: 3,
  resident: -3,
  support: -4,
  negated: -8,
  perWord: 0.03,
} as const;

/** From what was found in a text to one place, or to an honest "can't say". */
export function choose(s: Scan, book: Book, near: Near, villages: ReadonlyMap<string, number>): Choice {
  const all: Judged[] = [];
  // "матч Астана – Актобе": what a dash joins to an eaten name is eaten too.
  const consumed: Mention[] = [];
  for (const mention of s.mentions) {
    const lead = leading(mention.readings, book);
    const e = evidence(s, mention, lead, prominence(lead, book));
    const options = e
      ? optionsOf(
          mention,
          e,
          book,
          near,
          { scan: s, alone: s.mentions.length === 1 && mention.left === 0 && mention.right === s.words.count },
          villages,
        )
      : [];
    const top = options[0];
    if (!e) {
      consumed.push(mention);
      continue;
    }
    if (e.odds < 0 && top?.reading.name.like.person) consumed.push(mention);
    if (top && !consumed.some((c) => s.words.gapBefore(mention.from) === GAP.dash && c.right === mention.left))
      all.push({ mention, evidence: e, options, top, share: 1, value: 0, elsewhere: false });
  }
  if (all.length > 1) support(all, book);
  const judged = all.filter((j) => j.evidence.odds >= ODDS.drop);
  if (judged.length === 0)
    return unnamed(s, book, near) ?? { status: 'unresolved', confidence: 0, place: null, candidates: [], why: 'nothing_found', how: null };
  for (const j of judged) {
    share(j);
    j.value = value(s, j, near);
  }
  const first = judged.reduce((a, b) => (b.value > a.value ? b : a));
  judged.sort((a, b) => b.value - a.value);
  return conclude(pick(first, judged, book), judged, book);
}

function prominence(r: Reading, book: Book): number {
  return book.held[r.name.place]?.prominence ?? 0;
}

/** The reading that the signs are weighed by: the truest to the letters, then the best known. */
function leading(readings: readonly Reading[], book: Book): Reading {
  return readings.reduce((best, r) => (r.quality - best.quality + (prominence(r, book) - prominence(best, book)) / 10 > 0 ? r : best));
}

/** "ИВС" with a city known: the only one there, if there is only one. */
function unnamed(s: Scan, book: Book, near: Near): Choice | null {
  if (!near.within || near.role !== 'held') return null;
  const type = s.types.slice(0, s.words.count).find((t) => t && FACILITY_KINDS[t.class])?.class;
  const kind = type ? FACILITY_KINDS[type] : undefined;
  const found = kind ? book.institutions(kind, near.within) : [];
  const [only] = found;
  if (!only) return null;
  const candidates = found.slice(0, MAX_CANDIDATES).map((h) => ({ place: h.place, score: 1 / found.length }));
  if (found.length === 1) return { status: 'resolved', confidence: ONLY_ONE, place: only.place, candidates, why: 'exact', how: 'exact' };
  return { status: 'ambiguous', confidence: 1 / found.length, place: only.place, candidates, why: 'several_names', how: 'exact' };
}

/** Raises the namesakes that lie in, or around, a place named elsewhere in the text. */
function support(judged: readonly Judged[], book: Book): void {
  const raised = judged.map((j) =>
    j.options.map((o) => {
      let most = 0;
      for (const other of judged)
        if (other !== j && o.held)
          for (const p of other.options) {
            if (
              !p.held ||
              p.score < other.top.score - 0.7 ||
              (p.held.row.kind === 'region' && other.evidence.type !== 'region' && other.options.length > 1)
            )
              continue;
            if (o.held.row.kind === 'region' && j.evidence.type !== 'region' && j.options.length > 1) continue;
            if (book.within(o.held, p.held)) most = Math.max(most, SUPPORT.inside);
            else if (book.within(p.held, o.held)) most = Math.max(most, SUPPORT.around);
          }
      return most;
    }),
  );
  judged.forEach((j, i) => {
    if (raised[i]?.some((r) => r > 0)) j.evidence = { ...j.evidence, odds: j.evidence.odds + SUPPORT.odds };
    j.options.forEach((o, k) => {
      o.score += raised[i]?.[k] ?? 0;
    });
    j.options.sort((a, b) => b.score - a.score);
  });
}

function share(j: Judged): void {
  const best = j.options[0];
  if (!best) return;
  let sum = 0;
  for (const o of j.options) sum += Math.exp(STEEPNESS * (o.score - best.score));
  j.share = 1 / sum;
}

function value(s: Scan, j: Judged, near: Near): number {
  const w = near.role === 'held' ? HELD : WHERE;
  const { mention: m, evidence: e } = j;
  let v = Math.min(e.odds, 5) / 2 + w[e.stand] + m.from * w.perWord + (e.negated ? w.negated : 0);
  if (e.type === null && j.options[0]?.reading.name.form === 'adjective') v += w.adjective;
  const verb = governing(s, m);
  j.elsewhere = near.role !== 'held' && (verb & ROLE.held) !== 0;
  if (verb & ROLE.held) v += w.held;
  else if (verb & ROLE.seized) v += w.seized;
  if (beside(s, m) & ROLE.resident) v += w.resident;
  if (beside(s, m) & ROLE.support) v += w.support;
  if (j.options[0]?.held?.row.kind === 'facility') v += near.role === 'held' ? 4 : -1;
  return v;
}

/** The nearest verb of seizing or holding: to the left in Russian and English, to the right of a Kazakh case. */
function governing(s: Scan, m: Mention): number {
  const wanted = ROLE.held | ROLE.seized;
  const kazakh =
    m.readings.some((r) => r.how !== 'exact' && r.quality > 0.95 && s.words.to(m.to - 1) - s.words.from(m.from) >= r.letters + 2) &&
    (m.left === 0 || s.roles[m.left - 1] === 0);
  const left = () => {
    for (let i = m.left - 1; i >= 0; i--) {
      const r = stemmed(s.words, i) & wanted;
      if (r) return r;
    }
    return 0;
  };
  const right = () => {
    for (let i = m.right; i < s.words.count; i++) {
      const r = stemmed(s.words, i) & wanted;
      if (r) return r;
      if (s.words.gapBefore(i) === GAP.stop && !kazakh) return 0;
    }
    return 0;
  };
  return kazakh ? right() || left() : left() || right();
}

/** Roles of the words next to a mention: "жительница Караганды", "Жаңаөзенді қолдап". */
function beside(s: Scan, m: Mention): number {
  let roles = 0;
  for (let i = Math.max(0, m.left - 2); i < m.left; i++) roles |= stemmed(s.words, i);
  for (let i = m.right; i < Math.min(s.words.count, m.right + 1); i++)
    if (m.readings.some((r) => r.how !== 'exact')) roles |= stemmed(s.words, i);
  return roles;
}

/** The best mention, or one that lies in it: the more specific of two nested places wins. */
function pick(first: Judged, judged: readonly Judged[], book: Book): Judged {
  let top = first;
  for (let again = true; again;) {
    again = false;
    for (const j of judged) {
      const inner = j.options[0]?.held,
        outer = top.options[0]?.held;
      if (j === top || !inner || !outer || j.options[0]?.doubtful || j.elsewhere || j.value < top.value - 4.5 || !book.within(inner, outer))
        continue;
      top = j;
      again = true;
      break;
    }
  }
  return top;
}

function conclude(top: Judged, judged: readonly Judged[], book: Book): Choice {
  const best = top.options[0] ?? top.top;
  const rival = judged.find((j) => j !== top && j.options[0]?.held !== best.held && !related(j.options[0]?.held, best.held, book));
  const lead = rival ? 1 / (1 + Math.exp(-1.2 * (top.value - rival.value))) : 1;
  const isPlace = 1 / (1 + Math.exp(-1.1 * (top.evidence.odds - 0.2)));
  const raw = isPlace * Math.min(1, top.share * 1.02) * lead;
  const confidence = calibrated(raw);
  const candidates = candidatesOf(top, judged);
  const place = best.held?.place ?? candidates[0]?.place ?? null;
  const how = best.reading.how;
  if (top.share < CLEAR_SHARE && top.evidence.odds >= ODDS.review)
    return { status: 'ambiguous', confidence, place, candidates, why: 'several_names', how };
  if (!best.held) return { status: 'ambiguous', confidence, place, candidates, why: 'several_names', how };
  if (raw < RESOLVE || best.doubtful || top.evidence.odds < ODDS.review)
    return { status: 'review', confidence, place, candidates, why: lead < 0.75 ? 'several_places' : 'weak', how };
  return { status: 'resolved', confidence, place, candidates, why: how, how };
}

function related(a: Held | null | undefined, b: Held | null, book: Book): boolean {
  return a !== null && a !== undefined && b !== null && (book.within(a, b) || book.within(b, a));
}

function candidatesOf(top: Judged, judged: readonly Judged[]): Candidate[] {
  if (judged.length === 1 && top.options.length === 1) return top.top.held ? [{ place: top.top.held.place, score: 1 }] : [];
  const out = new Map<string, Candidate>();
  for (const j of [top, ...judged.filter((o) => o !== top)]) {
    const best = j.options[0]?.score ?? 0;
    for (const o of j.options) {
      if (!o.held || out.has(o.held.row.id) || out.size >= MAX_CANDIDATES) continue;
      const weight = Math.exp(STEEPNESS * (o.score - best)) * j.share * (j === top ? 1 : 0.3);
      out.set(o.held.row.id, { place: o.held.place, score: Math.round(weight * 1000) / 1000 });
    }
  }
  return [...out.values()];
}
