import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The revision from which a version stands no more: which versions stood at a revision is read in one pass, nothing is sorted. */
export class Standing1700000000007 implements MigrationInterface {
  readonly name = 'Standing1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table detention_version add column to_rev bigint');
    await runner.query(`update detention_version v set to_rev = n.next
      from (select event_id, detention_id, rev, lead(rev) over (partition by event_id, detention_id order by rev) as next from detention_version) n
      where n.next is not null and v.event_id = n.event_id and v.detention_id = n.detention_id and v.rev = n.rev`);
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}
