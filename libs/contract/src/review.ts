import { z } from 'zod';
import { detention } from './detentions.js';
import { names } from './fields.js';
import { reportBody } from './reports.js';

/** One report behind a side of a pair, field by field as it was read; decrypted for staff alone. Null: it does not say. */
export const sideReport = z.object({
  id: z.string(),
  source: z.string(),
  kind: z.string(),
  name: z.string().nullable(),
  age: z.number().nullable(),
  gender: z.string().nullable(),
  place: z.string().nullable(),
  placeId: z.string().nullable(),
  city: z.string().nullable(),
  facility: z.string().nullable(),
  facilityId: z.string().nullable(),
  count: z.number().nullable(),
  countText: z.string().nullable(),
  outcome: z.string().nullable(),
  days: z.number().nullable(),
  note: z.string().nullable(),
  observedAt: z.iso.datetime().nullable(),
  submittedAt: z.iso.datetime(),
});
export type SideReport = z.infer<typeof sideReport>;

/** Reasons in words, with their weights (natural log). */
const reasons = z.array(z.object({ code: z.string(), weight: z.number(), words: names }));
export type Reasons = z.infer<typeof reasons>;

/** A pair that a person should look at: two detentions, the reasons, and the reports behind each. */
export const reviewPair = z.object({
  a: detention,
  b: detention,
  weight: z.number(),
  reasons,
  reports: z.object({ a: z.array(sideReport), b: z.array(sideReport) }),
});
export type ReviewPair = z.infer<typeof reviewPair>;

/** Why a report is filed under its detention by rule, when it was filed there: its strongest evidence, and the weights that were in force. None: it was the first. */
export const linkReason = z.object({
  detentionId: z.string(),
  weight: z.number(),
  reasons,
  modelVersion: z.string(),
  at: z.iso.datetime(),
});
export type LinkReason = z.infer<typeof linkReason>;

/** A report as its reporter wrote it. `link`: null while it is filed nowhere. */
export const receivedReport = z.object({ report: reportBody, receivedAt: z.iso.datetime(), link: linkReason.nullable() });
export type ReceivedReport = z.infer<typeof receivedReport>;

/** A report whose place nobody knows: its words, why, and what the gazetteer thought of. `alike`: other waiting reports with the same words. */
export const placeCase = z.object({
  reportId: z.string(),
  at: z.iso.datetime(),
  text: z.string(),
  reason: z.string(),
  alike: z.number().int(),
  candidates: z.array(
    z.object({ id: z.string(), kind: z.string(), names, city: z.string().nullable(), region: z.string().nullable(), score: z.number() }),
  ),
});
export type PlaceCase = z.infer<typeof placeCase>;

/**
 * News of somebody whom nobody has reported: not counted. `candidates`: detentions of a like name, the likeliest first (`likeness` 0–1),
 * however long ago. A person links it to one, confirms it as a detention of its own, or takes it back.
 */
export const newsCase = z.object({
  news: detention,
  reports: z.array(sideReport),
  candidates: z.array(z.object({ detention, likeness: z.number() })),
});
export type NewsCase = z.infer<typeof newsCase>;

/** A report that could not be counted, and why. `retry` it, or take it out with the decision `retract`. */
export const setApart = z.object({
  reportId: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
  attempts: z.number().int(),
  source: z.string(),
  sealed: z.boolean(),
});
export type SetApart = z.infer<typeof setApart>;
