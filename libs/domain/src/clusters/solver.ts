import { Blocks } from './blocks.js';
import { resolve, type Cluster, type Weighing } from './cluster.js';
import type { Constraints } from './constraints.js';
import { agreementOf, Evidence } from '../evidence/evidence.js';
import type { Decision, News, ReportFacts } from '../facts.js';
import { CityHints } from '../reading/hints.js';
import { Graph, type Agreement } from './graph.js';
import type { Mention } from '../reading/mention.js';
import { GROUPS } from '../evidence/model.js';
import { Reports, type Memory } from './reports.js';

/** One detention as clustering left it: numbers of its reports, oldest first, and of those sent again; what people said of it. */
export interface Found {
  readonly id: string;
  readonly members: readonly number[];
  readonly copies: readonly number[];
  readonly news: readonly News[];
  readonly confirmed: boolean;
  readonly soft: number;
  readonly missed: number;
}

/** Keeps detentions equal to what a solution from scratch would say, by solving again the components that were touched. */
export class Solver implements Weighing {
  readonly reports: Reports;
  readonly found = new Map<string, Found>();
  /** What settling changed since somebody last took it: detentions that are new or other, that are gone, and the reports in them. */
  readonly changed = new Set<string>();
  readonly gone = new Map<string, Found>();
  readonly moved = new Set<number>();
  /** Reports that may count now, or no longer. */
  readonly touched = new Set<number>();
  private readonly blocks: Blocks;
  private readonly graph: Graph;
  private readonly hints = new CityHints();
  private readonly home: (string | undefined)[] = [];
  /** Number of the part a mention was last solved in; a part's mentions. */
  private readonly partOf: number[] = [];
  private readonly parts = new Map<number, readonly number[]>();
  private serial = 0;
  private readonly dirty = new Set<number>();
  private readonly forced = new Set<number>();
  private readonly keys = new Map<string, number>();
  private readonly standsFor = new Map<number, number>();
  private readonly copies = new Map<number, number[]>();
  private readonly replacedBy = new Map<string, ReportFacts>();
  private readonly levels = new Int16Array(GROUPS.length);

  constructor(
    private readonly evidence: Evidence,
    private readonly constraints: Constraints,
    private readonly keepAbove: number,
    memory: Memory,
  ) {
    this.reports = new Reports(memory);
    this.blocks = new Blocks(this.reports);
    const { prior, perTier, line, reach } = evidence.model;
    this.graph = new Graph(prior, perTier, line + reach);
    this.reports.cityOf = (m) => this.hints.cityOf(m);
    this.reports.onClose = (day) => {
      this.blocks.forget(day);
    };
  }

