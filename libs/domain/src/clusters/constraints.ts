import type { Decision, News } from '../facts.js';

/** What people decided, as it stands: the latest active decision on a pair wins; undo deactivates, and can be undone. */
export class Constraints {
  private readonly decisions = new Map<string, Decision>();
  private stale = false;
  private pairs = new Map<string, 1 | -1>();
  private partners = new Map<string, Set<string>>();
  private confirmedReports = new Set<string>();
  private retractedReports = new Set<string>();
  private aloneReports = new Set<string>();
  private newsOfReports = new Map<string, News[]>();

  /** `holder`: the report that stands for one that was sent again. */
  constructor(private readonly holder: (report: string) => string) {}

  /** Takes a decision in (twice is once); tells which reports it touches. */
  add(d: Decision): string[] {
    if (this.decisions.has(d.id)) return [];
    this.decisions.set(d.id, d);
    this.stale = true;
    // An undo that came before its target touches it now.
    const undone = [...this.decisions.values()].filter((u) => u.kind === 'undo' && u.target === d.id);
    return [...new Set([...this.touched(d), ...undone.flatMap((u) => this.touched(u))])];
  }

  get size(): number {
    return this.decisions.size;
  }
  /** Reports stand for others than before. */
  invalidate(): void {
    this.stale = true;
  }

  /** +1: must be one; −1: must not; 0: nobody said. */
  between(a: string, b: string): 1 | -1 | 0 {
    this.refresh();
    const said = this.pairs.get(pairKey(a, b));
    if (said !== undefined) return said;
    return this.aloneReports.has(a) || this.aloneReports.has(b) ? -1 : 0;
  }
  partnersOf(id: string): ReadonlySet<string> {
    this.refresh();
    return this.partners.get(id) ?? EMPTY;
  }
  confirmed(id: string): boolean {
    this.refresh();
    return this.confirmedReports.has(id);
  }
  retracted(id: string): boolean {
    this.refresh();
    return this.retractedReports.has(id);
  }
  /** What people said of the detention that this report is in, in the order they said it. */
  newsOf(id: string): readonly News[] {
    this.refresh();
    return this.newsOfReports.get(id) ?? NONE;
  }

  private touched(d: Decision, depth = 0): string[] {
    switch (d.kind) {
      case 'link':
      case 'apart':
        return [d.a, d.b].map(this.holder);
      case 'split':
      case 'news':
        return d.reports.map(this.holder);
      case 'undo': {
        const target = this.decisions.get(d.target);
        return target && depth < this.decisions.size ? this.touched(target, depth + 1) : [];
      }
      default:
        return [this.holder(d.report)];
    }
  }

  private refresh(): void {
    if (!this.stale) return;
    this.stale = false;
    const ordered = [...this.decisions.values()].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
    const undone = new Set<string>();
    for (const d of ordered.toReversed()) if (d.kind === 'undo' && !undone.has(d.id)) undone.add(d.target);
    this.pairs = new Map();
    this.partners = new Map();
    this.confirmedReports = new Set();
    this.retractedReports = new Set();
    this.aloneReports = new Set();
    this.newsOfReports = new Map();
    for (const d of ordered) if (!undone.has(d.id)) this.apply(d);
  }

  private apply(d: Decision): void {
    if (d.kind === 'link' || d.kind === 'apart') {
      const [a, b] = [this.holder(d.a), this.holder(d.b)];
      if (a === b) return;
      this.pairs.set(pairKey(a, b), d.kind === 'link' ? 1 : -1);
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const)
        this.partners.set(x, new Set(this.partners.get(x)).add(y));
    } else if (d.kind === 'split') for (const r of d.reports) this.aloneReports.add(this.holder(r));
    else if (d.kind === 'news')
      for (const r of new Set(d.reports.map(this.holder))) this.newsOfReports.set(r, [...(this.newsOfReports.get(r) ?? []), d]);
    else if (d.kind === 'confirm') this.confirmedReports.add(this.holder(d.report));
    else if (d.kind === 'retract') this.retractedReports.add(this.holder(d.report));
  }
}

const EMPTY: ReadonlySet<string> = new Set();
const NONE: readonly News[] = [];

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
