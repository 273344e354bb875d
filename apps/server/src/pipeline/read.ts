import { reportBody, type Envelope, type ReportBody } from '@tizim/contract';
import type { Kind, ReportFacts } from '@tizim/domain';
import type { Gazetteer, Located, Place } from '@tizim/gazetteer';
import { z } from 'zod';
import { parse } from '../errors.js';
import { isAway } from '../store/database.js';
import type { EventKeys } from '../store/events.js';
import type { Reading } from '../store/register/register.js';
import { openPlain, type PlacedReport, type RawReport } from '../store/register/reports.js';
import { openEnvelope } from './envelope.js';
import type { LocalPlaces } from './local-places.js';

/** The contract's schema as one function: half the work of walking it. */
const BODY = z.compile(reportBody);

/** Opens the raw report: the phone's envelope or our own encryption of a plain one. Throws when it can't be read. */
export function openReport(raw: RawReport, keys: EventKeys): ReportBody {
  if (!raw.sealed) return JSON.parse(openPlain(keys.dataKey, raw).toString()) as ReportBody;
  return parse(BODY, openEnvelope(keys.intake, raw.id, JSON.parse(raw.content.toString()) as Envelope));
}

/** News of an earlier report is at most this many steps long: a longer chain is somebody playing. */
const MAX_CHAIN = 8;

/** A report in plain text. `placeOf`: the earlier report whose place it has, there or not yet; `chosen`: the place that people chose for that one. */
export interface Opened {
  readonly body: ReportBody;
  readonly placeOf: string | null;
  readonly chosen: string | null;
}

/** Opens a report; a correction or a follow-up that names no place has the earlier report's. `find` gives raw reports of any event. */
export async function openWhole(
  raw: RawReport,
  keys: EventKeys,
  find: (id: string) => Promise<PlacedReport | undefined>,
  steps = MAX_CHAIN,
): Promise<Opened> {
  const body = openReport(raw, keys);
  const placeOf = body.corrects ?? body.follows ?? null;
  if (placeOf === null || steps === 0 || body.place || body.city || hasPosition(body)) return { body, placeOf: null, chosen: null };
  const before = await find(placeOf);
  if (!before) return { body, placeOf, chosen: null };
  const earlier = before.event_id === raw.event_id ? await openWhole(before, keys, find, steps - 1).catch(unreadable) : null;
  if (!earlier) return { body, placeOf: null, chosen: null };
  const { place, city, lat, lon, accuracyM } = earlier.body;
  return {
    body: {
      ...body,
      ...(place && { place }),
      ...(city && { city }),
      ...(lat !== undefined && lon !== undefined && { lat, lon }),
      ...(accuracyM !== undefined && { accuracyM }),
    },
    placeOf,
    chosen: before.chosen ?? earlier.chosen,
  };
}

/** An earlier report that can't be read gives no place; a database that is away says nothing about reports. */
function unreadable(error: unknown): null {
  if (isAway(error)) throw error;
  return null;
}

/** Report → facts for the engine, with the place the gazetteer found. A place that people chose wins. `names`: see {@link Reading}. */
export function readReport(raw: RawReport, opened: Opened, places: LocalPlaces, eventDay: number, own: string | null = null): Reading {
  const { gazetteer, names } = places;
  const { body, placeOf } = opened;
  const chosen = own ?? opened.chosen;
  const heldText = body.facility ?? null;
  // Nobody is taken far: a station of one city alone says which city's square is meant.
  const station = heldText ? places.locate(heldText, { at: eventDay, role: 'held' }) : undefined;
  const nearby = station?.status === 'resolved' ? gazetteer.cityOf(station.place.id) : undefined;
  const where = chosen ? undefined : locateWhere(body, places, eventDay, nearby);
  const place = chosen ? gazetteer.place(chosen) : where?.status === 'resolved' ? where.place : undefined;
  const city = place ? (gazetteer.cityOf(place.id) ?? place) : nearby;
  const held = heldText ? places.locate(heldText, { at: eventDay, role: 'held', ...(city && { within: city.id }) }) : undefined;
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
    city: city?.id ?? null,
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
    placeState: chosen ? 'chosen' : stateOf(where, facts),
    confidence: chosen ? 1 : (where?.confidence ?? 0),
    placeOf,
    names,
  };
}

/** Words that nobody could place stay so where the city is that of the house of custody: a name taught later may place them. */
function stateOf(where: Located | undefined, { city }: ReportFacts): string {
  if (where?.status === 'resolved') return where.reason === 'alias' ? 'local_name' : 'resolved';
  return where?.status ?? (city === null ? 'none' : 'resolved');
}

/** Whether other local names can't change it. */
export function isSettled({ facts, placeState }: Reading): boolean {
  return facts.city !== null && (placeState === 'resolved' || placeState === 'chosen');
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

/** City first (it may be a gazetteer id), the place inside it (or near the station's city), the note last, and the phone's position when words say nothing. */
function locateWhere(body: ReportBody, places: LocalPlaces, at: number, nearby: Place | undefined): Located | undefined {
  const { gazetteer } = places;
  const byId = body.city ? gazetteer.place(body.city) : undefined;
  const city = byId
    ? { status: 'resolved' as const, confidence: 1, place: byId, candidates: [], reason: places.locate('', { at }).reason }
    : body.city
      ? places.locate(body.city, { at })
      : undefined;
  if (body.place) {
    const around = city?.status === 'resolved' ? city.place : nearby;
    const found = places.locate(body.place, { at, role: 'where', ...(around && { within: around.id }) });
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
