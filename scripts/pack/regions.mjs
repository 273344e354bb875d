// Region outlines as GeoJSON: check, share vertices, simplify without tearing neighbours apart.
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

/** Three decimals, about 100 m: finer than any screen that shows a country. */
const DECIMALS = 1_000;
/** A vertex this near a neighbour's edge (degrees) belongs to both: twice what rounding moves it. */
const NEAR = 0.0015;
/** Degrees: a few dozen vertices to a cell of a detailed file. */
const CELL = 0.05;
/** A raw set may weigh this much: it is read over a bad line. */
export const MAX_BYTES = 60_000;

/** Anything → features `{ id, polygons }`, or every problem found, each with the feature it is in. */
export function parseRegions(value, known) {
  const problems = [];
  if (value?.type !== 'FeatureCollection' || !Array.isArray(value.features) || value.features.length === 0)
    return { problems: ['Expected a GeoJSON FeatureCollection with features'], regions: [] };
  const seen = new Set();
  const regions = value.features.map((f, i) => {
    const id = f?.properties?.id ?? f?.id;
    const at = `feature ${i}${typeof id === 'string' ? ` (${id})` : ''}`;
    if (typeof id !== 'string' || !known.has(id))
      problems.push(`${at}: expected properties.id to be a region of the pack (${[...known].join(', ')}), got ${JSON.stringify(id)}`);
    if (seen.has(id)) problems.push(`${at}: this id came before`);
    seen.add(id);
    const g = f?.geometry;
    const polygons = g?.type === 'Polygon' ? [g.coordinates] : g?.type === 'MultiPolygon' ? g.coordinates : null;
    if (!Array.isArray(polygons)) problems.push(`${at}: expected a Polygon or MultiPolygon, got ${JSON.stringify(g?.type)}`);
    const bad = (polygons ?? []).flat().find((ring) => !isRing(ring));
    if (bad) problems.push(`${at}: expected closed rings of at least four [longitude, latitude] pairs in degrees`);
    return { id, polygons: polygons ?? [] };
  });
  return { problems, regions };
}

function isRing(ring) {
  if (!Array.isArray(ring) || ring.length < 4) return false;
  const ok = ring.every(
    (p) => Array.isArray(p) && Number.isFinite(p[0]) && Number.isFinite(p[1]) && Math.abs(p[0]) <= 180 && Math.abs(p[1]) <= 90,
  );
  return ok && ring[0][0] === ring.at(-1)[0] && ring[0][1] === ring.at(-1)[1];
}

const round = (n) => Math.round(n * DECIMALS) / DECIMALS;

/** Rounds, and gives every edge the vertices of its neighbours that lie on it, so that both sides of a border are one line. */
export function shareVertices(regions) {
  const rounded = regions.map((r) => ({
    ...r,
    polygons: r.polygons.map((p) => p.map((ring) => distinct(ring.map(([x, y]) => [round(x), round(y)])))).filter((p) => p[0].length >= 4),
  }));
  const grid = new Map();
  for (const v of new Map(rounded.flatMap((r) => r.polygons.flat(2)).map((v) => [`${v}`, v])).values()) {
    const cell = `${Math.floor(v[0] / CELL)},${Math.floor(v[1] / CELL)}`;
    grid.set(cell, [...(grid.get(cell) ?? []), v]);
  }
  return rounded.map((r) => ({ ...r, polygons: r.polygons.map((p) => p.map((ring) => withNeighbours(ring, grid))) }));
}

function distinct(ring) {
  return ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1][0] || p[1] !== ring[i - 1][1]);
}

function withNeighbours(ring, grid) {
  const own = new Set(ring.map((v) => `${v}`));
  const out = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i], ring[i + 1]];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const on = around(a, b, grid).flatMap((v) => {
      const t = ((v[0] - a[0]) * dx + (v[1] - a[1]) * dy) / (dx * dx + dy * dy);
      return t > 0 && t < 1 && Math.hypot(a[0] + t * dx - v[0], a[1] + t * dy - v[1]) < NEAR && !own.has(`${v}`) ? [{ v, t }] : [];
    });
    out.push(a, ...on.sort((p, q) => p.t - q.t).map(({ v }) => v));
  }
  return [...out, ring.at(-1)];
}

/** The vertices in the cells that the edge's box touches. */
function around(a, b, grid) {
  const [x0, x1, y0, y1] = [Math.min(a[0], b[0]), Math.max(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[1], b[1])].map((n, i) =>
    Math.floor((n + (i % 2 ? NEAR : -NEAR)) / CELL),
  );
  const found = [];
  for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) found.push(...(grid.get(`${x},${y}`) ?? []));
  return found;
}

/** The least simplification that brings the set under `maxBytes`. Neighbours keep their common line. */
export function simplified(regions, maxBytes = MAX_BYTES) {
  const collection = {
    type: 'FeatureCollection',
    features: regions.map((r) => ({
      type: 'Feature',
      properties: { id: r.id },
      geometry: { type: 'MultiPolygon', coordinates: r.polygons },
    })),
  };
  const weighed = presimplify(topology({ regions: collection }));
  // Square degrees: from nothing to triangles of about 30 km by 30 km.
  let [low, high] = [0, 0.1];
  let best = rings(weighed, 0);
  if (bytes(best) <= maxBytes) return best;
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    const tried = rings(weighed, middle);
    if (bytes(tried) <= maxBytes) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  if (bytes(best) > maxBytes)
    throw new Error(`Expected the outlines to fit in ${maxBytes} bytes, got ${bytes(best)} after the strongest simplification`);
  return best;
}

function rings(weighed, least) {
  const simple = simplify(weighed, least);
  return feature(simple, simple.objects.regions).features.map((f) => ({
    id: f.properties.id,
    polygons: f.geometry.coordinates.map((p) => p.filter((ring) => distinct(ring).length >= 4).map(distinct)).filter((p) => p.length > 0),
  }));
}

/** What a set weighs as the GeoJSON that travels. */
export const bytes = (regions) => Buffer.byteLength(JSON.stringify(toCollection(regions, '2000-01-01')));

/** A set as GeoJSON, the shape the program reads. */
export function toCollection(regions, validFrom, schematic = () => false) {
  return {
    type: 'FeatureCollection',
    validFrom,
    features: regions.map((r) => ({
      type: 'Feature',
      properties: { id: r.id, schematic: schematic(r.id) },
      geometry: { type: 'MultiPolygon', coordinates: r.polygons },
    })),
  };
}
