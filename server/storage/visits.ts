import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CaseStatus } from '../../domain/casework/status.ts';
import { WAITING_STATUSES } from '../../domain/casework/steps.ts';
import type { Home } from '../contract/home.ts';
import type { Database } from './database.ts';
import { ageBounds, standing } from './standing.ts';
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

/** Who has waited for three days or longer, and who came to where they are after `after`. */
export async function countLateAndNew(
  db: Kysely<Database>,
  asked: Standing,
  at: string,
  after: string | null,
): Promise<Pick<Home, 'late' | 'changed'>> {
  const week = ageBounds('week', at);
  const longer = ageBounds('longer', at);
  const isNew = after === null ? sql`false` : sql`since > ${after}`;
  const { rows } = await sql<{ status: CaseStatus; week: string; longer: string; changed: string }>`
    select status, count(*) filter (where since > ${week.after} and since <= ${week.upTo}) as week,
      count(*) filter (where since <= ${longer.upTo}) as longer,
      count(*) filter (where ${isNew}) as changed
    from ${standing(asked)} as s where since <= ${week.upTo} or ${isNew} group by status`.execute(
    db,
  );
  const byStatus = new Map(rows.map((row) => [row.status, row]));
  return {
    late: WAITING_STATUSES.map((status) => {
      const row = byStatus.get(status);
      return { status, week: Number(row?.week ?? 0), longer: Number(row?.longer ?? 0) };
    }).filter((row) => row.week + row.longer > 0),
    changed: rows
      .map(({ status, changed }) => ({ status, n: Number(changed) }))
      .filter(({ n }) => n > 0),
  };
}
