/**
 * A verdict that repeats the standing one to the last character names it instead of saying everything again: a
 * re-evaluation of a season writes a twentieth of the text. `digest` is the SHA-256 of what is told, by which a
 * repetition is known without reading the other; verdicts from before it was kept have none and are not named. Rows
 * stay append-only, and each is read whole through the view.
 */
export const verdictsThatRepeat = `
alter table verdict add column digest text collate "C", add column same_as integer;
alter table verdict alter column findings drop not null, alter column needs drop not null, alter column located drop not null;
alter table verdict add constraint verdict_told_or_named check (
  (same_as is null and findings is not null and needs is not null and located is not null)
  or (same_as < seq and digest is not null and findings is null and needs is null and located is null and inputs is null)
);
create view whole_verdict as
  select v.collection_number, v.seq, v.rulebook, v.edition_year, v.as_of, v.route, v.category, v.reasons, v.home_school_ids,
    v.digest, coalesce(v.same_as, v.seq) as told_at, told.findings, told.needs, told.located, told.inputs
  from verdict v
  join verdict told on told.collection_number = v.collection_number and told.seq = coalesce(v.same_as, v.seq);
`;
