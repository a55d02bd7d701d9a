import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from './database.ts';
import { inScope } from './standing.ts';
import type { Standing } from './standing.ts';

/** Beyond so many loose figures the next reader has them added up. */
const MANY_PENDING = 2_000;

/**
 * Moves of pupils between figures up to a moment: (start, district_id, school_id, status, n). Whole days and hours
 * come from the sums, the last broken hour from the changes themselves, so that nothing is rounded to an hour.
 */
export function moves({ season, scope, district, moment }: Standing): RawBuilder<unknown> {
  const own = sql`season = ${season} and ${inScope(scope, sql`school_id`)}
    and ${district === undefined ? sql`true` : sql`district_id = ${district}`}`;
  const where = sql`${own} and status <> ${SUBMITTED}`;
  if (moment === null) {
    return sql`(
      select start, district_id, school_id, status, n from figure_bucket where grain = 'day' and ${where}
      union all
      select hour, district_id, school_id, status, delta from figure_pending where ${where})`;
  }
  const hour = sql`date_trunc('hour', ${moment}::timestamptz, 'UTC')`;
  const day = sql`date_trunc('day', ${moment}::timestamptz, 'Asia/Shanghai')`;
  const broken = sql`at >= ${hour} and at <= ${moment}`;
  return sql`(
    select start, district_id, school_id, status, n from figure_bucket
      where grain = 'day' and start < ${day} and ${where}
    union all
    select start, district_id, school_id, status, n from figure_bucket
      where grain = 'hour' and start >= ${day} and start < ${hour} and ${where}
    union all
    select hour, district_id, school_id, status, delta from figure_pending where hour < ${hour} and ${where}
    union all
    select start, district_id, school_id, status, n from (
      select season, at as start, district_id, coalesce(school_id, '') as school_id, status, 1 as n
        from case_change where season = ${season} and ${broken}
      union all
      select season, at, district_id, coalesce(from_school_id, ''), from_status, -1
        from case_change where season = ${season} and ${broken} and from_status is not null) as last_moves
      where ${where})`;
}

/** What submissions are counted under; no status of a case. */
const SUBMITTED = '=submitted';

/** Submissions by day up to a moment: (day, n). A school has none of its own: its pupils come from anywhere. */
export function submissions({ season, scope, district, moment }: Standing): RawBuilder<unknown> {
  const own = sql`season = ${season} and ${inScope(scope, sql`''`)}
    and ${district === undefined ? sql`true` : sql`district_id = ${district}`}`;
  const hour = moment === null ? null : sql`date_trunc('hour', ${moment}::timestamptz, 'UTC')`;
  const broken =
    hour === null
      ? sql``
      : sql`union all select submitted_at, 1 from applicant
          where submitted_at >= ${hour} and submitted_at <= ${moment} and ${own}`;
  const before = hour === null ? sql`true` : sql`start < ${hour}`;
  return sql`(select (start at time zone 'Asia/Shanghai')::date as day, n from (
      select start, n from figure_bucket
        where grain = 'hour' and status = ${SUBMITTED} and ${before} and ${own}
      union all
      select start, delta from (select hour as start, delta, season, district_id, status from figure_pending) as loose
        where status = ${SUBMITTED} and ${before} and ${own}
      ${broken}) as counted)`;
}

/** Whether so much lies loose that adding it up is worth a transaction. */
export async function hasManyPending(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ many: boolean }>`
    select count(*) >= ${MANY_PENDING} as many
    from (select 1 from figure_pending limit ${MANY_PENDING}) as loose`.execute(db);
  return rows[0]?.many ?? false;
}

const ADDING_LOCK = 20210621;

/**
 * Adds what lies loose to the sums of its hour and its day, and forgets what open consoles were told an hour ago.
 * Rows that a transaction has not committed yet are not seen and stay for the next time; whoever reads meanwhile
 * sees all of it before or all of it after.
 */
export async function addUpFigures(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(${sql.lit(ADDING_LOCK)}) as mine`.execute(trx);
    if (!rows[0]?.mine) return;
    await sql`with taken as (delete from figure_pending returning *)
      insert into figure_bucket (season, grain, start, district_id, school_id, status, n)
      select season, grain,
        case grain when 'hour' then hour else date_trunc('day', hour, 'Asia/Shanghai') end,
        district_id, school_id, status, sum(delta)
      from taken, (values ('hour'), ('day')) as grains (grain)
      group by 1, 2, 3, 4, 5, 6
      on conflict (season, grain, start, district_id, school_id, status)
      do update set n = figure_bucket.n + excluded.n`.execute(trx);
    await sql`delete from live_event where at < now() - interval '1 hour'`.execute(trx);
  });
}
