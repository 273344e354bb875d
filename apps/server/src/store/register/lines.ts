/** What a line tells of its detentions or persons, in the order of its numbers; before these stands how many there are. */
export const TOLD = ['before', 'onTheDay', 'after', 'inside', 'released', 'died', 'sentenced', 'confirmed'] as const;
type Told = (typeof TOLD)[number];

/** What the tables count by; `all`: one line for everybody. A region's line is the sum of its places': a person is of one place. */
export type Dimension = 'all' | 'place' | 'facility' | 'phase' | 'source' | 'outcome';

/** What the tables count of a detention as it stands. */
export interface Standing {
  readonly person: string | null;
  readonly city: string | null;
  readonly facility: string | null;
  readonly phase: string;
  readonly status: string;
  readonly confirmed: boolean;
  /** Kinds, each once or more. */ readonly sources: readonly string[];
  readonly outcomes: readonly string[];
}

/** A line of a table as it stands. `key` '': not known. Numbers: all, then {@link TOLD}. */
export interface Line {
  readonly by: Dimension;
  readonly key: string;
  readonly detentions: number[];
  readonly persons: number[];
}

/** A detention under its lines. `told`: a bit for each of {@link TOLD}. */
interface Entry {
  readonly person: string | null;
  readonly told: number;
  readonly lines: readonly Line[];
}

const IS: Record<Told, (s: Standing) => boolean> = {
  before: (s) => s.phase === 'before',
  onTheDay: (s) => s.phase === 'on_the_day',
  after: (s) => s.phase === 'after',
  inside: (s) => s.status !== 'released' && s.status !== 'died',
  released: (s) => s.status === 'released',
  died: (s) => s.status === 'died',
  sentenced: (s) => s.status === 'sentenced',
  confirmed: (s) => s.confirmed,
};

/**
 * The analyst's tables of an event, kept up with each step: what a table says as of any revision is then read, not counted.
 * A function of what stands in it. A person is told of whatever is true of any of their detentions under that line.
 */
export class Lines {
  private readonly lines = new Map<string, Line>();
  private readonly entries = new Map<string, Entry>();
  private readonly persons = new Map<string, Entry[]>();
  private readonly touched = new Set<Line>();

  /** A detention as it stands now; null: it is not counted, or gone. */
  put(id: string, standing: Standing | null): void {
    const old = this.entries.get(id);
    const now = standing === null ? undefined : this.entryOf(standing);
    if (old && now && alike(old, now)) return;
    const people = new Set([old?.person ?? null, now?.person ?? null]);
    for (const person of people) this.countPerson(person, -1);
    if (old) {
      this.entries.delete(id);
      this.count(old, -1);
      this.part(old);
    }
    if (now) {
      this.entries.set(id, now);
      this.count(now, 1);
      this.join(now);
    }
    for (const person of people) this.countPerson(person, 1);
  }

  /** The lines that changed since this was last asked. */
  drain(): Line[] {
    const changed = [...this.touched];
    this.touched.clear();
    return changed;
  }

  private entryOf(s: Standing): Entry {
    const under = (by: Dimension, keys: readonly (string | null)[]) => [...new Set(keys)].map((key) => this.line(by, key ?? ''));
    return {
      person: s.person,
      told: TOLD.reduce((bits, told, i) => bits | (Number(IS[told](s)) << i), 0),
      lines: [
        this.line('all', ''),
        ...under('place', [s.city]),
        ...under('facility', [s.facility]),
        ...under('phase', [s.phase]),
        ...under('source', s.sources),
        ...under('outcome', s.outcomes.length === 0 ? ['unknown'] : s.outcomes),
      ],
    };
  }

  private line(by: Dimension, key: string): Line {
    const name = `${by} ${key}`;
    const known = this.lines.get(name);
    if (known) return known;
    const none = () => [0, ...TOLD.map(() => 0)];
    const fresh = { by, key, detentions: none(), persons: none() };
    this.lines.set(name, fresh);
    return fresh;
  }

  private count(entry: Entry, sign: 1 | -1): void {
    for (const line of entry.lines) {
      add(line.detentions, entry.told, sign);
      this.touched.add(line);
    }
  }

  private countPerson(person: string | null, sign: 1 | -1): void {
    const told = new Map<Line, number>();
    for (const entry of this.persons.get(person ?? '') ?? [])
      for (const line of entry.lines) told.set(line, (told.get(line) ?? 0) | entry.told);
    for (const [line, bits] of told) {
      add(line.persons, bits, sign);
      this.touched.add(line);
    }
  }

  private join(entry: Entry): void {
    if (entry.person === null) return;
    const others = this.persons.get(entry.person);
    if (others) others.push(entry);
    else this.persons.set(entry.person, [entry]);
  }

  private part(entry: Entry): void {
    if (entry.person === null) return;
    const left = (this.persons.get(entry.person) ?? []).filter((e) => e !== entry);
    if (left.length > 0) this.persons.set(entry.person, left);
    else this.persons.delete(entry.person);
  }
}

function add(numbers: number[], told: number, sign: 1 | -1): void {
  numbers[0] = (numbers[0] ?? 0) + sign;
  for (let i = 0; i < TOLD.length; i++) if (told & (1 << i)) numbers[i + 1] = (numbers[i + 1] ?? 0) + sign;
}

function alike(a: Entry, b: Entry): boolean {
  return a.person === b.person && a.told === b.told && a.lines.length === b.lines.length && a.lines.every((line, i) => line === b.lines[i]);
}
