/** A Latin initial is the first letter of several spellings: S. is Сергей's or Шухрат's (Shukhrat's). It stays a capital; what it may stand for: */
const OPEN_INITIALS: ReadonlyMap<string, string> = new Map([
  ['Z', 'zj'],
  ['C', 'cx'],
  ['S', 'sw'],
  ['K', 'kh'],
  ['T', 'tc'],
  ['Y', 'ie'],
  ['J', 'ji'],
  ['U', 'ui'],
  ['W', 'wu'],
  ['I', 'i'],
]);

/** Is it a Latin capital that may stand for several letters? */
export function isOpenInitial(capital: string): boolean {
  return OPEN_INITIALS.has(capital);
}

/** May both initials be one letter's? */
export function sameInitial(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [OPEN_INITIALS.get(a) ?? a, OPEN_INITIALS.get(b) ?? b];
  return x.length > 1 || y.length > 1 ? [...x].some((c) => y.includes(c)) : x === y;
}
