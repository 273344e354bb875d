type Point = readonly number[];
export type Line = readonly Point[];
interface Outlines {
  readonly features: readonly { readonly geometry: { readonly coordinates: readonly (readonly Line[])[] } }[];
}

/** Every border between or round regions once, but for the lines of `sketched`, as runs of [lon, lat]. */
export function surveyed(outlines: Outlines, sketched: readonly Line[]): Line[] {
  const drawn = new Set(sketched.flatMap((line) => line.slice(1).map((b, i) => edge(line[i] ?? b, b))));
  const out: Line[] = [];
  for (const ring of outlines.features.flatMap((f) => f.geometry.coordinates.flat())) {
    let run: Point[] = [];
    for (const [i, b] of ring.slice(1).entries()) {
      const a = ring[i] ?? b,
        key = edge(a, b);
      if (drawn.has(key)) {
        run = [];
        continue;
      }
      drawn.add(key);
      if (run.length === 0) out.push((run = [a]));
      run.push(b);
    }
  }
  return out;
}

function edge(a: Point, b: Point): string {
  const [x, y] = [String(a), String(b)];
  return x < y ? `${x} ${y}` : `${y} ${x}`;
}
