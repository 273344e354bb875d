import { describe, expect, it } from 'vitest';
import { Shared } from './shared.js';

/** Readings that end when the test says so. */
function readings() {
  const begun: { end: (answer: string) => void; fail: (error: Error) => void }[] = [];
  const read = () => new Promise<string>((end, fail) => begun.push({ end, fail }));
  return { begun, read };
}

describe('one reading for all who ask the same', () => {
  it('answers each with a reading that began after the question, however many ask', async () => {
    const { begun, read } = readings();
    const shared = new Shared<string>();
    const first = shared.read('a', read);
    const later = Array.from({ length: 50 }, () => shared.read('a', read));
    expect(begun.length).toBe(1);
    begun[0]?.end('one');
    expect(await first).toBe('one');
    await expect.poll(() => begun.length).toBe(2);
    const last = shared.read('a', read);
    begun[1]?.end('two');
    expect(new Set(await Promise.all(later))).toEqual(new Set(['two']));
    await expect.poll(() => begun.length).toBe(3);
    begun[2]?.end('three');
    expect(await last).toBe('three');
  });

  it('keeps questions apart, and forgets what nobody waits for', async () => {
    const { begun, read } = readings();
    const shared = new Shared<string>();
    const [a, b] = [shared.read('a', read), shared.read('b', read)];
    expect(begun.length).toBe(2);
    begun[1]?.end('b');
    begun[0]?.end('a');
    expect([await a, await b]).toEqual(['a', 'b']);
    await expect.poll(() => Reflect.get(shared, 'readings').size).toBe(0);
  });

  it('tells all who wait of what went wrong, and reads again for the next', async () => {
    const { begun, read } = readings();
    const shared = new Shared<string>();
    const first = shared.read('a', read);
    const next = shared.read('a', read);
    begun[0]?.fail(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await expect.poll(() => begun.length).toBe(2);
    begun[1]?.end('back');
    expect(await next).toBe('back');
  });
});
