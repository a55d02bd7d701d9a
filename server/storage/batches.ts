import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { CaseStatus } from '../../domain/casework/status.ts';
import { insertMany } from './bulk.ts';
import type { Database } from './database.ts';
import { districtOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { jsonValue } from './values.ts';

export type BatchRow = Selectable<Database['batch']>;
export type MemberRow = Selectable<Database['batch_member']>;

/** A batch whose process has not been heard of for so long was interrupted. */
const SILENCE_MS = 20_000;

/** Adds a batch with its members unless one with the same key is there already; answers the one that stands. */
export async function addBatch(
  db: Kysely<Database>,
  batch: Omit<BatchRow, 'state' | 'finished_at'>,
  members: readonly { collectionNumber: string; version: number | null }[],
): Promise<{ row: BatchRow; isNew: boolean }> {
  return db.transaction().execute(async (trx) => {
    const result = await trx
      .insertInto('batch')
      .values({ ...batch, decision: jsonValue(batch.decision), state: 'running' })
      .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
      .executeTakeFirst();
    const isNew = result.numInsertedOrUpdatedRows === 1n;
    if (isNew) {
      await insertMany(
        trx,
        'batch_member',
        members.map(({ collectionNumber, version }) => ({
          batch_id: batch.id,
          collection_number: collectionNumber,
          version,
          outcome: null,
          code: null,
          from_status: null,
          to_status: null,
          first_seq: null,
          last_seq: null,
        })),
      );
    }
    const row = await trx
      .selectFrom('batch')
      .selectAll()
      .where('idempotency_key', '=', batch.idempotency_key)
      .executeTakeFirstOrThrow();
    return { row, isNew };
  });
}

export async function findBatch(db: Kysely<Database>, id: string): Promise<BatchRow | undefined> {
  return db.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listBatchRows(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  limit: number,
): Promise<BatchRow[]> {
  const district = districtOf(scope);
  if (district === undefined) return [];
  let query = db.selectFrom('batch').selectAll().where('season', '=', season);
  if (district !== null) query = query.where('district_id', '=', district);
  return query.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

/** The batch that takes each of these back. */
export async function listUndoings(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('batch')
    .select(['id', 'undoes'])
    .where('undoes', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.undoes ?? '', row.id]));
}

export interface Outcomes {
  total: number;
  done: number;
  failed: number;
  moves: { from: CaseStatus; to: CaseStatus; count: number }[];
}

/** What became of the members of each batch. */
export async function countOutcomes(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, Outcomes>> {
  const found = new Map<string, Outcomes>(
    ids.map((id) => [id, { total: 0, done: 0, failed: 0, moves: [] }]),
  );
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('batch_member')
    .select((eb) => [
      'batch_id',
      'outcome',
      'from_status',
      'to_status',
      eb.fn.countAll<string>().as('n'),
    ])
    .where('batch_id', 'in', [...ids])
    .groupBy(['batch_id', 'outcome', 'from_status', 'to_status'])
    .orderBy('from_status')
    .orderBy('to_status')
    .execute();
  for (const { batch_id, outcome, from_status: from, to_status: to, n } of rows) {
    const of = found.get(batch_id);
    if (!of) continue;
    const count = Number(n);
    of.total += count;
    if (outcome === 'failed') of.failed += count;
    if (outcome !== 'done') continue;
    of.done += count;
    if (from !== null && to !== null) of.moves.push({ from, to, count });
  }
  return found;
}

export async function listFailures(db: Kysely<Database>, batchId: string, limit: number) {
  const rows = await db
    .selectFrom('batch_member')
    .innerJoin('applicant', 'applicant.collection_number', 'batch_member.collection_number')
    .select(['batch_member.collection_number', 'applicant.name', 'batch_member.code'])
    .where('batch_id', '=', batchId)
    .where('outcome', '=', 'failed')
    .orderBy('batch_member.collection_number')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    collectionNumber: row.collection_number,
    name: row.name,
    code: row.code ?? 'failure',
  }));
}

/** Members that nothing has been done about yet, in the order of their numbers. */
export async function listPending(
  db: Kysely<Database>,
  batchId: string,
  limit: number,
): Promise<MemberRow[]> {
  return db
    .selectFrom('batch_member')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('outcome', 'is', null)
    .orderBy('collection_number')
    .limit(limit)
    .execute();
}

/** What was done in a batch: what an undoing takes back. */
export async function listDone(db: Kysely<Database>, batchId: string): Promise<MemberRow[]> {
  return db
    .selectFrom('batch_member')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('outcome', '=', 'done')
    .orderBy('collection_number')
    .execute();
}

export async function findMember(
  db: Kysely<Database>,
  batchId: string,
  collectionNumber: string,
): Promise<MemberRow | undefined> {
  return db
    .selectFrom('batch_member')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('collection_number', '=', collectionNumber)
    .executeTakeFirst();
}

/** Holds a member for the rest of the transaction; `false`: another process has dealt with it. */
export async function lockPending(
  db: Kysely<Database>,
  batchId: string,
  collectionNumber: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('batch_member')
    .select('outcome')
    .where('batch_id', '=', batchId)
    .where('collection_number', '=', collectionNumber)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined && row.outcome === null;
}

export async function saveOutcome(
  db: Kysely<Database>,
  member: Pick<MemberRow, 'batch_id' | 'collection_number'> & Partial<MemberRow>,
): Promise<void> {
  const { batch_id, collection_number, ...outcome } = member;
  await db
    .updateTable('batch_member')
    .set(outcome)
    .where('batch_id', '=', batch_id)
    .where('collection_number', '=', collection_number)
    .execute();
}

/** Says that the batch is being carried out; `false`: somebody took it for dead. */
export async function beatBatch(db: Kysely<Database>, id: string, at: string): Promise<boolean> {
  const result = await db
    .updateTable('batch')
    .set({ beat_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function endBatch(
  db: Kysely<Database>,
  id: string,
  state: 'complete' | 'interrupted',
  at: string,
): Promise<void> {
  await db
    .updateTable('batch')
    .set({ state, finished_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** Sets a batch going again, once for however many ask; `retry`: those that failed are due again as they stand now. */
export async function restartBatch(
  db: Kysely<Database>,
  id: string,
  from: 'complete' | 'interrupted',
  at: string,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const result = await trx
      .updateTable('batch')
      .set({ state: 'running', beat_at: at, finished_at: null })
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst();
    if (result.numUpdatedRows !== 1n) return false;
    if (from === 'complete') {
      await sql`update batch_member m set outcome = null, code = null,
          version = case when m.version is null then null else c.version end
        from case_state c
        where m.batch_id = ${id} and m.outcome = 'failed' and c.collection_number = m.collection_number`.execute(
        trx,
      );
    }
    return true;
  });
}

/** Marks the batches whose process was killed; `all` where no other process can be carrying one out. */
export async function reapBatches(db: Kysely<Database>, now: Date, all = false): Promise<void> {
  const silentSince = new Date(now.getTime() - SILENCE_MS).toISOString();
  let query = db
    .updateTable('batch')
    .set({ state: 'interrupted', finished_at: now.toISOString() })
    .where('state', '=', 'running');
  if (!all) query = query.where('beat_at', '<', silentSince);
  await query.execute();
}
