import type { Kysely, Selectable } from 'kysely';
import type { RulebookSettings } from '../../domain/rulebook/settings.ts';
import type { Database } from './database.ts';
import { jsonValue } from './values.ts';

export type RulebookVersionRow = Selectable<Database['rulebook_version']>;
export type RulebookDraftRow = Selectable<Database['rulebook_draft']>;

/** The versions that supervisors applied, newest first; of all seasons where none is named. */
export async function listVersionRows(
  db: Kysely<Database>,
  season?: number,
): Promise<RulebookVersionRow[]> {
  let query = db.selectFrom('rulebook_version').selectAll();
  if (season !== undefined) query = query.where('season', '=', season);
  return query.orderBy('season', 'desc').orderBy('number', 'desc').execute();
}

export async function findNewestVersion(
  db: Kysely<Database>,
  season: number,
): Promise<RulebookVersionRow | undefined> {
  return db
    .selectFrom('rulebook_version')
    .selectAll()
    .where('season', '=', season)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function addVersion(
  db: Kysely<Database>,
  { settings, ...row }: RulebookVersionRow,
): Promise<void> {
  await db
    .insertInto('rulebook_version')
    .values({ ...row, settings: jsonValue(settings) })
    .execute();
}

export async function findDraft(
  db: Kysely<Database>,
  season: number,
): Promise<RulebookDraftRow | undefined> {
  return db
    .selectFrom('rulebook_draft')
    .selectAll()
    .where('season', '=', season)
    .executeTakeFirst();
}

/** The draft, held against a second hand until the transaction ends. */
export async function lockDraft(
  db: Kysely<Database>,
  season: number,
): Promise<RulebookDraftRow | undefined> {
  return db
    .selectFrom('rulebook_draft')
    .selectAll()
    .where('season', '=', season)
    .forUpdate()
    .executeTakeFirst();
}

/** Begins the draft, unless somebody just did. */
export async function addDraft(
  db: Kysely<Database>,
  { settings, ...row }: RulebookDraftRow,
): Promise<boolean> {
  const result = await db
    .insertInto('rulebook_draft')
    .values({ ...row, settings: jsonValue(settings) })
    .onConflict((conflict) => conflict.column('season').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function changeDraft(
  db: Kysely<Database>,
  season: number,
  change: { settings: RulebookSettings; changedBy: string; changedAt: string },
): Promise<void> {
  await db
    .updateTable('rulebook_draft')
    .set((eb) => ({
      settings: jsonValue(change.settings),
      changed_by: change.changedBy,
      changed_at: change.changedAt,
      version: eb('version', '+', 1),
    }))
    .where('season', '=', season)
    .execute();
}

export async function removeDraft(db: Kysely<Database>, season: number): Promise<void> {
  await db.deleteFrom('rulebook_draft').where('season', '=', season).execute();
}
