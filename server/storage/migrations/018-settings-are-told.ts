/**
 * Open consoles are told of a parameter of the season, whoever set it: sentences name the figures, and the schools'
 * warnings go by the thresholds (decision record 018).
 */
export const settingsAreTold = `
create function tell_settings() returns trigger language plpgsql as $$
begin
  insert into live_event (topic, district_id, schools) values ('settings', null, '{}');
  return null;
end $$;
create trigger tell after insert on rulebook_version for each row execute function tell_settings();
create trigger tell after insert on district_thresholds for each row execute function tell_settings();
create trigger tell after insert on season_notice for each row execute function tell_settings();
create trigger tell after insert on check_in_settings for each row execute function tell_settings();
create trigger tell after insert on coordination_settings for each row execute function tell_settings();
`;
