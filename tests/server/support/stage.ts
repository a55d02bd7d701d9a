import type { Kysely } from 'kysely';
import type { Role, RowKind } from '../../../server/contract/common.ts';
import type { Database } from '../../../server/storage/database.ts';
import { addBatch, endBatch } from '../../../server/storage/batches.ts';
import { savePerson } from '../../../server/storage/people.ts';
import { addPlan } from '../../../server/storage/plans.ts';
import { DEFAULT_PARAMETERS } from '../../../server/plans/problem.ts';
import { addRun } from '../../../server/storage/runs.ts';

/** Rows of one district and school, people who may see them, and people of another district and school. */
export interface Stage {
  districtId: string;
  rows: Record<RowKind, string>;
  insiders: Record<Role, string>;
  outsiders: Record<Role, string>;
}

export async function setStage(db: Kysely<Database>): Promise<Stage> {
  const { collection_number: applicant, district_id: districtId } = await db
    .selectFrom('applicant')
    .select(['collection_number', 'district_id'])
    .orderBy('collection_number')
    .executeTakeFirstOrThrow();
  const { id: school } = await db
    .selectFrom('school')
    .select('id')
    .where('district_id', '=', districtId)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const { id: edition } = await db
    .selectFrom('edition')
    .select('id')
    .where('district_id', '=', districtId)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  // So that the school's registrar may see the pupil.
  await db
    .updateTable('case_state')
    .set({ placed_school_id: school })
    .where('collection_number', '=', applicant)
    .execute();

  const elsewhere = { district: 'elsewhere', school: 'elsewhere-school' };
  await db
    .insertInto('district')
    .values({ id: elsewhere.district, name: '别区', name_en: 'Elsewhere' })
    .execute();
  await db
    .insertInto('school')
    .values({
      id: elsewhere.school,
      district_id: elsewhere.district,
      name: '别校',
      name_en: 'Elsewhere School',
      ownership: 'public',
      longitude: 115.9,
      latitude: 28.7,
    })
    .execute();
  await addFinishedRun(db, districtId);
  const insiders = await addPeople(db, 'inside', districtId, school);
  await addFinishedBatch(db, districtId, insiders.officer);
  await addPlanOfTheStage(db, districtId);
  return {
    districtId,
    rows: {
      applicant,
      school,
      edition,
      run: 'run-of-the-stage',
      batch: 'batch-of-the-stage',
      plan: 'plan-of-the-stage',
    },
    insiders,
    outsiders: await addPeople(db, 'outside', elsewhere.district, elsewhere.school),
  };
}

async function addFinishedRun(db: Kysely<Database>, districtId: string): Promise<void> {
  const { season } = await db
    .selectFrom('applicant')
    .select('season')
    .limit(1)
    .executeTakeFirstOrThrow();
  await addRun(db, {
    id: 'run-of-the-stage',
    season,
    kind: 'trial',
    district_id: districtId,
    edition_year: season,
    rulebook: 'stage',
    editions: '',
    straddle: 'coordinate-whole',
    seed: 'stage',
    corrects: null,
    total: 0,
    started_at: '2021-06-22T02:00:00.000Z',
    started_by: 'stage',
    beat_at: '2021-06-22T02:00:00.000Z',
    idempotency_key: 'run-of-the-stage',
  });
  await db
    .updateTable('run')
    .set({ state: 'complete', finished_at: '2021-06-22T02:00:00.000Z' })
    .execute();
}

async function addFinishedBatch(
  db: Kysely<Database>,
  districtId: string,
  officer: string,
): Promise<void> {
  const at = '2021-06-22T02:00:00.000Z';
  await addBatch(
    db,
    {
      id: 'batch-of-the-stage',
      season: 2021,
      district_id: districtId,
      group_name: null,
      decision: { kind: 'same-person' },
      reason: 'stage',
      started_at: at,
      started_by: officer,
      beat_at: at,
      undoes: null,
      idempotency_key: 'batch-of-the-stage',
    },
    [],
  );
  await endBatch(db, 'batch-of-the-stage', 'complete', at);
}

async function addPlanOfTheStage(db: Kysely<Database>, districtId: string): Promise<void> {
  await addPlan(db, {
    id: 'plan-of-the-stage',
    season: 2021,
    district_id: districtId,
    parameters: DEFAULT_PARAMETERS,
    started_at: '2021-06-22T02:00:00.000Z',
    started_by: 'stage',
    beat_at: '2021-06-22T02:00:00.000Z',
    idempotency_key: 'plan-of-the-stage',
  });
  await db
    .updateTable('coordination_plan')
    .set({ state: 'complete', finished_at: '2021-06-22T02:00:00.000Z' })
    .execute();
}

async function addPeople(
  db: Kysely<Database>,
  where: string,
  districtId: string,
  schoolId: string,
): Promise<Record<Role, string>> {
  const ids: Record<Role, string> = {
    officer: `${where}-officer`,
    registrar: `${where}-registrar`,
    supervisor: `${where}-supervisor`,
    intake: `${where}-intake`,
  };
  for (const role of Object.keys(ids) as Role[]) {
    const bound = role === 'officer' || role === 'registrar';
    await savePerson(db, {
      id: ids[role],
      name: role,
      nameEn: role,
      role,
      districtId: bound ? districtId : null,
      schoolId: role === 'registrar' ? schoolId : null,
      demonstration: true,
    });
  }
  return ids;
}
