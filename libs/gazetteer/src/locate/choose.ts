import { KIND, type Book, type Held } from '../book.js';
import { calibrated } from './calibration.js';
import { MAX_CANDIDATES, type Candidate, type Choice, type Judged } from './choice.js';
import { evidence, explained } from './evidence.js';
import { inOrder } from './namesakes.js';
import { optionsOf, type Near, type Option } from './options.js';
import type { Reading } from '../names/nameindex.js';
import type { Mention, Scan } from './scan.js';
import { bitOf } from '../language/typewords.js';
import { TRAIT } from '../names/traits.js';
import { plus } from './plus.js';
import { GAP, MARK } from '../text/signs.js';
import { landmark, unnamed } from './unnamed.js';
import { clauses, isWhere, tellsOfPeople, tellsOfSeizing } from './clauses.js';
import { value } from './value.js';

/** Log odds under which a name is taken for no place, and from which it may be resolved without a person. */
const ODDS = { drop: 0.4, review: 1.4 } as const;
/** Share of the best namesake under which a name is called ambiguous. */
const CLEAR_SHARE = 0.8;
/** Raw score from which nobody needs to look. */
const RESOLVE = 0.8;
/** How likely, against an unrelated place of the same text, the best has to be: below, one in ten was the other. */
const CLEAR_LEAD = 0.95;
/** Share of answers that were right among those that a person is asked to look at, whatever their score. */
const REVIEWED = 0.85;
/** e^(1.5 · gap): a gap of one power of ten of people is odds of 4.5 to 1. */
const STEEPNESS = 1.5;
/** What a candidate counts that another mention brings. */
const OTHER_MENTION = 0.3;
/** A place named beside one that contains it, or that it contains, decides between namesakes. */
const SUPPORT = { inside: 4, around: 3, odds: 2 } as const;
/** A city of 200,000: a bare name is hers, not a district's of another city. */
const GREAT = 5.3;
const REGION = bitOf('region');
/** Never added to: `plus` makes a list of its own. */
const NONE: never[] = [];
/** From what was found in a text to one place, or to an honest "can't say". */
export function choose(s: Scan, book: Book, near: Near, villages: ReadonlyMap<string, number>): Choice {
  let all: Judged[] = NONE;
  // "матч Астана – Актобе": what a dash joins to an eaten name is eaten too.
  let consumed: Mention[] = NONE;
  const isExplained = s.mentions.length > 0 && explained(s);
  for (const mention of s.mentions) {
    const lead = leading(mention.readings, book);
    if (!lead) continue;
    const e = evidence(s, mention, lead, {
      prominence: book.prominence(lead.place),
      local: isLocal(lead.place, near, book),
      alone: isExplained,
    });
    if (!e) {
      consumed = plus(consumed, mention);
      continue;
    }
    const alone = s.mentions.length === 1 && mention.left === 0 && mention.right === s.words.count;
    const options = optionsOf(mention, e, book, near, { scan: s, alone }, villages);
    const top = options[0];
    if (e.odds < 0 && top && (top.reading.traits & TRAIT.person) !== 0) consumed = plus(consumed, mention);
    if (top && !(s.words.gapBefore(mention.from) === GAP.dash && consumed.some((c) => c.right === mention.left)))
      all = plus(all, { mention, evidence: e, options, top, share: 1, value: 0, elsewhere: false });
  }
  if (all.length > 1) support(all, book);
  const likely = all.every(isLikely) ? all : all.filter(isLikely);
  const judged = likely.length > 1 ? byValue(likely, s, near) : likely;
  const [first] = judged;
  if (!first)
    return (
      (near.within && (near.role === 'held' ? unnamed(s, book, near.within, true) : landmark(s, book, near.within, near.cityOnly))) ?? {
        status: 'unresolved',
        confidence: 0,
        place: null,
        candidates: [],
        why: 'nothing_found',
        how: null,
      }
    );
  for (const j of judged) share(j);
  const top = judged.length > 1 ? pick(first, judged, book) : first;
  const named = top.options[0]?.held?.kind === KIND.facility;
  const city = !named && (near.role === 'held' || top.evidence.alone) ? cityOf(judged) : undefined;
  return (city && unnamed(s, book, city, near.role === 'held')) ?? conclude(top, judged, { book, scan: s });
}

