import { sql } from 'kysely';
import type { Kysely, RawBuilder, SelectQueryBuilder } from 'kysely';
import type { z } from 'zod';
import { maskIdNumber } from '../../domain/identity/mask.ts';
import { applicantFiltersSchema } from '../contract/applicants.ts';
import type { ApplicantFacets, applicantListQuery, ApplicantRow } from '../contract/applicants.ts';
import { foundBy, readSearch } from './applicant-search.ts';
import { stoodSo } from './applicant-standing.ts';
import type { Database } from './database.ts';
import { moves } from './figures.ts';
import { withinScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { textArray } from './values.ts';

/** `now`: the service's clock, for filters by age. */
type Filters = z.output<typeof applicantFiltersSchema> & { now?: string };
type ListQuery = z.output<typeof applicantListQuery> & { now?: string };

const FILTER_NAMES = Object.keys(applicantFiltersSchema.shape) as Exclude<keyof Filters, 'now'>[];

type CaseQuery = SelectQueryBuilder<Database, 'case_state', object>;

/** Cases within the scope that all given filters leave; `except` leaves one filter out, for its counts. */
function filtered(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  filters: Filters,
  except?: keyof Filters,
): CaseQuery {
  const use = <K extends keyof Filters>(key: K): Filters[K] | undefined =>
    key === except ? undefined : filters[key];
  let query = db
    .selectFrom('case_state')
    .where('case_state.season', '=', season)
    .where(withinScope(scope)) as CaseQuery;
  const district = use('district');
  if (district) query = query.where('case_state.district_id', '=', district);
  const stood = stoodSo(season, scope, { ...filters, ...(except && { [except]: undefined }) });
  if (stood) query = query.where(sql<boolean>`case_state.collection_number in (${stood})`);
  const school = use('school');
  if (school && !filters.at) query = query.where('case_state.placed_school_id', '=', school);
  const homeSchool = use('homeSchool');
  if (homeSchool)
    query = query.where(sql<boolean>`case_state.home_school_ids @> ${textArray([homeSchool])}`);
  const status = use('status');
  if (status && !filters.at) query = query.where('case_state.status', '=', status);
  const route = use('route');
  if (route) query = query.where('case_state.route', '=', route);
  const reason = use('reason');
  if (reason && !filters.at)
    query = query.where(sql<boolean>`case_state.reasons @> ${textArray([reason])}`);
  const category = use('category');
  if (category) query = query.where('case_state.category', '=', category);
  const kind = use('kind');
  if (kind) query = query.where('case_state.kind', '=', kind);
  const q = use('q');
  if (q) {
    query = query.where(sql<boolean>`case_state.collection_number in (${foundBy(readSearch(q))})`);
  }
  return query;
}

export async function listApplicantRows(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  query: ListQuery,
): Promise<{ rows: ApplicantRow[]; total: number }> {
  const { key, direction } = orderOf(query);
  // The page is cut from the narrowest rows that know the order; only its own rows are looked up whole.
  const page =
    query.q === undefined
      ? listedPage(db, season, scope, query)
      : searchedPage(db, season, scope, query);
  let whole = db
    .selectFrom(page.as('page'))
    .innerJoin('case_state', 'case_state.collection_number', 'page.collection_number')
    .innerJoin('applicant', 'applicant.collection_number', 'page.collection_number');
  if (key === 'name') whole = whole.orderBy('applicant.pinyin', direction);
  if (key === 'submittedAt') whole = whole.orderBy('applicant.submitted_at', direction);
  if (key === 'changedAt') whole = whole.orderBy('case_state.changed_at', direction);
  const rows = await whole
    .orderBy('page.collection_number', direction)
    .select([
      'case_state.collection_number',
      'applicant.name',
      'applicant.sex',
      'applicant.id_number',
      'case_state.district_id',
      'case_state.kind',
      'applicant.primary_school',
      'applicant.home_text',
      'applicant.submitted_at',
      'case_state.changed_at',
      'case_state.route',
      'case_state.category',
      'case_state.reasons',
      'case_state.status',
      'case_state.home_school_ids',
      'case_state.placed_school_id',
      'case_state.version',
      'page.found',
    ])
    .execute();
  // A search tells its total beside its rows; a page without rows tells none.
  const found = rows[0]?.found;
  return {
    total: found ? Number(found) : await countFound(db, season, scope, query),
    rows: rows.map((row) => ({
      collectionNumber: row.collection_number,
      name: row.name,
      sex: row.sex,
      idNumberMasked: maskIdNumber(row.id_number),
      districtId: row.district_id,
      kind: row.kind,
      primarySchool: row.primary_school,
      homeAddress: row.home_text,
      submittedAt: row.submitted_at,
      changedAt: row.changed_at,
      route: row.route,
      category: row.category,
      reasons: row.reasons,
      status: row.status,
      homeSchoolIds: row.home_school_ids,
      placedSchoolId: row.placed_school_id,
      version: row.version,
    })),
  };
}

function orderOf({ sort }: ListQuery) {
  const direction = sort.startsWith('-') ? ('desc' as const) : ('asc' as const);
  return { key: sort.replace('-', ''), direction };
}

/** The numbers of one page in their order; a search tells beside them how many it found. */
type Page = SelectQueryBuilder<
  Database,
  keyof Database,
  { collection_number: string; found: string | null }
>;

function listedPage(db: Kysely<Database>, season: number, scope: Scope, query: ListQuery): Page {
  const cases = filtered(db, season, scope, query);
  const { key, direction } = orderOf(query);
  const ordered =
    key === 'name' || key === 'submittedAt'
      ? cases
          .innerJoin('applicant as a', 'a.collection_number', 'case_state.collection_number')
          .orderBy(key === 'name' ? 'a.pinyin' : 'a.submitted_at', direction)
      : key === 'changedAt'
        ? cases.orderBy('case_state.changed_at', direction)
        : cases;
  return ordered
    .select(['case_state.collection_number', sql<string | null>`null::bigint`.as('found')])
    .orderBy('case_state.collection_number', direction)
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize);
}

