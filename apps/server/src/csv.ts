import { createHash } from 'node:crypto';
import { stringify, type Options } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';

/** RFC 4180 lines; a cell that a spreadsheet would run as a formula is escaped. */
const CSV: Options = { escape_formulas: true, record_delimiter: '\r\n' };
/** Without a byte-order mark a spreadsheet reads Cyrillic as gibberish. */
export const BOM = '\ufeff';

export type Cell = string | number | boolean;

export function csvLine(cells: readonly Cell[]): string {
  return stringify([cells.map(String)], CSV);
}

export function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BOM + csvLine(columns) + rows.map(csvLine).join('');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function csvHeaders(reply: FastifyReply, name: string): FastifyReply {
  return reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`);
}
