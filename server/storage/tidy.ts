import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { addUpFigures } from './figures.ts';

/**
 * Tells the planner what the tables hold now and clears away old row versions, after many rows came or changed at
 * once. The embedded database has nobody who does it by and by: without it a search of 100,000 applicants takes
 * fifty times as long. Not inside a transaction.
 */
export async function tidy(db: Kysely<Database>): Promise<void> {
  await addUpFigures(db);
  await sql`vacuum (analyze)`.execute(db);
}
