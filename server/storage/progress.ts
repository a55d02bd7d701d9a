import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { CASE_STATUSES } from '../../domain/casework/status.ts';
import type { CaseStatus } from '../../domain/casework/status.ts';
import { AGES, WAITING_STATUSES } from '../../domain/casework/steps.ts';
import type { Age, WaitingStatus } from '../../domain/casework/steps.ts';
import { COORDINATION_REASONS } from '../../domain/rulebook/verdict.ts';
import type { CoordinationReason } from '../../domain/rulebook/verdict.ts';
import { SOURCE_SYSTEMS } from '../../domain/evidence/evidence.ts';
import { FAILURES } from '../contract/progress.ts';
import type { Progress, Waiting } from '../contract/progress.ts';
import type { Database } from './database.ts';
import { moves } from './figures.ts';
import { ageBounds, standing } from './standing.ts';
import type { Standing } from './standing.ts';

type Counts = Record<CaseStatus, number>;
type Part = Progress['parts'][number];

const none = (): Counts => Object.fromEntries(CASE_STATUSES.map((status) => [status, 0])) as Counts;

/**
 * Pupils by status: the whole of the scope, and its parts. Within one district the parts are the schools where
 * pupils are placed, and a part without school for those who have no place yet; the parts add up to the whole.
 * Now as at any moment they are the sum of what was recorded until then, a few thousand rows instead of all cases;
 * the database keeps the sums in the transaction that moves the case, so that they are what counting would give.
 */
export async function countProgress(
  db: Kysely<Database>,
  asked: Standing,
  ofSchools = false,
): Promise<Omit<Progress, 'at' | 'past'>> {
  const bySchool = ofSchools || asked.district !== undefined || asked.scope.kind !== 'city';
  const part = bySchool ? sql`school_id` : sql`district_id`;
  const { rows } = await sql<{ part: string; status: CaseStatus; n: string }>`
    select ${part} as part, status, sum(n) as n from ${moves(asked)} as m
    group by 1, 2 having sum(n) <> 0`.execute(db);
  const parts = new Map<string, Part>();
  const counts = none();
  let total = 0;
  for (const row of rows) {
    const n = Number(row.n);
    const entry = parts.get(row.part) ?? {
      districtId: bySchool ? (asked.district ?? null) : row.part,
      schoolId: bySchool ? row.part || null : null,
      total: 0,
      counts: none(),
    };
    entry.counts[row.status] += n;
    entry.total += n;
    parts.set(row.part, entry);
    counts[row.status] += n;
    total += n;
  }
  const sorted = [...parts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  return { total, counts, parts: sorted };
}

/** Who waits for something: by how long, by the reason of coordination, and by the source that did not answer. */
export async function countWaiting(
  db: Kysely<Database>,
  asked: Standing,
  at: string,
): Promise<Omit<Waiting, 'at' | 'past'>> {
  const ofAge = AGES.map((age) => {
    const { after, upTo } = ageBounds(age, at);
    return sql`count(*) filter (where since <= ${upTo}
      and ${after === null ? sql`true` : sql`since > ${after}`}) as ${sql.ref(age)}`;
  });
  // A clock that runs a little behind another process's must not lose who came to a status just now.
  const { rows } = await sql<{ status: WaitingStatus; total: string } & Record<Age, string>>`
    select status, count(*) as total, ${sql.join(ofAge)}
    from (select status, least(since, ${at}) as since from ${standing(asked)} as s
      where status in (${sql.join(WAITING_STATUSES)})) as waiting
    group by status`.execute(db);
  const coordinated = await sql<{ reason: CoordinationReason; n: string }>`
    select reason, count(*) as n from ${standing(asked)} as s, unnest(reasons) as reason
    where status = 'to-coordinate' group by reason`.execute(db);
  const ages = new Map(rows.map((row) => [row.status, row]));
  const reasons = new Map(coordinated.rows.map(({ reason, n }) => [reason, Number(n)]));
  return {
    ages: WAITING_STATUSES.map((status) => {
      const row = ages.get(status);
      return {
        status,
        total: Number(row?.total ?? 0),
        counts: Object.fromEntries(AGES.map((age) => [age, Number(row?.[age] ?? 0)])) as Record<
          Age,
          number
        >,
      };
    }),
    reasons: COORDINATION_REASONS.map((reason) => ({ reason, n: reasons.get(reason) ?? 0 })),
    sources: await countFailedSources(db, asked),
  };
}

async function countFailedSources(
  db: Kysely<Database>,
  asked: Standing,
): Promise<Waiting['sources']> {
  type Source = Waiting['sources'][number];
  const { rows } = await sql<{ source: Source['source']; failure: Source['failure']; n: string }>`
    select e.source, e.status as failure, count(distinct e.collection_number) as n
    from ${standing(asked)} as s join evidence e on e.collection_number = s.collection_number
    where s.status = 'verify' and e.status <> 'found'
    group by e.source, e.status`.execute(db);
  const counts = new Map(rows.map(({ source, failure, n }) => [`${source} ${failure}`, Number(n)]));
  return SOURCE_SYSTEMS.flatMap((source) =>
    FAILURES.map((failure) => ({ source, failure, n: counts.get(`${source} ${failure}`) ?? 0 })),
  ).filter(({ n }) => n > 0);
}
