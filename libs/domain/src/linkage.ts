import { resolve } from './cluster.js';
import { compare, mentionOf, weigh, type Mention } from './compare.js';
import { Constraints } from './constraints.js';
import { describe } from './detention.js';
import type { CityTally, Decision, Delta, DetentionState, GroupClaim, Reason, ReportFacts } from './facts.js';
import { MODEL_VERSION, W } from './model.js';
import { groupClaim, tally, total } from './tally.js';

/** A component larger than this is cut at a higher line: chaining, not evidence, made it. */
const MAX_COMPONENT = 60;
/** Pairs this far below the line are shown to people. */
const REVIEW_BELOW = 2.5;

/**
 * Which reports speak of one detention. The answer is a function of the set of reports and the set of decisions;
 * arrival only says which component is solved again.
 */
export class Linkage {
  private readonly reports = new Map<string, ReportFacts>();
  private readonly mentions = new Map<string, Mention>();
  private readonly replacedBy = new Map<string, ReportFacts>();
  private readonly blocks = new Map<string, Set<string>>();
  private readonly edges = new Map<string, Map<string, number>>();
  private readonly constraints = new Constraints();
  private readonly clusters = new Map<string, DetentionState>();
  private readonly home = new Map<string, string>();
  private readonly dirty = new Set<string>();
  private readonly cells = new Map<string, Set<string>>();
  private readonly dirtyCells = new Set<string>();
  private readonly told = new Map<string, string>();

  /** Takes a report in; the same id again changes nothing. Cost: its block. */
  submit(facts: ReportFacts): void {
    if (this.reports.has(facts.id)) return;
    this.reports.set(facts.id, facts);
    add(this.cells, facts.city ?? '', facts.id);
    this.dirtyCells.add(facts.city ?? '');
    if (facts.corrects !== null) this.replace(facts);
    if (this.replacedBy.has(facts.id)) this.touch(facts.id);
    const mention = mentionOf(facts);
    if (!mention || facts.kind === 'injured' || facts.kind === 'police_presence') return;
    this.mentions.set(facts.id, mention);
    this.edges.set(facts.id, new Map());
    for (const other of this.candidates(mention)) this.connect(mention, other);
    for (const key of keysOf(mention)) add(this.blocks, key, facts.id);
    this.touch(facts.id);
  }

  /** Takes a person's decision in; twice is once; any order. */
  decide(decision: Decision): void {
    for (const id of this.constraints.add(decision)) this.touch(id);
    for (const cell of this.cells.keys()) this.dirtyCells.add(cell);
  }

  /** Solves what was touched and tells what changed since the last time. */
  drain(): Delta {
    const before = new Map<string, DetentionState>();
    const solved = new Set<string>();
    for (const id of [...this.dirty].sort()) if (this.mentions.has(id) && !solved.has(id)) this.solve(id, solved, before);
    this.dirty.clear();
    const changed: DetentionState[] = [];
    const moved: Delta['moved'][number][] = [];
    for (const id of solved) {
      const home = this.home.get(id);
      const state = home === undefined ? undefined : this.clusters.get(home);
      if (state && state.id === home && state.reports[0] === id) changed.push(state);
      if (home !== undefined && this.told.get(id) !== home) { moved.push({ report: id, detention: home, ...this.why(id, home), modelVersion: MODEL_VERSION }); this.told.set(id, home); }
    }
    const gone = [...before.keys()].filter((id) => !this.clusters.has(id)).sort();
    for (const state of [...before.values(), ...changed]) this.dirtyCells.add(state.city ?? '');
    const cities = [...this.dirtyCells].sort().map((c) => this.tallyOf(c === '' ? null : c));
    this.dirtyCells.clear();
    return { changed: changed.sort((a, b) => (a.id < b.id ? -1 : 1)), gone, cities, moved };
  }

