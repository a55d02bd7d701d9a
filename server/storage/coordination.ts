import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { z } from 'zod';
import { rankOfReason, UNREASONED } from '../../domain/coordination/served-order.ts';
import type { OrderedReason } from '../../domain/coordination/served-order.ts';
import { COORDINATION_REASONS } from '../../domain/rulebook/verdict.ts';
import { QUEUE_STATUSES } from '../contract/coordination.ts';
import type { listQueue, QueueRow } from '../contract/coordination.ts';
import { foundBy, readSearch } from './applicant-search.ts';
import type { Database } from './database.ts';
import { withinScope } from './scope.ts';
import type { Scope } from './scope.ts';

type QueueQuery = z.output<typeof listQueue.request.query>;

/** The first digits of `serviceKey`: what the reasons come to. */
const RANK_DIGITS = 2;

/**
 * The key of a queued case in the season's order. The one that is stored goes by the default, so that a writer need
 * not know the season's settings and a new order holds at once; only its first digits depend on the order.
 */
export function servedKey(order: readonly OrderedReason[]): RawBuilder<string> {
  const digits = (rank: number) => sql.lit(String(rank).padStart(RANK_DIGITS, '0'));
  const last = COORDINATION_REASONS.map((reason) => ({ reason, rank: rankOfReason(reason, order) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ reason, rank }) => sql`when ${sql.lit(reason)} = any(reasons) then ${digits(rank)}`);
  return sql<string>`(case ${sql.join(last, sql` `)}
    else ${digits(rankOfReason(UNREASONED, order))} end || substr(service_key, ${sql.lit(RANK_DIGITS + 1)}))`;
}

/** The queue in its served order; positions are counted over the scope and district, before other filters. */
export async function listQueueRows(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  query: QueueQuery,
  order: readonly OrderedReason[],
): Promise<{ rows: Omit<QueueRow, 'claim'>[]; total: number; counts: Record<string, number> }> {
  let waiting = db
    .selectFrom('case_state')
    .where('season', '=', season)
    .where(withinScope(scope))
    .where('service_key', 'is not', null);
  if (query.district) waiting = waiting.where('district_id', '=', query.district);
  const counted = await waiting
    .select((eb) => ['status', eb.fn.countAll<string>().as('n')])
    .groupBy('status')
    .execute();
  const counts: Record<string, number> = Object.fromEntries(
    QUEUE_STATUSES.map((status) => [status, 0]),
  );
  for (const row of counted) counts[row.status] = Number(row.n);
  let queue = db
    .selectFrom(
      waiting
        .selectAll('case_state')
        .select(sql<string>`row_number() over (order by ${servedKey(order)})`.as('position'))
        .as('queue'),
    )
    .innerJoin('applicant', 'applicant.collection_number', 'queue.collection_number');
  if (query.status) queue = queue.where('queue.status', '=', query.status);
  const readings = query.q ? readSearch(query.q) : null;
  if (readings !== null) {
    queue = queue.where(sql<boolean>`queue.collection_number in (${foundBy(readings)})`);
  }
  const { total } = await queue
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await queue
    .select([
      'queue.position',
      'queue.collection_number',
      'applicant.name',
      'queue.district_id',
      'queue.reasons',
      'queue.category',
      'applicant.home_text',
      'applicant.home_point',
      'queue.home_school_ids',
      'queue.status',
      'queue.pending_school_id',
      'queue.pending_by',
      'queue.version',
    ])
    .orderBy('queue.position')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  return {
    total: Number(total),
    counts,
    rows: rows.map((row) => ({
      position: Number(row.position),
      collectionNumber: row.collection_number,
      name: row.name,
      districtId: row.district_id,
      reasons: row.reasons,
      category: row.category,
      homeAddress: row.home_text,
      homePoint: row.home_point,
      homeSchoolIds: row.home_school_ids,
      status: row.status as QueueRow['status'],
      pendingSchoolId: row.pending_school_id,
      pendingBy: row.pending_by,
      version: row.version,
    })),
  };
}

/** Where the child of a case lives, and whose schools' district is responsible; nothing else of a case is read. */
export async function findHome(db: Kysely<Database>, collectionNumber: string) {
  return db
    .selectFrom('applicant')
    .innerJoin('case_state', 'case_state.collection_number', 'applicant.collection_number')
    .select([
      'applicant.season',
      'applicant.district_id',
      'applicant.home_point',
      'case_state.home_school_ids',
    ])
    .where('applicant.collection_number', '=', collectionNumber)
    .executeTakeFirstOrThrow();
}
