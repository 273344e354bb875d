/** Many values as one run of bytes. As an array PostgreSQL would get them as hex: twice the size, and work on both sides. */
export interface Bytes {
  readonly bytes: Buffer;
  readonly starts: readonly number[];
  readonly lengths: readonly (number | null)[];
}

/** Values one after the other; null stays null. In SQL: `substring(bytes from start + 1 for length)`. */
export function packed(values: readonly (Buffer | null)[]): Bytes {
  let end = 0;
  const starts = values.map((v) => (end += v?.length ?? 0) - (v?.length ?? 0));
  return { bytes: Buffer.concat(values.filter((v) => v !== null)), starts, lengths: values.map((v) => v?.length ?? null) };
}
