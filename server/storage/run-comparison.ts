import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { ComparedPlacement } from '../../domain/allocation/compare-runs.ts';
import type { PlacementCode } from '../../domain/allocation/placement-code.ts';
import type { Category, Route } from '../../domain/rulebook/verdict.ts';
import type { Database } from './database.ts';
import { districtOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { textArray } from './values.ts';

export interface PlacementToCompare extends ComparedPlacement {
  code: PlacementCode;
}

export interface DifferentPlacements {
  collectionNumber: string;
  before: PlacementToCompare | null;
  after: PlacementToCompare | null;
}

type Side<P extends string> = {
  [K in `${P}_outcome`]: PlacementToCompare['outcome'] | null;
} & { [K in `${P}_school_id`]: string | null } & { [K in `${P}_route`]: Route | null } & {
  [K in `${P}_category`]: Category | null;
} & { [K in `${P}_code`]: PlacementCode } & { [K in `${P}_homes`]: string[] } & {
  [K in `${P}_verdict`]: number | null;
};
type Row = { collection_number: string } & Side<'b'> & Side<'a'>;

/**
 * The pupils within the scope whose placements in two runs are not the same, in the order of their numbers, and how
 * many pupils there are in either. Most are the same, and are left where they lie. Each result is that of a run and,
 * for whom it leaves out, of the run that it corrects.
 */
export async function listDifferent(
  db: Kysely<Database>,
  before: readonly string[],
  after: readonly string[],
  scope: Scope,
): Promise<{ pupils: number; different: DifferentPlacements[] }> {
  const district = districtOf(scope);
  if (district === undefined) return { pupils: 0, different: [] };
  const inScope = district === null ? sql`` : sql` and district_id = ${district}`;
  const result = (runs: readonly string[]) =>
    runs.length === 1
      ? sql`select * from placement where run_id = ${runs[0]}${inScope}`
      : sql`select distinct on (collection_number) * from placement
          where run_id = any(${textArray(runs)})${inScope}
          order by collection_number, array_position(${textArray(runs)}, run_id)`;
  const both = sql`(${result(before)}) b full join (${result(after)}) a using (collection_number)`;
  const counted = await sql<{ n: string }>`select count(*) as n from ${both}`.execute(db);
  const { rows } = await sql<Row>`select collection_number,
      b.outcome as b_outcome, b.school_id as b_school_id, b.route as b_route, b.category as b_category,
      b.code as b_code, b.home_school_ids as b_homes, b.verdict_seq as b_verdict,
      a.outcome as a_outcome, a.school_id as a_school_id, a.route as a_route, a.category as a_category,
      a.code as a_code, a.home_school_ids as a_homes, a.verdict_seq as a_verdict
    from ${both}
    where b.outcome is distinct from a.outcome
       or (b.outcome = 'placed' and b.school_id is distinct from a.school_id)
    order by collection_number`.execute(db);
  return {
    pupils: Number(counted.rows[0]?.n ?? 0),
    different: rows.map((row) => ({
      collectionNumber: row.collection_number,
      before: row.b_outcome && {
        outcome: row.b_outcome,
        schoolId: row.b_school_id,
        route: row.b_route,
        category: row.b_category,
        code: row.b_code,
        homeSchoolIds: row.b_homes,
        verdictSeq: row.b_verdict,
      },
      after: row.a_outcome && {
        outcome: row.a_outcome,
        schoolId: row.a_school_id,
        route: row.a_route,
        category: row.a_category,
        code: row.a_code,
        homeSchoolIds: row.a_homes,
        verdictSeq: row.a_verdict,
      },
    })),
  };
}

/** What a list of moved pupils shows besides their numbers. */
export async function namesOf(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<Map<string, string>> {
  if (collectionNumbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('applicant')
    .select(['collection_number', 'name'])
    .where('collection_number', 'in', [...collectionNumbers])
    .execute();
  return new Map(rows.map((row) => [row.collection_number, row.name]));
}
