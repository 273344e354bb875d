import { Ints } from '../memory/columns.js';
import type { Part } from '../clusters/cluster.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Mention } from '../reading/mention.js';
import { GROUPS } from '../evidence/model.js';

const N = GROUPS.length;

/** So many parts keep what their pairs say: those solved last. */
const RECENT = 16_384;
const ALONE = new Int16Array(0);

/** A part as it was last solved. `levels` can be had again. */
interface Solved {
  readonly members: readonly number[];
  levels: Int16Array | null;
}

/**
 * The parts as they were last solved, with what each pair of mentions in them says: a part that one more report joins is
 * compared with that report alone.
 */
export class SolvedParts {
  private readonly solved = new Map<number, Solved>();
  private serial = 0;
  /** The part a mention was last solved in, and its place there. */
  private readonly partOf = new Ints(-1);
  private readonly seat = new Ints(-1);
  private readonly left = new Set<number>();
  private readonly scratch = new Int16Array(N);
  constructor(private readonly evidence: Evidence) {}

  /** Those a mention was last solved with, itself among them. */
  with(index: number): readonly number[] {
    return this.solved.get(this.partOf.get(index))?.members ?? [];
  }

  /** Is this what its members were last solved as? */
  is(part: readonly number[]): boolean {
    const number = this.partOf.get(part[0] ?? -1);
    return this.solved.get(number)?.members.length === part.length && part.every((x) => this.partOf.get(x) === number);
  }

  /** Takes in what is solved now. `mentions` in canonical order: a pair's levels hold for that order. */
  put(mentions: readonly Mention[]): Part {
    const levels = mentions.length < 2 ? ALONE : new Int16Array(((mentions.length * (mentions.length - 1)) / 2) * N);
    let at = 0;
    mentions.forEach((a, i) => {
      for (let j = i + 1; j < mentions.length; j++, at += N) {
        const b = mentions[j];
        if (b) this.compare(a, b, levels, at);
      }
    });
    const number = ++this.serial;
    mentions.forEach((m, i) => {
      this.leave(m.index);
      this.partOf.set(m.index, number);
      this.seat.set(m.index, i);
    });
    this.keepRecent(number, { members: mentions.map((m) => m.index), levels });
    return { mentions, levels };
  }

  /** A mention is in no part now. What its part's pairs said is known until {@link clear}: others of it may be solved yet. */
  leave(index: number): void {
    const number = this.partOf.get(index);
    if (number < 0) return;
    this.left.add(number);
    this.partOf.set(index, -1);
  }

  /** All parts that mentions left are solved anew. */
  clear(): void {
    for (const number of this.left) this.solved.delete(number);
    this.left.clear();
  }

  private keepRecent(number: number, part: Solved): void {
    this.solved.set(number, part);
    const old = this.solved.get(number - RECENT);
    if (old) old.levels = null;
  }

  /** Forgets what the pairs of a mention's part said: it reads otherwise now. */
  forget(index: number): void {
    const part = this.solved.get(this.partOf.get(index));
    if (part) part.levels = null;
  }

  private compare(a: Mention, b: Mention, out: Int16Array, at: number): void {
    const part = this.partOf.get(a.index);
    const known = part >= 0 && part === this.partOf.get(b.index) ? this.solved.get(part) : undefined;
    if (known?.levels) {
      const n = known.members.length;
      const i = this.seat.get(a.index);
      const from = (i * n - (i * (i + 1)) / 2 + this.seat.get(b.index) - i - 1) * N;
      for (let g = 0; g < N; g++) out[at + g] = known.levels[from + g] ?? -1;
      return;
    }
    this.evidence.compare(a, b, this.scratch);
    out.set(this.scratch, at);
  }
}
