import type pg from 'pg';
import { packed } from './bytes.js';

/** A column of many rows: its SQL type and its value in each. `bytes` travel as one run for all rows, lists as array literals. */
export type Column<R> =
  | {
      readonly type: 'uuid' | 'text' | 'int' | 'real' | 'boolean' | 'timestamptz' | 'jsonb';
      readonly of: (row: R) => string | number | boolean | Date | null;
    }
  | { readonly type: 'bytes'; readonly of: (row: R) => Buffer | null }
  | { readonly type: 'list'; readonly item: 'text' | 'uuid'; readonly of: (row: R) => readonly string[] };
export type Columns<R> = Readonly<Record<string, Column<R>>>;

interface Part {
  readonly select: string;
  readonly arrays: readonly { readonly value: string; readonly name: string }[];
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
  const values: unknown[] = Object.values(same);
  const parts = Object.entries(columns).map(([name, column]) => part(name, column, rows, values));
  const arrays = parts.flatMap((p) => p.arrays);
  const text = `insert into ${table} (${[...Object.keys(same), ...Object.keys(columns)].join(', ')})
    select ${[...Object.keys(same).map((_, i) => `$${i + 1}`), ...parts.map((p) => p.select)].join(', ')}
    from unnest(${arrays.map((a) => a.value).join(', ')}) as t(${arrays.map((a) => a.name).join(', ')}) on conflict do nothing`;
  await client.query({ name: `append ${table}`, text, values });
}

function part<R>(name: string, column: Column<R>, rows: readonly R[], values: unknown[]): Part {
  const param = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  if (column.type === 'bytes') {
    const { bytes, starts, lengths } = packed(rows.map(column.of));
    const run = param(bytes, 'bytea');
    return {
      select: `substring(${run} from t.${name}_at + 1 for t.${name}_length)`,
      arrays: [
        { value: param(starts, 'int[]'), name: `${name}_at` },
        { value: param(lengths, 'int[]'), name: `${name}_length` },
      ],
    };
  }
  if (column.type === 'list') {
    return {
      select: `t.${name}::${column.item}[]`,
      arrays: [
        {
          value: param(
            rows.map((r) => literal(column.of(r))),
            'text[]',
          ),
          name,
        },
      ],
    };
  }
  return { select: `t.${name}`, arrays: [{ value: param(rows.map(column.of), `${column.type}[]`), name }] };
}

/** `unnest` takes lists of lists apart; as text each stays one value. */
function literal(list: readonly string[]): string {
  return `{${list.map((x) => `"${x.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
