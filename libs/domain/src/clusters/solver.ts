import { Blocks } from '../blocks/blocks.js';
import { Merging, type Cluster, type Weighing } from './cluster.js';
import type { Constraints } from './constraints.js';
import { Evidence } from '../evidence/evidence.js';
import type { Decision, News, ReportFacts } from '../facts.js';
import { CityHints } from '../reading/hints.js';
import type { Agreement } from '../graph/crowds.js';
import { sameFound, type Found } from './found.js';
import { Graph } from '../graph/graph.js';
import type { Mention } from '../reading/mention.js';
import type { Model } from '../evidence/model.js';
import { SolvedParts } from '../graph/solved.js';
import { Parts } from '../graph/parts.js';
import { Distinct, Marks } from '../memory/columns.js';
import { Reports, type Memory } from '../memory/reports.js';
import { Submissions } from '../memory/submissions.js';

/** Keeps detentions equal to what a solution from scratch would say, by solving again the components that were touched. */
export class Solver implements Weighing {
  readonly reports: Reports;
  readonly evidence: Evidence;
  readonly found = new Map<string, Found>();
  /** What settling changed since somebody last took it: detentions that are new or other, that are gone, and the reports in them. */
  readonly changed = new Set<string>();
  readonly gone = new Map<string, Found>();
  readonly moved = new Set<number>();
  /** Reports that may count now, or no longer. */
  readonly touched = new Set<number>();
  private readonly blocks = new Blocks();
  private readonly graph: Graph;
  private readonly hints = new CityHints();
  private readonly home: (string | undefined)[] = [];
  private readonly parts: Parts;
  private readonly solved = new SolvedParts();
  /** Touched since they were last solved; those near whom something was touched; those whose detention is to be told of anew in any case. */
  private readonly dirty = new Set<number>();
  private readonly beside = new Set<number>();
  private readonly forced = new Set<number>();
  /** To be looked at while settling, and what was. */
  private readonly queue = new Distinct();
  private readonly seen = new Marks();
  private readonly submissions: Submissions;
  private readonly merging: Merging;

  constructor(
    model: Model,
    private readonly constraints: Constraints,
    keepAbove: number,
    memory: Memory,
  ) {
    this.reports = new Reports(memory);
    this.submissions = new Submissions(this.reports);
    this.evidence = new Evidence(model, (index) => this.reports.mention(index)?.letters ?? '');
    this.merging = new Merging(this.evidence, this);
    const { prior, perTier, line, reach } = model;
    this.graph = new Graph(prior, perTier, line + reach, keepAbove);
    this.parts = new Parts(this.graph, this);
    this.reports.onClose = (day) => {
      this.blocks.close(day);
    };
  }

  /** Takes a report in; undefined when its id is known. */
  add(facts: ReportFacts): number | undefined {
    if (this.reports.indexOf(facts.id) !== undefined) return undefined;
    const { index, mention } = this.reports.add(facts);
    for (const other of this.submissions.correct(index, facts)) this.touch(other);
    const named = mention !== null && facts.kind !== 'injured' && facts.kind !== 'police_presence';
    if (named && facts.city === null) this.hint(mention);
    if (mention) this.evidence.know(mention, this.reports.cityOf(mention) === null);
    if (!named) {
      this.hold(index, facts);
      return index;
    }
    this.stir(mention);
    if (this.hold(index, facts)) this.file(mention);
    for (const i of this.hints.learn(mention)) this.refile(i);
    return index;
  }

  /** Takes the mention's crowd for larger by one: others may weigh otherwise now. */
  private stir(mention: Mention): void {
    const stir = this.graph.add(mention, (index) => this.partners(index).length > 0);
    for (const index of stir?.anew ?? []) {
      this.touch(index);
      this.forced.add(index);
    }
    for (const index of stir?.near ?? []) this.forced.add(index);
    for (const index of stir?.beside ?? []) this.beside.add(index);
  }

  decide(decision: Decision): void {
    for (const id of this.constraints.add(decision)) {
      const index = this.reports.indexOf(id);
      if (index === undefined) continue;
      this.touch(index);
      this.forced.add(index);
    }
  }

  /** Tells whether this report speaks for its submission. */
  private hold(index: number, facts: ReportFacts): boolean {
    const others = this.submissions.hold(index, facts);
    if (others.length === 0) return true;
    this.constraints.invalidate();
    for (const other of others) this.touch(other);
    return this.submissions.speaks(index);
  }

  /** A report without a city waits for words that tell it. */
  private hint(m: Mention): void {
    this.hints.wait(m);
    this.reports.fileUnder(m.index, this.hints.cityOf(m));
  }

  /** Its words point to another city now, or to none any more. */
  private refile(index: number): void {
    const mention = this.reports.mention(index);
    if (!mention) return;
    const city = this.hints.cityOf(mention);
    const before = this.reports.cityOf(mention);
    if (city === before) return;
    for (const other of this.graph.disconnect(index)) this.touch(other);
    this.blocks.remove(mention, before);
    this.reports.fileUnder(index, city);
    this.evidence.move(index, city === null);
    if (this.submissions.speaks(index)) this.file(mention);
    this.touch(index);
    this.forced.add(index);
  }

