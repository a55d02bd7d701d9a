/**
 * A run keeps all its parameters and what was known before it (domain/allocation/preflight.ts); its publication is
 * proposed by one person and approved by another, at a time that may lie ahead; a later run may correct it.
 */
export const runs = `
alter table run add column seed text not null default '';
update run set seed = id;
alter table run add column editions text not null default '';
alter table run add column preflight json not null default '[]';
alter table run add column corrects text references run;
alter table run add column superseded_by text references run;
alter table run add column proposed_by text;
alter table run add column proposed_at timestamptz;
alter table run add column approved_by text;
alter table run add column approved_at timestamptz;
alter table run add column release_at timestamptz;
alter table run add column release_problem text;
alter table run add constraint run_four_eyes check (approved_by is null or approved_by <> proposed_by);
drop index run_formal_published;
create unique index run_formal_published on run (season)
  where kind = 'formal' and published_at is not null and superseded_by is null;
create index run_due on run (release_at) where approved_at is not null and published_at is null;

alter table placement add column route text;
alter table placement add column home_school_ids text[] not null default '{}';
`;
