import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** Where the bytes of attachments are kept. What is known of them is in the database, wherever they are. */
export interface AttachmentStore {
  /** Within the transaction that records the attachment; should that fail, `remove` follows. */
  put(trx: Kysely<Database>, id: string, content: Uint8Array): Promise<void>;
  get(db: Kysely<Database>, id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Of what nothing cites. */
  remove(db: Kysely<Database>, ids: readonly string[]): Promise<void>;
}

/** In the database itself: one backup holds everything, and it works where there are no files. */
export const databaseStore: AttachmentStore = {
  async put(trx, id, content) {
    await trx.insertInto('attachment_content').values({ attachment_id: id, content }).execute();
  },
  async get(db, id) {
    const row = await db
      .selectFrom('attachment_content')
      .select('content')
      .where('attachment_id', '=', id)
      .executeTakeFirst();
    return row ? new Uint8Array(row.content) : null;
  },
  async remove(db, ids) {
    if (ids.length === 0) return;
    await db
      .deleteFrom('attachment_content')
      .where('attachment_id', 'in', [...ids])
      .execute();
  },
};
