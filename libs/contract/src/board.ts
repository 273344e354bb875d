import { z } from 'zod';
import { figureOf } from './events.js';
import { instant, placeId, wholeNumber } from './fields.js';

/** One place's numbers. Absolute values; `low ≤ best ≤ high`, people. Place null: city unknown. */
export const tallyRow = z.object({
  placeId: z.string().nullable(),
  low: z.number().int(),
  best: z.number().int(),
  high: z.number().int(),
  listed: z.number().int().meta({ description: 'Distinct detentions that are on the list by name' }),
  inside: z.number().int(),
  released: z.number().int(),
  died: z.number().int().meta({ description: 'Deaths in custody; neither inside nor released' }),
  injured: z.number().int(),
  withLawyer: z.number().int(),
  overLimit: z.number().int(),
  confirmed: z.number().int(),
  uncertain: z.number().int(),
  persons: z.number().int(),
  reports: z.number().int(),
  lastNewsAt: z.iso.datetime().nullable(),
  officialFigures: z.array(
    z.object({
      by: z.string(),
      qualifier: z.string(),
      low: z.number().int(),
      high: z.number().int(),
      of: figureOf,
      definition: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  rev: z.number().int(),
});
export type TallyRow = z.infer<typeof tallyRow>;

export const latestReport = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  kind: z.string(),
  outcome: z.string().nullable().meta({ description: 'What became of them, when the report tells' }),
  days: z.number().int().nullable().meta({ description: 'Of a sentence to detention' }),
  placeId: z.string().nullable(),
  low: z.number().int().nullable(),
  high: z.number().int().nullable(),
  named: z.boolean(),
  source: z.string(),
  state: z.enum(['counted', 'place_unknown', 'set_apart']),
  verified: z.boolean(),
});
export type LatestReport = z.infer<typeof latestReport>;

/** Snapshot and delta have one shape: a delta holds only the rows that changed since `since`. */
export const board = z.object({
  eventId: z.string(),
  epoch: z.string(),
  rev: z.number().int(),
  since: z.number().int().nullable(),
  at: z.iso.datetime(),
  total: tallyRow,
  rows: z.array(tallyRow),
  latest: z.array(latestReport),
  queues: z.object({
    pairs: z.number().int(),
    news: z.number().int(),
    places: z.number().int(),
    setApart: z.number().int(),
    waiting: z.number().int(),
  }),
});
export type Board = z.infer<typeof board>;

/** `happened`: when it was so. `known`: when the register first knew it; what a replay of the day runs on. */
export const timelineClock = z.enum(['happened', 'known']);
/** How the day went: counted detentions and releases by one of two clocks, one bucket a step. */
export const timelineQuery = z.strictObject({
  step: wholeNumber(1, 86_400).default(600).meta({ description: 'Seconds' }),
  clock: timelineClock.default('happened'),
  placeId: placeId.optional().meta({ description: '`none`: place unknown' }),
  asOf: instant.optional(),
});
export const timeline = z.object({
  stepS: z.number().int(),
  clock: timelineClock,
  from: z.iso.datetime(),
  buckets: z.array(z.object({ at: z.iso.datetime(), detained: z.number().int(), released: z.number().int() })),
  asOf: z.iso.datetime(),
});
export type Timeline = z.infer<typeof timeline>;

/** What a place's low, best and high are made of, as the tally engine wrote it down; `details` null: nothing counted yet. Place null: unknown, or the whole event. */
export const placeRange = z.object({
  placeId: z.string().nullable(),
  rev: z.number().int(),
  at: z.iso.datetime().nullable(),
  low: z.number().int(),
  best: z.number().int(),
  high: z.number().int(),
  listed: z.number().int(),
  confirmed: z.number().int(),
  uncertain: z.number().int(),
  details: z.record(z.string(), z.unknown()).nullable(),
});
export type PlaceRange = z.infer<typeof placeRange>;

/** Socket.IO, namespace `/staff`, room per event. The client only ever asks; state is changed over HTTP. */
export interface ServerEvents {
  /** Rows that changed. Apply when `since` equals the revision held; otherwise ask `snapshot`. */
  board: (delta: Board) => void;
  /** Every 5 s: a dead line or a lost last delta shows within two beats. */
  beat: (beat: { eventId: string; epoch: string; rev: number; at: string }) => void;
  /** The session ended; the socket is closed after this. */
  bye: (reason: string) => void;
}
export interface ClientEvents {
  follow: (ask: { eventId: string }, answer: (reply: Board | { error: string }) => void) => void;
}
