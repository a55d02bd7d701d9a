import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** Locks the cases in the order in which everybody locks several. */
export async function lockCases(db: Kysely<Database>, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return;
  await db
    .selectFrom('case_state')
    .select('collection_number')
    .where('collection_number', 'in', [...numbers])
    .orderBy('collection_number')
    .forUpdate()
    .execute();
}

export async function seasonsOf(
  db: Kysely<Database>,
  numbers: readonly string[],
): Promise<number[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom('case_state')
    .select('season')
    .distinct()
    .where('collection_number', 'in', [...numbers])
    .orderBy('season')
    .execute();
  return rows.map(({ season }) => season);
}
