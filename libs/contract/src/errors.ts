import { z } from 'zod';
import { decisionRow } from './decisions.js';

/** Every error a client can see: code → HTTP status and sentence. `docs/ERRORS.md` is checked against this table. */
export const ERRORS = {
  bad_json: [400, 'Expected a JSON body, got something else'],
  invalid: [400, 'A field is not what was expected; `problems` names each'],
  too_deep: [400, 'Expected at most 8 levels of nesting'],
  unauthenticated: [401, 'Sign in, or join with an invitation'],
  bad_credentials: [401, 'Expected a known name and its password'],
  forbidden: [403, 'This role may not do that'],
  bad_origin: [403, 'Expected a request from this site'],
  not_found: [404, 'There is nothing at this address'],
  id_conflict: [409, 'This id was already used with other content; the first stands'],
  stale_decision: [409, 'A colleague decided otherwise in the meantime; `changed` says what'],
  last_admin: [409, 'Expected another admin to remain'],
  invite_spent: [410, 'This link was used already or has expired'],
  too_large: [413, 'Expected a smaller body'],
  unsupported_media: [415, 'Expected `application/json`'],
  too_many: [429, 'Too many requests; try again later'],
  unavailable: [503, 'The register cannot save right now; keep the report and send it again'],
} as const satisfies Record<string, readonly [number, string]>;
export type ErrorCode = keyof typeof ERRORS;
export const problem = z.object({ field: z.string(), expected: z.string(), got: z.string() });
export type Problem = z.infer<typeof problem>;
/** `changed`: with `stale_decision`, the colleague's decisions that the author had not seen. */
export const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    problems: z.array(problem).optional(),
    changed: z.array(decisionRow).optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;
