import { sql } from 'kysely';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Database } from './database.ts';
import { textArray } from './values.ts';

export interface Concerned {
  season: number;
  districtId: string;
  /** The schools of the district. */
  schoolIds: readonly string[];
}

/** Pupils of the district's office, and those whose home lies in the ranges of its schools as they stand. */
function selectConcerned(
  db: Kysely<Database>,
  { season, districtId, schoolIds }: Concerned,
): SelectQueryBuilder<Database, 'case_state', object> {
  return db
    .selectFrom('case_state')
    .where('season', '=', season)
    .where((eb) =>
      eb.or([
        eb('district_id', '=', districtId),
        sql<boolean>`home_school_ids && ${textArray(schoolIds)}`,
      ]),
    );
}

export async function listConcerned(db: Kysely<Database>, concerned: Concerned): Promise<string[]> {
  const rows = await selectConcerned(db, concerned)
    .select('collection_number')
    .orderBy('collection_number')
    .execute();
  return rows.map((row) => row.collection_number);
}

/**
 * Changes whenever one of these cases does: whatever a verdict may look at comes with an event, which makes another
 * version of the case, or marks it as due.
 */
export async function stampOfConcerned(
  db: Kysely<Database>,
  concerned: Concerned,
): Promise<string> {
  const { stamp } = await selectConcerned(db, concerned)
    .select(
      sql<string | null>`md5(string_agg(collection_number || ':' || version || stale, ','
        order by collection_number))`.as('stamp'),
    )
    .executeTakeFirstOrThrow();
  return stamp ?? '';
}
