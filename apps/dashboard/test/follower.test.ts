import type { Board, TallyRow } from '@tizim/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, needsAsking, NOTHING, SILENCE_MS, type Following } from '../src/live/follower';

const CITIES = ['A', 'B', 'C', null] as const;

function row(placeId: string | null, best: number, rev: number): TallyRow {
  return {
    placeId,
    low: best,
    best,
    high: best,
    listed: best,
    inside: best,
    released: 0,
    died: 0,
    injured: 0,
    withLawyer: 0,
    overLimit: 0,
    confirmed: 0,
    uncertain: 0,
    persons: best,
    reports: best,
    lastNewsAt: null,
    officialFigures: [],
    rev,
  };
}

/** A server with its whole history: what was true at each revision of each epoch. */
class Server {
  epoch = 0;
  rev = 0;
  counts = new Map<string | null, { best: number; rev: number }>();
  readonly history = new Map<string, string>();
  constructor() {
    this.write();
  }

  change(city: string | null): Board {
    const since = this.rev;
    this.rev += 1;
    this.counts.set(city, { best: (this.counts.get(city)?.best ?? 0) + 1, rev: this.rev });
    this.write();
    return this.board(since, [city]);
  }
  /** Restored from a backup: revisions start again, and say other things. */
  reset(): void {
    this.epoch += 1;
    this.rev = 0;
    this.counts = new Map();
    this.write();
  }
  snapshot(): Board {
    return this.board(null, [...this.counts.keys()]);
  }
  beat(): { epoch: string; rev: number } {
    return { epoch: String(this.epoch), rev: this.rev };
  }
  private write(): void {
    this.history.set(`${this.epoch}:${this.rev}`, JSON.stringify([...this.counts].map(([c, v]) => [c, v.best]).sort()));
  }
  private board(since: number | null, cities: readonly (string | null)[]): Board {
    const total = [...this.counts.values()].reduce((sum, c) => sum + c.best, 0);
    return {
      eventId: 'e',
      epoch: String(this.epoch),
      rev: this.rev,
      since,
      at: new Date(0).toISOString(),
      total: row(null, total, this.rev),
      rows: cities.map((c) => row(c, this.counts.get(c)?.best ?? 0, this.counts.get(c)?.rev ?? 0)),
      latest: [],
      queues: { pairs: 0, news: 0, places: 0, setApart: 0, waiting: 0 },
    };
  }
}

const shown = (f: Following): string => JSON.stringify([...(f.held?.rows ?? [])].map(([c, r]) => [c, r.best]).sort());

/** One thing that can happen. Drops, late and swapped messages, dead lines, restores. */
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      city: fc.constantFrom(...CITIES),
      fate: fc.constantFrom('now', 'now', 'now', 'late', 'lost', 'twice'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('beat' as const), fate: fc.constantFrom('now', 'now', 'late', 'lost') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), fate: fc.constantFrom('now', 'now', 'late', 'failed') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deliver' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('drop' as const, 'reset' as const, 'hour' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 2 * SILENCE_MS }) }) },
);

type Message = (f: Following, now: number) => Following;

