import { LikeNames, MODEL, reasonWords, type Reason, type ReportFacts } from '@tizim/domain';
import type { Detention, EventSummary, NewsCase, PlaceCase, Reasons, ReviewPair, SideReport } from '@tizim/contract';
import { openReport } from '../pipeline/read.js';
import type { Services } from '../services.js';

/** 50 pairs: what three people clear in an hour; the queue is ordered by effect on the range. */
const PAIRS = 50;
/** 20 reports say what a detention is; more would hide the pair. */
const SIDE_REPORTS = 20;
const PLACES = 100;
const NEWS = 50;
/** Surname or given name agrees and the other part is silent: 0.65. */
const LIKE = 0.65;
const CANDIDATES = 5;

/** The engine's reasons as people read them. */
export const inWords = (reasons: readonly Reason[]): Reasons =>
  reasons.map((r) => ({ ...r, words: reasonWords[r.code] ?? { kk: r.code, ru: r.code, en: r.code } }));

/** Pairs for a person's eye, as the pipeline left them, with the reports behind each side. */
export async function reviewPairs(s: Services, eventId: string): Promise<ReviewPair[]> {
  const { dataKey } = await s.events.keysOf(eventId);
  const pairs = await s.nearPairs.top(eventId, (s.config.model?.linkage ?? MODEL).line, PAIRS);
  const { items } = await s.detentions.page(eventId, dataKey, { rev: null, ids: pairs.flatMap((p) => [p.a, p.b]), limit: 2 * PAIRS });
  const detentions = new Map(items.map((d) => [d.id, d]));
  const readings = await s.review.readings(
    eventId,
    items.flatMap((d) => d.reports.slice(0, SIDE_REPORTS)),
    dataKey,
  );
  const side = (d: Detention) =>
    d.reports.slice(0, SIDE_REPORTS).flatMap((r) => {
      const facts = readings.get(r);
      return facts ? [toSide(facts)] : [];
    });
  return pairs.flatMap((p) => {
    const a = detentions.get(p.a);
    const b = detentions.get(p.b);
    return a && b
      ? [
          {
            a,
            b,
            weight: p.weight,
            reasons: inWords(p.reasons),
            reports: { a: side(a), b: side(b) },
          },
        ]
      : [];
  });
}

/** News of people whom nobody has reported, newest first, with those of a like name: release after a sentence comes weeks later, beyond what linking by itself may reach. */
export async function reviewNews(s: Services, eventId: string): Promise<NewsCase[]> {
  const { dataKey } = await s.events.keysOf(eventId);
  const lone = await s.detentions.loneNews(eventId, dataKey, NEWS);
  if (lone.length === 0) return [];
  const named = await s.detentions.named(eventId, dataKey);
  const places = new Map(named.map((d) => [d.id, d.placeId]));
  const names = new LikeNames(named);
  const near = (a: string | null, b: string | null | undefined): boolean => a === null || b == null || a === b;
  const likest = new Map(
    lone.map((l) => [
      l.id,
      names
        .of(l.name ?? '', LIKE)
        .filter((c) => near(l.placeId, places.get(c.id)))
        .slice(0, CANDIDATES),
    ]),
  );
  const ids = [...new Set([...likest.values()].flatMap((c) => c.map((x) => x.id)))];
  const { items } = await s.detentions.page(eventId, dataKey, { rev: null, ids, limit: Math.max(1, ids.length) });
  const detentions = new Map(items.map((d) => [d.id, d]));
  const readings = await s.review.readings(
    eventId,
    lone.flatMap((l) => l.reports.slice(0, SIDE_REPORTS)),
    dataKey,
  );
  return lone.map((news) => ({
    news,
    reports: news.reports.slice(0, SIDE_REPORTS).flatMap((r) => {
      const facts = readings.get(r);
      return facts ? [toSide(facts)] : [];
    }),
    candidates: (likest.get(news.id) ?? []).flatMap(({ id, likeness }) => {
      const detention = detentions.get(id);
      return detention ? [{ detention, likeness }] : [];
    }),
  }));
}

/** Reports whose place the gazetteer would not decide: newest first, with what it thought of. */
export async function reviewPlaces(s: Services, event: EventSummary): Promise<PlaceCase[]> {
  const keys = await s.events.keysOf(event.id);
  const at = Date.parse(event.dayFrom);
  const g = s.places.gazetteer;
  const bodies = await Promise.all(
    (await s.review.placeUnknown(event.id, PLACES)).map(async (raw) => ({ raw, body: await openReport(raw, keys) })),
  );
  const cases = bodies.map(({ raw, body }) => ({ raw, text: body.place ?? body.city ?? body.note ?? '' }));
  return cases.map(({ raw, text }): PlaceCase => {
    const located = g.locate(text, { at });
    const candidates = located.candidates.slice(0, 5).map(({ place: p, score }) => ({
      id: p.id,
      kind: p.kind,
      names: { kk: g.name(p.id, 'kk', at), ru: g.name(p.id, 'ru', at), en: g.name(p.id, 'en', at) },
      city: p.city,
      region: g.regionOf(p.id, at) ?? null,
      score,
    }));
    const alike = text === '' ? 0 : cases.filter((other) => sameWords(other.text, text)).length - 1;
    return { reportId: raw.id, at: raw.received_at.toISOString(), text, reason: String(located.reason), alike, candidates };
  });
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
}

function toSide(f: ReportFacts): SideReport {
  return {
    id: f.id,
    source: f.sourceKind,
    kind: f.kind,
    name: f.name,
    age: f.age,
    gender: f.gender,
    place: f.place,
    placeId: f.placeId,
    city: f.city,
    facility: f.facility,
    facilityId: f.facilityId,
    count: f.count,
    countText: f.countText,
    outcome: f.status,
    days: f.statusDays,
    note: f.note,
    observedAt: f.observedAt === null ? null : new Date(f.observedAt).toISOString(),
    submittedAt: new Date(f.submittedAt).toISOString(),
  };
}
