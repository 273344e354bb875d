import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a published number counts is one of a few words that every language has; the publisher's own words stand beside it. */
export class Figures1700000000010 implements MigrationInterface {
  readonly name = 'Figures1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table official_figure rename column unit to definition');
    await runner.query(`alter table official_figure add column of text not null default 'other'`);
    await runner.query('alter table official_figure alter column of drop default');
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}
