/** Towns written with their beginning, or with it and their end: "Петроп.", "Пав-р". */

import type { Tokens } from '../text/fold.js';
import type { Match } from './match.js';
import { reading, type NameIndex, type Reading } from './nameindex.js';
import { TRAIT } from './traits.js';

/** Letters of the shortest beginning with a full stop, of both ends together, and of both if the first is but one letter. */
const SHORTEST = { dotted: 4, ends: 4, ofOne: 6 } as const;
/** Letters that a town's name has at least more than its beginning, and its beginning and end. */
const LEFT_OUT = { dotted: 2, ends: 1 } as const;
/** It says less than an ending that obeys the sound laws. */
const QUALITY = 0.9;

/** "Шымк.", "Усть-Каменог.": words with a full stop that towns begin with. */
export function dottedAt(indexes: readonly NameIndex[], t: Tokens, i: number, end: number): Match | null {
  const head = t.to(end - 1) - t.from(i);
  return head < SHORTEST.dotted ? null : townsWith(indexes, t, { from: i, to: end, head, tail: 0 });
}

/** "Пав-р": two words with a hyphen that towns begin and end with. */
export function endsAt(indexes: readonly NameIndex[], t: Tokens, i: number): Match | null {
  const head = t.to(i) - t.from(i),
    tail = t.to(i + 1) - t.from(i + 1);
  return head + tail < (head === 1 ? SHORTEST.ofOne : SHORTEST.ends) ? null : townsWith(indexes, t, { from: i, to: i + 2, head, tail });
}

/** The words [from, to), whose first `head` letters a name begins with and whose last `tail` it ends with. */
interface Ends {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly tail: number;
}

function townsWith(indexes: readonly NameIndex[], t: Tokens, ends: Ends): Match | null {
  const readings: Reading[] = [];
  for (const index of indexes)
    for (const key of index.townsOn(t.byte(t.from(ends.from))))
      if (isLike(index, key, t, ends))
        for (const name of index.names(key))
          if ((name.traits & TRAIT.town) !== 0 && !readings.some((r) => r.place === name.place))
            readings.push(reading(name, 'inflected', 0, QUALITY));
  return readings.length === 0 ? null : { from: ends.from, to: ends.to, readings };
}

function isLike({ table }: NameIndex, key: number, t: Tokens, { from, to, head, tail }: Ends): boolean {
  const start = table.start(key),
    length = table.length(key);
  if (length < head + tail + (tail === 0 ? LEFT_OUT.dotted : LEFT_OUT.ends)) return false;
  for (let i = 0; i < head; i++) if (table.letter(start + i) !== t.byte(t.from(from) + i)) return false;
  for (let i = 1; i <= tail; i++) if (table.letter(start + length - i) !== t.byte(t.to(to - 1) - i)) return false;
  return true;
}
