import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the hot path needs: where a worker leaves what it opened for another, and no row lock on the event for every report. */
export class Throughput1700000000002 implements MigrationInterface {
  readonly name = 'Throughput1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}

const UP = /* sql */ `
-- Unlogged: emptied by a crash of the database. The reports it speaks of wait in the register and are opened again.
create unlogged table opening (event_id uuid not null, report_id uuid primary key, reading bytea not null, left_at timestamptz not null default now());
create index opening_event on opening (event_id);
-- The accepting statement itself asks whether the event exists, and events are never deleted. The key's trigger would
-- lock the event's row once for each report: write-ahead log for nothing, and a queue when several processes accept.
alter table report drop constraint report_event_id_fkey;
-- A reading is written only for a report that the same transaction holds locked.
alter table reading drop constraint reading_report_id_fkey;
-- Reports come before their revision does: until then they need no entry here.
drop index report_event_rev;
create index report_event_rev on report (event_id, rev desc) where rev is not null;
`;
