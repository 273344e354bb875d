import { z } from 'zod';
import { flag, instant, language, names, placeId, text, uuidV7 } from './fields.js';

export const tallyBy = z.enum(['place', 'region', 'facility', 'source', 'outcome', 'phase']);
export const tallyUnit = z.enum(['detentions', 'persons']);
export const tallyQuery = z.strictObject({
  by: tallyBy.default('place'),
  unit: tallyUnit.default('detentions'),
  asOf: instant.optional(),
  format: z.enum(['json', 'csv']).default('json'),
});
export type TallyQuery = z.infer<typeof tallyQuery>;
/** One line of the analyst's table: counts of `unit`, never mixed. */
export const tallyLine = z.object({
  key: z.string().nullable(),
  label: names,
  before: z.number().int(),
  onTheDay: z.number().int(),
  after: z.number().int(),
  total: z.number().int(),
  inside: z.number().int(),
  released: z.number().int(),
  sentenced: z.number().int(),
  confirmed: z.number().int(),
});
export type TallyLine = z.infer<typeof tallyLine>;
export const tallies = z.object({
  eventId: z.string(),
  by: tallyBy,
  unit: tallyUnit,
  asOf: z.iso.datetime(),
  rev: z.number().int(),
  lines: z.array(tallyLine),
  total: tallyLine,
});
export type Tallies = z.infer<typeof tallies>;

/** What each column of an export means, and what its words mean. */
export const codebook = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      about: names,
      columns: z.array(
        z.object({ name: z.string(), type: z.string(), meaning: names, values: z.array(z.object({ value: z.string(), meaning: names })) }),
      ),
    }),
  ),
});
export type Codebook = z.infer<typeof codebook>;
export const codebookQuery = z.strictObject({ format: z.enum(['json', 'csv']).default('json') });

/** The exports of one moment with their hashes. `sums` is what `sha256sum -c` reads, and the text that `signature` (Ed25519, base64url) signs. */
export const manifest = z.object({
  eventId: z.string(),
  asOf: z.iso.datetime(),
  rev: z.number().int(),
  files: z.array(z.object({ name: z.string(), path: z.string(), sha256: z.string(), bytes: z.number().int() })),
  sums: z.string(),
  algorithm: z.literal('Ed25519'),
  publicKey: z.string().meta({ description: 'SPKI, PEM' }),
  signature: z.string(),
});
export type Manifest = z.infer<typeof manifest>;
export const asOfQuery = z.strictObject({ asOf: instant.optional() });
/** Without `names` an export that leaves the house names nobody. */
export const recordsQuery = z.strictObject({ asOf: instant.optional(), names: flag.default(false) });

/** A number that was told to somebody: remembered with the revision it came from. `placeId` null: the whole event. */
export const newPublished = z.strictObject({
  id: uuidV7,
  placeId: placeId.nullable(),
  rev: z
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .meta({ description: 'The revision the number was read at; the newest when absent' }),
  sentence: text(500),
  language,
});
export type NewPublished = z.infer<typeof newPublished>;
export const published = z.object({
  id: z.string(),
  placeId: z.string().nullable(),
  rev: z.number().int(),
  knownAt: z.iso.datetime(),
  at: z.iso.datetime(),
  by: z.string(),
  sentence: z.string(),
  language,
  low: z.number().int(),
  best: z.number().int(),
  high: z.number().int(),
});
export type Published = z.infer<typeof published>;

/** A revision or a moment. */
const point = z.union(
  [
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
    instant,
  ],
  { error: 'Expected a revision or a time' },
);
export const explainQuery = z.strictObject({
  from: point,
  to: point.optional().meta({ description: 'Now when absent' }),
  placeId: placeId.optional().meta({ description: '`none`: place unknown; absent: the whole event' }),
});
/**
 * Why a number changed. `new`: happened after `from`; `late`: happened before, heard of after; `duplicates`: two turned out one;
 * `separated`: one turned out two; `refuted`: taken back; `restored`: a taking back was undone; `moved_in`, `moved_out`: another place;
 * `confirmed`: a lone status report that a person confirmed; `unconfirmed`: that was undone; `groups`: nameless groups were reported; `recalibrated`: the range's own arithmetic.
 */
export const explainCode = z.enum([
  'new',
  'late',
  'duplicates',
  'separated',
  'refuted',
  'restored',
  'moved_in',
  'moved_out',
  'confirmed',
  'unconfirmed',
  'groups',
  'recalibrated',
]);
export type ExplainCode = z.infer<typeof explainCode>;
const moment = z.object({
  rev: z.number().int(),
  at: z.iso.datetime(),
  low: z.number().int(),
  best: z.number().int(),
  high: z.number().int(),
});
/** The parts add up exactly to `to.best − from.best`. */
export const explanation = z.object({
  placeId: z.string().nullable(),
  from: moment,
  to: moment,
  change: z.number().int(),
  parts: z.array(z.object({ code: explainCode, change: z.number().int(), detentions: z.array(z.string()) })),
});
export type Explanation = z.infer<typeof explanation>;
