import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { addUpFigures } from './figures.ts';
import { EmbeddedAdapter } from './pglite-dialect.ts';

/** Tables of many rows that are only added to and read whole: there is nothing to clear away in them. */
const NEVER_CLEARED: ReadonlySet<string> = new Set(['evidence', 'verdict']);

/** Of each table the embedded database looks at 300 times as many rows, a third of what a server takes. */
const STATISTICS_TARGET = 30;

/**
 * Tells the planner what the tables hold now and clears away old row versions, after many rows came or changed at
 * once. The embedded database has nobody who does it by and by: without it a search of 100,000 applicants takes
 * fifty times as long. It does one table after the other, so that others have their turn in between. Not inside a
 * transaction.
 */
export async function tidy(db: Kysely<Database>): Promise<void> {
  await addUpFigures(db);
  if (!(db.getExecutor().adapter instanceof EmbeddedAdapter)) {
    await sql`vacuum (analyze)`.execute(db);
    return;
  }
  await sql`set default_statistics_target = ${sql.lit(STATISTICS_TARGET)}`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace order by relname`.execute(
    db,
  );
  for (const { name } of rows) {
    if (!NEVER_CLEARED.has(name)) await sql`vacuum ${sql.table(name)}`.execute(db);
    await sql`analyze ${sql.table(name)}`.execute(db);
  }
}
