import type { Kysely } from 'kysely';
import { travelKeys } from '../../domain/coordination/travel-times.ts';
import type { MinutesOf, TravelFrom, TravelHome } from '../../domain/coordination/travel-times.ts';
import { insertMany } from './bulk.ts';
import type { Database } from './database.ts';

export interface TravelPair {
  from: TravelFrom;
  key: string;
  schoolId: string;
  minutes: number;
}

/** The district's table that counts now: the one taken in last. */
export async function latestTravelTable(db: Kysely<Database>, season: number, districtId: string) {
  return db
    .selectFrom('travel_table')
    .selectAll()
    .where('season', '=', season)
    .where('district_id', '=', districtId)
    .orderBy('taken_in_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Adds a whole table; `false`: the same one is there, and counts from now on. Tables of before stay for their plans. */
export async function addTravelTable(
  db: Kysely<Database>,
  table: { id: string; season: number; districtId: string; at: string },
  pairs: readonly TravelPair[],
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const added = await trx
      .insertInto('travel_table')
      .values({
        id: table.id,
        season: table.season,
        district_id: table.districtId,
        taken_in_at: table.at,
        pairs: pairs.length,
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ taken_in_at: table.at }))
      .returning('pairs')
      .executeTakeFirstOrThrow();
    const { n } = await trx
      .selectFrom('travel_time')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .where('table_id', '=', table.id)
      .executeTakeFirstOrThrow();
    if (Number(n) === added.pairs) return false;
    await insertMany(
      trx,
      'travel_time',
      pairs.map(({ from, key, schoolId, minutes }) => ({
        table_id: table.id,
        from_kind: from,
        from_key: key,
        school_id: schoolId,
        minutes,
      })),
    );
    return true;
  });
}

/** How the table answers; read once for a plan. */
export async function minutesOfTable(db: Kysely<Database>, tableId: string): Promise<MinutesOf> {
  const rows = await db
    .selectFrom('travel_time')
    .select(['from_kind', 'from_key', 'school_id', 'minutes'])
    .where('table_id', '=', tableId)
    .execute();
  const minutes = new Map(
    rows.map((row) => [`${row.from_kind}/${row.from_key}/${row.school_id}`, row.minutes]),
  );
  return (from, key, schoolId) => minutes.get(`${from}/${key}/${schoolId}`);
}

/** From one home to one school by the table; `null` where it does not say. */
export function minutesBetween(
  minutesOf: MinutesOf,
  home: TravelHome,
  schoolId: string,
): number | null {
  for (const [from, key] of Object.entries(travelKeys(home)) as [TravelFrom, string | null][]) {
    const minutes = key === null ? undefined : minutesOf(from, key, schoolId);
    if (minutes !== undefined) return minutes;
  }
  return null;
}
