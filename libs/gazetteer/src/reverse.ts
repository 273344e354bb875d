import type { Held } from './book.js';

const KM_PER_DEGREE = 111.2;
/** Half a degree: a cell holds few places and a search looks at few cells. */
const CELL = 0.5;
/** Nobody is "in" a place 60 km away. */
const REACH_KM = 60;
/** A city's radius by its people: 3 km for 100,000, 15 km for two million. */
const RADIUS_KM = 0.01;
/** A position this exact may name a park or a square within its error and this much more. */
const LANDMARK_KM = 0.25;

export interface Nearest {
  readonly held: Held;
  readonly km: number;
  readonly runnerUp: Held | undefined;
}

/** Cities, towns, villages and landmarks on a grid of half degrees. */
export class Grid {
  private readonly cells = new Map<number, Held[]>();
  private readonly nearest = new Map<number, readonly Held[]>();

  constructor(held: readonly Held[]) {
    for (const h of held) this.add(h);
  }

  add(h: Held): void {
    if (!['city', 'village', 'settlement', 'landmark'].includes(h.row.kind)) return;
    const key = cell(h.row.lat, h.row.lon);
    this.cells.set(key, [...(this.cells.get(key) ?? []), h]);
    this.nearest.clear();
  }

  /** The place whose edge is nearest; a landmark when the position is exact enough to tell. Kilometres from its middle. */
  find(lat: number, lon: number, accuracyM: number): Nearest | undefined {
    const cos = Math.cos((lat * Math.PI) / 180);
    let best: Held | undefined,
      second: Held | undefined,
      bestEdge = Infinity,
      bestKm = 0;
    for (const h of this.around(lat, lon)) {
      const km = Math.hypot(h.row.lat - lat, (h.row.lon - lon) * cos) * KM_PER_DEGREE;
      if (h.row.kind === 'landmark' && (km > LANDMARK_KM + accuracyM / 1000 || accuracyM > 500)) continue;
      const edge = h.row.kind === 'landmark' ? km - 1000 : km - Math.sqrt(h.row.population ?? 2_000) * RADIUS_KM;
      if (edge < bestEdge) {
        second = best;
        best = h;
        bestEdge = edge;
        bestKm = km;
      }
    }
    return best && bestKm <= REACH_KM ? { held: best, km: bestKm, runnerUp: second } : undefined;
  }

  /** What stands in the cell and the eight around it (at least 35 km each way), kept once asked for. */
  private around(lat: number, lon: number): readonly Held[] {
    const key = cell(lat, lon);
    const known = this.nearest.get(key);
    if (known) return known;
    const found: Held[] = [];
    for (let y = -1; y <= 1; y++) for (let x = -2; x <= 2; x++) found.push(...(this.cells.get(cell(lat + y * CELL, lon + x * CELL)) ?? []));
    this.nearest.set(key, found);
    return found;
  }
}

function cell(lat: number, lon: number): number {
  return Math.floor((lat + 90) / CELL) * 1024 + Math.floor((lon + 180) / CELL);
}