  detentions(): DetentionState[] { this.settle(); return [...this.clusters.values()].sort((a, b) => a.firstReportAt - b.firstReportAt || (a.id < b.id ? -1 : 1)); }
  detention(id: string): DetentionState | undefined { this.settle(); return this.clusters.get(id); }
  detentionOf(reportId: string): string | undefined { this.settle(); return this.home.get(reportId); }
  tallies(): CityTally[] { this.settle(); return [...this.cells.keys()].sort().map((c) => this.tallyOf(c === '' ? null : c)); }
  total(): CityTally { return total(this.tallies()); }

  groups(): GroupClaim[] {
    return [...this.reports.values()].filter((r) => this.active(r.id) && !this.mentions.has(r.id)).flatMap((r) => groupClaim(r) ?? []);
  }

  /** Every report and what it was filed under: a detention, or itself as a claim. */
  assignments(): { reportId: string; entityIds: string[] }[] {
    this.settle();
    return [...this.reports.keys()].map((id) => ({ reportId: id, entityIds: [this.home.get(id) ?? `claim ${id}`] }));
  }

  /** The evidence between two named reports; empty when one has no name. */
  compare(a: string, b: string): { weight: number; reasons: Reason[] } {
    const x = this.mentions.get(a);
    const y = this.mentions.get(b);
    const reasons = x && y ? compare(x, y) : [];
    return { weight: weigh(reasons), reasons };
  }

  /** Pairs of detentions near the line that nobody has decided, nearest first. */
  reviewQueue(limit: number): { a: string; b: string; weight: number; reasons: Reason[] }[] {
    this.settle();
    const best = new Map<string, { a: string; b: string; weight: number; reasons: Reason[] }>();
    for (const m of this.mentions.values()) {
      const a = this.home.get(m.facts.id);
      for (const other of this.candidates(m)) {
        const b = this.home.get(other.facts.id);
        if (!a || !b || a >= b || this.constraints.between(m.facts.id, other.facts.id) !== 0) continue;
        const reasons = compare(m, other);
        const weight = weigh(reasons);
        const key = `${a} ${b}`;
        if (weight > W.merge - REVIEW_BELOW && weight > (best.get(key)?.weight ?? -Infinity)) best.set(key, { a, b, weight, reasons });
      }
    }
    return [...best.values()].sort((x, y) => y.weight - x.weight || (x.a + x.b < y.a + y.b ? -1 : 1)).slice(0, limit);
  }

  private settle(): void {
    const solved = new Set<string>();
    for (const id of [...this.dirty].sort()) if (this.mentions.has(id) && !solved.has(id)) this.solve(id, solved, new Map());
  }

  /** A correction by the same reporter replaces the earlier report, whichever arrives first; the later correction wins. */
  private replace(facts: ReportFacts): void {
    const target = facts.corrects ?? '';
    const rival = this.replacedBy.get(target);
    if (!rival || rival.submittedAt < facts.submittedAt || (rival.submittedAt === facts.submittedAt && rival.id < facts.id)) this.replacedBy.set(target, facts);
    this.touch(target);
  }

  private active(id: string): boolean {
    const facts = this.reports.get(id);
    const next = this.replacedBy.get(id);
    if (!facts || facts.withdrawn || this.constraints.retracted(id)) return false;
    return !next || next.reporterId !== facts.reporterId;
  }

  private touch(id: string): void {
    this.dirty.add(id);
    const facts = this.reports.get(id);
    if (facts) this.dirtyCells.add(facts.city ?? '');
  }

  private candidates(m: Mention): Mention[] {
    const ids = new Set<string>();
    for (const key of keysOf(m)) for (const id of this.blocks.get(key) ?? []) if (id !== m.facts.id) ids.add(id);
    return [...ids].sort().flatMap((id) => this.mentions.get(id) ?? []).filter((o) => o.facts.city === null || m.facts.city === null || o.facts.city === m.facts.city);
  }

  private connect(a: Mention, b: Mention): void {
    const weight = weigh(compare(a, b));
    if (weight <= W.merge) return;
    this.edges.get(a.facts.id)?.set(b.facts.id, weight);
    this.edges.get(b.facts.id)?.set(a.facts.id, weight);
  }

