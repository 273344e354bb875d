import { z } from 'zod';

const whole = (s: string) => !s.includes('\0') && s.isWellFormed();
const WHOLE = { error: 'Expected text without NUL and without lone surrogates' };

/** Text that PostgreSQL and every reader can hold: no NUL, no lone surrogates. Trimmed, never empty. */
export const text = (max: number) => z.string().trim().min(1).max(max).refine(whole, WHOLE);
/** The same, kept letter by letter: passwords and tokens. */
export const secret = (min: number, max: number) => z.string().min(min).max(max).refine(whole, WHOLE);

const EARLIEST = Date.parse('2015-01-01');
const LATEST = Date.parse('2100-01-01');

/** Back to 2015: partners bring archives. Phones have wrong clocks, not other centuries. */
export const instant = z.iso.datetime({ offset: true }).refine(
  (s) => {
    const t = Date.parse(s);
    return t > EARLIEST && t < LATEST;
  },
  { error: 'Expected a time between 2015 and 2100' },
);

/** A day of the same years. */
export const day = z.iso.date().refine((s) => s >= '2015-01-01' && s < '2100-01-01', { error: 'Expected a day between 2015 and 2100' });

export const uuidV7 = z.uuidv7();
export const language = z.enum(['kk', 'ru', 'en']);

/** A name or sentence in the three languages of the interface. */
export const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
export type Names = z.infer<typeof names>;
export const namesInput = z.strictObject({ kk: text(200), ru: text(200), en: text(200) });

/** An id of the gazetteer, or of a facility added here. */
export const placeId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,59}$/, { error: 'Expected the id of a place' });

/** `true` or `false` in a query. */
export const flag = z.enum(['true', 'false']).transform((v) => v === 'true');
/** A whole number in a query. */
export const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
