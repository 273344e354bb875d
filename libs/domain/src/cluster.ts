import { W } from './model.js';

/** What the clustering asks about two reports: evidence (natural-log) and what people said. */
export interface Evidence { weight(a: string, b: string): number; said(a: string, b: string): 1 | -1 | 0 }
export interface Cluster { readonly members: readonly string[]; /** The best merge that was not made, and the weakest that was, are near the line. */ readonly uncertain: boolean }

/** Must-links outweigh any evidence; a cannot-link outweighs any must-link. */
const MUST = 1e4;
const NEVER = 1e6;
/** Evidence this close to the line is for a person's eye. */
const NEAR = 1.5;

interface Node { members: string[]; uncertain: boolean; alive: boolean }

/**
 * Agglomerative clustering of one component: merge the best pair of clusters while their mean evidence stays above
 * the line. `ids` must come in a canonical order; the result depends on nothing else. Cost n² pairs.
 */
export function resolve(ids: readonly string[], evidence: Evidence): Cluster[] {
  const nodes: Node[] = ids.map((id) => ({ members: [id], uncertain: false, alive: true }));
  const sums = ids.map((a, i) => ids.map((b, j) => (i === j ? 0 : evidence.weight(a, b))));
  const forced = ids.map((a, i) => ids.map((b, j) => { const s = i === j ? 0 : evidence.said(a, b); return s === 1 ? MUST : s === -1 ? -NEVER : 0; }));
  for (;;) {
    const best = bestPair(nodes, sums, forced);
    if (!best) break;
    const { i, j, score } = best;
    const a = nodes[i];
    const b = nodes[j];
    if (!a || !b) break;
    if (score <= W.merge) {
      if (score > W.merge - NEAR) { a.uncertain = true; b.uncertain = true; }
      break;
    }
    if (score < W.merge + NEAR) a.uncertain = true;
    a.uncertain ||= b.uncertain;
    a.members.push(...b.members);
    b.alive = false;
    for (let k = 0; k < nodes.length; k++) for (const m of [sums, forced]) join(m, i, j, k);
  }
  return nodes.filter((n) => n.alive).map((n) => ({ members: n.members, uncertain: n.uncertain }));
}

function join(m: number[][], i: number, j: number, k: number): void {
  const v = (m[i]?.[k] ?? 0) + (m[j]?.[k] ?? 0);
  const row = m[i];
  const column = m[k];
  if (row) row[k] = v;
  if (column) column[i] = v;
}

function bestPair(nodes: readonly Node[], sums: readonly number[][], forced: readonly number[][]): { i: number; j: number; score: number } | undefined {
  let best: { i: number; j: number; score: number } | undefined;
  for (let i = 0; i < nodes.length; i++) {
    const a = nodes[i];
    if (!a?.alive) continue;
    for (let j = i + 1; j < nodes.length; j++) {
      const b = nodes[j];
      if (!b?.alive) continue;
      const score = (sums[i]?.[j] ?? 0) / (a.members.length * b.members.length) + (forced[i]?.[j] ?? 0);
      if (!best || score > best.score) best = { i, j, score };
    }
  }
  return best;
}
