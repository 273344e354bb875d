import type { ModelFile } from '@tizim/domain';
import type pg from 'pg';
import type { Database } from '../store/database.js';
import type { EventKeys, Events } from '../store/events.js';
import type { NearPairs } from '../store/register/near-pairs.js';
import type { Openings } from '../store/register/openings.js';
import type { DecisionRecord, Reading, Register } from '../store/register/register.js';
import type { Reports } from '../store/register/reports.js';
import type { Leases } from '../store/register/leases.js';
import { apply, Engines, movesPlace, versionOf } from './engines.js';
import type { LocalPlaces } from './local-places.js';
import { openWhole, readReport } from './read.js';

/** How many readings of other workers one step takes along. */
const MAX_LEFT = 500;

/** What the pipeline works with. */
export interface Stores {
  readonly db: Database;
  readonly events: Events;
  readonly reports: Reports;
  readonly register: Register;
  readonly openings: Openings;
  readonly leases: Leases;
  readonly nearPairs: NearPairs;
  readonly places: LocalPlaces;
  readonly model: ModelFile | null;
}

/** One transaction under the event's clock: bring the engine up to date, submit, write what changed. May run twice. */
export class Steps {
  private readonly engines: Engines;
  constructor(private readonly stores: Stores) {
    this.engines = new Engines(stores.register, stores.model);
  }

  /** Counts what still waits of `readings`, what other workers left (`alone`: not these), and the decisions that wait. Tells how many it counted and whether others left more. */
  async run(eventId: string, readings: readonly Reading[], alone = false): Promise<{ counted: number; more: boolean }> {
    const event = await this.stores.events.find(eventId);
    if (!event) throw new Error(`Expected event ${eventId}, found none`);
    const keys = await this.stores.events.keysOf(eventId);
    const window = { dayFrom: Date.parse(event.dayFrom), dayTo: Date.parse(event.dayTo) };
    try {
      return await this.stores.db.transaction(async (client) => {
        const rev = await this.stores.register.lock(client, eventId);
        const left = alone ? [] : await this.stores.openings.take(client, eventId, keys.dataKey, MAX_LEFT);
        const counted = await this.count(client, { eventId, rev, keys, window, readings: [...readings, ...left] });
        return { counted, more: left.length === MAX_LEFT };
      });
    } catch (error) {
      this.engines.forget(eventId);
      throw error;
    }
  }

  /** Takes what others left out of their place for good: one of these may be what breaks the step. */
  async left(eventId: string): Promise<Reading[]> {
    const { dataKey } = await this.stores.events.keysOf(eventId);
    return this.stores.db.transaction((client) => this.stores.openings.take(client, eventId, dataKey, MAX_LEFT));
  }

  private async count(
    client: pg.PoolClient,
    s: { eventId: string; rev: number; keys: EventKeys; window: { dayFrom: number; dayTo: number }; readings: readonly Reading[] },
  ): Promise<number> {
    const { eventId, rev, keys, window } = s;
    const fresh = await this.stillWaiting(client, s.readings);
    let { engine, pending } = await this.engines.at(client, eventId, rev, keys.dataKey);
    if (fresh.length === 0 && pending.length === 0) return 0;
    const replaced = await this.replacements(client, eventId, pending, keys, window.dayFrom);
    if (replaced.length > 0) engine = await this.rebuilt(client, eventId, rev, keys.dataKey, replaced);
    for (const r of fresh) engine.linkage.submit(r.facts);
    for (const d of pending) apply(engine.linkage, d);
    const delta = engine.linkage.drain();
    const ids = new Set(fresh.map((r) => r.facts.id));
    const now = new Date();
    const written = await this.stores.register.write(client, {
      eventId,
      rev: rev + 1,
      now,
      dataKey: keys.dataKey,
      window,
      readings: [...fresh, ...replaced],
      delta,
      written: engine.written,
      total: engine.linkage.total(),
      groups: engine.linkage.groups().filter((g) => ids.has(g.report)),
      decisions: pending.map((d) => d.id),
      whole: engine.anew,
      model: versionOf(engine.linkage),
    });
    await this.stores.nearPairs.write(client, {
      eventId,
      rev: rev + 1,
      now,
      touched: [...new Set([...delta.changed.map((d) => d.id), ...delta.gone, ...written.keys()])],
      near: delta.near,
    });
    for (const [id, version] of written)
      if (version) engine.written.set(id, version);
      else engine.written.delete(id);
    engine.rev = rev + 1;
    engine.anew = false;
    return fresh.length;
  }

  /** Each report once, and only those that nobody has counted meanwhile; locked until the step commits. */
  private async stillWaiting(client: pg.PoolClient, readings: readonly Reading[]): Promise<Reading[]> {
    if (readings.length === 0) return [];
    const once = new Map(readings.map((r) => [r.facts.id, r]));
    const mine = await this.stores.register.claimWaiting(client, [...once.keys()]);
    return [...once.values()].filter((r) => mine.has(r.facts.id));
  }

  /**
   * Readings that pending place decisions (or their undoing) replace: the report's own, and when a local name is taught or
   * forgotten those of reports that wait for a place or have it from a local name. Those that read as before are left out.
   */
  private async replacements(
    client: pg.PoolClient,
    eventId: string,
    pending: readonly DecisionRecord[],
    keys: EventKeys,
    day: number,
  ): Promise<Reading[]> {
    const moves = pending.filter(movesPlace);
    if (moves.length === 0) return [];
    const named = moves.some((d) => d.args.alias !== undefined);
    if (named) await this.stores.places.load();
    const out: Reading[] = [];
    for (const { raw, chosen, stored } of await this.stores.register.readAgain(
      client,
      eventId,
      moves.flatMap((d) => d.args.report ?? []),
      named,
      keys.dataKey,
    )) {
      const reading = readReport(
        raw,
        await openWhole(raw, keys, (id) => this.stores.reports.find(id)),
        this.stores.places.gazetteer,
        day,
        chosen ?? undefined,
      );
      if (JSON.stringify(reading.facts) !== JSON.stringify(stored.facts) || reading.placeState !== stored.placeState) out.push(reading);
    }
    return out;
  }

  private async rebuilt(client: pg.PoolClient, eventId: string, rev: number, dataKey: Buffer, replaced: readonly Reading[]) {
    this.engines.forget(eventId);
    return (await this.engines.at(client, eventId, rev, dataKey, replaced)).engine;
  }
}
