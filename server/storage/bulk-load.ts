import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { EmbeddedAdapter } from './pglite-dialect.ts';
import { readSettings, saveSetting } from './settings.ts';
import { textArray } from './values.ts';

/** The tables to which one application adds rows. */
const TABLES = [
  'applicant',
  'guardian',
  'evidence',
  'case_event',
  'verdict',
  'case_state',
  'case_change',
] as const;

/** What intake itself searches by: the holder of an ID number, the uses of a home, the verdicts that are due. */
const NEEDED = ['applicant_id_number', 'case_state_unit', 'case_state_stale'] as const;

interface Definition {
  /** The statement that takes it away, and the one that makes it again. */
  drop: string;
  create: string;
}

/**
 * Makes a database ready for a whole season at once: foreign keys and the indexes of searches are taken away and
 * made again in `endBulkLoad`, each in one pass over its table instead of a step per row. Their definitions are kept
 * in the database, so that a load that was killed can be finished by a later process. Primary keys, checks and
 * triggers stay. Only where nobody works yet: searches are slow meanwhile.
 */
export async function beginBulkLoad(db: Kysely<Database>): Promise<void> {
  await waitForDisk(db, false);
  await db.transaction().execute(async (trx) => {
    if ((await readSettings(trx)).bulkLoad) return;
    const definitions = [...(await listForeignKeys(trx)), ...(await listIndexes(trx))];
    for (const { drop } of definitions) await sql.raw(drop).execute(trx);
    await saveSetting(
      trx,
      'bulkLoad',
      definitions.map(({ create }) => create),
    );
  });
}

/** Makes again what `beginBulkLoad` took away; what was loaded is checked by it. Does nothing after none. */
export async function endBulkLoad(db: Kysely<Database>): Promise<void> {
  await waitForDisk(db, true);
  await db.transaction().execute(async (trx) => {
    for (const create of (await readSettings(trx)).bulkLoad ?? []) {
      await sql.raw(create).execute(trx);
    }
    await saveSetting(trx, 'bulkLoad', null);
  });
}

/**
 * Whether a commit waits until it is on the disk. A load that a power cut shortened is gone on with, so that its end
 * alone must wait, and takes all before it along. Only for the embedded database, whose one connection this is.
 */
async function waitForDisk(db: Kysely<Database>, waits: boolean): Promise<void> {
  if (!(db.getExecutor().adapter instanceof EmbeddedAdapter)) return;
  await sql`set synchronous_commit = ${sql.lit(waits ? 'on' : 'off')}`.execute(db);
}

async function listForeignKeys(db: Kysely<Database>): Promise<Definition[]> {
  const { rows } = await sql<Definition>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create
    from pg_constraint
    where contype = 'f' and conrelid = any(${textArray(TABLES)}::regclass[])
    order by conrelid::regclass::text, conname`.execute(db);
  return rows;
}

async function listIndexes(db: Kysely<Database>): Promise<Definition[]> {
  const { rows } = await sql<Definition>`
    select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as create
    from pg_index
    where not indisunique and indrelid = any(${textArray(TABLES)}::regclass[])
      and indexrelid <> all(${textArray(NEEDED)}::regclass[])
    order by indexrelid::regclass::text`.execute(db);
  return rows;
}
