import { CompiledQuery, sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { EmbeddedAdapter } from './pglite-dialect.ts';

const CHUNK = 500;

/**
 * Adds many rows in few statements. Every column must be given: an absent one becomes null, not its default.
 *
 * A server is sent the rows as JSON, which the table's own row type reads. The embedded database copies them
 * from text instead, in 0.6 of the time: there the parsing of JSON is paid in WebAssembly.
 */
export async function insertMany<T extends keyof Database & string>(
  db: Kysely<Database>,
  table: T,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  if (db.getExecutor().adapter instanceof EmbeddedAdapter) {
    return copyMany(db, table, rows as readonly Record<string, unknown>[]);
  }
  for (const chunk of chunksOf(rows)) {
    await sql`insert into ${sql.table(table)}
      select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(chunk)}::json)`.execute(
      db,
    );
  }
}

/** As many rows at a time as one statement takes well. */
export function* chunksOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}

/** The rows of one table, for `insertTables`, made when it is their turn. */
export interface TableRows {
  table: keyof Database & string;
  rows: () => readonly object[];
}

/**
 * Adds rows to several tables, in this order. Where the embedded database has a thread of its own, the next table's
 * rows are made and written as text while it copies the one before.
 */
export async function insertTables(
  db: Kysely<Database>,
  tables: readonly TableRows[],
): Promise<void> {
  if (!(db.getExecutor().adapter instanceof EmbeddedAdapter)) {
    for (const { table, rows } of tables) await insertMany(db, table, rows());
    return;
  }
  for (const { table } of tables) await columnsOf(db, table);
  const sent: Promise<void>[] = [];
  for (const { table, rows } of tables) {
    sent.push(insertMany(db, table, rows()));
    // A turn of the loop, in which it is sent before the next is written.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await Promise.all(sent);
}

interface Column {
  name: string;
  type: string;
}

/** A table's columns do not change while a process runs: migrations come first. */
const columnsOfTable = new Map<string, readonly Column[]>();

async function columnsOf(db: Kysely<Database>, table: string): Promise<readonly Column[]> {
  const known = columnsOfTable.get(table);
  if (known) return known;
  // PostgreSQL's own catalogue: the standard's views of it take ten times as long.
  const { rows } = await sql<Column>`select attname as name,
      case when typcategory = 'A' then 'ARRAY' else typname::text end as type
    from pg_attribute join pg_type on pg_type.oid = atttypid
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(
    db,
  );
  columnsOfTable.set(table, rows);
  return rows;
}

async function copyMany(
  db: Kysely<Database>,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = await columnsOf(db, table);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  let text = '';
  for (const row of rows) {
    text += `${columns.map(({ name, type }) => cell(row[name], type)).join('\t')}\n`;
  }
  await db.executeQuery(CompiledQuery.raw(`copy "${table}" (${names}) from '/dev/blob'`, [text]));
}

/** One value in the text format of COPY. */
function cell(value: unknown, type: string): string {
  if (value === null || value === undefined) return String.raw`\N`;
  if (type === 'json') return escaped(JSON.stringify(value));
  if (type === 'ARRAY') return escaped(arrayLiteral(value as readonly string[]));
  return typeof value === 'string' ? escaped(value) : JSON.stringify(value);
}

function arrayLiteral(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return `{${quoted.join(',')}}`;
}

const ESCAPES: Record<string, string> = {
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

function escaped(text: string): string {
  return text.replaceAll(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
}
