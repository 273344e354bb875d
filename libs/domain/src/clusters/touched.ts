import type { Graph, Stir } from '../graph/graph.js';
import type { Parts } from '../graph/parts.js';
import type { SolvedParts } from '../graph/solved.js';
import { Distinct, Marks } from '../memory/columns.js';

/** Who takes part at all, and the sum of tiers that a part's priors hang on now. */
export interface Asked {
  readonly active: (index: number) => boolean;
  readonly tiersOf: (part: readonly number[]) => number;
}

/** What was touched since components were last solved, and which of them are therefore to be solved again. */
export class Touched {
  /** Reports that came or that somebody decided of; those whose evidence weighs otherwise; those near whom it does. */
  private readonly dirty = new Distinct();
  private readonly reweighed = new Distinct();
  private readonly beside = new Distinct();
  /** Those whose detention is to be told of anew in any case. */
  readonly forced = new Distinct();
  /** To be looked at, and what was. */
  private readonly queue = new Distinct();
  private readonly seen = new Marks();

  constructor(
    private readonly graph: Graph,
    private readonly around: Parts,
    private readonly solved: SolvedParts,
    private readonly asked: Asked,
  ) {}

  get none(): boolean {
    return this.dirty.length + this.reweighed.length + this.beside.length + this.forced.length === 0;
  }
  has(index: number): boolean {
    return this.dirty.has(index);
  }
  touch(index: number): void {
    this.dirty.add(index);
  }

  /** Crowds grew. */
  stir({ anew, near, beside }: Stir): void {
    for (const index of anew) {
      this.reweighed.add(index);
      this.forced.add(index);
    }
    for (const index of near) this.forced.add(index);
    for (const index of beside) this.beside.add(index);
  }

  clear(): void {
    for (const list of [this.dirty, this.reweighed, this.beside, this.forced]) list.clear();
  }

  /**
   * The parts to be solved again, and the touched reports that are in none. A part changes only when one of its mentions
   * was touched or has an edge with one that was; what used to be with any of a changed part is looked at as well.
   */
  parts(): { parts: number[][]; left: number[] } {
    const parts: number[][] = [];
    const left: number[] = [];
    const { queue, seen } = this;
    queue.clear();
    seen.clear();
    for (const list of [this.dirty, this.reweighed, this.beside]) queue.addAll(list);
    for (const list of [this.dirty, this.reweighed]) for (let at = 0; at < list.length; at++) this.askNeighbours(list.rows[at] ?? 0);
    for (let at = 0; at < queue.length; at++) {
      const index = queue.rows[at] ?? 0;
      if (seen.has(index)) continue;
      if (!this.graph.has(index) || !this.asked.active(index)) {
        left.push(index);
        this.askOldPart(index);
        continue;
      }
      const part = this.around.around(index);
      for (const x of part) seen.add(x);
      if (this.stands(part)) continue;
      parts.push(part);
      for (const x of part) this.askOldPart(x);
    }
    return { parts, left };
  }

  /** Would it be solved as it was? Tiers only rise, so that where their sum stands, each does, and so does every weight. */
  private stands(part: readonly number[]): boolean {
    const solved = this.solved.find(part);
    if (!solved) return false;
    let reweighed = false;
    for (const x of part) {
      if (this.dirty.has(x)) return false;
      reweighed ||= this.reweighed.has(x);
    }
    return !reweighed || solved.tiers === this.asked.tiersOf(part);
  }

  private askNeighbours(index: number): void {
    const { graph, queue } = this;
    for (let half = graph.firstOf(index); half >= 0; half = graph.nextOf(half))
      if (graph.weightOf(half) > graph.line) queue.add(graph.otherOf(half));
  }

  private askOldPart(index: number): void {
    for (const x of this.solved.with(index)) this.queue.add(x);
  }
}
