/** Mentions that were solved together, and the sum over their pairs of the tiers it was done at. */
export interface SolvedPart {
  readonly members: readonly number[];
  readonly tiers: number;
}

/** The parts as they were last solved. */
export class SolvedParts {
  private readonly of: (SolvedPart | undefined)[] = [];

  /** Those a mention was last solved with, itself among them. */
  with(index: number): readonly number[] {
    return this.of[index]?.members ?? NOBODY;
  }

  /** How these were solved, when they were last solved together. */
  find(members: readonly number[]): SolvedPart | undefined {
    const part = this.of[members[0] ?? -1];
    return part?.members.length === members.length && members.every((x) => this.of[x] === part) ? part : undefined;
  }

  /** Takes in what is solved now. */
  put(part: SolvedPart): void {
    for (const index of part.members) this.of[index] = part;
  }

  /** A mention is in no part now. */
  leave(index: number): void {
    this.of[index] = undefined;
  }
}

const NOBODY: readonly number[] = [];
