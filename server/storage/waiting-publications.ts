import type { Kysely } from 'kysely';
import type { Person } from '../contract/session.ts';
import type { Home } from '../contract/home.ts';
import type { Database } from './database.ts';

/**
 * What waits for this person as the second pair of eyes. A supervisor publishes, and neither the run that they
 * proposed nor the edition in which they wrote; for everybody else nothing of this waits.
 */
export async function countWaitingPublications(
  db: Kysely<Database>,
  season: number,
  { id, role }: Person,
): Promise<Home['publications']> {
  if (role !== 'supervisor') return { runs: 0, editions: [] };
  const runs = await db
    .selectFrom('run')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('season', '=', season)
    .where('proposed_at', 'is not', null)
    .where('approved_at', 'is', null)
    .where('published_at', 'is', null)
    .where('proposed_by', 'is distinct from', id)
    .executeTakeFirstOrThrow();
  const editions = await db
    .selectFrom('edition')
    .select((eb) => ['district_id as districtId', eb.fn.countAll<string>().as('n')])
    .where('state', '=', 'checked')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('edition_editor')
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
    runs: Number(runs.n),
    editions: editions.map(({ districtId, n }) => ({ districtId, n: Number(n) })),
  };
}
