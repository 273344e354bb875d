import { oneEdit } from '../names/fold.js';

/** Shorter keys differ by one letter too easily. */
const MIN_LETTERS = 5;
/** Two names of one place: told of one detention this many times, and by this share of the detentions that have several tellers. */
const TOGETHER = 2;
const SHARE = 0.25;

interface Name {
  uses: number;
  /** Detentions with several names of which this is one. */ told: number;
  readonly near: Set<string>;
  readonly beside: Map<string, number>;
}

/**
 * Keys of places as written → one key for each place. Keys one edit apart are one, and so are two that several detentions
 * carry together: whoever writes «ЦУМ» and whoever writes «Арбат» stood at one place. A function of the multiset of what
 * was added. Cost of a new key: one comparison with each known.
 */
export class PlaceNames {
  private readonly names = new Map<string, Name>();
  private roots: Map<string, string> | null = null;

  /** Names that one report or detention carries; `sign` −1 takes them back. */
  tell(keys: readonly string[], sign: 1 | -1): void {
    this.roots = null;
    for (const key of keys) if (key !== '') this.use(key, sign);
    if (keys.length < 2) return;
    for (const a of keys) {
      const name = this.names.get(a);
      if (!name) continue;
      name.told += sign;
      for (const b of keys) if (b > a) name.beside.set(b, (name.beside.get(b) ?? 0) + sign);
    }
  }

  /** The one key of a place; a key nobody told stays as it is. */
  of(key: string): string {
    return (this.roots ??= this.solve()).get(key) ?? key;
  }

  private use(key: string, sign: 1 | -1): void {
    const name = this.names.get(key);
    if (name) {
      name.uses += sign;
      if (name.uses === 0) this.forget(key, name);
      return;
    }
    const near = new Set<string>();
    for (const [other, known] of this.names)
      if (isTypo(key, other)) {
        near.add(other);
        known.near.add(key);
      }
    this.names.set(key, { uses: sign, told: 0, near, beside: new Map() });
  }

  private forget(key: string, name: Name): void {
    for (const other of name.near) this.names.get(other)?.near.delete(key);
    this.names.delete(key);
  }

  private solve(): Map<string, string> {
    const roots = new Map<string, string>();
    const rootOf = (key: string): string => {
      let k = key;
      for (let next = roots.get(k); next !== undefined && next !== k; next = roots.get(k)) k = next;
      return k;
    };
    const join = (a: string, b: string) => {
      const [x, y] = [rootOf(a), rootOf(b)];
      if (x !== y) roots.set(x < y ? y : x, x < y ? x : y);
    };
    for (const [key, name] of this.names) {
      for (const other of name.near) join(key, other);
      for (const [other, n] of name.beside)
        if (n >= TOGETHER && n >= SHARE * Math.min(name.told, this.names.get(other)?.told ?? 0)) join(key, other);
    }
    return new Map([...this.names.keys()].map((key) => [key, rootOf(key)]));
  }
}

function isTypo(a: string, b: string): boolean {
  return (
    Math.min(a.length, b.length) >= MIN_LETTERS &&
    Math.abs(a.length - b.length) <= 1 &&
    !a.startsWith('#') &&
    !b.startsWith('#') &&
    oneEdit(a, b)
  );
}
