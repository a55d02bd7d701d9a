import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CaseStateRow } from './cases.ts';
import type { Database } from './database.ts';
import { EmbeddedAdapter } from './pglite-dialect.ts';
import { textArray } from './values.ts';
import type { ToldVerdict } from './verdicts.ts';

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
export type HeldCase = Pick<CaseStateRow, (typeof HELD)[number]> & {
  /** Where the standing verdict is told; `null` for one that was stored before digests were. */
  told: ToldVerdict | null;
};

/**
 * These cases, held until the transaction ends, in the order of their numbers. The embedded database has one connection,
 * so that a transaction there holds everything; marking each row would take as long as reading it.
 */
export async function holdCases(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<Map<string, HeldCase>> {
  const cases = db
    .selectFrom('case_state')
    .leftJoin('verdict', (join) =>
      join
        .onRef('verdict.collection_number', '=', 'case_state.collection_number')
        .onRef('verdict.seq', '=', 'case_state.verdict_seq'),
    )
    .select(HELD.map((name) => `case_state.${name}` as const))
    .select(['verdict.seq as told_seq', 'verdict.same_as', 'verdict.digest'])
    .where('case_state.collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .orderBy('case_state.collection_number');
  const alone = db.getExecutor().adapter instanceof EmbeddedAdapter;
  const rows = await (alone ? cases : cases.forUpdate('case_state')).execute();
  return new Map(
    rows.map(({ told_seq: seq, same_as, digest, ...row }) => [
      row.collection_number,
      {
        ...row,
        told: digest === null || seq === null ? null : { seq: same_as ?? seq, digest },
      },
    ]),
  );
}
