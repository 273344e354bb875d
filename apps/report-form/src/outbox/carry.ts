import { textOf, valueOf } from './answer';
import type { Waiting } from './entry';
import { add } from './storage';

/** Larger than a full outbox of a day, smaller than what makes an old phone stall. */
const LARGEST = 8 * 1024 * 1024;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Sealed envelopes as a file that another phone of the same event can send. It holds nothing that either phone could read. */
export function pack(open: readonly Waiting[]): string {
  return JSON.stringify({ tizim: 1, reports: open.map(({ id, eventId, at, sealed }) => ({ id, eventId, at, sealed })) });
}

/** Puts the envelopes of `file` into this phone's outbox. `taken`: new here; `other`: of another event, or not envelopes. */
export async function unpack(text: string, eventId: string): Promise<{ taken: number; other: number }> {
  if (text.length > LARGEST) return { taken: 0, other: 1 };
  const reports = valueOf(parsed(text), 'reports');
  let taken = 0;
  let other = Array.isArray(reports) ? 0 : 1;
  for (const item of Array.isArray(reports) ? reports : []) {
    const w = waitingOf(item);
    if (w?.eventId !== eventId) other += 1;
    else if (await add(w)) taken += 1;
  }
  return { taken, other };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function waitingOf(item: unknown): Waiting | undefined {
  const [id, eventId, epk, iv, ct] = [['id'], ['eventId'], ['sealed', 'epk'], ['sealed', 'iv'], ['sealed', 'ct']].map((path) =>
    textOf(item, ...path),
  );
  const at = valueOf(item, 'at');
  if (!id || !UUID.test(id) || !eventId || !epk || !iv || !ct || typeof at !== 'number') return undefined;
  return {
    id,
    eventId,
    at,
    sealed: { v: 1, epk, iv, ct },
    about: null,
    carried: true,
    leavesAt: 0,
    left: true,
    tries: 0,
    notBefore: 0,
    trouble: null,
  };
}
