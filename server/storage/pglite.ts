import { PGlite } from '@electric-sql/pglite';
import type { PGliteOptions } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { EmbeddedDialect } from './pglite-dialect.ts';
import { parseTimestamp } from './values.ts';

/** PostgreSQL type numbers whose values stay text, so that both drivers give the same (values.ts). */
const parsers = {
  20: (text: string) => text,
  1082: (text: string) => text,
  1184: parseTimestamp,
};

/**
 * The embedded database. `dataDir`: a folder in Node, `opfs-ahp://…` or `idb://…` in a browser, nothing for
 * one that lives in memory. `dump` is a whole copy of it, which `options.loadDataDir` takes.
 */
export async function openPglite(
  dataDir?: string,
  options: PGliteOptions = {},
): Promise<{ db: Kysely<Database>; close: () => Promise<void>; dump: () => Promise<Blob> }> {
  const pglite = await PGlite.create({ ...options, dataDir, parsers });
  const db = new Kysely<Database>({ dialect: new EmbeddedDialect(pglite) });
  return { db, close: () => db.destroy(), dump: () => pglite.dumpDataDir('none') };
}
