import type { ErrorBody } from '@tizim/contract';

/** An answer that is not 2xx: the contract's code, and what a colleague changed when that is why. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly body?: ErrorBody,
  ) {
    super(code);
  }
}

/** JSON over our own origin; throws {@link ApiError}, `unavailable` when there is no line. */
export async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    ...(signal && { signal }),
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new ApiError('unavailable');
  });
  const text = await response.text();
  if (!response.ok) throw problem(text);
  // The answer is our own server's, checked there against the contract; parsing it again would cost 15 kB of schemas.
  return (text ? JSON.parse(text) : undefined) as T;
}

function problem(text: string): ApiError {
  try {
    const body = JSON.parse(text) as ErrorBody;
    return new ApiError(body.error.code, body);
  } catch {
    return new ApiError('unavailable');
  }
}
