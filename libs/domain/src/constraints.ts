import type { Decision } from './facts.js';

/** What people decided, as it stands: the latest active decision on a pair wins; undo deactivates, and can be undone. */
export class Constraints {
  private readonly decisions = new Map<string, Decision>();
  private pairs = new Map<string, 1 | -1>();
  private partners = new Map<string, Set<string>>();
  private confirmedReports = new Set<string>();
  private retractedReports = new Set<string>();
  private aloneReports = new Set<string>();

  /** Takes a decision in (twice is once); tells which reports it touches. */
  add(d: Decision): string[] {
    if (this.decisions.has(d.id)) return [];
    this.decisions.set(d.id, d);
    this.rebuild();
    return this.touched(d);
  }

  /** +1: must be one; −1: must not; 0: nobody said. */
  between(a: string, b: string): 1 | -1 | 0 {
    const said = this.pairs.get(pairKey(a, b));
    if (said !== undefined) return said;
    return this.aloneReports.has(a) || this.aloneReports.has(b) ? -1 : 0;
  }
  partnersOf(id: string): ReadonlySet<string> { return this.partners.get(id) ?? EMPTY; }
  confirmed(id: string): boolean { return this.confirmedReports.has(id); }
  retracted(id: string): boolean { return this.retractedReports.has(id); }

  private touched(d: Decision): string[] {
    switch (d.kind) {
      case 'link': case 'apart': return [d.a, d.b];
      case 'split': return [...d.reports];
      case 'undo': { const target = this.decisions.get(d.target); return target ? this.touched(target) : []; }
      default: return [d.report];
    }
  }

  private rebuild(): void {
    const ordered = [...this.decisions.values()].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
    const undone = new Set<string>();
    for (const d of ordered.toReversed()) if (d.kind === 'undo' && !undone.has(d.id)) undone.add(d.target);
    this.pairs = new Map();
    this.partners = new Map();
    this.confirmedReports = new Set();
    this.retractedReports = new Set();
    this.aloneReports = new Set();
    for (const d of ordered) if (!undone.has(d.id)) this.apply(d);
  }

  private apply(d: Decision): void {
    if (d.kind === 'link' || d.kind === 'apart') {
      this.pairs.set(pairKey(d.a, d.b), d.kind === 'link' ? 1 : -1);
      for (const [x, y] of [[d.a, d.b], [d.b, d.a]] as const) this.partners.set(x, new Set(this.partners.get(x)).add(y));
    } else if (d.kind === 'split') for (const r of d.reports) this.aloneReports.add(r);
    else if (d.kind === 'confirm') this.confirmedReports.add(d.report);
    else if (d.kind === 'retract') this.retractedReports.add(d.report);
  }
}

const EMPTY: ReadonlySet<string> = new Set();

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
