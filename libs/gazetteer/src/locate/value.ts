/** Of several mentions, how much each speaks of what is asked for: where it happened, or where people are held. */

import { KIND } from '../book.js';
import { ROLE } from '../language/roles.js';
import { bitOf } from '../language/typewords.js';
import { TRAIT } from '../names/traits.js';
import { GAP } from '../text/signs.js';
import type { Judged } from './choice.js';
import type { Near } from './options.js';
import { arrives, beside, neighbourhood } from './around.js';
import { claimed } from './claim.js';
import { CLAUSE } from './clauses.js';
import { stemmed, type Mention, type Scan } from './scan.js';

/** Where it happened, by how the place is spoken of; and where people are held. */
const WHERE = {
  in: 2,
  bare: 0.6,
  to: -1.2,
  from: -2.2,
  people: -2.5,
  about: -3.5,
  adjective: -2,
  seized: 1,
  held: -3.5,
  takenFrom: 2.2,
  resident: -3,
  support: -4,
  negated: -8,
  near: -2,
  aside: -2,
  putRight: 3,
  earlier: -1.5,
  tried: -1.5,
  folk: -1.5,
  seizedThere: 2.5,
  insideThere: 2.5,
  insideAfter: 0.5,
  nothing: -3,
  home: -2.5,
  office: -2,
  perWord: -0.03,
} as const;
const HELD = {
  in: 0,
  bare: 0,
  to: 1.5,
  from: -2,
  people: -3,
  about: -3,
  adjective: -1,
  seized: -2.5,
  held: 3,
  takenFrom: -1,
  resident: -3,
  support: -4,
  negated: -8,
  near: -2,
  aside: -2,
  putRight: 3,
  earlier: -0.5,
  tried: 0.5,
  folk: -1.5,
  seizedThere: 0,
  insideThere: 2.5,
  insideAfter: 2.5,
  nothing: -3,
  home: -2.5,
  office: -2,
  perWord: 0.03,
} as const;

const CUSTODY = bitOf('isolator', 'reception', 'prison');

/** What is known of the other places: what this one's clause tells, and whether it happened at one of them. */
export interface Beside {
  readonly tells: number;
  readonly happened: boolean;
  /** Another's clause tells that people were seized there. */ readonly seized: boolean;
  /** Another's clause tells that people were seized or are held there. */ readonly rivalled: boolean;
}

/** What a mention is worth, from its stand, the verb that governs it and the words next to it. Notes whether it happened elsewhere. */
export function value(s: Scan, j: Judged, near: Near, { tells, happened, seized, rivalled }: Beside): number {
  const w = near.role === 'held' ? HELD : WHERE;
  const { mention: m, evidence: e } = j;
  let v = Math.min(e.odds, 5) / 2 + w[e.stand] + m.from * w.perWord + (e.negated ? w.negated : 0);
  if (e.type === 0 && ((j.options[0]?.reading.traits ?? 0) & TRAIT.adjective) !== 0) v += w.adjective;
  const verb = governing(s, m);
  // "алаңында … алып кетті": taken from there; "увезли в", "РУВД-да отыр": taken there.
  const around = beside(s, m);
  const from =
    e.stand === 'from' && (around & ROLE.resident) === 0 && !isPassed(s, m) && (m.types & CUSTODY) === 0 && speaksOf(s, ROLE.held);
  const arrived = e.stand === 'to' && arrives(s, m);
  if (arrived) v += w.in - w.to;
  const there =
    !from &&
    !arrived &&
    !(near.role !== 'held' && e.stand === 'to' && s.mentions.some((o) => o !== m && isLeft(s, o))) &&
    (verb & ROLE.held) !== 0 &&
    ((verb & ROLE.kept) !== 0 ||
      (e.stand !== 'in' && (verb & FAR) === 0) ||
      e.stand === 'to' ||
      (m.left > 0 && ((s.roles[m.left - 1] ?? 0) & ROLE.in) !== 0 && !isLocative(m)));
  j.elsewhere = near.role !== 'held' && there && happened;
  if (from) v += w.takenFrom;
  else if (there) v += near.role === 'held' || happened ? w.held : 0;
  else if (verb & ROLE.tried) v += w.tried;
  else if (verb & ROLE.seized) v += verb & FAR ? w.seized / 2 : w.seized;
  v += ofClause(tells, w, { seized, rivalled }) + neighbourhood(s, j, w, around);
  if (j.options[0]?.held?.kind === KIND.facility) v += near.role === 'held' ? 4 : there ? -3 : -1;
  return v;
}

