/** So many pairs are remembered, at most; then it begins anew. A power of two. */
const MOST = 1 << 19;
/** Columns of a slot: the smaller number and one more (0: empty), the larger, their level. */
const COLUMNS = 3;

/** Words by number, from 1 on, and the level that two of them have together: words repeat, and so do their pairs. */
export class Lexicon<T> {
  private readonly numbers = new Map<string, number>();
  private readonly words: T[] = [];
  /** By number: the level of a word with itself. */
  private readonly own: number[] = [];
  private slots = new Int32Array(COLUMNS);
  private mask = 0;
  private known = 0;

  /** `level` must be the same for either order of its words. */
  constructor(private readonly level: (x: T, y: T) => number) {}

  /** How many words. */
  get size(): number {
    return this.words.length;
  }

  /** `key` says everything that `level` asks of the word. */
  numberOf(key: string, word: T): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.words.push(word);
      this.numbers.set(key, number);
      this.own.push(this.level(word, word));
    }
    return number;
  }

  levelOf(a: number, b: number): number {
    if (a === b) return this.own[a - 1] ?? 0;
    const x = a < b ? a : b;
    const y = a < b ? b : a;
    const slot = this.slotOf(x, y);
    return this.slots[slot] === 0 ? this.judge(x, y) : (this.slots[slot + 2] ?? 0);
  }

  private judge(x: number, y: number): number {
    const first = this.words[x - 1];
    const second = this.words[y - 1];
    if (first === undefined || second === undefined) throw new Error(`Expected numbers from 1 to ${this.words.length}, got ${x} and ${y}`);
    const level = this.level(first, second);
    this.keep(x, y, level);
    return level;
  }

  private slotOf(x: number, y: number): number {
    const { slots, mask } = this;
    let at = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
    at ^= at >>> 15;
    for (; ; at++) {
      const slot = (at & mask) * COLUMNS;
      if (slots[slot] === 0 || (slots[slot] === x + 1 && slots[slot + 1] === y)) return slot;
    }
  }

  private keep(x: number, y: number, level: number): void {
    if (this.known * 2 >= this.mask) this.widen();
    const slot = this.slotOf(x, y);
    this.slots[slot] = x + 1;
    this.slots[slot + 1] = y;
    this.slots[slot + 2] = level;
    this.known++;
  }

  private widen(): void {
    const old = this.slots;
    const full = this.mask >= MOST;
    if (!full) this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array((this.mask + 1) * COLUMNS);
    this.known = 0;
    for (let i = 0; !full && i < old.length; i += COLUMNS) if (old[i] !== 0) this.keep((old[i] ?? 0) - 1, old[i + 1] ?? 0, old[i + 2] ?? 0);
  }
}
