import type { Transaction } from 'kysely';
import { editionRefusal } from '../../domain/catchment/edition-steps.ts';
import { sameJson } from '../../domain/catchment/merge.ts';
import type { RangeInput, SavedRanges, StaleRanges } from '../contract/edition-routes.ts';
import type { Deps } from '../deps.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import type { By } from '../rulebook/by.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Database } from '../storage/database.ts';
import {
  changeEdition,
  listRangeRows,
  lockEdition,
  noteEditor,
  putRange,
} from '../storage/editions.ts';
import type { EditionRow, RangeRow } from '../storage/editions.ts';
import { listAllSchools } from '../storage/schools.ts';
import { getEditionView, rangeView, toStoredRange } from './view.ts';

/**
 * Saves the ranges that an officer changed, each on the version that they read: officers at different schools of
 * one draft never meet. What is stored already is passed over, so that a save whose answer was lost may be sent
 * again. A checked edition is a draft again, and somebody has to look once more.
 */
export async function saveRanges(
  deps: Deps,
  editionId: string,
  sent: readonly RangeInput[],
  { person, requestId }: By,
): Promise<SavedRanges> {
  const at = deps.now().toISOString();
  refuseTwice(sent);
  await deps.db.transaction().execute(async (trx) => {
    const edition = await lockEdition(trx, editionId);
    if (!edition) throw notFound();
    const refusal = editionRefusal('edit', edition, person);
    if (refusal !== null) throw new ProblemError(409, refusal);
    const rows = new Map((await listRangeRows(trx, editionId)).map((row) => [row.school_id, row]));
    await refuseStrangers(trx, edition, sent, rows);
    const changed = sent.filter((range) => !isStored(range, rows.get(range.schoolId)));
    const stale = changed.filter(
      ({ schoolId, version }) => (rows.get(schoolId)?.version ?? 0) !== version,
    );
    if (stale.length > 0) throw staleRanges(edition, sent, stale, rows);
    if (changed.length === 0) return;
    for (const { schoolId, version, shared, clauses, area } of changed) {
      await putRange(trx, {
        edition_id: editionId,
        school_id: schoolId,
        shared,
        clauses,
        area,
        version: version + 1,
        updated_at: at,
        updated_by: person.id,
      });
    }
    await noteEditor(trx, editionId, person.id);
    await changeEdition(trx, editionId, {
      state: 'draft',
      checked_at: null,
      checked_by: null,
      release_problem: null,
      updated_at: at,
    });
    await appendAudit(trx, {
      at,
      actorId: person.id,
      action: 'saved-ranges',
      subject: editionId,
      reason: changed.map(({ schoolId }) => schoolId).join(' '),
      requestId,
    });
  });
  const versions = (await listRangeRows(deps.db, editionId)).map((row) => ({
    schoolId: row.school_id,
    version: row.version,
  }));
  return { edition: await getEditionView(deps.db, editionId, person), versions };
}

function isStored(sent: RangeInput, row: RangeRow | undefined): boolean {
  if (!row) return false;
  const { version: _, ...range } = sent;
  return sameJson(range, toStoredRange(row));
}

function refuseTwice(sent: readonly RangeInput[]): void {
  const errors: FieldError[] = [];
  sent.forEach(({ schoolId, clauses }, index) => {
    if (sent.findIndex((each) => each.schoolId === schoolId) !== index) {
      errors.push({ field: `ranges.${index}.schoolId`, code: 'given-twice', detail: schoolId });
    }
    const ids = clauses.map(({ id }) => id);
    clauses.forEach(({ id }, position) => {
      if (ids.indexOf(id) === position) return;
      const field = `ranges.${index}.clauses.${position}.id`;
      errors.push({ field, code: 'clause-given-twice', detail: id });
    });
  });
  if (errors.length > 0) throw new ProblemError(422, 'invalid', { errors });
}

/** A range new to the edition is one of a school of its district. */
async function refuseStrangers(
  trx: Transaction<Database>,
  edition: EditionRow,
  sent: readonly RangeInput[],
  rows: ReadonlyMap<string, RangeRow>,
): Promise<void> {
  if (sent.every(({ schoolId }) => rows.has(schoolId))) return;
  const own = new Set(
    (await listAllSchools(trx))
      .filter(({ districtId }) => districtId === edition.district_id)
      .map(({ id }) => id),
  );
  const errors = sent.flatMap(({ schoolId }, index) =>
    rows.has(schoolId) || own.has(schoolId)
      ? []
      : [{ field: `ranges.${index}.schoolId`, code: 'no-such-school', detail: schoolId }],
  );
  if (errors.length > 0) throw new ProblemError(422, 'invalid', { errors });
}

function staleRanges(
  edition: EditionRow,
  sent: readonly RangeInput[],
  stale: readonly RangeInput[],
  rows: ReadonlyMap<string, RangeRow>,
): ProblemError {
  const now = stale.flatMap(({ schoolId }) => rows.get(schoolId) ?? []);
  const current: StaleRanges = { version: edition.version, ranges: now.map(rangeView) };
  const errors = stale.map((range) => ({
    field: `ranges.${sent.indexOf(range)}`,
    code: 'changed-meanwhile',
    detail: range.schoolId,
  }));
  return new ProblemError(412, 'changed-meanwhile', { errors, current });
}
