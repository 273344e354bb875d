import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only, bitemporal register. `known_at`: when we knew it; `known_to` null: still what we say. */
export class Register1700000000001 implements MigrationInterface {
  readonly name = 'Register1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }
  async down(): Promise<void> {
    throw new Error('The register is append-only; restore a backup instead of going down');
  }
}

const UP = /* sql */ `
create table protest_event (
  id uuid primary key, title jsonb not null, day date not null, country text not null default 'KZ', time_zone text not null,
  window_from timestamptz not null, day_from timestamptz not null, day_to timestamptz not null, window_to timestamptz not null,
  reconstruction boolean not null default false, epoch uuid not null default gen_random_uuid(),
  data_key bytea not null, intake_key text not null, intake_private bytea not null,
  created_at timestamptz not null default now(),
  check (window_from <= day_from and day_from < day_to and day_to <= window_to));
-- One row an event, locked by whoever writes that event's numbers: it orders them without a gap.
create table event_clock (event_id uuid primary key references protest_event, rev bigint not null default 0) with (fillfactor = 50);

create table account (id uuid primary key, name text not null, role text not null check (role in ('admin','coordinator','analyst')),
  password_hash text not null, created_at timestamptz not null default now(), disabled_at timestamptz);
create unique index account_name on account (lower(name));
create table session (token_hash bytea primary key, account_id uuid not null references account, created_at timestamptz not null default now(),
  expires_at timestamptz not null, ended_at timestamptz);
create table invite (token_hash bytea primary key, kind text not null check (kind in ('account','device')), role text, event_id uuid references protest_event,
  label bytea, source_kind text, place_id text, created_by uuid references account, created_at timestamptz not null default now(),
  expires_at timestamptz not null, used_at timestamptz);
create table device (id uuid primary key, event_id uuid not null references protest_event, token_hash bytea not null unique, label bytea,
  source_kind text not null, place_id text, joined_at timestamptz not null default now(), revoked_at timestamptz);
create table audit (id bigint generated always as identity primary key, at timestamptz not null default now(), account_id uuid, action text not null,
  target_kind text not null, target_id text);

-- As received, for ever. Only the processing state moves.
create table report (
  id uuid primary key, event_id uuid not null references protest_event, received_at timestamptz not null default now(), sealed boolean not null,
  content bytea not null, content_hash bytea not null, device_id uuid, account_id uuid, source_kind text not null,
  state text not null default 'received' check (state in ('received','counted','set_apart')), attempts smallint not null default 0,
  trouble text, rev bigint, processed_at timestamptz) with (fillfactor = 80);
create index report_waiting on report (received_at) where state = 'received';
create index report_event_rev on report (event_id, rev desc);
create index report_device on report (device_id) where device_id is not null;

create table source (id uuid primary key, event_id uuid not null references protest_event, kind text not null, device_id uuid, account_id uuid,
  created_at timestamptz not null default now());
-- What the worker read in a report: the engine's facts, encrypted, with the place it found. A correction appends.
create table reading (
  event_id uuid not null, rev bigint not null, report_id uuid not null references report, known_at timestamptz not null,
  kind text not null, city_id text, place_id text, facility_id text, place_state text not null, place_confidence real not null, submitted_at timestamptz not null, facts bytea not null,
  primary key (event_id, rev, report_id));
create index reading_report on reading (report_id, rev desc);
create table claim (
  event_id uuid not null, report_id uuid not null, rev bigint not null, field text not null, qualifier text not null default 'exact',
  low integer, high integer, value text, secret bytea, source_kind text not null, said_at timestamptz not null, known_at timestamptz not null, certainty real not null default 1);
create index claim_report on claim (report_id);

create table person (event_id uuid not null, id text not null, known_at timestamptz not null, primary key (event_id, id));
create table detention (event_id uuid not null, id text not null, case_no integer not null, first_rev bigint not null, primary key (event_id, id), unique (event_id, case_no));
create table detention_version (
  event_id uuid not null, detention_id text not null, rev bigint not null, known_at timestamptz not null, known_to timestamptz,
  gone boolean not null default false, person_id text, city_id text, place_id text, facility_id text, phase text not null, status text not null,
  apprehended_at timestamptz, released_at timestamptz, confirmed boolean not null, lawyer boolean not null, strength text not null, uncertain boolean not null,
  sources text[] not null, outcomes jsonb not null, reports uuid[] not null, secret bytea not null, digest text not null,
  primary key (event_id, detention_id, rev)) with (fillfactor = 80);
create index detention_current on detention_version (event_id, city_id) where known_to is null and not gone;
create index detention_known on detention_version (event_id, known_at);
create table custody_episode (event_id uuid not null, detention_id text not null, rev bigint not null, facility_id text, facility bytea, from_at timestamptz, to_at timestamptz, known_at timestamptz not null,
  primary key (event_id, detention_id, rev));
create table outcome (event_id uuid not null, detention_id text not null, report_id uuid not null, rev bigint not null, kind text not null, days integer, article text, at timestamptz not null, known_at timestamptz not null);
create index outcome_detention on outcome (event_id, detention_id);
create table group_detention (event_id uuid not null, report_id uuid not null, rev bigint not null, city_id text, low integer not null, best integer not null, high integer not null, scope text not null, known_at timestamptz not null,
  primary key (event_id, report_id, rev));

-- By rule: which detention a report was filed under, with the weights that led there.
create table link_decision (event_id uuid not null, rev bigint not null, report_id uuid not null, detention_id text, weight real not null, reasons jsonb not null, model_version text not null, known_at timestamptz not null);
create index link_decision_report on link_decision (report_id, rev desc);
-- By a person. Undo is a decision too.
create table decision (id uuid primary key, event_id uuid not null references protest_event, seq bigint generated always as identity, kind text not null, args jsonb not null,
  account_id uuid not null references account, at timestamptz not null default now(), undoes uuid references decision, rev bigint, applied_at timestamptz);
create index decision_event on decision (event_id, seq);
create index decision_waiting on decision (event_id) where rev is null;

create table tally (
  event_id uuid not null, city_id text not null, rev bigint not null, known_at timestamptz not null,
  low integer not null, best integer not null, high integer not null, listed integer not null, inside integer not null, released integer not null, injured integer not null,
  with_lawyer integer not null, confirmed integer not null, uncertain integer not null, persons integer not null, reports integer not null, last_news_at timestamptz,
  primary key (event_id, city_id, rev), check (low <= best and best <= high));
create index tally_rev on tally (event_id, rev);
create table official_figure (id uuid primary key, event_id uuid not null references protest_event, by_kind text not null, by_name text, place_id text, qualifier text not null,
  low integer not null, high integer not null, unit text not null, phase text not null, said_at timestamptz not null, source text not null, account_id uuid not null, known_at timestamptz not null default now());
create table facility (id text primary key, kind text not null, names jsonb not null, place_id text not null, lat double precision, lon double precision, account_id uuid not null, known_at timestamptz not null default now());
create table place_alias (alias text not null, place_id text not null, account_id uuid not null, known_at timestamptz not null default now(), retired_at timestamptz);
-- Legal limits are dated rows with a source; the law changes.
create table legal_limit (country text not null, kind text not null, hours integer not null, valid_from date not null, valid_to date, source text not null, primary key (country, kind, valid_from));
insert into legal_limit values
  ('KZ', 'administrative', 3, '2015-01-01', null, 'Code on Administrative Offences of 5 July 2014 No. 235-V, article 789'),
  ('KZ', 'criminal', 48, '2018-03-01', null, 'Criminal Procedure Code of 4 July 2014 No. 231-V, articles 14 and 131');
create view detention_now as select * from detention_version where known_to is null and not gone;
`;
