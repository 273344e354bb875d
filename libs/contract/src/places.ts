import { z } from 'zod';
import { instant, language, names, namesInput, placeId, text, wholeNumber } from './fields.js';

const placeKind = z.enum(['country', 'region', 'city', 'district', 'urban_district', 'village', 'settlement', 'landmark', 'facility']);
/** `GET /api/v1/places`: `q` holds the beginning of a place's name and nothing else; it is never logged. */
export const placeQuery = z.strictObject({
  q: text(100).meta({ examples: ['алм'] }),
  lang: language.default('ru'),
  at: instant.optional().meta({ description: 'Names as of this moment; now when absent' }),
  kinds: z
    .string()
    .max(200)
    .transform((s) => s.split(','))
    .pipe(z.array(placeKind))
    .optional()
    .meta({ examples: ['city,facility'] }),
  within: placeId.optional().meta({ description: 'Only places inside this city or region' }),
  limit: wholeNumber(1, 50).default(10),
});
export const placeHit = z.object({
  id: z.string(),
  kind: z.string(),
  names,
  city: z.string().nullable(),
  region: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
});
export type PlaceHit = z.infer<typeof placeHit>;

/** A place as the board draws it: its name at the event's time in three languages. */
export const boardPlace = z.object({
  id: z.string(),
  names,
  lat: z.number(),
  lon: z.number(),
  region: z.string().nullable(),
  population: z.number().nullable(),
});
export type BoardPlace = z.infer<typeof boardPlace>;

export const facilityKind = z.enum([
  'police_station',
  'temporary_detention',
  'special_reception',
  'pretrial_detention',
  'court',
  'hospital',
]);
/** A house of custody that the pack does not know; known to every process at once. */
export const newFacility = z.strictObject({
  id: placeId,
  kind: facilityKind,
  names: namesInput,
  placeId: placeId.meta({ description: 'The city it stands in' }),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  aliases: z.array(text(200)).max(50).default([]),
});
export type NewFacility = z.infer<typeof newFacility>;
/** A house of custody: from the pack, or added here (`added`); `inside`: how many of this event are held there now. */
export const facility = z.object({
  id: z.string(),
  kind: z.string(),
  names,
  placeId: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  aliases: z.array(z.string()),
  added: z.boolean(),
  inside: z.number().int(),
});
export type Facility = z.infer<typeof facility>;

/** A local name that people of this deployment taught. Retired ones stay in the list. */
export const alias = z.object({
  id: z.string(),
  text: z.string(),
  placeId: z.string(),
  names,
  by: z.string(),
  at: z.iso.datetime(),
  retiredAt: z.iso.datetime().nullable(),
});
export type AliasRow = z.infer<typeof alias>;
export const aliasQuery = z.strictObject({ format: z.enum(['json', 'csv']).default('json') });
