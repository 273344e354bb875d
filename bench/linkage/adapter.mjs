// The library behind the scorer's interface: a report of a labelled day → facts, as the server would read it without a gazetteer.
import { Linkage } from '@tizim/domain';

const SOURCES = { detainee_sms: 'detainee', hr_org: 'ngo', social: 'social' };
const KINDS = { detention: 'detained' };

/** City names of the set, folded to what people type: case and spaces. */
export function cityReader(cities) {
  const keys = new Map(cities.flatMap((c) => c.names.map((n) => [tidy(n), c.key])));
  return (written) => (written === null || written === undefined ? null : (keys.get(tidy(written)) ?? null));
}
const tidy = (s) => s.trim().toLowerCase().replace(/\s+/g, ' ');
const ms = (iso) => (iso ? Date.parse(iso) : null);

/** A labelled report in the engine's terms. */
export function factsOf(r, cityOf) {
  return {
    id: r.reportId, key: r.idempotencyKey ?? r.reportId, submittedAt: ms(r.submittedAt), observedAt: ms(r.observedAt),
    kind: r.reportType === 'status' ? (r.status === 'released' ? 'released' : r.status === 'transferred' ? 'transferred' : 'outcome') : (KINDS[r.reportType] ?? r.reportType),
    sourceKind: SOURCES[r.sourceType] ?? r.sourceType, reporterId: r.reporterId ?? null, language: r.language ?? null,
    city: cityOf(r.city), place: r.place ?? null, placeId: null, facility: r.detentionPlace ?? null, facilityId: null,
    name: r.personName ?? null, count: r.count ?? null, countText: r.countText ?? null, age: r.ageEstimate ?? null, gender: r.gender ?? null,
    listId: r.batchId ?? null, status: r.status ?? null, statusDays: r.statusDays ?? null, note: r.note ?? null, corrects: null,
  };
}

export default async function create({ cities, model }) {
  const linkage = new Linkage(model);
  const cityOf = cityReader(cities);
  let serial = 0;
  const decide = (d) => { const id = `op ${++serial}`; linkage.decide({ id, seq: serial, ...d }); return id; };
  return {
    linkage,
    // Solved report by report: what a live board asks for, and dearer than the server's batches.
    submit(r) { linkage.submit(factsOf(r, cityOf)); linkage.detentionOf(r.reportId); },
    counts: () => linkage.tallies().map((t) => ({ city: t.city ?? '?', min: t.low, best: t.best, max: t.high })),
    assignments: () => linkage.assignments(),
    merge: (a, b) => (a === b ? null : decide({ kind: 'link', a, b })),
    split: (ids) => decide({ kind: 'split', reports: ids }),
    undo: (target) => { decide({ kind: 'undo', target }); },
  };
}
