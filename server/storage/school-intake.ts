import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { IntakeSchool } from '../contract/intake.ts';
import type { Database } from './database.ts';
import { addPlanChange } from './plan-changes.ts';

/** Adds or corrects a school and its plan, with the plan's history; one below the places given is refused. */
export async function saveSchool(
  db: Kysely<Database>,
  row: IntakeSchool,
  by: { id: string; at: string },
): Promise<'accepted' | 'unchanged' | 'below-taken'> {
  const district = { id: row.district_id, name: row.district_name, name_en: row.district_name_en };
  await db
    .insertInto('district')
    .values(district)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(district))
    .execute();
  const school = {
    id: row.school_id,
    district_id: row.district_id,
    name: row.name,
    name_en: row.name_en,
    ownership: row.ownership,
    longitude: row.longitude,
    latitude: row.latitude,
  };
  const changed = await db
    .insertInto('school')
    .values(school)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(school)
        .where(
          sql<boolean>`(school.district_id, school.name, school.name_en, school.ownership, school.longitude, school.latitude)
            is distinct from (excluded.district_id, excluded.name, excluded.name_en, excluded.ownership, excluded.longitude, excluded.latitude)`,
        ),
    )
    .executeTakeFirst();
  const plan = await db
    .selectFrom('intake_plan')
    .selectAll()
    .where('season', '=', row.season)
    .where('school_id', '=', row.school_id)
    .forUpdate()
    .executeTakeFirst();
  if (!plan) {
    await db
      .insertInto('intake_plan')
      .values({
        season: row.season,
        school_id: row.school_id,
        classes: row.classes,
        class_size: row.class_size,
        taken: 0,
        version: 1,
      })
      .execute();
    return 'accepted';
  }
  if (plan.classes === row.classes && plan.class_size === row.class_size) {
    return changed.numInsertedOrUpdatedRows === 0n ? 'unchanged' : 'accepted';
  }
  if (plan.taken > row.classes * row.class_size) return 'below-taken';
  await db
    .updateTable('intake_plan')
    .set({ classes: row.classes, class_size: row.class_size, version: plan.version + 1 })
    .where('season', '=', row.season)
    .where('school_id', '=', row.school_id)
    .execute();
  await addPlanChange(db, {
    season: row.season,
    school_id: row.school_id,
    version: plan.version + 1,
    at: by.at,
    by_id: by.id,
    from_classes: plan.classes,
    from_class_size: plan.class_size,
    classes: row.classes,
    class_size: row.class_size,
    reason: null,
  });
  return 'accepted';
}
