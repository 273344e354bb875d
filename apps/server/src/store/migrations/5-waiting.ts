import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report is written once and never touched again: what waits and what was set apart stand in tables of their own, and a reading says that it was counted. */
export class Waiting1700000000005 implements MigrationInterface {
  readonly name = 'Waiting1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}

const UP = /* sql */ `
-- A narrow row for each report that nobody has counted: the accepting statement makes it, the step that counts the report takes it
-- away. Changing the report itself would write its whole envelope again, with an entry in every index.
create table waiting (report_id uuid primary key, event_id uuid not null, received_at timestamptz not null default now(), attempts smallint not null default 0)
  with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
create table set_apart (report_id uuid primary key, event_id uuid not null, attempts smallint not null, trouble text not null, at timestamptz not null default now());
create index set_apart_event on set_apart (event_id, at desc);
insert into waiting select id, event_id, received_at, attempts from report where state = 'received';
insert into set_apart select id, event_id, attempts, coalesce(trouble, 'unknown'), coalesce(processed_at, received_at) from report where state = 'set_apart';
alter table report drop column state, drop column attempts, drop column trouble, drop column rev, drop column processed_at, reset (fillfactor);
create view report_state as select r.id, r.event_id, case when exists (select 1 from waiting w where w.report_id = r.id) then 'received'
  when exists (select 1 from set_apart s where s.report_id = r.id) then 'set_apart' else 'counted' end as state from report r;
-- The words of a claim stand in its report's reading, encrypted once.
alter table claim drop column secret;
-- Revisions are asked for by their number; nobody asks for versions by the time alone.
drop index detention_known;
`;
