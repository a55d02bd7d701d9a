import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { textArray } from './values.ts';

/** Pupils of the district's office, and those whose home lies in the ranges of these schools as they stand. */
export async function listConcerned(
  db: Kysely<Database>,
  season: number,
  districtId: string,
  schoolIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('case_state')
    .select('collection_number')
    .where('season', '=', season)
    .where((eb) =>
      eb.or([
        eb('district_id', '=', districtId),
        sql<boolean>`home_school_ids && ${textArray(schoolIds)}`,
      ]),
    )
    .orderBy('collection_number')
    .execute();
  return rows.map((row) => row.collection_number);
}
