import { ERRORS, type DecisionRow, type ErrorBody, type ErrorCode, type Problem } from '@tizim/contract';
import { z } from 'zod';

/** An error a client sees. Anything else that is thrown becomes a 503 or a 500 without details. */
export class TizimError extends Error {
  readonly status: number;
  private changed: readonly DecisionRow[] | undefined;
  constructor(
    readonly code: ErrorCode,
    readonly problems?: readonly Problem[],
    readonly retryAfterS?: number,
  ) {
    super(ERRORS[code][1]);
    this.status = ERRORS[code][0];
  }

  /** A decision on what a colleague changed in the meantime, with what they changed. */
  static stale(changed: readonly DecisionRow[]): TizimError {
    const error = new TizimError('stale_decision');
    error.changed = changed;
    return error;
  }

  body(): ErrorBody {
    return {
      error: {
        code: this.code,
        message: this.message,
        ...(this.problems && { problems: [...this.problems] }),
        ...(this.changed && { changed: [...this.changed] }),
      },
    };
  }
}

/** The id of a path, or 404. */
export function uuidOr404(id: string): string {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id)) throw new TizimError('not_found');
  return id;
}

/** 8: the deepest report is an envelope in a batch, depth 4; a bomb has thousands. */
const MAX_DEPTH = 8;

/** Parses at the door. Throws `too_deep` or `invalid` naming each field, what was expected and what came. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  if (depth(input) > MAX_DEPTH) throw new TizimError('too_deep');
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new TizimError('invalid', problemsOf(result.error.issues, input).slice(0, 20));
}

function problemsOf(issues: readonly z.core.$ZodIssue[], input: unknown): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      // The form with the fewest complaints is the one that was meant.
      const closest = issue.errors.reduce((best, next) => (next.length < best.length ? next : best));
      return problemsOf(
        closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
        input,
      );
    }
    if (issue.code === 'unrecognized_keys') {
      return issue.keys
        .slice(0, 5)
        .map((key) => ({ field: [...issue.path, fieldName(key)].join('.'), expected: 'no such field', got: 'an unknown field' }));
    }
    return [
      {
        field: issue.path.map(String).join('.') || '(body)',
        expected: issue.message,
        got: describe(issue.path.reduce<unknown>((v, k) => (v as Record<PropertyKey, unknown> | undefined)?.[k], input)),
      },
    ];
  });
}

/** A field name is echoed when it looks like one; a name or a sentence sent as a key is not. */
function fieldName(key: string): string {
  return /^[A-Za-z][A-Za-z0-9_]{0,30}$/.test(key) ? key : '(unnamed)';
}

/** What came, without repeating any text: it may be a person's name. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `text of ${value.length} characters`;
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
}

function depth(value: unknown): number {
  let level: readonly unknown[] = [value];
  for (let d = 0; d <= MAX_DEPTH; d++) {
    level = level.flatMap((v) => (v !== null && typeof v === 'object' ? Object.values(v) : []));
    if (level.length === 0) return d;
  }
  return MAX_DEPTH + 1;
}
