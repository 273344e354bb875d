import type pg from 'pg';
import { arrayOf, type Elements, type ElementType } from './arrays.js';

/** A column of many rows: its type as an array's element and in the table, and its values as one array. */
export interface Column<R> {
  readonly type: ElementType;
  readonly cast: string;
  readonly array: (rows: readonly R[]) => Buffer;
}
export type Columns<R> = Readonly<Record<string, Column<R>>>;

/** What a column says of each row. */
export function column<T extends ElementType, R>(type: T, of: (row: R) => Elements[T] | null): Column<R> {
  return { type, cast: '', array: (rows) => arrayOf(type, rows.map(of)) };
}

/** The same of a list: `unnest` takes lists of lists apart; as text each stays one value. */
export function list<R>(item: 'text' | 'uuid' | 'int', of: (row: R) => readonly (string | number)[]): Column<R> {
  return { type: 'text', cast: `::${item}[]`, array: (rows) => arrayOf('text', rows.map((r) => literal(of(r)))) }; // prettier-ignore
}

/**
 * Many rows in one statement, prepared once on each connection: `same` holds what is equal in all of them, `columns`
 * what each row says. A row whose key is there already changes nothing.
 */
export async function append<R>(
  client: pg.ClientBase,
  table: string,
  same: Readonly<Record<string, string | number | Date>>,
  rows: readonly R[],
  columns: Columns<R>,
): Promise<void> {
  if (rows.length === 0) return;
  const fixed = Object.keys(same);
  const names = Object.keys(columns);
  const of = Object.values(columns);
  const text = `insert into ${table} (${[...fixed, ...names].join(', ')})
    select ${[...fixed.map((_, i) => `$${i + 1}`), ...of.map((c, i) => `t.${names[i]}${c.cast}`)].join(', ')}
    from unnest(${of.map((c, i) => `$${fixed.length + i + 1}::${c.type}[]`).join(', ')}) as t(${names.join(', ')}) on conflict do nothing`;
  await client.query({ name: `append ${table}`, text, values: [...Object.values(same), ...of.map((c) => c.array(rows))] });
}

function literal(values: readonly (string | number)[]): string {
  return `{${values.map((x) => (typeof x === 'number' ? x : `"${x.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}
