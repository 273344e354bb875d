import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Room } from './room.js';

test('lets in as much as fits, in the order of coming, and whoever is too large alone', async () => {
  const room = new Room(10);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const enter = (size: number, fail = false) =>
    room.within(size, async () => {
      order.push(size);
      inside += size;
      most = Math.max(most, inside);
      await turn();
      inside -= size;
      if (fail) throw new Error('no');
      return size;
    });
  const all = await Promise.allSettled([enter(6), enter(4, true), enter(5), enter(25), enter(1), enter(2)]);
  expect(order).toEqual([6, 4, 5, 25, 1, 2]);
  expect(most).toBe(25);
  expect(all.map((a) => (a.status === 'fulfilled' ? a.value : null))).toEqual([6, null, 5, 25, 1, 2]);
  expect(inside).toBe(0);
});

test('what comes while others wait does not pass them', async () => {
  const room = new Room(2);
  const order: string[] = [];
  let free = (): void => undefined;
  const first = room.within(2, () => new Promise<void>((done) => (free = done)));
  const large = room.within(2, async () => void order.push('large'));
  const small = room.within(0, async () => void order.push('small'));
  free();
  await Promise.all([first, large, small]);
  expect(order).toEqual(['large', 'small']);
});
