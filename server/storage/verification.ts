import { sql } from 'kysely';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import { factKind } from '../../domain/verification/fact-kind.ts';
import { openQuestions, VERIFICATION_GROUPS } from '../../domain/verification/groups.ts';
import type { VerificationGroup } from '../../domain/verification/groups.ts';
import type { VerificationFilters, VerificationRow } from '../contract/verification.ts';
import { foundBy, readSearch } from './applicant-search.ts';
import { claimed, findClaims } from './claims.ts';
import type { ClaimView } from './claims.ts';
import type { Database } from './database.ts';
import { withinScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { textArray } from './values.ts';

export interface QueueOf {
  season: number;
  scope: Scope;
  filters: VerificationFilters & { district?: string };
  claims: ClaimView;
}

type CaseQuery = SelectQueryBuilder<Database, 'case_state', object>;

function waiting(
  db: Kysely<Database>,
  { season, scope, filters, claims }: QueueOf,
  withGroup: boolean,
): CaseQuery {
  let query = db
    .selectFrom('case_state')
    .where('case_state.season', '=', season)
    // Written out, so that the partial index of the queue serves whatever plan is kept.
    .where(sql<boolean>`case_state.status = 'verify'`)
    .where(withinScope(scope)) as CaseQuery;
  const { group, kind, q, claim, asked, district } = filters;
  if (district) query = query.where('case_state.district_id', '=', district);
  if (group && withGroup) {
    query = query.where(sql<boolean>`case_state.open_groups @> ${textArray([group])}`);
  }
  if (kind) query = query.where('case_state.kind', '=', kind);
  if (asked) query = query.where('family_asked_at', asked === 'yes' ? 'is not' : 'is', null);
  if (claim === 'free') query = query.where(sql<boolean>`not ${claimed(claims, 'anybody')}`);
  else if (claim) query = query.where(claimed(claims, claim));
  if (q) {
    query = query.where(sql<boolean>`case_state.collection_number in (${foundBy(readSearch(q))})`);
  }
  return query;
}

/** How many cases stand in each group and in all, by one look at the queue, so that the figures agree. */
export async function countQueue(
  db: Kysely<Database>,
  queue: QueueOf,
): Promise<{ counts: Record<VerificationGroup, number>; all: number }> {
  const rows = await waiting(db, queue, false)
    .select((eb) => ['case_state.open_groups', eb.fn.countAll<string>().as('n')])
    .groupBy('case_state.open_groups')
    .execute();
  const counts = Object.fromEntries(VERIFICATION_GROUPS.map((group) => [group, 0])) as Record<
    VerificationGroup,
    number
  >;
  let all = 0;
  for (const { open_groups, n } of rows) {
    all += Number(n);
    for (const group of open_groups) counts[group] += Number(n);
  }
  return { counts, all };
}

/** One page of the queue, longest waiting first. */
export async function listQueuePage(
  db: Kysely<Database>,
  queue: QueueOf,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<VerificationRow[]> {
  const cut = waiting(db, queue, true)
    .select('case_state.collection_number')
    .orderBy('case_state.waiting_since')
    .orderBy('case_state.collection_number')
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const rows = await db
    .selectFrom(cut.as('page'))
    .innerJoin('case_state', 'case_state.collection_number', 'page.collection_number')
    .innerJoin('applicant', 'applicant.collection_number', 'page.collection_number')
    .leftJoin('whole_verdict as verdict', (join) =>
      join
        .onRef('verdict.collection_number', '=', 'page.collection_number')
        .onRef('verdict.seq', '=', 'case_state.verdict_seq'),
    )
    .select([
      'case_state.collection_number',
      'applicant.name',
      'applicant.home_text',
      'case_state.district_id',
      'case_state.kind',
      'case_state.waiting_since',
      'case_state.family_asked_at',
      'case_state.version',
      'case_state.open_groups',
      'verdict.findings',
    ])
    .orderBy('case_state.waiting_since')
    .orderBy('case_state.collection_number')
    .execute();
  const numbers = rows.map((row) => row.collection_number);
  const papers = Map.groupBy(await listPapers(db, numbers), (paper) => paper.collection_number);
  const claims = await findClaims(db, queue.claims, numbers);
  return rows.map((row) => ({
    collectionNumber: row.collection_number,
    name: row.name,
    districtId: row.district_id,
    kind: row.kind,
    homeAddress: row.home_text,
    waitingSince: row.waiting_since,
    familyAskedAt: row.family_asked_at,
    version: row.version,
    groups: row.open_groups,
    questions: questionsOf(row.findings ?? [], papers.get(row.collection_number) ?? [], queue),
    claim: claims.get(row.collection_number) ?? null,
  }));
}

type Paper = Awaited<ReturnType<typeof listPapers>>[number];

async function listPapers(db: Kysely<Database>, collectionNumbers: readonly string[]) {
  return db
    .selectFrom('evidence')
    .select(['collection_number', 'evidence_id as id', 'kind', 'source', 'status'])
    .where('collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .execute();
}

function questionsOf(
  findings: Database['whole_verdict']['findings']['__select__'],
  papers: readonly Paper[],
  { filters }: QueueOf,
): VerificationRow['questions'] {
  const questions = openQuestions(findings).map(({ group, code, needs }) => ({
    group,
    code,
    needs: needs.map(({ fact, from }) => {
      const paper = papers.find(({ id }) => fact.startsWith(`${id}.`));
      return {
        fact,
        kind: factKind(fact, papers),
        from,
        paper: paper?.kind ?? null,
        source: paper?.source ?? null,
        status: paper?.status ?? null,
      };
    }),
  }));
  const rank = ({ group }: { group: VerificationGroup }) => (group === filters.group ? 0 : 1);
  return questions.toSorted((one, other) => rank(one) - rank(other));
}

/** The cases that the filters leave, with the versions they have now; one more than `most` tells that it is too many. */
export async function listQueueMembers(
  db: Kysely<Database>,
  queue: QueueOf,
  most: number,
): Promise<{ collectionNumber: string; version: number }[]> {
  const rows = await waiting(db, queue, true)
    .select(['case_state.collection_number', 'case_state.version'])
    .orderBy('case_state.waiting_since')
    .orderBy('case_state.collection_number')
    .limit(most + 1)
    .execute();
  return rows.map((row) => ({ collectionNumber: row.collection_number, version: row.version }));
}

/** The longest waiting case on which nobody works, behind `after` and from the beginning when that was the last. */
export async function findNextFree(
  db: Kysely<Database>,
  queue: QueueOf,
  after: string | undefined,
): Promise<string | null> {
  const free = () =>
    waiting(db, queue, true)
      .select('case_state.collection_number')
      .where(sql<boolean>`not ${claimed(queue.claims, 'anybody')}`)
      .orderBy('case_state.waiting_since')
      .orderBy('case_state.collection_number')
      .limit(1);
  if (after !== undefined) {
    const behind = await free()
      .where(
        sql<boolean>`(coalesce(case_state.waiting_since, 'infinity'), case_state.collection_number) >
          (select coalesce(waiting_since, 'infinity'), collection_number from case_state
            where collection_number = ${after})`,
      )
      .executeTakeFirst();
    if (behind) return behind.collection_number;
  }
  const row = await free().executeTakeFirst();
  return row?.collection_number ?? null;
}
