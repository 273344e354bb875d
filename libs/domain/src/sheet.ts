import type { Nameless } from './claims.js';
import type { GroupClaim } from './facts.js';
import type { Known } from './known.js';
import { missing, people, type Missing } from './needed.js';
import { spelling } from './spelling.js';
import { Timeline } from './timeline.js';

const MINUTE = 60_000;
/** Two who stood there give one detention times this close. */
const SAME_MOMENT_MS = 12 * MINUTE;
/** Guesses of an age differ by this much. */
const SAME_AGE = 12;
/** An hour told by whoever did not stand there is this far off. */
const COARSE_MS = 20 * MINUTE;

/** What one city-day says of numbers, in people; adds up over days, and is what the model weighs. Of the named only those nobody confirmed. */
export const FEATURES = {
  strongOnce: 'named in full, by one report', strong: 'named in full, by several', weakOnce: 'named in part, by one report', weak: 'named in part, by several', confirmed: 'confirmed by a person', statusOnly: 'heard of in news alone',
  soft: 'merges nearly not made', missed: 'merges nearly made', local: 'claimed at a place, beyond the named there', alone: 'nameless persons whom nobody named fits', matched: 'nameless persons whom somebody named fits',
  station: 'counted at stations, beyond the named there', city: 'in the city’s totals, beyond all that', surplus: 'named beyond the city’s last total', needed: 'whom the claims need if nobody were named', least: 'claimed beyond the named, by the low ends', most: 'claimed in all, by the high ends',
} as const;
export type Feature = keyof typeof FEATURES;
export type Features = Readonly<Record<Feature, number>>;

/** All that one city-day holds. */
export interface Sheet { readonly known: readonly Known[]; readonly claims: readonly GroupClaim[]; readonly nameless: readonly Nameless[] }

/**
 * A sheet → its features in thousandths of people: whole numbers, so that sums don't depend on their order. A function
 * of the set: the order of the arrays doesn't matter. Cost: k² in the claims of a place, n log n in the rest.
 */
export function measure(sheet: Sheet): Features {
  const counted = sheet.known.filter((k) => k.state.strength !== 'status_only' || k.state.confirmed);
  const open = counted.filter((k) => !k.state.confirmed);
  const news = sheet.known.length - counted.length;
  const named = {
    strongOnce: count(open, 'strong', true), strong: count(open, 'strong', false), weakOnce: count(open, 'weak', true), weak: count(open, 'weak', false), confirmed: counted.length - open.length,
    statusOnly: news, soft: sum(open, (k) => k.soft), missed: sum(open, (k) => k.missed),
  };
  const told = { ...named, ...claimed(sheet, counted, counted.length + news === 0 ? 1 : (open.length + news) / (counted.length + news)) };
  return mapValues(told, (x) => Math.round(x * 1000));
}

/** What the unnamed add. What people confirmed settles what was claimed: deficits weigh as much as is still open (`share`). */
function claimed(sheet: Sheet, counted: readonly Known[], share: number): Pick<Features, 'local' | 'alone' | 'matched' | 'station' | 'city' | 'surplus' | 'needed' | 'least' | 'most'> {
  const claims = sheet.claims.filter((c) => !c.police);
  const inStation = (c: GroupClaim) => c.scope === 'station';
  const where = new Places(counted, (k) => k.place, (k) => k.places, [...claims.map((c) => (inStation(c) ? '' : c.place)), ...sheet.nameless.map((n) => n.place)]);
  const held = new Places(counted, (k) => k.station, (k) => k.stations, claims.map((c) => (inStation(c) ? c.place : '')));
  const all = new Timeline(counted.flatMap(moments));
  const nobody = new Timeline([]);
  const family = (size: (c: GroupClaim) => number, named: boolean) => {
    const local = byKey(claims.filter((c) => !inStation(c) && c.place !== ''), (c) => where.spelled(c.place), (place, list) => missing(list, named ? where.at(place) : nobody, size));
    const station = byKey(claims.filter((c) => inStation(c) && c.place !== ''), (c) => held.spelled(c.place), (place, list) => missing(list, named ? held.at(place) : nobody, size));
    const city = (also: readonly Missing[]) => missing(claims.filter((c) => c.place === ''), named ? all : nobody, size, [...local, ...also]);
    return { local, station: people(station), city };
  };
  const best = family((c) => c.best, true);
  const alone = seat(sheet.nameless, counted, where, best.local);
  const least = family((c) => c.low, true);
  const needed = family((c) => c.best, false);
  return {
    local: share * people(best.local), alone: share * people(alone.extra), matched: share * alone.matched, station: share * best.station, city: share * people(best.city(alone.extra)),
    surplus: share * surplus(claims, all), needed: Math.max(people(needed.local) + people(needed.city([])), needed.station, sheet.nameless.length > 0 ? 1 : 0),
    least: share * Math.max(people(least.local) + people(least.city([])), least.station), most: sum(claims, (c) => c.high) + sheet.nameless.length,
  };
}

const count = (known: readonly Known[], strength: 'strong' | 'weak', once: boolean) => known.filter((k) => k.state.strength === strength && (k.state.reports.length === 1) === once).length;
const sum = <T>(of: readonly T[], value: (x: T) => number) => of.reduce((a, x) => a + value(x), 0);

