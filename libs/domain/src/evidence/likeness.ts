import { readName } from '../reading/mention.js';
import { LEVELS } from './model.js';
import { givenLevel, surnameLevel } from './name-levels.js';

/** How much an agreement of one part says of the whole; parts that contradict each other are not here. */
const SAYS: Readonly<Record<string, number>> = {
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

/** How well two written names could be one person's, 0–1; 0 where they contradict each other. For lists that people choose from: linkage weighs more than names. */
export function nameLikeness(a: string, b: string): number {
  let best = 0;
  for (const x of readName(a)?.readings ?? [])
    for (const y of readName(b)?.readings ?? []) {
      const surname = SAYS[LEVELS[surnameLevel(x, y)] ?? ''] ?? 0;
      const given = SAYS[LEVELS[givenLevel(x, y)] ?? ''] ?? 0;
      if (surname > 0 && given > 0) best = Math.max(best, (surname + given) / 2);
    }
  return best;
}
