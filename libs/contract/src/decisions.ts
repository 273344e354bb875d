import { z } from 'zod';
import { instant, placeId, text, uuidV7 } from './fields.js';

const reportId = z.uuid();
const base = {
  id: uuidV7.meta({ description: 'Made by the sender: the same id again changes nothing' }),
  seenRev: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().meta({
    description:
      'The revision of the board its author was looking at. A later decision of a colleague on the same detentions is answered with 409 and `changed`',
  }),
};

/** `POST /api/v1/events/{id}/decisions`: what a coordinator decides. Appended; undo appends. */
export const decision = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('link'), a: reportId, b: reportId }),
  z.strictObject({ ...base, kind: z.literal('apart'), a: reportId, b: reportId }),
  z.strictObject({ ...base, kind: z.literal('split'), reports: z.array(reportId).min(1).max(200) }),
  z.strictObject({ ...base, kind: z.literal('confirm'), report: reportId }),
  z.strictObject({ ...base, kind: z.literal('retract'), report: reportId, why: text(500).optional() }),
  z.strictObject({
    ...base,
    kind: z.literal('place'),
    report: reportId,
    placeId,
    alias: text(200).optional().meta({
      description: 'The words to remember as a local name of this place; other waiting reports with the same words move with this one',
    }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('news'),
    reports: z.array(reportId).min(1).max(500).meta({ description: 'One report of each detention' }),
    what: z.enum(['released', 'transferred']),
    facilityId: placeId.optional().meta({ description: 'With `transferred`: where to' }),
    at: instant,
  }),
  z.strictObject({ ...base, kind: z.literal('undo'), target: z.uuid() }),
]);
export type DecisionInput = z.infer<typeof decision>;

/** A decision as the list shows it: who, when, on which reports, and whether it stands. */
export const decisionRow = z.object({
  id: z.string(),
  kind: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  reports: z.array(z.string()),
  undone: z.boolean(),
  undoneBy: z.string().nullable().meta({ description: 'Name of the colleague who undid it' }),
  undoes: z.string().nullable(),
  applied: z.boolean().meta({ description: 'Counted; otherwise it is on its way' }),
  rev: z.number().int().nullable(),
  placeId: z.string().nullable(),
  facilityId: z.string().nullable(),
  what: z.string().nullable(),
  alias: z.string().nullable(),
  why: z.string().nullable(),
});
export type DecisionRow = z.infer<typeof decisionRow>;

/** A pair of reports that people decided on, as weights are learned from it: what spoke for and against, by level of evidence; no id, no name. */
export const decidedPair = z.object({
  levels: z.array(z.string()).meta({ description: 'Codes of the evidence between the two, as a pair in review shows them' }),
  said: z.enum(['one', 'two']).meta({ description: '`one`: linked, `two`: kept apart' }),
  undone: z.boolean(),
});
export type DecidedPair = z.infer<typeof decidedPair>;
