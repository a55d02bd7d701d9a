import type { Kysely } from 'kysely';
import { editionActions } from '../../domain/catchment/edition-steps.ts';
import type { Edition, EditionDetail, Range } from '../contract/catchments.ts';
import type { Person } from '../contract/session.ts';
import { notFound } from '../problem.ts';
import type { Database } from '../storage/database.ts';
import { findEditionRow, listRangeRows, namesOf } from '../storage/editions.ts';
import type { EditionRow, RangeRow } from '../storage/editions.ts';

/** Editions as they cross the wire, with what the reader may do next. */
export async function editionViews(
  db: Kysely<Database>,
  rows: readonly EditionRow[],
  reader: Person,
): Promise<Edition[]> {
  const nameOf = await namesOf(db, rows.flatMap(peopleOf));
  return rows.map((row) => ({
    id: row.id,
    districtId: row.district_id,
    year: row.year,
    state: row.state,
    name: row.name,
    publishedAt: row.published_at,
    schools: row.schools,
    version: row.version,
    basedOnId: row.based_on,
    correctsId: row.corrects,
    supersededById: row.superseded_by,
    author: nameOf(row.author_id),
    editors: row.editorIds.flatMap((id) => nameOf(id) ?? []),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    checkedAt: row.checked_at,
    checkedBy: nameOf(row.checked_by),
    embargoUntil: row.embargo_until,
    publishedBy: nameOf(row.published_by),
    releaseProblem: row.release_problem,
    actions: editionActions({ state: row.state, editorIds: row.editorIds }, reader),
  }));
}

const peopleOf = (row: EditionRow) => [
  row.author_id,
  row.checked_by,
  row.published_by,
  ...row.editorIds,
];

export async function getEditionView(
  db: Kysely<Database>,
  id: string,
  reader: Person,
): Promise<Edition> {
  const row = await getEditionRow(db, id);
  return (await editionViews(db, [row], reader))[0] as Edition;
}

export async function getEditionRow(db: Kysely<Database>, id: string): Promise<EditionRow> {
  const row = await findEditionRow(db, id);
  if (!row) throw notFound();
  return row;
}

export async function getEditionDetail(
  db: Kysely<Database>,
  id: string,
  reader: Person,
): Promise<EditionDetail> {
  const edition = await getEditionView(db, id, reader);
  return { ...edition, ranges: await rangeViews(db, await listRangeRows(db, id)) };
}

export async function rangeViews(
  db: Kysely<Database>,
  rows: readonly RangeRow[],
): Promise<Range[]> {
  const nameOf = await namesOf(
    db,
    rows.map((row) => row.updated_by),
  );
  return rows.map((row) => ({ ...toStoredRange(row), ...historyOf(row, nameOf) }));
}

/** What the domain reads of a row. */
export function toStoredRange(row: RangeRow) {
  return {
    schoolId: row.school_id,
    shared: row.shared,
    clauses: row.clauses,
    area: row.area,
  };
}

function historyOf(row: RangeRow, nameOf: Awaited<ReturnType<typeof namesOf>>) {
  return { version: row.version, updatedAt: row.updated_at, updatedBy: nameOf(row.updated_by) };
}
