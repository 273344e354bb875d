import { Doubles } from './columns.js';
import type { ReportFacts } from '../facts.js';
import { mentionOf, type Mention } from '../reading/mention.js';
import { Packs } from './pack.js';

const DAY = 86_400_000;
/** A day is closed when news of it has become rare. */
const OPEN_DAYS = 5;
/** Closed reports that were asked for last, as many as stay read. */
const WARM = 16_384;
/** Closed reports packed at each arrival: twice as fast as they come, and no arrival waits for a whole day. */
const PACKED_AT_ONCE = 2;
/** When closed days are packed: reports since one of the day came last; how often such days are looked for, in reports. */
export interface Memory {
  readonly idle: number;
  readonly lookEvery: number;
}
/** 2,048 reports: minutes of a large day. A day to which a few late reports come is packed between them. */
export const MEMORY: Memory = { idle: 2_048, lookEvery: 256 };

/** Reports of a day that are not packed, and when one came last. */
interface Day {
  readonly open: number[];
  last: number;
}

/**
 * All reports, by a number of their own (the order of arrival: it names, it never decides). Those of closed days are
 * packed, and each is read again when something asks for it, so that evicting them can't change an answer.
 */
export class Reports {
  private readonly ids: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** Undefined: packed. */
  private readonly facts: (ReportFacts | undefined)[] = [];
  private readonly mentions: (Mention | null | undefined)[] = [];
  private readonly sentAt = new Doubles();
  private readonly packs = new Packs();
  /** Where it is packed, and one more; 0: it is not. */
  private readonly packed = new Doubles();
  /** The city that a report which names none is filed under. */
  private readonly filed = new Map<number, string>();
  private readonly days = new Map<number, Day>();
  private closing: number | undefined;
  private readonly warm: number[] = [];
  private warmed = 0;
  private newest = -Infinity;
  constructor(private readonly memory: Memory = MEMORY) {}
  /** Told when all reports of a day are packed: what was derived from them can go. */
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
    this.sentAt.set(index, facts.submittedAt);
    const day = dayOf(facts);
    let row = this.days.get(day);
    if (!row) this.days.set(day, (row = { open: [], last: 0 }));
    row.open.push(index);
    row.last = index;
    this.newest = Math.max(this.newest, day);
    this.close(index);
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
  /** These in the canonical order: oldest first, then by id. Cost: few at a time, n². */
  inOrder(indices: readonly number[]): number[] {
    const out = [...indices];
    for (let i = 1; i < out.length; i++) {
      const index = out[i] ?? 0;
      let at = i;
      for (; at > 0 && this.isBefore(index, out[at - 1] ?? 0); at--) out[at] = out[at - 1] ?? 0;
      out[at] = index;
    }
    return out;
  }
  private isBefore(a: number, b: number): boolean {
    const gap = this.sentAt.get(a) - this.sentAt.get(b);
    return gap < 0 || (gap === 0 && this.id(a) < this.id(b));
  }
  /** Is it of a closed day, and packed? */
  closed(index: number): boolean {
    return this.packed.get(index) > 0;
  }

  factsOf(index: number): ReportFacts {
    const known = this.facts[index];
    if (known) return known;
    if (!this.closed(index)) throw new Error(`Expected a report number below ${this.ids.length}, got ${index}`);
    return this.packs.get(this.packed.get(index) - 1);
  }

  /** What the report says of a named person; null when it names nobody. */
  mention(index: number): Mention | null {
    const known = this.mentions[index];
    if (known !== undefined) return known;
    const mention = mentionOf(this.factsOf(index), index);
    this.keepWarm(mention, index);
    return mention;
  }

  /** The city a report is filed under: the one it names, or the one its words point to. */
  cityOf({ facts, index }: Mention): string | null {
    return facts.city ?? this.filed.get(index) ?? null;
  }

  /** A report that names no city is filed under this one now; null: under none. */
  fileUnder(index: number, city: string | null): void {
    if (city === null) this.filed.delete(index);
    else this.filed.set(index, city);
  }

  private keepWarm(mention: Mention | null, index: number): void {
    this.mentions[index] = mention;
    if (mention === null) return;
    const seat = this.warmed++ % WARM;
    const oldest = this.warm[seat];
    if (oldest !== undefined && oldest !== index) this.mentions[oldest] = undefined;
    this.warm[seat] = index;
  }

  /** Packs some more of the day that is being closed, or looks for one. */
  private close(now: number): void {
    const row = this.closing === undefined ? undefined : this.days.get(this.closing);
    if (row === undefined || this.closing === undefined) {
      if (now % this.memory.lookEvery === 0) this.closing = this.closable(now);
      return;
    }
    for (let k = 0; k < PACKED_AT_ONCE; k++) {
      const index = row.open.pop();
      if (index !== undefined) this.pack(index);
    }
    if (row.open.length > 0) return;
    this.days.delete(this.closing);
    this.onClose(this.closing);
    this.closing = undefined;
  }

  private closable(now: number): number | undefined {
    for (const [day, row] of this.days) if (day < this.newest - OPEN_DAYS && row.last <= now - this.memory.idle) return day;
    return undefined;
  }

  private pack(index: number): void {
    const facts = this.facts[index];
    if (!facts) return;
    this.packed.set(index, this.packs.add(facts) + 1);
    this.facts[index] = undefined;
    if (this.mentions[index] !== null) this.mentions[index] = undefined;
  }
}

/** The day a report was sent, as a number of days. */
export function dayOf(facts: ReportFacts): number {
  return Math.floor(facts.submittedAt / DAY);
}
