import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { PreflightCode } from '../../domain/allocation/preflight.ts';
import type { Database } from './database.ts';
import { listDistrictsWithoutEdition } from './published-ranges.ts';
import { findFormalPublished } from './runs.ts';
import { districtOf, withinScope } from './scope.ts';
import type { Scope } from './scope.ts';

export interface PreflightQuestion {
  season: number;
  /** Of the ranges that the run will rest on. */
  editionYear: number;
  scope: Scope;
  at: string;
}

/** The figures that domain/allocation/preflight.ts weighs, counted as things stand now. */
export async function countForPreflight(
  db: Kysely<Database>,
  { season, editionYear, scope, at }: PreflightQuestion,
): Promise<Record<PreflightCode, number>> {
  const district = districtOf(scope);
  const cases = db.selectFrom('case_state').where('season', '=', season).where(withinScope(scope));
  const counted = await cases
    .select([
      sql<string>`count(*) filter (where status = 'verify')`.as('verify'),
      sql<string>`count(*) filter (where 'outside-every-catchment' = any(reasons) and placed_school_id is null)`.as(
        'outside',
      ),
      sql<string>`count(*) filter (where status in ('held', 'proposed'))`.as('held'),
      sql<string>`count(*) filter (where cardinality(home_school_ids) > 1 and exists (
        select 1 from school_range r join edition e on e.id = r.edition_id
        where e.year = ${editionYear} and e.state = 'published' and e.published_at <= ${at}
          and r.school_id = any(case_state.home_school_ids) and not r.shared))`.as('several'),
    ])
    .executeTakeFirstOrThrow();
  const withoutEdition = (await listDistrictsWithoutEdition(db, season, at, editionYear)).filter(
    (id) => district === null || id === district,
  );
  let empty = db
    .selectFrom('school')
    .leftJoin('intake_plan', (join) =>
      join.onRef('intake_plan.school_id', '=', 'school.id').on('intake_plan.season', '=', season),
    )
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('school.ownership', '=', 'public')
    .where(sql<boolean>`coalesce(intake_plan.classes, 0) = 0`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('case_state')
          .select('collection_number')
          .where('case_state.season', '=', season)
          .where(sql<boolean>`case_state.home_school_ids @> array[school.id]`),
      ),
    );
  if (district) empty = empty.where('school.district_id', '=', district);
  let drafts = db
    .selectFrom('edition')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('year', '=', editionYear)
    .where((eb) =>
      eb.or([eb('state', 'in', ['draft', 'checked', 'scheduled']), eb('published_at', '>', at)]),
    );
  if (district) drafts = drafts.where('district_id', '=', district);
  return {
    'ranges-not-published': withoutEdition.length,
    'school-without-places': Number((await empty.executeTakeFirstOrThrow()).n),
    'formal-already-published': (await findFormalPublished(db, season)) === null ? 0 : 1,
    'cases-to-verify': Number(counted.verify),
    'homes-in-no-range': Number(counted.outside),
    'homes-in-several-ranges': Number(counted.several),
    'editions-unpublished': Number((await drafts.executeTakeFirstOrThrow()).n),
    'places-held': Number(counted.held),
  };
}
