import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId, type Waiting } from '../src/outbox/entry';
import { flush } from '../src/outbox/flush';
import type { Answer, Post } from '../src/outbox/post';
import { add, change, join, receipts, takeBack, waiting } from '../src/outbox/storage';

const EVENT = '11111111-1111-4111-8111-111111111111';
/** What the line and the phone do to one attempt. `killed`: the app dies with the request under way. */
const FATES = ['fine', 'fine', 'drop', 'reply_lost', 'busy', 'refused', 'killed_before', 'killed_after'] as const;
type Fate = (typeof FATES)[number];
type Step =
  | { readonly do: 'report'; readonly taps: number }
  | { readonly do: 'send'; readonly tabs: number; readonly fates: readonly Fate[] }
  | { readonly do: 'clock'; readonly jump: number }
  | { readonly do: 'undo' }
  | { readonly do: 'attend' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('report' as const), taps: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      tabs: fc.integer({ min: 1, max: 2 }),
      fates: fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('clock' as const), jump: fc.integer({ min: -400 * 86_400_000, max: 400 * 86_400_000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('attend' as const) }) },
);

/** A server that keeps the first of each id, and a phone with one memory, a clock that jumps and no locks at all. */
class World {
  clock = 1_700_000_000_000;
  readonly kept = new Map<string, number>();
  readonly said = new Set<string>();
  readonly undone = new Set<string>();

  post(fates: Fate[]): Post {
    return (w: Waiting): Promise<Answer> => {
      const fate = fates.shift() ?? 'fine';
      if (fate === 'killed_before') return new Promise(() => undefined);
      if (fate === 'drop') return Promise.resolve({ kind: 'again', answered: false, waitMs: 0 });
      if (fate === 'busy') return Promise.resolve({ kind: 'again', answered: true, waitMs: 1_000 });
      if (fate === 'refused') return Promise.resolve({ kind: 'refused', trouble: 'refused' });
      // Idempotent by id, as the server's tests show: a repeat gives the same receipt and adds nothing.
      this.kept.set(w.id, (this.kept.get(w.id) ?? 0) + (this.kept.has(w.id) ? 0 : 1));
      if (fate === 'reply_lost') return Promise.resolve({ kind: 'again', answered: false, waitMs: 0 });
      if (fate === 'killed_after') return new Promise(() => undefined);
      return Promise.resolve({ kind: 'arrived', code: w.id.slice(-7) });
    };
  }

  async run(s: Step): Promise<void> {
    if (s.do === 'clock') this.clock += s.jump;
    if (s.do === 'report') await this.report(s.taps);
    if (s.do === 'send') await this.send(s.tabs, [...s.fates], true);
    if (s.do === 'undo') {
      const last = (await waiting()).sort((a, b) => b.at - a.at)[0];
      if (last && !last.left && (await takeBack(last.id))) this.undone.add(last.id);
    }
    if (s.do === 'attend') for (const w of await waiting()) await change(w.id, { trouble: null, notBefore: 0 });
  }

  private async report(taps: number): Promise<void> {
    const id = newId(this.clock);
    const w: Waiting = {
      id,
      eventId: EVENT,
      at: this.clock,
      sealed: { v: 1, epk: '', iv: '', ct: '' },
      about: null,
      carried: false,
      leavesAt: 0,
      left: false,
      tries: 0,
      notBefore: 0,
      trouble: null,
    };
    await Promise.all(Array.from({ length: taps }, () => add(w)));
    this.said.add(id);
  }

  /** Several tabs and the worker at once. A kill ends the app, not its memory: the round never comes back. */
  async send(tabs: number, fates: Fate[], eager: boolean): Promise<void> {
    const killed = fates.some((f) => f.startsWith('killed'));
    const rounds = Promise.all(Array.from({ length: tabs }, () => flush({ post: this.post(fates), now: () => this.clock, eager })));
    // What had begun in the memory when the app died still ends there, as in a real database.
    await (killed ? Promise.race([rounds, quiet()]) : rounds);
  }

  /** After the storm the line is good for as long as it takes. */
  async calm(): Promise<void> {
    for (let i = 0; i < 4; i += 1) {
      for (const w of await waiting()) await change(w.id, { trouble: null });
      await this.send(1, [], true);
    }
  }
}

/** Until the memory has nothing under way: a transaction queued behind all others has come round. */
async function quiet(): Promise<void> {
  for (let i = 0; i < 12; i += 1) await waiting();
}

test('drops, lost replies, refusals, kills, clock jumps, double taps, two tabs: nothing lost, nothing doubled', async () => {
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (plan) => {
      indexedDB = new IDBFactory();
      await join({ token: 't', eventId: EVENT, intakeKey: 'k', placeId: null, deviceId: null });
      const world = new World();
      for (const s of plan) {
        await world.run(s);
        steps += 1;
      }
      await world.calm();
      const wanted = [...world.said].filter((id) => !world.undone.has(id)).sort();
      expect([...world.kept.keys()].sort()).toEqual(wanted);
      expect([...world.kept.values()].every((times) => times === 1)).toBe(true);
      expect((await receipts()).map((r) => r.id).sort()).toEqual(wanted);
      expect(await waiting()).toEqual([]);
    }),
    { numRuns: 260, seed: 606 },
  );
  expect(steps).toBeGreaterThan(9_000);
}, 120_000);
