import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which local names an event's readings were made with: when others are known, what waits for a place is read again. Corrections of one report count once now: every event is counted anew with its next step. */
export class Names1700000000013 implements MigrationInterface {
  readonly name = 'Names1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table event_clock add column names text not null default ''`);
    await runner.query(`update event_clock set model = ''`);
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}
