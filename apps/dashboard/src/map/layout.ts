/** A badge on the map, pixels: where it belongs and how large it is. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Label {
  readonly width: number;
  readonly height: number;
}
export type Side = 'below' | 'above' | 'right' | 'left';

/** Space between two badges, pixels: their halos touch, their rings don't. */
const GAP = 3;
/** A spring this weak pulls a badge home; stronger and neighbours overlap, weaker and small ones wander off. */
const SPRING = 0.08;
/** Enough for 40 badges on a phone to come to rest; 40² × 60 steps take under a millisecond. */
const STEPS = 60;

/** Pushes badges apart until none overlaps another: the small gives way to the large, a spring keeps each near its place. */
export function spread(discs: readonly Disc[]): Point[] {
  const at = discs.map((d) => ({ x: d.x, y: d.y }));
  for (let step = 0; step < STEPS; step++) {
    at.forEach((p, i) => pull(p, discs[i]));
    let moved = false;
    for (let i = 0; i < at.length; i++) for (let j = i + 1; j < at.length; j++) moved = part(at, discs, i, j) || moved;
    if (!moved) break;
  }
  return at;
}

function pull(p: { x: number; y: number }, home: Disc | undefined): void {
  if (!home) return;
  p.x += (home.x - p.x) * SPRING;
  p.y += (home.y - p.y) * SPRING;
}

function part(at: { x: number; y: number }[], discs: readonly Disc[], i: number, j: number): boolean {
  const [a, b, da, db] = [at[i], at[j], discs[i], discs[j]];
  if (!a || !b || !da || !db) return false;
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  const overlap = da.r + db.r + GAP - distance;
  if (overlap <= 0) return false;
  // Two in one spot part along a direction of their own, always the same one.
  const angle = distance > 0.01 ? Math.atan2(b.y - a.y, b.x - a.x) : i + j;
  const areaA = da.r * da.r;
  const shareA = (db.r * db.r) / (areaA + db.r * db.r);
  a.x -= Math.cos(angle) * overlap * shareA;
  a.y -= Math.sin(angle) * overlap * shareA;
  b.x += Math.cos(angle) * overlap * (1 - shareA);
  b.y += Math.sin(angle) * overlap * (1 - shareA);
  return true;
}

/** Below reads best under a number; above next; beside only where there is no other room. */
const SIDES: readonly Side[] = ['below', 'above', 'right', 'left'];
/** Between ring and name, pixels. */
const AIR = 2;

/** A side for each badge's name, the largest badge first; null where every side would cover a badge or another name. */
export function placeLabels(
  discs: readonly Disc[],
  labels: readonly Label[],
  bounds: { readonly width: number; readonly height: number },
  furniture: readonly Box[] = [],
): (Side | null)[] {
  const taken: Box[] = [...discs.map((d) => ({ left: d.x - d.r, top: d.y - d.r, right: d.x + d.r, bottom: d.y + d.r })), ...furniture];
  const sides: (Side | null)[] = discs.map(() => null);
  const largestFirst = discs.map((_, i) => i).sort((a, b) => (discs[b]?.r ?? 0) - (discs[a]?.r ?? 0) || a - b);
  for (const i of largestFirst) {
    const [disc, label] = [discs[i], labels[i]];
    if (!disc || !label) continue;
    const side = SIDES.find((s) => {
      const box = labelBox(disc, label, s);
      return inside(box, bounds) && !taken.some((t, j) => j !== i && overlaps(t, box));
    });
    if (!side) continue;
    sides[i] = side;
    taken.push(labelBox(disc, label, side));
  }
  return sides;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a name stands on a side of its badge. */
export function labelBox({ x, y, r }: Disc, { width, height }: Label, side: Side): Box {
  const left = side === 'right' ? x + r + AIR + 2 : side === 'left' ? x - r - AIR - 2 - width : x - width / 2;
  const top = side === 'below' ? y + r + AIR : side === 'above' ? y - r - AIR - height : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

export const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (b: Box, bounds: { readonly width: number; readonly height: number }): boolean =>
  b.left >= 0 && b.top >= 0 && b.right <= bounds.width && b.bottom <= bounds.height;
