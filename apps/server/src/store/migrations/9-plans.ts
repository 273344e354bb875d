import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No statistics of what no plan asks for: lists, JSON and ciphertexts cost most of a look at a growing table. */
export class Plans1700000000009 implements MigrationInterface {
  readonly name = 'Plans1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(UNASKED))
      await runner.query(`alter table ${table} ${columns.map((c) => `alter column ${c} set statistics 0`).join(', ')}`);
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}

const UNASKED = {
  report: ['content', 'content_hash'],
  reading: ['facts', 'place_confidence'],
  claim: ['value', 'said_at', 'known_at'],
  link_decision: ['weight', 'reasons', 'model_version', 'known_at'],
  detention_version: ['sources', 'outcomes', 'reports', 'secret', 'digest', 'lawyer', 'uncertain', 'released_at'],
  custody_episode: ['facility', 'from_at', 'to_at', 'known_at'],
  tally: ['details'],
  tally_line: ['detentions', 'persons'],
  near_pair: ['weight', 'reasons'],
};
