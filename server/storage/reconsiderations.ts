import type { ExpressionBuilder, Kysely } from 'kysely';
import { RECONSIDERATION_LISTS } from '../contract/reconsiderations.ts';
import type { Database } from './database.ts';
import { withinScope } from './scope.ts';
import type { Scope } from './scope.ts';

export type ReconsiderationList = (typeof RECONSIDERATION_LISTS)[number];

function inList(list: ReconsiderationList) {
  return (eb: ExpressionBuilder<Database, 'case_state'>) =>
    list === 'waiting'
      ? eb('case_state.awaited_school_id', 'is not', null)
      : eb('case_state.reconsideration', '=', list);
}

/** One list of a scope, the longest waiting first where somebody waits, and how many stand in each. */
export async function listReconsideredRows(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  query: {
    list: ReconsiderationList;
    district?: string;
    page: number;
    pageSize: number;
    overdueSince: string;
  },
) {
  const { list, district, page, pageSize, overdueSince } = query;
  let cases = db
    .selectFrom('case_state')
    .where('case_state.season', '=', season)
    .where('case_state.reconsideration', 'is not', null)
    .where(withinScope(scope));
  if (district) cases = cases.where('case_state.district_id', '=', district);
  const counted = await cases
    .select((eb) => [
      ...RECONSIDERATION_LISTS.map((each) =>
        eb.fn.countAll<string>().filterWhere(inList(each)).as(each),
      ),
      eb.fn
        .countAll<string>()
        .filterWhere('reconsideration', '=', 'open')
        .filterWhere('reconsideration_since', '<', overdueSince)
        .as('overdue'),
    ])
    .executeTakeFirstOrThrow();
  const counts = Object.fromEntries(
    RECONSIDERATION_LISTS.map((each) => [each, Number(counted[each])]),
  ) as Record<ReconsiderationList, number>;
  const rows = await cases
    .where(inList(list))
    .innerJoin('applicant', 'applicant.collection_number', 'case_state.collection_number')
    .select([
      'case_state.collection_number',
      'applicant.name',
      'case_state.district_id',
      'case_state.awaited_school_id',
    ])
    .orderBy(
      'case_state.reconsideration_since',
      list === 'open' || list === 'waiting' ? 'asc' : 'desc',
    )
    .orderBy('case_state.collection_number')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, total: counts[list], counts, overdue: Number(counted.overdue) };
}

/** The complete plans that had the child, newest first. */
export async function listPlansOf(db: Kysely<Database>, collectionNumber: string) {
  return db
    .selectFrom('coordination_plan_place as place')
    .innerJoin('coordination_plan as plan', 'plan.id', 'place.plan_id')
    .select([
      'plan.id',
      'plan.started_at',
      'plan.started_by',
      'plan.pupils',
      'plan.schools',
      'plan.input_hash',
      'plan.result',
      'place.position',
      'place.planned_school_id',
      'place.served_school_id',
      'place.chosen_school_id',
      'place.proposed_seq',
      'place.approved_at',
    ])
    .where('place.collection_number', '=', collectionNumber)
    .where('plan.state', '=', 'complete')
    .orderBy('plan.started_at', 'desc')
    .execute();
}
