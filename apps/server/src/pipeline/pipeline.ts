import { setImmediate as turn } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isAway } from '../store/database.js';
import type { EventKeys } from '../store/events.js';
import type { Reading } from '../store/register/register.js';
import type { RawReport } from '../store/register/reports.js';
import { Desk } from './desk.js';
import { openWhole, readReport } from './read.js';
import { Room } from './room.js';
import { Steps, type Stores } from './step.js';

/** 3: a report that broke three steps by itself breaks the fourth too; people look at it then. */
const MAX_ATTEMPTS = 3;
/** 20 envelopes, about 3 ms: then the answers of PostgreSQL get their turn. */
const AT_A_TIME = 20;
/** Reports in hand at once, some 10 MB: a step, and what is opened for the next meanwhile. Batches are small when few come, so these are not counted. */
const MAX_IN_HAND = 3_000;

/** Hears of each step and of what was left for another worker. */
export interface Observer {
  stepped(ms: number, reports: number): void;
  leftForOther(reports: number): void;
}

/**
 * Batches of report ids → opened and located here, in any worker at once → the event's desk, which one worker holds →
 * a step: readings, links, detentions and tallies. Every step may run twice.
 */
export class Pipeline {
  private readonly steps: Steps;
  private readonly room = new Room(MAX_IN_HAND);
  private readonly desks = new Map<string, Desk>();
  /** What this process works on: a sweep or a second delivery waits for it instead of opening it again. */
  private readonly inHand = new Map<string, Promise<void>>();
  constructor(
    private readonly stores: Stores,
    private readonly observe: Observer,
    private readonly log: Logger,
  ) {
    this.steps = new Steps(stores);
  }

  /** Works a batch off. Throws only when the database is away: the batch goes round again then. `force`: see {@link Desk.hand}. */
  async work(ids: readonly string[], force = false): Promise<void> {
    const others = new Set(ids.flatMap((id) => this.inHand.get(id) ?? []));
    const mine = ids.filter((id) => !this.inHand.has(id));
    // Forced work helps out where a step hangs, and that step may hold the room.
    const done = (force ? this.workOff(mine, force) : this.room.within(mine.length, () => this.workOff(mine, force))).finally(() => {
      for (const id of mine) this.inHand.delete(id);
    });
    for (const id of mine) this.inHand.set(id, done);
    await done;
    await Promise.allSettled(others);
  }

  private async workOff(ids: readonly string[], force: boolean): Promise<void> {
    if (ids.length === 0) return;
    const waiting = await this.stores.reports.waiting(ids);
    await Promise.all(
      [...new Set(waiting.map((r) => r.event_id))].map((eventId) =>
        this.workEvent(
          eventId,
          waiting.filter((r) => r.event_id === eventId),
          force,
        ),
      ),
    );
  }

  /** Looks after what waits for an event besides its own batches: decisions, and readings that other workers left. */
  async decide(eventId: string, force = false): Promise<void> {
    await this.desk(eventId).hand([], force);
  }

  /**
   * Local names were taught or forgotten: what waits for a place in the events at hand is read again at once, in others with their next
   * step. One event after another: each takes connections of the same pool.
   */
  async renamed(): Promise<void> {
    for (const [eventId, desk] of this.desks)
      await desk.hand([]).catch((error: unknown) => {
        this.log.warn({ event: eventId, err: error instanceof Error ? error.name : 'unknown' }, 'local names not applied');
      });
  }

  private async workEvent(eventId: string, raws: readonly RawReport[], force: boolean): Promise<void> {
    const event = await this.stores.events.find(eventId);
    if (!event) throw new Error(`Expected event ${eventId}, found none`);
    const keys = await this.stores.events.keysOf(eventId);
    const readings: Reading[] = [];
    for (const [i, raw] of raws.entries()) {
      if (i % AT_A_TIME === AT_A_TIME - 1) await turn();
      const reading = await this.read(raw, keys, Date.parse(event.dayFrom));
      if (reading) readings.push(reading);
    }
    if (readings.length > 0) await this.desk(eventId).hand(readings, force);
  }

  private desk(eventId: string): Desk {
    const known = this.desks.get(eventId);
    if (known) return known;
    const desk = new Desk({
      lease: () => this.stores.leases.hold(`event ${eventId}`),
      step: (readings) => this.step(eventId, readings),
      leave: (readings) => this.leave(eventId, readings),
    });
    this.desks.set(eventId, desk);
    return desk;
  }

  private async leave(eventId: string, readings: readonly Reading[]): Promise<void> {
    await this.stores.openings.leave(eventId, (await this.stores.events.keysOf(eventId)).dataKey, readings);
    this.observe.leftForOther(readings.length);
  }

  private async step(eventId: string, readings: readonly Reading[]): Promise<void> {
    const started = performance.now();
    try {
      const { counted, more } = await this.steps.run(eventId, readings);
      this.observe.stepped(performance.now() - started, counted);
      if (more)
        void this.desk(eventId)
          .hand([])
          .catch(() => undefined);
    } catch (error) {
      if (isAway(error)) throw error;
      const all = [...readings, ...(await this.steps.left(eventId))];
      // Alone from the start: it may be the moment's fault, so it gets more tries. Out of a batch it has failed twice by then.
      if (all.length === 1) await this.tried(eventId, all, MAX_ATTEMPTS);
      else await this.apart(eventId, all, 1);
    }
  }

  /** One poisonous report must not stop its batch: the batch is halved until the one that fails is by itself, and noted. */
  private async apart(eventId: string, readings: readonly Reading[], max: number): Promise<void> {
    const [only] = readings;
    if (readings.length > 1) {
      const half = readings.length >> 1;
      for (const part of [readings.slice(0, half), readings.slice(half)]) await this.tried(eventId, part, max);
    } else if (only) await this.setApart(only.facts.id, 'step', max);
  }

  private async tried(eventId: string, readings: readonly Reading[], max: number): Promise<void> {
    try {
      await this.steps.run(eventId, readings, true);
    } catch (error) {
      if (isAway(error)) throw error;
      await this.apart(eventId, readings, max);
    }
  }

  private async read(raw: RawReport, keys: EventKeys, day: number): Promise<Reading | undefined> {
    try {
      return readReport(raw, await openWhole(raw, keys, (id) => this.stores.reports.findPlaced(id)), this.stores.places, day);
    } catch (error) {
      if (isAway(error)) throw error;
      await this.setApart(raw.id, raw.sealed ? 'cannot be opened or read' : 'cannot be read', 1);
      return undefined;
    }
  }

  private async setApart(id: string, trouble: string, max: number): Promise<void> {
    await this.stores.reports.failed(id, trouble, max);
    this.log.warn({ report: id, trouble }, 'report not counted');
  }
}