/** A detention along time: one moment, or three where nobody who stood there told the hour. */
function moments(k: Known): (readonly [number, number])[] {
  return k.coarse ? [[k.at - COARSE_MS, 1 / 3], [k.at, 1 / 3], [k.at + COARSE_MS, 1 / 3]] : [[k.at, 1]];
}

/** The named of a sheet by place; who has no place is shared out as the others are. */
class Places {
  readonly spelled: (key: string) => string;
  private readonly by = new Map<string, Timeline>();
  private readonly nowhere: Timeline;
  private readonly located: number;

  constructor(known: readonly Known[], key: (k: Known) => string, keys: (k: Known) => readonly string[], others: readonly string[]) {
    this.spelled = spelling(known.map(keys), others);
    const groups = groupBy(known, (k) => this.spelled(key(k)));
    for (const [place, list] of groups) this.by.set(place, new Timeline(list.flatMap(moments)));
    this.nowhere = this.by.get('') ?? new Timeline([]);
    this.located = known.length - (groups.get('')?.length ?? 0);
  }

  at(place: string): { between(from: number, until: number): number } {
    const here = this.by.get(place);
    const share = this.located === 0 ? 1 : (here?.total ?? 0.5) / (this.located + 1);
    return { between: (from, until) => (here?.between(from, until) ?? 0) + share * this.nowhere.between(from, until) };
  }
}

/** Claims by place, solved place by place in the alphabet's order. */
function byKey(claims: readonly GroupClaim[], key: (c: GroupClaim) => string, solve: (place: string, list: GroupClaim[]) => Missing[]): Missing[] {
  return [...groupBy(claims, key)].sort((a, b) => (a[0] < b[0] ? -1 : 1)).flatMap(([place, list]) => solve(place, list));
}

/** Named people beyond what the last head count of the city allows: a sign of one person counted twice. */
function surplus(claims: readonly GroupClaim[], all: Timeline): number {
  const totals = claims.filter((c) => c.scope === 'city').sort((a, b) => b.until - a.until || (a.report < b.report ? -1 : 1));
  return totals[0] ? Math.max(0, all.between(-Infinity, totals[0].until) - totals[0].high) : 0;
}

/** Gives each nameless person a seat: one of the named who fits, one of those a claim lacks, or a place of their own. */
function seat(nameless: readonly Nameless[], known: readonly Known[], where: Places, local: readonly Missing[]): { matched: number; extra: Missing[] } {
  const timed = [...known].sort((a, b) => a.at - b.at || (a.state.id < b.state.id ? -1 : 1));
  const taken = new Set<Known>();
  const room = local.map((m) => ({ at: m.at, people: m.people }));
  const extra: Missing[] = [];
  let matched = 0;
  for (const one of distinct(nameless)) {
    const place = where.spelled(one.place);
    const found = nearest(one, place, timed, taken, where);
    if (found) { taken.add(found); matched++; continue; }
    const free = room.find((m) => m.people >= 0.5 && m.at >= one.at - SAME_MOMENT_MS && m.at <= one.at + 2 * SAME_MOMENT_MS);
    if (free) free.people -= 1;
    else extra.push({ at: one.at, people: 1 });
  }
  return { matched, extra };
}

function nearest(one: Nameless, place: string, timed: readonly Known[], taken: ReadonlySet<Known>, where: Places): Known | undefined {
  let best: Known | undefined;
  const reach = one.timed ? SAME_MOMENT_MS : 3 * SAME_MOMENT_MS;
  for (let i = firstFrom(timed, one.at - reach); i < timed.length; i++) {
    const k = timed[i];
    if (!k || k.at > one.at + reach) break;
    if (taken.has(k) || !fits(one, place, k, where)) continue;
    if (!best || Math.abs(k.at - one.at) < Math.abs(best.at - one.at)) best = k;
  }
  return best;
}

function fits(one: Nameless, place: string, k: Known, where: Places): boolean {
  const there = where.spelled(k.place);
  if (place !== '' && there !== '' && place !== there) return false;
  if (one.gender !== null && k.state.gender !== null && one.gender !== k.state.gender) return false;
  return one.age === null || k.state.age === null || Math.abs(one.age - k.state.age) <= SAME_AGE;
}

function firstFrom(timed: readonly Known[], t: number): number {
  let low = 0;
  let high = timed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timed[middle]?.at ?? 0) < t) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mapValues<K extends string>(of: Readonly<Record<K, number>>, to: (x: number) => number): Record<K, number> {
  const out: Record<K, number> = { ...of };
  for (const key in of) out[key] = to(of[key]);
  return out;
}

function groupBy<T>(of: readonly T[], key: (x: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const x of of) {
    const list = out.get(key(x));
    if (list) list.push(x);
    else out.set(key(x), [x]);
  }
  return out;
}

/** Copies of one text are one telling. */
function distinct(nameless: readonly Nameless[]): Nameless[] {
  const seen = new Set<number>();
  return [...nameless].sort((a, b) => a.at - b.at || (a.report < b.report ? -1 : 1)).filter((n) => n.text === 0 || (!seen.has(n.text) && seen.add(n.text)));
}
