/**
 * Facts, events, verdicts and the audit log may only be added to (L5; Cybersecurity Law art. 21): a trigger
 * refuses to change or delete them, whatever the code above does.
 */
export const first = `
create table setting (key text primary key, value json not null);

create table district (id text primary key, name text not null, name_en text not null);

create table school (
  id text primary key,
  district_id text not null references district,
  name text not null,
  name_en text not null,
  ownership text not null check (ownership in ('public', 'private')),
  longitude double precision not null,
  latitude double precision not null
);
create index school_district on school (district_id);

create table intake_plan (
  season integer not null,
  school_id text not null references school,
  classes integer not null check (classes >= 0),
  class_size integer not null check (class_size > 0),
  taken integer not null default 0 check (taken >= 0),
  version integer not null default 1,
  primary key (season, school_id),
  constraint never_over_capacity check (taken <= classes * class_size)
);

create table edition (
  id text primary key,
  district_id text not null references district,
  year integer not null,
  state text not null check (state in ('draft', 'checked', 'published')),
  published_at timestamptz,
  version integer not null default 1
);
create unique index edition_published on edition (district_id, year) where state = 'published';

create table school_range (
  edition_id text not null references edition,
  school_id text not null references school,
  shared boolean not null,
  clauses json not null,
  area json,
  primary key (edition_id, school_id)
);

create table gazetteer (
  id text primary key,
  district_id text references district,
  kind text not null,
  name text not null,
  geometry json not null
);
create index gazetteer_district on gazetteer (district_id, kind, name);

create table applicant (
  collection_number text collate "C" primary key,
  season integer not null,
  district_id text not null references district,
  kind text not null,
  name text collate "C" not null,
  pinyin text collate "C" not null,
  initials text collate "C" not null,
  sex text not null,
  birth_date date not null,
  id_number text collate "C" not null,
  student_number text,
  primary_school text not null,
  submitted_at timestamptz,
  basis text,
  submission json not null,
  prior_uses json not null,
  family_keys text[] not null,
  home_text text,
  home_street text collate "C",
  home_number integer,
  home_compound text collate "C",
  home_village text collate "C",
  home_point json,
  record_hash text not null
);
create index applicant_name on applicant (name, collection_number);
create index applicant_given on applicant (substr(name, 2));
create index applicant_pinyin on applicant (pinyin, collection_number);
create index applicant_initials on applicant (initials);
create index applicant_id_number on applicant (id_number);
create index applicant_last_four on applicant ("right"(id_number, 4));
create index applicant_street on applicant (home_street, home_number);
create index applicant_compound on applicant (home_compound);
create index applicant_village on applicant (home_village);

create table guardian (
  collection_number text collate "C" not null references applicant,
  position smallint not null,
  name text not null,
  id_number text,
  relation text not null,
  phone text collate "C",
  primary key (collection_number, position)
);
create index guardian_phone on guardian (phone) where phone is not null;

create table evidence (
  collection_number text collate "C" not null references applicant,
  evidence_id text not null,
  kind text not null,
  source text not null,
  status text not null,
  extracted_at timestamptz not null,
  certificate text collate "C",
  certificate_serial text collate "C",
  facts json,
  primary key (collection_number, evidence_id)
);
create index evidence_certificate on evidence (certificate) where certificate is not null;
create index evidence_serial on evidence (certificate_serial) where certificate_serial is not null;

create table case_event (
  collection_number text collate "C" not null references applicant,
  seq integer not null,
  at timestamptz not null,
  type text not null,
  actor_id text not null,
  reason text,
  rulebook text,
  data json not null,
  primary key (collection_number, seq)
);

create table case_state (
  collection_number text collate "C" primary key references applicant,
  season integer not null,
  district_id text not null,
  kind text not null,
  version integer not null,
  status text not null,
  changed_at timestamptz not null,
  route text,
  category smallint,
  reasons text[] not null,
  home_school_ids text[] not null,
  placed_school_id text references school,
  pending_school_id text references school,
  pending_by text,
  pending_until timestamptz,
  checked_in_at timestamptz,
  guardian_confirmed_at timestamptz,
  verdict_seq integer,
  stale boolean not null,
  service_key text collate "C",
  unit_number text collate "C"
);
create index case_state_season on case_state (season, collection_number);
create index case_state_district on case_state (season, district_id, status, collection_number);
create index case_state_status on case_state (season, status, collection_number);
create index case_state_placed on case_state (placed_school_id, status, collection_number)
  where placed_school_id is not null;
create index case_state_changed on case_state (season, changed_at, collection_number);
create index case_state_stale on case_state (collection_number) where stale;
create index case_state_reasons on case_state using gin (reasons);
create index case_state_home_schools on case_state using gin (home_school_ids);
create index case_state_unit on case_state (unit_number) where unit_number is not null;
create index case_state_queue on case_state (season, district_id, service_key) where service_key is not null;
create index case_state_pending on case_state (pending_until) where pending_until is not null;

create table verdict (
  collection_number text collate "C" not null references applicant,
  seq integer not null,
  rulebook text not null,
  edition_year integer not null,
  as_of date not null,
  route text not null,
  category smallint,
  reasons text[] not null,
  home_school_ids text[] not null,
  findings json not null,
  needs json not null,
  located json not null,
  primary key (collection_number, seq)
);

create table run (
  id text primary key,
  season integer not null,
  kind text not null check (kind in ('reference', 'formal', 'trial')),
  state text not null check (state in ('running', 'complete', 'failed')),
  district_id text references district,
  edition_year integer not null,
  rulebook text not null,
  straddle text not null,
  done integer not null,
  total integer not null,
  started_at timestamptz not null,
  started_by text not null,
  beat_at timestamptz not null,
  finished_at timestamptz,
  published_at timestamptz,
  input_hash text,
  failure text,
  idempotency_key text not null unique,
  summary json not null,
  version integer not null
);
create unique index run_formal_published on run (season) where kind = 'formal' and published_at is not null;

create table placement (
  run_id text not null references run on delete cascade,
  collection_number text collate "C" not null references applicant,
  district_id text not null,
  outcome text not null,
  school_id text references school,
  category smallint,
  code text not null,
  working json not null,
  verdict_seq integer,
  primary key (run_id, collection_number)
);
create index placement_applicant on placement (collection_number);

create table person (
  id text primary key,
  name text not null,
  name_en text not null,
  role text not null,
  district_id text references district,
  school_id text references school,
  demonstration boolean not null default false
);

create table session (
  token_hash text primary key,
  person_id text not null references person,
  expires_at timestamptz not null
);

create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id text not null,
  action text not null,
  subject text,
  reason text,
  request_id text
);
create index audit_subject on audit_log (subject, id);
create index audit_actor on audit_log (actor_id, id);

create function only_added_to() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger append_only before update or delete on applicant for each row execute function only_added_to();
create trigger append_only before update or delete on guardian for each row execute function only_added_to();
create trigger append_only before update or delete on evidence for each row execute function only_added_to();
create trigger append_only before update or delete on case_event for each row execute function only_added_to();
create trigger append_only before update or delete on verdict for each row execute function only_added_to();
create trigger append_only before update or delete on audit_log for each row execute function only_added_to();
`;
