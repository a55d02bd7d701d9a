import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** Each step of a publication holds only on the version that the person saw; `false`: the run has moved on. */
async function step(
  db: Kysely<Database>,
  id: string,
  version: number,
  set: Partial<
    Pick<
      Database['run'],
      | 'proposed_by'
      | 'proposed_at'
      | 'approved_by'
      | 'approved_at'
      | 'release_at'
      | 'release_problem'
      | 'published_at'
    >
  >,
): Promise<boolean> {
  const result = await db
    .updateTable('run')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'complete')
    .where('published_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export function markProposed(
  db: Kysely<Database>,
  id: string,
  version: number,
  { by, at, releaseAt }: { by: string; at: string; releaseAt: string | null },
): Promise<boolean> {
  return step(db, id, version, {
    proposed_by: by,
    proposed_at: at,
    release_at: releaseAt,
    approved_by: null,
    approved_at: null,
    release_problem: null,
  });
}

export function markApproved(
  db: Kysely<Database>,
  id: string,
  version: number,
  { by, at }: { by: string; at: string },
): Promise<boolean> {
  return step(db, id, version, { approved_by: by, approved_at: at });
}

/** Takes proposal and approval back; `problem` says why an approved one could not be carried out. */
export function markWithdrawn(
  db: Kysely<Database>,
  id: string,
  version: number,
  problem: string | null,
): Promise<boolean> {
  return step(db, id, version, {
    proposed_by: null,
    proposed_at: null,
    approved_by: null,
    approved_at: null,
    release_at: null,
    release_problem: problem,
  });
}

export function markPublished(
  db: Kysely<Database>,
  id: string,
  version: number,
  at: string,
): Promise<boolean> {
  return step(db, id, version, { published_at: at });
}

/** The corrected run stays as it is and what it was; it only stops being the one that stands. */
export async function markSuperseded(
  db: Kysely<Database>,
  id: string,
  by: string,
): Promise<boolean> {
  const result = await db
    .updateTable('run')
    .set((eb) => ({ superseded_by: by, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('published_at', 'is not', null)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Runs whose publication was approved for a time that has come. */
export async function listDue(
  db: Kysely<Database>,
  at: string,
): Promise<{ id: string; version: number }[]> {
  return db
    .selectFrom('run')
    .select(['id', 'version'])
    .where('approved_at', 'is not', null)
    .where('published_at', 'is', null)
    .where('release_at', '<=', at)
    .orderBy('release_at')
    .execute();
}