function cityOf(judged: readonly Judged[]): Held | undefined {
  for (const { options } of judged) {
    const held = options[0]?.held;
    if (held?.kind === KIND.city) return held;
  }
  return undefined;
}

/** Several mentions by how much each speaks of what is asked for. */
function byValue(judged: readonly Judged[], s: Scan, near: Near): readonly Judged[] {
  const tells = clauses(
    s,
    judged.map((j) => j.mention),
  );
  judged.forEach((j, i) => {
    const happened = judged.some((o, k) => o !== j && isWhere(o, tells[k] ?? 0));
    const rivalled = tells.some((other, k) => k !== i && tellsOfPeople(other));
    const seized = tells.some((other, k) => k !== i && tellsOfSeizing(other));
    j.value = value(s, j, near, { tells: tells[i] ?? 0, happened, seized, rivalled });
  });
  return [...judged].sort((a, b) => b.value - a.value);
}

function isLikely({ evidence: e }: Judged): boolean {
  return e.odds >= ODDS.drop;
}

/** The reading that the signs are weighed by: the truest to the letters, then the best known. */
function leading(readings: readonly Reading[], book: Book): Reading | undefined {
  let best = readings[0];
  if (readings.length === 1) return best;
  let most = best ? best.quality + book.prominence(best.place) / 10 : 0;
  for (let i = 1; i < readings.length; i++) {
    const r = readings[i];
    const weight = r ? r.quality + book.prominence(r.place) / 10 : 0;
    if (weight > most) {
      best = r;
      most = weight;
    }
  }
  return best;
}

function isLocal(place: number, { within }: Near, book: Book): boolean {
  if (!within) return false;
  const held = book.at(place);
  return held?.kind === KIND.landmark && held.city === within.id;
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
              (p.held.kind === KIND.region && other.evidence.type !== REGION && other.options.length > 1)
            )
              continue;
            // An institution that nothing calls one is no more likely for what else is named.
            if (o.reading.needs !== 0 && j.evidence.type === 0) continue;
            // "Из Масанчи, задержали в Кордае": the town, though both lie in the district around it.
            if (isAround(o, j, book)) continue;
            // "Ехали в Хромтау, забрали в Хромтау": a name said twice is not that of a town and of the district around it.
            if (o.reading.name.key === p.reading.name.key && j.evidence.type === other.evidence.type) continue;
            if (o.held.kind === KIND.region && j.evidence.type !== REGION && j.options.length > 1) continue;
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
    inOrder(j.options);
  });
}

/** Whether a bare name is a town's inside the district that it is too, or a great city's that a district elsewhere is called after. */
function isAround({ held: o }: Option, { options, evidence: e }: Judged, book: Book): boolean {
  if (e.type !== 0 || !o || (o.kind & (KIND.district | KIND.urban_district)) === 0) return false;
  return options.some(({ held }) =>
    held === null || held.kind === KIND.landmark
      ? false
      : o.kind === KIND.district
        ? book.within(held, o)
        : held.kind === KIND.city && held.prominence >= GREAT,
  );
}

function share(j: Judged): void {
  const best = j.options[0];
  if (!best) return;
  let sum = 0;
  for (const o of j.options) sum += Math.exp(STEEPNESS * (o.score - best.score));
  j.share = 1 / sum;
}

