import { z } from 'zod';
import { instant, language, text, uuidV7 } from './fields.js';

export const reportKind = z.enum(['detained', 'released', 'transferred', 'outcome', 'injured', 'police_presence']);
export const sourceKind = z.enum([
  'monitor',
  'relative',
  'lawyer',
  'detainee',
  'witness',
  'social',
  'media',
  'ngo',
  'police',
  'court',
  'hotline',
]);
export const outcomeKind = z.enum(['released', 'warned', 'fined', 'arrested', 'criminal', 'protocol', 'hospital', 'death']);
export const qualifier = z.enum(['exact', 'at_least', 'at_most', 'about', 'order_of']);

/** What a report says. The sealed form carries the same, encrypted. */
export const reportBody = z
  .strictObject({
    kind: reportKind.meta({ description: 'What happened' }),
    place: text(300)
      .optional()
      .meta({ description: 'Where, in any words: a city, a square, "у Ганди парк"', examples: ['Алматы, парк Ганди'] }),
    city: text(100).optional().meta({ description: 'City as the reporter names it, or a gazetteer id' }),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    accuracyM: z.number().min(0).max(100_000).optional(),
    count: z.number().int().min(1).max(100_000).optional().meta({ description: 'How many people, as a number' }),
    countMax: z
      .number()
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .meta({ description: 'The upper end when the reporter gave a range ("7–15")' }),
    qualifier: qualifier.optional(),
    countText: text(100).optional().meta({ description: 'How many, in words: "до 30", "кемінде 4"' }),
    name: text(200).optional().meta({ description: 'The person, as written by the reporter' }),
    age: z.number().int().min(0).max(120).optional(),
    gender: z.enum(['m', 'f']).optional(),
    facility: text(200).optional().meta({ description: 'Where they are held or were taken' }),
    outcome: outcomeKind.optional(),
    days: z.number().int().min(0).max(36_500).optional().meta({ description: 'Days of administrative detention' }),
    article: text(100).optional(),
    amount: z.number().min(0).max(1e12).optional().meta({ description: 'Fine, in tenge' }),
    listId: text(100).optional().meta({ description: "Rows of one lawyer's list: different people" }),
    note: text(4000).optional(),
    observedAt: instant.optional().meta({ description: 'When it happened' }),
    submittedAt: instant.meta({ description: 'When the reporter pressed Send, by the phone’s clock' }),
    source: sourceKind.optional(),
    language: language.optional(),
    corrects: uuidV7.optional().meta({ description: 'An earlier report of the same reporter that this one replaces' }),
    follows: uuidV7.optional().meta({
      description: 'An earlier report that this one brings news of ("they let 3 go"); without a place of its own it has that one’s',
    }),
    reporter: z
      .uuid()
      .optional()
      .meta({ description: 'The device that wrote it, as told at joining: a sealed report may be brought by another phone' }),
    withdrawn: z.boolean().optional().meta({ description: 'With `corrects`: take the earlier report back' }),
  })
  .refine((b) => b.countMax === undefined || b.count === undefined || b.countMax >= b.count, {
    path: ['countMax'],
    error: 'Expected `countMax` to be at least `count`',
  })
  .refine((b) => !b.withdrawn || b.corrects !== undefined, { path: ['corrects'], error: 'Expected `corrects` beside `withdrawn`' });
export type ReportBody = z.infer<typeof reportBody>;

const base64url = (max: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(max);
export const envelope = z.strictObject({
  v: z.literal(1),
  epk: base64url(88).min(86),
  iv: base64url(16).min(16),
  ct: base64url(24_000).min(22),
});

/** `POST /api/v1/reports`: sealed (phones) or plain (staff, partners). */
export const sealedReport = z.strictObject({ id: uuidV7, eventId: z.uuid(), sealed: envelope });
export const plainReport = z.strictObject({ id: uuidV7, eventId: z.uuid(), report: reportBody });
export const report = z.union([sealedReport, plainReport]);
export type SealedReport = z.infer<typeof sealedReport>;
export type PlainReport = z.infer<typeof plainReport>;
export type AnyReport = z.infer<typeof report>;
export const reportBatch = z.strictObject({ reports: z.array(z.unknown()).min(1).max(500) });

/** The 202. `code` is short enough to read out on a call. */
export const receipt = z.object({
  id: uuidV7,
  code: z.string().meta({ examples: ['K7M-2QD'] }),
  state: z.enum(['received', 'checking', 'counted', 'set_apart']),
  receivedAt: z.iso.datetime(),
});
export type Receipt = z.infer<typeof receipt>;
export const batchAnswer = z.object({
  answers: z.array(
    z.union([
      z.object({ ok: z.literal(true), receipt }),
      z.object({ ok: z.literal(false), error: z.object({ code: z.string(), message: z.string() }) }),
    ]),
  ),
});
