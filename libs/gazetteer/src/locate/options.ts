import { KIND, type Book, type Held } from '../book.js';
import type { Evidence } from './evidence.js';
import type { Reading } from '../names/nameindex.js';
import type { Naming } from '../names/naming.js';
import type { Mention, Scan } from './scan.js';
import { ADMIN, bitOf, DETAIL, FACILITY, OF_A_CITY } from '../language/typewords.js';
import { TRAIT } from '../names/traits.js';
import { isInside } from './akimat.js';
import { inOrder, settleDistricts, settleRegion, settleSlips, withNamesakes } from './namesakes.js';
import { plus } from './plus.js';

/** One place that a mention may mean. `held` is null for the many villages of a name that the packs don't hold. */
export interface Option {
  readonly held: Held | null;
  readonly reading: Reading;
  /** The type word beside the name speaks against the place. */ readonly doubtful: boolean;
  score: number;
}
export interface Near {
  readonly within: Held | undefined;
  readonly role: 'where' | 'held' | undefined;
  /** What a city's institutions are called that bear its name alone. */ readonly cityOnly: (city: Held) => readonly Naming[];
}
/** The text around a name, and whether there is none. */
export interface Around {
  readonly scan: Scan;
  readonly alone: boolean;
}

/** In the unit of `Held.prominence`: powers of ten of people. */
const SCORE = {
  agrees: 3,
  institution: 9,
  disagrees: -4,
  looseKind: 1,
  untypedInstitution: -2,
  untypedHeld: 2,
  untypedCourt: 0,
  cityOfInstitution: -0.6,
  otherOfInstitution: -2.5,
  alias: -1.8,
  perQuality: 6,
  adjectiveOfVillage: -1.5,
  adjectiveOfRegion: -2.2,
  insideHint: 6,
  outsideHint: -2.5,
  namedWhole: 2,
  heldFacility: 3,
  perDetail: 1.5,
} as const;
/** How many of the places that no pack holds a name stands for, as one rival: 35 villages weigh like a town of 3,000. */
const VILLAGES = { base: 1.5, perTenfold: 1.15 } as const;

/** What a word for an area suits, and what it is loosely said of. */
const SUITS = [
  { type: bitOf('city'), kinds: KIND.city, loosely: KIND.settlement | KIND.village },
  { type: bitOf('region'), kinds: KIND.region, loosely: 0 },
  { type: bitOf('district'), kinds: KIND.district | KIND.urban_district, loosely: 0 },
  { type: bitOf('village'), kinds: KIND.village | KIND.settlement, loosely: KIND.city },
];
const DISTRICT = bitOf('district'),
  VILLAGE = bitOf('village'),
  STATION = bitOf('station'),
  AIRPORT = bitOf('airport'),
  SETTLED = bitOf('city', 'village'),
  QUARTER = bitOf('quarter');
/** What is called as its owners like. */
const CALLED = bitOf('cinema', 'theatre', 'university', 'mall', 'stadium', 'hotel');
const SETTLEMENTS = KIND.city | KIND.settlement | KIND.village;
const AREA = KIND.region | KIND.district | KIND.urban_district;

/** Every place that the mention may mean, best first, each once. */
export function optionsOf(
  m: Mention,
  e: Evidence,
  book: Book,
  near: Near,
  around: Around,
  villages: ReadonlyMap<string, number>,
): Option[] {
  let best: Option[] = [];
  const beside: Beside = { type: e.type, all: m.types, detail: m.detail };
  for (const reading of m.readings) {
    const held = book.at(reading.place);
    if (held && (reading.traits & TRAIT.nameless) !== 0 && !near.within && !names(around.scan, held.city, book)) continue;
    if (held && near.role !== 'held' && !around.alone && isOfWholeCity(held, reading, m, { book, scan: around.scan, within: near.within }))
      continue;
    const fit = held ? fitOf(reading, held, beside, near, around) : fitOfUnknown(e.type, reading.traits);
    if (fit === null) continue;
    const weight = held
      ? book.prominence(reading.place)
      : VILLAGES.base + VILLAGES.perTenfold * Math.log10(villages.get(reading.name.key) ?? 10);
    const score =
      weight +
      fit +
      ((reading.traits & (TRAIT.alias | TRAIT.typed)) === TRAIT.alias && e.type === 0 && reading.needs === 0 ? SCORE.alias : 0) +
      (reading.quality - 1) * SCORE.perQuality +
      nearness(held, near, book);
    let known = 0;
    while (known < best.length && best[known]?.reading.place !== reading.place) known++;
    if ((best[known]?.score ?? -Infinity) >= score) continue;
    const option = { held, reading, score, doubtful: fit <= SCORE.otherOfInstitution || isElsewhere(held, near.within) };
    if (known < best.length) best[known] = option;
    else best = plus(best, option);
  }
  if (best.length > 1 && e.type === 0 && near.within === undefined) {
    settleDistricts(best, book);
    settleRegion(best);
  }
  inOrder(best);
  if (best.length > 1 && best[0]?.reading.how === 'typo') settleSlips(best);
  if ((m.types & FACILITY) === 0 || near.within !== undefined) return best;
  return withNamesakes(best, m, book, around.scan);
}

interface Surroundings {
  readonly book: Book;
  readonly scan: Scan;
  readonly within: Held | undefined;
}

