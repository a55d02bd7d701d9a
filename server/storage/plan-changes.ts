import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from './database.ts';

export type PlanChangeRow = Selectable<Database['intake_plan_change']>;

export async function addPlanChange(db: Kysely<Database>, row: PlanChangeRow): Promise<void> {
  await db.insertInto('intake_plan_change').values(row).execute();
}

/** All changes of a school's plan of a season, newest first. */
export async function listPlanChanges(
  db: Kysely<Database>,
  season: number,
  schoolId: string,
): Promise<PlanChangeRow[]> {
  return db
    .selectFrom('intake_plan_change')
    .selectAll()
    .where('season', '=', season)
    .where('school_id', '=', schoolId)
    .orderBy('version', 'desc')
    .execute();
}

/** The newest change of each school's plan. */
export async function newestPlanChanges(
  db: Kysely<Database>,
  season: number,
): Promise<Map<string, PlanChangeRow>> {
  const rows = await db
    .selectFrom('intake_plan_change')
    .selectAll()
    .distinctOn('school_id')
    .where('season', '=', season)
    .orderBy('school_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.school_id, row]));
}

/** Adds a school's first plan of a season; `false`: somebody else was quicker. */
export async function addPlan(
  db: Kysely<Database>,
  plan: { season: number; schoolId: string; classes: number; classSize: number },
): Promise<boolean> {
  const result = await db
    .insertInto('intake_plan')
    .values({
      season: plan.season,
      school_id: plan.schoolId,
      classes: plan.classes,
      class_size: plan.classSize,
      taken: 0,
      version: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Pupils by the school whose range holds the home, whatever their route and category. */
export async function countPupilsByHome(
  db: Kysely<Database>,
  season: number,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ school_id: string; n: string }>`
    select school_id, count(*) as n from case_state, unnest(home_school_ids) as school_id
    where season = ${season} group by school_id`.execute(db);
  return new Map(rows.map((row) => [row.school_id, Number(row.n)]));
}
