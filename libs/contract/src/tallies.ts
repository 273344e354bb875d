import { z } from 'zod';

export const tallyBy = z.enum(['place', 'facility', 'source', 'outcome', 'phase']);
export const tallyUnit = z.enum(['detentions', 'persons']);
export const tallyQuery = z.strictObject({ by: tallyBy.default('place'), unit: tallyUnit.default('detentions'), asOf: z.iso.datetime({ offset: true }).optional(), format: z.enum(['json', 'csv']).default('json') });
export type TallyQuery = z.infer<typeof tallyQuery>;
/** One line of the analyst's table: counts of `unit`, never mixed. */
export const tallyLine = z.object({ key: z.string().nullable(), label: z.object({ kk: z.string(), ru: z.string(), en: z.string() }), before: z.number().int(), onTheDay: z.number().int(), after: z.number().int(), total: z.number().int(), inside: z.number().int(), released: z.number().int(), sentenced: z.number().int(), confirmed: z.number().int() });
export type TallyLine = z.infer<typeof tallyLine>;
export const tallies = z.object({ eventId: z.string(), by: tallyBy, unit: tallyUnit, asOf: z.iso.datetime(), rev: z.number().int(), lines: z.array(tallyLine), total: tallyLine });
export type Tallies = z.infer<typeof tallies>;

/** A detention as staff see it; names are decrypted for them alone. */
export const detention = z.object({ id: z.string(), caseNo: z.number().int(), name: z.string().nullable(), age: z.number().nullable(), gender: z.string().nullable(), placeId: z.string().nullable(), facilityId: z.string().nullable(), facility: z.string().nullable(), at: z.iso.datetime().nullable(), status: z.string(), releasedAt: z.iso.datetime().nullable(), outcomes: z.array(z.object({ kind: z.string(), days: z.number().nullable(), at: z.iso.datetime() })), sources: z.array(z.string()), reports: z.array(z.string()), confirmed: z.boolean(), strength: z.string(), lawyer: z.boolean(), uncertain: z.boolean(), limitAt: z.iso.datetime().nullable(), knownAt: z.iso.datetime() });
export type Detention = z.infer<typeof detention>;
/** A pair that a person should look at: two detentions, the reasons with their weights. */
export const reviewPair = z.object({ a: detention, b: detention, weight: z.number(), reasons: z.array(z.object({ code: z.string(), weight: z.number(), words: z.object({ kk: z.string(), ru: z.string(), en: z.string() }) })) });
export type ReviewPair = z.infer<typeof reviewPair>;
export const decisionRow = z.object({ id: z.string(), kind: z.string(), by: z.string(), at: z.iso.datetime(), reports: z.array(z.string()), undone: z.boolean(), undoes: z.string().nullable() });
export type DecisionRow = z.infer<typeof decisionRow>;
export const placeCase = z.object({ reportId: z.string(), at: z.iso.datetime(), text: z.string(), reason: z.string(), candidates: z.array(z.object({ id: z.string(), names: z.object({ kk: z.string(), ru: z.string(), en: z.string() }), score: z.number() })) });
export type PlaceCase = z.infer<typeof placeCase>;
