import type { Nameless } from '../reading/claims.js';
import type { Placed } from '../tallies/measure.js';
import type { Missing } from './needed.js';
import type { PlaceNames } from '../reading/place-names.js';
import { firstAt } from './timeline.js';

/** Two who stood there give one detention times this close; whoever told no hour, three times as far. */
const SAME_MOMENT_MS = 12 * 60_000;
/** Guesses of an age differ by this much. */
const SAME_AGE = 12;

/** People a claim lacks, as they are seated. */
interface Room {
  readonly at: number;
  people: number;
}

/**
 * Gives each nameless person a seat: one of the named who fits, one of those a claim lacks (`lacking`), or a place of
 * their own (`extra`). `nameless` and `known` in order of time.
 */
export function seatStrangers(
  nameless: readonly Nameless[],
  known: readonly Placed[],
  places: PlaceNames,
  lacking: readonly Missing[],
): { matched: number; extra: Missing[] } {
  const taken = new Set<Placed>();
  const room = lacking.map((m) => ({ at: m.at, people: m.people })).sort((a, b) => a.at - b.at);
  const extra: Missing[] = [];
  let matched = 0;
  for (const one of nameless) {
    const found = nearest(one, known, taken, places);
    if (found) {
      taken.add(found);
      matched++;
      continue;
    }
    const free = freeSeat(room, one.at);
    if (free) free.people -= 1;
    else extra.push({ at: one.at, people: 1 });
  }
  return { matched, extra };
}

/** The first seat that a claim lacks around this time and nobody has taken; `room` in order of time. */
function freeSeat(room: readonly Room[], at: number): Room | undefined {
  for (let i = firstAt(room, (m) => m.at >= at - SAME_MOMENT_MS); i < room.length; i++) {
    const m = room[i];
    if (!m || m.at > at + 2 * SAME_MOMENT_MS) return undefined;
    if (m.people >= 0.5) return m;
  }
  return undefined;
}

function nearest(one: Nameless, known: readonly Placed[], taken: ReadonlySet<Placed>, places: PlaceNames): Placed | undefined {
  const reach = one.timed ? SAME_MOMENT_MS : 3 * SAME_MOMENT_MS;
  const place = places.of(one.place);
  let best: Placed | undefined;
  for (let i = firstAt(known, (k) => k.at >= one.at - reach); i < known.length; i++) {
    const k = known[i];
    if (!k || k.at > one.at + reach) break;
    if (best && Math.abs(k.at - one.at) >= Math.abs(best.at - one.at)) continue;
    if (!taken.has(k) && fits(one, place, k)) best = k;
  }
  return best;
}

function fits(one: Nameless, place: string, k: Placed): boolean {
  if (place !== '' && k.place !== '' && place !== k.place) return false;
  if (one.gender !== null && k.known.state.gender !== null && one.gender !== k.known.state.gender) return false;
  return one.age === null || k.known.state.age === null || Math.abs(one.age - k.known.state.age) <= SAME_AGE;
}

/** Copies of one text are one telling; the earliest stands. */
export function distinct(nameless: readonly Nameless[]): Nameless[] {
  const seen = new Set<number>();
  return nameless.filter((n) => n.text === 0 || (!seen.has(n.text) && seen.add(n.text)));
}
