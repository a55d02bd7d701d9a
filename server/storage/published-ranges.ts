import type { Kysely } from 'kysely';
import { indexEdition } from '../../domain/catchment/edition-index.ts';
import type { EditionIndex } from '../../domain/catchment/edition-index.ts';
import { toSchoolRange } from '../../domain/catchment/stored-range.ts';
import type { Database } from './database.ts';

/**
 * The editions in force for a year, city-wide. A district that has published nothing for the year yet goes by its
 * ranges of the year before: that its office is later than others puts no child outside every catchment.
 */
async function listInForce(
  db: Kysely<Database>,
  year: number,
  at: string,
): Promise<{ id: string; version: number; district_id: string }[]> {
  return db
    .selectFrom('edition')
    .select(['id', 'version', 'district_id'])
    .distinctOn('district_id')
    .where('year', 'in', [year, year - 1])
    .where('state', '=', 'published')
    .where('published_at', '<=', at)
    .orderBy('district_id')
    .orderBy('year', 'desc')
    .execute();
}

/** All ranges in force for a year, city-wide: a child may live over the border of its office's district. */
export async function indexPublished(
  db: Kysely<Database>,
  year: number,
  at: string,
  but: { without?: string } = {},
): Promise<EditionIndex> {
  const ids = (await listInForce(db, year, at)).flatMap((edition) =>
    edition.district_id === but.without ? [] : [edition.id],
  );
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('school_range')
          .select(['school_id', 'shared', 'clauses', 'area'])
          .where('edition_id', 'in', ids)
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
    year,
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
  const editions = (await listInForce(db, year, at)).map(({ id, version }) => `${id}:${version}`);
  return editions.sort().join('|');
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
