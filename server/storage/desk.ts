import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** The season and whether its places are public, in one question: every check-in asks it. */
export async function findSeasonAtDesk(
  db: Kysely<Database>,
): Promise<{ season: number; released: boolean } | null> {
  const { rows } = await sql<{ season: number; released: boolean }>`
    select s.season, exists (
      select 1 from run where run.season = s.season and run.kind = 'formal' and run.published_at is not null
    ) as released
    from (select (value #>> '{}')::integer as season from setting where key = 'season') as s
    where s.season is not null`.execute(db);
  return rows[0] ?? null;
}
