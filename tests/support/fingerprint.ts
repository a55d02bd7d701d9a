import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../../server/storage/database.ts';

/** Sessions come and go with every sign-in; they are not what a refused request must leave alone. */
const IGNORED = new Set(['session', 'migration']);

/** The number of rows of every table and a hash over all of their values: equal means nothing changed. */
export async function fingerprint(db: Kysely<Database>): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const prints: Record<string, string> = {};
  for (const { name } of tables.rows) {
    if (IGNORED.has(name)) continue;
    const { rows } = await sql<{ print: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
        as print from ${sql.table(name)} t`.execute(db);
    prints[name] = rows[0]?.print ?? '';
  }
  return prints;
}
