import { Blocks } from './blocks.js';
import { resolve, type Weighing } from './cluster.js';
import type { Constraints } from './constraints.js';
import { describe } from './detention.js';
import { Evidence } from './evidence.js';
import type { Decision, DetentionState, News, ReportFacts } from './facts.js';
import { Graph } from './graph.js';
import type { Mention } from './mention.js';
import { GROUPS } from './model.js';
import { Persons } from './persons.js';
import { Reports } from './reports.js';

/** What a settling changed: detentions with their city, and the reports in them. */
export interface Settled { readonly changed: ReadonlyMap<string, string | null>; readonly gone: ReadonlyMap<string, string | null>; readonly moved: ReadonlySet<number> }

/** Keeps detentions equal to what a solution from scratch would say, by solving again the components that were touched. */
export class Solver implements Weighing {
  readonly reports = new Reports();
  readonly states = new Map<string, DetentionState>();
  private readonly blocks = new Blocks(this.reports);
  private readonly graph: Graph;
  private readonly persons = new Persons();
  private readonly cities = new Map<string, Map<string, DetentionState>>();
  private readonly home: (string | undefined)[] = [];
  /** Number of the part a mention was last solved in, with its size; and all that hung together then. */
  private readonly partOf: number[] = [];
  private readonly partSize = new Map<number, number>();
  private readonly wholes = new Map<number, readonly number[]>();
  private readonly wholeOf: number[] = [];
  private serial = 0;
  private readonly dirty = new Set<number>();
  private readonly forced = new Set<number>();
  private readonly keys = new Map<string, number>();
  private readonly standsFor = new Map<number, number>();
  private readonly copies = new Map<number, number[]>();
  private readonly replacedBy = new Map<string, ReportFacts>();
  private readonly levels = new Int16Array(GROUPS.length);

  constructor(private readonly evidence: Evidence, private readonly constraints: Constraints, private readonly keepAbove: number) {
    const { prior, perTier, line } = evidence.model;
    this.graph = new Graph(prior, perTier, line);
    this.reports.onClose = (day) => { this.blocks.forget(day); };
  }

  /** Takes a report in; undefined when its id is known. */
  add(facts: ReportFacts): number | undefined {
    if (this.reports.indexOf(facts.id) !== undefined) return undefined;
    const { index, mention } = this.reports.add(facts);
    const named = mention !== null && facts.kind !== 'injured' && facts.kind !== 'police_presence';
    if (facts.corrects !== null) this.replace(facts);
    if (this.replacedBy.has(facts.id)) this.touch(index);
    const grown = named ? this.graph.add(index, facts.city, mention.day) : [];
    for (const i of grown) { this.touch(i); this.forced.add(i); }
    if (!this.hold(index, facts)) return index;
    if (named) this.file(mention);
    return index;
  }

  decide(decision: Decision): void {
    for (const id of this.constraints.add(decision)) {
      const index = this.reports.indexOf(id);
      if (index === undefined) continue;
      this.touch(index);
      this.forced.add(index);
    }
  }

  /** The same key is one submission: of its reports the first sent (then the smallest id) speaks. Tells whether this one does. */
  private hold(index: number, facts: ReportFacts): boolean {
    const first = this.keys.get(facts.key);
    if (first === undefined) { this.keys.set(facts.key, index); return true; }
    const known = this.reports.factsOf(first);
    const wins = facts.submittedAt < known.submittedAt || (facts.submittedAt === known.submittedAt && facts.id < known.id);
    const [holder, copy] = wins ? [index, first] : [first, index];
    this.keys.set(facts.key, holder);
    const copies = [...(this.copies.get(first) ?? []), copy];
    this.copies.delete(first);
    this.copies.set(holder, copies);
    for (const c of copies) this.standsFor.set(c, holder);
    this.constraints.invalidate();
    this.touch(first);
    this.touch(holder);
    return wins;
  }

  private file(m: Mention): void {
    this.blocks.add(m, (other) => {
      if (!this.speaks(other)) return;
      const mention = this.reports.mention(other);
      if (mention && compatible(m, mention)) this.connect(m, mention);
    });
    this.touch(m.index);
  }

  private connect(a: Mention, b: Mention): void {
    const sum = this.evidence.compare(a, b, this.levels);
    if (sum + this.graph.priorOf(a.index, b.index) > this.keepAbove) this.graph.connect(a.index, b.index, sum);
  }

