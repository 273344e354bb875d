import type { ReportFacts } from '../facts.js';
import { mentionOf, type Mention } from '../reading/mention.js';
import { pack, unpack } from './pack.js';

const DAY = 86_400_000;
/** A day is closed when news of it has become rare. */
const OPEN_DAYS = 5;
/** When closed days are packed: reports since one was last asked for; how often they are looked for, in reports. */
export interface Memory {
  readonly idle: number;
  readonly sweepEvery: number;
}
/** 20,000 reports: a day's worth, so that a day that is asked for in passing is not packed and read in turns. */
export const MEMORY: Memory = { idle: 20_000, sweepEvery: 2_048 };

interface Day {
  readonly reports: number[];
  open: boolean;
  touched: number;
}

/**
 * All reports, by a number of their own (the order of arrival: it names, it never decides). Closed days are packed and
 * read again when something asks for them, so that evicting them can't change an answer.
 */
export class Reports {
  private readonly ids: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly facts: (ReportFacts | Uint8Array)[] = [];
  private readonly mentions: (Mention | null | undefined)[] = [];
  private readonly days = new Map<number, Day>();
  private newest = -Infinity;
  constructor(private readonly memory: Memory = MEMORY) {}
  /** Says the city of a report that names none. */
  cityOf: (m: Mention) => string | null = () => null;
  /** Told when a day is packed: what was derived from it can go. */
  onClose: (day: number) => void = () => undefined;

  get size(): number {
    return this.ids.length;
  }

  /** Takes a report in; tells its number and mention. */
  add(facts: ReportFacts): { index: number; mention: Mention | null } {
    const index = this.ids.length;
    const mention = mentionOf(facts, index);
    this.ids.push(facts.id);
    this.numbers.set(facts.id, index);
    this.facts.push(facts);
    this.mentions.push(mention);
    const day = dayOf(facts);
    const row = this.days.get(day) ?? { reports: [], open: true, touched: 0 };
    this.days.set(day, row);
    row.reports.push(index);
    row.touched = index;
    if (!row.open) this.reopen(row);
    this.newest = Math.max(this.newest, day);
    if (index % this.memory.sweepEvery === this.memory.sweepEvery - 1) this.sweep(index);
    return { index, mention };
  }

  indexOf(id: string): number | undefined {
    return this.numbers.get(id);
  }
  id(index: number): string {
    return this.ids[index] ?? '';
  }
  allIds(): readonly string[] {
    return this.ids;
  }
  /** Is this one of a day that is packed? */
  closed(index: number): boolean {
    return this.facts[index] instanceof Uint8Array;
  }
  hasDay(day: number): boolean {
    return this.days.has(day);
  }

  factsOf(index: number): ReportFacts {
    const known = this.facts[index];
    if (known === undefined) throw new Error(`Expected a report number below ${this.ids.length}, got ${index}`);
    return known instanceof Uint8Array ? unpack(known) : known;
  }

  /** What the report says of a named person; null when it names nobody. */
  mention(index: number): Mention | null {
    const known = this.mentions[index];
    if (known !== undefined) return known;
    const facts = this.factsOf(index);
    const row = this.days.get(dayOf(facts));
    if (row && !row.open) {
      row.touched = this.ids.length;
      this.reopen(row);
    }
    return this.mentions[index] ?? null;
  }

  /** The named mentions of a day, which is open from now on. */
  ofDay(day: number): Mention[] {
    const row = this.days.get(day);
    if (!row) return [];
    row.touched = this.ids.length;
    if (!row.open) this.reopen(row);
    return row.reports.flatMap((i) => this.mentions[i] ?? []);
  }

  /** Puts a mention that is read otherwise now in the place of the former. */
  replace(m: Mention): void {
    this.mentions[m.index] = m;
  }

  touchDay(day: number): void {
    const row = this.days.get(day);
    if (row) row.touched = this.ids.length;
  }

  private reopen(row: Day): void {
    row.open = true;
    for (const i of row.reports) {
      const facts = this.factsOf(i);
      this.facts[i] = facts;
      const mention = mentionOf(facts, i);
      this.mentions[i] = mention === null || mention.city !== null ? mention : { ...mention, city: this.cityOf(mention) };
    }
  }

  private sweep(now: number): void {
    for (const [day, row] of this.days) {
      if (!row.open || day >= this.newest - OPEN_DAYS || row.touched > now - this.memory.idle) continue;
      row.open = false;
      for (const i of row.reports) {
        const facts = this.facts[i];
        if (facts !== undefined && !(facts instanceof Uint8Array)) this.facts[i] = pack(facts);
        this.mentions[i] = undefined;
      }
      this.onClose(day);
    }
  }
}

/** The day a report was sent, as a number of days. */
export function dayOf(facts: ReportFacts): number {
  return Math.floor(facts.submittedAt / DAY);
}
