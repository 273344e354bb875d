import { Ints } from '../memory/columns.js';
import type { Mention } from '../reading/mention.js';

/** What two mentions agree on: nothing that can be counted, the surname, the given name, both. */
export type Agreement = 0 | 1 | 2 | 3;
export const SURNAME: Agreement = 1;
export const GIVEN_NAME: Agreement = 2;

/** A mention's crowds: of its city's day and of the whole day, three each: everybody, its surname, its given name. */
const ROLES = 6;
const WHOLE = 3;
/** Columns of a mention: its crowds (−1: not said), whether it names no city. A power of two. */
const COLUMNS = 8;
const CITYLESS = 6;

/** A day, of one city or of the whole country: numbers of its crowds, that of everybody and those by name. */
interface Day {
  readonly everybody: number;
  readonly surnames: Map<string, number>;
  readonly givens: Map<string, number>;
}

/**
 * The crowds a mention is one of: all of the same city and day, those of the same surname, those of the same given name.
 * Who names no city may be from any: there the crowds of the whole day are asked. Counts only grow, in steps (tiers) of
 * ×4. A crowd is kept as a count and a chain through those whose evidence hangs on it: most are of one.
 */
export class Crowds {
  /** By city; '*': the whole country, '' a city that nobody named. */
  private readonly days = new Map<number, Map<string, Day>>();
  private crowds = 0;
  private readonly size = new Ints();
  private readonly tier = new Ints();
  private readonly last = new Ints(-1);
  private readonly rows = new Ints(-1);
  /** Each member's next one in each of its six crowds. */
  private readonly next = new Ints(-1);

  /** Counts a mention in; tells the crowds that came to another tier, and has counted them so already. */
  add(m: Mention): number[] {
    const grown: number[] = [];
    const { city } = m.facts;
    this.rows.set(m.index * COLUMNS + CITYLESS, city === null ? 1 : 0);
    this.enter(m, this.day(m.day, city ?? ''), 0, true, grown);
    this.enter(m, this.day(m.day, '*'), WHOLE, city === null, grown);
    return grown;
  }

  /** `judged`: its evidence hangs on these crowds. */
  private enter(m: Mention, { everybody, surnames, givens }: Day, role: number, judged: boolean, grown: number[]): void {
    const reading = m.readings[0];
    const given = reading?.fulls[0] ?? reading?.given ?? '';
    this.join(everybody, m.index, role, judged, grown);
    if (reading && reading.surname !== '') this.join(this.named(surnames, reading.surname), m.index, role + 1, judged, grown);
    if (given !== '') this.join(this.named(givens, given), m.index, role + 2, judged, grown);
  }

  has(index: number): boolean {
    return this.rows.get(index * COLUMNS) >= 0;
  }

  /** Of those who would agree as well, the fewest: a tier. Beside one that names no city the other's city says nothing. */
  tierOf(a: number, b: number, agreement: Agreement): number {
    const first = this.rows.get(a * COLUMNS + CITYLESS) === 1;
    const second = this.rows.get(b * COLUMNS + CITYLESS) === 1;
    const x = (second && !first ? b : a) * COLUMNS + (first || second ? WHOLE : 0);
    const y = (first && !second ? a : b) * COLUMNS + (first || second ? WHOLE : 0);
    let tier = this.larger(x, y);
    if (agreement & SURNAME) tier = Math.min(tier, this.larger(x + 1, y + 1));
    if (agreement & GIVEN_NAME) tier = Math.min(tier, this.larger(x + 2, y + 2));
    return tier;
  }

  /** Calls `see` for each mention whose evidence hangs on a crowd. */
  each(crowd: number, see: (index: number) => void): void {
    for (let at = this.last.get(crowd); at >= 0; at = this.next.get(at)) see(Math.floor(at / ROLES));
  }

  /** Of the crowds in two places the larger. */
  private larger(first: number, second: number): number {
    const x = this.rows.get(first);
    const y = this.rows.get(second);
    if (x === y) return x < 0 ? Infinity : this.tier.get(x);
    return Math.max(x < 0 ? 0 : this.tier.get(x), y < 0 ? 0 : this.tier.get(y));
  }

  private day(day: number, city: string): Day {
    let cities = this.days.get(day);
    if (!cities) this.days.set(day, (cities = new Map()));
    let known = cities.get(city);
    if (!known) cities.set(city, (known = { everybody: this.crowds++, surnames: new Map(), givens: new Map() }));
    return known;
  }

  private named(names: Map<string, number>, name: string): number {
    let crowd = names.get(name);
    if (crowd === undefined) {
      crowd = this.crowds++;
      names.set(name, crowd);
    }
    return crowd;
  }

  private join(crowd: number, index: number, role: number, judged: boolean, grown: number[]): void {
    this.rows.set(index * COLUMNS + role, crowd);
    if (judged) {
      this.next.set(index * ROLES + role, this.last.get(crowd));
      this.last.set(crowd, index * ROLES + role);
    }
    const size = this.size.get(crowd) + 1;
    this.size.set(crowd, size);
    // 4, 16, 64 …: a power of two with an even exponent.
    const tier = size > 1 && (size & (size - 1)) === 0 ? (31 - Math.clz32(size)) / 2 : 0;
    if (tier >= 1 && Number.isInteger(tier)) {
      this.tier.set(crowd, tier);
      grown.push(crowd);
    }
  }
}
