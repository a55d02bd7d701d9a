import type { Kysely } from 'kysely';
import type { Clause, SchoolRange } from '../../domain/catchment/clause.ts';
import { indexEdition } from '../../domain/catchment/edition-index.ts';
import type { EditionIndex } from '../../domain/catchment/edition-index.ts';
import type { Edition, EditionDetail } from '../contract/catchments.ts';
import type { IntakeGazetteer } from '../contract/intake.ts';
import type { Database } from './database.ts';
import { districtOf } from './scope.ts';
import type { Scope } from './scope.ts';

export async function listEditionRows(
  db: Kysely<Database>,
  scope: Scope,
  filter: { district?: string } = {},
): Promise<Edition[]> {
  const confined = districtOf(scope);
  if (confined === undefined) return [];
  let query = db
    .selectFrom('edition')
    .leftJoin('school_range', 'school_range.edition_id', 'edition.id')
    .selectAll('edition')
    .select((eb) => eb.fn.count<string>('school_range.school_id').as('schools'))
    .groupBy('edition.id')
    .orderBy('edition.district_id')
    .orderBy('edition.year', 'desc');
  if (confined !== null) query = query.where('edition.district_id', '=', confined);
  if (filter.district) query = query.where('edition.district_id', '=', filter.district);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    districtId: row.district_id,
    year: row.year,
    state: row.state,
    publishedAt: row.published_at,
    schools: Number(row.schools),
    version: row.version,
  }));
}

export async function findEdition(db: Kysely<Database>, id: string): Promise<EditionDetail | null> {
  const row = await db.selectFrom('edition').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const ranges = await db
    .selectFrom('school_range')
    .selectAll()
    .where('edition_id', '=', id)
    .orderBy('school_id')
    .execute();
  return {
    id: row.id,
    districtId: row.district_id,
    year: row.year,
    state: row.state,
    publishedAt: row.published_at,
    schools: ranges.length,
    version: row.version,
    ranges: ranges.map((range) => ({
      schoolId: range.school_id,
      shared: range.shared,
      clauses: range.clauses,
      area: range.area,
    })),
  };
}

/** A stored range as the domain reads it: an area clause without coordinates takes the range's own area. */
export function toSchoolRange(range: EditionDetail['ranges'][number]): SchoolRange {
  const clauses = range.clauses.map((clause): Clause => {
    switch (clause.kind) {
      case 'area':
        return { ...clause, area: clause.area ?? range.area };
      case 'bounded':
      case 'place':
      case 'remainder':
        return { ...clause, area: clause.area ?? null };
      default:
        return clause;
    }
  });
  return { schoolId: range.schoolId, shared: range.shared, clauses };
}

/** All published ranges of a year, city-wide: a child may live over the border of its office's district. */
export async function indexPublished(
  db: Kysely<Database>,
  year: number,
  at: string,
): Promise<EditionIndex> {
  const rows = await db
    .selectFrom('school_range')
    .innerJoin('edition', 'edition.id', 'school_range.edition_id')
    .select(['school_id', 'shared', 'clauses', 'area'])
    .where('edition.year', '=', year)
    .where('edition.state', '=', 'published')
    .where('edition.published_at', '<=', at)
    .orderBy('school_id')
    .execute();
  return indexEdition(
    rows.map((row) =>
      toSchoolRange({
        schoolId: row.school_id,
        shared: row.shared,
        clauses: row.clauses,
        area: row.area,
      }),
    ),
  );
}

/**
 * The year whose ranges a verdict of the season rests on: the season's own once they are published (L16: on
 * 21 June), the year before until then.
 */
export async function editionYearOf(
  db: Kysely<Database>,
  season: number,
  at: string,
): Promise<number> {
  const row = await db
    .selectFrom('edition')
    .select('year')
    .where('state', '=', 'published')
    .where('published_at', '<=', at)
    .where('year', '=', season)
    .limit(1)
    .executeTakeFirst();
  return row ? season : season - 1;
}

/** Which published editions a run of the year rests on, as one text; the same text is the same ranges. */
export async function publishedSignature(
  db: Kysely<Database>,
  year: number,
  at: string,
): Promise<string> {
  const rows = await db
    .selectFrom('edition')
    .select(['id', 'version'])
    .where('year', '=', year)
    .where('state', '=', 'published')
    .where('published_at', '<=', at)
    .orderBy('id')
    .execute();
  return rows.map((row) => `${row.id}:${row.version}`).join('|');
}

export async function listGazetteer(
  db: Kysely<Database>,
  filter: { district?: string },
): Promise<IntakeGazetteer[]> {
  let query = db.selectFrom('gazetteer').selectAll().orderBy('id');
  if (filter.district) {
    const district = filter.district;
    query = query.where((eb) =>
      eb.or([
        eb('district_id', '=', district),
        eb('district_id', 'is', null),
        eb('kind', 'in', ['river', 'district']),
      ]),
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ({
    type: 'Feature',
    geometry: row.geometry,
    properties: { format: 1, kind: row.kind, district: row.district_id, name: row.name },
  }));
}

/** Districts with public schools that recruit but without a published edition of the year: no run may miss one. */
export async function listDistrictsWithoutEdition(
  db: Kysely<Database>,
  season: number,
  at: string,
  year = season,
): Promise<string[]> {
  const rows = await db
    .selectFrom('school')
    .innerJoin('intake_plan', 'intake_plan.school_id', 'school.id')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.district_id', '=', 'school.district_id')
        .on('edition.year', '=', year)
        .on('edition.state', '=', 'published')
        .on('edition.published_at', '<=', at),
    )
    .select('school.district_id')
    .distinct()
    .where('school.ownership', '=', 'public')
    .where('intake_plan.season', '=', season)
    .where('edition.id', 'is', null)
    .orderBy('school.district_id')
    .execute();
  return rows.map((row) => row.district_id);
}
