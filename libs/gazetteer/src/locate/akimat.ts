/** Whether people are in an akimat, or took it: the building is meant then; near it, or where the office speaks, the town. */

import { ROLE } from '../language/roles.js';
import { isStormed, standsInside, standsOutside } from '../language/telling.js';
import { bitOf } from '../language/typewords.js';
import { GAP } from '../text/signs.js';
import { stemmed, type Mention, type Scan } from './scan.js';

const AKIMAT = bitOf('akimat');
/** Beside these it is an office, that says or employs. */
const OFFICE = ROLE.aside | ROLE.resident;
const PREPOSITION = ROLE.in | ROLE.to | ROLE.near;
/** Words before it that may say how it stands: "у входа в", "на втором этаже". */
const BEFORE = 3;

/** "В здании акимата Тараза", "захватили акимат Актобе", "әкімдігінің ғимаратына басып кірді"; not "у входа в акимат Рудного". */
export function isInside(s: Scan, m: Mention): boolean {
  if ((m.types & AKIMAT) === 0) return false;
  if (m.right < s.words.count && s.words.gapBefore(m.right) === GAP.space) {
    if (standsInside(s.words.key(m.right, m.right + 1))) return true;
    if (((s.roles[m.right] ?? 0) & ROLE.beside) !== 0 || (stemmed(s.words, m.right) & OFFICE) !== 0) return false;
  }
  return !isOutside(s, m) && (isIn(s, m) || isTaken(s, m));
}

function isIn({ words: t }: Scan, m: Mention): boolean {
  return (m.kase === 'in' && m.right > m.to) || (m.left > 0 && standsInside(t.key(m.left - 1, m.left)));
}

function isOutside({ words: t, roles, types }: Scan, m: Mention): boolean {
  for (let i = m.left - 1; i >= Math.max(0, m.left - BEFORE) && t.gapBefore(i + 1) < GAP.dash; i--) {
    const key = t.key(i, i + 1);
    if ((stemmed(t, i) & OFFICE) !== 0 || types[i] || standsOutside(key)) return true;
    if (i === m.left - 1 && ((roles[i] ?? 0) & PREPOSITION) !== 0 && !standsInside(key)) return true;
  }
  return false;
}

function isTaken({ words: t }: Scan, m: Mention): boolean {
  for (let i = 0; i < t.count; i++) if ((i < m.left || i >= m.right) && isStormed(t.key(i, i + 1))) return true;
  return false;
}
