import type { Timeline } from '@tizim/contract';
import { describe, expect, it } from 'vitest';
import { bars, ticks } from '../src/board/bars';
import { instantIn, offsetIn, readingIn } from '../src/words/zone';

const timeline = (buckets: Timeline['buckets'], stepS = 600): Timeline => ({
  stepS,
  clock: 'happened',
  from: '2020-05-30T00:00:00.000Z',
  buckets,
  asOf: '2020-06-07T00:00:00.000Z',
});

describe('the timeline', () => {
  it('has nothing to draw before anything happened', () => {
    expect(bars(timeline([]), 100, null)).toBeUndefined();
  });

  it('keeps every person when bars are made wider', () => {
    const start = Date.parse('2020-06-06T06:00:00Z');
    const buckets = Array.from({ length: 200 }, (_, i) => ({
      at: new Date(start + i * 600_000).toISOString(),
      detained: i % 7,
      released: i % 3,
    }));
    const drawn = bars(timeline(buckets), 60, null);
    const sum = (k: 'detained' | 'released', of: readonly { detained: number; released: number }[]) => of.reduce((s, b) => s + b[k], 0);
    expect(sum('detained', drawn?.items ?? [])).toBe(sum('detained', buckets));
    expect(sum('released', drawn?.items ?? [])).toBe(sum('released', buckets));
    expect(((drawn?.to ?? 0) - (drawn?.from ?? 0)) / (drawn?.stepMs ?? 1)).toBeLessThanOrEqual(62);
  });

  it('runs on to now while the day is open', () => {
    const drawn = bars(timeline([{ at: '2020-06-06T06:00:00.000Z', detained: 3, released: 0 }]), 100, Date.parse('2020-06-06T12:00:00Z'));
    expect(drawn && new Date(drawn.to).toISOString()).toBe('2020-06-06T12:00:00.000Z');
  });

  it('labels round times with room between them', () => {
    const drawn = bars(
      timeline([
        { at: '2020-06-06T06:07:00.000Z', detained: 3, released: 0 },
        { at: '2020-06-07T03:00:00.000Z', detained: 1, released: 0 },
      ]),
      130,
      null,
    );
    if (!drawn) throw new Error('Expected bars');
    const at = ticks(drawn, 900);
    expect(at.length).toBeGreaterThan(3);
    expect(at.every((ms) => ms % 3_600_000 === 0)).toBe(true);
  });
});

describe('the wall clock of a zone', () => {
  it('becomes an instant and back, on both sides of a change of the clock', () => {
    expect(instantIn('Asia/Almaty', '2020-06-06T18:40')).toBe('2020-06-06T12:40:00.000Z');
    expect(instantIn('Asia/Almaty', '2024-06-06T18:40')).toBe('2024-06-06T13:40:00.000Z');
    for (const reading of ['2024-02-29T22:30:00', '2024-03-01T02:30:00', '2020-01-01T00:00:00'])
      expect(readingIn('Asia/Almaty', instantIn('Asia/Almaty', reading) ?? '')).toBe(reading);
    expect(instantIn('Asia/Almaty', '')).toBeUndefined();
  });

  it('is told by how far it is ahead of UTC that day', () => {
    expect(offsetIn('Asia/Almaty', '2020-06-06T00:00:00Z')).toBe('UTC+6');
    expect(offsetIn('Asia/Almaty', '2024-06-06T00:00:00Z')).toBe('UTC+5');
    expect(offsetIn('Asia/Kolkata', '2024-06-06T00:00:00Z')).toBe('UTC+5:30');
    expect(offsetIn('America/Caracas', '2024-06-06T00:00:00Z')).toBe('UTC−4');
  });
});
