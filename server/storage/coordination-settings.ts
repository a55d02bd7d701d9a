import type { Kysely, Selectable } from 'kysely';
import { DEFAULT_COORDINATION } from '../../domain/coordination/coordination-settings.ts';
import type { CoordinationSettings } from '../../domain/coordination/coordination-settings.ts';
import type { Database } from './database.ts';
import { jsonValue } from './values.ts';

export type CoordinationSettingsRow = Selectable<Database['coordination_settings']>;

/** All that was ever said of the season's coordination, newest first. */
export async function listCoordinationSettings(
  db: Kysely<Database>,
  season: number,
): Promise<CoordinationSettingsRow[]> {
  const rows = await db
    .selectFrom('coordination_settings')
    .selectAll()
    .where('season', '=', season)
    .orderBy('number', 'desc')
    .execute();
  // A version from before a parameter was one: what it did not say stood at its default.
  return rows.map((row) => ({ ...row, settings: { ...DEFAULT_COORDINATION, ...row.settings } }));
}

/** By what offers and lists go now: what was said last, or the defaults. */
export async function coordinationInForce(
  db: Kysely<Database>,
  season: number,
): Promise<CoordinationSettings> {
  const [newest] = await listCoordinationSettings(db, season);
  return newest?.settings ?? DEFAULT_COORDINATION;
}

/** Adds the next version; `false`: somebody else added one first. */
export async function addCoordinationSettings(
  db: Kysely<Database>,
  { settings, ...row }: CoordinationSettingsRow,
): Promise<boolean> {
  const result = await db
    .insertInto('coordination_settings')
    .values({ ...row, settings: jsonValue(settings) })
    .onConflict((conflict) => conflict.columns(['season', 'number']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
