/** The text under `path` of an unknown JSON value; undefined when there is none. */
export function textOf(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueOf(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The value under `path` of an unknown JSON value. */
export function valueOf(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}
