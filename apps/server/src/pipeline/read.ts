import { reportBody, type Envelope, type ReportBody } from '@tizim/contract';
import type { Kind, ReportFacts } from '@tizim/domain';
import type { Gazetteer, Located, Place } from '@tizim/gazetteer';
import { parse } from '../errors.js';
import type { EventKeys } from '../store/events.js';
import type { Reading } from '../store/register/register.js';
import type { RawReport } from '../store/register/reports.js';
import { decrypt } from '../store/vault.js';
import { openEnvelope } from './envelope.js';

/** Opens the raw report: the phone's envelope or our own encryption of a plain one. Throws when it can't be read. */
export function openReport(raw: RawReport, keys: EventKeys): ReportBody {
  if (!raw.sealed) return JSON.parse(decrypt(keys.dataKey, `report ${raw.id}`, raw.content).toString()) as ReportBody;
  return parse(reportBody, openEnvelope(keys.intake, raw.id, JSON.parse(raw.content.toString()) as Envelope));
}

/** News of an earlier report is at most this many steps long: a longer chain is somebody playing. */
const MAX_CHAIN = 8;

/** Opens a report; a correction or a follow-up that names no place has the earlier report's. `find` gives raw reports of any event. */
export async function openWhole(
  raw: RawReport,
  keys: EventKeys,
  find: (id: string) => Promise<RawReport | undefined>,
  steps = MAX_CHAIN,
): Promise<ReportBody> {
  const body = openReport(raw, keys);
  const earlier = body.corrects ?? body.follows;
  if (earlier === undefined || steps === 0 || body.place || body.city || hasPosition(body)) return body;
  const before = await find(earlier);
  if (before?.event_id !== raw.event_id) return body;
  const { place, city, lat, lon, accuracyM } = await openWhole(before, keys, find, steps - 1);
  return {
    ...body,
    ...(place && { place }),
    ...(city && { city }),
    ...(lat !== undefined && lon !== undefined && { lat, lon }),
    ...(accuracyM !== undefined && { accuracyM }),
  };
}

/** Report → facts for the engine, with the place the gazetteer found. A place that people chose wins. */
export function readReport(raw: RawReport, body: ReportBody, gazetteer: Gazetteer, eventDay: number, chosen?: string): Reading {
  const where = chosen ? undefined : locateWhere(body, gazetteer, eventDay);
  const place = chosen ? gazetteer.place(chosen) : where?.status === 'resolved' ? where.place : undefined;
  const city = place ? (gazetteer.cityOf(place.id) ?? place) : undefined;
  const heldText = body.facility ?? null;
  const held = heldText ? gazetteer.locate(heldText, { at: eventDay, role: 'held', ...(city && { within: city.id }) }) : undefined;
  const heldPlace = held?.status === 'resolved' && held.place.kind === 'facility' ? held.place : undefined;
  const source = body.source ?? raw.source_kind;
  const outcome = body.outcome;
  const facts: ReportFacts = {
    id: raw.id,
    key: raw.id,
    submittedAt: Date.parse(body.submittedAt),
    observedAt: body.observedAt ? Date.parse(body.observedAt) : null,
    kind: kindOf(body),
    sourceKind: source as ReportFacts['sourceKind'],
    reporterId: body.reporter ?? raw.device_id ?? raw.account_id,
    language: body.language ?? null,
    city: city?.id ?? heldPlace?.city ?? null,
    place: body.place ?? null,
    placeId: place?.id ?? null,
    facility: heldText,
    facilityId: heldPlace?.id ?? null,
    name: body.name ?? null,
    count: body.count ?? null,
    countText: countWords(body),
    age: body.age ?? null,
    gender: body.gender ?? null,
    listId: body.listId ?? null,
    status: outcome ?? (body.kind === 'released' ? 'released' : null),
    statusDays: body.days ?? null,
    note: body.note ?? null,
    corrects: body.corrects ?? null,
    ...(body.withdrawn && { withdrawn: true }),
  };
  return {
    facts,
    placeState: chosen
      ? 'chosen'
      : facts.city !== null
        ? where?.reason === 'alias'
          ? 'local_name'
          : 'resolved'
        : (where?.status ?? 'none'),
    confidence: chosen ? 1 : (where?.confidence ?? 0),
  };
}

function kindOf(body: ReportBody): Kind {
  return body.kind === 'detained' && body.outcome !== undefined ? 'outcome' : body.kind;
}

/** A range or a qualifier from the form's buttons, in the words the engine reads. */
function countWords(body: ReportBody): string | null {
  if (body.countText) return body.countText;
  if (body.count === undefined) return null;
  if (body.countMax !== undefined && body.countMax > body.count) return `${body.count}-${body.countMax}`;
  switch (body.qualifier) {
    case 'at_least':
      return `at least ${body.count}`;
    case 'at_most':
      return `up to ${body.count}`;
    case 'about':
    case 'order_of':
      return `about ${body.count}`;
    default:
      return null;
  }
}

/** City first (it may be a gazetteer id), the place inside it, the note last, and the phone's position when words say nothing. */
function locateWhere(body: ReportBody, gazetteer: Gazetteer, at: number): Located | undefined {
  const byId = body.city ? gazetteer.place(body.city) : undefined;
  const city = byId
    ? { status: 'resolved' as const, confidence: 1, place: byId, candidates: [], reason: gazetteer.locate('', { at }).reason }
    : body.city
      ? gazetteer.locate(body.city, { at })
      : undefined;
  if (body.place) {
    const found = gazetteer.locate(body.place, { at, role: 'where', ...(city?.status === 'resolved' && { within: city.place.id }) });
    if (found.status === 'resolved' && (city?.status !== 'resolved' || inside(found.place, city.place, gazetteer))) return found;
    if (city?.status !== 'resolved' && !hasPosition(body)) return found;
  }
  if (city?.status === 'resolved') return city;
  if (hasPosition(body)) return gazetteer.reverse(body.lat ?? 0, body.lon ?? 0, body.accuracyM ?? 1_000);
  if (city) return city;
  return body.note ? gazetteer.locate(body.note, { at, role: 'where' }) : undefined;
}

/** Words of one place in another city name something here that we don't know; the reporter knows which city it is. */
function inside(place: Place, city: Place, gazetteer: Gazetteer): boolean {
  return (
    place.id === city.id ||
    gazetteer.cityOf(place.id)?.id === city.id ||
    place.region === city.id ||
    (city.kind !== 'city' && place.parent === city.id)
  );
}

function hasPosition(body: ReportBody): boolean {
  return body.lat !== undefined && body.lon !== undefined;
}
