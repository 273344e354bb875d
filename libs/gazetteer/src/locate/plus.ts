/** Adds to a list, which is made with its first item: an empty one that is pushed to takes room for seventeen, and most have one. */
export function plus<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}
