import { Ints } from './columns.js';
import type { Mention } from '../reading/mention.js';

/** What two mentions agree on: nothing that can be counted, the surname, the given name, both. */
export type Agreement = 0 | 1 | 2 | 3;
export const SURNAME: Agreement = 1;
export const GIVEN_NAME: Agreement = 2;

/** A city's day: numbers of its crowds, that of everybody and those by name. */
interface CityDay {
  readonly everybody: number;
  readonly surnames: Map<string, number>;
  readonly givens: Map<string, number>;
}

/**
 * The crowds a mention is one of: all of the same city and day, those of the same surname, those of the same given name.
 * Counts only grow, in steps (tiers) of ×4. A crowd is kept as a count and a chain through its members: most are of one.
 */
export class Crowds {
  private readonly cityDays = new Map<string, CityDay>();
  private crowds = 0;
  private readonly size = new Ints();
  private readonly tier = new Ints();
  private readonly last = new Ints(-1);
  private readonly city = new Ints(-1);
  private readonly surname = new Ints(-1);
  private readonly given = new Ints(-1);
  /** Each member's next one in each of its three crowds. */
  private readonly next = new Ints(-1);

  /** Counts a mention in; tells the crowds that came to another tier, and has counted them so already. */
  add(m: Mention): number[] {
    const { everybody, surnames, givens } = this.cityDay(m);
    const [reading] = m.readings;
    const given = reading?.fulls[0] ?? reading?.given ?? '';
    const grown: number[] = [];
    this.join(everybody, m.index, 0, this.city, grown);
    if (reading && reading.surname !== '') this.join(this.named(surnames, reading.surname), m.index, 1, this.surname, grown);
    if (given !== '') this.join(this.named(givens, given), m.index, 2, this.given, grown);
    return grown;
  }

  has(index: number): boolean {
    return this.city.get(index) >= 0;
  }

  /** Of those who would agree as well, the fewest: a tier. */
  tierOf(a: number, b: number, agreement: Agreement): number {
    let tier = this.larger(this.city, a, b);
    if (agreement & SURNAME) tier = Math.min(tier, this.larger(this.surname, a, b));
    if (agreement & GIVEN_NAME) tier = Math.min(tier, this.larger(this.given, a, b));
    return tier;
  }

  /** Calls `see` for each member of a crowd. */
  each(crowd: number, see: (index: number) => void): void {
    for (let at = this.last.get(crowd); at >= 0; at = this.next.get(at)) see(Math.floor(at / 3));
  }

  /** Of two crowds the larger. */
  private larger(crowdOf: Ints, a: number, b: number): number {
    const x = crowdOf.get(a);
    const y = crowdOf.get(b);
    if (x === y) return x < 0 ? Infinity : this.tier.get(x);
    return Math.max(x < 0 ? 0 : this.tier.get(x), y < 0 ? 0 : this.tier.get(y));
  }

  private cityDay(m: Mention): CityDay {
    const key = `${m.day} ${m.facts.city ?? ''}`;
    const known = this.cityDays.get(key);
    if (known) return known;
    const fresh = { everybody: this.crowds++, surnames: new Map<string, number>(), givens: new Map<string, number>() };
    this.cityDays.set(key, fresh);
    return fresh;
  }

  private named(names: Map<string, number>, name: string): number {
    let crowd = names.get(name);
    if (crowd === undefined) {
      crowd = this.crowds++;
      names.set(name, crowd);
    }
    return crowd;
  }

  private join(crowd: number, index: number, role: number, crowdOf: Ints, grown: number[]): void {
    crowdOf.set(index, crowd);
    this.next.set(index * 3 + role, this.last.get(crowd));
    this.last.set(crowd, index * 3 + role);
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
