import type { Kysely } from 'kysely';
import type { ComparedPlacement } from '../../domain/allocation/compare-runs.ts';
import type { PlacementCode } from '../../domain/allocation/placement-code.ts';
import type { Database } from './database.ts';
import { districtOf } from './scope.ts';
import type { Scope } from './scope.ts';

export interface PlacementToCompare extends ComparedPlacement {
  collectionNumber: string;
  code: PlacementCode;
}

/** All of a run's placements within the scope, in the order of their numbers. */
export async function listPlacementsToCompare(
  db: Kysely<Database>,
  runId: string,
  scope: Scope,
): Promise<PlacementToCompare[]> {
  const district = districtOf(scope);
  if (district === undefined) return [];
  let query = db
    .selectFrom('placement')
    .select([
      'collection_number',
      'outcome',
      'school_id',
      'route',
      'category',
      'code',
      'home_school_ids',
      'verdict_seq',
    ])
    .where('run_id', '=', runId)
    .orderBy('collection_number');
  if (district !== null) query = query.where('district_id', '=', district);
  return (await query.execute()).map((row) => ({
    collectionNumber: row.collection_number,
    outcome: row.outcome,
    schoolId: row.school_id,
    route: row.route,
    category: row.category,
    code: row.code as PlacementCode,
    homeSchoolIds: row.home_school_ids,
    verdictSeq: row.verdict_seq,
  }));
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
