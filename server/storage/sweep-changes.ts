import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import { outcomeKey } from '../../domain/rulebook/outcome.ts';
import type { VerdictOutcome } from '../../domain/rulebook/outcome.ts';
import { insertMany } from './bulk.ts';
import type { Database } from './database.ts';
import { districtOf } from './scope.ts';
import type { Scope } from './scope.ts';

export interface SweepChange {
  collectionNumber: string;
  verdictSeq: number;
  districtId: string;
  before: VerdictOutcome;
  after: VerdictOutcome;
}

export async function addChanges(
  db: Kysely<Database>,
  sweepId: string,
  changes: readonly SweepChange[],
): Promise<void> {
  const rows: Selectable<Database['sweep_change']>[] = changes.map((change) => ({
    sweep_id: sweepId,
    collection_number: change.collectionNumber,
    verdict_seq: change.verdictSeq,
    district_id: change.districtId,
    before_key: outcomeKey(change.before),
    after_key: outcomeKey(change.after),
    before: change.before,
    after: change.after,
  }));
  await insertMany(db, 'sweep_change', rows);
}

/** How many went from what to what, by district, within the scope. */
export async function countChanges(db: Kysely<Database>, sweepId: string, scope: Scope) {
  const district = districtOf(scope);
  if (district === undefined) return [];
  let query = db
    .selectFrom('sweep_change')
    .select(['district_id', 'before_key', 'after_key'])
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('sweep_id', '=', sweepId);
  if (district !== null) query = query.where('district_id', '=', district);
  const rows = await query
    .groupBy(['district_id', 'before_key', 'after_key'])
    .orderBy('district_id')
    .orderBy('before_key')
    .orderBy('after_key')
    .execute();
  return rows.map((row) => ({
    districtId: row.district_id,
    before: row.before_key,
    after: row.after_key,
    cases: Number(row.n),
  }));
}

export interface ChangeFilter {
  district?: string;
  before?: string;
  after?: string;
  page: number;
  pageSize: number;
}

export async function listChanges(
  db: Kysely<Database>,
  sweepId: string,
  scope: Scope,
  filter: ChangeFilter,
) {
  const district = districtOf(scope);
  if (district === undefined) return { rows: [], total: 0 };
  let query = db.selectFrom('sweep_change as c').where('c.sweep_id', '=', sweepId);
  if (district !== null) query = query.where('c.district_id', '=', district);
  if (filter.district) query = query.where('c.district_id', '=', filter.district);
  if (filter.before) query = query.where('c.before_key', '=', filter.before);
  if (filter.after) query = query.where('c.after_key', '=', filter.after);
  const { total } = await query
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .innerJoin('applicant as a', 'a.collection_number', 'c.collection_number')
    .innerJoin('case_state as s', 's.collection_number', 'c.collection_number')
    .select([
      'c.collection_number',
      'c.verdict_seq',
      'c.district_id',
      'c.before',
      'c.after',
      'a.name',
      's.status',
    ])
    .orderBy(sql`c.collection_number`)
    .orderBy('c.verdict_seq')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      collectionNumber: row.collection_number,
      verdictSeq: row.verdict_seq,
      districtId: row.district_id,
      name: row.name,
      status: row.status,
      before: row.before,
      after: row.after,
    })),
  };
}