/** The best mention, or one that lies in it: the more specific of two nested places wins. */
function pick(first: Judged, judged: readonly Judged[], book: Book): Judged {
  let top = first;
  for (let again = true; again;) {
    again = false;
    for (const j of judged) {
      const inner = j.options[0]?.held,
        outer = top.options[0]?.held;
      if (
        j === top ||
        !inner ||
        !outer ||
        j.options[0]?.doubtful ||
        (j.elsewhere && !(top.elsewhere && inner.kind === KIND.landmark)) ||
        j.value < top.value - 4.5 ||
        !book.within(inner, outer)
      )
        continue;
      top = j;
      again = true;
      break;
    }
  }
  return top;
}

function conclude(top: Judged, judged: readonly Judged[], { book, scan }: { readonly book: Book; readonly scan: Scan }): Choice {
  const best = top.options[0] ?? top.top;
  const rival =
    judged.length === 1
      ? undefined
      : judged.find((j) => j !== top && j.options[0]?.held !== best.held && !related(j.options[0]?.held, best.held, book));
  const lead = rival ? 1 / (1 + Math.exp(-1.2 * (top.value - rival.value))) : 1;
  const isPlace = 1 / (1 + Math.exp(-1.1 * (top.evidence.odds - 0.2)));
  const raw = isPlace * Math.min(1, top.share * 1.02) * lead;
  const confidence = calibrated(raw);
  const candidates = candidatesOf(top, judged);
  const place = best.held?.place ?? candidates[0]?.place ?? null;
  const how = best.reading.how;
  if (top.share < CLEAR_SHARE) return { status: 'ambiguous', confidence, place, candidates, why: 'several_names', how };
  if (!best.held) return { status: 'ambiguous', confidence, place, candidates, why: 'several_names', how };
  if (
    raw < RESOLVE ||
    !isClear(lead, top, rival) ||
    isGuess(top, scan) ||
    best.doubtful ||
    top.evidence.negated ||
    top.evidence.odds < ODDS.review
  )
    return {
      status: 'review',
      confidence: Math.min(confidence, REVIEWED),
      place,
      candidates,
      why: lead < CLEAR_LEAD ? 'several_places' : 'weak',
      how,
    };
  return { status: 'resolved', confidence, place, candidates, why: how, how };
}

/** Whether the best place is far enough before the other: by its lead, or because people are said to be from there, or on their way ("из Риддера … в Семее"). */
function isClear(lead: number, top: Judged, rival: Judged | undefined): boolean {
  const [other] = rival?.options ?? [];
  if (!rival || !other || lead >= CLEAR_LEAD || other.doubtful) return true;
  const { stand } = rival.evidence;
  return top.evidence.stand === 'in' && stand !== 'in' && stand !== 'bare';
}

/** A word in small letters with a slip, among others: an ordinary word as often as a name. */
function isGuess({ mention: m, evidence: e, options }: Judged, { words, mentions }: Scan): boolean {
  return (!e.alone || mentions.length > 1) && !words.is(m.from, MARK.capital) && options[0]?.reading.how === 'typo';
}

function related(a: Held | null | undefined, b: Held | null, book: Book): boolean {
  return a !== null && a !== undefined && b !== null && (book.within(a, b) || book.within(b, a));
}

function candidatesOf(top: Judged, judged: readonly Judged[]): Candidate[] {
  if (judged.length === 1 && top.options.length === 1) return top.top.held ? [{ place: top.top.held.place, score: 1 }] : [];
  let out = withCandidates(NONE, top, 1);
  for (const j of judged) if (j !== top) out = withCandidates(out, j, OTHER_MENTION);
  return out;
}

function withCandidates(known: Candidate[], j: Judged, weight: number): Candidate[] {
  let out = known;
  const best = j.options[0]?.score ?? 0;
  for (const { held, score } of j.options) {
    if (out.length >= MAX_CANDIDATES) break;
    if (!held || out.some((c) => c.place === held.place)) continue;
    out = plus(out, { place: held.place, score: Math.round(Math.exp(STEEPNESS * (score - best)) * j.share * weight * 1000) / 1000 });
  }
  return out;
}
