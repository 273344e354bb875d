import { setImmediate as breathe } from 'node:timers/promises';
import { Linkage, type Decision, type ModelFile, type ReportFacts } from '@tizim/domain';
import type pg from 'pg';
import { Lines } from '../store/register/lines.js';
import type { DecisionRecord, Reading, Register, WrittenVersion } from '../store/register/register.js';

/**
 * One event's linkage in memory: a function of its readings and decisions, as far as revision `rev`. `anew`: what it says may differ
 * from what is written everywhere, not only where the next step touches it.
 */
export interface Engine {
  linkage: Linkage;
  rev: number;
  anew: boolean;
  written: Map<string, WrittenVersion>;
  /** The analyst's tables of what is written. */ lines: Lines;
  /** Reports that people chose a place for, whether that stands or not. */ placed: Set<string>;
}

/** The linkage with the weights and ranges in force: those of the program, or a file's. */
export function linkageOf(model: ModelFile | null): Linkage {
  return model ? new Linkage(model.linkage, undefined, model.ranges) : new Linkage();
}

/** So many reports at a time. */
const BREATH = 64;

/** Takes reports in and solves them, some at a time: where the API lives in this process too, phones are answered in between. */
export async function takeIn(linkage: Linkage, reports: readonly ReportFacts[]): Promise<void> {
  for (const [i, facts] of reports.entries()) {
    linkage.submit(facts);
    if ((i + 1) % BREATH !== 0) continue;
    linkage.detentionOf(facts.id);
    await breathe();
  }
}

/** Names both. */
export function versionOf(linkage: Linkage): string {
  return `${linkage.model.version} ${linkage.ranges.version}`;
}

/** Engines by event. Any process may hold one; whoever has the event's clock brings its own up to date first. */
export class Engines {
  private readonly engines = new Map<string, Engine>();
  constructor(
    private readonly register: Register,
    private readonly model: ModelFile | null,
  ) {}

  /** The engine at `rev`, with the decisions that wait for this step. Call with the clock locked. `replaced` readings stand in for the stored ones. */
  async at(
    client: pg.PoolClient,
    eventId: string,
    rev: number,
    dataKey: Buffer,
    replaced: readonly Reading[] = [],
  ): Promise<{ engine: Engine; pending: DecisionRecord[] }> {
    let engine = this.engines.get(eventId);
    const stale = engine !== undefined && engine.rev < rev && (await this.register.replacedSince(client, eventId, engine.rev));
    if (!engine || stale)
      engine = { linkage: linkageOf(this.model), rev: 0, anew: false, written: new Map(), lines: new Lines(), placed: new Set() };
    const decisions = await this.register.decisionsSince(client, eventId, engine.rev);
    for (const d of decisions) if (d.kind === 'place' && d.args.report) engine.placed.add(d.args.report);
    if (engine.rev < rev) {
      const instead = new Map(replaced.map((r) => [r.facts.id, r.facts]));
      const readings = await this.register.readingsSince(client, eventId, engine.rev, dataKey);
      await takeIn(
        engine.linkage,
        readings.map((facts) => instead.get(facts.id) ?? facts),
      );
      for (const d of decisions) if (d.rev !== null) apply(engine.linkage, d);
      // Others wrote these changes already; after a replaced reading, or with other weights, everything is compared with what is written.
      engine.anew =
        replaced.length > 0 || (engine.rev === 0 && (await this.register.modelOf(client, eventId)) !== versionOf(engine.linkage));
      if (!engine.anew) engine.linkage.drain();
      Object.assign(engine, await this.register.versions(client, eventId));
      engine.rev = rev;
    }
    this.engines.set(eventId, engine);
    return { engine, pending: decisions.filter((d) => d.rev === null) };
  }

  /** After a failed transaction the engine is ahead of the register: forget it, the next step replays. */
  forget(eventId: string): void {
    this.engines.delete(eventId);
  }
}

/** A chosen place replaces a reading, and undoing it does: an engine that took in the old one is built again. */
export function movesPlace(d: DecisionRecord): boolean {
  return d.kind === 'place' || d.args.placeId !== undefined;
}

/** Hands a person's decision to the engine. Place decisions work through readings, not here. */
export function apply(linkage: Linkage, d: DecisionRecord): void {
  const decision = toDecision(d);
  if (decision) linkage.decide(decision);
}

function toDecision(d: DecisionRecord): Decision | undefined {
  const { a, b, report, reports, what, facilityId, at } = d.args;
  const base = { id: d.id, seq: d.seq };
  if ((d.kind === 'link' || d.kind === 'apart') && a && b) return { ...base, kind: d.kind, a, b };
  if ((d.kind === 'confirm' || d.kind === 'retract') && report) return { ...base, kind: d.kind, report };
  if (d.kind === 'split' && reports) return { ...base, kind: 'split', reports };
  if (d.kind === 'news' && reports && what && at)
    return { ...base, kind: 'news', reports, what, facilityId: facilityId ?? null, at: Date.parse(at) };
  if (d.kind === 'undo' && d.undoes && !movesPlace(d)) return { ...base, kind: 'undo', target: d.undoes };
  return undefined;
}
