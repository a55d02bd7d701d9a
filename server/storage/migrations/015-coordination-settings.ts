/** The season's parameters of coordination, each version kept with who said so and why (policy.md: no constants). */
export const coordinationSettings = `
create table coordination_settings (
  season integer not null,
  number integer not null check (number >= 1),
  settings json not null,
  set_by text not null,
  set_at timestamptz not null,
  reason text not null,
  primary key (season, number)
);
create trigger append_only before update or delete on coordination_settings for each row execute function only_added_to();
`;
