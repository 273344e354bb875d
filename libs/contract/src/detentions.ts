import { z } from 'zod';
import { flag, instant, placeId, wholeNumber } from './fields.js';

const word = z.string().regex(/^[a-z_]{1,30}$/, { error: 'Expected a word of the codebook' });

/** The records behind a number: each cell of a table names its filter. `none` for a place or facility: unknown. */
export const detentionQuery = z.strictObject({
  placeId: placeId.optional(),
  region: placeId.optional(),
  facilityId: placeId.optional(),
  status: word.optional().meta({ description: 'A status, or `held`: everybody who is not released, the sentenced included' }),
  source: word.optional(),
  outcome: word.optional(),
  phase: z.enum(['before', 'on_the_day', 'after']).optional(),
  unknownStation: flag.optional().meta({ description: 'Only people whose station nobody knows' }),
  confirmed: flag.optional(),
  counted: flag.optional().meta({ description: 'Only what the tables count, or only what they leave out' }),
  asOf: instant.optional(),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/)
    .optional(),
  limit: wholeNumber(1, 1000).default(500),
});
export type DetentionQuery = z.infer<typeof detentionQuery>;

/** A detention as staff see it; names are decrypted for them alone. */
export const detention = z.object({
  id: z.string(),
  caseNo: z.number().int(),
  name: z.string().nullable(),
  age: z.number().nullable(),
  gender: z.string().nullable(),
  placeId: z.string().nullable(),
  facilityId: z.string().nullable(),
  facility: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  phase: z.string(),
  status: z.string(),
  releasedAt: z.iso.datetime().nullable(),
  outcomes: z.array(z.object({ kind: z.string(), days: z.number().nullable(), at: z.iso.datetime() })),
  custody: z
    .array(
      z.object({
        facilityId: z.string().nullable(),
        facility: z.string().nullable(),
        from: z.iso.datetime().nullable(),
        to: z.iso.datetime().nullable(),
      }),
    )
    .meta({ description: 'Stays, oldest first; `to` null: still there' }),
  sources: z.array(z.string()),
  reports: z.array(z.string()),
  confirmed: z.boolean(),
  counted: z.boolean(),
  strength: z.string(),
  lawyer: z.boolean(),
  uncertain: z.boolean(),
  limitAt: z.iso.datetime().nullable().meta({ description: 'When the limit that the board watches runs out' }),
  limits: z
    .array(z.object({ kind: z.string(), hours: z.number().int(), at: z.iso.datetime(), source: z.string() }))
    .meta({ description: 'Every limit of the law in force on the day, with its article' }),
  knownAt: z.iso.datetime(),
});
export type Detention = z.infer<typeof detention>;
/** A page; `next` goes into `cursor`, null: this was the last. `total`: all that the filter finds. */
export const detentionPage = z.object({ items: z.array(detention), next: z.string().nullable(), total: z.number().int() });
export type DetentionPage = z.infer<typeof detentionPage>;
