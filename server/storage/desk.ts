import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { toEvent } from './cases.ts';
import type { Database } from './database.ts';
import { PREPARED } from './prepared.ts';
import { textArray } from './values.ts';

/** The season and whether its places are public, in one question: every check-in asks it. */
export async function findSeasonAtDesk(
  db: Kysely<Database>,
): Promise<{ season: number; released: boolean } | null> {
  const { rows } = await sql<{ season: number; released: boolean }>`${seasonAtDesk}`.execute(db);
  return rows[0] ?? null;
}

const seasonAtDesk = sql`select s.season, exists (
      select 1 from run where run.season = s.season and run.kind = 'formal' and run.published_at is not null
    ) as released
    from (select (value #>> '{}')::integer as season from setting where key = 'season') as s
    where s.season is not null`;

/**
 * All that check-ins are decided on, in one question: whether places are public, and the events of those of the
 * cases that are of the school that asks for them. `null`: there is no season.
 */
export async function readAtDesk(
  db: Kysely<Database>,
  asked: readonly { collectionNumber: string; schoolId: string }[],
): Promise<{
  released: boolean;
  events: Map<string, CaseEvent[]>;
  isThere: (collectionNumber: string, schoolId: string) => boolean;
} | null> {
  const numbers = textArray([...new Set(asked.map((each) => each.collectionNumber))]);
  const schools = textArray([...new Set(asked.map((each) => each.schoolId))]);
  const { rows } = await sql<
    Selectable<Database['case_event']> & { released: boolean; school_id: string }
  >`
    select e.*, c.placed_school_id as school_id, s.released from (${seasonAtDesk}) as s
    left join case_state c on c.collection_number = any(${numbers}) and c.placed_school_id = any(${schools})
    left join case_event e on e.collection_number = c.collection_number
    order by e.collection_number, e.seq ${PREPARED}`.execute(db);
  if (rows[0] === undefined) return null;
  const events = new Map<string, CaseEvent[]>();
  const schoolOf = new Map<string, string>();
  for (const row of rows) {
    if (row.collection_number === null) continue;
    schoolOf.set(row.collection_number, row.school_id);
    const own = events.get(row.collection_number);
    if (own) own.push(toEvent(row));
    else events.set(row.collection_number, [toEvent(row)]);
  }
  return {
    released: rows[0].released,
    events,
    isThere: (number, schoolId) => schoolOf.get(number) === schoolId,
  };
}