  /** A correction by the same reporter replaces the earlier report, whichever arrives first; the later correction wins. */
  private replace(facts: ReportFacts): void {
    const target = facts.corrects ?? '';
    const rival = this.replacedBy.get(target);
    if (!rival || rival.submittedAt < facts.submittedAt || (rival.submittedAt === facts.submittedAt && rival.id < facts.id)) this.replacedBy.set(target, facts);
    const index = this.reports.indexOf(target);
    if (index !== undefined) this.touch(index);
  }

  /** Does the report stand for itself (not sent again under its key)? */
  private speaks(index: number): boolean { return !this.standsFor.has(index); }
  holderOf(index: number): number { return this.standsFor.get(index) ?? index; }
  holder(id: string): string {
    const index = this.reports.indexOf(id);
    return index === undefined ? id : this.reports.id(this.holderOf(index));
  }
  homeOf(index: number): string | undefined { return this.home[this.holderOf(index)]; }
  ofCity(city: string | null): DetentionState[] { return [...(this.cities.get(city ?? '')?.values() ?? [])]; }

  /** Counted at all: not sent again, withdrawn, corrected or retracted. */
  active = (index: number): boolean => {
    if (!this.speaks(index)) return false;
    const id = this.reports.id(index);
    const next = this.replacedBy.get(id);
    if (this.withdrawn.has(index) || (this.constraints.size > 0 && this.constraints.retracted(id))) return false;
    return !next || next.reporterId !== this.reports.factsOf(index).reporterId;
  };
  private readonly withdrawn = new Set<number>();

  private touch(index: number): void {
    this.dirty.add(index);
    if (this.reports.factsOf(index).withdrawn) this.withdrawn.add(index);
  }

  said(a: Mention, b: Mention): 1 | -1 | 0 { return this.constraints.between(a.facts.id, b.facts.id); }
  prior(a: Mention, b: Mention): number { return this.graph.priorOf(a.index, b.index); }

  /** Detentions with a report near this one's. */
  neighbours(state: DetentionState): DetentionState[] {
    const found = new Set<string>();
    for (const id of state.reports) {
      const index = this.reports.indexOf(id);
      if (index !== undefined) this.graph.edges(index, (other, weight) => { const home = this.home[other]; if (weight > this.keepAbove && home !== undefined && home !== state.id) found.add(home); });
    }
    return [...found].flatMap((id) => this.states.get(id) ?? []);
  }

  /** Solves every component that was touched. */
  settle(): Settled {
    const changed = new Map<string, string | null>();
    const gone = new Map<string, string | null>();
    const moved = new Set<number>();
    if (this.dirty.size === 0) return { changed, gone, moved };
    const { parts, left } = this.touchedParts();
    const before = new Map<string, DetentionState>();
    for (const index of [...left, ...parts.flat()]) this.leave(index, before);
    for (const part of parts) for (const state of this.solve(part, before)) {
      if (before.get(state.id) !== state) changed.set(state.id, state.city);
      for (const r of state.reports) moved.add(this.reports.indexOf(r) ?? 0);
    }
    for (const state of before.values()) if (!this.states.has(state.id)) { gone.set(state.id, state.city); this.persons.remove(state.id); }
    for (const index of this.forced) { const id = this.home[index]; const state = id === undefined ? undefined : this.states.get(id); if (state) changed.set(state.id, state.city); }
    for (const id of this.persons.refresh()) this.rename(id, changed);
    this.forced.clear();
    this.dirty.clear();
    return { changed, gone, moved };
  }

  /** The parts to be solved again, and the touched reports that are in none. What once hung together with a touched report is looked at too. */
  private touchedParts(): { parts: number[][]; left: number[] } {
    const parts: number[][] = [];
    const left: number[] = [];
    const seen = new Set<number>();
    const queue = new Set(this.dirty);
    for (const index of queue) {
      if (seen.has(index)) continue;
      if (!this.graph.has(index) || !this.active(index)) { left.push(index); this.keepWhole([index], queue); continue; }
      const found = this.graph.parts(index, this.active, this.partners);
      const members = found.flat();
      for (const x of members) seen.add(x);
      this.keepWhole(members, queue);
      for (const part of found) if (!this.isSolved(part)) parts.push(part);
    }
    return { parts, left };
  }

