import { readUnnamed } from '../reading/claims.js';
import { readCount, type CountRange } from '../reading/count.js';
import type { GroupClaim, ReportFacts } from '../facts.js';
import type { Known } from './known.js';
import { measure } from './measure.js';
import { Sheet } from './sheet.js';
import { eachFeature, FEATURE_NAMES, type Feature, type Features } from './features.js';

const DAY = 86_400_000;
/** Days are cut at 22:00 UTC, before four in the morning in Kazakhstan, when streets are emptiest. */
const CUT = 2 * 3_600_000;

/** A day's sheet and what it was last measured to be. */
interface Page {
  readonly sheet: Sheet;
  features: Features | null;
}
/** What stands in the reports alone. */
export interface Told {
  readonly reports: number;
  readonly lastNewsAt: number;
  readonly injured: number;
  readonly released: number;
  readonly died: number;
  readonly police: GroupClaim | null;
}
/** What stands in the detentions alone. */
export interface Listed {
  readonly listed: number;
  readonly released: number;
  readonly died: number;
  readonly withLawyer: number;
  readonly confirmed: number;
  readonly uncertain: number;
  readonly persons: number;
  readonly open: number;
}

/**
 * One city's share of the event: its reports and detentions, by day. Only days that were touched are measured again; the
 * answer is a function of what is in it, whatever the order it came in.
 */
export class Cell {
  private readonly pages = new Map<number, Page>();
  private readonly stale = new Set<Page>();
  private readonly sums = new Map<Feature, number>(FEATURE_NAMES.map((n) => [n, 0]));
  private readonly known = new Map<string, Known>();
  private readonly persons = new Map<string, number>();
  private readonly listing = { listed: 0, released: 0, died: 0, withLawyer: 0, confirmed: 0, uncertain: 0, open: 0 };
  private readonly groupClaims = new Map<string, GroupClaim>();
  private readonly policeClaims = new Map<string, GroupClaim>();
  private readonly counted = { reports: 0, injured: 0, released: 0, died: 0 };
  private readonly last = new Newest();

  /** Takes in a report that counts; `named`: the engine has a mention of it. Call once a report. */
  add(facts: ReportFacts, named: boolean): void {
    this.last.add(facts.submittedAt);
    this.tell(facts, named, 1);
  }

  /** Takes out a report that no longer counts: retracted, replaced by its reporter, sent again. */
  remove(facts: ReportFacts, named: boolean): void {
    this.last.remove(facts.submittedAt);
    this.tell(facts, named, -1);
  }

  /** A detention as it now stands. */
  put(known: Known): void {
    this.drop(known.state.id);
    this.known.set(known.state.id, known);
    this.list(known, 1);
    this.page(known.at).sheet.tellKnown(known, 1);
  }

  drop(id: string): void {
    const old = this.known.get(id);
    if (!old) return;
    this.known.delete(id);
    this.list(old, -1);
    this.page(old.at).sheet.tellKnown(old, -1);
  }

  get empty(): boolean {
    return this.counted.reports === 0 && this.known.size === 0;
  }

  /** Sum over the days, in people. */
  features(): Features {
    for (const page of this.stale) {
      const fresh = measure(page.sheet);
      for (const n of FEATURE_NAMES) this.sums.set(n, (this.sums.get(n) ?? 0) + fresh[n] - (page.features?.[n] ?? 0));
      page.features = fresh;
    }
    this.stale.clear();
    return eachFeature((n) => (this.sums.get(n) ?? 0) / 1000);
  }

  told(): Told {
    return { ...this.counted, lastNewsAt: this.last.newest(), police: this.police().at(-1) ?? null };
  }

  listed(): Listed {
    return { ...this.listing, persons: this.persons.size };
  }

  /** What a report that counts claims about numbers of people. */
  claim(report: string): GroupClaim | undefined {
    return this.groupClaims.get(report);
  }

  /** All claims about numbers of people that count, in no order. */
  claims(): Iterable<GroupClaim> {
    return this.groupClaims.values();
  }

  /** Police figures, in the order of what they speak of; they stand beside our numbers and move none of them. */
  police(): GroupClaim[] {
    return [...this.policeClaims.values()].sort((a, b) => a.sent - b.sent || (a.report < b.report ? -1 : 1));
  }

  private tell(f: ReportFacts, named: boolean, sign: 1 | -1): void {
    this.counted.reports += sign;
    const range = (): CountRange | null => readCount(f.countText, f.count);
    if (f.kind === 'injured') this.counted.injured += sign * (range()?.best ?? 1);
    if (f.kind === 'released' && f.name === null) this.counted.released += sign * (range()?.best ?? 0);
    if (f.status === 'death' && f.name === null) this.counted.died += sign * (range()?.best ?? 1);
    const unnamed = readUnnamed(f, named);
    if (!unnamed) return;
    if (unnamed.kind === 'one') return this.page(unnamed.one.at).sheet.tellNameless(unnamed.one, sign);
    const { claim } = unnamed;
    put(claim.police ? this.policeClaims : this.groupClaims, f.id, claim, sign);
    if (!claim.police) this.page(claim.at).sheet.tellClaim(claim, sign);
  }

  private list({ state }: Known, sign: 1 | -1): void {
    if (!state.confirmed) this.listing.open += sign;
    if (state.strength === 'status_only' && !state.confirmed) return;
    this.listing.listed += sign;
    if (state.status === 'released') this.listing.released += sign;
    if (state.status === 'died') this.listing.died += sign;
    if (state.lawyer) this.listing.withLawyer += sign;
    if (state.confirmed) this.listing.confirmed += sign;
    else if (state.uncertain) this.listing.uncertain += sign;
    const left = (this.persons.get(state.personKey) ?? 0) + sign;
    if (left === 0) this.persons.delete(state.personKey);
    else this.persons.set(state.personKey, left);
  }

  /** The page of a moment, which is measured again. */
  private page(at: number): Page {
    const day = Math.floor((at + CUT) / DAY);
    const page = this.pages.get(day) ?? { sheet: new Sheet(), features: null };
    this.pages.set(day, page);
    this.stale.add(page);
    return page;
  }
}

/** The largest of a multiset of moments. */
class Newest {
  private readonly times = new Map<number, number>();
  /** Null: the largest went, and the next is looked for when somebody asks. */
  private top: number | null = 0;

  add(t: number): void {
    this.times.set(t, (this.times.get(t) ?? 0) + 1);
    if (this.top !== null) this.top = Math.max(this.top, t);
  }

  remove(t: number): void {
    const left = (this.times.get(t) ?? 0) - 1;
    if (left > 0) {
      this.times.set(t, left);
      return;
    }
    this.times.delete(t);
    if (t === this.top) this.top = null;
  }

  newest(): number {
    let top = this.top ?? 0;
    if (this.top === null) for (const t of this.times.keys()) top = Math.max(top, t);
    this.top = top;
    return top;
  }
}

function put<T>(map: Map<string, T>, key: string, value: T, sign: 1 | -1): void {
  if (sign === 1) map.set(key, value);
  else map.delete(key);
}
