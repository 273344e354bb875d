import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The staff's side: pairs for review, local names, published numbers, what a range is made of. Appended like all the rest. */
export class Staff1700000000003 implements MigrationInterface {
  readonly name = 'Staff1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}

const UP = /* sql */ `
-- Detentions near the line, as the engine saw them; replaced when one of the two is solved again.
create table near_pair (event_id uuid not null, a text not null, b text not null, rev bigint not null, known_at timestamptz not null, known_to timestamptz,
  weight real not null, reasons jsonb not null, primary key (event_id, a, b, rev));
create index near_pair_a on near_pair (event_id, a) where known_to is null;
create index near_pair_b on near_pair (event_id, b) where known_to is null;

-- Undo of an undo brings a decision back: what counts is whether an undo stands that is not undone itself.
create index decision_undoes on decision (undoes) where undoes is not null;
create function undone(target uuid) returns boolean language plpgsql stable as $$
begin return exists (select 1 from decision u where u.undoes = target and not undone(u.id)); end $$;
-- Why somebody was taken back may speak of a person: encrypted.
alter table decision add column why bytea;

-- A local name is taught and retired, never edited; one taught by a decision stands as long as the decision does.
alter table place_alias drop column retired_at, add column id uuid primary key default gen_random_uuid(), add column decision_id uuid references decision;
create table alias_retirement (alias_id uuid primary key references place_alias, account_id uuid not null references account, at timestamptz not null default now());
create view alias_now as select a.* from place_alias a where not exists (select 1 from alias_retirement r where r.alias_id = a.id) and (a.decision_id is null or not undone(a.decision_id));

alter table facility add column aliases text[] not null default '{}';
alter table tally add column details jsonb;
-- Stays are written with each version of their detention, numbered oldest first; so are outcomes.
alter table custody_episode add column n smallint not null default 0, drop constraint custody_episode_pkey, add primary key (event_id, detention_id, rev, n);

-- A number of ours that was told to somebody, with the revision it came from; the sentence is encrypted.
create table published (id uuid primary key, event_id uuid not null references protest_event, place_id text, rev bigint not null, sentence bytea not null, language text not null,
  account_id uuid not null references account, at timestamptz not null default now());
create index published_event on published (event_id, at desc);
create index tally_known on tally (event_id, known_at);
create index official_figure_event on official_figure (event_id, said_at);
create index report_set_apart on report (event_id, received_at) where state = 'set_apart';
create index device_event on device (event_id);
-- Reports that wait for a place, or have it from a local name: few, whatever the size of the event.
create index reading_waiting on reading (event_id, report_id) where city_id is null or place_state = 'local_name';
-- The clock of the law runs for those inside alone.
create index detention_inside on detention_version (event_id, apprehended_at) where known_to is null and not gone and status = 'inside';
`;
