import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../../server/storage/database.ts';

/** Sessions come and go with every sign-in; they are not what a refused request must leave alone. */
const IGNORED = new Set(['session', 'migration', 'touched']);

/** The last print of a database, and where its log ended before it was taken. */
const taken = new WeakMap<Kysely<Database>, { log: string; prints: Record<string, string> }>();

/**
 * The number of rows of every table and a hash over all of their values: equal means nothing changed. No table is
 * changed without the write-ahead log growing, so that a log which ends where it ended says the same at once.
 */
export async function fingerprint(db: Kysely<Database>): Promise<Record<string, string>> {
  const { rows } = await sql<{ log: string }>`
    select pg_current_wal_insert_lsn()::text as log`.execute(db);
  const log = rows[0]?.log ?? '';
  const last = taken.get(db);
  if (last?.log === log) return last.prints;
  const prints = await printOf(db);
  taken.set(db, { log, prints });
  return prints;
}

async function printOf(db: Kysely<Database>): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const names = tables.rows.map(({ name }) => name).filter((name) => !IGNORED.has(name));
  const printOfEach = names.map(
    (name) => sql`select ${sql.lit(name)} as name, count(*) || ' ' ||
      coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as print
      from ${sql.table(name)} t`,
  );
  const { rows } = await sql<{ name: string; print: string }>`
    ${sql.join(printOfEach, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