/** "Полиция Шымкента", "вокзал Уральска": the city is meant, unless it is asked where people are held. */
function isOfWholeCity(held: Held, r: Reading, m: Mention, { book, scan, within }: Surroundings): boolean {
  // An airport lies outside; a station of the metro is no city's, whatever it is called after.
  if ((r.needs & OF_A_CITY & ~AIRPORT) === 0 || (r.name.must & DETAIL.metro) !== 0) return false;
  for (const o of m.readings) {
    const city = o.needs === 0 ? book.at(o.place) : null;
    if (city?.kind !== KIND.city) continue;
    if (city.id === held.city) return !isInside(scan, m);
    // "Октябрьский РОВД" is no police of Октябрьск: the city has to fit the letters as well as the station does.
    if (
      within === undefined &&
      !names(scan, held.city, book) &&
      o.name.form === 'noun' &&
      o.quality >= r.quality &&
      (m.types & DISTRICT) === 0 &&
      // "Алатау АПБ": the police of a district, and the town of the name is none.
      (m.detail & DETAIL.district) === 0
    )
      return true;
  }
  return false;
}

function names(s: Scan, city: number, book: Book): boolean {
  return s.mentions.some((m) => m.readings.some((r) => book.at(r.place)?.id === city));
}

/** The type words beside a name: the one that decides, all, and their details. */
interface Beside {
  readonly type: number;
  readonly all: number;
  readonly detail: number;
}

/** Details that the text and the institution share, less those that only one of them has. */
function agreement(name: Naming, detail: number): number {
  return ones(name.may & detail) - ones(name.must & ~detail) - ones(detail & ~name.may);
}

function ones(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
  return n;
}

/** How well a place suits the type word beside its name; null: not at all. */
function fitOf(r: Reading, { kind, row }: Held, { type, all, detail }: Beside, near: Near, around: Around): number | null {
  const { needs } = r;
  if ((r.traits & TRAIT.typed) !== 0) return SCORE.namedWhole + (kind === KIND.facility && near.role === 'held' ? SCORE.heldFacility : 0);
  if (needs !== 0) {
    if (type === needs)
      return SCORE.institution + SCORE.perDetail * agreement(r.name, detail) + (near.role === 'held' ? SCORE.heldFacility : 0);
    // "ИВС Алатауского РУВД".
    if ((all & needs) !== 0 && kind === KIND.facility) return SCORE.institution + SCORE.otherOfInstitution;
    if (type !== 0) return null;
    const wanted = kind === KIND.facility ? near.role === 'held' : near.within !== undefined && near.role !== 'held';
    return wanted || (kind === KIND.landmark && needs !== STATION && around.alone && (r.traits & (TRAIT.person | TRAIT.common)) === 0)
      ? kind === KIND.landmark
        ? SCORE.untypedInstitution
        : row.facilityKind === 'court'
          ? SCORE.untypedCourt
          : SCORE.untypedHeld
      : null;
  }
  if (type === 0)
    return (r.traits & TRAIT.adjective) === 0 || (kind & (KIND.city | KIND.district | KIND.urban_district)) !== 0
      ? 0
      : kind === KIND.region
        ? SCORE.adjectiveOfRegion
        : SCORE.adjectiveOfVillage;
  if ((type & ADMIN) !== 0) return (r.traits & TRAIT.derived) !== 0 && (type & SETTLED) !== 0 ? null : suits(kind, type);
  if ((all & ADMIN) !== 0) {
    const fits = suits(kind, all);
    return fits > 0 ? fits + SCORE.cityOfInstitution : SCORE.disagrees;
  }
  // "Turan University" is not in the district of Turan.
  if ((type & CALLED) !== 0 && (kind & (AREA | SETTLEMENTS)) !== 0 && (kind & (KIND.city | KIND.region)) === 0) return null;
  // "Мкр. Жетысу" is no region.
  if (type === QUARTER && (kind & AREA) !== 0) return null;
  if (kind === KIND.landmark) return (type & FACILITY) !== 0 ? null : SCORE.looseKind;
  // "Осакаровский РОВД": the district's, before the settlement's.
  if ((kind & KIND.district) !== 0 && (detail & DETAIL.district) !== 0) return 0;
  // "Заводской РОВД": a district's police in some town, not a village's.
  if ((kind & (KIND.settlement | KIND.village)) !== 0 && (detail & DETAIL.district) !== 0 && (r.traits & TRAIT.adjectival) !== 0)
    return null;
  return (kind & (KIND.city | KIND.region)) !== 0 ? SCORE.cityOfInstitution : SCORE.otherOfInstitution;
}

/** How well a kind of place suits the best of the words for areas. */
function suits(kind: number, types: number): number {
  let best: number = SCORE.disagrees;
  for (const { type, kinds, loosely } of SUITS)
    if ((types & type) !== 0) best = Math.max(best, (kinds & kind) !== 0 ? SCORE.agrees : (loosely & kind) !== 0 ? SCORE.looseKind : best);
  return best;
}

function fitOfUnknown(type: number, traits: number): number | null {
  // "Октябрьский район": there were several.
  if (type === DISTRICT && (traits & TRAIT.adjectival) !== 0) return SCORE.agrees;
  return type === 0 ? 0 : type === VILLAGE ? SCORE.agrees : null;
}

/** A square or a station of another city than the one that is known. */
function isElsewhere(held: Held | null, within: Held | undefined): boolean {
  return within?.kind === KIND.city && held !== null && (held.kind & (KIND.landmark | KIND.facility)) !== 0 && held.city !== within.id;
}

function nearness(held: Held | null, near: Near, book: Book): number {
  if (!near.within) return 0;
  if (held && (held.id === near.within.id || book.within(held, near.within))) return SCORE.insideHint;
  return held && book.within(near.within, held) ? 0 : SCORE.outsideHint;
}
