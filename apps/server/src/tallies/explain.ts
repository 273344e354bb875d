import type { ExplainCode, Explanation } from '@tizim/contract';
import type { Changes, Standing } from '../store/views/changes.js';

type Part = Explanation['parts'][number];
/** `place`: undefined for the whole event, null for the unknown place. `from`: ms; what happened later is new, what happened before is late. */
export interface Question {
  readonly place: string | null | undefined;
  readonly from: number;
  readonly change: number;
}

/**
 * The change of a number, taken apart: detentions that share reports are looked at together, what they do not explain is the
 * range's. The parts add up to `change` exactly.
 */
export function explain(c: Changes, q: Question): Part[] {
  const parts = new Map<ExplainCode, Part>();
  const say = (code: ExplainCode, change: number, detentions: readonly Standing[]): void => {
    if (change === 0) return;
    const part = parts.get(code) ?? { code, change: 0, detentions: [] };
    parts.set(code, { code, change: part.change + change, detentions: [...new Set([...part.detentions, ...detentions.map((d) => d.id)])] });
  };
  for (const group of related(c)) explainGroup(group, c.fresh, q, say);
  const said = [...parts.values()].reduce((sum, p) => sum + p.change, 0);
  say(c.groups ? 'groups' : 'recalibrated', q.change - said, []);
  return [...parts.values()].filter((p) => p.change !== 0);
}

interface Group {
  readonly before: Standing[];
  readonly after: Standing[];
}
type Say = (code: ExplainCode, change: number, detentions: readonly Standing[]) => void;

function explainGroup(g: Group, fresh: ReadonlySet<string>, q: Question, say: Say): void {
  const here = (d: Standing) => d.counted && (q.place === undefined || d.city === q.place);
  const change = g.after.filter(here).length - g.before.filter(here).length;
  if (change === 0) return;
  const was = g.before.filter((d) => d.counted);
  const is = g.after.filter((d) => d.counted);
  const heldBefore = new Set(g.before.flatMap((d) => d.reports));
  const heldAfter = new Set(g.after.flatMap((d) => d.reports));
  const arrived = is.filter((d) => !d.reports.some((r) => heldBefore.has(r)));
  const refuted = was.filter((d) => !d.reports.some((r) => heldAfter.has(r)));
  for (const d of arrived) say(arrivalOf(d, fresh, q.from), 1, [d]);
  for (const d of refuted) say('refuted', -1, [d]);
  const kept = { was: was.filter((d) => !refuted.includes(d)), is: is.filter((d) => !arrived.includes(d)) };
  explainKept(kept.was, kept.is, g, fresh, q, say);
  const place = change - (is.length - was.length);
  say(place > 0 ? 'moved_in' : 'moved_out', place, place > 0 ? is.filter(here) : was.filter(here));
}

/** Detentions that go on under this or another id: more or fewer than they were. */
function explainKept(was: readonly Standing[], is: readonly Standing[], g: Group, fresh: ReadonlySet<string>, q: Question, say: Say): void {
  let more = is.length - was.length;
  if (more > 0) {
    const risen = is.filter((d) => g.before.some((b) => !b.counted && b.reports.some((r) => d.reports.includes(r)))).slice(0, more);
    for (const d of risen) say(d.reports.some((r) => fresh.has(r)) ? arrivalOf(d, fresh, q.from) : 'confirmed', 1, [d]);
    more -= risen.length;
    say('separated', more, is);
  } else if (more < 0) {
    const sunk = was.filter((d) => g.after.some((a) => !a.counted && a.reports.some((r) => d.reports.includes(r)))).slice(0, -more);
    for (const d of sunk) say(d.confirmed ? 'unconfirmed' : 'refuted', -1, [d]);
    say('duplicates', more + sunk.length, was);
  }
}

function arrivalOf(d: Standing, fresh: ReadonlySet<string>, from: number): ExplainCode {
  if (!d.reports.some((r) => fresh.has(r))) return 'restored';
  return d.at !== null && d.at.getTime() > from ? 'new' : 'late';
}

/** Detentions before and after that share reports, directly or through others. */
function related(c: Changes): Group[] {
  const parent = new Map<string, string>();
  const root = (x: string): string => {
    let r = x;
    for (let up = parent.get(r); up !== undefined && up !== r; up = parent.get(r)) r = up;
    return r;
  };
  for (const d of [...c.before, ...c.after]) {
    for (const key of [`detention ${d.id}`, ...d.reports]) {
      if (!parent.has(key)) parent.set(key, key);
      parent.set(root(key), root(`detention ${d.id}`));
    }
  }
  const groups = new Map<string, Group>();
  const groupOf = (d: Standing): Group => {
    const key = root(`detention ${d.id}`);
    const group = groups.get(key) ?? { before: [], after: [] };
    groups.set(key, group);
    return group;
  };
  for (const d of c.before) groupOf(d).before.push(d);
  for (const d of c.after) groupOf(d).after.push(d);
  return [...groups.values()];
}