  /** What hangs together now; what used to hang together with any of it is looked at as well. */
  private keepWhole(members: readonly number[], queue: Set<number>): void {
    const whole = ++this.serial;
    for (const x of members) {
      const old = this.wholeOf[x];
      if (old !== undefined && old !== whole) { for (const y of this.wholes.get(old) ?? []) queue.add(y); this.wholes.delete(old); }
      this.wholeOf[x] = whole;
    }
    this.wholes.set(whole, members);
  }

  private isSolved(part: readonly number[]): boolean {
    const number = this.partOf[part[0] ?? -1] ?? -1;
    return this.partSize.get(number) === part.length && part.every((x) => this.partOf[x] === number && !this.dirty.has(x));
  }

  private partners = (index: number): number[] => {
    if (this.constraints.size === 0) return [];
    return [...this.constraints.partnersOf(this.reports.id(index))].flatMap((id) => { const i = this.reports.indexOf(id); return i !== undefined && this.graph.has(i) ? [i] : []; });
  };

  private leave(index: number, before: Map<string, DetentionState>): void {
    const id = this.home[index];
    this.home[index] = undefined;
    const part = this.partOf[index];
    if (part !== undefined) this.partSize.delete(part);
    this.partOf[index] = -1;
    const state = id === undefined ? undefined : this.states.get(id);
    if (!state) return;
    before.set(state.id, state);
    this.states.delete(state.id);
    this.cities.get(state.city ?? '')?.delete(state.id);
  }

  private solve(part: readonly number[], before: ReadonlyMap<string, DetentionState>): DetentionState[] {
    const number = ++this.serial;
    this.partSize.set(number, part.length);
    const mentions = part.flatMap((i) => this.reports.mention(i) ?? []).sort(bySubmission);
    return resolve(mentions, this.evidence, this).map((cluster) => {
      const members = cluster.members.toSorted(bySubmission);
      const copies = members.flatMap((m) => this.copies.get(m.index) ?? []).map((i) => this.reports.id(i)).sort();
      const state = describe(members, { ...cluster, copies, ...this.saidOf(members) });
      const old = before.get(state.id);
      const kept = old && sameState(old, state) && !members.some((m) => this.dirty.has(m.index)) ? old : { ...state, personKey: this.persons.keyOf(state.id) };
      this.keep(kept);
      for (const m of members) { this.home[m.index] = kept.id; this.partOf[m.index] = number; }
      if (kept !== old) this.persons.add(kept);
      return kept;
    });
  }

  /** What people said of the detention that these reports are in. */
  private saidOf(members: readonly Mention[]): { confirmed: boolean; news: readonly News[] } {
    if (this.constraints.size === 0) return { confirmed: false, news: [] };
    const news = new Set(members.flatMap((m) => this.constraints.newsOf(m.facts.id)));
    return { confirmed: members.some((m) => this.constraints.confirmed(m.facts.id)), news: [...news].sort((a, b) => a.seq - b.seq) };
  }

  private keep(state: DetentionState): void {
    this.states.set(state.id, state);
    const city = this.cities.get(state.city ?? '') ?? new Map<string, DetentionState>();
    this.cities.set(state.city ?? '', city);
    city.set(state.id, state);
  }

  private rename(id: string, changed: Map<string, string | null>): void {
    const state = this.states.get(id);
    const personKey = this.persons.keyOf(id);
    if (!state || state.personKey === personKey) return;
    this.keep({ ...state, personKey });
    changed.set(id, state.city);
  }
}

function bySubmission(a: Mention, b: Mention): number {
  return a.facts.submittedAt - b.facts.submittedAt || (a.facts.id < b.facts.id ? -1 : 1);
}

/** The reports themselves never change: two states of the same reports differ in what was decided and doubted. */
function sameState(a: DetentionState, b: DetentionState): boolean {
  return a.confirmed === b.confirmed && a.soft === b.soft && a.missed === b.missed && a.reports.length === b.reports.length && a.reports.every((r, i) => r === b.reports[i]);
}

/** May two named reports be one detention at all? A weak key holds within one city. */
function compatible(a: Mention, b: Mention): boolean {
  return a.facts.city === null || b.facts.city === null || a.facts.city === b.facts.city;
}
