import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { CASE_STATUSES } from '../../domain/casework/status.ts';
import type { CaseStatus } from '../../domain/casework/status.ts';
import { LAST_SEASON_MEASURES, reached } from '../../domain/casework/steps.ts';
import type { LastSeasonMeasure } from '../../domain/casework/steps.ts';
import type { ProgressDays } from '../contract/progress.ts';
import type { Database } from './database.ts';
import { moves, submissions } from './figures.ts';
import { inScope } from './standing.ts';
import type { Standing } from './standing.ts';

type Day = ProgressDays['days'][number];
type Counts = Record<CaseStatus, number>;
type LastSeasonMeasures = Partial<Record<LastSeasonMeasure, { day: string; n: number }[]>>;

/** A curve longer than this is no curve of a season. */
const MOST_DAYS = 200;
const THROUGHPUT_DAYS = 14;

/**
 * How many had come so far by the end of each day. Submissions count on the day on which the family submitted,
 * everything else on the day on which it was recorded.
 */
export async function listDays(
  db: Kysely<Database>,
  asked: Standing,
  today: string,
): Promise<Day[]> {
  const submitted = await sql<{ day: string; n: string }>`
    select day, sum(n) as n from ${submittedByDay(asked)} as a group by 1`.execute(db);
  const moved = await sql<{ day: string; status: CaseStatus; n: string }>`
    select (start at time zone 'Asia/Shanghai')::date as day, status, sum(n) as n
    from ${moves(asked)} as m group by 1, 2 having sum(n) <> 0`.execute(db);
  const submittedOn = new Map(submitted.rows.map(({ day, n }) => [day, Number(n)]));
  const movedOn = Map.groupBy(moved.rows, ({ day }) => day);
  const first = [...submittedOn.keys(), ...movedOn.keys()].sort()[0];
  if (first === undefined) return [];
  const counts = Object.fromEntries(CASE_STATUSES.map((status) => [status, 0])) as Counts;
  let soFar = 0;
  const days: Day[] = [];
  for (let day = first; day <= today; day = nextDay(day)) {
    soFar += submittedOn.get(day) ?? 0;
    for (const { status, n } of movedOn.get(day) ?? []) counts[status] += Number(n);
    const figures = Object.fromEntries(
      LAST_SEASON_MEASURES.map((measure) => [
        measure,
        measure === 'submitted' ? soFar : reached(counts, measure),
      ]),
    ) as Record<LastSeasonMeasure, number>;
    days.push({ day, ...figures });
  }
  return days.slice(-MOST_DAYS);
}

function submittedByDay(asked: Standing) {
  const { season, scope, moment } = asked;
  if (scope.kind !== 'school') return submissions(asked);
  // A school sees the applications of its own pupils, and of nobody else.
  return sql`(select (a.submitted_at at time zone 'Asia/Shanghai')::date as day, 1 as n
    from case_state c join applicant a using (collection_number)
    where c.season = ${season} and c.placed_school_id = ${scope.schoolId}
      and ${moment === null ? sql`a.submitted_at is not null` : sql`a.submitted_at <= ${moment}`})`;
}

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Pupils decided on by day and office in the last two weeks before the moment, each once a day. */
export async function listDecisions(
  db: Kysely<Database>,
  { season, scope, district, moment }: Standing,
  today: string,
): Promise<ProgressDays['decisions']> {
  const first = new Date(Date.parse(`${today}T00:00:00Z`) - (THROUGHPUT_DAYS - 1) * 86_400_000);
  const { rows } = await sql<{ day: string; district_id: string; school_id: string; n: string }>`
    select day, district_id, school_id, count(*) as n from case_decision
    where season = ${season} and day >= ${first.toISOString().slice(0, 10)} and day <= ${today}
      and ${district === undefined ? sql`true` : sql`district_id = ${district}`}
      and ${moment === null ? sql`true` : sql`at <= ${moment}`}
      and ${inScope(scope, sql`school_id`)}
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows.map((row) => ({
    day: row.day,
    districtId: row.district_id,
    schoolId: row.school_id || null,
    n: Number(row.n),
  }));
}

/** The newest earlier season that daily figures were brought in for, within the scope; a school has none. */
export async function findLastSeason(
  db: Kysely<Database>,
  { season, scope, district }: Standing,
): Promise<{ season: number; measures: LastSeasonMeasures } | null> {
  if (scope.kind === 'school' || scope.kind === 'nothing') return null;
  const { rows } = await sql<{
    season: number;
    measure: LastSeasonMeasure;
    day: string;
    n: string;
  }>`
    select season, measure, day, sum(n) as n from last_season_day
    where season = (select max(season) from last_season_day where season < ${season})
      and ${district === undefined ? sql`true` : sql`district_id = ${district}`}
      and ${inScope(scope, sql`''`)}
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  const [first] = rows;
  if (!first) return null;
  const measures: LastSeasonMeasures = {};
  for (const { measure, day, n } of rows) (measures[measure] ??= []).push({ day, n: Number(n) });
  return { season: first.season, measures };
}
