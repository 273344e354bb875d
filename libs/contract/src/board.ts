import { z } from 'zod';

/** One place's numbers. Absolute values; `low ≤ best ≤ high`, people. Place null: city unknown. */
export const tallyRow = z.object({
  placeId: z.string().nullable(),
  low: z.number().int(), best: z.number().int(), high: z.number().int(),
  listed: z.number().int().meta({ description: 'Distinct detentions that are on the list by name' }),
  inside: z.number().int(), released: z.number().int(), injured: z.number().int(), withLawyer: z.number().int(),
  overLimit: z.number().int(), confirmed: z.number().int(), uncertain: z.number().int(),
  persons: z.number().int(), reports: z.number().int(),
  lastNewsAt: z.iso.datetime().nullable(),
  officialFigures: z.array(z.object({ by: z.string(), qualifier: z.string(), low: z.number().int(), high: z.number().int(), unit: z.string(), at: z.iso.datetime() })),
  rev: z.number().int(),
});
export type TallyRow = z.infer<typeof tallyRow>;

/** A place as the board draws it: its name at the event's time in three languages. */
export const boardPlace = z.object({ id: z.string(), names: z.object({ kk: z.string(), ru: z.string(), en: z.string() }), lat: z.number(), lon: z.number(), region: z.string().nullable(), population: z.number().nullable() });
export type BoardPlace = z.infer<typeof boardPlace>;

export const latestReport = z.object({ id: z.string(), at: z.iso.datetime(), kind: z.string(), placeId: z.string().nullable(), low: z.number().int().nullable(), high: z.number().int().nullable(), named: z.boolean(), source: z.string(), state: z.enum(['counted', 'place_unknown', 'set_apart']), verified: z.boolean() });
export type LatestReport = z.infer<typeof latestReport>;

/** Snapshot and delta have one shape: a delta holds only the rows that changed since `since`. */
export const board = z.object({
  eventId: z.string(), epoch: z.string(), rev: z.number().int(), since: z.number().int().nullable(), at: z.iso.datetime(),
  total: tallyRow, rows: z.array(tallyRow), latest: z.array(latestReport),
  queues: z.object({ pairs: z.number().int(), places: z.number().int(), setApart: z.number().int(), waiting: z.number().int() }),
});
export type Board = z.infer<typeof board>;

export const eventSummary = z.object({ id: z.string(), title: z.object({ kk: z.string(), ru: z.string(), en: z.string() }), day: z.string(), from: z.iso.datetime(), dayFrom: z.iso.datetime(), dayTo: z.iso.datetime(), to: z.iso.datetime(), timeZone: z.string(), reconstruction: z.boolean(), intakeKey: z.string(), country: z.string() });
export type EventSummary = z.infer<typeof eventSummary>;

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
