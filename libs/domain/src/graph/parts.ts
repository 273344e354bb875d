import { Marks } from '../memory/columns.js';
import type { Graph } from './graph.js';

/** What hangs together in larger numbers than this, or over more days, is cut at a higher line: chaining, not evidence, made it. */
const MAX_PART = 24;
/** News is looked for so many days back: what holds one detention together reaches no further (labelled days laid end to end, 100,000 reports: precision .74 without a bound, .95 with 3). */
const MAX_DAYS = 3;
const STEP = 0.7;
/** Beyond this line no evidence reaches: what still hangs together does so by people's decisions. */
const MAX_LINE = 40;

/** Who takes part at all, and whom a person's decision ties to whom, by number. */
export interface Ties {
  readonly active: (index: number) => boolean;
  readonly partners: (index: number) => readonly number[];
}

/** Finds what is to be clustered together. */
export class Parts {
  private readonly seen = new Marks();
  private readonly edge: { index: number; weight: number }[] = [];
  constructor(
    private readonly graph: Graph,
    private readonly ties: Ties,
  ) {}

  /**
   * The mentions to be clustered together with `start`: all that hang together with it, or, where these are too many or too
   * far apart, all that do at the lowest line at which they are not. A function of the edges alone. Cost: MAX_PART mentions' edges.
   */
  around(start: number): number[] {
    const whole = this.reach(start, this.graph.line, MAX_PART, MAX_DAYS);
    if (whole) return whole;
    const { members, links } = this.strongest(start);
    const weakest = Math.min(...links);
    let { line } = this.graph;
    while (line < weakest && line <= MAX_LINE) line += STEP;
    if (line > MAX_LINE) return this.reach(start, MAX_LINE, Infinity, Infinity) ?? [start];
    const cut = links.findIndex((w) => w <= line);
    return members.slice(0, cut + 1);
  }

  private reach(start: number, line: number, most: number, days: number): number[] | undefined {
    const { graph, seen, ties } = this;
    const span = new Span(days, graph.dayOf(start));
    seen.clear();
    seen.add(start);
    const part = [start];
    for (const index of part) {
      for (let half = graph.firstOf(index); half >= 0; half = graph.nextOf(half)) {
        if (graph.weightOf(half) <= line) continue;
        const other = graph.otherOf(half);
        if (!seen.has(other) && ties.active(other)) {
          seen.add(other);
          part.push(other);
          if (!span.holds(graph.dayOf(other))) return undefined;
        }
      }
      for (const other of ties.partners(index))
        if (ties.active(other) && seen.add(other)) {
          part.push(other);
          if (!span.holds(graph.dayOf(other))) return undefined;
        }
      if (part.length > most) return undefined;
    }
    return part;
  }

  /** Those that join `start`, each by the strongest link that leads on from those before, as far as the first that is too much; their links. */
  private strongest(start: number): { members: number[]; links: number[] } {
    const { graph, seen, ties, edge } = this;
    const members = [start];
    const links: number[] = [];
    const span = new Span(MAX_DAYS, graph.dayOf(start));
    seen.clear();
    seen.add(start);
    edge.length = 0;
    for (let at = start; links.length < MAX_PART && span.holds(graph.dayOf(at));) {
      for (let half = graph.firstOf(at); half >= 0; half = graph.nextOf(half)) {
        const weight = graph.weightOf(half);
        const index = graph.otherOf(half);
        if (weight > graph.line && !seen.has(index) && ties.active(index)) edge.push({ index, weight });
      }
      for (const index of ties.partners(at)) if (!seen.has(index) && ties.active(index)) edge.push({ index, weight: Infinity });
      const next = this.takeStrongest();
      if (!next) break;
      at = next.index;
      seen.add(at);
      members.push(at);
      links.push(next.weight);
    }
    return { members, links };
  }

  private takeStrongest(): { index: number; weight: number } | undefined {
    const { edge, seen } = this;
    let best = -1;
    for (let i = 0; i < edge.length; i++) {
      const e = edge[i];
      if (e && seen.has(e.index)) {
        const last = edge.pop();
        if (i < edge.length && last) edge[i] = last;
        i--;
        continue;
      }
      if (e && (best < 0 || e.weight > (edge[best]?.weight ?? 0))) best = i;
    }
    const found = edge[best];
    const last = edge.pop();
    if (best < edge.length && last) edge[best] = last;
    return found;
  }
}

/** The days between the first and the last. */
class Span {
  private last: number;
  constructor(
    private readonly most: number,
    private first: number,
  ) {
    this.last = first;
  }

  /** Takes one more day in; tells whether all lie near enough. */
  holds(day: number): boolean {
    this.first = Math.min(this.first, day);
    this.last = Math.max(this.last, day);
    return this.last - this.first <= this.most;
  }
}
