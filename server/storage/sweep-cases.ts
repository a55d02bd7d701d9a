import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CaseStateRow } from './cases.ts';
import type { Database } from './database.ts';
import { textArray } from './values.ts';

/** A case of the walk, at the version it had before anything of it was read. */
export interface NextCase {
  collectionNumber: string;
  version: number;
}

/** The next cases of a season after a number. */
export async function listNext(
  db: Kysely<Database>,
  season: number,
  after: string,
  limit: number,
): Promise<NextCase[]> {
  const rows = await db
    .selectFrom('case_state')
    .select(['collection_number', 'version'])
    .where('season', '=', season)
    .where('collection_number', '>', after)
    .orderBy('collection_number')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ collectionNumber: row.collection_number, version: row.version }));
}

const HELD = [
  'collection_number',
  'district_id',
  'version',
  'stale',
  'route',
  'category',
  'reasons',
  'home_school_ids',
  'unit_number',
  'open_groups',
  'verdict_seq',
] as const;

/** What the lists say of a case now; read beside the verdicts, it would take as long as judging them. */
export type HeldCase = Pick<CaseStateRow, (typeof HELD)[number]>;

/** These cases, held until the transaction ends, in the order of their numbers. */
export async function holdCases(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<Map<string, HeldCase>> {
  const rows = await db
    .selectFrom('case_state')
    .select(HELD)
    .where('collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .orderBy('collection_number')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.collection_number, row]));
}
