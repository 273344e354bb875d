/** Whether people are in an akimat, or took it: the building is meant then, and the town near it or to be asked of it. */

import { ROLE } from '../language/roles.js';
import { isStormed } from '../language/telling.js';
import { bitOf } from '../language/typewords.js';
import { LETTER } from '../text/letters.js';
import { GAP } from '../text/signs.js';
import { stemmed, type Mention, type Scan } from './scan.js';

const AKIMAT = bitOf('akimat');
/** Prepositions that lead inside, in key letters; behind "в" stands what is in it, or what went in. */
const INSIDE: ReadonlySet<string> = new Set(['v', 'vo', 'vnutri', 'iz', 'in', 'inside', 'into']);
/** Beside these it is an office that says or employs, or only its door. */
const OUTSIDE = ROLE.aside | ROLE.resident | ROLE.near;

/** "В здании акимата Тараза", "захватили акимат Актобе", "әкімдігінің ғимаратына басып кірді"; not "у входа в акимат Рудного". */
export function isInside(s: Scan, m: Mention): boolean {
  if ((m.types & AKIMAT) === 0) return false;
  if (isNear(s, m)) return false;
  return isStormedIn(s, m) || isIn(s, m);
}

function isIn({ words: t }: Scan, m: Mention): boolean {
  if (m.kase === 'in' && m.right > m.to) return true;
  const before = m.left - 1;
  return before >= 0 && INSIDE.has(t.key(before, before + 1));
}

function isNear(s: Scan, m: Mention): boolean {
  const { words: t, roles, types } = s;
  if (m.right < t.count && ((roles[m.right] ?? 0) & ROLE.beside) !== 0 && !isIshinde(s, m.right)) return true;
  for (let i = m.left - 1; i >= Math.max(0, m.left - 3) && t.gapBefore(i + 1) < GAP.dash; i--) {
    if (
      (stemmed(t, i) & OUTSIDE) !== 0 ||
      types[i] ||
      /^(?:vhod|krilc|stupen|vorot|dver|entranc|steps|front|gate|slujiv)/.test(t.key(i, i + 1))
    )
      return true;
    if (i === m.left - 1 && ((roles[i] ?? 0) & (ROLE.in | ROLE.to)) !== 0 && !INSIDE.has(t.key(i, i + 1)) && (roles[i] ?? 0) !== 0)
      return true;
  }
  return false;
}

/** "Ішінде": inside, though the lexicon has it among the words for beside. */
function isIshinde({ words: t }: Scan, i: number): boolean {
  return t.byte(t.from(i)) === LETTER.i && t.key(i, i + 1).startsWith('iwinde');
}

function isStormedIn({ words: t }: Scan, m: Mention): boolean {
  for (let i = 0; i < t.count; i++) if ((i < m.left || i >= m.right) && isStormed(t.key(i, i + 1))) return true;
  return false;
}
