import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** Pupils on the catchment route by the school whose range holds the home, and by category. */
export async function countDemand(
  db: Kysely<Database>,
  season: number,
): Promise<Map<string, Record<number, number>>> {
  const rows = await sql<{ school_id: string; category: number; n: string }>`
    select school_id, category, count(*) as n
    from case_state, unnest(home_school_ids) as school_id
    where season = ${season} and route = 'catchment' and category is not null
    group by school_id, category`.execute(db);
  const demand = new Map<string, Record<number, number>>();
  for (const row of rows.rows) {
    const of = demand.get(row.school_id) ?? {};
    of[row.category] = Number(row.n);
    demand.set(row.school_id, of);
  }
  return demand;
}
