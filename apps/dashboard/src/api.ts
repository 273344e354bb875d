/** An answer that is not 2xx: the contract's code. */
export class ApiError extends Error {
  constructor(readonly code: string) { super(code); }
}

/** JSON over our own origin; throws {@link ApiError}. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/v1${path}`, { method, ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
  const text = await response.text();
  const json: unknown = text ? JSON.parse(text) : undefined;
  if (!response.ok) throw new ApiError((json as { error?: { code?: string } } | undefined)?.error?.code ?? 'unavailable');
  return json as T;
}
