import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { EmbeddedAdapter } from './pglite-dialect.ts';
import type { Quiet } from './pglite-dialect.ts';

/**
 * The same database for work in the background. The embedded one has a single connection: whoever waits for an answer
 * goes before it, and keeps the connection between the questions of one request. A server has a connection for each.
 */
export function unhurried(db: Kysely<Database>, quiet: Quiet): Kysely<Database> {
  const { adapter } = db.getExecutor();
  return adapter instanceof EmbeddedAdapter
    ? new Kysely<Database>({ dialect: adapter.unhurried(quiet) })
    : db;
}
