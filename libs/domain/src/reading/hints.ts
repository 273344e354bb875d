import type { Mention } from './mention.js';

/**
 * The city of a report that names none, by the words of its place and station: a word that other reports use in one city
 * alone points to that city. Learned from the reports themselves; a word only ever goes from unheard to one city to several,
 * so that the order of arrival can't matter.
 */
export class CityHints {
  /** Word → its city; null: several. */
  private readonly cities = new Map<string, string | null>();
  private readonly waiting = new Map<string, number[]>();

  /** Takes in a report that names its city; tells the numbers of cityless reports to be read anew. */
  learn(m: Mention): number[] {
    const stale: number[] = [];
    const city = m.facts.city;
    if (city === null) return stale;
    for (const word of wordsOf(m)) {
      const known = this.cities.get(word);
      if (known === null || known === city) continue;
      this.cities.set(word, known === undefined ? city : null);
      stale.push(...(this.waiting.get(word) ?? []));
    }
    return stale;
  }

  /** Files a cityless report under its words. */
  wait(m: Mention): void {
    for (const word of wordsOf(m)) {
      const list = this.waiting.get(word);
      if (list) list.push(m.index);
      else this.waiting.set(word, [m.index]);
    }
  }

  /** The one city its words point to, or null. */
  cityOf(m: Mention): string | null {
    let city: string | null = null;
    for (const word of wordsOf(m)) {
      const hint = this.cities.get(word) ?? null;
      if (hint === null) continue;
      if (city !== null && city !== hint) return null;
      city = hint;
    }
    return city;
  }
}

function wordsOf(m: Mention): string[] {
  const station = (m.station?.proper ?? []).map((w) => `station ${w}`);
  const place = m.place === null || m.place.home ? [] : m.place.proper.map((w) => `place ${w}`);
  return [...station, ...place];
}
