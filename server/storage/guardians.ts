import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from './database.ts';
import { textArray } from './values.ts';

export type GuardianRow = Selectable<Database['guardian']>;

/** The guardians of many pupils. */
export async function listGuardiansOf(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<GuardianRow[]> {
  return db
    .selectFrom('guardian')
    .selectAll()
    .where('collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .orderBy('collection_number')
    .orderBy('position')
    .execute();
}

export async function listGuardians(db: Kysely<Database>, collectionNumber: string) {
  return db
    .selectFrom('guardian')
    .selectAll()
    .where('collection_number', '=', collectionNumber)
    .orderBy('position')
    .execute();
}
