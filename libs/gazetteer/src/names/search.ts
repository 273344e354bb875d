import type { Book, Held } from '../book.js';
import { MARK, Tokens } from '../text/fold.js';
import type { NameIndex } from './nameindex.js';
import type { Naming } from './naming.js';
import type { Slip } from './typos.js';
import type { PlaceKind } from '../pack.js';

/** A name that begins like the query, with the place. */
interface Row {
  readonly key: string;
  readonly name: Naming;
}
/** How many names one query looks at: every name of the packs begins with some letter. */
const MAX_SCANNED = 4_000;

/** Names in order, for completion. */
export class PrefixSearch {
  private readonly rows: readonly Row[];
  private readonly words = new Tokens();

  constructor(all: readonly Naming[]) {
    this.rows = all
      .filter((n) => n.form === 'noun' && n.place >= 0)
      .map((name) => ({ key: name.key, name }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /** Places by how well their best name fits the beginning, larger first. Names one letter off when none begins so. */
  find(prefix: string, book: Book, indexes: readonly NameIndex[], kinds: readonly PlaceKind[] | undefined): Held[] {
    this.words.read(prefix);
    if (this.words.count === 0) return [];
    const key = this.words.key(0, this.words.count);
    const scores = new Map<number, number>();
    for (let i = this.lowest(key), end = i + MAX_SCANNED; i < end; i++) {
      const row = this.rows[i];
      if (!row?.key.startsWith(key)) break;
      note(scores, row.name.place, (row.key.length === key.length ? 2 : 0) - (row.name.standing === 'alias' ? 1 : 0));
    }
    if (scores.size === 0) this.misspelt(indexes, scores);
    return [...scores]
      .flatMap(([place, score]) => {
        const held = book.held[place];
        return held && (!kinds || kinds.includes(held.place.kind)) ? [{ held, score: score + held.prominence }] : [];
      })
      .sort((a, b) => b.score - a.score || (a.held.place.id < b.held.place.id ? -1 : 1))
      .map(({ held }) => held);
  }

  private misspelt(indexes: readonly NameIndex[], scores: Map<number, number>): void {
    const near: Slip[] = [];
    for (const index of indexes) {
      index.misspelt(this.words, 0, this.words.to(this.words.count - 1), '', this.words.is(0, MARK.latin), near);
      for (const { key } of near) for (const n of index.names(key)) if (n.place >= 0) note(scores, n.place, 0);
    }
  }

  private lowest(key: string): number {
    let low = 0,
      high = this.rows.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((this.rows[mid]?.key ?? '') < key) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

function note(scores: Map<number, number>, place: number, score: number): void {
  scores.set(place, Math.max(scores.get(place) ?? -Infinity, score));
}
