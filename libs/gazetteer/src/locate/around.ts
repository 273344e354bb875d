/** Of several mentions, what the words next to each say: which way it lies, who is from there, that nothing happened there. */

import { ROLE } from '../language/roles.js';
import { TRAIT } from '../names/traits.js';
import { GAP, MARK } from '../text/signs.js';
import type { Judged } from './choice.js';
import { claimed } from './claim.js';
import { stemmed, type Mention, type Scan } from './scan.js';

/** What each of these adds to a mention's value. */
export interface Weights {
  readonly in: number;
  readonly to: number;
  readonly from: number;
  readonly bare: number;
  readonly resident: number;
  readonly support: number;
  readonly near: number;
  readonly aside: number;
  readonly putRight: number;
  readonly earlier: number;
  readonly folk: number;
}

/** What the words around a mention add to its value. `around`: the roles of those beside it. */
export function neighbourhood(s: Scan, { mention: m, evidence: e }: Judged, w: Weights, around: number): number {
  let v = 0;
  if (around & ROLE.resident) v += w.resident;
  if (around & ROLE.support) v += w.support;
  if (around & ROLE.earlier && !isAwaited(s)) v += w.earlier;
  if (around & ROLE.only) v += w.putRight / 2;
  if (isNear(s, m)) v += w.near;
  if (s.mentions.length > 2 && isOnRoute(s, m)) v += w.resident;
  if (isWay(s, m)) v += w.support;
  if (e.stand === 'bare') v += ofBare(s, m, w);
  if (isAside(s, m)) v += w.aside;
  return v;
}

/** "Завтра суд в Атырау, задержание было вчера в Макате": what happened yesterday is what is told. */
function isAwaited({ words }: Scan): boolean {
  for (let i = 0; i < words.count; i++) if (words.reads(i, 'zavtra') || words.reads(i, 'erten') || words.reads(i, 'tomorou')) return true;
  return false;
}

/** What says where a name without a preposition stands. */
function ofBare(s: Scan, m: Mention, w: Weights): number {
  // "Пишут, что в Аягозе, но это Семей".
  if (m.left > 1 && (s.words.reads(m.left - 1, 'eto') || s.words.reads(m.left - 1, 'bul'))) return w.putRight;
  return m.left > 0 && stemmed(s.words, m.left - 1) & ROLE.folk ? w.folk : isFromWithNext(s, m) ? w.from - w.bare : 0;
}

/** "Трассу на Тараз", "не пустили в Туркестан", "ехали на митинг в Алматы": which way something leads. */
function isWay(s: Scan, m: Mention): boolean {
  const { words } = s,
    at = m.left - 1;
  if (at < 1) return false;
  const into = words.reads(at, 'v') || words.reads(at, 'to');
  if (!into && !words.reads(at, 'na') && !words.reads(at, 'do')) return false;
  const verb = stemmed(words, at - 1);
  if ((verb & ROLE.way) !== 0 && (!words.reads(at, 'v') || (verb & ROLE.resident) !== 0)) return true;
  // What they went for stands between.
  return (
    at > 2 &&
    into &&
    words.reads(at - 2, 'na') &&
    !claimed(s.mentions, at - 1) &&
    words.gapBefore(at) === GAP.space &&
    (stemmed(words, at - 3) & (ROLE.way | ROLE.resident)) !== 0
  );
}

/** "Поезд Астана – Алматы", "from Almaty to Astana", "Алматыдан Астанаға бара жатқанда": two names that say which way. What happened, happened at a third. */
function isOnRoute(s: Scan, m: Mention): boolean {
  return s.mentions.some((o) => o !== m && isNamed(s, o) && (o.from < m.from ? isRoute(s, o, m) : isRoute(s, m, o)));
}

function isRoute({ words, roles }: Scan, from: Mention, to: Mention): boolean {
  const between = to.left - from.right,
    before = from.left > 0 ? (roles[from.left - 1] ?? 0) : 0;
  if (between === 1) return (before & ROLE.from) !== 0 && ((roles[from.right] ?? 0) & ROLE.to) !== 0;
  const gap = words.gapBefore(to.left);
  return between === 0 && (gap === GAP.dash || gap === GAP.hyphen || ((from.any & TRAIT.from) !== 0 && (to.any & TRAIT.to) !== 0));
}

/** Named to say where the place beside it is: "Near Karaganda, in Saran", "Алматы маңындағы Талғарда". */
function isNear(s: Scan, m: Mention): boolean {
  const before = m.left > 0 ? (s.roles[m.left - 1] ?? 0) : 0,
    after = m.right < s.words.count && s.words.gapBefore(m.right) === GAP.space ? (s.roles[m.right] ?? 0) : 0;
  if ((((before & ROLE.in ? before : 0) | (after & ROLE.beside ? after : 0)) & ROLE.near) === 0) return false;
  return s.mentions.some((o) => isNamed(s, o) && o !== m && o.left - m.right <= 1 && m.left - o.right <= 1);
}

