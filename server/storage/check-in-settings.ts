import type { Kysely, Selectable } from 'kysely';
import type { Database } from './database.ts';
import { jsonValue } from './values.ts';

export type CheckInSettingsRow = Selectable<Database['check_in_settings']>;

/** All that was ever said of the season's check-in, newest first. */
export async function listCheckInSettings(
  db: Kysely<Database>,
  season: number,
): Promise<CheckInSettingsRow[]> {
  return db
    .selectFrom('check_in_settings')
    .selectAll()
    .where('season', '=', season)
    .orderBy('number', 'desc')
    .execute();
}

export async function findCheckInSettings(
  db: Kysely<Database>,
  season: number,
): Promise<CheckInSettingsRow | undefined> {
  return db
    .selectFrom('check_in_settings')
    .selectAll()
    .where('season', '=', season)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Adds the next version; `false`: somebody else added one first. */
export async function addCheckInSettings(
  db: Kysely<Database>,
  { settings, ...row }: CheckInSettingsRow,
): Promise<boolean> {
  const result = await db
    .insertInto('check_in_settings')
    .values({ ...row, settings: jsonValue(settings) })
    .onConflict((conflict) => conflict.columns(['season', 'number']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
