import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { FreedBecause } from '../../domain/casework/freed-place.ts';
import type { Database } from './database.ts';
import { textArray } from './values.ts';

interface Case {
  season: number;
  collectionNumber: string;
  at: string;
}

/**
 * Notes the place that a case set free, and that it took the longest free one of another school. The rows of the
 * schools' plans are locked by the booking before it, so that of two takers each fills another.
 */
export async function recordFreed(
  db: Kysely<Database>,
  { season, collectionNumber, at }: Case,
  [freed, filled]: readonly [{ schoolId: string; because: FreedBecause } | null, string | null],
): Promise<void> {
  if (filled !== null) {
    await sql`update freed_place set filled_by = ${collectionNumber}, filled_at = ${at}::timestamptz
      where id = (select id from freed_place
        where season = ${season} and school_id = ${filled} and filled_at is null
        order by at, id limit 1)`.execute(db);
  }
  if (freed !== null) {
    await db
      .insertInto('freed_place')
      .values({
        season,
        school_id: freed.schoolId,
        collection_number: collectionNumber,
        at,
        because: freed.because,
        filled_by: null,
        filled_at: null,
      })
      .execute();
  }
}

/** What a run that corrects another did to one case's place. */
export interface PlaceMoved {
  collectionNumber: string;
  freed: { schoolId: string; because: FreedBecause } | null;
  filled: string | null;
}

/**
 * The same for many cases at once: all that came free is noted first, then whoever was placed, in the order of their
 * numbers, fills the oldest of the school. So what stays open is what the school has more of than before.
 */
export async function recordFreedMany(
  db: Kysely<Database>,
  { season, at }: Omit<Case, 'collectionNumber'>,
  moved: readonly PlaceMoved[],
): Promise<void> {
  const freed = moved.flatMap(({ collectionNumber, freed: place }) =>
    place === null ? [] : [{ collectionNumber, ...place }],
  );
  const filled = moved.flatMap(({ collectionNumber, filled: schoolId }) =>
    schoolId === null ? [] : [{ collectionNumber, schoolId }],
  );
  const column = <T>(rows: readonly T[], of: (row: T) => string) => textArray(rows.map(of));
  await sql`insert into freed_place (season, school_id, collection_number, at, because)
    select ${season}, u.school_id, u.number, ${at}::timestamptz, u.because
    from unnest(${column(freed, (row) => row.schoolId)}, ${column(freed, (row) => row.collectionNumber)},
      ${column(freed, (row) => row.because)}) as u (school_id, number, because)
    order by u.number`.execute(db);
  await sql`update freed_place set filled_by = pair.number, filled_at = ${at}::timestamptz
    from (
      select open.id, taker.number from (
        select id, school_id, row_number() over (partition by school_id order by at, id) as nth
        from freed_place where season = ${season} and filled_at is null
      ) as open join (
        select number, school_id, row_number() over (partition by school_id order by number) as nth
        from unnest(${column(filled, (row) => row.collectionNumber)}, ${column(filled, (row) => row.schoolId)})
          as u (number, school_id)
      ) as taker using (school_id, nth)
    ) as pair
    where freed_place.id = pair.id`.execute(db);
}

/** Places that came free and were not given again, oldest first, with whose they were. */
export async function listFreed(
  db: Kysely<Database>,
  season: number,
  schoolIds: readonly string[],
) {
  return db
    .selectFrom('freed_place')
    .innerJoin('applicant', 'applicant.collection_number', 'freed_place.collection_number')
    .select([
      'freed_place.school_id',
      'freed_place.collection_number',
      'freed_place.at',
      'freed_place.because',
      'applicant.name',
    ])
    .where('freed_place.season', '=', season)
    .where('filled_at', 'is', null)
    .where('freed_place.school_id', '=', sql<string>`any(${textArray(schoolIds)})`)
    .orderBy('freed_place.at')
    .orderBy('freed_place.id')
    .execute();
}

export async function countFilled(
  db: Kysely<Database>,
  season: number,
  schoolIds: readonly string[],
): Promise<number> {
  const { n } = await db
    .selectFrom('freed_place')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('season', '=', season)
    .where('filled_at', 'is not', null)
    .where('school_id', '=', sql<string>`any(${textArray(schoolIds)})`)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/**
 * Who may be offered a place in the district: who waits without one, and whom coordination placed and neither school
 * nor family has acted for; those who wait for
 * the place that a reconsideration promised; and those to whom one is offered now. Nobody whose reconsideration is open.
 */
export async function listOfferChildren(db: Kysely<Database>, season: number, districtId: string) {
  return db
    .selectFrom('case_state')
    .innerJoin('applicant', 'applicant.collection_number', 'case_state.collection_number')
    .select([
      'case_state.collection_number',
      'applicant.name',
      'applicant.home_point',
      'applicant.submitted_at',
      'case_state.version',
      'case_state.status',
      'case_state.category',
      'case_state.reasons',
      'case_state.home_school_ids',
      'case_state.placed_school_id',
      'case_state.placed_by',
      'case_state.awaited_school_id',
      'case_state.declined_school_ids',
      'case_state.offered_school_id',
      'case_state.offered_by',
    ])
    .where('case_state.season', '=', season)
    .where('case_state.district_id', '=', districtId)
    .where((eb) =>
      eb.or([
        eb('case_state.offered_school_id', 'is not', null),
        eb('case_state.status', '=', 'to-coordinate'),
        eb.and([
          eb('case_state.status', '=', 'placed'),
          eb('case_state.placed_by', '=', 'coordination'),
        ]),
        // What a reconsideration promised holds whatever family or school did since.
        eb.and([
          eb('case_state.awaited_school_id', 'is not', null),
          eb('case_state.status', 'in', ['placed', 'confirmed', 'checked-in', 'enrolled']),
        ]),
      ]),
    )
    .where(sql<boolean>`case_state.reconsideration is distinct from 'open'`)
    .execute();
}
