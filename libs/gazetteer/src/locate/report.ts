/** What makes a bare name the place of a report: where it stands, who is named beside it, what the text speaks of. */

import { isAdjective, isEnglishFolk, isFolk } from '../language/folk.js';
import { ROLE } from '../language/roles.js';
import { isWork } from '../language/telling.js';
import type { Reading } from '../names/nameindex.js';
import { surname } from '../names/naming.js';
import { TRAIT } from '../names/traits.js';
import { LETTER } from '../text/letters.js';
import { GAP, MARK } from '../text/signs.js';
import { PROMINENT, VILLAGE } from './odds.js';
import { stemmed, type Mention, type Scan } from './scan.js';

/** Beside these a name is a person's. */
const NAMED = ROLE.epithet | ROLE.title | ROLE.given;
/** Words from which on what a dash sets off is a sentence. */
const HEADED = 4;

/** "атырауский блогер", "темиртауские молодые сталевары", "Арыс тұрғындары", "Almaty taxi drivers": what is said of those whom a town makes its own. */
export function ofTown(s: Scan, m: Mention, r: Reading): boolean {
  const { words } = s,
    next = m.right;
  if (!isNextWord(s, next)) return false;
  if (r.how === 'typo') return false;
  if ((r.traits & TRAIT.adjective) !== 0)
    return isTheirs(s, next, (r.traits & TRAIT.common) === 0) || (isPlural(s, m) && isTheirDoing(s, next));
  if ((r.traits & TRAIT.exact) === 0 || ((r.traits & TRAIT.common) !== 0 && (r.letters < 5 || !words.is(m.from, MARK.latin)))) return false;
  const role = stemmed(words, next);
  if (!words.is(m.from, MARK.latin)) return (role & (ROLE.native | ROLE.resident)) !== 0 && words.byte(words.to(next) - 1) === LETTER.i;
  const after = isNextWord(s, next + 1) ? stemmed(words, next + 1) : 0;
  return ((role | after) & ROLE.townsfolk) !== 0 || isTheirOwn(s, next) || isTheirOwn(s, next + 1);
}

/** Whether word `i` stands after another with nothing but a space between. */
function isNextWord({ words }: Scan, i: number): boolean {
  return i < words.count && words.gapBefore(i) === GAP.space;
}

/** A Russian word for people or an institution, perhaps behind an adjective; `guessed`: also one that only ends so. */
function isTheirs(s: Scan, i: number, guessed: boolean): boolean {
  const { words } = s;
  if ((stemmed(words, i) & ROLE.townsfolk) !== 0) return true;
  if (!guessed || words.is(i, MARK.capital | MARK.digits | MARK.latin) || s.types[i]) return false;
  const key = words.key(i, i + 1);
  return isFolk(key) || (isAdjective(key) && isNextWord(s, i + 1) && isTheirs(s, i + 1, guessed));
}

/** "Steelworkers", "rig workers". */
function isTheirOwn(s: Scan, i: number): boolean {
  return isNextWord(s, i) && s.words.is(i, MARK.latin) && !s.words.is(i, MARK.capital) && isEnglishFolk(s.words.key(i, i + 1));
}

/** "-ские", "-ских", "-скими". */
function isPlural({ words }: Scan, m: Mention): boolean {
  const end = words.to(m.to - 1),
    last = words.byte(end - 1);
  return last === LETTER.e || last === LETTER.h || (last === LETTER.i && words.byte(end - 2) === LETTER.m);
}

/** A verb of many: "вышли", "стоят", "бастуют". */
function isTheirDoing({ words }: Scan, i: number): boolean {
  const end = words.to(i),
    last = words.byte(end - 1),
    before = words.byte(end - 2);
  if (end - words.from(i) < 4 || words.is(i, MARK.capital | MARK.latin)) return false;
  return (
    (last === LETTER.t && (before === LETTER.q || before === LETTER.u || before === LETTER.a || before === LETTER.y)) ||
    (last === LETTER.i && before === LETTER.l)
  );
}

/** "Туркестан. Трое.", "Актобе — пришли домой": a name that a sentence begins with, set off from what is said. */
export function headed(s: Scan, m: Mention): boolean {
  if (m.left > 0 || m.right >= s.words.count || !s.words.is(0, MARK.capital)) return false;
  const gap = s.words.gapBefore(m.right);
  if (gap === GAP.dash || gap === GAP.hyphen)
    return s.words.count >= HEADED && !s.words.is(m.right, MARK.capital) && (plain(m) || (gap === GAP.dash && reports(s)));
  return isStop(gap);
}

function isStop(gap: number): boolean {
  return gap === GAP.dot || gap === GAP.stop;
}

/** Whether neither men nor things are called so. */
function plain(m: Mention): boolean {
  return (m.any & (TRAIT.person | TRAIT.common)) === 0 && (m.all & TRAIT.exact) !== 0;
}

