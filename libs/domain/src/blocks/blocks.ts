import { Distinct } from '../memory/columns.js';
import { bareKey, keysOf, type Keys } from './keys.js';
import type { Mention } from '../reading/mention.js';
import { Postings } from './postings.js';

/** News and late reports are looked for this many days around. */
const DAYS = 3;

/** One day's index by city; null: those without one. */
type Day = Map<string | null, Postings>;

/** The blocking index, by day and city: who shares a key within a few days and may be in the same city. Closed days are frozen. */
export class Blocks {
  private readonly days = new Map<number, Day>();
  private readonly freezing: Postings[] = [];
  private readonly found = new Distinct();
  /** The days around the one asked for last: reports come by the day. */
  private around: readonly Day[] = [];
  private center = Number.NaN;

  /** Takes a mention out that is to be filed in another city. */
  remove(m: Mention, city: string | null): void {
    const shard = this.days.get(m.day)?.get(city);
    if (shard)
      eachFiling(keysOf(m), (key) => {
        shard.remove(key, m.index);
      });
  }

  /** A closed day's index is frozen, a city at each arrival. */
  close(day: number): void {
    this.freezing.push(...(this.days.get(day)?.values() ?? []));
  }

  /** Files the mention and tells the earlier filed ones that share a key, until the next call. Cost: keys × 7 days, and those found. */
  add(m: Mention, city: string | null): Distinct {
    this.freezing.pop()?.freeze();
    const keys = keysOf(m);
    const { found } = this;
    found.clear();
    for (const shards of this.daysAround(m.day)) {
      const own = shards.get(city);
      if (own) lookNear(own, keys, city, found);
      if (city !== null) {
        const cityless = shards.get(null);
        if (cityless) lookAcross(cityless, keys, found);
      } else for (const [other, shard] of shards) if (other !== null) lookAcross(shard, keys, found);
    }
    const shard = this.shard(m.day, city);
    eachFiling(keys, (key) => {
      shard.add(key, m.index);
    });
    return found;
  }

  private daysAround(day: number): readonly Day[] {
    if (this.center === day) return this.around;
    const around: Day[] = [];
    for (let d = day - DAYS; d <= day + DAYS; d++) {
      const shards = this.days.get(d);
      if (shards) around.push(shards);
    }
    this.center = day;
    return (this.around = around);
  }

  private shard(day: number, city: string | null): Postings {
    let shards = this.days.get(day);
    if (!shards) {
      this.days.set(day, (shards = new Map()));
      this.center = Number.NaN;
    }
    let shard = shards.get(city);
    if (!shard) shards.set(city, (shard = new Postings()));
    return shard;
  }
}

function eachFiling({ strong, weak, any, bare, moment }: Keys, file: (key: number) => void): void {
  strong.forEach(file);
  weak.forEach(file);
  any.forEach(file);
  moment.forEach(file);
  for (const key of bare) file(bareKey(key));
}

/** Within one city, or among those without one. */
function lookNear(shard: Postings, { strong, weak, any, bare, moment }: Keys, city: string | null, found: Distinct): void {
  lookEach(shard, strong, found);
  lookEach(shard, weak, found);
  lookEach(shard, bare, found);
  for (const key of any) shard.look(bareKey(key), found);
  if (city === null) lookEach(shard, moment, found);
}

/** Across an unknown city: a report that knows its city among those that don't, or the other way round. */
function lookAcross(shard: Postings, { strong, moment }: Keys, found: Distinct): void {
  lookEach(shard, strong, found);
  lookEach(shard, moment, found);
}

function lookEach(shard: Postings, keys: readonly number[], found: Distinct): void {
  for (const key of keys) shard.look(key, found);
}
