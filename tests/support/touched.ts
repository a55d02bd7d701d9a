import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../../server/storage/database.ts';

/** Sessions come with every sign-in, and a refusal may be noted in the audit log. */
const MAY_CHANGE = ['session', 'audit_log', 'migration'];

/**
 * Makes the database itself note each row that a transaction adds, changes or takes away and keeps: what a refused
 * request must not do. Answers with what was noted since it was asked last; nothing is what a test wants to see. To
 * compare whole tables after each of a thousand requests took minutes, and named no statement.
 */
export async function watchRows(db: Kysely<Database>): Promise<() => Promise<string[]>> {
  await sql`create table touched (what text not null)`.execute(db);
  await sql`create function note_touched() returns trigger language plpgsql as $$
    begin
      insert into touched values (tg_op || ' ' || tg_table_name || ': ' || left(current_query(), 300));
      return null;
    end $$`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  for (const { name } of rows.filter((table) => ![...MAY_CHANGE, 'touched'].includes(table.name))) {
    await sql`create trigger zz_added after insert or delete on ${sql.table(name)}
      for each row execute function note_touched()`.execute(db);
    await sql`create trigger zz_changed after update on ${sql.table(name)}
      for each row when (old::text is distinct from new::text) execute function note_touched()`.execute(
      db,
    );
  }
  return async () => {
    const noted = await sql<{ what: string }>`select what from touched`.execute(db);
    if (noted.rows.length > 0) await sql`delete from touched`.execute(db);
    return noted.rows.map(({ what }) => what);
  };
}
