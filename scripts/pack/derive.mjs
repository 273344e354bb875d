// Outlines that no source gives: cells around known places (Voronoi), cut out of the old region.
import { Delaunay } from 'd3-delaunay';
import clipping from 'polygon-clipping';

/** Degrees of longitude are shorter than those of latitude here: cos 48°. */
const SQUEEZE = 0.67;
/** A piece smaller than this part of the whole is an accident of the cells, not an exclave. */
const CRUMB = 0.03;

/**
 * The part of `polygons` nearer to a place labelled `label` than to any other. `places`: `{ lat, lon, label }`; of the
 * pieces only the large ones are kept, so that the rest keeps in one piece too.
 */
export function cellsOf(polygons, places, label) {
  const points = places.map((p) => [p.lon * SQUEEZE, p.lat]);
  const flat = polygons.flat(2);
  const [xs, ys] = [flat.map((p) => p[0] * SQUEEZE), flat.map((p) => p[1])];
  const voronoi = Delaunay.from(points).voronoi([Math.min(...xs) - 1, Math.min(...ys) - 1, Math.max(...xs) + 1, Math.max(...ys) + 1]);
  const cells = places.flatMap((p, i) => {
    const cell = p.label === label ? voronoi.cellPolygon(i) : null;
    return cell ? [[cell.map(([x, y]) => [x / SQUEEZE, y])]] : [];
  });
  const cut = clipping.intersection(polygons, clipping.union(...cells.map((c) => [c])));
  const whole = cut.reduce((sum, p) => sum + area(p), 0);
  return cut.filter((p) => area(p) > whole * CRUMB);
}

export const without = (polygons, part) => clipping.difference(polygons, part);

/** Square degrees, the outer ring alone. */
export function area([ring]) {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return Math.abs(sum) / 2;
}