function ofClause(tells: number, w: typeof WHERE | typeof HELD, { seized, rivalled }: Pick<Beside, 'seized' | 'rivalled'>): number {
  if (tells & CLAUSE.nothing) return w.nothing;
  if (rivalled && tells & CLAUSE.office && !(tells & CLAUSE.inside)) return w.office;
  if (tells & CLAUSE.seized) return w.seizedThere;
  if (tells & CLAUSE.inside) return seized ? w.insideAfter : w.insideThere;
  return rivalled && tells & CLAUSE.home ? w.home : 0;
}

/** "В Лисаковске троих увезли": the ending says where, not where to. */
function isLocative(m: Mention): boolean {
  return (m.all & TRAIT.in) !== 0;
}

/** "Через Кокшетау увезли". */
function isPassed({ words }: Scan, m: Mention): boolean {
  return m.left > 0 && words.reads(m.left - 1, 'xerez');
}

/** "Из СИЗО перевели в Жанатас": what happened to those who were held is told of where they are now. */
function isLeft({ roles }: Scan, m: Mention): boolean {
  return (m.types & CUSTODY) !== 0 && m.left > 0 && ((roles[m.left - 1] ?? 0) & ROLE.from) !== 0;
}

function speaksOf(s: Scan, role: number): boolean {
  for (let i = 0; i < s.words.count; i++) if (stemmed(s.words, i) & role) return true;
  return false;
}

/** Said of another clause's verb: no role is this bit. */
const FAR = 1 << 31;

/** The roles of the nearest verb of seizing or holding: to the left in Russian and English, to the right of a Kazakh case. */
function governing(s: Scan, m: Mention): number {
  const wanted = ROLE.held | ROLE.seized | ROLE.tried;
  const kazakh =
    m.kase !== null ||
    ((m.any & TRAIT.strict) !== 0 &&
      m.readings.some((r) => (r.traits & TRAIT.strict) !== 0 && s.words.to(m.to - 1) - s.words.from(m.from) >= r.letters + 2) &&
      (m.left === 0 || s.roles[m.left - 1] === 0));
  const left = (whole: boolean) => {
    for (let i = m.left - 1; i >= 0; i--) {
      // "Областной суд в Актау": a court's name is no verb.
      const r = claimed(s.mentions, i) ? 0 : stemmed(s.words, i);
      if (r & wanted) return r;
      if (!whole && s.words.gapBefore(i) === GAP.stop) return 0;
    }
    return 0;
  };
  // "Алматыда оқиды, бірақ Семейде ұсталды": behind a comma the verb is the next place's.
  const right = (whole: boolean) => {
    let stopped = false;
    for (let i = m.right; i < s.words.count; i++) {
      const r = stemmed(s.words, i);
      if (r & wanted && (whole || s.words.gapBefore(i) !== GAP.stop)) return r;
      stopped ||= s.words.gapBefore(i) === GAP.stop;
      if (stopped && (!whole || !kazakh || s.mentions.some((o) => o.left === i))) return 0;
    }
    return 0;
  };
  // "Сотталды Қостанайда, ұсталғаны Тобыл қаласы": the verb of its own clause first, on either side.
  const near = kazakh ? right(false) || left(false) : left(false) || right(false);
  return near || FAR | (kazakh ? right(true) || left(true) : left(true) || right(true));
}
