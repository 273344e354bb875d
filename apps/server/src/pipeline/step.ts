import type { ModelFile } from '@tizim/domain';
import type pg from 'pg';
import type { Database } from '../store/database.js';
import type { EventKeys, Events } from '../store/events.js';
import type { NearPairs } from '../store/register/near-pairs.js';
import type { Openings } from '../store/register/openings.js';
import type { DecisionRecord, Reading, Register } from '../store/register/register.js';
import type { RawReport, Reports } from '../store/register/reports.js';
import type { Leases } from '../store/register/leases.js';
import { beginWriting } from '../store/register/moments.js';
import { apply, Engines, movesPlace, takeIn, versionOf } from './engines.js';
import type { LocalPlaces } from './local-places.js';
import { isSettled, openWhole, readReport } from './read.js';

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

/** An event under its clock, as far as it is written. `names`: the local names it was read with. */
interface Locked {
  readonly eventId: string;
  readonly rev: number;
  readonly names: string;
  readonly keys: EventKeys;
  readonly window: { readonly dayFrom: number; readonly dayTo: number };
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
        const clock = await this.stores.register.lock(client, eventId);
        const left = alone ? [] : await this.stores.openings.take(client, eventId, keys.dataKey, MAX_LEFT);
        const counted = await this.count(client, { ...clock, eventId, keys, window, readings: [...readings, ...left] });
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

  private async count(client: pg.PoolClient, s: Locked & { readings: readonly Reading[] }): Promise<number> {
    const { eventId, rev, keys, window } = s;
    const waiting = await this.takeWaiting(client, s.readings);
    let { engine, pending } = await this.engines.at(client, eventId, rev, keys.dataKey);
    const named = await this.learn(s.names, pending);
    if (waiting.length === 0 && pending.length === 0 && !named) return 0;
    const fresh = await this.upToDate(client, s, waiting, engine.placed);
    const replaced = await this.replacements(client, s, pending, fresh, named);
    if (fresh.length === 0 && pending.length === 0 && replaced.length === 0) {
      await this.stores.register.knows(client, eventId, this.stores.places.names);
      return 0;
    }
    if (replaced.length > 0) engine = await this.rebuilt(client, eventId, rev, keys.dataKey, replaced);
    await takeIn(
      engine.linkage,
      fresh.map((r) => r.facts),
    );
    for (const d of pending) apply(engine.linkage, d);
    const delta = engine.linkage.drain();
    const now = await beginWriting(client, eventId);
    const written = await this.stores.register.write(client, {
      eventId,
      rev: rev + 1,
      now,
      dataKey: keys.dataKey,
      window,
      readings: [...fresh, ...replaced],
      delta,
      written: engine.written,
      lines: engine.lines,
      total: engine.linkage.total(),
      groups: engine.linkage.groups(fresh.map((r) => r.facts.id)),
      decisions: pending.map((d) => d.id),
      names: this.stores.places.names,
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

  /** Brings this process up to the local names there are; tells whether they are others than those the event was read with. */
  private async learn(names: string, pending: readonly DecisionRecord[]): Promise<boolean> {
    const { places } = this.stores;
    const others = names !== '' && names !== places.names;
    if (others || pending.some((d) => d.args.alias !== undefined)) await places.load();
    return places.names !== names;
  }

  /** Each report once, and only those that nobody has counted meanwhile; they wait no more once the step commits. */
  private async takeWaiting(client: pg.PoolClient, readings: readonly Reading[]): Promise<Reading[]> {
    if (readings.length === 0) return [];
    const once = new Map(readings.map((r) => [r.facts.id, r]));
    const mine = await this.stores.register.take(client, [...once.keys()]);
    return [...once.values()].filter((r) => mine.has(r.facts.id));
  }

  /** Since they were opened a name may have been taught, or the report whose place one has may have come; one of them may have been placed already: those are read again. */
  private upToDate(client: pg.PoolClient, s: Locked, readings: readonly Reading[], placed: ReadonlySet<string>): Promise<Reading[]> {
    const names = this.stores.places.names;
    return Promise.all(
      readings.map(async (r) => {
        const known = r.names === names || isSettled(r);
        if (known && r.placeOf === null && !placed.has(r.facts.id)) return r;
        const raw = await this.stores.reports.findPlaced(r.facts.id, client);
        return raw ? this.read(client, s, raw, raw.chosen) : r;
      }),
    );
  }

  /** On the step's own connection: steps of many events at once would each wait for a second one of the same pool. */
  private async read(client: pg.PoolClient, { keys, window }: Locked, raw: RawReport, chosen: string | null): Promise<Reading> {
    const opened = await openWhole(raw, keys, (id) => this.stores.reports.findPlaced(id, client));
    return readReport(raw, opened, this.stores.places, window.dayFrom, chosen);
  }

  /**
   * Readings that others take the place of: those of reports that pending decisions place (or no longer do), when local names were
   * taught or forgotten (`named`) those that wait for a place or have it from a local name, and those that have their place from one
   * of these or from a fresh one. Those that read as before are left out.
   */
  private async replacements(
    client: pg.PoolClient,
    s: Locked,
    pending: readonly DecisionRecord[],
    fresh: readonly Reading[],
    named: boolean,
  ): Promise<Reading[]> {
    const ids = [
      ...pending.filter(movesPlace).flatMap((d) => d.args.report ?? []),
      ...(await this.stores.register.waitingFor(
        client,
        s.eventId,
        fresh.map((r) => r.facts.id),
      )),
    ];
    if (ids.length === 0 && !named) return [];
    const out: Reading[] = [];
    for (const { raw, chosen, stored } of await this.stores.register.readAgain(client, s.eventId, ids, named, s.keys.dataKey)) {
      const reading = await this.read(client, s, raw, chosen);
      if (JSON.stringify(reading.facts) !== JSON.stringify(stored.facts) || reading.placeState !== stored.placeState) out.push(reading);
    }
    return out;
  }

  private async rebuilt(client: pg.PoolClient, eventId: string, rev: number, dataKey: Buffer, replaced: readonly Reading[]) {
    this.engines.forget(eventId);
    return (await this.engines.at(client, eventId, rev, dataKey, replaced)).engine;
  }
}
