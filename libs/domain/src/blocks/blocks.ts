import { Marks } from '../memory/columns.js';
import { bareKey, keysOf, type Keys } from './keys.js';
import type { Mention } from '../reading/mention.js';
import { Postings } from './postings.js';

/** News and late reports are looked for this many days around. */
const DAYS = 3;

type Found = (index: number) => void;
/** One day's index by city; null: those without one. */
type Day = Map<string | null, Postings>;

/** The blocking index, by day and city: who shares a key within a few days and may be in the same city. Closed days are frozen. */
export class Blocks {
  private readonly days = new Map<number, Day>();
  private readonly freezing: Postings[] = [];
  private readonly seen = new Marks();

  /** Takes a mention out that is to be filed in another city. */
  remove(m: Mention): void {
    const shard = this.days.get(m.day)?.get(m.city);
    if (shard)
      eachFiling(keysOf(m), (key) => {
        shard.remove(key, m.index);
      });
  }

  /** A closed day's index is frozen, a city at each arrival. */
  close(day: number): void {
    this.freezing.push(...(this.days.get(day)?.values() ?? []));
  }

  /** Files the mention and calls `candidate` once for each earlier filed one that shares a key. Cost: keys × 7 days, and those found. */
  add(m: Mention, candidate: Found): void {
    this.freezing.pop()?.freeze();
    const keys = keysOf(m);
    this.seen.clear();
    this.seen.add(m.index);
    const found = (index: number) => {
      if (this.seen.add(index)) candidate(index);
    };
    for (let day = m.day - DAYS; day <= m.day + DAYS; day++) {
      const shards = this.days.get(day);
      if (!shards) continue;
      const own = shards.get(m.city);
      if (own) lookNear(own, keys, m.city, found);
      if (m.city !== null) {
        const cityless = shards.get(null);
        if (cityless) lookAcross(cityless, keys, found);
      } else for (const [city, shard] of shards) if (city !== null) lookAcross(shard, keys, found);
    }
    const shard = this.shard(m);
    eachFiling(keys, (key) => {
      shard.add(key, m.index);
    });
  }

  private shard(m: Mention): Postings {
    const day = this.days.get(m.day) ?? new Map<string | null, Postings>();
    this.days.set(m.day, day);
    const shard = day.get(m.city) ?? new Postings();
    day.set(m.city, shard);
    return shard;
  }
}

function eachFiling({ strong, weak, any, bare, moment }: Keys, file: (key: number) => void): void {
  for (const list of [strong, weak, any, moment]) for (const key of list) file(key);
  for (const key of bare) file(bareKey(key));
}

/** Within one city, or among those without one. */
function lookNear(shard: Postings, { strong, weak, any, bare, moment }: Keys, city: string | null, found: Found): void {
  for (const list of [strong, weak, bare]) for (const key of list) shard.look(key, found);
  for (const key of any) shard.look(bareKey(key), found);
  if (city === null) for (const key of moment) shard.look(key, found);
}

/** Across an unknown city: a report that knows its city among those that don't, or the other way round. */
function lookAcross(shard: Postings, { strong, moment }: Keys, found: Found): void {
  for (const list of [strong, moment]) for (const key of list) shard.look(key, found);
}
