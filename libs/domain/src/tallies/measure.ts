import type { GroupClaim } from '../facts.js';
import { eachFeature, type Feature, type Features } from './features.js';
import type { Known } from './known.js';
import { missing, people, type Here, type Missing } from '../seating/needed.js';
import type { PlaceNames } from '../reading/place-names.js';
import { groupBy, unseated, type Seated } from '../seating/seats.js';
import type { Sheet } from './sheet.js';
import { distinct, seatStrangers } from '../seating/strangers.js';
import { Timeline } from '../seating/timeline.js';

const MINUTE = 60_000;
/** Whoever was heard of since this long is often not named by others yet. */
const FRESH_MS = 90 * MINUTE;
/** Whoever was told an hour, and did not stand there, is off by this much. */
const COARSE_MS = 30 * MINUTE;
/** A detention without an hour was before its first report, in the same night or day. */
const UNTIMED_MS = 480 * MINUTE;

/** A detention of a sheet, its place under its one name. */
export interface Placed {
  readonly known: Known;
  readonly at: number;
  readonly place: string;
}

/** A sheet → its features in thousandths of people: whole numbers, so that sums don't depend on their order. Cost: n in the named, k² in the claims. */
export function measure(sheet: Sheet): Features {
  const since = lastWord(sheet) - FRESH_MS;
  const named = { strongOnce: 0, strong: 0, weakOnce: 0, weak: 0, confirmed: 0, statusOnly: 0, soft: 0, missed: 0, fresh: 0 };
  const counted: Known[] = [];
  for (const known of sheet.known) {
    const { state } = known;
    if (state.strength === 'status_only' && !state.confirmed) {
      named.statusOnly++;
      continue;
    }
    counted.push(known);
    if (state.confirmed) {
      named.confirmed++;
      continue;
    }
    const once = state.reports.length === 1;
    named[state.strength === 'weak' ? (once ? 'weakOnce' : 'weak') : once ? 'strongOnce' : 'strong']++;
    named.soft += state.soft;
    named.missed += state.missed;
    if (state.firstReportAt > since) named.fresh++;
  }
  const stillOpen = sheet.known.length === 0 ? 1 : 1 - named.confirmed / sheet.known.length;
  const all: Features = { ...named, ...claimed(sheet, counted, stillOpen, since) };
  return eachFeature((name) => Math.round(all[name] * 1000));
}

type Claimed = Exclude<Feature, 'strongOnce' | 'strong' | 'weakOnce' | 'weak' | 'confirmed' | 'statusOnly' | 'soft' | 'missed' | 'fresh'>;

/** What the unnamed add. People who confirm settle what was claimed: deficits weigh as much as is `stillOpen`. */
function claimed(sheet: Sheet, named: readonly Known[], stillOpen: number, since: number): Record<Claimed, number> {
  if (sheet.claims.length === 0 && sheet.nameless.length === 0) return NOTHING_CLAIMED;
  const counted = named.map((known) => ({ known, at: known.at, place: sheet.places.of(known.place) }));
  const nameless = distinct(sheet.nameless);
  const page = new Page(sheet, counted);
  const best = page.family(bestOf, true);
  const { extra, matched } = seatStrangers(nameless, counted, sheet.places, best.local);
  const needed = heaviest(page.family(bestOf, false));
  const none = counted.length === 0;
  const open = (x: number) => (none ? 0 : stillOpen * x);
  return {
    only: none ? needed + people(extra) : 0,
    unmet: stillOpen === 1 ? 0 : (1 - stillOpen) * Math.max(0, heaviest(page.family(lowOf, false)) - counted.length),
    needed: open(needed),
    anywhere: open(page.anywhere()),
    local: open(people(best.local)),
    short: open(page.short()),
    station: open(people(best.station)),
    total: open(people(best.total(extra))),
    alone: open(extra.length),
    matched: open(matched),
    recent: open(sum(nameless, (n) => (n.at > since ? 1 : 0))),
    least: stillOpen * page.least(),
    most: sum(sheet.claims, (c) => c.high) + nameless.length,
  };
}
const NOTHING_CLAIMED: Record<Claimed, number> = {
  only: 0,
  unmet: 0,
  needed: 0,
  anywhere: 0,
  local: 0,
  short: 0,
  station: 0,
  total: 0,
  alone: 0,
  matched: 0,
  recent: 0,
  least: 0,
  most: 0,
};
const bestOf = (c: GroupClaim) => c.best;
const lowOf = (c: GroupClaim) => c.low;
const nobodyNamed = new Timeline();
/** All places taken for one. */
const CITY = '*';

