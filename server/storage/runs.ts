import type { Kysely, Selectable } from 'kysely';
import type { Run, RunDetail } from '../contract/runs.ts';
import type { Database } from './database.ts';
import { districtOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { jsonValue } from './values.ts';

export type RunRow = Selectable<Database['run']>;
export type RunSummary = Pick<RunDetail, 'outcomes' | 'schools'>;

/** A run whose process has not been heard of for so long is over. */
const SILENCE_MS = 20_000;

/** How far the publication of a run has come. */
function publicationOf(row: RunRow): Run['publication'] {
  if (row.published_at !== null) return row.superseded_by === null ? 'published' : 'superseded';
  if (row.approved_at !== null) return 'approved';
  return row.proposed_at === null ? 'none' : 'proposed';
}

export function toRun(row: RunRow): Run {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    districtId: row.district_id,
    editionYear: row.edition_year,
    rulebook: row.rulebook,
    straddle: row.straddle,
    seed: row.seed,
    corrects: row.corrects,
    supersededBy: row.superseded_by,
    publication: publicationOf(row),
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    releaseAt: row.release_at,
    releaseProblem: row.release_problem,
    progress: { done: row.done, total: row.total },
    startedAt: row.started_at,
    startedBy: row.started_by,
    finishedAt: row.finished_at,
    publishedAt: row.published_at,
    inputHash: row.input_hash,
    failure: row.failure,
    version: row.version,
  };
}

/** Runs that the scope may see, newest first. */
export async function listRunRows(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
): Promise<RunRow[]> {
  const district = districtOf(scope);
  if (district === undefined) return [];
  let query = db.selectFrom('run').selectAll().where('season', '=', season);
  if (district !== null) {
    query = query.where((eb) =>
      eb.or([
        eb('district_id', '=', district),
        eb.and([eb('district_id', 'is', null), eb('published_at', 'is not', null)]),
      ]),
    );
  }
  return query.orderBy('started_at', 'desc').orderBy('id', 'desc').execute();
}

export async function findRun(db: Kysely<Database>, id: string): Promise<RunRow | undefined> {
  return db.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What a run comes to by itself; nobody states it at the start. */
type FromWithin =
  | 'summary'
  | 'done'
  | 'finished_at'
  | 'published_at'
  | 'superseded_by'
  | `${'proposed' | 'approved'}_${'by' | 'at'}`
  | `release_${'at' | 'problem'}`
  | 'input_hash'
  | 'failure'
  | 'version'
  | 'state';

/** Adds the run unless one with the same key is there already; answers the one that stands. */
export async function addRun(
  db: Kysely<Database>,
  run: Omit<RunRow, 'preflight' | FromWithin> & Partial<Pick<RunRow, 'preflight'>>,
): Promise<{ row: RunRow; isNew: boolean }> {
  const result = await db
    .insertInto('run')
    .values({
      ...run,
      preflight: jsonValue(run.preflight ?? []),
      state: 'running',
      done: 0,
      summary: jsonValue({ outcomes: {}, schools: [] }),
      version: 1,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .executeTakeFirst();
  const row = await db
    .selectFrom('run')
    .selectAll()
    .where('idempotency_key', '=', run.idempotency_key)
    .executeTakeFirstOrThrow();
  return { row, isNew: result.numInsertedOrUpdatedRows === 1n };
}

export async function beat(
  db: Kysely<Database>,
  id: string,
  done: number,
  at: string,
): Promise<void> {
  const result = await db
    .updateTable('run')
    .set({ done, beat_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  // Somebody took it for dead; what it would still write would belong to no run.
  if (result.numUpdatedRows === 0n) throw new Error(`run ${id} is not running any more`);
}

export async function completeRun(
  db: Kysely<Database>,
  id: string,
  result: { at: string; inputHash: string; summary: RunSummary; total: number },
): Promise<void> {
  await db
    .updateTable('run')
    .set((eb) => ({
      state: 'complete',
      finished_at: result.at,
      input_hash: result.inputHash,
      summary: jsonValue(result.summary),
      done: result.total,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** Ends a run that came to nothing, and what it had written so far with it. */
export async function failRun(
  db: Kysely<Database>,
  id: string,
  at: string,
  why: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('placement').where('run_id', '=', id).execute();
    await trx
      .updateTable('run')
      .set((eb) => ({
        state: 'failed',
        finished_at: at,
        failure: why,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute();
  });
}

/** Fails the runs whose process was killed; `all` where no other process can be running one. */
export async function reapRuns(db: Kysely<Database>, now: Date, all = false): Promise<void> {
  const silentSince = new Date(now.getTime() - SILENCE_MS).toISOString();
  let query = db.selectFrom('run').select('id').where('state', '=', 'running');
  if (!all) query = query.where('beat_at', '<', silentSince);
  for (const { id } of await query.execute()) {
    await failRun(db, id, now.toISOString(), 'interrupted');
  }
}

export async function isFormalPublished(db: Kysely<Database>, season: number): Promise<boolean> {
  return (await findFormalPublished(db, season)) !== null;
}

/** The run, held against a second publication until the transaction ends. */
export async function lockRun(db: Kysely<Database>, id: string): Promise<RunRow | undefined> {
  return db.selectFrom('run').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The formal run that is public and stands, if there is one. */
export async function findFormalPublished(
  db: Kysely<Database>,
  season: number,
): Promise<string | null> {
  const row = await db
    .selectFrom('run')
    .select('id')
    .where('season', '=', season)
    .where('kind', '=', 'formal')
    .where('published_at', 'is not', null)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}
