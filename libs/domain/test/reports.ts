import { Linkage, type Decision, type ReportFacts } from '../src/index.js';

/** Noon of 6 June 2020 in Almaty, ms. */
export const NOON = Date.parse('2020-06-06T06:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

let serial = 0;

/** A monitor's report of a detention in Almaty at noon that says nothing more; its id is a new one. */
export function report(more: Partial<ReportFacts> = {}): ReportFacts {
  const id = more.id ?? `r${String(++serial).padStart(5, '0')}`;
  return {
    id,
    key: id,
    submittedAt: NOON,
    observedAt: NOON,
    kind: 'detained',
    sourceKind: 'monitor',
    reporterId: null,
    language: 'ru',
    city: 'almaty',
    place: null,
    placeId: null,
    facility: null,
    facilityId: null,
    name: null,
    count: null,
    countText: null,
    age: null,
    gender: null,
    listId: null,
    status: null,
    statusDays: null,
    note: null,
    corrects: null,
    ...more,
  };
}

/** A linkage that has taken in these reports, in this order, and these decisions. */
export function solved(reports: readonly ReportFacts[], decisions: readonly Decision[] = []): Linkage {
  const linkage = new Linkage();
  for (const r of reports) linkage.submit(r);
  for (const d of decisions) linkage.decide(d);
  linkage.drain();
  return linkage;
}
