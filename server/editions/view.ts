import type { Kysely } from 'kysely';
import { editionActions } from '../../domain/catchment/edition-steps.ts';
import type { Edition, EditionDetail, Range } from '../contract/catchments.ts';
import type { Person } from '../contract/session.ts';
import { notFound } from '../problem.ts';
import type { Database } from '../storage/database.ts';
import { findEditionRow, listRangeRows } from '../storage/editions.ts';
import type { EditionRow, RangeRow } from '../storage/editions.ts';

/** An edition as it crosses the wire, with what the reader may do next. */
export function editionView(row: EditionRow, reader: Person): Edition {
  return {
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
    author: row.author_id,
    editors: [...row.editorIds],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    checkedAt: row.checked_at,
    checkedBy: row.checked_by,
    embargoUntil: row.embargo_until,
    publishedBy: row.published_by,
    releaseProblem: row.release_problem,
    actions: editionActions({ state: row.state, editorIds: row.editorIds }, reader),
  };
}

export async function getEditionView(
  db: Kysely<Database>,
  id: string,
  reader: Person,
): Promise<Edition> {
  return editionView(await getEditionRow(db, id), reader);
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
  return { ...edition, ranges: (await listRangeRows(db, id)).map(rangeView) };
}

export function rangeView(row: RangeRow): Range {
  return {
    ...toStoredRange(row),
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
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
