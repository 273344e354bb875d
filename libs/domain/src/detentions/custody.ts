import type { News, ReportFacts, Stay } from '../facts.js';

interface Statement {
  readonly at: number;
  readonly key: string;
  readonly move: boolean;
  readonly facilityId: string | null;
  readonly facility: string | null;
}

/**
 * Stays in houses of custody, oldest first: a transfer closes one and opens the next, a release closes the last. Another
 * house named without a move corrects the stay it falls into; one that was left already is not gone back to.
 * `taken`, `releasedAt`: ms, null when nobody said. A function of its input's set, not of its order.
 */
export function stays(reports: readonly ReportFacts[], news: readonly News[], taken: number | null, releasedAt: number | null): Stay[] {
  const said = [...reports.flatMap(statementOf), ...news.flatMap(orderOf)].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  const out: Stay[] = [];
  for (const s of said) {
    const current = out.at(-1);
    if (!current) out.push({ facilityId: s.facilityId, facility: s.facility, from: s.move ? s.at : taken, to: null });
    else if (!same(current, s)) {
      if (s.move) out.splice(-1, 1, { ...current, to: s.at }, { facilityId: s.facilityId, facility: s.facility, from: s.at, to: null });
      else if (!out.some((stay) => same(stay, s)) && (s.facilityId !== null || current.facilityId === null))
        out.splice(-1, 1, { ...current, facilityId: s.facilityId, facility: s.facility });
    }
  }
  const last = out.at(-1);
  if (last && releasedAt !== null) out.splice(-1, 1, { ...last, to: releasedAt });
  return out;
}

function statementOf(r: ReportFacts): Statement[] {
  if (r.facilityId === null && r.facility === null) return [];
  return [
    {
      at: r.observedAt ?? r.submittedAt,
      key: r.id,
      move: r.kind === 'transferred' || (r.kind === 'outcome' && r.status !== 'released'),
      facilityId: r.facilityId,
      facility: r.facility,
    },
  ];
}

function orderOf(n: News): Statement[] {
  return n.what === 'transferred' && n.facilityId !== null
    ? [{ at: n.at, key: n.id, move: true, facilityId: n.facilityId, facility: null }]
    : [];
}

function same(
  a: { readonly facilityId: string | null; readonly facility: string | null },
  b: { readonly facilityId: string | null; readonly facility: string | null },
): boolean {
  return a.facilityId === null && b.facilityId === null ? a.facility === b.facility : a.facilityId === b.facilityId;
}
