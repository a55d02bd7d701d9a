import type { Kysely, Selectable } from 'kysely';
import { DEFAULT_REASON_ORDER } from '../../domain/coordination/served-order.ts';
import type {
  Plan,
  PlanAdjusted,
  PlannedSchool,
  PlanPhase,
  PlanResult,
} from '../contract/plans.ts';
import { insertMany } from './bulk.ts';
import type { Database } from './database.ts';
import { districtOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { jsonValue } from './values.ts';

export type PlanRow = Selectable<Database['coordination_plan']>;
export type PlaceRow = Selectable<Database['coordination_plan_place']>;

/** A plan whose process has not been heard of for so long is over. */
const SILENCE_MS = 60_000;

/** Plans from before there were travel times or an order of the season's own say nothing of them. */
const NOT_SAID = {
  travelTable: null,
  limitMinutes: null,
  reasonOrder: [...DEFAULT_REASON_ORDER],
};

export function toPlan(row: PlanRow): Plan {
  return {
    id: row.id,
    districtId: row.district_id,
    state: row.state,
    phase: row.phase,
    parameters: { ...NOT_SAID, ...row.parameters },
    pupils: row.pupils,
    inputHash: row.input_hash,
    startedAt: row.started_at,
    startedBy: row.started_by,
    finishedAt: row.finished_at,
    failure: row.failure,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    version: row.version,
  };
}

/** Plans of the scope, newest first. */
export async function listPlanRows(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
): Promise<PlanRow[]> {
  const district = districtOf(scope);
  if (district === undefined) return [];
  let query = db.selectFrom('coordination_plan').selectAll().where('season', '=', season);
  if (district !== null) query = query.where('district_id', '=', district);
  return query.orderBy('started_at', 'desc').orderBy('id', 'desc').execute();
}

export async function findPlan(db: Kysely<Database>, id: string): Promise<PlanRow | undefined> {
  return db.selectFrom('coordination_plan').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The plan, held until the transaction ends. */
export async function lockPlan(db: Kysely<Database>, id: string): Promise<PlanRow> {
  return db
    .selectFrom('coordination_plan')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

type FromWithin =
  | 'pupils'
  | 'schools'
  | 'input_hash'
  | 'result'
  | 'adjusted'
  | 'finished_at'
  | 'failure'
  | `proposed_${'by' | 'at'}`
  | 'sample_seed'
  | 'version'
  | 'state'
  | 'phase';

/** Adds the plan unless one with the same key is there already; answers the one that stands. */
export async function addPlan(
  db: Kysely<Database>,
  plan: Omit<PlanRow, FromWithin>,
): Promise<{ row: PlanRow; isNew: boolean }> {
  const result = await db
    .insertInto('coordination_plan')
    .values({
      ...plan,
      parameters: jsonValue(plan.parameters),
      state: 'running',
      phase: 'reading',
      pupils: 0,
      schools: jsonValue([]),
      version: 1,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .executeTakeFirst();
  const row = await db
    .selectFrom('coordination_plan')
    .selectAll()
    .where('idempotency_key', '=', plan.idempotency_key)
    .executeTakeFirstOrThrow();
  return { row, isNew: result.numInsertedOrUpdatedRows === 1n };
}

export async function beatPlan(
  db: Kysely<Database>,
  id: string,
  phase: PlanPhase,
  pupils: number,
  at: string,
): Promise<void> {
  const result = await db
    .updateTable('coordination_plan')
    .set({ phase, pupils, beat_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  // Somebody took it for dead; what it would still write would belong to no plan.
  if (result.numUpdatedRows === 0n) throw new Error(`plan ${id} is not running any more`);
}

/** Some of the places; nobody sees them before the plan is complete. */
export async function addPlaces(db: Kysely<Database>, places: readonly PlaceRow[]): Promise<void> {
  await insertMany(db, 'coordination_plan_place', places);
}

export async function completePlan(
  db: Kysely<Database>,
  id: string,
  done: {
    at: string;
    inputHash: string;
    schools: readonly PlannedSchool[];
    result: PlanResult;
  },
): Promise<void> {
  const ended = await db
    .updateTable('coordination_plan')
    .set((eb) => ({
      state: 'complete',
      finished_at: done.at,
      input_hash: done.inputHash,
      schools: jsonValue(done.schools),
      result: jsonValue(done.result),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new Error(`plan ${id} is not running any more`);
}

/** Ends a plan that came to nothing, and what it had written so far with it. */
export async function failPlan(
  db: Kysely<Database>,
  id: string,
  at: string,
  why: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable('coordination_plan')
      .set((eb) => ({
        state: 'failed',
        finished_at: at,
        failure: why,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('state', '=', 'running')
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) return;
    await trx.deleteFrom('coordination_plan_place').where('plan_id', '=', id).execute();
  });
}

/** Fails the plans whose process was killed; `all` where no other process can be making one. */
export async function reapPlans(db: Kysely<Database>, now: Date, all = false): Promise<void> {
  const silentSince = new Date(now.getTime() - SILENCE_MS).toISOString();
  let query = db.selectFrom('coordination_plan').select('id').where('state', '=', 'running');
  if (!all) query = query.where('beat_at', '<', silentSince);
  for (const { id } of await query.execute()) {
    await failPlan(db, id, now.toISOString(), 'interrupted');
  }
}

/** What the plan comes to after an adjustment; `false`: the plan is not the one that was seen. */
export async function saveAdjusted(
  db: Kysely<Database>,
  id: string,
  version: number,
  adjusted: PlanAdjusted | null,
): Promise<boolean> {
  const result = await db
    .updateTable('coordination_plan')
    .set({ adjusted: adjusted === null ? null : jsonValue(adjusted), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The first proposal of a batch fixes the seed of its sample. */
export async function markBatchProposed(
  db: Kysely<Database>,
  id: string,
  { by, at, seed }: { by: string; at: string; seed: string },
): Promise<boolean> {
  const result = await db
    .updateTable('coordination_plan')
    .set({ proposed_by: by, proposed_at: at, sample_seed: seed })
    .where('id', '=', id)
    .where('proposed_by', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
