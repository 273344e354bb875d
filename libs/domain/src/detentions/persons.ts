import type { DetentionState } from '../facts.js';
import { readName } from '../reading/mention.js';

interface Known {
  readonly base: string;
  readonly father: string;
  readonly age: number | null;
}

/**
 * The looser link above detentions: same city, surname, given name, and nothing against it (father, age). A person detained
 * twice in a day is two detentions and one person. Incremental: only the namesakes of what changed are looked at.
 */
export class Persons {
  private readonly namesakes = new Map<string, Map<string, Known>>();
  private readonly bases = new Map<string, string>();
  private readonly keys = new Map<string, string>();
  private readonly stale = new Set<string>();

  add(d: DetentionState): void {
    const known = read(d);
    if (!known) {
      this.remove(d.id);
      return;
    }
    if (this.bases.get(d.id) !== known.base) this.remove(d.id);
    this.bases.set(d.id, known.base);
    const row = this.namesakes.get(known.base) ?? new Map<string, Known>();
    this.namesakes.set(known.base, row);
    row.set(d.id, known);
    this.stale.add(known.base);
  }

  remove(id: string): void {
    this.keys.delete(id);
    const base = this.bases.get(id);
    if (base === undefined) return;
    this.bases.delete(id);
    const row = this.namesakes.get(base);
    row?.delete(id);
    if (row?.size === 0) this.namesakes.delete(base);
    this.stale.add(base);
  }

  keyOf(id: string): string {
    return this.keys.get(id) ?? id;
  }

  /** Works off what changed; tells whose key is another now. */
  refresh(): string[] {
    const moved: string[] = [];
    for (const base of this.stale) {
      const row = this.namesakes.get(base);
      if (!row) continue;
      const fathers = new Set([...row.values()].flatMap((k) => (k.father === '' ? [] : [k.father])));
      const ages = [...row.values()].flatMap((k) => k.age ?? []);
      const one = fathers.size <= 1 && (ages.length === 0 || Math.max(...ages) - Math.min(...ages) <= AGE_SPREAD);
      for (const [id, k] of row) {
        const key = one ? base : k.father === '' ? id : `${base} ${k.father}`;
        if (this.keys.get(id) !== key) {
          this.keys.set(id, key);
          moved.push(id);
        }
      }
    }
    this.stale.clear();
    return moved;
  }
}

/** Guessed ages of one person differ by about this much. */
const AGE_SPREAD = 12;

function read(d: DetentionState): Known | undefined {
  const name = d.name === null ? null : readName(d.name);
  const reading = name?.readings[0];
  if (!name || !reading || reading.surname === '' || reading.given === '') return undefined;
  return { base: `${d.city ?? ''} ${reading.surname} ${reading.fulls[0] ?? reading.given}`, father: name.father, age: d.age };
}
