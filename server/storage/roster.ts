import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { maskIdNumber } from '../../domain/identity/mask.ts';
import type { getRoster, OfflineRow, RosterRow } from '../contract/check-in.ts';
import { foundBy, readSearch } from './applicant-search.ts';
import type { CaseStatus } from '../../domain/casework/status.ts';
import type { Database } from './database.ts';
import { withinScope } from './scope.ts';
import type { Scope } from './scope.ts';

type RosterQuery = z.output<typeof getRoster.request.query>;

function rosterRows(db: Kysely<Database>, scope: Scope) {
  return db
    .selectFrom('case_state')
    .innerJoin('applicant', 'applicant.collection_number', 'case_state.collection_number')
    .where(withinScope(scope))
    .select([
      'case_state.collection_number',
      'applicant.name',
      'applicant.sex',
      'applicant.id_number',
      'applicant.primary_school',
      'case_state.status',
      'case_state.checked_in_at',
      'case_state.guardian_confirmed_at',
      'case_state.version',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rosterRows>['execute']>>[number];

const toRosterRow = (row: Row): RosterRow => ({
  collectionNumber: row.collection_number,
  name: row.name,
  sex: row.sex,
  idNumberMasked: maskIdNumber(row.id_number),
  primarySchool: row.primary_school,
  status: row.status,
  checkedInAt: row.checked_in_at,
  guardianConfirmedAt: row.guardian_confirmed_at,
  version: row.version,
});

/** The pupils of one school, by collection number, with how many stand in each status. */
export async function listRoster(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  query: RosterQuery,
): Promise<{ rows: RosterRow[]; total: number; counts: Record<string, number> }> {
  let rows = rosterRows(db, scope).where('case_state.season', '=', season);
  let counted = db
    .selectFrom('case_state')
    .where('case_state.season', '=', season)
    .where(withinScope(scope))
    .select((eb) => ['case_state.status', eb.fn.countAll<string>().as('n')])
    .groupBy('case_state.status');
  const readings = query.q ? readSearch(query.q) : null;
  if (readings !== null) {
    const found = sql<boolean>`case_state.collection_number in (${foundBy(readings)})`;
    rows = rows.where(found);
    counted = counted.where(found);
  }
  const counts = Object.fromEntries(
    (await counted.execute()).map((row) => [row.status as string, Number(row.n)]),
  );
  if (query.status) rows = rows.where('case_state.status', '=', query.status);
  const page = await rows
    .orderBy('case_state.collection_number')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  const total = query.status
    ? (counts[query.status] ?? 0)
    : Object.values(counts).reduce((sum, n) => sum + n, 0);
  return { rows: page.map(toRosterRow), total, counts };
}

/** All pupils of one school, as little of each as a desk can work with. */
export async function listOfflineRoster(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
): Promise<OfflineRow[]> {
  const rows = await db
    .selectFrom('case_state')
    .innerJoin('applicant', 'applicant.collection_number', 'case_state.collection_number')
    .where('case_state.season', '=', season)
    .where(withinScope(scope))
    .select([
      'case_state.collection_number',
      'applicant.name',
      'applicant.sex',
      'case_state.status',
      'case_state.checked_in_at',
      'case_state.version',
    ])
    .orderBy('case_state.collection_number')
    .execute();
  return rows.map((row) => ({
    collectionNumber: row.collection_number,
    name: row.name,
    sex: row.sex,
    status: row.status,
    checkedInAt: row.checked_in_at,
    version: row.version,
  }));
}

/** One pupil of the school by collection number or ID number; `null` when it is not theirs. */
export async function findOnRoster(
  db: Kysely<Database>,
  scope: Scope,
  collectionNumber: string,
): Promise<RosterRow | null> {
  const row = await rosterRows(db, scope)
    .where('case_state.collection_number', '=', collectionNumber)
    .executeTakeFirst();
  return row ? toRosterRow(row) : null;
}

/**
 * The case that a number typed at a desk means, whoever's it is: the desk must be able to say "never collected"
 * (L4) and "not yours" apart. Nothing but the case's standing leaves this function's caller.
 */
export async function findCaseByNumber(
  db: Kysely<Database>,
  season: number,
  text: string,
): Promise<{
  collectionNumber: string;
  submittedAt: string | null;
  placedSchoolId: string | null;
  status: CaseStatus;
  isPrivate: boolean;
  checkedInAt: string | null;
} | null> {
  const number = text.normalize('NFKC').trim().toUpperCase();
  const cases = db
    .selectFrom('case_state')
    .innerJoin('applicant', 'applicant.collection_number', 'case_state.collection_number')
    .leftJoin('school', 'school.id', 'case_state.placed_school_id')
    .select([
      'case_state.collection_number',
      'applicant.submitted_at',
      'case_state.placed_school_id',
      'case_state.status',
      'school.ownership',
      'case_state.checked_in_at',
    ])
    .where('case_state.season', '=', season);
  // Two questions rather than one with "or", so that each is answered by its own index.
  const row =
    (await cases.where('case_state.collection_number', '=', number).executeTakeFirst()) ??
    (await cases.where('applicant.id_number', '=', number).executeTakeFirst());
  return row
    ? {
        collectionNumber: row.collection_number,
        submittedAt: row.submitted_at,
        placedSchoolId: row.placed_school_id,
        status: row.status,
        isPrivate: row.ownership === 'private',
        checkedInAt: row.checked_in_at,
      }
    : null;
}
