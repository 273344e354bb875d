// Chance that falls the same way on every machine.

let state = 20200606;
/** mulberry32: the same rows on every machine. */
export function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
export const pick = (list) => list[Math.floor(random() * list.length)];
export const sample = (list, n) => {
  const from = [...list];
  const out = [];
  while (from.length > 0 && out.length < n) out.push(from.splice(Math.floor(random() * from.length), 1)[0]);
  return out;
};