  /** Takes a report in; undefined when its id is known. */
  add(facts: ReportFacts): number | undefined {
    if (this.reports.indexOf(facts.id) !== undefined) return undefined;
    const { index, mention } = this.reports.add(facts);
    const named = mention !== null && facts.kind !== 'injured' && facts.kind !== 'police_presence';
    if (facts.corrects !== null) this.replace(facts);
    if (facts.withdrawn) this.withdrawn.add(index);
    if (this.replacedBy.has(facts.id)) this.touch(index);
    if (!named) {
      this.hold(index, facts);
      return index;
    }
    for (const i of this.graph.add(mention)) {
      this.touch(i);
      this.forced.add(i);
    }
    const own = facts.city === null ? this.hinted(mention) : mention;
    if (this.hold(index, facts)) this.file(own);
    for (const i of this.hints.learn(mention)) this.refile(i);
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
    if (first === undefined) {
      this.keys.set(facts.key, index);
      return true;
    }
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

  /** A report without a city waits for words that tell it. */
  private hinted(m: Mention): Mention {
    this.hints.wait(m);
    const own = { ...m, city: this.hints.cityOf(m) };
    this.reports.replace(own);
    return own;
  }

  /** Its words point to another city now, or to none any more. */
  private refile(index: number): void {
    const old = this.reports.mention(index);
    if (!old) return;
    const city = this.hints.cityOf(old);
    if (city === old.city) return;
    for (const other of this.graph.neighbours(index, true)) this.touch(other);
    this.graph.disconnect(index);
    this.blocks.remove(old);
    const own = { ...old, city };
    this.reports.replace(own);
    if (this.speaks(index)) this.file(own);
    this.touch(index);
    this.forced.add(index);
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
    const agreement = agreementOf(this.levels);
    if (sum + this.graph.priorOf(a.index, b.index, agreement) > this.keepAbove) this.graph.connect(a.index, b.index, sum, agreement);
  }

  /** A correction by the same reporter replaces the earlier report, whichever arrives first; the later correction wins. */
  private replace(facts: ReportFacts): void {
    const target = facts.corrects ?? '';
    const rival = this.replacedBy.get(target);
    if (!rival || rival.submittedAt < facts.submittedAt || (rival.submittedAt === facts.submittedAt && rival.id < facts.id))
      this.replacedBy.set(target, facts);
    const index = this.reports.indexOf(target);
    if (index !== undefined) this.touch(index);
  }

  /** Does the report stand for itself (not sent again under its key)? */
  private speaks(index: number): boolean {
    return !this.standsFor.has(index);
  }
  holderOf(index: number): number {
    return this.standsFor.get(index) ?? index;
  }
  holder(id: string): string {
    const index = this.reports.indexOf(id);
    return index === undefined ? id : this.reports.id(this.holderOf(index));
  }
  homeOf(index: number): string | undefined {
    return this.home[this.holderOf(index)];
  }

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
    this.touched.add(index);
  }

  said(a: Mention, b: Mention): 1 | -1 | 0 {
    return this.constraints.between(a.facts.id, b.facts.id);
  }
  prior(a: Mention, b: Mention, agreement: Agreement): number {
    return this.graph.priorOf(a.index, b.index, agreement);
  }

  /** Detentions with a report near one of this one's. */
  neighbours(found: Found): Set<string> {
    const near = new Set<string>();
    for (const index of found.members)
      this.graph.edges(index, (other, weight) => {
        const home = this.home[other];
        if (weight > this.keepAbove && home !== undefined && home !== found.id) near.add(home);
      });
    return near;
  }

  /** Solves every component that was touched. */
  settle(): void {
    if (this.dirty.size === 0) return;
    const { parts, left } = this.touchedParts();
    const before = new Map<string, Found>();
    for (const index of left) this.leave(index, before);
    for (const part of parts) for (const index of part) this.leave(index, before);
    for (const part of parts) this.solve(part, before);
    for (const found of before.values())
      if (!this.found.has(found.id)) {
        this.gone.set(found.id, found);
        this.changed.delete(found.id);
      }
    for (const index of this.forced) {
      const id = this.home[index];
      if (id !== undefined) this.changed.add(id);
    }
    this.forced.clear();
    this.dirty.clear();
  }

  /**
   * The parts to be solved again, and the touched reports that are in none. A part changes only when one of its mentions
   * was touched or has an edge with one that was; what used to be with any of a changed part is looked at as well.
   */
  private touchedParts(): { parts: number[][]; left: number[] } {
    const parts: number[][] = [];
    const left: number[] = [];
    const seen = new Set<number>();
    const queue = new Set(this.dirty);
    for (const index of this.dirty) for (const other of this.graph.neighbours(index, this.forced.has(index))) queue.add(other);
    for (const index of queue) {
      if (seen.has(index)) continue;
      if (!this.graph.has(index) || !this.active(index)) {
        left.push(index);
        this.askOldPart(index, queue);
        continue;
      }
      const part = this.graph.part(index, this.active, this.partners);
      for (const x of part) seen.add(x);
      if (this.isSolved(part)) continue;
      parts.push(part);
      for (const x of part) this.askOldPart(x, queue);
    }
    return { parts, left };
  }