  private file(m: Mention): void {
    const { rows, length } = this.blocks.add(m, this.reports.cityOf(m));
    for (let i = 0; i < length; i++) {
      const other = rows[i] ?? 0;
      if (!this.submissions.speaks(other)) continue;
      const at = this.evidence.compare(m.index, other);
      this.graph.connect(m.index, other, this.evidence.sumOf(at), this.evidence.agreementOf(at));
    }
    this.touch(m.index);
  }

  /** The number of the report that speaks for this one's submission. */
  holderOf(index: number): number {
    return this.submissions.holderOf(index);
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
    if (!this.submissions.stands(index)) return false;
    return this.constraints.size === 0 || !this.constraints.retracted(this.reports.id(index));
  };

  private touch(index: number): void {
    this.dirty.add(index);
    this.touched.add(index);
  }

  said(a: number, b: number): 1 | -1 | 0 {
    return this.constraints.size === 0 ? 0 : this.constraints.between(this.reports.id(a), this.reports.id(b));
  }
  prior(a: number, b: number, agreement: Agreement): number {
    return this.graph.priorOf(a, b, agreement);
  }

  /** Detentions with a report near one of this one's. */
  neighbours(found: Found): Set<string> {
    const near = new Set<string>();
    for (const index of found.members) {
      for (let half = this.graph.firstOf(index); half >= 0; half = this.graph.nextOf(half)) {
        const home = this.home[this.graph.otherOf(half)];
        if (home !== undefined && home !== found.id) near.add(home);
      }
    }
    return near;
  }

  /** Solves every component that was touched. */
  settle(): void {
    if (this.dirty.size === 0 && this.forced.size === 0 && this.beside.size === 0) return;
    const { parts, left } = this.touchedParts();
    const before = new Map<string, Found>();
    for (const index of left) {
      this.leave(index, before);
      this.solved.leave(index);
    }
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
    this.solved.clear();
    for (const set of [this.forced, this.dirty, this.beside]) set.clear();
  }

  /**
   * The parts to be solved again, and the touched reports that are in none. A part changes only when one of its mentions
   * was touched or has an edge with one that was; what used to be with any of a changed part is looked at as well.
   */
  private touchedParts(): { parts: number[][]; left: number[] } {
    const parts: number[][] = [];
    const left: number[] = [];
    const { graph, queue, seen } = this;
    queue.clear();
    seen.clear();
    for (const index of this.dirty) queue.add(index);
    for (const index of this.beside) queue.add(index);
    for (const index of this.dirty)
      for (let half = graph.firstOf(index); half >= 0; half = graph.nextOf(half))
        if (graph.weightOf(half) > graph.line) queue.add(graph.otherOf(half));
    for (let at = 0; at < queue.length; at++) {
      const index = queue.rows[at] ?? 0;
      if (seen.has(index)) continue;
      if (!graph.has(index) || !this.active(index)) {
        left.push(index);
        this.askOldPart(index);
        continue;
      }
      const part = this.parts.around(index);
      for (const x of part) seen.add(x);
      if (this.solved.is(part) && !part.some((x) => this.dirty.has(x))) continue;
      parts.push(part);
      for (const x of part) this.askOldPart(x);
    }
    return { parts, left };
  }

  private askOldPart(index: number): void {
    for (const x of this.solved.with(index)) this.queue.add(x);
  }

  partners = (index: number): readonly number[] => {
    if (this.constraints.size === 0) return NOBODY;
    return [...this.constraints.partnersOf(this.reports.id(index))].flatMap((id) => {
      const i = this.reports.indexOf(id);
      return i !== undefined && this.graph.has(i) ? [i] : [];
    });
  };

  private leave(index: number, before: Map<string, Found>): void {
    const id = this.home[index];
    this.home[index] = undefined;
    const found = id === undefined ? undefined : this.found.get(id);
    if (!found) return;
    before.set(found.id, found);
    this.found.delete(found.id);
  }

  private solve(part: readonly number[], before: ReadonlyMap<string, Found>): void {
    this.solved.put(part);
    for (const cluster of this.merging.resolve(this.reports.inOrder(part))) {
      const found = this.describe(cluster);
      const old = before.get(found.id);
      const kept = old && sameFound(old, found) && !found.members.some((m) => this.dirty.has(m)) ? old : found;
      this.found.set(kept.id, kept);
      for (const m of kept.members) this.home[m] = kept.id;
      if (kept === old) continue;
      this.changed.add(kept.id);
      this.gone.delete(kept.id);
      for (const m of kept.members) this.moved.add(m);
      for (const m of kept.copies) this.moved.add(m);
    }
  }

  private describe({ members, soft, missed }: Cluster): Found {
    const { confirmed, news } = this.saidOf(members);
    return { id: this.reports.id(members[0] ?? 0), members, copies: this.submissions.copiesOf(members), news, confirmed, soft, missed };
  }

  /** What people said of the detention that these reports are in. */
  private saidOf(members: readonly number[]): { confirmed: boolean; news: readonly News[] } {
    if (this.constraints.size === 0) return UNSAID;
    const ids = members.map((m) => this.reports.id(m));
    const news = new Set(ids.flatMap((id) => this.constraints.newsOf(id)));
    return { confirmed: ids.some((id) => this.constraints.confirmed(id)), news: [...news].sort((a, b) => a.seq - b.seq) };
  }
}

const NOBODY: readonly number[] = [];
const UNSAID: { confirmed: boolean; news: readonly News[] } = { confirmed: false, news: [] };
