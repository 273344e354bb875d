import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRACE_MS, newId, type Waiting } from '../src/outbox/entry';
import { backoff, flush, waitMs } from '../src/outbox/flush';
import { pack, unpack } from '../src/outbox/carry';
import type { Answer, Post } from '../src/outbox/post';
import { add, change, claim, join, receipts, takeBack, waiting } from '../src/outbox/storage';

const EVENT = '11111111-1111-4111-8111-111111111111';
const SEALED = { v: 1, epk: 'B'.repeat(87), iv: 'A'.repeat(16), ct: 'C'.repeat(700) } as const;
const sealed = (at: number, more: Partial<Waiting> = {}): Waiting => ({
  id: newId(at),
  eventId: EVENT,
  at,
  sealed: SEALED,
  about: null,
  carried: false,
  leavesAt: at,
  left: false,
  tries: 0,
  notBefore: 0,
  trouble: null,
  ...more,
});
const answering =
  (answer: Answer): Post =>
  () =>
    Promise.resolve(answer);
const taken: Answer = { kind: 'arrived', code: 'K7M-2QD' };
const nobody: Answer = { kind: 'again', answered: false, waitMs: 0 };
const rounds = (post: Post, now: number, eager = true) => flush({ post, now: () => now, eager });

async function freshPhone(): Promise<void> {
  indexedDB = new IDBFactory();
  await join({ token: 't', eventId: EVENT, intakeKey: 'k', placeId: null, deviceId: null });
}

describe('the outbox', () => {
  test('a report is gone from the phone when the server has it, and its receipt stays', async () => {
    await freshPhone();
    const w = sealed(1_000);
    await add(w);
    expect(await rounds(answering(taken), 2_000)).toEqual({ line: 'answers', left: 0 });
    expect(await waiting()).toEqual([]);
    expect(await receipts()).toEqual([{ id: w.id, at: 1_000, code: 'K7M-2QD', progress: 'received', about: null, carried: false }]);
  });

  test('nobody home: it stays, waits longer each time, and the others do not hammer on', async () => {
    await freshPhone();
    await add(sealed(1_000));
    await add(sealed(1_001));
    let calls = 0;
    expect(
      await flush({
        post: () => {
          calls += 1;
          return Promise.resolve(nobody);
        },
        now: () => 2_000,
        eager: false,
      }),
    ).toEqual({ line: 'silent', left: 2 });
    expect(calls).toBe(1);
    const first = (await waiting()).find((w) => w.at === 1_000);
    expect(first).toMatchObject({ tries: 1, left: true, trouble: null });
    expect(first?.notBefore).toBeGreaterThan(2_000);
  });

  test('a refusal is kept for a person, and goes again when they have seen to it', async () => {
    await freshPhone();
    const w = sealed(1_000);
    await add(w);
    await rounds(answering({ kind: 'refused', trouble: 'refused' }), 2_000);
    expect(await waiting()).toMatchObject([{ id: w.id, trouble: 'refused' }]);
    expect(await rounds(answering(taken), 3_000)).toMatchObject({ line: 'unknown' });
    await change(w.id, { trouble: null, notBefore: 0 });
    await rounds(answering(taken), 3_000);
    expect(await receipts()).toHaveLength(1);
  });

  test('a phone that was taken off the list sends what it kept once it has a new invitation', async () => {
    await freshPhone();
    await add(sealed(1_000));
    await rounds(answering({ kind: 'refused', trouble: 'unknown_phone' }), 2_000);
    await join({ token: 'new', eventId: EVENT, intakeKey: 'k', placeId: null, deviceId: null });
    await rounds(answering(taken), 3_000);
    expect(await waiting()).toEqual([]);
  });

  test('within the seconds after Send it can be taken back without a trace; once it began to leave it can not', async () => {
    await freshPhone();
    const w = sealed(1_000, { leavesAt: 1_000 + GRACE_MS });
    await add(w);
    await rounds(answering(taken), 1_500);
    expect(await receipts()).toEqual([]);
    expect(await takeBack(w.id)).toBe(true);
    expect(await waiting()).toEqual([]);
    await add(sealed(2_000));
    const [open] = await waiting();
    await claim(open?.id ?? '');
    expect(await takeBack(open?.id ?? '')).toBe(false);
  });

  test('a correction goes after what it corrects, also when that had to be tried again', async () => {
    await freshPhone();
    const first = sealed(5_000, { tries: 3, notBefore: 9_000 });
    const correction = sealed(4_000, { about: { id: first.id, how: 'corrects' } });
    await add(first);
    await add(correction);
    const order: string[] = [];
    const post: Post = (w) => {
      order.push(w.id);
      return Promise.resolve(taken);
    };
    await rounds(post, 6_000, false);
    expect(order).toEqual([]);
    await rounds(post, 10_000, false);
    await rounds(post, 10_000, false);
    expect(order).toEqual([first.id, correction.id]);
  });

  test('a clock that was set back holds a report no longer than the longest wait', () => {
    const year = 365 * 86_400_000;
    expect(waitMs(sealed(0, { leavesAt: year, notBefore: year }), 0, false)).toBe(0);
    expect(waitMs(sealed(0, { notBefore: 60_000 }), 0, false)).toBe(60_000);
    expect(waitMs(sealed(0, { notBefore: 60_000 }), 0, true)).toBe(0);
  });

  test('phones that lost the line together do not come back together', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true }), (tries, r) => {
        const wait = backoff(tries, r);
        expect(wait).toBeGreaterThanOrEqual(1_000);
        expect(wait).toBeLessThanOrEqual(300_000);
      }),
    );
    expect(backoff(3, 0)).not.toBe(backoff(3, 1));
  });

  test('sealed envelopes go to another phone of the event as a file; what is not ours stays out', async () => {
    await freshPhone();
    const mine = [sealed(1_000), sealed(2_000)];
    const file = pack(mine);
    expect(file).not.toContain('token');
    await freshPhone();
    expect(await unpack(file, EVENT)).toEqual({ taken: 2, other: 0 });
    expect(await unpack(file, EVENT)).toEqual({ taken: 0, other: 0 });
    expect(await unpack(pack([{ ...sealed(3_000), eventId: '22222222-2222-4222-8222-222222222222' }]), EVENT)).toEqual({
      taken: 0,
      other: 1,
    });
    for (const bad of ['', '{}', '[]', '{"reports":[1,null,{"id":"x"}]}', 'not json']) expect((await unpack(bad, EVENT)).taken).toBe(0);
    expect((await waiting()).every((w) => w.carried)).toBe(true);
  });
});

test('ids are version 7, in order of time, and never twice', () => {
  const ids = Array.from({ length: 2_000 }, (_, i) => newId(1_700_000_000_000 + i));
  expect(new Set(ids).size).toBe(2_000);
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids.slice(0, 50)) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