  private askOldPart(index: number, queue: Set<number>): void {
    for (const x of this.parts.get(this.partOf[index] ?? -1) ?? []) queue.add(x);
  }

  private isSolved(part: readonly number[]): boolean {
    const number = this.partOf[part[0] ?? -1] ?? -1;
    return this.parts.get(number)?.length === part.length && part.every((x) => this.partOf[x] === number && !this.dirty.has(x));
  }

  private partners = (index: number): number[] => {
    if (this.constraints.size === 0) return [];
    return [...this.constraints.partnersOf(this.reports.id(index))].flatMap((id) => {
      const i = this.reports.indexOf(id);
      return i !== undefined && this.graph.has(i) ? [i] : [];
    });
  };

  private leave(index: number, before: Map<string, Found>): void {
    const id = this.home[index];
    this.home[index] = undefined;
    const part = this.partOf[index];
    if (part !== undefined) this.parts.delete(part);
    this.partOf[index] = -1;
    const found = id === undefined ? undefined : this.found.get(id);
    if (!found) return;
    before.set(found.id, found);
    this.found.delete(found.id);
  }

  private solve(part: readonly number[], before: ReadonlyMap<string, Found>): void {
    const number = ++this.serial;
    this.parts.set(number, part);
    const mentions = part.flatMap((i) => this.reports.mention(i) ?? []).sort(bySubmission);
    for (const cluster of resolve(mentions, this.evidence, this)) {
      const found = this.describe(cluster);
      const old = before.get(found.id);
      const kept = old && sameFound(old, found) && !found.members.some((m) => this.dirty.has(m)) ? old : found;
      this.found.set(kept.id, kept);
      for (const m of kept.members) {
        this.home[m] = kept.id;
        this.partOf[m] = number;
      }
      if (kept === old) continue;
      this.changed.add(kept.id);
      this.gone.delete(kept.id);
      for (const m of [...kept.members, ...kept.copies]) this.moved.add(m);
    }
  }

  private describe(cluster: Cluster): Found {
    const members = cluster.members.toSorted(bySubmission).map((m) => m.index);
    const copies =
      this.copies.size === 0
        ? []
        : members.flatMap((m) => this.copies.get(m) ?? []).sort((x, y) => (this.reports.id(x) < this.reports.id(y) ? -1 : 1));
    return { id: this.reports.id(members[0] ?? 0), members, copies, ...this.saidOf(members), soft: cluster.soft, missed: cluster.missed };
  }

  /** What people said of the detention that these reports are in. */
  private saidOf(members: readonly number[]): { confirmed: boolean; news: readonly News[] } {
    if (this.constraints.size === 0) return { confirmed: false, news: [] };
    const ids = members.map((m) => this.reports.id(m));
    const news = new Set(ids.flatMap((id) => this.constraints.newsOf(id)));
    return { confirmed: ids.some((id) => this.constraints.confirmed(id)), news: [...news].sort((a, b) => a.seq - b.seq) };
  }
}

function bySubmission(a: Mention, b: Mention): number {
  return a.facts.submittedAt - b.facts.submittedAt || (a.facts.id < b.facts.id ? -1 : 1);
}

/** The reports themselves never change: two findings of the same reports differ in what was decided and doubted. */
function sameFound(a: Found, b: Found): boolean {
  return (
    a.confirmed === b.confirmed &&
    a.soft === b.soft &&
    a.missed === b.missed &&
    a.copies.length === b.copies.length &&
    a.news.length === b.news.length &&
    a.news.every((n, i) => n === b.news[i]) &&
    a.members.length === b.members.length &&
    a.members.every((m, i) => m === b.members[i])
  );
}

/** May two named reports be one detention at all? A weak key holds within one city. */
function compatible(a: Mention, b: Mention): boolean {
  return a.city === null || b.city === null || a.city === b.city;
}
