import type { Detention } from '@tizim/contract';
import type { Database } from '../database.js';
import type { Detentions } from './detentions.js';

/** 1,000 records: about 1 MB of memory and one look along the index of case numbers. */
const CHUNK = 1_000;

/** All detentions of an event in the order of their case numbers, however many: never more than a chunk in memory. */
export class Records {
  constructor(
    private readonly db: Database,
    private readonly detentions: Detentions,
  ) {}

  async *read(eventId: string, dataKey: Buffer, rev: number): AsyncGenerator<Detention[]> {
    for (let after = 0; ;) {
      const rows = await this.db.rows<{ id: string; case_no: number }>(
        'select id, case_no from detention where event_id = $1 and case_no > $2 and first_rev <= $4 order by case_no limit $3',
        [eventId, after, CHUNK, rev],
      );
      const last = rows.at(-1);
      if (!last) return;
      const chunk = await this.detentions.some(
        eventId,
        dataKey,
        rows.map((r) => r.id),
        rev,
      );
      yield chunk.sort((a, b) => a.caseNo - b.caseNo);
      after = last.case_no;
    }
  }
}