/** Places and totals are one cut through the people, stations another: the larger stands, they never add up. */
interface Family {
  readonly local: readonly Missing[];
  readonly station: readonly Missing[];
  readonly total: (also: readonly Missing[]) => Missing[];
}
function heaviest(f: Family): number {
  return Math.max(people(f.local) + people(f.total([])), people(f.station));
}

/** A sheet's claims beside its named, place by place. */
class Page {
  private readonly local: readonly [string, GroupClaim[]][];
  private readonly held: readonly [string, GroupClaim[]][];
  private readonly unplaced: readonly GroupClaim[];
  private readonly outside: readonly GroupClaim[];
  private readonly where: Places;
  private readonly stations: Places;
  private readonly all = new Timeline();

  constructor(
    private readonly sheet: Sheet,
    private readonly counted: readonly Placed[],
  ) {
    const { claims, places, stations } = sheet;
    const byName = (of: readonly GroupClaim[], names: PlaceNames) =>
      [...groupBy(of, (c) => names.of(c.place))].sort((a, b) => (a[0] < b[0] ? -1 : 1));
    this.outside = claims.filter((c) => c.scope !== 'station');
    this.unplaced = claims.filter((c) => c.place === '');
    this.local = byName(
      this.outside.filter((c) => c.place !== ''),
      places,
    );
    this.held = byName(
      claims.filter((c) => c.scope === 'station' && c.place !== ''),
      stations,
    );
    this.where = new Places(counted, (k) => k.place);
    this.stations = new Places(this.held.length === 0 ? [] : counted, (k) => stations.of(k.known.station));
    for (const k of counted) this.all.add(k.at);
  }

  /** What is missing place by place, station by station, and in totals; beside the named or with nobody named. */
  family(size: (c: GroupClaim) => number, named: boolean): Family {
    const by = (places: Places, of: readonly [string, GroupClaim[]][]) =>
      of.flatMap(([place, list]) => missing(list, named ? places.at(place) : nobodyNamed, size));
    const local = by(this.where, this.local);
    return {
      local,
      station: by(this.stations, this.held),
      total: (also) => missing(this.unplaced, named ? this.all : nobodyNamed, size, [...local, ...also]),
    };
  }

  /** Names of places may be many for one: beside everybody of that time, wherever they were. */
  anywhere(): number {
    return people(missing(this.outside, this.all, bestOf));
  }

  /** The same by the low ends, when whoever's hour isn't known was of that time: what is missing for certain, if dates and names are right. */
  least(): number {
    const anywhere = this.counted.map((k) => seatedAt(k, CITY));
    return people(unseated(this.outside, anywhere, () => CITY, lowOf));
  }

  short(): number {
    const { counted, outside, sheet } = this;
    const claims = outside.filter((c) => c.place !== '');
    if (claims.length === 0) return 0;
    const there = counted.map((k) => seatedAt(k, k.place));
    return people(unseated(claims, there, (c) => sheet.places.of(c.place), bestOf));
  }
}

function seatedAt({ known, at }: Placed, place: string): Seated {
  const { id, firstReportAt } = known.state;
  if (!known.timed) return { id, place, early: firstReportAt - UNTIMED_MS, late: firstReportAt };
  return known.coarse ? { id, place, early: at - COARSE_MS, late: at + COARSE_MS } : { id, place, early: at, late: at };
}

/** The named by place; who has no place is shared out as the others are. */
class Places {
  private readonly by = new Map<string, Timeline>();
  private readonly nowhere = new Timeline();
  private located = 0;

  constructor(counted: readonly Placed[], placeOf: (k: Placed) => string) {
    for (const k of counted) {
      const place = placeOf(k);
      if (place === '') {
        this.nowhere.add(k.at);
        continue;
      }
      this.located++;
      const here = this.by.get(place);
      if (here) here.add(k.at);
      else {
        const fresh = new Timeline();
        fresh.add(k.at);
        this.by.set(place, fresh);
      }
    }
  }

  at(place: string): Here {
    const here = this.by.get(place);
    const share = this.located === 0 ? 1 : (here?.total ?? 0.5) / (this.located + 1);
    return { between: (from, until) => (here?.between(from, until) ?? 0) + share * this.nowhere.between(from, until) };
  }
}

/** When the sheet was last heard of: the latest report or moment told. */
function lastWord(sheet: Sheet): number {
  let last = Math.max(
    sheet.nameless.at(-1)?.at ?? 0,
    sheet.claims.reduce((a, c) => Math.max(a, c.at), 0),
  );
  for (const k of sheet.known) last = Math.max(last, k.state.lastReportAt);
  return last;
}

function sum<T>(of: readonly T[], value: (x: T) => number): number {
  let all = 0;
  for (const x of of) all += value(x);
  return all;
}
