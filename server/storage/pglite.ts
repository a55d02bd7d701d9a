import { PGlite } from '@electric-sql/pglite';
import type { PGliteOptions } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { EmbeddedDialect } from './pglite-dialect.ts';
import type { EmbeddedEngine } from './pglite-dialect.ts';
import { parseTimestamp } from './values.ts';

/** PostgreSQL type numbers whose values stay text, so that both drivers give the same (values.ts). */
export const EMBEDDED_PARSERS = {
  20: (text: string) => text,
  1082: (text: string) => text,
  1184: parseTimestamp,
};

/**
 * The embedded database in this thread. `dataDir`: `opfs-ahp://…` or `idb://…` in a browser, nothing for one that
 * lives in memory. `dump` is a whole copy of it, which `options.loadDataDir` takes.
 */
export async function openPglite(
  dataDir?: string,
  options: PGliteOptions = {},
): Promise<{ db: Kysely<Database>; close: () => Promise<void>; dump: () => Promise<Blob> }> {
  const pglite = await PGlite.create({ ...options, dataDir, parsers: EMBEDDED_PARSERS });
  const db = onEngine(engineOf(pglite));
  return { db, close: () => db.destroy(), dump: () => pglite.dumpDataDir('none') };
}

/** The tables on an embedded database, wherever it runs. */
export function onEngine(engine: EmbeddedEngine): Kysely<Database> {
  return new Kysely<Database>({ dialect: new EmbeddedDialect(engine) });
}

function engineOf(pglite: PGlite): EmbeddedEngine {
  return {
    query: (sql, parameters, copied) =>
      pglite.query(
        sql,
        [...parameters],
        copied === undefined ? undefined : { blob: new Blob([copied]) },
      ),
    async close() {
      if (!pglite.closed) await pglite.close();
    },
  };
}
