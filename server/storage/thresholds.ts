import type { Kysely, Selectable } from 'kysely';
import { thresholdsOf } from '../../domain/capacity/district-thresholds.ts';
import type { WarningThresholds } from '../../domain/capacity/warning.ts';
import type { Database } from './database.ts';
import { jsonValue } from './values.ts';

export type ThresholdsRow = Selectable<Database['district_thresholds']>;

/** All that were ever set, the newest of a district first. */
export async function listThresholdRows(db: Kysely<Database>): Promise<ThresholdsRow[]> {
  return db
    .selectFrom('district_thresholds')
    .selectAll()
    .orderBy('district_id')
    .orderBy('number', 'desc')
    .execute();
}

/** By what each district warns now: what was set last, or the notice's figures (policy §3). */
export async function thresholdsInForce(
  db: Kysely<Database>,
): Promise<(districtId: string) => WarningThresholds> {
  const newest = new Map<string, WarningThresholds>();
  for (const row of await listThresholdRows(db)) {
    if (!newest.has(row.district_id)) newest.set(row.district_id, row.thresholds);
  }
  return (districtId) => newest.get(districtId) ?? thresholdsOf(districtId);
}

/** Adds the next setting of a district; `false`: somebody else added one first. */
export async function addThresholds(
  db: Kysely<Database>,
  { thresholds, ...row }: ThresholdsRow,
): Promise<boolean> {
  const result = await db
    .insertInto('district_thresholds')
    .values({ ...row, thresholds: jsonValue(thresholds) })
    .onConflict((conflict) => conflict.columns(['district_id', 'number']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
