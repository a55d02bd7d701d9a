import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { districtOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { jsonValue } from './values.ts';

/** An edition with those who wrote in it and the number of its ranges. */
export type EditionRow = Selectable<Database['edition']> & {
  schools: number;
  editorIds: string[];
};
export type RangeRow = Selectable<Database['school_range']>;

function selectEditions(db: Kysely<Database>) {
  return db
    .selectFrom('edition')
    .selectAll('edition')
    .select([
      sql<string>`(select count(*) from school_range r where r.edition_id = edition.id)`.as(
        'schools',
      ),
      sql<string[]>`array(select e.person_id from edition_editor e where e.edition_id = edition.id
        order by e.person_id)`.as('editorIds'),
    ]);
}

const toRow = <Row extends { schools: string }>(row: Row) => ({
  ...row,
  schools: Number(row.schools),
});

/** The newest year first; in force before drafts, drafts in the order in which they were begun. */
export async function listEditionRows(
  db: Kysely<Database>,
  scope: Scope,
  filter: { district?: string } = {},
): Promise<EditionRow[]> {
  const confined = districtOf(scope);
  if (confined === undefined) return [];
  let query = selectEditions(db)
    .where('edition.state', '<>', 'discarded')
    .orderBy('edition.district_id')
    .orderBy('edition.year', 'desc')
    .orderBy(sql`edition.state = 'published' desc, edition.created_at desc nulls last, edition.id`);
  if (confined !== null) query = query.where('edition.district_id', '=', confined);
  if (filter.district) query = query.where('edition.district_id', '=', filter.district);
  return (await query.execute()).map(toRow);
}

export async function findEditionRow(
  db: Kysely<Database>,
  id: string,
): Promise<EditionRow | undefined> {
  const row = await selectEditions(db).where('edition.id', '=', id).executeTakeFirst();
  return row && toRow(row);
}

/** Holds the edition, so that saves and steps come one after the other. */
export async function lockEdition(
  db: Kysely<Database>,
  id: string,
): Promise<EditionRow | undefined> {
  await db.selectFrom('edition').select('id').where('id', '=', id).forUpdate().execute();
  return findEditionRow(db, id);
}

/** Of one district editions are published one after the other. */
export async function lockDistrict(db: Kysely<Database>, districtId: string): Promise<void> {
  await db.selectFrom('district').select('id').where('id', '=', districtId).forUpdate().execute();
}

export async function findEditionByKey(
  db: Kysely<Database>,
  idempotencyKey: string,
): Promise<Selectable<Database['edition']> | undefined> {
  return db
    .selectFrom('edition')
    .selectAll()
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
}

export async function listRangeRows(db: Kysely<Database>, editionId: string): Promise<RangeRow[]> {
  return db
    .selectFrom('school_range')
    .selectAll()
    .where('edition_id', '=', editionId)
    .orderBy('school_id')
    .execute();
}

export type NewEdition = Pick<
  Selectable<Database['edition']>,
  'id' | 'district_id' | 'year' | 'name' | 'based_on' | 'corrects' | 'idempotency_key'
> & { by: string; at: string };

/** `false`: the key was used already. */
export async function addDraftEdition(
  db: Kysely<Database>,
  { by, at, ...row }: NewEdition,
): Promise<boolean> {
  const result = await db
    .insertInto('edition')
    .values({
      ...row,
      state: 'draft',
      version: 1,
      author_id: by,
      created_at: at,
      updated_at: at,
      published_at: null,
      superseded_by: null,
      checked_at: null,
      checked_by: null,
      embargo_until: null,
      published_by: null,
      release_problem: null,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .executeTakeFirst();
  if (result.numInsertedOrUpdatedRows !== 1n) return false;
  await noteEditor(db, row.id, by);
  return true;
}

/** The ranges of `from`, and empty ones for the district's public schools that have none there. */
export async function copyRanges(
  db: Kysely<Database>,
  to: { id: string; districtId: string },
  from: string | null,
): Promise<void> {
  if (from !== null) {
    await sql`insert into school_range (edition_id, school_id, shared, clauses, area, version)
      select ${to.id}, school_id, shared, clauses, area, 1 from school_range
      where edition_id = ${from}`.execute(db);
  }
  await sql`insert into school_range (edition_id, school_id, shared, clauses, area, version)
    select ${to.id}, s.id, false, '[]'::json, 'null'::json, 1 from school s
    where s.district_id = ${to.districtId} and s.ownership = 'public'
    on conflict do nothing`.execute(db);
}

/** Stores a range as it now is; its version is the one before plus one. */
export async function putRange(
  db: Kysely<Database>,
  row: Pick<RangeRow, 'edition_id' | 'school_id' | 'shared' | 'clauses' | 'area' | 'version'> & {
    updated_at: string;
    updated_by: string;
  },
): Promise<void> {
  const values = { ...row, clauses: jsonValue(row.clauses), area: jsonValue(row.area) };
  await db
    .insertInto('school_range')
    .values(values)
    .onConflict((conflict) => conflict.columns(['edition_id', 'school_id']).doUpdateSet(values))
    .execute();
}

export async function noteEditor(
  db: Kysely<Database>,
  editionId: string,
  personId: string,
): Promise<void> {
  await db
    .insertInto('edition_editor')
    .values({ edition_id: editionId, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Changeable = Omit<Database['edition'], 'id' | 'district_id' | 'year' | 'version'>;

/** Takes a step with an edition that the transaction holds. */
export async function changeEdition(
  db: Kysely<Database>,
  id: string,
  set: Partial<Changeable>,
): Promise<void> {
  await db
    .updateTable('edition')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The published edition of a district and year. */
export async function findPublished(
  db: Kysely<Database>,
  districtId: string,
  year: number,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('edition')
    .select('id')
    .where('district_id', '=', districtId)
    .where('year', '=', year)
    .where('state', '=', 'published')
    .executeTakeFirst();
}

/** The newest published edition of a district up to a year. */
export async function findInForce(
  db: Kysely<Database>,
  districtId: string,
  year: number,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('edition')
    .select('id')
    .where('district_id', '=', districtId)
    .where('year', '<=', year)
    .where('state', '=', 'published')
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Editions whose publication was approved for a time that has come. */
export async function listDueEditions(db: Kysely<Database>, at: string): Promise<string[]> {
  const rows = await db
    .selectFrom('edition')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('embargo_until', '<=', at)
    .orderBy('embargo_until')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
