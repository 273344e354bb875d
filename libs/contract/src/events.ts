import { z } from 'zod';
import { day, instant, names, namesInput, placeId, text, uuidV7 } from './fields.js';

export const eventSummary = z.object({
  id: z.string(),
  title: names,
  day: z.string(),
  from: z.iso.datetime(),
  dayFrom: z.iso.datetime(),
  dayTo: z.iso.datetime(),
  to: z.iso.datetime(),
  timeZone: z.string(),
  reconstruction: z.boolean(),
  intakeKey: z.string(),
  country: z.string(),
});
export type EventSummary = z.infer<typeof eventSummary>;

const timeZone = z
  .string()
  .max(60)
  .refine(
    (z) => {
      try {
        return Boolean(new Intl.DateTimeFormat('en', { timeZone: z }));
      } catch {
        return false;
      }
    },
    { error: 'Expected the name of a time zone' },
  );
/** A protest event: its day, and how many days before and after belong to it. */
export const newEvent = z.strictObject({
  id: z.uuid(),
  title: namesInput,
  day,
  before: z.number().int().min(0).max(60).default(7),
  after: z.number().int().min(0).max(365).default(14),
  timeZone: timeZone.default('Asia/Almaty'),
  reconstruction: z.boolean().default(false),
});

/** What a published number counts, as closely as one of these words can say; the publisher's own words stand beside it. */
export const figureOf = z.enum([
  'detained',
  'delivered',
  'sentenced',
  'fined',
  'prosecuted',
  'released',
  'injured',
  'died',
  'pressure',
  'other',
]);
export type FigureOf = z.infer<typeof figureOf>;

/** A number that somebody published: shown beside ours with the definition they used, never added. */
export const officialFigure = z
  .strictObject({
    id: uuidV7,
    by: z.enum(['police', 'ngo', 'media', 'court']),
    byName: text(100).optional(),
    placeId: placeId.nullable(),
    qualifier: z.enum(['exact', 'at_least', 'at_most', 'about', 'order_of']),
    low: z.number().int().min(0).max(1e6),
    high: z.number().int().min(0).max(1e6),
    of: figureOf,
    definition: text(200),
    phase: z.enum(['before', 'on_the_day', 'after', 'around']),
    at: instant,
    source: text(300),
  })
  .refine((f) => f.low <= f.high, { path: ['high'], error: 'Expected `high` to be at least `low`' });
export type OfficialFigure = z.infer<typeof officialFigure>;