/** "В Костанае сказали, что в Лисаковске …", "All quiet in Semey": another is meant. */
function isAside(s: Scan, m: Mention): boolean {
  if (!s.mentions.some((o) => o !== m && isNamed(s, o))) return false;
  return leadsAside(s, m) || trailsAside(s, m);
}

/** "All quiet in Semey", "no arrests in Almaty". */
function leadsAside({ words, roles }: Scan, m: Mention): boolean {
  if (m.left < 2 || ((roles[m.left - 1] ?? 0) & ROLE.in) === 0) return false;
  if ((stemmed(words, m.left - 2) & ROLE.aside) !== 0) return words.gapBefore(m.left - 1) === GAP.space;
  for (let i = m.left - 2; i >= Math.max(0, m.left - 4); i--) {
    if (words.gapBefore(i + 1) !== GAP.space) return false;
    if (words.is(i, MARK.latin) && words.reads(i, 'no')) return true;
  }
  return false;
}

/** "В Караганде и Павлодаре спокойно", "В Туркестане пока тихо"; not "В Талдыкоргане тихо забрали троих". */
function trailsAside(s: Scan, m: Mention): boolean {
  const { words } = s;
  let at = m.right;
  if ((s.roles[at] ?? 0) & ROLE.joins) at = s.mentions.find((o) => o.left === at + 1)?.right ?? at;
  const next = at + 1;
  const skips = next < words.count && words.gapBefore(next) === GAP.space && !claimed(s.mentions, at) && !claimed(s.mentions, next);
  if (skips && (stemmed(words, at) & (ROLE.aside | ROLE.event | ROLE.seized | ROLE.held)) === 0) at++;
  if (at >= words.count || (stemmed(words, at) & ROLE.aside) === 0) return false;
  return at + 1 >= words.count || words.gapBefore(at + 1) !== GAP.space || (stemmed(words, at + 1) & ROLE.seized) === 0;
}

/** Words in small letters are names too rarely to be what a place is told from. */
function isNamed(s: Scan, m: Mention): boolean {
  return s.words.is(m.from, MARK.capital);
}

/** Roles of the words next to a mention: "жительница Караганды", "Жаңаөзенді қолдап". */
export function beside(s: Scan, m: Mention): number {
  const { words } = s;
  const before = m.left > 0 ? (s.roles[m.left - 1] ?? 0) : 0;
  const placed = (before & (ROLE.in | ROLE.to)) !== 0;
  let roles = 0;
  for (let i = m.left - 1; i >= Math.max(0, m.left - 2) && words.gapBefore(i + 1) !== GAP.stop; i--)
    roles |= hailing(stemmed(words, i), placed);
  // "Жаңаөзенді қолдап Ақтөбеде …": a Kazakh verb comes last, and is the name's before it.
  if (before === 0 && (m.any & TRAIT.in) !== 0) roles &= ~ROLE.support;
  // "Жаңаөзендегі оқиғаны еске алып".
  if (before === 0 && (m.any & TRAIT.strict) !== 0)
    for (let i = m.right + 1; i < Math.min(words.count, m.right + 3) && !claimed(s.mentions, i) && words.gapBefore(i) === GAP.space; i++)
      roles |= stemmed(words, i) & ROLE.support;
  if (m.right >= words.count) return roles;
  const r = hailing(stemmed(words, m.right), placed);
  if (r & ROLE.native) roles |= ROLE.resident;
  // "Ақтөбеде шыққан": went out there.
  if ((m.all & TRAIT.in) !== 0) return roles | (r & ~ROLE.resident);
  return (m.all & (TRAIT.exact | TRAIT.to)) === 0 || (before & ROLE.to) !== 0 ? roles | r : roles;
}

/** "Приехали к Акорде" is no word of where they are from. */
function hailing(r: number, placed: boolean): number {
  return placed && (r & ROLE.arrived) !== 0 ? r & ~ROLE.resident : r;
}

/** "Came to Kosshy": there they are. */
export function arrives(s: Scan, m: Mention): boolean {
  return m.left > 1 && ((s.roles[m.left - 1] ?? 0) & ROLE.to) !== 0 && (stemmed(s.words, m.left - 2) & ROLE.arrived) !== 0;
}

/** "Атырау мен Маңғыстаудан": the case of the second is the first's too. */
function isFromWithNext(s: Scan, m: Mention): boolean {
  if (((s.roles[m.right] ?? 0) & ROLE.joins) === 0) return false;
  return s.mentions.some((o) => o.left === m.right + 1 && (o.any & TRAIT.from) !== 0);
}
