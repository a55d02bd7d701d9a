import type { Kysely } from 'kysely';
import type { District, School } from '../contract/season.ts';
import type { Database } from './database.ts';
import { schoolsWithinScope } from './scope.ts';
import type { Scope } from './scope.ts';

export async function listDistricts(db: Kysely<Database>): Promise<District[]> {
  const rows = await db.selectFrom('district').selectAll().orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, name: row.name, nameEn: row.name_en }));
}

const toSchool = (row: {
  id: string;
  district_id: string;
  name: string;
  name_en: string;
  ownership: 'public' | 'private';
  longitude: number;
  latitude: number;
}): School => ({
  id: row.id,
  districtId: row.district_id,
  name: row.name,
  nameEn: row.name_en,
  ownership: row.ownership,
  point: [row.longitude, row.latitude],
});

/** Names and places of all schools: public knowledge, within nobody's scope. */
export async function listAllSchools(db: Kysely<Database>): Promise<School[]> {
  const rows = await db
    .selectFrom('school')
    .selectAll()
    .orderBy('district_id')
    .orderBy('id')
    .execute();
  return rows.map(toSchool);
}

export interface SchoolPlan {
  school: School;
  classes: number;
  classSize: number;
  taken: number;
  version: number;
}

/** Schools with their intake plan of the season, within the scope. A school without a plan has no places. */
export async function listPlans(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  filter: { district?: string; schoolId?: string } = {},
): Promise<SchoolPlan[]> {
  let query = db
    .selectFrom('school')
    .leftJoin('intake_plan', (join) =>
      join.onRef('intake_plan.school_id', '=', 'school.id').on('intake_plan.season', '=', season),
    )
    .selectAll('school')
    .select([
      'intake_plan.classes',
      'intake_plan.class_size',
      'intake_plan.taken',
      'intake_plan.version',
    ])
    .where(schoolsWithinScope(scope))
    .orderBy('school.district_id')
    .orderBy('school.id');
  if (filter.district) query = query.where('school.district_id', '=', filter.district);
  if (filter.schoolId) query = query.where('school.id', '=', filter.schoolId);
  const rows = await query.execute();
  return rows.map((row) => ({
    school: toSchool(row),
    classes: row.classes ?? 0,
    classSize: row.class_size ?? 1,
    taken: row.taken ?? 0,
    version: row.version ?? 0,
  }));
}

/** `false`: the version is not the one given, or the plan would not hold the places already given. */
export async function updatePlan(
  db: Kysely<Database>,
  plan: { season: number; schoolId: string; classes: number; classSize: number; version: number },
): Promise<boolean> {
  const result = await db
    .updateTable('intake_plan')
    .set({ classes: plan.classes, class_size: plan.classSize, version: plan.version + 1 })
    .where('season', '=', plan.season)
    .where('school_id', '=', plan.schoolId)
    .where('version', '=', plan.version)
    .where('taken', '<=', plan.classes * plan.classSize)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Locks the plans of these schools in the order of their ids. */
export async function lockPlans(
  db: Kysely<Database>,
  season: number,
  schoolIds: readonly string[],
): Promise<void> {
  await db
    .selectFrom('intake_plan')
    .select('school_id')
    .where('season', '=', season)
    .where('school_id', 'in', [...schoolIds])
    .orderBy('school_id')
    .forUpdate()
    .execute();
}

/**
 * Takes one place. The row's lock lets one taker at a time through and the condition is read under it, so that
 * of two takers of the last place exactly one gets it; the table's check stands behind both.
 */
export async function takePlace(
  db: Kysely<Database>,
  season: number,
  schoolId: string,
): Promise<boolean> {
  const result = await db
    .updateTable('intake_plan')
    .set((eb) => ({ taken: eb('taken', '+', 1) }))
    .where('season', '=', season)
    .where('school_id', '=', schoolId)
    .whereRef('taken', '<', (eb) => eb('classes', '*', eb.ref('class_size')))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function returnPlace(
  db: Kysely<Database>,
  season: number,
  schoolId: string,
): Promise<void> {
  await db
    .updateTable('intake_plan')
    .set((eb) => ({ taken: eb('taken', '-', 1) }))
    .where('season', '=', season)
    .where('school_id', '=', schoolId)
    .execute();
}

/** Books many places of one school at once (or returns them, when negative); `false`: there are not so many. */
export async function takePlaces(
  db: Kysely<Database>,
  season: number,
  schoolId: string,
  places: number,
): Promise<boolean> {
  const result = await db
    .updateTable('intake_plan')
    .set((eb) => ({ taken: eb('taken', '+', places) }))
    .where('season', '=', season)
    .where('school_id', '=', schoolId)
    .where((eb) => eb(eb('taken', '+', places), '<=', eb('classes', '*', eb.ref('class_size'))))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
