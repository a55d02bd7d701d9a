import type { Kysely, Selectable } from 'kysely';
import type { PersonName } from '../contract/season.ts';
import type { Identity, Person } from '../contract/session.ts';
import type { Database } from './database.ts';

export async function findPerson(
  db: Kysely<Database>,
  id: string,
): Promise<Selectable<Database['person']> | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whom a demonstration offers for sign-in, in the order of their roles. */
export async function listDemonstrationPeople(db: Kysely<Database>): Promise<Identity[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('district', 'district.id', 'person.district_id')
    .leftJoin('school', 'school.id', 'person.school_id')
    .selectAll('person')
    .select([
      'district.name as district_name',
      'district.name_en as district_name_en',
      'school.name as school_name',
      'school.name_en as school_name_en',
    ])
    .where('person.demonstration', '=', true)
    .where('person.role', '!=', 'intake')
    .orderBy('person.role')
    .orderBy('person.district_id')
    .orderBy('person.id')
    .execute();
  return rows.map((row) => {
    const name = row.school_name ?? row.district_name;
    const nameEn = row.school_name_en ?? row.district_name_en;
    return {
      id: row.id,
      name: row.name,
      nameEn: row.name_en,
      role: row.role,
      districtId: row.district_id,
      schoolId: row.school_id,
      scope: name !== null && nameEn !== null ? { name, nameEn } : null,
    };
  });
}

export async function savePerson(
  db: Kysely<Database>,
  person: Person & { demonstration: boolean },
): Promise<void> {
  await db
    .insertInto('person')
    .values({
      id: person.id,
      name: person.name,
      name_en: person.nameEn,
      role: person.role,
      district_id: person.districtId,
      school_id: person.schoolId,
      demonstration: person.demonstration,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        name: person.name,
        name_en: person.nameEn,
        role: person.role,
        district_id: person.districtId,
        school_id: person.schoolId,
        demonstration: person.demonstration,
      }),
    )
    .execute();
}

/** The names of everybody who may have done something. */
export async function listPeopleNames(db: Kysely<Database>): Promise<PersonName[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'name_en'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, nameEn: row.name_en }));
}
