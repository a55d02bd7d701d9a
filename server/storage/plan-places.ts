import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CaseStatus } from '../../domain/casework/status.ts';
import type { Point } from '../../domain/evidence/evidence.ts';
import type { CoordinationReason } from '../../domain/rulebook/verdict.ts';
import type { PlanPlaceRow } from '../contract/plans.ts';
import type { Database } from './database.ts';
import type { PlaceRow } from './plans.ts';

export type PlaceStep = PlanPlaceRow['step'];

/** How far a child's proposal has come, by the case as it stands: officers may act on it elsewhere too. */
const STEP = sql<PlaceStep>`case
  when place.chosen_school_id is null then 'without'
  when place.proposed_seq is not null and case_state.placed_school_id = place.chosen_school_id
    then 'approved'
  when place.proposed_seq is not null and case_state.status = 'proposed'
    and case_state.pending_school_id = place.chosen_school_id then 'proposed'
  when place.proposed_seq is not null or place.problem is not null then 'refused'
  else 'open' end`;

/** Asked only of those whom the plan proposed: most of a new plan's children have no event of it to look through. */
const ISSUED = sql<string | null>`case when place.proposed_seq is not null then
  (select max(e.at) from case_event e
    where e.collection_number = place.collection_number and e.type = 'notice-issued'
      and e.data ->> 'schoolId' = place.chosen_school_id) end`;

export interface ListedPlace extends PlaceRow {
  name: string;
  home_text: string | null;
  home_point: Point | null;
  home_compound: string | null;
  home_village: string | null;
  reasons: CoordinationReason[];
  category: number | null;
  status: CaseStatus;
  step: PlaceStep;
  /** When the family was told of this school in writing. */
  issued_at: string | null;
}

/** The whole of a plan's list in the order of service. */
export async function listPlaces(db: Kysely<Database>, planId: string): Promise<ListedPlace[]> {
  return db
    .selectFrom('coordination_plan_place as place')
    .innerJoin('applicant', 'applicant.collection_number', 'place.collection_number')
    .innerJoin('case_state', 'case_state.collection_number', 'place.collection_number')
    .selectAll('place')
    .select([
      'applicant.name',
      'applicant.home_text',
      'applicant.home_point',
      'applicant.home_compound',
      'applicant.home_village',
      'case_state.reasons',
      'case_state.category',
      'case_state.status',
      STEP.as('step'),
      ISSUED.as('issued_at'),
    ])
    .where('place.plan_id', '=', planId)
    .orderBy('place.position')
    .execute();
}

/** How far the children of a plan have come, and whom it has proposed; nothing else of them is read. */
export async function countPlaces(
  db: Kysely<Database>,
  planId: string,
): Promise<{ steps: Map<PlaceStep, number>; proposed: string[] }> {
  const counted = await db
    .selectFrom('coordination_plan_place as place')
    .innerJoin('case_state', 'case_state.collection_number', 'place.collection_number')
    .select((eb) => [STEP.as('step'), eb.fn.countAll<string>().as('n')])
    .where('place.plan_id', '=', planId)
    .groupBy('step')
    .execute();
  const proposed = await db
    .selectFrom('coordination_plan_place')
    .select('collection_number')
    .where('plan_id', '=', planId)
    .where('proposed_seq', 'is not', null)
    .execute();
  return {
    steps: new Map(counted.map(({ step, n }) => [step, Number(n)])),
    proposed: proposed.map((row) => row.collection_number),
  };
}

/** Where an earlier plan had put whom. */
export async function chosenPlaces(
  db: Kysely<Database>,
  planId: string,
): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('coordination_plan_place')
    .select(['collection_number', 'chosen_school_id'])
    .where('plan_id', '=', planId)
    .execute();
  return new Map(rows.map((row) => [row.collection_number, row.chosen_school_id]));
}

/** One child of a plan, held until the transaction ends. */
export async function lockPlace(
  db: Kysely<Database>,
  planId: string,
  collectionNumber: string,
): Promise<PlaceRow | undefined> {
  return db
    .selectFrom('coordination_plan_place')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('collection_number', '=', collectionNumber)
    .forUpdate()
    .executeTakeFirst();
}

export async function savePlace(
  db: Kysely<Database>,
  planId: string,
  collectionNumber: string,
  set: Partial<
    Pick<
      PlaceRow,
      | 'chosen_school_id'
      | 'case_version'
      | 'proposed_seq'
      | 'proposed_by'
      | 'approved_at'
      | 'problem'
    >
  >,
): Promise<void> {
  await db
    .updateTable('coordination_plan_place')
    .set(set)
    .where('plan_id', '=', planId)
    .where('collection_number', '=', collectionNumber)
    .execute();
}

/** Which proposals this person has looked at: the proposal of then, not one that came later. */
export async function listChecked(
  db: Kysely<Database>,
  planId: string,
  personId: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('coordination_plan_check as tick')
    .innerJoin('coordination_plan_place as place', (join) =>
      join
        .onRef('place.plan_id', '=', 'tick.plan_id')
        .onRef('place.collection_number', '=', 'tick.collection_number')
        .onRef('place.proposed_seq', '=', 'tick.proposed_seq'),
    )
    .select('tick.collection_number')
    .where('tick.plan_id', '=', planId)
    .where('tick.person_id', '=', personId)
    .execute();
  return new Set(rows.map((row) => row.collection_number));
}

export async function addCheck(
  db: Kysely<Database>,
  tick: Database['coordination_plan_check'],
): Promise<void> {
  await db
    .insertInto('coordination_plan_check')
    .values(tick)
    .onConflict((conflict) =>
      conflict
        .columns(['plan_id', 'collection_number', 'person_id'])
        .doUpdateSet({ proposed_seq: tick.proposed_seq, at: tick.at }),
    )
    .execute();
}
