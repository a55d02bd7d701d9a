import { sql } from 'kysely';
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

/**
 * In the database itself: one backup holds everything, and it works where there are no files. Bytes travel as base64,
 * since the embedded database's driver writes them digit by digit (10 MB: 3.6 s, as base64 1 s).
 */
export const databaseStore: AttachmentStore = {
  async put(trx, id, content) {
    await trx
      .insertInto('attachment_content')
      .values({
        attachment_id: id,
        content: sql<Uint8Array>`decode(${toBase64(content)}, 'base64')`,
      })
      .execute();
  },
  async get(db, id) {
    const row = await db
      .selectFrom('attachment_content')
      .select(sql<string>`encode(content, 'base64')`.as('text'))
      .where('attachment_id', '=', id)
      .executeTakeFirst();
    return row ? fromBase64(row.text) : null;
  },
  async remove(db, ids) {
    if (ids.length === 0) return;
    await db
      .deleteFrom('attachment_content')
      .where('attachment_id', 'in', [...ids])
      .execute();
  },
};

/** A multiple of three, so that the parts can be put together; few enough to be arguments of one call. */
const PART = 0x7ffe;

function toBase64(content: Uint8Array): string {
  let text = '';
  for (let at = 0; at < content.length; at += PART) {
    text += btoa(String.fromCharCode(...content.subarray(at, at + PART)));
  }
  return text;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const content = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) content[at] = letters.charCodeAt(at);
  return content;
}
