import { readName, type Reading } from '../reading/mention.js';
import { Lexicon } from './lexicon.js';
import { LEVELS, type Level } from './model.js';
import { givenLevel, surnameLevel } from './name-levels.js';

/** How much an agreement of one part says of the whole; parts that contradict each other are not here. */
const SAYS: Readonly<Partial<Record<Level, number>>> = {
  'surname.equal': 1,
  'surname.near': 0.85,
  'surname.sound': 0.7,
  'surname.initial': 0.6,
  'surname.none': 0.3,
  'given.equal': 1,
  'given.short': 0.9,
  'given.near': 0.8,
  'given.diminutive': 0.7,
  'given.initial': 0.6,
  'given.prefix': 0.5,
  'given.none': 0.3,
};
const WORTH = Float64Array.from(LEVELS, (code) => SAYS[code] ?? 0);

/** Words repeat from list to list: their levels are kept, until they are too many. */
const MOST_WORDS = 50_000;
let lexicons = fresh();

function fresh(): { readonly surnames: Lexicon<Reading>; readonly givens: Lexicon<Reading> } {
  return { surnames: new Lexicon(surnameLevel), givens: new Lexicon(givenLevel) };
}

/**
 * Written names of many, among which those most like another are looked for. Likeness: how well two names could be one
 * person's, 0–1; 0 where they contradict each other. For lists that people choose from: linkage weighs more than names.
 */
export class LikeNames {
  private readonly words: typeof lexicons;
  private readonly names: readonly { readonly id: string; readonly words: readonly Words[] }[];

  constructor(names: readonly { readonly id: string; readonly name: string }[]) {
    if (lexicons.surnames.size + lexicons.givens.size > MOST_WORDS) lexicons = fresh();
    this.words = lexicons;
    this.names = names.map(({ id, name }) => ({ id, words: this.wordsOf(name) }));
  }

  /** Everybody of a name at least so like (above 0), likest first. */
  of(name: string, least: number): { readonly id: string; readonly likeness: number }[] {
    const words = this.wordsOf(name);
    return this.names
      .map((other) => ({ id: other.id, likeness: this.likeness(words, other.words) }))
      .filter(({ likeness }) => likeness > 0 && likeness >= least)
      .sort((x, y) => y.likeness - x.likeness || (x.id < y.id ? -1 : 1));
  }

  private likeness(a: readonly Words[], b: readonly Words[]): number {
    let best = 0;
    for (const x of a)
      for (const y of b) {
        const surname = WORTH[this.words.surnames.levelOf(x.surname, y.surname)] ?? 0;
        const given = surname === 0 ? 0 : (WORTH[this.words.givens.levelOf(x.given, y.given)] ?? 0);
        if (given > 0) best = Math.max(best, (surname + given) / 2);
      }
    return best;
  }

  private wordsOf(name: string): Words[] {
    const { surnames, givens } = this.words;
    return (readName(name)?.readings ?? []).map((r) => ({
      surname: surnames.numberOf(r.surnameKey, r),
      given: givens.numberOf(r.givenKey, r),
    }));
  }
}

/** Numbers of a reading's words. */
interface Words {
  readonly surname: number;
  readonly given: number;
}