/** Plays a day; answers how many states were looked at. Throws at the first that claims to be live and is not true. */
function play(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): number {
  const server = new Server();
  let f = NOTHING;
  let now = 0;
  let late: Message[] = [];
  let states = 0;
  const look = () => {
    states += 1;
    if (f.held) expect(shown(f)).toBe(server.history.get(`${f.held.board.epoch}:${f.held.board.rev}`));
    if (f.live) expect(now - (f.vouchedAt ?? -Infinity)).toBeLessThanOrEqual(SILENCE_MS);
  };
  const send = (m: Message, fate: string) => {
    if (fate === 'late') late.push(m);
    if (fate === 'now' || fate === 'twice') f = m(f, now);
    if (fate === 'twice') f = m(f, now);
  };
  for (const s of steps) {
    now += 100;
    if (needsAsking(f)) f = follow(f, { kind: 'asked', now });
    if (s.do === 'change') {
      const board = server.change(s.city);
      send((x, at) => follow(x, { kind: 'delta', board, now: at }), s.fate);
    } else if (s.do === 'beat') {
      const beat = server.beat();
      send((x, at) => follow(x, { kind: 'beat', ...beat, now: at }), s.fate);
    } else if (s.do === 'answer' && f.waiting) {
      const to = f.asked;
      const board = s.fate === 'failed' ? undefined : server.snapshot();
      send((x, at) => follow(x, { kind: 'answer', to, board, now: at }), s.fate === 'failed' ? 'now' : s.fate);
    } else if (s.do === 'deliver') {
      const m = late[s.which % Math.max(1, late.length)];
      if (m) {
        late = late.filter((x) => x !== m);
        f = m(f, now);
      }
    } else if (s.do === 'drop') f = follow(f, { kind: 'lost' });
    else if (s.do === 'reset') {
      server.reset();
      f = follow(f, { kind: 'lost' });
      late = [];
    } else if (s.do === 'hour') f = follow(f, { kind: 'asked', now });
    else if (s.do === 'wait') now += s.ms;
    f = follow(f, { kind: 'tick', now });
    look();
  }
  // The line is good again: one snapshot makes it whole and true.
  f = follow(f, { kind: 'asked', now });
  f = follow(f, { kind: 'answer', to: f.asked, board: server.snapshot(), now });
  expect(f.live).toBe(true);
  expect(shown(f)).toBe(server.history.get(`${server.epoch}:${server.rev}`));
  return states;
}

describe('following the board', () => {
  it('never says live over a wrong number, whatever the line does, and is whole again after one snapshot', () => {
    let states = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 200 }), (steps) => {
        states += play(steps);
      }),
      { numRuns: 1_500, seed: 606 },
    );
    expect(states).toBeGreaterThan(40_000);
  }, 120_000);

  it('takes a delta that follows, and is no longer live after a hole until a snapshot comes', () => {
    const server = new Server();
    let f = follow(follow(NOTHING, { kind: 'asked', now: 0 }), { kind: 'answer', to: 1, board: server.snapshot(), now: 0 });
    f = follow(f, { kind: 'delta', board: server.change('A'), now: 1 });
    expect([f.live, f.held?.rows.get('A')?.best]).toEqual([true, 1]);
    server.change('A');
    f = follow(f, { kind: 'delta', board: server.change('B'), now: 2 });
    expect([f.live, needsAsking(f), f.held?.rows.get('A')?.best]).toEqual([false, true, 1]);
    f = follow(f, { kind: 'asked', now: 3 });
    f = follow(f, { kind: 'answer', to: f.asked, board: server.snapshot(), now: 3 });
    expect([f.live, f.held?.rows.get('A')?.best, f.held?.rows.get('B')?.best]).toEqual([true, 2, 1]);
  });

  it('finds by the beat that the last delta was lost', () => {
    const server = new Server();
    let f = follow(follow(NOTHING, { kind: 'asked', now: 0 }), { kind: 'answer', to: 1, board: server.snapshot(), now: 0 });
    server.change('A');
    f = follow(f, { kind: 'beat', ...server.beat(), now: 5_000 });
    expect([f.live, needsAsking(f)]).toEqual([false, true]);
  });

  it('is old after two beats did not come, and keeps the hour of what it shows', () => {
    const server = new Server();
    let f = follow(follow(NOTHING, { kind: 'asked', now: 0 }), { kind: 'answer', to: 1, board: server.snapshot(), now: 7 });
    f = follow(f, { kind: 'tick', now: 7 + SILENCE_MS });
    expect(f.live).toBe(true);
    f = follow(f, { kind: 'tick', now: 8 + SILENCE_MS });
    expect([f.live, f.vouchedAt]).toEqual([false, 7]);
  });
});
