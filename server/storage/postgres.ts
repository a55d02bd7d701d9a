import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { isPrepared } from './prepared.ts';
import { parseTimestamp } from './values.ts';

const text = (value: string) => value;

const names = new Map<string, string>();

function nameOf(statement: string): string {
  const known = names.get(statement);
  if (known !== undefined) return known;
  const name = `kept-${names.size + 1}`;
  names.set(statement, name);
  return name;
}

/** Gives the statements that ask for it (`PREPARED`) the name under which a connection keeps its plan. */
class KeepingClient extends pg.Client {
  override query(...parameters: unknown[]): never {
    const [statement, values, ...rest] = parameters;
    const send = super.query.bind(this) as (...given: unknown[]) => never;
    return typeof statement === 'string' && Array.isArray(values) && isPrepared(statement)
      ? send({ name: nameOf(statement), text: statement, values }, ...rest)
      : send(...parameters);
  }
}

/** A PostgreSQL server by its URL. `poolSize` connections at most. */
export function openPostgres(
  connectionString: string,
  poolSize = 10,
): { db: Kysely<Database>; close: () => Promise<void> } {
  const pool = new pg.Pool({
    connectionString,
    max: poolSize,
    Client: KeepingClient,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === 20 || oid === 1082
          ? text
          : oid === 1184
            ? parseTimestamp
            : pg.types.getTypeParser(oid, format ?? 'text')) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on('error', () => {});
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}
