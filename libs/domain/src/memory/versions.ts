import type { ReportFacts } from '../facts.js';
import type { Reports } from './reports.js';

/** One report of a family: what it replaces, when it was sent. */
interface Version {
  readonly index: number;
  readonly id: string;
  readonly corrects: string | null;
  readonly submittedAt: number;
}
/** All versions of one report by one reporter, and the one that stands. `names`: theirs, and of what they correct, there or not. */
interface Family {
  readonly versions: Version[];
  readonly names: string[];
  stands: number | undefined;
}

/**
 * Corrections: of one reporter's versions of one report the one that nobody replaces stands, of several the last sent, wherever in the
 * chain it hangs and whichever came first. What others correct changes nothing. Cost of a correction: its family.
 */
export class Versions {
  private readonly families = new Map<string, Family>();
  private readonly familyOf = new Map<number, Family>();
  constructor(private readonly reports: Reports) {}

  /** Takes a report in, once. Tells whose standing may have changed. */
  add(index: number, facts: ReportFacts): number[] {
    const { id, reporterId, submittedAt } = facts;
    // A report cannot replace itself: it would count nowhere.
    const corrects = facts.corrects === id ? null : facts.corrects;
    const name = nameOf(reporterId, id);
    if (corrects === null && !this.families.has(name)) return [];
    const before = this.named(name);
    const earlier = corrects === null ? before : this.named(nameOf(reporterId, corrects));
    if (corrects !== null) this.bringFirst(earlier, corrects, reporterId);
    const changed = [before.stands, earlier.stands];
    const family = this.joined(before, earlier);
    this.join(family, { index, id, corrects, submittedAt });
    family.stands = standingOf(family.versions);
    return [...new Set([...changed, family.stands, index])].filter((i) => i !== undefined);
  }

  /** Has another version taken the place of this one? */
  replaced(index: number): boolean {
    const family = this.familyOf.get(index);
    return family !== undefined && family.stands !== index;
  }

  /** Who was there before anybody corrected it stood by itself, in no family. */
  private bringFirst(family: Family, id: string, reporterId: string | null): void {
    const index = this.reports.indexOf(id);
    if (index === undefined || this.familyOf.has(index)) return;
    const { reporterId: by, submittedAt } = this.reports.factsOf(index);
    if (by !== reporterId) return;
    this.join(family, { index, id, corrects: null, submittedAt });
    family.stands = index;
  }

  private join(family: Family, version: Version): void {
    family.versions.push(version);
    this.familyOf.set(version.index, family);
  }

  private named(name: string): Family {
    let family = this.families.get(name);
    if (!family) this.families.set(name, (family = { versions: [], names: [name], stands: undefined }));
    return family;
  }

  /** The smaller goes into the larger. */
  private joined(a: Family, b: Family): Family {
    if (a === b) return a;
    const [into, from] = a.names.length < b.names.length ? [b, a] : [a, b];
    for (const name of from.names) this.families.set(name, into);
    for (const version of from.versions) this.familyOf.set(version.index, into);
    into.names.push(...from.names);
    into.versions.push(...from.versions);
    return into;
  }
}

function nameOf(reporterId: string | null, id: string): string {
  return `${reporterId ?? ''} ${id}`;
}

/** Two that replace each other: one of them stands, nobody is dropped. */
function standingOf(versions: readonly Version[]): number | undefined {
  const replaced = new Set(versions.map((v) => v.corrects));
  const open = versions.filter((v) => !replaced.has(v.id));
  let last: Version | undefined;
  for (const v of open.length > 0 ? open : versions)
    if (!last || v.submittedAt > last.submittedAt || (v.submittedAt === last.submittedAt && v.id > last.id)) last = v;
  return last?.index;
}
