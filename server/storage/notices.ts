import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import { CLAUSE_IDS } from '../../domain/rulebook/verdict.ts';
import type { NoticeView } from '../contract/notice.ts';
import type { Database } from './database.ts';
import { jsonValue } from './values.ts';

/** Held by whoever sets a notice: two at once would both be the next version. */
const NOTICE_LOCK = 20210525;

export async function lockNotices(trx: Kysely<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(NOTICE_LOCK)})`.execute(trx);
}

/** The season's notice as it stands, and all that was ever set, newest first. */
export async function readNotice(db: Kysely<Database>, season: number): Promise<NoticeView> {
  const rows = await db
    .selectFrom('season_notice')
    .selectAll()
    .where('season', '=', season)
    .orderBy('id', 'desc')
    .execute();
  const [row] = rows;
  const common = (one: (typeof rows)[number], at: number) => ({
    version: rows.length - at,
    title: one.title,
    issuedOn: one.issued_on,
    setBy: one.set_by,
    setAt: one.set_at,
  });
  return {
    notice: row?.paragraphs ? { ...common(row, 0), season, paragraphs: row.paragraphs } : null,
    version: rows.length,
    versions: rows.map((one, at) => ({
      ...common(one, at),
      clauses: one.paragraphs && CLAUSE_IDS.filter((clause) => one.paragraphs?.[clause]),
    })),
  };
}

/** Adds the next version; without paragraphs it says that the notice was removed. */
export async function saveNotice(
  db: Kysely<Database>,
  { paragraphs, ...row }: Omit<Selectable<Database['season_notice']>, 'id'>,
): Promise<void> {
  await db
    .insertInto('season_notice')
    .values({ ...row, paragraphs: jsonValue(paragraphs) })
    .execute();
}
