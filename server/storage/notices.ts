import type { Kysely } from 'kysely';
import type { Notice } from '../contract/notice.ts';
import type { Database } from './database.ts';
import { jsonValue } from './values.ts';

/** The season's notice as it stands: the last one that was set. */
export async function findNotice(db: Kysely<Database>, season: number): Promise<Notice | null> {
  const row = await db
    .selectFrom('season_notice')
    .selectAll()
    .where('season', '=', season)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? {
        season: row.season,
        title: row.title,
        issuedOn: row.issued_on,
        paragraphs: row.paragraphs,
        setBy: row.set_by,
        setAt: row.set_at,
      }
    : null;
}

export async function saveNotice(db: Kysely<Database>, notice: Notice): Promise<void> {
  await db
    .insertInto('season_notice')
    .values({
      season: notice.season,
      title: notice.title,
      issued_on: notice.issuedOn,
      paragraphs: jsonValue(notice.paragraphs),
      set_by: notice.setBy,
      set_at: notice.setAt,
    })
    .execute();
}