  /** Everything a report could share a detention with: over edges above the line and over what people said. */
  private component(start: string, line: number): string[] {
    const seen = new Set([start]);
    for (const id of seen) {
      for (const [next, weight] of this.edges.get(id) ?? []) if (weight > line) seen.add(next);
      for (const next of this.constraints.partnersOf(id)) if (this.mentions.has(next)) seen.add(next);
    }
    return [...seen];
  }

  private solve(start: string, solved: Set<string>, before: Map<string, DetentionState>): void {
    // Closed under edges and under old clusters: a report that leaves a cluster takes its own neighbours along.
    const whole = new Set([start]);
    for (const id of whole) {
      for (const next of this.component(id, W.merge)) whole.add(next);
      const old = this.home.get(id);
      for (const r of (old === undefined ? undefined : this.clusters.get(old))?.reports ?? []) whole.add(r);
    }
    for (const id of whole) {
      solved.add(id);
      const old = this.home.get(id);
      const state = old === undefined ? undefined : this.clusters.get(old);
      if (state) { before.set(state.id, state); this.clusters.delete(state.id); }
      this.home.delete(id);
    }
    this.solveWithin([...whole].filter((id) => this.active(id)), W.merge);
  }

  private solveWithin(ids: readonly string[], line: number): void {
    const left = new Set(ids);
    for (const id of ids) {
      if (!left.has(id)) continue;
      const part = this.component(id, line).filter((x) => left.has(x));
      for (const x of part) left.delete(x);
      if (part.length > MAX_COMPONENT && line < 20) this.solveWithin(part, line + 0.7);
      else this.settleComponent(part);
    }
  }

  private settleComponent(part: readonly string[]): void {
    const facts = part.flatMap((id) => this.reports.get(id) ?? []).sort(bySubmission);
    const evidence = { weight: (a: string, b: string) => this.compare(a, b).weight, said: (a: string, b: string) => this.constraints.between(a, b) };
    for (const cluster of resolve(facts.map((f) => f.id), evidence)) {
      const members = new Set(cluster.members);
      const state = describe(facts.filter((f) => members.has(f.id)), cluster.members.some((id) => this.constraints.confirmed(id)), cluster.uncertain);
      this.clusters.set(state.id, state);
      for (const id of members) this.home.set(id, state.id);
    }
  }

  private why(report: string, detention: string): { weight: number; reasons: Reason[] } {
    const others = this.clusters.get(detention)?.reports.filter((r) => r !== report) ?? [];
    if (others.some((o) => this.constraints.between(report, o) === 1)) return { weight: 0, reasons: [{ code: 'person.link', weight: 0 }] };
    return others.map((o) => this.compare(report, o)).sort((a, b) => b.weight - a.weight)[0] ?? { weight: 0, reasons: [] };
  }

  private tallyOf(city: string | null): CityTally {
    const reports = [...(this.cells.get(city ?? '') ?? [])].sort().flatMap((id) => (this.active(id) ? (this.reports.get(id) ?? []) : []));
    const detentions = [...this.clusters.values()].filter((d) => d.city === city);
    return tally({ city, detentions, groups: reports.filter((r) => !this.mentions.has(r.id)).flatMap((r) => groupClaim(r) ?? []), reports });
  }
}

function bySubmission(a: ReportFacts, b: ReportFacts): number {
  return a.submittedAt - b.submittedAt || (a.id < b.id ? -1 : 1);
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const set = map.get(key);
  if (set) set.add(id);
  else map.set(key, new Set([id]));
}

/** Blocking keys: what two reports of one person share in spite of a typo, an initial or a swapped order. */
function keysOf(m: Mention): string[] {
  const { surname, given, skeleton: sk, free, surnameInitial } = m.name;
  return [surname && `s ${surname}`, sk && `k ${sk}`, surname && given && `g ${given} ${surname.charAt(0)}`, !surname && given && surnameInitial && `g ${given} ${surnameInitial}`, ...free.map((f) => `s ${f}`), !surname && given && `n ${given}`].filter((k): k is string => Boolean(k));
}
