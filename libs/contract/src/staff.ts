import { z } from 'zod';

export const role = z.enum(['admin', 'coordinator', 'analyst']);
export type Role = z.infer<typeof role>;
export const login = z.strictObject({ name: z.string().min(1).max(100), password: z.string().min(1).max(500) });
export const newAccount = z.strictObject({ token: z.string().min(1).max(200), name: z.string().trim().min(2).max(100), password: z.string().min(12).max(500).meta({ description: 'At least 12 characters' }) });
export const accountInvite = z.strictObject({ role });
export const me = z.object({ id: z.string(), name: z.string(), role });
export type Me = z.infer<typeof me>;

export const monitorInvite = z.strictObject({ eventId: z.uuid(), label: z.string().trim().min(1).max(100), source: z.enum(['monitor', 'lawyer', 'hotline', 'ngo', 'media']).optional(), placeId: z.string().max(60).optional() });
export const joinDevice = z.strictObject({ token: z.string().min(1).max(200) });
/** What a phone holds after joining. `token` goes into `Authorization: Bearer`. */
export const joined = z.object({ token: z.string(), deviceId: z.string(), event: z.object({ id: z.string(), title: z.object({ kk: z.string(), ru: z.string(), en: z.string() }), day: z.string(), intakeKey: z.string() }), placeId: z.string().nullable() });
export type Joined = z.infer<typeof joined>;

const reportId = z.uuid();
/** `POST /api/v1/events/{id}/decisions`: what a coordinator decides. Appended; undo appends. */
export const decision = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.uuidv7(), kind: z.literal('link'), a: reportId, b: reportId }),
  z.strictObject({ id: z.uuidv7(), kind: z.literal('apart'), a: reportId, b: reportId }),
  z.strictObject({ id: z.uuidv7(), kind: z.literal('split'), reports: z.array(reportId).min(1).max(200) }),
  z.strictObject({ id: z.uuidv7(), kind: z.literal('confirm'), report: reportId }),
  z.strictObject({ id: z.uuidv7(), kind: z.literal('retract'), report: reportId, why: z.string().max(500).optional() }),
  z.strictObject({ id: z.uuidv7(), kind: z.literal('place'), report: reportId, placeId: z.string().max(60), alias: z.string().max(200).optional() }),
  z.strictObject({ id: z.uuidv7(), kind: z.literal('undo'), target: z.uuid() }),
]);
export type DecisionInput = z.infer<typeof decision>;
export const newEvent = z.strictObject({ id: z.uuid(), title: z.strictObject({ kk: z.string().min(1).max(200), ru: z.string().min(1).max(200), en: z.string().min(1).max(200) }), day: z.iso.date(), before: z.number().int().min(0).max(60).default(7), after: z.number().int().min(0).max(365).default(14), timeZone: z.string().max(60).default('Asia/Almaty'), reconstruction: z.boolean().default(false) });
export const officialFigure = z.strictObject({ id: z.uuidv7(), by: z.enum(['police', 'ngo', 'media', 'court']), byName: z.string().max(100).optional(), placeId: z.string().max(60).nullable(), qualifier: z.enum(['exact', 'at_least', 'at_most', 'about', 'order_of']), low: z.number().int().min(0).max(1e6), high: z.number().int().min(0).max(1e6), unit: z.string().min(1).max(200), phase: z.enum(['before', 'on_the_day', 'after', 'around']), at: z.iso.datetime({ offset: true }), source: z.string().max(300) });
