import { z } from 'zod';
import { names, placeId, secret, text } from './fields.js';

export const role = z.enum(['admin', 'coordinator', 'analyst']);
export type Role = z.infer<typeof role>;
export const login = z.strictObject({ name: secret(1, 100), password: secret(1, 500) });
export const newAccount = z.strictObject({
  token: secret(1, 200),
  name: text(100).min(2),
  password: secret(12, 500).meta({ description: 'At least 12 characters' }),
});
export const accountInvite = z.strictObject({ role });
export const invitation = z.object({ token: z.string(), url: z.string(), expiresAt: z.iso.datetime() });
export const me = z.object({ id: z.string(), name: z.string(), role });
export type Me = z.infer<typeof me>;
export const account = z.object({
  id: z.string(),
  name: z.string(),
  role,
  createdAt: z.iso.datetime(),
  disabledAt: z.iso.datetime().nullable(),
});
export type AccountRow = z.infer<typeof account>;

export const monitorInvite = z.strictObject({
  eventId: z.uuid(),
  label: text(100),
  source: z.enum(['monitor', 'lawyer', 'hotline', 'ngo', 'media']).optional(),
  placeId: placeId.optional(),
});
export const joinDevice = z.strictObject({ token: secret(1, 200) });
/** What a phone holds after joining. `token` goes into `Authorization: Bearer`. */
export const joined = z.object({
  token: z.string(),
  deviceId: z.string(),
  event: z.object({ id: z.string(), title: names, day: z.string(), intakeKey: z.string() }),
  placeId: z.string().nullable(),
});
export type Joined = z.infer<typeof joined>;
/** A phone that joined an event, as coordinators see it. */
export const device = z.object({
  id: z.string(),
  label: z.string().nullable(),
  source: z.string(),
  placeId: z.string().nullable(),
  joinedAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  reports: z.number().int(),
  lastReportAt: z.iso.datetime().nullable(),
});
export type DeviceRow = z.infer<typeof device>;
