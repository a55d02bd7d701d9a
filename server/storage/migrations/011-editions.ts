/**
 * The life of an edition: who drafted, edited, checked and published it, what it corrects, and a version of every
 * range. What is published never changes: a trigger lets nothing through but that a correction takes its place
 * (policy §4, decision record 020). And the history of intake plans.
 */
export const editions = `
alter table edition drop constraint edition_state_check;
alter table edition add constraint edition_state_check
  check (state in ('draft', 'checked', 'scheduled', 'published', 'superseded', 'discarded'));
alter table edition
  add column name text,
  add column based_on text references edition,
  add column corrects text references edition,
  add column superseded_by text references edition,
  add column author_id text,
  add column created_at timestamptz,
  add column updated_at timestamptz,
  add column checked_at timestamptz,
  add column checked_by text,
  add column embargo_until timestamptz,
  add column published_by text,
  add column release_problem text,
  add column idempotency_key text unique;
alter table edition add constraint edition_scheduled_has_time
  check (state <> 'scheduled' or (embargo_until is not null and published_by is not null));
create index edition_district on edition (district_id, year);

alter table school_range
  add column version integer not null default 1,
  add column updated_at timestamptz,
  add column updated_by text;

create table edition_editor (
  edition_id text not null references edition,
  person_id text not null,
  primary key (edition_id, person_id)
);

create table intake_plan_change (
  season integer not null,
  school_id text not null references school,
  version integer not null,
  at timestamptz not null,
  by_id text not null,
  from_classes integer,
  from_class_size integer,
  classes integer not null,
  class_size integer not null,
  reason text,
  primary key (season, school_id, version)
);
create trigger append_only before update or delete on intake_plan_change
  for each row execute function only_added_to();

create function published_edition_stays() returns trigger language plpgsql as $$
begin
  if old.state not in ('published', 'superseded') then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and old.state = 'published' and new.state = 'superseded'
    and new.superseded_by is not null
    and to_jsonb(new) - array['state', 'superseded_by', 'version', 'updated_at']
      = to_jsonb(old) - array['state', 'superseded_by', 'version', 'updated_at'] then
    return new;
  end if;
  raise exception 'edition % is published and never changes', old.id;
end $$;
create trigger published_stays before update or delete on edition
  for each row execute function published_edition_stays();

create function published_range_stays() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from edition
    where state in ('published', 'superseded')
      and id in (case when tg_op <> 'INSERT' then old.edition_id end, case when tg_op <> 'DELETE' then new.edition_id end)
  ) then
    raise exception 'the ranges of a published edition never change';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_stays before insert or update or delete on school_range
  for each row execute function published_range_stays();

create or replace function note_edition() returns trigger language plpgsql as $$
begin
  insert into notice (season, at, kind, district_id, actor_id, subject)
  values (new.year, new.published_at, 'edition-published', new.district_id,
    coalesce(new.published_by, 'system'), new.id);
  return null;
end $$;
drop trigger note_published on edition;
create trigger note_published after update on edition for each row
  when (new.state = 'published' and old.state in ('checked', 'scheduled'))
  execute function note_edition();
`;
