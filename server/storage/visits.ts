import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CaseStatus } from '../../domain/casework/status.ts';
import { WAITING_STATUSES } from '../../domain/casework/steps.ts';
import type { Home } from '../contract/home.ts';
import type { Database } from './database.ts';
import { standing } from './standing.ts';
import type { Standing } from './standing.ts';

/** Silence of half an hour ends a visit: what changed since then stays new for the whole of the next one. */
export async function noteVisitAt(
  db: Kysely<Database>,
  personId: string,
  at: string,
): Promise<void> {
  await sql`insert into visit (person_id, last_at, previous_at) values (${personId}, ${at}, null)
    on conflict (person_id) do update set
      previous_at = case when visit.last_at < ${at}::timestamptz - interval '30 minutes'
        then visit.last_at else visit.previous_at end,
      last_at = greatest(visit.last_at, excluded.last_at)`.execute(db);
}

export async function findLastVisit(
  db: Kysely<Database>,
  personId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('visit')
    .select('previous_at')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.previous_at ?? null;
}

/** Who has waited since `before` or longer, and who came to where they are after `after`. */
export async function countLateAndNew(
  db: Kysely<Database>,
  asked: Standing,
  before: string,
  after: string | null,
): Promise<Pick<Home, 'late' | 'changed'>> {
  const { rows } = await sql<{ status: CaseStatus; late: string; changed: string }>`
    select status, count(*) filter (where since <= ${before}) as late,
      ${after === null ? sql`0` : sql`count(*) filter (where since > ${after})`} as changed
    from ${standing(asked)} as s
    where since <= ${before} or ${after === null ? sql`false` : sql`since > ${after}`}
    group by status`.execute(db);
  const late = new Map(rows.map((row) => [row.status, Number(row.late)]));
  return {
    late: WAITING_STATUSES.map((status) => ({ status, n: late.get(status) ?? 0 })).filter(
      ({ n }) => n > 0,
    ),
    changed: rows
      .map(({ status, changed }) => ({ status, n: Number(changed) }))
      .filter(({ n }) => n > 0),
  };
}
