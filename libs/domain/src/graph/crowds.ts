import { Ints } from '../memory/columns.js';
import type { Mention } from '../reading/mention.js';

/** What two mentions agree on: nothing that can be counted, the surname, the given name, both. */
export type Agreement = 0 | 1 | 2 | 3;
export const SURNAME: Agreement = 1;
export const GIVEN_NAME: Agreement = 2;

/** A mention's crowds: of its city's day and of the whole day, three each. */
const ROLES = 6;

/** A day, of one city or of the whole country: numbers of its crowds, that of everybody and those by name. */
interface Day {
  readonly everybody: number;
  readonly surnames: Map<string, number>;
  readonly givens: Map<string, number>;
}

/** The crowds of each mention, by its number: everybody, its surname, its given name; −1: not said. */
class Places {
  readonly everybody = new Ints(-1);
  readonly surname = new Ints(-1);
  readonly given = new Ints(-1);
}

/**
 * The crowds a mention is one of: all of the same city and day, those of the same surname, those of the same given name.
 * Who names no city may be from any: there the crowds of the whole day are asked. Counts only grow, in steps (tiers) of
 * ×4. A crowd is kept as a count and a chain through those whose evidence hangs on it: most are of one.
 */
export class Crowds {
  private readonly days = new Map<string, Day>();
  private crowds = 0;
  private readonly size = new Ints();
  private readonly tier = new Ints();
  private readonly last = new Ints(-1);
  private readonly own = new Places();
  private readonly whole = new Places();
  private readonly cityless = new Ints();
  /** Each member's next one in each of its six crowds. */
  private readonly next = new Ints(-1);

  /** Counts a mention in; tells the crowds that came to another tier, and has counted them so already. */
  add(m: Mention): number[] {
    const grown: number[] = [];
    const cityless = m.facts.city === null;
    this.cityless.set(m.index, Number(cityless));
    this.enter(m, `${m.day} ${m.facts.city ?? ''}`, this.own, 0, true, grown);
    this.enter(m, `${m.day} *`, this.whole, 3, cityless, grown);
    return grown;
  }

  private enter(m: Mention, where: string, places: Places, role: number, judged: boolean, grown: number[]): void {
    const { everybody, surnames, givens } = this.day(where);
    const [reading] = m.readings;
    const given = reading?.fulls[0] ?? reading?.given ?? '';
    this.join(everybody, m.index, judged ? role : -1, places.everybody, grown);
    if (reading && reading.surname !== '')
      this.join(this.named(surnames, reading.surname), m.index, judged ? role + 1 : -1, places.surname, grown);
    if (given !== '') this.join(this.named(givens, given), m.index, judged ? role + 2 : -1, places.given, grown);
  }

  has(index: number): boolean {
    return this.own.everybody.get(index) >= 0;
  }

  /** Of those who would agree as well, the fewest: a tier. Beside one that names no city the other's city says nothing. */
  tierOf(a: number, b: number, agreement: Agreement): number {
    const first = this.cityless.get(a) === 1;
    const second = this.cityless.get(b) === 1;
    const places = first || second ? this.whole : this.own;
    const x = second && !first ? b : a;
    const y = first && !second ? a : b;
    let tier = this.larger(places.everybody, x, y);
    if (agreement & SURNAME) tier = Math.min(tier, this.larger(places.surname, x, y));
    if (agreement & GIVEN_NAME) tier = Math.min(tier, this.larger(places.given, x, y));
    return tier;
  }

  /** Calls `see` for each mention whose evidence hangs on a crowd. */
  each(crowd: number, see: (index: number) => void): void {
    for (let at = this.last.get(crowd); at >= 0; at = this.next.get(at)) see(Math.floor(at / ROLES));
  }

  /** Of two crowds the larger. */
  private larger(crowdOf: Ints, a: number, b: number): number {
    const x = crowdOf.get(a);
    const y = crowdOf.get(b);
    if (x === y) return x < 0 ? Infinity : this.tier.get(x);
    return Math.max(x < 0 ? 0 : this.tier.get(x), y < 0 ? 0 : this.tier.get(y));
  }

  private day(key: string): Day {
    const known = this.days.get(key);
    if (known) return known;
    const fresh = { everybody: this.crowds++, surnames: new Map<string, number>(), givens: new Map<string, number>() };
    this.days.set(key, fresh);
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

  /** `role` −1: counts, and nothing of its own hangs on that. */
  private join(crowd: number, index: number, role: number, crowdOf: Ints, grown: number[]): void {
    crowdOf.set(index, crowd);
    if (role >= 0) {
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
