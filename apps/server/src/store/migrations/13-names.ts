import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which local names an event's readings were made with: when others are known, what waits for a place is read again. Which reports count no more. Corrections of one report count once now: every event is counted anew with its next step. */
export class Names1700000000013 implements MigrationInterface {
  readonly name = 'Names1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table event_clock add column names text not null default ''`);
    await runner.query('drop index reading_waiting');
    await runner.query(
      `create index reading_waiting on reading (event_id, report_id) where city_id is null or place_state not in ('resolved', 'chosen')`,
    );
    await runner.query(
      'create table standing (event_id uuid not null, report_id uuid not null, rev bigint not null, stands boolean not null, primary key (event_id, report_id, rev))',
    );
    await runner.query(`create function undone_by(target uuid, moment timestamptz) returns boolean language plpgsql stable as $$
      begin return exists (select 1 from decision u where u.undoes = target and u.at <= moment and not undone_by(u.id, moment)); end $$`);
    await runner.query(`update event_clock set model = ''`);
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}
