import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { z } from 'zod';
import type { placementViewSchema } from '../contract/case.ts';
import type { Person } from '../contract/session.ts';
import { insertMany } from './bulk.ts';
import type { Database } from './database.ts';
import type { RunRow } from './runs.ts';
import { districtOf, scopeOf } from './scope.ts';
import type { Scope } from './scope.ts';

export async function addPlacements(
  db: Kysely<Database>,
  placements: readonly Omit<Selectable<Database['placement']>, never>[],
): Promise<void> {
  await insertMany(db, 'placement', placements);
}

/**
 * The pupils whom a correction allocates again, with the school of their place: those placed by the corrected run who
 * neither confirmed nor checked in. Who did has built on the place and keeps it.
 */
export async function listRerun(
  db: Kysely<Database>,
  correctedRunId: string,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('case_state', 'case_state.collection_number', 'placement.collection_number')
    .select(['placement.collection_number', 'placement.school_id'])
    .where('placement.run_id', '=', correctedRunId)
    .where('placement.outcome', '=', 'placed')
    .where('case_state.status', '=', 'placed')
    .whereRef('case_state.placed_school_id', '=', 'placement.school_id')
    .execute();
  return new Map(rows.map((row) => [row.collection_number, row.school_id ?? '']));
}

/** How many cases have another verdict now than the one that the run placed them by. */
export async function countMovedVerdicts(db: Kysely<Database>, runId: string): Promise<number> {
  const row = await db
    .selectFrom('placement')
    .innerJoin('case_state', 'case_state.collection_number', 'placement.collection_number')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('run_id', '=', runId)
    .where(sql<boolean>`placement.verdict_seq is distinct from case_state.verdict_seq`)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/**
 * Cases that the run knows nothing of, because they came after it, and cases whose verdict is due to be made again.
 */
export async function countUnready(
  db: Kysely<Database>,
  run: Pick<RunRow, 'id' | 'season'>,
): Promise<number> {
  const row = await db
    .selectFrom('case_state')
    .leftJoin('placement', (join) =>
      join
        .onRef('placement.collection_number', '=', 'case_state.collection_number')
        .on('placement.run_id', '=', run.id),
    )
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('case_state.season', '=', run.season)
    .where((eb) =>
      eb.or([
        eb('case_state.stale', '=', true),
        eb.and([eb('placement.run_id', 'is', null), eb('case_state.placed_school_id', 'is', null)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

type PlacementView = z.infer<typeof placementViewSchema>;

/** What the published runs say of one child; a registrar is shown the formal one alone. */
export async function listPlacementsOf(
  db: Kysely<Database>,
  collectionNumber: string,
  person: Person,
): Promise<PlacementView[]> {
  let query = db
    .selectFrom('placement')
    .innerJoin('run', 'run.id', 'placement.run_id')
    .select([
      'run.id',
      'run.kind',
      'run.edition_year',
      'run.published_at',
      'placement.outcome',
      'placement.school_id',
      'placement.category',
      'placement.code',
      'placement.working',
    ])
    .where('placement.collection_number', '=', collectionNumber)
    .where('run.published_at', 'is not', null)
    .orderBy('run.started_at');
  if (scopeOf(person).kind === 'school') query = query.where('run.kind', '=', 'formal');
  const rows = await query.execute();
  return rows.map((row) => ({
    runId: row.id,
    runKind: row.kind,
    editionYear: row.edition_year,
    outcome: row.outcome,
    schoolId: row.school_id,
    category: row.category,
    because: { code: row.code, working: row.working },
    publishedAt: row.published_at,
  }));
}

/** Outcomes of a run among the pupils of one district. */
export async function countOutcomes(
  db: Kysely<Database>,
  runId: string,
  scope: Scope,
): Promise<Record<string, number>> {
  const district = districtOf(scope);
  if (district === undefined) return {};
  let query = db
    .selectFrom('placement')
    .select((eb) => ['outcome', eb.fn.countAll<string>().as('n')])
    .where('run_id', '=', runId)
    .groupBy('outcome');
  if (district !== null) query = query.where('district_id', '=', district);
  return Object.fromEntries((await query.execute()).map((row) => [row.outcome, Number(row.n)]));
}
