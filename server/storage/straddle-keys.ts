import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { EvidenceFacts, Point } from '../../domain/evidence/evidence.ts';
import type { Database } from './database.ts';
import { textArray } from './values.ts';

/** Where these pupils' homes are, as far as it is known. */
export async function listHomePoints(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<Map<string, Point>> {
  const rows = await db
    .selectFrom('applicant')
    .select(['collection_number', 'home_point'])
    .where('collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .execute();
  return new Map(
    rows.flatMap((row) => (row.home_point ? [[row.collection_number, row.home_point]] : [])),
  );
}

/** Since when the pupil stands on the household register, by the register's latest answer. */
export async function listRegisteredOn(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('evidence')
    .select(['collection_number', 'facts'])
    .where('collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .where('kind', '=', 'household-register')
    .where('status', '=', 'found')
    .orderBy('collection_number')
    .orderBy('extracted_at')
    .execute();
  const days = new Map<string, string>();
  for (const { collection_number: number, facts } of rows) {
    const { members } = facts as EvidenceFacts['household-register'];
    const day = members.find(({ relation }) => relation === 'pupil')?.movedIn;
    if (day) days.set(number, day);
  }
  return days;
}
