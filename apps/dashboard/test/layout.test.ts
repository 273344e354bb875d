import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelBox, overlaps, placeLabels, spread, type Disc } from '../src/map/layout';

const disc = fc.record({ x: fc.integer({ min: 40, max: 760 }), y: fc.integer({ min: 40, max: 660 }), r: fc.integer({ min: 12, max: 38 }) });
const apart = (a: Disc, b: Disc): number => Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r;

describe('badges', () => {
  it('stay where they belong when they have room', () => {
    const discs = [
      { x: 100, y: 100, r: 20 },
      { x: 300, y: 100, r: 12 },
    ];
    expect(spread(discs)).toEqual([
      { x: 100, y: 100 },
      { x: 300, y: 100 },
    ]);
  });

  it('push apart, and the small one gives way', () => {
    const [big, small] = [
      { x: 100, y: 100, r: 36 },
      { x: 120, y: 100, r: 12 },
    ];
    const [a, b] = spread([big, small]);
    expect(apart({ ...big, ...a }, { ...small, ...b })).toBeGreaterThanOrEqual(-1);
    expect(Math.abs((b?.x ?? 0) - small.x)).toBeGreaterThan(5 * Math.abs((a?.x ?? 0) - big.x));
  });

  it('part even when two cities share one spot, the same way each time', () => {
    const discs = [
      { x: 50, y: 50, r: 12 },
      { x: 50, y: 50, r: 12 },
    ];
    expect(spread(discs)).toEqual(spread(discs));
    const [a, b] = spread(discs);
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(20);
  });

  it('overlap far less than they would where they belong', () => {
    fc.assert(
      fc.property(fc.array(disc, { minLength: 2, maxLength: 16 }), (discs) => {
        const depth = (at: readonly { x: number; y: number }[]) =>
          discs
            .flatMap((a, i) => discs.slice(i + 1).map((b, j) => Math.max(0, -apart({ ...a, ...at[i] }, { ...b, ...at[i + 1 + j] }))))
            .reduce((x, y) => x + y, 0);
        expect(depth(spread(discs))).toBeLessThanOrEqual(0.35 * depth(discs) + 1);
      }),
      { seed: 606 },
    );
  }, 60_000);
});

describe('names', () => {
  it('never cover a badge, another name or what floats on the map, nor leave it', () => {
    const bounds = { width: 800, height: 700 };
    const furniture = [{ left: 0, top: 600, right: 240, bottom: 700 }];
    fc.assert(
      fc.property(fc.array(disc, { minLength: 1, maxLength: 30 }), fc.integer({ min: 30, max: 110 }), (discs, width) => {
        const labels = discs.map(() => ({ width, height: 16 }));
        const boxes = placeLabels(discs, labels, bounds, furniture).flatMap((side, i) => {
          const [d, l] = [discs[i], labels[i]];
          return side && d && l ? [{ i, box: labelBox(d, l, side) }] : [];
        });
        for (const { i, box } of boxes) {
          expect(box.left >= 0 && box.top >= 0 && box.right <= bounds.width && box.bottom <= bounds.height).toBe(true);
          expect(boxes.some((o) => o.i !== i && overlaps(o.box, box))).toBe(false);
          expect(
            [
              ...furniture,
              ...discs.filter((_, j) => j !== i).map((d) => ({ left: d.x - d.r, top: d.y - d.r, right: d.x + d.r, bottom: d.y + d.r })),
            ].some((o) => overlaps(o, box)),
          ).toBe(false);
        }
      }),
      { seed: 606 },
    );
  }, 60_000);

  it('stand below, else above, else beside; the largest city chooses first', () => {
    const label = { width: 60, height: 16 };
    const bounds = { width: 400, height: 400 };
    expect(placeLabels([{ x: 200, y: 200, r: 20 }], [label], bounds)).toEqual(['below']);
    expect(
      placeLabels(
        [
          { x: 200, y: 200, r: 20 },
          { x: 200, y: 232, r: 12 },
        ],
        [label, label],
        bounds,
      ),
    ).toEqual(['above', 'below']);
  });
});
