/**
 * The queue of verification. `open_groups` follows from the standing verdict and is written with it;
 * `waiting_since` and `family_asked_at` follow from the fold. Claims are short-lived and no part of a case's
 * history. A batch keeps who decided what for which cases, and what became of each.
 */
export const verificationQueue = `
alter table case_state
  add column open_groups text[] not null default '{}',
  add column waiting_since timestamptz,
  add column family_asked_at timestamptz;
update case_state c set waiting_since = a.submitted_at
  from applicant a where a.collection_number = c.collection_number;
update case_state set stale = true where status = 'verify';
create index case_state_verify on case_state (season, district_id, waiting_since, collection_number)
  include (open_groups, kind) where status = 'verify';

create table case_claim (
  collection_number text collate "C" primary key references applicant,
  person_id text not null references person,
  since timestamptz not null,
  seen_at timestamptz not null,
  taken_from text references person
);
create index case_claim_person on case_claim (person_id);

create table batch (
  id text primary key,
  season integer not null,
  district_id text not null references district,
  group_name text,
  decision json not null,
  reason text not null,
  state text not null check (state in ('running', 'complete', 'interrupted')),
  started_at timestamptz not null,
  started_by text not null references person,
  beat_at timestamptz not null,
  finished_at timestamptz,
  undoes text unique references batch,
  idempotency_key text not null unique
);
create index batch_district on batch (district_id, started_at);

create table batch_member (
  batch_id text not null references batch,
  collection_number text collate "C" not null references applicant,
  version integer,
  outcome text check (outcome in ('done', 'failed')),
  code text,
  from_status text,
  to_status text,
  first_seq integer,
  last_seq integer,
  primary key (batch_id, collection_number)
);
create index batch_member_case on batch_member (collection_number);
`;
