/**
 * Rulebooks and thresholds as settings with a history (policy §3): versions are only added. A verdict keeps what it
 * was made from beside the facts that never change, so that it can be made again. A sweep is one walk through the
 * cases of a season; where it stands is kept here, so that a process that was killed is followed by another. Pages of
 * case_state are left half empty: a verdict that says the same again then rewrites no index.
 */
export const settingsWithHistory = `
alter table verdict add column inputs json;
alter table case_state set (fillfactor = 55);

create table rulebook_version (
  season integer not null,
  number integer not null check (number >= 2),
  based_on text not null,
  settings json not null,
  drafted_by text not null,
  applied_by text not null,
  applied_at timestamptz not null,
  reason text not null,
  primary key (season, number)
);

create table rulebook_draft (
  season integer primary key,
  based_on text not null,
  settings json not null,
  changed_by text not null,
  changed_at timestamptz not null,
  version integer not null
);

create table district_thresholds (
  district_id text not null references district,
  number integer not null check (number >= 1),
  thresholds json not null,
  set_by text not null,
  set_at timestamptz not null,
  reason text not null,
  primary key (district_id, number)
);

create table sweep (
  id text primary key,
  season integer not null,
  kind text not null check (kind in ('compare', 're-evaluate', 'replay')),
  state text not null check (state in ('running', 'stopped', 'complete', 'failed', 'replaced')),
  task json not null,
  "after" text collate "C" not null,
  done integer not null,
  total integer not null,
  changed integer not null,
  verdicts integer not null,
  without_inputs integer not null,
  started_at timestamptz not null,
  started_by text not null,
  beat_at timestamptz not null,
  runner text,
  finished_at timestamptz,
  failure text,
  version integer not null
);
create index sweep_season on sweep (season, started_at);
create unique index sweep_at_work on sweep (season, kind) where state in ('running', 'stopped');

create table sweep_change (
  sweep_id text not null references sweep on delete cascade,
  collection_number text collate "C" not null references applicant,
  verdict_seq integer not null,
  district_id text not null,
  before_key text not null,
  after_key text not null,
  before json not null,
  "after" json not null,
  primary key (sweep_id, collection_number, verdict_seq)
);

create trigger append_only before update or delete on rulebook_version for each row execute function only_added_to();
create trigger append_only before update or delete on district_thresholds for each row execute function only_added_to();
`;
