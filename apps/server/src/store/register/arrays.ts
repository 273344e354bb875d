/** What an element of an array is, each with its SQL type. */
export interface Elements {
  readonly uuid: string;
  readonly text: string;
  readonly jsonb: string;
  readonly bytea: Buffer;
  readonly int: number;
  readonly real: number;
  readonly boolean: boolean;
  /** Milliseconds since 1970. */ readonly timestamptz: number;
}
export type ElementType = keyof Elements;

interface Element<V> {
  /** PostgreSQL's number of the type (`pg_type`). */
  readonly oid: number;
  /** At least as many bytes as the value takes. */
  readonly room: (value: V) => number;
  /** Writes the value and tells where it ends. */
  readonly write: (to: Buffer, value: V, at: number) => number;
}

const ELEMENTS: { readonly [T in ElementType]: Element<Elements[T]> } = {
  uuid: { oid: 2950, room: () => 16, write: writeUuid },
  // Three bytes a UTF-16 unit at most: cheaper than counting first.
  text: { oid: 25, room: (v) => v.length * 3, write: (to, v, at) => at + to.write(v, at) },
  jsonb: { oid: 3802, room: (v) => 1 + v.length * 3, write: (to, v, at) => to.writeUInt8(1, at) + to.write(v, at + 1) },
  bytea: { oid: 17, room: (v) => v.length, write: (to, v, at) => at + v.copy(to, at) },
  int: { oid: 23, room: () => 4, write: (to, v, at) => to.writeInt32BE(whole(v), at) },
  real: { oid: 700, room: () => 4, write: (to, v, at) => to.writeFloatBE(v, at) },
  boolean: { oid: 16, room: () => 1, write: (to, v, at) => to.writeUInt8(v ? 1 : 0, at) },
  timestamptz: { oid: 1184, room: () => 8, write: writeTime },
};

/**
 * An array in PostgreSQL's own form. As text each value is quoted here and parsed there, bytes as hex at twice their size;
 * this way a third of the work is left on both sides. Give it as the value of a `$1::type[]`.
 */
export function arrayOf<T extends ElementType>(type: T, values: readonly (Elements[T] | null)[]): Buffer {
  const element: Element<Elements[T]> = ELEMENTS[type];
  let room = 20;
  for (const v of values) room += 4 + (v === null ? 0 : element.room(v));
  const to = Buffer.allocUnsafe(room);
  // One dimension, from 1; whether there are nulls is only a hint.
  for (const [i, n] of [values.length === 0 ? 0 : 1, 1, element.oid, values.length, 1].entries()) to.writeInt32BE(n, i * 4);
  let at = values.length === 0 ? 12 : 20;
  for (const v of values) {
    if (v === null) {
      at = to.writeInt32BE(-1, at);
      continue;
    }
    const end = element.write(to, v, at + 4);
    to.writeInt32BE(end - at - 4, at);
    at = end;
  }
  return to.subarray(0, at);
}

function writeUuid(to: Buffer, value: string, at: number): number {
  let from = 0;
  for (let n = 0; n < 16; n++) {
    if (value.charCodeAt(from) === 45) from++; // a hyphen
    to[at + n] = (digit(value, from) << 4) | digit(value, from + 1);
    from += 2;
  }
  if (from !== value.length) throw new Error('Expected a UUID, got something longer');
  return at + 16;
}

function digit(hex: string, at: number): number {
  const c = hex.charCodeAt(at) | 32; // small letters; digits stay
  const value = c >= 97 ? c - 87 : c - 48;
  if (value >= 0 && value < 16) return value;
  throw new Error('Expected a UUID, got another character');
}

/** Microseconds since 2000, in two halves: a BigInt would cost as much as all the rest. */
function writeTime(to: Buffer, ms: number, at: number): number {
  const micro = whole(ms - 946_684_800_000) * 1000;
  const high = Math.floor(micro / 2 ** 32);
  return to.writeUInt32BE(micro - high * 2 ** 32, to.writeInt32BE(high, at));
}

function whole(n: number): number {
  if (Number.isInteger(n)) return n;
  throw new Error(`Expected a whole number, got ${n}`);
}
