import { Linkage, reasonWords } from '@tizim/domain';
import type { EventSummary, PlaceCase, ReviewPair } from '@tizim/contract';
import { openReport } from '../pipeline/read.js';
import { apply } from '../pipeline/engines.js';
import type { Services } from '../services.js';
import { Register } from '../store/register.js';
import type { RawReport } from '../store/reports.js';

/** 50 pairs: what three people clear in an hour; the queue is ordered by effect on the range. */
const PAIRS = 50;

/** Pairs for a person's eye, from the readings and decisions as they stand. */
export async function reviewPairs(s: Services, eventId: string): Promise<ReviewPair[]> {
  const { dataKey } = await s.events.keysOf(eventId);
  const register = new Register();
  const linkage = new Linkage();
  await s.db.transaction(async (c) => {
    for (const facts of await register.readingsSince(c, eventId, 0, dataKey)) linkage.submit(facts);
    for (const d of await register.decisionsSince(c, eventId, 0)) if (d.rev !== null) apply(linkage, d);
  });
  const pairs = linkage.reviewQueue(PAIRS);
  const detentions = new Map((await s.detentions.page(eventId, dataKey, { rev: null, ids: pairs.flatMap((p) => [p.a, p.b]), limit: 2 * PAIRS })).items.map((d) => [d.id, d]));
  return pairs.flatMap((p) => {
    const a = detentions.get(p.a);
    const b = detentions.get(p.b);
    return a && b ? [{ a, b, weight: p.weight, reports: { a: [], b: [] }, reasons: p.reasons.map((r) => ({ ...r, words: reasonWords[r.code] ?? { kk: r.code, ru: r.code, en: r.code } })) }] : [];
  });
}

/** Reports whose place the gazetteer would not decide: newest first, with what it thought of. */
export async function reviewPlaces(s: Services, event: EventSummary): Promise<PlaceCase[]> {
  const rows = await s.db.rows<RawReport>(`select r.id, r.event_id, r.sealed, r.content, r.source_kind, r.device_id, r.account_id, r.received_at, r.attempts, r.state
    from (select distinct on (report_id) report_id, city_id from reading where event_id = $1 order by report_id, rev desc) x join report r on r.id = x.report_id where x.city_id is null order by r.received_at desc limit 100`, [event.id]);
  const keys = await s.events.keysOf(event.id);
  const at = Date.parse(event.dayFrom);
  const g = s.pipeline.gazetteer;
  return Promise.all(rows.map(async (raw): Promise<PlaceCase> => {
    const body = await openReport(raw, keys);
    const text = body.place ?? body.city ?? body.note ?? '';
    const located = g.locate(text, { at });
    return { reportId: raw.id, at: raw.received_at.toISOString(), text, reason: String(located.reason), alike: 0, candidates: located.candidates.slice(0, 5).map((c) => ({ id: c.place.id, kind: c.place.kind, city: c.place.city, region: g.regionOf(c.place.id, at) ?? null, names: { kk: g.name(c.place.id, 'kk', at), ru: g.name(c.place.id, 'ru', at), en: g.name(c.place.id, 'en', at) }, score: c.score })) };
  }));
}
