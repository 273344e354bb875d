// The library behind the scorer's interface: a report of a labelled day → facts, as the server reads it.
import { Linkage } from '@tizim/domain';
import { Gazetteer, kz } from '@tizim/gazetteer';

const SOURCES = { detainee_sms: 'detainee', hr_org: 'ngo', social: 'social' };
const KINDS = { detention: 'detained' };

const tidy = (s) => s.trim().toLowerCase().replace(/\s+/g, ' ');
const ms = (iso) => (iso ? Date.parse(iso) : null);
/** A city's reach on the ground, degrees: about 40 km. */
const REACH = 0.4;

/** Cities by the set's own names; places and stations by the gazetteer, within the city, as the server reads them. */
export function reader(cities) {
  const gazetteer = new Gazetteer(kz);
  const keys = new Map(cities.flatMap((c) => c.names.map((n) => [tidy(n), c.key])));
  const ids = new Map(cities.map((c) => [c.key, gazetteer.locate(c.names[0], {}).place?.id]));
  const known = new Map();
  const keyOf = new Map([...ids].map(([key, id]) => [id, key]));
  const nearest = (r) => cities.find((c) => Math.abs(c.lat - r.lat) < REACH && Math.abs(c.lon - r.lon) < REACH)?.key ?? null;
  // "Хан Шатыр" and "Медеуское РУВД" each stand in one city alone.
  const told = (text, role) => {
    const found = text ? gazetteer.locate(text, { role }) : undefined;
    return found?.status === 'resolved' ? (keyOf.get(gazetteer.cityOf(found.place.id)?.id ?? found.place.id) ?? null) : null;
  };
  const words = (r) =>
    told(r.place, 'where') ?? told(r.detentionPlace, 'held') ?? (r.place || r.detentionPlace ? null : told(r.note, 'where'));
  const cityOf = (r) => (r.city ? (keys.get(tidy(r.city)) ?? null) : r.lat ? nearest(r) : words(r));
  const find = (text, city, role) => {
    const within = ids.get(city);
    if (!text || !within) return null;
    const key = `${role} ${within} ${text}`;
    if (!known.has(key)) {
      const found = gazetteer.locate(text, { role, within });
      const place = found.status === 'resolved' ? found.place : undefined;
      const inside =
        place && place.id !== within && gazetteer.cityOf(place.id)?.id === within && (role === 'where' || place.kind === 'facility');
      known.set(key, inside ? place.id : null);
    }
    return known.get(key);
  };
  return { cityOf, find };
}

/** A labelled report in the engine's terms. */
export function factsOf(r, { cityOf, find }) {
  const city = cityOf(r);
  return {
    id: r.reportId,
    key: r.idempotencyKey ?? r.reportId,
    submittedAt: ms(r.submittedAt),
    observedAt: ms(r.observedAt),
    kind:
      r.reportType === 'status'
        ? r.status === 'released'
          ? 'released'
          : r.status === 'transferred'
            ? 'transferred'
            : 'outcome'
        : (KINDS[r.reportType] ?? r.reportType),
    sourceKind: SOURCES[r.sourceType] ?? r.sourceType,
    reporterId: r.reporterId ?? null,
    language: r.language ?? null,
    city,
    place: r.place ?? null,
    placeId: find(r.place, city, 'where'),
    facility: r.detentionPlace ?? null,
    facilityId: find(r.detentionPlace, city, 'held'),
    name: r.personName ?? null,
    count: r.count ?? null,
    countText: r.countText ?? null,
    age: r.ageEstimate ?? null,
    gender: r.gender ?? null,
    listId: r.batchId ?? null,
    status: r.status ?? null,
    statusDays: r.statusDays ?? null,
    note: r.note ?? null,
    corrects: null,
  };
}

export default async function create({ cities, model }) {
  const linkage = new Linkage(model);
  const read = reader(cities);
  let serial = 0;
  const decide = (d) => {
    const id = `op ${++serial}`;
    linkage.decide({ id, seq: serial, ...d });
    return id;
  };
  return {
    linkage,
    // Solved report by report: what a live board asks for, and dearer than the server's batches.
    submit(r) {
      linkage.submit(factsOf(r, read));
      linkage.detentionOf(r.reportId);
    },
    counts: () =>
      [...linkage.tallies().map((t) => ({ ...t, city: t.city ?? '?' })), { ...linkage.total(), city: '*' }].map((t) => ({
        city: t.city,
        min: t.low,
        best: t.best,
        max: t.high,
      })),
    assignments: () => linkage.assignments(),
    merge: (a, b) => (a === b ? null : decide({ kind: 'link', a, b })),
    split: (ids) => decide({ kind: 'split', reports: ids }),
    undo: (target) => {
      decide({ kind: 'undo', target });
    },
  };
}
