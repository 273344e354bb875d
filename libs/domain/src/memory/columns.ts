/** A column of whole numbers by row that grows by doubling: half a million rows out of the garbage collector's way. */
export class Ints {
  private rows = new Int32Array(1_024);
  /** `empty`: what stands in rows nobody wrote. */
  constructor(private readonly empty = 0) {
    if (empty !== 0) this.rows.fill(empty);
  }

  get(row: number): number {
    const { rows, empty } = this;
    return row < rows.length ? (rows[row] ?? empty) : empty;
  }

  set(row: number, value: number): void {
    if (row >= this.rows.length) this.grow(row);
    this.rows[row] = value;
  }

  private grow(row: number): void {
    const rows = new Int32Array(Math.max(row + 1, this.rows.length * 2));
    if (this.empty !== 0) rows.fill(this.empty, this.rows.length);
    rows.set(this.rows);
    this.rows = rows;
  }
}

/** The same for any numbers; rows nobody wrote hold 0. */
export class Doubles {
  private rows = new Float64Array(1_024);

  get(row: number): number {
    const { rows } = this;
    return row < rows.length ? (rows[row] ?? 0) : 0;
  }

  set(row: number, value: number): void {
    if (row >= this.rows.length) {
      const rows = new Float64Array(Math.max(row + 1, this.rows.length * 2));
      rows.set(this.rows);
      this.rows = rows;
    }
    this.rows[row] = value;
  }
}

/** A set of rows that is emptied in no time: a row is in it while it bears the current stamp. */
export class Marks {
  private readonly stamps = new Ints();
  private stamp = 1;

  clear(): void {
    this.stamp++;
  }
  has(row: number): boolean {
    return this.stamps.get(row) === this.stamp;
  }

  /** Puts a row in; tells whether it is new. */
  add(row: number): boolean {
    if (this.stamps.get(row) === this.stamp) return false;
    this.stamps.set(row, this.stamp);
    return true;
  }
}

/** A list of rows in the order they were put in, each once; emptied in no time. */
export class Distinct {
  private readonly marks = new Marks();
  rows = new Int32Array(1_024);
  length = 0;

  clear(): void {
    this.marks.clear();
    this.length = 0;
  }

  add(row: number): void {
    if (!this.marks.add(row)) return;
    if (this.length === this.rows.length) {
      const rows = new Int32Array(this.length * 2);
      rows.set(this.rows);
      this.rows = rows;
    }
    this.rows[this.length++] = row;
  }
}
