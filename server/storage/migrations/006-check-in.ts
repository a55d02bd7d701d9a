/** What waits at a school's desk, as columns: lists filter and count by them. Folded like the rest of the row. */
export const checkIn = `
alter table case_state add column desk_issue text;
alter table case_state add column desk_issue_since timestamptz;
alter table case_state add column other_school_id text;
alter table case_state add column no_show_at timestamptz;

create index case_state_desk_issue on case_state (season, desk_issue, desk_issue_since, collection_number)
  where desk_issue is not null;
create index case_state_no_show on case_state (season, no_show_at, collection_number)
  where no_show_at is not null;

update case_state set desk_issue = 'come-not-confirmed', desk_issue_since = checked_in_at
  where status = 'checked-in';
update case_state set desk_issue = 'confirmed-not-come', desk_issue_since = guardian_confirmed_at
  where status = 'confirmed';
update case_state as c
  set desk_issue = 'confirmed-elsewhere', desk_issue_since = last.at, other_school_id = last.data->>'schoolId'
  from (
    select distinct on (collection_number) collection_number, type, at, data from case_event
    where type in ('guardian-confirmed', 'guardian-confirmation-withdrawn')
    order by collection_number, seq desc
  ) as last
  where last.collection_number = c.collection_number and last.type = 'guardian-confirmed'
    and c.placed_school_id is not null and last.data->>'schoolId' is distinct from c.placed_school_id
    and not exists (
      select 1 from case_event as later
      where later.collection_number = c.collection_number
        and later.type in ('placement-approved', 'placed-by-run', 'false-information-confirmed', 'private-admitted')
        and later.seq > (select max(seq) from case_event as own
          where own.collection_number = c.collection_number and own.type = 'guardian-confirmed')
    );
update case_state as c set no_show_at = reported.at
  from (
    select distinct on (collection_number) collection_number, type, at from case_event
    where type in ('no-show-reported', 'checked-in', 'placement-approved', 'placed-by-run')
    order by collection_number, seq desc
  ) as reported
  where reported.collection_number = c.collection_number and reported.type = 'no-show-reported'
    and c.placed_school_id is not null;
`;
