import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { IntakeDailyFigure } from '../contract/intake.ts';
import type { Database } from './database.ts';

/** How many of the figures are new or another than before. */
export async function saveDailyFigures(
  db: Kysely<Database>,
  figures: readonly IntakeDailyFigure[],
): Promise<number> {
  if (figures.length === 0) return 0;
  const rows = JSON.stringify(
    figures.map(({ season, measure, district_id, date, count }) => ({
      season,
      measure,
      district_id,
      day: date,
      n: count,
    })),
  );
  const saved = await sql`insert into last_season_day
    select * from json_populate_recordset(null::last_season_day, ${rows}::json)
    on conflict (season, measure, district_id, day) do update set n = excluded.n
      where last_season_day.n <> excluded.n`.execute(db);
  return Number(saved.numAffectedRows ?? 0n);
}
