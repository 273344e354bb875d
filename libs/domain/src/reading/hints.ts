import type { Mention } from './mention.js';

/** Words of places, or of stations. */
class Vocabulary {
  /** Word → its city; null: several. */
  readonly cities = new Map<string, string | null>();
  /** Word → reports without a city that say it. */
  readonly waiting = new Map<string, number[]>();
}

/**
 * The city of a report that names none, by the words of its place and station: a word that other reports use in one city
 * alone points to that city. Learned from the reports themselves; a word only ever goes from unheard to one city to several,
 * so that the order of arrival can't matter.
 */
export class CityHints {
  private readonly stations = new Vocabulary();
  private readonly places = new Vocabulary();

  /** Takes in a report that names its city; tells the numbers of cityless reports to be read anew. */
  learn(m: Mention): number[] {
    const stale: number[] = [];
    const { city } = m.facts;
    if (city !== null)
      this.eachWord(m, (word, { cities, waiting }) => {
        const known = cities.get(word);
        if (known === null || known === city) return;
        cities.set(word, known === undefined ? city : null);
        stale.push(...(waiting.get(word) ?? []));
      });
    return stale;
  }

  /** Files a cityless report under its words. */
  wait(m: Mention): void {
    this.eachWord(m, (word, { waiting }) => {
      const list = waiting.get(word);
      if (list) list.push(m.index);
      else waiting.set(word, [m.index]);
    });
  }

  /** The one city its words point to, or null. */
  cityOf(m: Mention): string | null {
    const hints = new Set<string>();
    this.eachWord(m, (word, { cities }) => {
      const hint = cities.get(word) ?? null;
      if (hint !== null) hints.add(hint);
    });
    const [city = null] = hints;
    return hints.size === 1 ? city : null;
  }

  private eachWord({ station, place }: Mention, see: (word: string, where: Vocabulary) => void): void {
    if (station) for (const word of station.proper) see(word, this.stations);
    if (place && !place.home) for (const word of place.proper) see(word, this.places);
  }
}
