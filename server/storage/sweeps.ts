import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { RulebookSettings } from '../../domain/rulebook/settings.ts';
import type { Database } from './database.ts';
import type { SweepTask } from './rulebook-tables.ts';
import { jsonValue } from './values.ts';

export type SweepRow = Selectable<Database['sweep']>;
export type SweepKind = SweepRow['kind'];

/** A sweep whose process has not been heard of for so long is taken over. */
export const SWEEP_SILENCE_MS = 20_000;

/** Begins a sweep. One of the same kind that is still under way in the season is replaced by it. */
export async function addSweep(
  db: Kysely<Database>,
  sweep: { id: string; season: number; task: SweepTask; at: string; by: string; total: number },
): Promise<SweepRow> {
  await db
    .updateTable('sweep')
    .set((eb) => ({ state: 'replaced', finished_at: sweep.at, version: eb('version', '+', 1) }))
    .where('season', '=', sweep.season)
    .where('kind', '=', sweep.task.kind)
    .where('state', 'in', ['running', 'stopped'])
    .execute();
  return db
    .insertInto('sweep')
    .values({
      id: sweep.id,
      season: sweep.season,
      kind: sweep.task.kind,
      state: 'running',
      task: jsonValue(sweep.task),
      after: '',
      done: 0,
      total: sweep.total,
      changed: 0,
      verdicts: 0,
      without_inputs: 0,
      started_at: sweep.at,
      started_by: sweep.by,
      beat_at: sweep.at,
      runner: null,
      version: 1,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function findSweep(db: Kysely<Database>, id: string): Promise<SweepRow | undefined> {
  return db.selectFrom('sweep').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Newest first. */
export async function listSweepRows(db: Kysely<Database>, season: number): Promise<SweepRow[]> {
  return db
    .selectFrom('sweep')
    .selectAll()
    .where('season', '=', season)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

/** Whether cases of the season are still being judged by what has changed. */
export async function isReEvaluating(db: Kysely<Database>, season: number): Promise<boolean> {
  const row = await db
    .selectFrom('sweep')
    .select('id')
    .where('season', '=', season)
    .where('kind', '=', 're-evaluate')
    .where('state', 'in', ['running', 'stopped', 'failed'])
    // One that failed leaves the season half done until the next one is complete.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('sweep as later')
            .select('later.id')
            .whereRef('later.season', '=', 'sweep.season')
            .where('later.kind', '=', 're-evaluate')
            .where('later.state', '=', 'complete')
            .whereRef('later.started_at', '>', 'sweep.started_at'),
        ),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Makes a process the one that walks. `false`: it is not to be walked any more. */
export async function claimSweep(
  db: Kysely<Database>,
  id: string,
  runner: string,
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('sweep')
    .set({ runner, beat_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The sweep for the length of one step; nothing when it was stopped, or somebody else walks it now. */
export async function holdSweep(
  db: Kysely<Database>,
  id: string,
  runner: string,
): Promise<SweepRow | undefined> {
  return db
    .selectFrom('sweep')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('runner', '=', runner)
    .forUpdate()
    .executeTakeFirst();
}

export interface Advance {
  after: string;
  cases: number;
  changed: number;
  verdicts: number;
  withoutInputs: number;
}

export async function advanceSweep(
  db: Kysely<Database>,
  id: string,
  step: Advance,
  at: string,
): Promise<void> {
  await db
    .updateTable('sweep')
    .set((eb) => ({
      after: step.after,
      done: eb('done', '+', step.cases),
      changed: eb('changed', '+', step.changed),
      verdicts: eb('verdicts', '+', step.verdicts),
      without_inputs: eb('without_inputs', '+', step.withoutInputs),
      beat_at: at,
    }))
    .where('id', '=', id)
    .execute();
}

/** Ends a sweep that is running. `done` becomes the total: cases may have come in on the way. */
export async function completeSweep(db: Kysely<Database>, id: string, at: string): Promise<void> {
  await db
    .updateTable('sweep')
    .set((eb) => ({
      state: 'complete',
      finished_at: at,
      total: eb.ref('done'),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

export async function failSweep(
  db: Kysely<Database>,
  id: string,
  runner: string,
  at: string,
): Promise<void> {
  await db
    .updateTable('sweep')
    .set((eb) => ({
      state: 'failed',
      finished_at: at,
      failure: 'failure',
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('runner', '=', runner)
    .execute();
}

/** `running` → `stopped`, or back. `false`: it is at neither any more. */
export async function turnSweep(
  db: Kysely<Database>,
  id: string,
  from: readonly SweepRow['state'][],
  to: 'running' | 'stopped',
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('sweep')
    .set((eb) => ({
      state: to,
      runner: null,
      beat_at: at,
      finished_at: null,
      failure: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Sweeps whose process was killed; `all` where no other process can be walking one. */
export async function listAbandoned(db: Kysely<Database>, now: Date, all: boolean) {
  const silentSince = new Date(now.getTime() - SWEEP_SILENCE_MS).toISOString();
  let query = db.selectFrom('sweep').select('id').where('state', '=', 'running');
  if (!all) query = query.where('beat_at', '<', silentSince);
  return (await query.execute()).map(({ id }) => id);
}

/** The newest comparison of exactly these settings with a version. */
export async function findComparison(
  db: Kysely<Database>,
  season: number,
  version: string,
  settings: RulebookSettings,
): Promise<SweepRow | undefined> {
  const rows = await db
    .selectFrom('sweep')
    .selectAll()
    .where('season', '=', season)
    .where('kind', '=', 'compare')
    .where('state', '!=', 'replaced')
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.find(
    ({ task }) =>
      task.kind === 'compare' &&
      task.before.name === version &&
      task.after.name === 'draft' &&
      JSON.stringify(task.after.settings) === JSON.stringify(settings),
  );
}

/** The sweep of a kind that is under way, or was stopped on the way. */
export async function findOpenSweep(
  db: Kysely<Database>,
  season: number,
  kind: SweepKind,
): Promise<string | null> {
  const row = await db
    .selectFrom('sweep')
    .select('id')
    .where('season', '=', season)
    .where('kind', '=', kind)
    .where('state', 'in', ['running', 'stopped'])
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * The step need not be on the disk before the next begins: where the walk is goes with it, and after a power cut it
 * is done again. Saves a wait for the disk a step; the end of the walk waits for all of them.
 */
export async function commitLater(trx: Kysely<Database>): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(trx);
}
