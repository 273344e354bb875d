import { Blocks } from '../blocks/blocks.js';
import { Merging, type Cluster, type Weighing } from './cluster.js';
import type { Constraints } from './constraints.js';
import { Evidence } from '../evidence/evidence.js';
import type { Decision, News, ReportFacts } from '../facts.js';
import { CityHints } from '../reading/hints.js';
import type { Agreement } from '../graph/crowds.js';
import { sameFound, type Found } from './found.js';
import { Graph } from '../graph/graph.js';
import { lettersOf } from '../reading/letters.js';
import type { Mention } from '../reading/mention.js';
import type { Model } from '../evidence/model.js';
import { SolvedParts } from '../graph/solved.js';
import { Parts } from '../graph/parts.js';
import { Distinct, Marks } from '../memory/columns.js';
import { Reports, type Memory } from '../memory/reports.js';
import { Submissions } from '../memory/submissions.js';
import { Touched } from './touched.js';

/** Keeps detentions equal to what a solution from scratch would say, by solving again the components that were touched. */
export class Solver implements Weighing {
  readonly reports: Reports;
  readonly evidence: Evidence;
  readonly found = new Map<string, Found>();
  /** What settling changed since somebody last took it: detentions that are new or other, that are gone, and the reports in them. */
  readonly changed = new Set<string>();
  readonly gone = new Map<string, Found>();
  readonly moved = new Distinct();
  /** Reports that may count now, or no longer. */
  readonly touched = new Distinct();
  private readonly blocks = new Blocks();
  private readonly graph: Graph;
  private readonly hints = new CityHints();
  private readonly home: (Found | undefined)[] = [];
  private readonly solved = new SolvedParts();
  private readonly due: Touched;
  private readonly noted = new Marks();
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
    this.evidence = new Evidence(model, (index) => lettersOf(this.reports.factsOf(index).note ?? ''));
    this.merging = new Merging(this.evidence, this);
    this.graph = new Graph(model, model.line + model.reach, keepAbove);
    const asked = { active: this.active, tiersOf: (part: readonly number[]) => this.merging.tiersOf(part) };
    this.due = new Touched(this.graph, new Parts(this.graph, this), this.solved, asked);
    this.reports.onClose = (day) => {
      this.blocks.close(day);
    };
  }

  /** Takes a report in; undefined when its id is known. */
  add(facts: ReportFacts): number | undefined {
    if (this.reports.indexOf(facts.id) !== undefined) return undefined;
    const { index, mention } = this.reports.add(facts);
    this.home.push(undefined);
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
    if (stir) this.due.stir(stir);
  }

  decide(decision: Decision): void {
    for (const id of this.constraints.add(decision)) {
      const index = this.reports.indexOf(id);
      if (index === undefined) continue;
      this.touch(index);
      this.due.forced.add(index);
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
    this.due.forced.add(index);
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
    return this.home[this.holderOf(index)]?.id;
  }

  /** Counted at all: not sent again, withdrawn, corrected or retracted. */
  active = (index: number): boolean => {
    if (!this.submissions.stands(index)) return false;
    return this.constraints.size === 0 || !this.constraints.retracted(this.reports.id(index));
  };

  private touch(index: number): void {
    this.due.touch(index);
    this.touched.add(index);
  }

  said(a: number, b: number): 1 | -1 | 0 {
    return this.constraints.size === 0 ? 0 : this.constraints.between(this.reports.id(a), this.reports.id(b));
  }
  tier(a: number, b: number, agreement: Agreement): number {
    return this.graph.tierOf(a, b, agreement);
  }

  /** Detentions with a report near one of this one's. */
  neighbours(found: Found): Set<string> {
    const near = new Set<string>();
    for (const index of found.members) {
      for (let half = this.graph.firstOf(index); half >= 0; half = this.graph.nextOf(half)) {
        const home = this.home[this.graph.otherOf(half)];
        if (home !== undefined && home.id !== found.id) near.add(home.id);
      }
    }
    return near;
  }

  /** Solves every component that was touched. */
  settle(): void {
    const { due, home } = this;
    if (due.none) return;
    const { parts, left } = due.parts();
    const before: Found[] = [];
    this.noted.clear();
    for (const index of left) {
      this.note(index, before);
      home[index] = undefined;
      this.solved.leave(index);
    }
    for (const part of parts) for (const index of part) this.note(index, before);
    for (const part of parts) this.solve(part);
    for (const found of before) if (home[found.members[0] ?? -1]?.id !== found.id) this.close(found);
    for (let at = 0; at < due.forced.length; at++) {
      const found = home[due.forced.rows[at] ?? -1];
      if (found) this.changed.add(found.id);
    }
    due.clear();
  }

  partners = (index: number): readonly number[] => {
    if (this.constraints.size === 0) return NOBODY;
    return [...this.constraints.partnersOf(this.reports.id(index))].flatMap((id) => {
      const i = this.reports.indexOf(id);
      return i !== undefined && this.graph.has(i) ? [i] : [];
    });
  };

  /** What a report was filed under, each once. */
  private note(index: number, before: Found[]): void {
    const found = this.home[index];
    if (found && this.noted.add(found.members[0] ?? 0)) before.push(found);
  }

  private close(found: Found): void {
    this.found.delete(found.id);
    this.gone.set(found.id, found);
    this.changed.delete(found.id);
  }

  private solve(part: readonly number[]): void {
    const clusters = this.merging.resolve(this.reports.inOrder(part));
    this.solved.put({ members: part, tiers: this.merging.tiers });
    for (const cluster of clusters) {
      const found = this.describe(cluster);
      const old = this.home[found.members[0] ?? -1];
      if (old && sameFound(old, found) && !found.members.some((m) => this.due.has(m))) continue;
      this.found.set(found.id, found);
      this.changed.add(found.id);
      if (this.gone.size > 0) this.gone.delete(found.id);
      for (const m of found.members) {
        this.home[m] = found;
        this.moved.add(m);
      }
      for (const m of found.copies) this.moved.add(m);
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
