import type pg from 'pg';
import type { Logger } from 'pino';
import { isAway, type Database } from '../store/database.js';
import type { EventKeys, Events } from '../store/events.js';
import type { DecisionRecord, Reading, Register } from '../store/register.js';
import type { RawReport, Reports } from '../store/reports.js';
import { apply, Engines, movesPlace } from './engines.js';
import type { LocalPlaces } from './local-places.js';
import { openReport, readReport } from './read.js';

/** 3: a report that broke three steps by itself breaks the fourth too; people look at it then. */
const MAX_ATTEMPTS = 3;

/** Batches of report ids → readings, links, detentions and tallies. Every step may run twice. */
export class Pipeline {
  private readonly engines: Engines;
  constructor(private readonly db: Database, private readonly events: Events, private readonly reports: Reports, private readonly register: Register, private readonly places: LocalPlaces, private readonly log: Logger) {
    this.engines = new Engines(register);
  }

  /** Works a batch off. Throws only when the database is away: the batch goes round again then. */
  async work(ids: readonly string[]): Promise<void> {
    const waiting = await this.reports.waiting(ids);
    for (const eventId of new Set(waiting.map((r) => r.event_id))) await this.workEvent(eventId, waiting.filter((r) => r.event_id === eventId));
  }

  /** Applies the decisions that wait for an event. */
  async decide(eventId: string): Promise<void> {
    await this.step(eventId, []);
  }

  private async workEvent(eventId: string, raws: readonly RawReport[]): Promise<void> {
    const event = await this.events.find(eventId);
    if (!event) throw new Error(`Expected event ${eventId}, found none`);
    const keys = await this.events.keysOf(eventId);
    const read = await Promise.all(raws.map((raw) => this.read(raw, keys, Date.parse(event.dayFrom))));
    const readings = read.filter((r): r is Reading => r !== undefined);
    if (readings.length === 0) return;
    try {
      await this.step(eventId, readings);
    } catch (error) {
      if (isAway(error)) throw error;
      await this.apart(eventId, readings);
    }
  }

  /** One poisonous report must not stop its batch: each goes by itself, and the one that fails is noted. */
  private async apart(eventId: string, readings: readonly Reading[]): Promise<void> {
    for (const reading of readings) {
      try {
        await this.step(eventId, [reading]);
      } catch (error) {
        if (isAway(error)) throw error;
        await this.setApart(reading.facts.id, 'step', readings.length === 1 ? MAX_ATTEMPTS : 1);
      }
    }
  }

  private async read(raw: RawReport, keys: EventKeys, day: number): Promise<Reading | undefined> {
    try {
      return readReport(raw, await openReport(raw, keys), this.places.gazetteer, day);
    } catch {
      await this.setApart(raw.id, raw.sealed ? 'cannot be opened or read' : 'cannot be read', 1);
      return undefined;
    }
  }

  private async setApart(id: string, trouble: string, max: number): Promise<void> {
    await this.reports.failed(id, trouble, max);
    this.log.warn({ report: id, trouble }, 'report not counted');
  }

  /** One transaction under the event's clock: bring the engine up to date, submit, write what changed. */
  private async step(eventId: string, readings: readonly Reading[]): Promise<void> {
    const event = await this.events.find(eventId);
    const keys = await this.events.keysOf(eventId);
    if (!event) return;
    try {
      await this.db.transaction(async (client) => {
        const rev = await this.register.lock(client, eventId);
        const mine = readings.length === 0 ? new Set<string>() : await this.register.claimWaiting(client, readings.map((r) => r.facts.id));
        let { engine, pending } = await this.engines.at(client, eventId, rev, keys.dataKey);
        const fresh = readings.filter((r) => mine.has(r.facts.id));
        if (fresh.length === 0 && pending.length === 0) return;
        const replaced = await this.replacements(client, eventId, pending, keys, Date.parse(event.dayFrom));
        if (replaced.length > 0) engine = await this.rebuilt(client, eventId, rev, keys.dataKey, replaced);
        for (const r of fresh) engine.linkage.submit(r.facts);
        for (const d of pending) apply(engine.linkage, d);
        const delta = engine.linkage.drain();
        const ids = new Set(fresh.map((r) => r.facts.id));
        const written = await this.register.write(client, {
          eventId, rev: rev + 1, now: new Date(), dataKey: keys.dataKey, window: { dayFrom: Date.parse(event.dayFrom), dayTo: Date.parse(event.dayTo) },
          readings: [...fresh, ...replaced], delta, written: engine.written, total: engine.linkage.total(),
          groups: engine.linkage.groups().filter((g) => ids.has(g.report)), decisions: pending.map((d) => d.id), whole: replaced.length > 0,
        });
        for (const [id, version] of written) if (version) engine.written.set(id, version); else engine.written.delete(id);
        engine.rev = rev + 1;
      });
    } catch (error) {
      this.engines.forget(eventId);
      throw error;
    }
  }

  /**
   * Readings that pending place decisions (or their undoing) replace: the report's own, and when a local name is taught or
   * forgotten those of reports that wait for a place or have it from a local name. Those that read as before are left out.
   */
  private async replacements(client: pg.PoolClient, eventId: string, pending: readonly DecisionRecord[], keys: EventKeys, day: number): Promise<Reading[]> {
    const moves = pending.filter(movesPlace);
    if (moves.length === 0) return [];
    const named = moves.some((d) => d.args.alias !== undefined);
    if (named) await this.places.load();
    const out: Reading[] = [];
    for (const { raw, chosen, stored } of await this.register.readAgain(client, eventId, moves.flatMap((d) => d.args.report ?? []), named, keys.dataKey)) {
      const reading = readReport(raw, await openReport(raw, keys), this.places.gazetteer, day, chosen ?? undefined);
      if (JSON.stringify(reading.facts) !== JSON.stringify(stored.facts) || reading.placeState !== stored.placeState) out.push(reading);
    }
    return out;
  }

  private async rebuilt(client: pg.PoolClient, eventId: string, rev: number, dataKey: Buffer, replaced: readonly Reading[]) {
    this.engines.forget(eventId);
    return (await this.engines.at(client, eventId, rev, dataKey, replaced)).engine;
  }
}
