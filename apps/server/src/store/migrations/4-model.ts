import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which weights and ranges an event's numbers were counted with: others in force count it anew with the next step. */
export class Model1700000000004 implements MigrationInterface {
  readonly name = 'Model1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table event_clock add column model text not null default ''`);
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}
