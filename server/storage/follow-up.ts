import { sql } from 'kysely';
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { DESK_ISSUES } from '../../domain/check-in/follow-up.ts';
import { FOLLOW_UP_QUEUES } from '../contract/follow-up.ts';
import type { FollowUpQueue } from '../contract/follow-up.ts';
import type { Home } from '../contract/home.ts';
import { toEvent } from './cases.ts';
import type { Database } from './database.ts';
import { withinScope } from './scope.ts';
import type { Scope } from './scope.ts';

interface Asked {
  queue: FollowUpQueue;
  school?: string;
  page: number;
  pageSize: number;
}

/** Who has a place and whom no desk has seen there. */
const NOT_COME = ['placed', 'confirmed', 'private'] as const;

function inQueue(queue: FollowUpQueue) {
  return (eb: ExpressionBuilder<Database, 'case_state'>) => {
    if (queue === 'to-release') return eb('case_state.no_show_at', 'is not', null);
    if (queue === 'not-come') {
      return eb.and([
        eb('case_state.status', 'in', NOT_COME),
        eb('case_state.no_show_at', 'is', null),
      ]);
    }
    return eb('case_state.desk_issue', '=', queue);
  };
}

/** One queue of a scope, the longest waiting first, and how many stand in each. */
export async function listFollowUpRows(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  { queue, school, page, pageSize }: Asked,
) {
  let cases = db
    .selectFrom('case_state')
    .where('case_state.season', '=', season)
    .where(withinScope(scope));
  if (school) cases = cases.where('case_state.placed_school_id', '=', school);
  const counted = await cases
    .select((eb) => [
      ...DESK_ISSUES.map((issue) =>
        eb.fn.countAll<string>().filterWhere('desk_issue', '=', issue).as(issue),
      ),
      eb.fn
        .countAll<string>()
        .filterWhere('status', 'in', NOT_COME)
        .filterWhere('no_show_at', 'is', null)
        .as('not-come'),
      eb.fn.countAll<string>().filterWhere('no_show_at', 'is not', null).as('to-release'),
    ])
    .executeTakeFirstOrThrow();
  const counts = Object.fromEntries(
    FOLLOW_UP_QUEUES.map((name) => [name, Number(counted[name])]),
  ) as Record<FollowUpQueue, number>;
  const since = sql<string | null>`coalesce(case_state.no_show_at, case_state.desk_issue_since)`;
  const rows = await cases
    .where(inQueue(queue))
    .innerJoin('applicant', 'applicant.collection_number', 'case_state.collection_number')
    .select([
      'case_state.collection_number',
      'applicant.name',
      'applicant.sex',
      'case_state.district_id',
      'case_state.placed_school_id',
      'case_state.other_school_id',
      'case_state.no_show_at',
      'case_state.desk_issue_since',
    ])
    .orderBy(sql`${since} asc nulls last`)
    .orderBy('case_state.collection_number')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, total: counts[queue], counts };
}

/** How many wait for an officer's decision: the totals of the two queues. */
export async function countToDecide(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
): Promise<Home['toDecide']> {
  const count = async (queue: keyof Home['toDecide']) => {
    const { n } = await db
      .selectFrom('case_state')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .where('case_state.season', '=', season)
      .where(withinScope(scope))
      .where(inQueue(queue))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  return {
    'private-and-public': await count('private-and-public'),
    'to-release': await count('to-release'),
  };
}

export async function listEventsOfMany(
  db: Kysely<Database>,
  numbers: readonly string[],
): Promise<Map<string, CaseEvent[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('case_event')
    .selectAll()
    .where('collection_number', 'in', [...numbers])
    .orderBy('collection_number')
    .orderBy('seq')
    .execute();
  const byNumber = Map.groupBy(rows, (row) => row.collection_number);
  return new Map([...byNumber].map(([number, own]) => [number, own.map(toEvent)]));
}

type GuardianToCall = Pick<
  Database['guardian'],
  'collection_number' | 'name' | 'relation' | 'phone'
>;

export async function listGuardiansOfMany(
  db: Kysely<Database>,
  numbers: readonly string[],
): Promise<Map<string, GuardianToCall[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('guardian')
    .select(['collection_number', 'name', 'relation', 'phone'])
    .where('collection_number', 'in', [...numbers])
    .orderBy('collection_number')
    .orderBy('position')
    .execute();
  return Map.groupBy(rows, (row) => row.collection_number);
}
