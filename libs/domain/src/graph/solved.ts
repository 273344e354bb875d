import { Ints } from '../memory/columns.js';

/** The parts as they were last solved: which mentions were solved together. */
export class SolvedParts {
  private readonly members = new Map<number, readonly number[]>();
  private serial = 0;
  /** The part a mention was last solved in. */
  private readonly partOf = new Ints(-1);
  private readonly left = new Set<number>();

  /** Those a mention was last solved with, itself among them. */
  with(index: number): readonly number[] {
    return this.members.get(this.partOf.get(index)) ?? [];
  }

  /** Is this what its members were last solved as? */
  is(part: readonly number[]): boolean {
    const number = this.partOf.get(part[0] ?? -1);
    return this.members.get(number)?.length === part.length && part.every((x) => this.partOf.get(x) === number);
  }

  /** Takes in what is solved now. */
  put(part: readonly number[]): void {
    const number = ++this.serial;
    for (const index of part) {
      this.leave(index);
      this.partOf.set(index, number);
    }
    this.members.set(number, part);
  }

  /** A mention is in no part now. Who was in its old one is known until {@link clear}. */
  leave(index: number): void {
    const number = this.partOf.get(index);
    if (number < 0) return;
    this.left.add(number);
    this.partOf.set(index, -1);
  }

  /** All parts that mentions left are solved anew. */
  clear(): void {
    for (const number of this.left) this.members.delete(number);
    this.left.clear();
  }
}
