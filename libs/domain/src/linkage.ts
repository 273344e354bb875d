import { Cell } from './tallies/cell.js';
import { between, weightBetween } from './clusters/between.js';
import { Constraints } from './clusters/constraints.js';
import type { CityTally, Decision, Delta, DetentionState, GroupClaim, NearPair, Reason, ReportFacts } from './facts.js';
import { knownOf } from './tallies/known.js';
import type { Mention } from './reading/mention.js';
import { MODEL, type Model } from './evidence/model.js';
import { NearPairs } from './clusters/near.js';
import { RANGE_MODEL, type RangeModel } from './tallies/range-model.js';
import { MEMORY, type Memory } from './memory/reports.js';
import type { Found } from './clusters/found.js';
import { Solver } from './clusters/solver.js';
import { States } from './detentions/states.js';
import { tally, total } from './tallies/tally.js';

/** Pairs this far below the line are shown to people. */
const REVIEW_BELOW = 2.5;
/** Enough members of a detention to judge how near another one is. */
const NEAR_MEMBERS = 8;

/**
 * Which reports speak of one detention. The answer is a function of the set of reports and the set of decisions;
 * arrival only says which component is solved again.
 */
export class Linkage {
  private readonly solver: Solver;
  private readonly constraints: Constraints;
  private readonly states: States;
  private readonly near = new NearPairs();
  private readonly nearStale = new Set<string>();
  private readonly cells = new Map<string, Cell>();
  /** Reports that count in a cell. */
  private readonly counted = new Set<number>();
  /** Reports that count nowhere, and which of them changed since that was told. */
  private readonly aside = new Set<number>();
  private readonly stood = new Map<number, boolean>();
  /** The cell each detention counts in. */
  private readonly cellOfDetention = new Map<string, string>();
  private readonly dirtyCells = new Set<string>();
  private readonly tallied = new Map<string, CityTally>();
  private readonly changed = new Set<string>();
  private readonly gone = new Set<string>();
  private readonly movers = new Set<number>();
  private readonly told = new Map<number, string>();

  /** `model`, `ranges`: weights and calibration to use instead of those in force, e.g. a refitted candidate. `memory`: when closed days are packed; no answer depends on it. */
  constructor(
    readonly model: Model = MODEL,
    memory: Memory = MEMORY,
    readonly ranges: RangeModel = RANGE_MODEL,
  ) {
    this.constraints = new Constraints((id) => this.solver.holder(id));
    this.solver = new Solver(model, this.constraints, model.line - REVIEW_BELOW, memory);
    this.states = new States(this.solver.reports);
  }

  /** Takes a report in; the same id again changes nothing. Cost: its block. */
  submit(facts: ReportFacts): void {
    const index = this.solver.add(facts);
    if (index === undefined) return;
    this.solver.touched.add(index);
  }

  /** Takes a person's decision in; twice is once; any order. */
  decide(decision: Decision): void {
    this.solver.decide(decision);
  }

