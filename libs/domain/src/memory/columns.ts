/**
 * Columns begin empty and grow by doubling. They grow with their first row, while nothing is compiled yet: code compiled
 * for a column that was never replaced would be thrown away and compiled again, and that costs more than the copies.
 */
const LEAST = 1_024;

function lengthFor(row: number, length: number): number {
  return Math.max(LEAST, row + 1, length * 2);
}

/** A column of whole numbers by row: half a million rows out of the garbage collector's way. */
export class Ints {
  private rows = new Int32Array(0);
  /** `empty`: what stands in rows nobody wrote. */
  constructor(private readonly empty = 0) {}

  get(row: number): number {
    const { rows } = this;
    return row < rows.length ? (rows[row] ?? 0) : this.empty;
  }

  set(row: number, value: number): void {
    if (row >= this.rows.length) this.grow(row);
    this.rows[row] = value;
  }

  private grow(row: number): void {
    const rows = new Int32Array(lengthFor(row, this.rows.length));
    if (this.empty !== 0) rows.fill(this.empty, this.rows.length);
    rows.set(this.rows);
    this.rows = rows;
  }
}

/** The same for any numbers; rows nobody wrote hold 0. */
export class Doubles {
  private rows = new Float64Array(0);

  get(row: number): number {
    const { rows } = this;
    return row < rows.length ? (rows[row] ?? 0) : 0;
  }

  set(row: number, value: number): void {
    if (row >= this.rows.length) {
      const rows = new Float64Array(lengthFor(row, this.rows.length));
      rows.set(this.rows);
      this.rows = rows;
    }
    this.rows[row] = value;
  }
}

/** A set of rows that is emptied in no time: a row is in it while it bears the current stamp. */
export class Marks {
  private stamps = new Int32Array(0);
  private stamp = 1;

  clear(): void {
    this.stamp++;
  }
  has(row: number): boolean {
    return row < this.stamps.length && this.stamps[row] === this.stamp;
  }

  /** Puts a row in; tells whether it is new. */
  add(row: number): boolean {
    if (this.has(row)) return false;
    if (row >= this.stamps.length) {
      const stamps = new Int32Array(lengthFor(row, this.stamps.length));
      stamps.set(this.stamps);
      this.stamps = stamps;
    }
    this.stamps[row] = this.stamp;
    return true;
  }
}

/** A list of rows in the order they were put in, each once; emptied in no time. */
export class Distinct {
  private readonly marks = new Marks();
  rows = new Int32Array(0);
  length = 0;

  clear(): void {
    this.marks.clear();
    this.length = 0;
  }
  has(row: number): boolean {
    return this.marks.has(row);
  }

  add(row: number): void {
    if (!this.marks.add(row)) return;
    if (this.length === this.rows.length) {
      const rows = new Int32Array(lengthFor(this.length, this.length));
      rows.set(this.rows);
      this.rows = rows;
    }
    this.rows[this.length++] = row;
  }

  each(see: (row: number) => void): void {
    for (let at = 0; at < this.length; at++) see(this.rows[at] ?? 0);
  }

  addAll(other: Distinct): void {
    for (let at = 0; at < other.length; at++) this.add(other.rows[at] ?? 0);
  }
}