/** Whom a search finds is looked for once, for the page and for the total. */
function searchedPage(db: Kysely<Database>, season: number, scope: Scope, query: ListQuery): Page {
  const hits = isAlone(scope, query)
    ? foundInSeason(season, query)
    : sql<Hit>`${filtered(db, season, scope, query).select('case_state.collection_number')}`;
  const { key, direction } = orderOf(query);
  let page = db
    .with(
      (cte) => cte('hits').materialized(),
      () => hits,
    )
    .selectFrom('hits')
    .select((eb) => [
      'hits.collection_number',
      eb
        .selectFrom('hits as all')
        .select((each) => each.fn.countAll<string>().as('n'))
        .as('found'),
    ]);
  if (key === 'name' || key === 'submittedAt') {
    page = page
      .innerJoin('applicant as a', 'a.collection_number', 'hits.collection_number')
      .orderBy(key === 'name' ? 'a.pinyin' : 'a.submitted_at', direction);
  } else if (key === 'changedAt') {
    page = page
      .innerJoin('case_state as c', 'c.collection_number', 'hits.collection_number')
      .orderBy('c.changed_at', direction);
  }
  return page
    .orderBy('hits.collection_number', direction)
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize) as unknown as Page;
}

interface Hit {
  collection_number: string;
}

/** A search of the whole city with no filter beside it: whom it finds needs no look at the cases. */
function isAlone(scope: Scope, filters: Filters): boolean {
  return scope.kind === 'city' && only(filters, 'q');
}

const only = (filters: Filters, ...names: (keyof Filters)[]) =>
  FILTER_NAMES.every((name) => names.includes(name) || filters[name] === undefined);

function foundInSeason(season: number, { q = '' }: Filters): RawBuilder<Hit> {
  return sql<Hit>`(select collection_number from (${foundBy(readSearch(q))}) as found
    where collection_number >= ${String(season)} and collection_number < ${String(season + 1)})`;
}

/** The true total. All cases of a city or a district are the sum of its figures, which their own transactions keep. */
async function countFound(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  filters: Filters,
): Promise<number> {
  if ((scope.kind === 'city' || scope.kind === 'district') && only(filters, 'district')) {
    const { district } = filters;
    const moved = moves({ season, scope, district, moment: null });
    const { rows } = await sql<{
      n: string;
    }>`select coalesce(sum(n), 0) as n from ${moved} as moved`.execute(db);
    return Number(rows[0]?.n);
  }
  const { n } = await filtered(db, season, scope, filters)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

const FACETS = {
  status: 'case_state.status',
  route: 'case_state.route',
  category: 'case_state.category',
  kind: 'case_state.kind',
  district: 'case_state.district_id',
} as const;

export async function countFacets(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  filters: Filters,
): Promise<ApplicantFacets> {
  const counts: ApplicantFacets = { status: {}, route: {}, category: {}, kind: {}, district: {} };
  for (const facet of Object.keys(FACETS) as (keyof typeof FACETS)[]) {
    const column = FACETS[facet];
    const rows = await filtered(db, season, scope, filters, facet)
      .select((eb) => [eb.ref(column).as('value'), eb.fn.countAll<string>().as('n')])
      .groupBy(column)
      .execute();
    for (const row of rows) {
      if (row.value !== null) counts[facet][String(row.value)] = Number(row.n);
    }
  }
  return counts;
}
