import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CaseEvent } from '../../domain/casework/events.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { EVIDENCE_COLUMNS, toEvent, toEvidence } from './cases.ts';
import type { ApplicantRecord, CaseStateRow } from './cases.ts';
import type { Database } from './database.ts';
import type { Scope } from './scope.ts';
import { withinScope } from './scope.ts';
import { textArray } from './values.ts';

/** What verdicts and runs look at in an application; reading the rest of the row would take as long again. */
const JUDGED = [
  'collection_number',
  'season',
  'district_id',
  'kind',
  'name',
  'id_number',
  'submission',
  'prior_uses',
  'family_keys',
  'home_point',
] as const;

/** All that is stored of one case and that a verdict may look at. */
export interface StoredCase {
  applicant: Pick<ApplicantRecord, (typeof JUDGED)[number]>;
  evidence: Evidence[];
  events: CaseEvent[];
}

/** The cases with these numbers, in the order of their numbers. A thousand or so at a time. */
export async function loadCases(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<StoredCase[]> {
  if (collectionNumbers.length === 0) return [];
  // One parameter for all of them: the embedded database takes longer to bind a thousand than to find their rows.
  const numbers = sql<string>`any(${textArray(collectionNumbers)})`;
  const applicants = await db
    .selectFrom('applicant')
    .select(JUDGED)
    .where('collection_number', '=', numbers)
    .orderBy('collection_number')
    .execute();
  const evidence = groupBy(
    await db
      .selectFrom('evidence')
      .select(EVIDENCE_COLUMNS)
      .where('collection_number', '=', numbers)
      .orderBy('collection_number')
      .orderBy('evidence_id')
      .execute(),
    (row) => row.collection_number,
  );
  const events = groupBy(
    await db
      .selectFrom('case_event')
      .selectAll()
      .where('collection_number', '=', numbers)
      .orderBy('collection_number')
      .orderBy('seq')
      .execute(),
    (row) => row.collection_number,
  );
  return applicants.map((applicant) => ({
    applicant,
    evidence: (evidence.get(applicant.collection_number) ?? []).map(toEvidence),
    events: (events.get(applicant.collection_number) ?? []).map(toEvent),
  }));
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Case states of a season within a scope, after a number, for walking through all of them. */
export async function listStatesAfter(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  after: string,
  limit: number,
): Promise<CaseStateRow[]> {
  return db
    .selectFrom('case_state')
    .selectAll()
    .where('season', '=', season)
    .where(withinScope(scope))
    .where('collection_number', '>', after)
    .orderBy('collection_number')
    .limit(limit)
    .execute();
}

/** Cases whose verdict is due, in the order of their numbers. */
export async function listStale(db: Kysely<Database>, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('case_state')
    .select('collection_number')
    .where('stale', '=', true)
    .orderBy('collection_number')
    .limit(limit)
    // Locked and asked again in one: what somebody else has just judged is not due any more.
    .forUpdate()
    .execute();
  return rows.map((row) => row.collection_number);
}

/** The seasons that have cases. */
export async function listSeasons(db: Kysely<Database>): Promise<number[]> {
  const rows = await db
    .selectFrom('case_state')
    .select('season')
    .distinct()
    .orderBy('season')
    .execute();
  return rows.map(({ season }) => season);
}

export async function countCases(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
): Promise<number> {
  const { n } = await db
    .selectFrom('case_state')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('season', '=', season)
    .where(withinScope(scope))
    .executeTakeFirstOrThrow();
  return Number(n);
}
