/** The list and one more. A list that is pushed to takes room for seventeen, and those of one text mostly have one. */
export function plus<T>(list: readonly T[], item: T): T[] {
  return list.length === 0 ? [item] : [...list, item];
}
