import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A hash of what a report says let anybody with a copy of the database try guesses at a name. What comes twice is compared with
 * what is kept instead. The table is written anew, as a column that is dropped stays in its rows.
 */
export class NoHash1700000000011 implements MigrationInterface {
  readonly name = 'NoHash1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report drop column content_hash');
    await runner.query('cluster report using report_pkey');
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}
