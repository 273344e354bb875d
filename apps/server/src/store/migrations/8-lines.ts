import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Lines, type Line, type Standing } from '../register/lines.js';

/** So many versions at a time. */
const PAGE = 5_000;

type Version = Standing & { readonly id: string; readonly rev: number; readonly stands: boolean };

/** The analyst's tables as of every revision: a line is written when it changes, and read instead of counted. */
export class Lines1700000000008 implements MigrationInterface {
  readonly name = 'Lines1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table tally_line (event_id uuid not null, by text not null, key text not null, rev bigint not null,
      detentions integer[] not null, persons integer[] not null, primary key (event_id, by, key, rev))`);
    for (const { id } of (await runner.query('select id from protest_event')) as { id: string }[]) await replay(runner, id);
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}

/** What has been written so far, revision by revision. */
async function replay(runner: QueryRunner, eventId: string): Promise<void> {
  await runner.query(
    `declare standing no scroll cursor for
    select detention_id as id, rev::float8 as rev, not gone and (strength <> 'status_only' or confirmed) as stands, person_id as person, city_id as city, facility_id as facility,
      phase, status, confirmed, sources, array(select o ->> 'kind' from jsonb_array_elements(outcomes) o) as outcomes
    from detention_version where event_id = $1 order by rev`,
    [eventId],
  );
  const lines = new Lines();
  let rev = 0;
  for (;;) {
    const page = (await runner.query(`fetch ${PAGE} from standing`)) as Version[];
    const rows: (Line & { rev: number })[] = [];
    const close = () => rows.push(...lines.drain().map((l) => ({ ...l, rev, detentions: [...l.detentions], persons: [...l.persons] })));
    for (const v of page) {
      if (v.rev !== rev) close();
      rev = v.rev;
      lines.put(v.id, v.stands ? v : null);
    }
    if (page.length === 0) close();
    await write(runner, eventId, rows);
    if (page.length === 0) break;
  }
  await runner.query('close standing');
}

async function write(runner: QueryRunner, eventId: string, rows: readonly (Line & { rev: number })[]): Promise<void> {
  await runner.query(
    `insert into tally_line (event_id, by, key, rev, detentions, persons)
    select $1, t.by, t.key, t.rev, t.detentions::integer[], t.persons::integer[] from unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[]) as t(by, key, rev, detentions, persons)`,
    [
      eventId,
      rows.map((l) => l.by),
      rows.map((l) => l.key),
      rows.map((l) => l.rev),
      rows.map((l) => `{${l.detentions.join()}}`),
      rows.map((l) => `{${l.persons.join()}}`),
    ],
  );
}
