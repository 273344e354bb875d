import { Ints } from './columns.js';
import type { ReportFacts } from '../facts.js';
import type { Reports } from './reports.js';
import { Versions } from './versions.js';

/** Which reports stand for themselves: not sent again under the same key, not withdrawn, not replaced by their own reporter's correction. */
export class Submissions {
  private readonly keys = new Map<string, number>();
  /** Of a report that was sent again: the one that speaks. */
  private readonly spokenFor = new Ints(-1);
  private readonly copies = new Map<number, number[]>();
  private readonly withdrawn = new Set<number>();
  private readonly versions: Versions;
  constructor(private readonly reports: Reports) {
    this.versions = new Versions(reports);
  }

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

  /** A correction by the same reporter replaces the earlier report: see {@link Versions}. Tells whom that changes. */
  correct(index: number, facts: ReportFacts): number[] {
    if (facts.withdrawn) this.withdrawn.add(index);
    return this.versions.add(index, facts);
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
    return this.speaks(index) && !(this.withdrawn.size > 0 && this.withdrawn.has(index)) && !this.versions.replaced(index);
  }

  /** Reports sent again that these stand for, by id. */
  copiesOf(members: readonly number[]): readonly number[] {
    if (!members.some((m) => this.copies.has(m))) return NONE;
    return members.flatMap((m) => this.copies.get(m) ?? NONE).sort((x, y) => (this.reports.id(x) < this.reports.id(y) ? -1 : 1));
  }
}

const NONE: readonly number[] = [];
