/**
 * What coordination needs after the first placing: who placed whom, reconsiderations and what they wait for, places
 * that came free and to whom they are offered (decision records 021, 022), and tables of travel times. The columns of
 * case_state follow from the fold; `freed_place` says what the fold cannot: who took the place of whom.
 */
export const reconsiderations = `
alter table case_state add column placed_by text;
alter table case_state add column reconsideration text
  check (reconsideration in ('open', 'upheld', 'changed', 'withdrawn'));
alter table case_state add column reconsideration_since timestamptz;
alter table case_state add column awaited_school_id text references school;
alter table case_state add column offered_school_id text references school;
alter table case_state add column offered_by text;
alter table case_state add column declined_school_ids text[] not null default '{}';
update case_state c set placed_by = (
  select case when e.type = 'placed-by-run' then 'run' else 'coordination' end from case_event e
  where e.collection_number = c.collection_number and e.type in ('placed-by-run', 'placement-approved')
  order by e.seq desc limit 1)
where placed_school_id is not null and status <> 'private';
create index case_state_reconsidered on case_state (season, reconsideration, reconsideration_since)
  where reconsideration is not null;
create index case_state_awaiting on case_state (season, awaited_school_id) where awaited_school_id is not null;
create index case_state_offered on case_state (season, district_id) where offered_school_id is not null;
create index case_state_coordinated on case_state (season, district_id)
  where placed_by = 'coordination' and status = 'placed';

create table freed_place (
  id bigint generated always as identity primary key,
  season integer not null,
  school_id text not null references school,
  collection_number text not null references applicant,
  at timestamptz not null,
  because text not null,
  filled_by text references applicant,
  filled_at timestamptz,
  check ((filled_by is null) = (filled_at is null))
);
create index freed_place_open on freed_place (season, school_id, at, id) where filled_at is null;

create table travel_table (
  id text primary key,
  season integer not null,
  district_id text not null references district,
  taken_in_at timestamptz not null,
  pairs integer not null
);
create index travel_table_latest on travel_table (season, district_id, taken_in_at);
create table travel_time (
  table_id text not null references travel_table,
  from_kind text not null check (from_kind in ('pupil', 'compound', 'village', 'cell')),
  from_key text not null,
  school_id text not null references school,
  minutes integer not null check (minutes >= 0),
  primary key (table_id, from_kind, from_key, school_id)
);
`;
