/**
 * Scans and PDF files that officers decide by, and a season's notice. An attachment is uploaded before the decision
 * that cites it; until then it may be tidied away, from then on it stays like everything else that was recorded.
 */
export const attachments = `
create table attachment (
  id text primary key,
  collection_number text collate "C" not null references applicant,
  name text not null,
  media_type text not null,
  size integer not null check (size > 0),
  sha256 text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  used_at timestamptz
);
create index attachment_case on attachment (collection_number);
create index attachment_unused on attachment (uploaded_at) where used_at is null;

create table attachment_content (
  attachment_id text primary key references attachment,
  content bytea not null
);

create function kept_once_used() returns trigger language plpgsql as $$
begin
  if old.used_at is not null then
    raise exception 'attachment % is part of a decision', old.id using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if (new.id, new.collection_number, new.name, new.media_type, new.size, new.sha256, new.uploaded_by, new.uploaded_at)
    is distinct from
    (old.id, old.collection_number, old.name, old.media_type, old.size, old.sha256, old.uploaded_by, old.uploaded_at)
  then
    raise exception 'an attachment is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger kept_once_used before update or delete on attachment for each row execute function kept_once_used();

create function content_kept_once_used() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select 1 from attachment where id = old.attachment_id and used_at is not null) then
    raise exception 'the content of an attachment is kept' using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end $$;
create trigger kept_once_used before update or delete on attachment_content
  for each row execute function content_kept_once_used();

create table season_notice (
  id bigint generated always as identity primary key,
  season integer not null,
  title text not null,
  issued_on date not null,
  paragraphs json not null,
  set_by text not null,
  set_at timestamptz not null
);
create index season_notice_season on season_notice (season, id);
create trigger append_only before update or delete on season_notice for each row execute function only_added_to();
`;
