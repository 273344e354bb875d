import { Ints } from './columns.js';
import type { ReportFacts } from '../facts.js';
import type { Reports } from './reports.js';

/** Which reports stand for themselves: not sent again under the same key, not withdrawn, not replaced by their own reporter's correction. */
export class Submissions {
  private readonly keys = new Map<string, number>();
  /** Of a report that was sent again: the one that speaks. */
  private readonly spokenFor = new Ints(-1);
  private readonly copies = new Map<number, number[]>();
  /** Corrections by the id of what they correct. */
  private readonly corrections = new Map<string, number[]>();
  /** Reports that correct or are corrected: the others are not opened to find that out. */
  private readonly versioned = new Set<string>();
  private readonly withdrawn = new Set<number>();
  constructor(private readonly reports: Reports) {}

  /** The same key is one submission: of its reports the first sent (then the smallest id) speaks. Tells whom that changes; nobody: the key is new. */
  hold(index: number, facts: ReportFacts): number[] {
    const first = this.keys.get(facts.key);
    if (first === undefined) {
      this.keys.set(facts.key, index);
      return [];
    }
    const known = this.reports.factsOf(first);
    const wins = facts.submittedAt < known.submittedAt || (facts.submittedAt === known.submittedAt && facts.id < known.id);
    const [holder, copy] = wins ? [index, first] : [first, index];
    this.keys.set(facts.key, holder);
    const copies = [...(this.copies.get(first) ?? []), copy];
    this.copies.delete(first);
    this.copies.set(holder, copies);
    for (const c of copies) this.spokenFor.set(c, holder);
    return [first, holder];
  }

  /**
   * A correction by the same reporter replaces the earlier report, whichever arrives first; of several the one sent last stands,
   * wherever in the chain it hangs. What others correct changes nothing. Tells whom that changes.
   */
  correct(index: number, facts: ReportFacts): number[] {
    if (facts.withdrawn) this.withdrawn.add(index);
    // A report cannot replace itself: it would count nowhere.
    if (facts.corrects !== null && facts.corrects !== facts.id) {
      this.corrections.set(facts.corrects, [...(this.corrections.get(facts.corrects) ?? []), index]);
      this.versioned.add(facts.id).add(facts.corrects);
    } else if (!this.corrections.has(facts.id)) return NONE;
    return this.versionsOf(facts).map((v) => v.index);
  }

  /** Does the report stand for itself under its key? */
  speaks(index: number): boolean {
    return this.spokenFor.get(index) < 0;
  }
  holderOf(index: number): number {
    return this.speaks(index) ? index : this.spokenFor.get(index);
  }

  /** … and neither withdrawn nor corrected? */
  stands(index: number): boolean {
    if (!this.speaks(index) || (this.withdrawn.size > 0 && this.withdrawn.has(index))) return false;
    if (this.versioned.size === 0 || !this.versioned.has(this.reports.id(index))) return true;
    return this.lastOf(this.versionsOf(this.reports.factsOf(index))) === index;
  }

  /** The version that nobody of its kind replaces: of several the last sent, then the largest id. */
  private lastOf(versions: readonly Version[]): number | undefined {
    const replaced = new Set(versions.map((v) => v.facts.corrects));
    const open = versions.filter((v) => !replaced.has(v.facts.id));
    // Two that replace each other: one of them stands, nobody is dropped.
    const rivals = open.length > 0 ? open : [...versions];
    return rivals.sort((a, b) => b.facts.submittedAt - a.facts.submittedAt || (a.facts.id < b.facts.id ? 1 : -1))[0]?.index;
  }

  /** One reporter's versions of one report: up to the first, and down again to all that replace it or one another. */
  private versionsOf({ id, corrects, reporterId }: ReportFacts): Version[] {
    const seen = new Set([id]);
    let first = id;
    for (let up = corrects; up !== null && !seen.has(up); up = this.own(this.reports.indexOf(up), reporterId)?.facts.corrects ?? null) {
      seen.add(up);
      first = up;
    }
    const versions = new Map<string, Version>();
    const root = this.own(this.reports.indexOf(first), reporterId);
    if (root) versions.set(first, root);
    const follow = [first];
    for (let of = follow.pop(); of !== undefined; of = follow.pop())
      for (const next of this.corrections.get(of) ?? []) {
        const version = this.own(next, reporterId);
        if (!version || versions.has(version.facts.id)) continue;
        versions.set(version.facts.id, version);
        follow.push(version.facts.id);
      }
    return [...versions.values()];
  }

  private own(index: number | undefined, reporterId: string | null): Version | undefined {
    if (index === undefined) return undefined;
    const facts = this.reports.factsOf(index);
    return facts.reporterId === reporterId ? { index, facts } : undefined;
  }

  /** Reports sent again that these stand for, by id. */
  copiesOf(members: readonly number[]): readonly number[] {
    if (!members.some((m) => this.copies.has(m))) return NONE;
    return members.flatMap((m) => this.copies.get(m) ?? NONE).sort((x, y) => (this.reports.id(x) < this.reports.id(y) ? -1 : 1));
  }
}

interface Version {
  readonly index: number;
  readonly facts: ReportFacts;
}

const NONE: number[] = [];
