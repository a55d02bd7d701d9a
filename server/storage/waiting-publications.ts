import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Home } from '../contract/home.ts';
import type { Person } from '../contract/session.ts';
import type { Database } from './database.ts';

/**
 * Publications that wait for this person's word: formal runs that another proposed, and checked editions in which
 * they wrote nothing. Only supervisors have that word (policy §2); what one may not approve does not wait for one.
 */
export async function countWaitingPublications(
  db: Kysely<Database>,
  season: number,
  { id, role }: Person,
): Promise<Home['publications']> {
  if (role !== 'supervisor') return { runs: 0, editions: [] };
  const { n } = await db
    .selectFrom('run')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('season', '=', season)
    .where('proposed_at', 'is not', null)
    .where('approved_at', 'is', null)
    .where('published_at', 'is', null)
    .where('proposed_by', '<>', id)
    .executeTakeFirstOrThrow();
  const editions = await db
    .selectFrom('edition')
    .select(['district_id as districtId', sql<string>`count(*)`.as('n')])
    .where('state', '=', 'checked')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('edition_editor')
            .select('person_id')
            .whereRef('edition_id', '=', 'edition.id')
            .where('person_id', '=', id),
        ),
      ),
    )
    .groupBy('district_id')
    .orderBy('district_id')
    .execute();
  return {
    runs: Number(n),
    editions: editions.map((row) => ({ districtId: row.districtId, n: Number(row.n) })),
  };
}