  /** Solves what was touched and tells what changed since the last time. */
  drain(): Delta {
    this.settle();
    const changed = [...this.changed].flatMap((id) => this.states.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
    const gone = [...this.gone].filter((id) => !this.states.get(id)).sort();
    const moved = [...this.movers].flatMap((index) => this.moveOf(index) ?? []);
    this.refreshNear();
    const near = this.near.touching([...changed.map((d) => d.id), ...gone]);
    const cities = [...this.dirtyCells].sort().map((c) => this.tallyOf(c === '' ? null : c));
    const stands = [...this.stood].map(([index, is]) => ({ report: this.solver.reports.id(index), stands: is }));
    for (const set of [this.changed, this.gone, this.movers, this.dirtyCells, this.stood]) set.clear();
    return { changed, gone, cities, moved, near, stands };
  }

  detentions(): DetentionState[] {
    this.settle();
    return this.states.all().sort((a, b) => a.firstReportAt - b.firstReportAt || (a.id < b.id ? -1 : 1));
  }
  detention(id: string): DetentionState | undefined {
    this.settle();
    return this.states.get(id);
  }
  /** The detention a report is filed under: cheaper than {@link detention}, nothing is described. */
  detentionOf(reportId: string): string | undefined {
    this.solver.settle();
    const index = this.solver.reports.indexOf(reportId);
    return index === undefined ? undefined : this.solver.homeOf(index);
  }
  /** Numbers of every city that anything counts in. */
  tallies(): CityTally[] {
    this.settle();
    return [...this.cells]
      .filter(([, cell]) => !cell.empty)
      .map(([city]) => city)
      .sort()
      .map((c) => this.tallyOf(c === '' ? null : c));
  }
  total(): CityTally {
    return total(this.tallies(), this.ranges);
  }

  /** What these reports claim about numbers of people; police figures stand elsewhere. Cost: these reports. */
  groups(reports: readonly string[]): GroupClaim[] {
    this.settle();
    const claims = reports.flatMap((id) => {
      const index = this.solver.reports.indexOf(id);
      return index === undefined ? [] : (this.cells.get(this.solver.reports.factsOf(index).city ?? '')?.claim(id) ?? []);
    });
    return claims.sort((a, b) => (a.report < b.report ? -1 : 1));
  }

  /** Every report and what it was filed under: a detention, or itself as a claim. */
  assignments(): { reportId: string; entityIds: string[] }[] {
    this.solver.settle();
    const { reports } = this.solver;
    return reports.allIds().map((reportId, index) => ({
      reportId,
      entityIds: [this.solver.homeOf(index) ?? `claim ${reports.id(this.solver.holderOf(index))}`],
    }));
  }

  /** The evidence between two named reports, prior included; nothing when one has no name. */
  compare(a: string, b: string): { weight: number; reasons: Reason[] } {
    const [x, y] = [this.mentionOf(a), this.mentionOf(b)];
    return x && y ? between([x.index], [y.index], this.solver.evidence, this.solver) : { weight: 0, reasons: [] };
  }

  /** Pairs of detentions near the line that nobody has decided, likeliest first. */
  reviewQueue(limit: number): NearPair[] {
    this.settle();
    this.refreshNear();
    return this.near.top(limit);
  }

  private mentionOf(id: string): Mention | null {
    const index = this.solver.reports.indexOf(id);
    return index === undefined ? null : this.solver.reports.mention(index);
  }

  /** Solves what was touched and says anew what is known of each detention that changed. */
  private settle(): void {
    const { solver } = this;
    solver.settle();
    solver.touched.each((index) => {
      this.recount(index);
    });
    for (const id of solver.gone.keys()) {
      this.states.remove(id);
      this.gone.add(id);
      this.near.drop(id);
      this.nearStale.delete(id);
      this.count(id);
    }
    const other = new Set<string>();
    for (const id of solver.changed) {
      const found = solver.found.get(id);
      if (!found) continue;
      this.states.describe(found);
      this.nearStale.add(id);
      other.add(id);
    }
    for (const id of this.states.refreshPersons()) other.add(id);
    for (const id of other) {
      this.changed.add(id);
      this.count(id);
    }
    solver.moved.each((index) => {
      this.movers.add(index);
    });
    for (const set of [solver.changed, solver.gone, solver.moved, solver.touched]) set.clear();
  }

  /** A report counts in its city's cell while it is active. */
  private recount(index: number): void {
    const active = this.solver.active(index);
    if (active === this.aside.has(index)) {
      if (active) this.aside.delete(index);
      else this.aside.add(index);
      this.stood.set(index, active);
    }
    if (active === this.counted.has(index)) return;
    const facts = this.solver.reports.factsOf(index);
    const named = this.solver.reports.mention(index) !== null;
    const cell = this.cellOf(facts.city);
    if (active) {
      this.counted.add(index);
      cell.add(facts, named);
    } else {
      this.counted.delete(index);
      cell.remove(facts, named);
    }
  }

  /** A detention counts in the cell of its city, as it now is. */
  private count(id: string): void {
    const old = this.cellOfDetention.get(id);
    const state = this.states.get(id);
    const found = this.solver.found.get(id);
    if (old !== undefined && old !== state?.city) {
      this.cellOf(old).drop(id);
      this.cellOfDetention.delete(id);
    }
    if (!state || !found) return;
    this.cellOfDetention.set(id, state.city ?? '');
    this.cellOf(state.city).put(
      knownOf(
        state,
        found.members.flatMap((i) => this.solver.reports.mention(i) ?? []),
      ),
    );
  }

  /** The cell of a city ('' or null: unknown), which is told of anew. */
  private cellOf(city: string | null): Cell {
    const key = city ?? '';
    const cell = this.cells.get(key) ?? new Cell();
    this.cells.set(key, cell);
    this.dirtyCells.add(key);
    this.tallied.delete(key);
    return cell;
  }

  private refreshNear(): void {
    for (const id of this.nearStale) this.near.drop(id);
    /** Of those that were gone through: whom each was judged beside. */
    const judged = new Map<string, Set<string>>();
    for (const id of this.nearStale) {
      const found = this.solver.found.get(id);
      if (!found) continue;
      const others = this.solver.neighbours(found);
      judged.set(id, others);
      for (const other of others) if (judged.get(other)?.has(id) !== true) this.judge(found, other);
    }
    this.nearStale.clear();
  }

  private judge(found: Found, otherId: string): void {
    const other = this.solver.found.get(otherId);
    if (!other) return;
    // Sums are rounded as they are added: in one order, whichever of the two was touched.
    const [first, second] = found.id < other.id ? [found, other] : [other, found];
    const { solver } = this;
    const a = first.members.slice(0, NEAR_MEMBERS);
    const b = second.members.slice(0, NEAR_MEMBERS);
    if (weightBetween(a, b, solver.evidence, solver) <= this.model.line - REVIEW_BELOW) return;
    const { weight, reasons } = between(a, b, solver.evidence, solver);
    this.near.put(found.id, other.id, weight, reasons);
  }

  private moveOf(index: number): Delta['moved'][number] | undefined {
    const detention = this.solver.homeOf(index);
    if (detention === undefined || this.told.get(index) === detention) return undefined;
    this.told.set(index, detention);
    return { report: this.solver.reports.id(index), detention, ...this.why(index, detention), modelVersion: this.model.version };
  }

  /** The strongest evidence that ties a report to the rest of its detention. */
  private why(index: number, detention: string): { weight: number; reasons: readonly Reason[] } {
    const { solver } = this;
    const own = [solver.holderOf(index)];
    let best: readonly number[] | undefined;
    let most = -Infinity;
    for (const other of solver.found.get(detention)?.members.slice(0, NEAR_MEMBERS) ?? []) {
      const weight = own[0] === other ? -Infinity : weightBetween(own, [other], solver.evidence, solver);
      if (weight <= most) continue;
      best = [other];
      most = weight;
    }
    return best ? between(own, best, solver.evidence, solver) : { weight: 0, reasons: [] };
  }

  /** Measured once for all who ask between two changes of the cell. */
  private tallyOf(city: string | null): CityTally {
    const known = this.tallied.get(city ?? '');
    if (known) return known;
    const fresh = tally(city, this.cells.get(city ?? '') ?? new Cell(), this.ranges);
    this.tallied.set(city ?? '', fresh);
    return fresh;
  }
}
