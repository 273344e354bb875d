/** Of several places that a name may mean, how near one another they stand: what is asked, and what is clear. */

import { KIND, type Book, type Held } from '../book.js';
import { bitOf, DETAIL } from '../language/typewords.js';
import { TRAIT } from '../names/traits.js';
import type { Option } from './options.js';
import type { Mention, Scan } from './scan.js';

/** A city of 200,000. */
const GREAT = 5.3;
/** How far behind the likeliest another place is that a misspelt name may mean as well. */
const SLIPS_BEHIND = 0.85;
/** A town of 50,000, and how far behind a smaller one a district elsewhere of its name is, and behind any the one around it. */
const DISTRICTS = { town: 4.7, behind: 0.6, around: 1.5 } as const;

const DISTRICT = bitOf('district');
const SETTLEMENTS = KIND.city | KIND.settlement | KIND.village;
const DISTRICTS_KIND = KIND.district | KIND.urban_district;

/** Best first, in place: there are few, and most come in order. */
export function inOrder(options: Option[]): Option[] {
  for (let i = 1; i < options.length; i++) {
    const o = options[i];
    let at = i;
    for (
      let before = options[at - 1];
      o && before && (before.score < o.score || (before.score === o.score && idOf(o) < idOf(before)));
      before = options[at - 1]
    )
      options[at--] = before;
    if (o) options[at] = o;
  }
  return options;
}

function idOf(o: Option): string {
  return o.held?.row.id ?? '';
}

/** "Жетыай" is Жетысай or Жетыбай: the slip is the same, and only a great city so much likelier that nobody need ask. */
export function settleSlips(options: Option[]): void {
  const [top] = options;
  if (!top?.held || (top.held.kind & SETTLEMENTS) === 0 || top.held.prominence >= GREAT) return;
  for (const o of options)
    if (
      o !== top &&
      o.held &&
      (o.held.kind & SETTLEMENTS) !== 0 &&
      o.reading.name.key !== top.reading.name.key &&
      o.reading.quality >= top.reading.quality
    )
      o.score = Math.max(o.score, top.score - SLIPS_BEHIND);
  inOrder(options);
}

/** "Абайский районный суд", "Жамбылский РОВД": districts share the name, and no pack holds the institutions of them all. */
export function withNamesakes(options: Option[], m: Mention, book: Book, scan: Scan): Option[] {
  const [top] = options;
  if (!top?.held) return options;
  const { kind } = top.held,
    city = kind === KIND.city ? top.held.id : top.held.city;
  if (kind === KIND.facility ? top.reading.needs === 0 : kind !== KIND.city) return options;
  const ofDistrict = ((m.types & DISTRICT) | (m.detail & DETAIL.district)) !== 0;
  // "СИЗО Алматы" is the city's, though districts are called so too; and what else is named says where.
  if (!ofDistrict && m.readings.some((r) => r.needs === 0 && book.at(r.place)?.id === city)) return options;
  if (scan.mentions.some((o) => o !== m && o.readings.some((r) => isContext(book.at(r.place), city)))) return options;
  const districts = m.readings.filter((r) => r.needs === 0 && ((book.at(r.place)?.kind ?? 0) & DISTRICTS_KIND) !== 0);
  if (new Set(districts.map((r) => r.place)).size < 2) return options;
  for (const r of districts) {
    const held = book.at(r.place);
    const known = options.find((o) => o.held === held);
    if (known) known.score = Math.max(known.score, top.score - DISTRICTS.behind);
    else options.push({ held, reading: r, doubtful: false, score: top.score - DISTRICTS.behind });
  }
  return inOrder(options);
}

/** "Аксу", "Алатау": a town of fewer than 50,000 people and a district elsewhere of its name. Which is meant can't be told; the town comes first. Before the district around it it stands by far. */
export function settleDistricts(options: readonly Option[], book: Book): void {
  let town: Option | undefined;
  for (const o of options)
    if (o.held && (o.held.kind & SETTLEMENTS) !== 0 && o.reading.needs === 0 && o.score > (town?.score ?? -Infinity)) town = o;
  const { held } = town ?? {};
  if (!town || !held) return;
  for (const o of options) {
    if (!o.held || (o.held.kind & DISTRICTS_KIND) === 0 || o.reading.quality < town.reading.quality) continue;
    if (book.within(held, o.held)) o.score = Math.min(o.score, town.score - DISTRICTS.around);
    else if (held.prominence <= DISTRICTS.town) o.score = Math.max(o.score, town.score - DISTRICTS.behind);
  }
}

function isContext(held: Held | null, city: number): boolean {
  return held !== null && ((held.kind & (KIND.city | KIND.region)) !== 0 || held.city === city);
}

/** "Мангистауские нефтяники": of the region, not of the one district in it that is called so too. */
export function settleRegion(options: readonly Option[]): void {
  const region = options.find((o) => o.held?.kind === KIND.region && (o.reading.traits & TRAIT.adjective) !== 0);
  const others = options.filter((o) => o.held === null || (o.held.kind & (SETTLEMENTS | DISTRICTS_KIND)) !== 0);
  if (!region || others.length !== 1 || others[0]?.held?.kind !== KIND.district) return;
  for (const o of others) region.score = Math.max(region.score, o.score + DISTRICTS.around);
}