/** "Проспект Абая, Тараз. Пятерых …", "Марат Алиев, 27 лет, Кокшетау": a town between two stops; a better known one if men or things are called so. */
export function apart(s: Scan, m: Mention, lead: Reading, prominence: number): boolean {
  const t = s.words;
  if (!t.is(m.from, MARK.capital) || t.gapBefore(m.left) !== GAP.stop || m.left === 0) return false;
  if (m.right === t.count ? t.is(m.right - 1, MARK.bang) : !isStop(t.gapBefore(m.right))) return false;
  if ((lead.traits & TRAIT.adjective) !== 0) return false;
  const tells = reports(s);
  if (prominence >= PROMINENT && tells) return true;
  if (!tells && !isOfSomeone(s)) return false;
  return (
    (prominence >= PROMINENT && (lead.traits & TRAIT.common) === 0) ||
    (prominence >= VILLAGE && lead.how === 'exact' && (lead.traits & (TRAIT.person | TRAIT.common)) === 0)
  );
}

/** "Дамир Кожахметов, Костанай", "ЖК «Алтын», 4, Алматы": a person, a number or a kind of place beside the town; not "Спасибо, Алматы". */
function isOfSomeone({ words: t, roles, types }: Scan): boolean {
  for (let i = 0; i < t.count; i++)
    if (t.is(i, MARK.digits) || types[i] || (t.is(i, MARK.capital) && ((roles[i] ?? 0) & ROLE.given || surname(t.key(i, i + 1)))))
      return true;
  return false;
}

/** "Жанаозен не спит", "это Актобе, нас окружили": a town that a sentence begins with, or that is pointed at. */
export function isTold({ words: t, types }: Scan, m: Mention, prominence: number): boolean {
  if (prominence < VILLAGE || !plain(m) || (m.all & TRAIT.alias) !== 0 || !t.is(m.from, MARK.capital) || t.is(m.from, MARK.latin))
    return false;
  if (m.left === 0)
    return (
      m.right < t.count &&
      !types[m.right] &&
      (stemmed(t, m.right) & NAMED) === 0 &&
      t.gapBefore(m.right) === GAP.space &&
      !t.is(m.right, MARK.capital | MARK.digits | MARK.latin)
    );
  const at = m.left - 1;
  return t.reads(at, 'eto') || t.reads(at, 'tut') || t.reads(at, 'zdes') || t.reads(at, 'bul');
}

/** "Костанаем не ограничилось", "Костанаю досталось": firms and clubs are declined less often than towns. */
export function isDeclined({ words: t }: Scan, m: Mention, lead: Reading, prominence: number): boolean {
  return (
    prominence >= VILLAGE &&
    (lead.traits & TRAIT.strict) !== 0 &&
    (lead.traits & (TRAIT.to | TRAIT.with)) !== 0 &&
    (m.any & (TRAIT.common | TRAIT.adjective)) === 0 &&
    ((m.any & TRAIT.person) === 0 || ((lead.traits & TRAIT.with) !== 0 && isGreat(lead, prominence))) &&
    m.to === m.from + 1 &&
    t.is(m.from, MARK.capital) &&
    !t.is(m.from, MARK.latin)
  );
}

/** A great town by its own name, that men are given but not born with. */
function isGreat({ traits, name }: Reading, prominence: number): boolean {
  return prominence >= PROMINENT && (traits & TRAIT.alias) === 0 && !surname(name.key);
}

/** "Новости о Таразе", "про Актау": what a text that names nothing else is about; a town by its own name, and a great one if men are called so. */
export function isTopic({ words: t, mentions }: Scan, m: Mention, lead: Reading, prominence: number): boolean {
  const at = m.left - 1;
  if (mentions.length > 1 || at < 0 || !(t.reads(at, 'o') || t.reads(at, 'ob') || t.reads(at, 'pro'))) return false;
  if (at > 0 && isWork(t.key(at - 1, at))) return false;
  if ((lead.traits & (TRAIT.alias | TRAIT.common | TRAIT.typo)) !== 0 || !t.is(m.from, MARK.capital)) return false;
  return (lead.traits & TRAIT.person) === 0 ? prominence >= VILLAGE : isGreat(lead, prominence);
}

/** "Алға, халқым!", "Жақсы, рақмет": an ordinary word that a sentence begins with, where nothing is reported, or cried out. */
export function isCry(s: Scan, m: Mention, { traits }: Reading): boolean {
  return (traits & TRAIT.common) !== 0 && (s.words.is(m.to - 1, MARK.bang) || (!reports(s) && !isOfSomeone(s)));
}

/** "Не Тараз, а Шу", "Аса, а не Тараз", "Темір емес, Алға": what is right. */
export function isPutRight({ words, roles }: Scan, m: Mention): boolean {
  const says = (i: number, role: number) => i >= 0 && i < words.count && ((roles[i] ?? 0) & role) !== 0;
  if (m.left > 0 && words.reads(m.left - 1, 'emes')) return true;
  if (says(m.right, ROLE.not) && words.gapBefore(m.right) === GAP.stop) return true;
  if (says(m.right, ROLE.joins) && says(m.right + 1, ROLE.not)) return true;
  if (!says(m.left - 1, ROLE.joins)) return false;
  for (let i = m.left - 2; i >= Math.max(0, m.left - 5); i--) if (says(i, ROLE.not)) return true;
  return false;
}

/** Whether the text speaks of people, police or an arrest at all, or puts something right: "not Aktobe but Atyrau". */
export function reports(s: Scan): boolean {
  let corrects = 0;
  for (let i = 0; i < s.words.count; i++) {
    const r = stemmed(s.words, i);
    if (r & (ROLE.event | ROLE.seized | ROLE.held)) return true;
    corrects |= r & (ROLE.not | ROLE.joins);
  }
  return corrects === (ROLE.not | ROLE.joins);
}
