/**
 * A joint plan for a district's queue: what it was made from, its figures and its certificate; for each child the
 * school by the plan, by strict order of service and as adjusted by hand, and how far its proposal has come. Nobody
 * sees the places of a plan before it is complete; one that fails loses them.
 */
export const coordinationPlans = `
create table coordination_plan (
  id text primary key,
  season integer not null,
  district_id text not null references district,
  state text not null check (state in ('running', 'complete', 'failed')),
  parameters json not null,
  phase text not null,
  pupils integer not null default 0,
  schools json not null default '[]',
  input_hash text,
  result json,
  adjusted json,
  started_at timestamptz not null,
  started_by text not null,
  beat_at timestamptz not null,
  finished_at timestamptz,
  failure text,
  idempotency_key text not null unique,
  proposed_by text,
  proposed_at timestamptz,
  sample_seed text,
  version integer not null default 1
);
create index coordination_plan_season on coordination_plan (season, district_id, started_at);

create table coordination_plan_place (
  plan_id text not null references coordination_plan on delete cascade,
  collection_number text not null references applicant,
  position integer not null,
  service_key text not null,
  tier integer not null,
  case_version integer not null,
  own_school_ids text[] not null,
  before_school_id text references school,
  planned_school_id text references school,
  served_school_id text references school,
  chosen_school_id text references school,
  proposed_seq integer,
  proposed_by text,
  approved_at timestamptz,
  problem text,
  primary key (plan_id, collection_number),
  unique (plan_id, position)
);

create table coordination_plan_check (
  plan_id text not null,
  collection_number text not null,
  person_id text not null,
  proposed_seq integer not null,
  at timestamptz not null,
  primary key (plan_id, collection_number, person_id),
  foreign key (plan_id, collection_number) references coordination_plan_place on delete cascade
);
`;
