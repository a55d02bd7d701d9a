/** The season's parameters of check-in, each version kept with who said so and why (policy.md: no constants). */
export const checkInSettings = `
create table check_in_settings (
  season integer not null,
  number integer not null check (number >= 1),
  settings json not null,
  set_by text not null,
  set_at timestamptz not null,
  reason text not null,
  primary key (season, number)
);
create trigger append_only before update or delete on check_in_settings for each row execute function only_added_to();

insert into check_in_settings (season, number, settings, set_by, set_at, reason)
select (value->>'season')::integer, (value->>'version')::integer, value,
  coalesce((select actor_id from audit_log where action = 'changed-check-in-settings' order by id desc limit 1), 'system'),
  coalesce((select at from audit_log where action = 'changed-check-in-settings' order by id desc limit 1), now()),
  ''
from setting where key = 'checkIn';
delete from setting where key = 'checkIn';
`;
