import { sql } from 'kysely';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Database } from './database.ts';
import { textArray } from './values.ts';

type AttachmentRow = Selectable<Database['attachment']>;

export async function saveAttachment(
  db: Kysely<Database>,
  row: Insertable<Database['attachment']>,
): Promise<void> {
  await db.insertInto('attachment').values(row).execute();
}

export async function findAttachment(
  db: Kysely<Database>,
  collectionNumber: string,
  id: string,
): Promise<AttachmentRow | undefined> {
  return db
    .selectFrom('attachment')
    .selectAll()
    .where('collection_number', '=', collectionNumber)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Those that decisions of the case cite, oldest first. */
export async function listUsedAttachments(
  db: Kysely<Database>,
  collectionNumber: string,
): Promise<AttachmentRow[]> {
  return db
    .selectFrom('attachment')
    .selectAll()
    .where('collection_number', '=', collectionNumber)
    .where('used_at', 'is not', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
}

/** From now on they stay. `false`: not all of them are attachments of this case. */
export async function useAttachments(
  trx: Kysely<Database>,
  collectionNumber: string,
  ids: readonly string[],
  at: string,
): Promise<boolean> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  const found = await trx
    .selectFrom('attachment')
    .select(['id', 'used_at'])
    .where('collection_number', '=', collectionNumber)
    .where('id', '=', sql<string>`any(${textArray(wanted)})`)
    .forUpdate()
    .execute();
  const unused = found.filter((row) => row.used_at === null).map((row) => row.id);
  if (unused.length > 0) {
    await trx.updateTable('attachment').set({ used_at: at }).where('id', 'in', unused).execute();
  }
  return found.length === wanted.length;
}

/** Uploads that no decision cited in time: their ids, locked for the rest of the transaction. */
export async function lockUnusedBefore(trx: Kysely<Database>, before: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('attachment')
    .select('id')
    .where('used_at', 'is', null)
    .where('uploaded_at', '<', before)
    .limit(100)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => row.id);
}

export async function removeAttachments(trx: Kysely<Database>, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.deleteFrom('attachment').where('id', 'in', ids).execute();
}

/** All ids that are recorded, for whoever keeps the contents elsewhere. */
export async function listAttachmentIds(db: Kysely<Database>): Promise<Set<string>> {
  const rows = await db.selectFrom('attachment').select('id').execute();
  return new Set(rows.map((row) => row.id));
}
