import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { OrderedReason } from '../../domain/coordination/served-order.ts';
import type { CoordinationReason } from '../../domain/rulebook/verdict.ts';
import type { Point } from '../../domain/evidence/evidence.ts';
import type { Database } from './database.ts';
import { servedKey } from './coordination.ts';
import { listPlans } from './schools.ts';
import type { SchoolPlan } from './schools.ts';
import { textArray } from './values.ts';

export interface QueuedCase {
  collection_number: string;
  version: number;
  service_key: string;
  category: number | null;
  reasons: CoordinationReason[];
  home_school_ids: string[];
  /** A place that whoever plans holds for this child. */
  pending_school_id: string | null;
}

/** What was collected of a child and no command changes. */
export interface QueuedHome {
  collection_number: string;
  home_point: Point | null;
  home_compound: string | null;
  home_village: string | null;
  submitted_at: string | null;
}

interface Queue {
  season: number;
  districtId: string;
  planner: string;
  /** In which the reasons are served. */
  order: readonly OrderedReason[];
}

/**
 * The queue of a district and the places of its schools, both of one moment. Whom a colleague holds a place for or
 * has proposed keeps it; what the planner holds is planned anew.
 */
export async function readQueue(
  db: Kysely<Database>,
  { season, districtId, planner, order }: Queue,
): Promise<{ cases: QueuedCase[]; plans: SchoolPlan[] }> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const cases = await trx
        .selectFrom('case_state')
        .select([
          'case_state.collection_number',
          'case_state.version',
          servedKey(order).as('service_key'),
          'case_state.category',
          'case_state.reasons',
          'case_state.home_school_ids',
          'case_state.pending_school_id',
        ])
        .where('case_state.season', '=', season)
        .where('case_state.district_id', '=', districtId)
        .where('case_state.service_key', 'is not', null)
        .where((eb) =>
          eb.or([
            eb('case_state.status', '=', 'to-coordinate'),
            eb.and([
              eb('case_state.status', '=', 'held'),
              eb('case_state.pending_by', '=', planner),
            ]),
          ]),
        )
        .orderBy('service_key')
        .orderBy('case_state.collection_number')
        .execute();
      const plans = await listPlans(trx, season, { kind: 'district', districtId });
      return { cases, plans };
    });
}

/** Where these children live; not part of that moment, so that it can be read in parts. */
export async function readHomes(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<QueuedHome[]> {
  return db
    .selectFrom('applicant')
    .select(['collection_number', 'home_point', 'home_compound', 'home_village', 'submitted_at'])
    .where('collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .execute();
}
