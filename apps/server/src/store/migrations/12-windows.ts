import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Windows began 10 to 12 hours late, in the morning of their first day: a date had been taken for a moment of the connection's time zone. */
export class Windows1700000000012 implements MigrationInterface {
  readonly name = 'Windows1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update protest_event set window_from = date_trunc('day', window_from at time zone time_zone) at time zone time_zone`,
    );
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}
