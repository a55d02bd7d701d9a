/**
 * What the progress screen, the live stream, the notices and the home page stand on.
 *
 * `case_change` holds every change of status, school or reasons with its time. It is written by a trigger on
 * case_state, set by set, so that no writer of projections can forget it: a command, a publication, an intake,
 * a new judgement (decision record 017). Figures of any moment are sums over it; `figure_bucket` keeps the sums
 * of whole hours and days, `figure_pending` what has not been added to them yet. Submissions are counted there too, under
 * a status of their own, at the time at which the family submitted.
 */
export const progress = `
alter table case_state add column since timestamptz, add column moved_at timestamptz;
create index case_state_since on case_state (season, status, since) include (district_id, placed_school_id);

create table case_change (
  id bigint generated always as identity primary key,
  season integer not null,
  collection_number text collate "C" not null references applicant,
  district_id text not null,
  at timestamptz not null,
  since timestamptz not null,
  status text not null,
  school_id text,
  reasons text[] not null,
  from_status text,
  from_school_id text
);
create index case_change_case on case_change (collection_number, id desc);
create index case_change_at on case_change (season, at);
create trigger append_only before update or delete on case_change for each row execute function only_added_to();

create table figure_pending (
  season integer not null,
  hour timestamptz not null,
  district_id text not null,
  school_id text not null,
  status text not null,
  delta integer not null
);
create table figure_bucket (
  season integer not null,
  grain text not null check (grain in ('hour', 'day')),
  start timestamptz not null,
  district_id text not null,
  school_id text not null,
  status text not null,
  n integer not null,
  primary key (season, grain, start, district_id, school_id, status)
);
create table case_decision (
  season integer not null,
  day date not null,
  district_id text not null,
  school_id text not null,
  collection_number text collate "C" not null,
  at timestamptz not null,
  primary key (season, day, district_id, school_id, collection_number)
);
create table last_season_day (
  season integer not null,
  measure text not null,
  district_id text not null references district,
  day date not null,
  n integer not null check (n >= 0),
  primary key (season, measure, district_id, day)
);

create table live_event (
  id bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  topic text not null,
  district_id text,
  schools text[] not null,
  person_id text,
  collection_number text
);
create index live_event_tx on live_event (tx);

create table notice (
  id bigint generated always as identity primary key,
  season integer not null,
  at timestamptz not null,
  kind text not null,
  district_id text,
  school_id text,
  person_id text,
  actor_id text not null,
  subject text not null,
  once text unique
);
create index notice_at on notice (season, at);
create table notice_read (
  person_id text not null references person,
  notice_id bigint not null references notice,
  primary key (person_id, notice_id)
);
create table visit (
  person_id text primary key references person,
  last_at timestamptz not null,
  previous_at timestamptz
);

create index applicant_submitted on applicant (season, submitted_at);
create index evidence_failed on evidence (source, status, collection_number) where status <> 'found';

create function stamp_move() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.since := new.changed_at;
    new.moved_at := new.changed_at;
  else
    new.moved_at := greatest(new.changed_at, old.moved_at);
    new.since := case when new.status = old.status then old.since else new.moved_at end;
  end if;
  return new;
end $$;

create function note_new_cases() returns trigger language plpgsql as $$
begin
  insert into case_change (season, collection_number, district_id, at, since, status, school_id, reasons)
  select season, collection_number, district_id, moved_at, since, status, placed_school_id, reasons
  from new_rows order by collection_number;
  insert into live_event (topic, district_id, schools)
  select 'case', district_id, array_remove(array_agg(distinct placed_school_id), null)
  from new_rows group by district_id;
  return null;
end $$;

create function note_changed_cases() returns trigger language plpgsql as $$
begin
  insert into case_change
    (season, collection_number, district_id, at, since, status, school_id, reasons, from_status, from_school_id)
  select n.season, n.collection_number, n.district_id, n.moved_at, n.since, n.status, n.placed_school_id,
    n.reasons, o.status, o.placed_school_id
  from new_rows n join old_rows o using (collection_number)
  where (n.status, n.placed_school_id, n.reasons) is distinct from (o.status, o.placed_school_id, o.reasons)
  order by n.collection_number;
  insert into live_event (topic, district_id, schools, collection_number)
  select 'case', n.district_id,
    array_remove(array_agg(distinct n.placed_school_id) || array_agg(distinct o.placed_school_id), null),
    case when count(*) = 1 then min(n.collection_number) end
  from new_rows n join old_rows o using (collection_number)
  where n.version <> o.version
  group by n.district_id;
  return null;
end $$;

create function count_changes() returns trigger language plpgsql as $$
begin
  insert into figure_pending (season, hour, district_id, school_id, status, delta)
  select season, date_trunc('hour', at, 'UTC'), district_id, school_id, status, sum(delta)
  from (
    select season, at, district_id, coalesce(school_id, '') as school_id, status, 1 as delta from added
    union all
    select season, at, district_id, coalesce(from_school_id, ''), from_status, -1 from added
    where from_status is not null
  ) as moves
  group by 1, 2, 3, 4, 5 having sum(delta) <> 0;
  return null;
end $$;

create function count_submissions() returns trigger language plpgsql as $$
begin
  insert into figure_pending (season, hour, district_id, school_id, status, delta)
  select season, date_trunc('hour', submitted_at, 'UTC'), district_id, '', '=submitted', count(*)
  from added where submitted_at is not null group by 1, 2, 3;
  return null;
end $$;

create function note_decisions() returns trigger language plpgsql as $$
begin
  insert into case_decision (season, day, district_id, school_id, collection_number, at)
  select distinct on (1, 2, 3, 4, 5) a.season, (e.at at time zone 'Asia/Shanghai')::date, a.district_id,
    coalesce(p.school_id, ''), e.collection_number, e.at
  from added e join applicant a using (collection_number) left join person p on p.id = e.actor_id
  where e.actor_id <> 'system' and e.type <> 'note-added'
  order by 1, 2, 3, 4, 5, e.at
  on conflict do nothing;
  return null;
end $$;

create function note_failed_sources() returns trigger language plpgsql as $$
begin
  insert into notice (season, at, kind, district_id, actor_id, subject, once)
  select a.season, max(e.extracted_at), 'source-down', a.district_id, 'system', e.source,
    'source-down/' || a.season || '/' || a.district_id || '/' || e.source || '/' ||
      (date_trunc('week', e.extracted_at, 'Asia/Shanghai') at time zone 'Asia/Shanghai')::date
  from added e join applicant a using (collection_number)
  where e.status = 'source-down'
  group by a.season, a.district_id, e.source, date_trunc('week', e.extracted_at, 'Asia/Shanghai')
  on conflict (once) do nothing;
  return null;
end $$;

create function tell_plan() returns trigger language plpgsql as $$
begin
  insert into live_event (topic, district_id, schools)
  select distinct 'place', s.district_id, array[s.id] from new_rows n join school s on s.id = n.school_id;
  return null;
end $$;

create function tell_run() returns trigger language plpgsql as $$
begin
  insert into live_event (topic, district_id, schools) values ('run', new.district_id, '{}');
  return null;
end $$;

create function note_run() returns trigger language plpgsql as $$
begin
  insert into notice (season, at, kind, district_id, actor_id, subject)
  values (new.season, new.published_at, new.kind || '-published', new.district_id,
    coalesce(new.approved_by, new.proposed_by, 'system'), new.id);
  return null;
end $$;

create function tell_edition() returns trigger language plpgsql as $$
begin
  insert into live_event (topic, district_id, schools) values ('edition', new.district_id, '{}');
  return null;
end $$;

create function note_edition() returns trigger language plpgsql as $$
begin
  insert into notice (season, at, kind, district_id, actor_id, subject)
  values (new.year, new.published_at, 'edition-published', new.district_id, 'system', new.id);
  return null;
end $$;

create function tell_notice() returns trigger language plpgsql as $$
begin
  insert into live_event (topic, district_id, schools, person_id)
  select distinct 'notice', district_id, case when school_id is null then '{}'::text[] else array[school_id] end,
    person_id
  from added;
  return null;
end $$;

create trigger stamp_new before insert on case_state for each row execute function stamp_move();
create trigger stamp_moved before update on case_state for each row
  when ((new.status, new.placed_school_id, new.reasons) is distinct from (old.status, old.placed_school_id, old.reasons))
  execute function stamp_move();
create trigger note_new after insert on case_state referencing new table as new_rows
  for each statement execute function note_new_cases();
create trigger note_changed after update on case_state referencing old table as old_rows new table as new_rows
  for each statement execute function note_changed_cases();
create trigger count_added after insert on case_change referencing new table as added
  for each statement execute function count_changes();
create trigger count_added after insert on applicant referencing new table as added
  for each statement execute function count_submissions();
create trigger note_added after insert on case_event referencing new table as added
  for each statement execute function note_decisions();
create trigger note_added after insert on evidence referencing new table as added
  for each statement execute function note_failed_sources();
create trigger tell after update on intake_plan referencing new table as new_rows
  for each statement execute function tell_plan();
create trigger tell_new after insert on run for each row execute function tell_run();
create trigger tell_changed after update on run for each row
  when ((new.state, new.published_at, new.version) is distinct from (old.state, old.published_at, old.version))
  execute function tell_run();
create trigger note_published after update on run for each row
  when (new.published_at is not null and old.published_at is null and new.kind <> 'trial')
  execute function note_run();
create trigger tell_new after insert on edition for each row execute function tell_edition();
create trigger tell_changed after update on edition for each row execute function tell_edition();
create trigger note_published after update on edition for each row
  when (new.state = 'published' and old.state <> 'published')
  execute function note_edition();
create trigger tell after insert on notice referencing new table as added
  for each statement execute function tell_notice();

insert into figure_pending (season, hour, district_id, school_id, status, delta)
select season, date_trunc('hour', submitted_at, 'UTC'), district_id, '', '=submitted', count(*)
from applicant where submitted_at is not null group by 1, 2, 3;
insert into case_decision (season, day, district_id, school_id, collection_number, at)
select distinct on (1, 2, 3, 4, 5) a.season, (e.at at time zone 'Asia/Shanghai')::date, a.district_id,
  coalesce(p.school_id, ''), e.collection_number, e.at
from case_event e join applicant a using (collection_number) left join person p on p.id = e.actor_id
where e.actor_id <> 'system' and e.type <> 'note-added'
order by 1, 2, 3, 4, 5, e.at;
`;
