import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A death in custody is neither inside nor released: a number of its own. Until now it counted as inside: every event is counted anew with its next step. */
export class DeathsAndPlaces1700000000006 implements MigrationInterface {
  readonly name = 'DeathsAndPlaces1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table tally add column died integer not null default 0`);
    // A correction or follow-up without a place has that of an earlier report, whichever came first.
    await runner.query('alter table reading add column place_of uuid');
    await runner.query('create index reading_place_of on reading (event_id, place_of) where place_of is not null');
    await runner.query(
      `create index detention_news on detention_version (event_id) where known_to is null and not gone and strength = 'status_only' and not confirmed`,
    );
    await runner.query(`update event_clock set model = ''`);
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}
