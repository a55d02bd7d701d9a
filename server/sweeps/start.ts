import type { Kysely } from 'kysely';
import { SYSTEM_ACTOR } from '../../domain/casework/events.ts';
import type { Deps } from '../deps.ts';
import type { Database } from '../storage/database.ts';
import type { SweepTask } from '../storage/rulebook-tables.ts';
import { rulebookInForce } from '../rulebook/rulebooks.ts';
import { countCases, listSeasons } from '../storage/facts.ts';
import { addSweep } from '../storage/sweeps.ts';
import type { SweepRow } from '../storage/sweeps.ts';

/** Begins a sweep within the transaction of what makes it necessary; `runSweep` walks once that is committed. */
export async function beginSweep(
  db: Kysely<Database>,
  deps: Pick<Deps, 'now' | 'newId'>,
  season: number,
  task: SweepTask,
  by: string,
): Promise<SweepRow> {
  return addSweep(db, {
    id: deps.newId(),
    season,
    task,
    at: deps.now().toISOString(),
    by,
    total: await countCases(db, season, { kind: 'city' }),
  });
}

/**
 * After ranges changed: every season's cases are judged by the new ones. The ids of the sweeps that do it. A season
 * goes by ranges of its own year or, where a district is late, of the two before.
 */
export async function beginReEvaluations(
  db: Kysely<Database>,
  deps: Pick<Deps, 'now' | 'newId'>,
  year: number | null = null,
): Promise<string[]> {
  const ids: string[] = [];
  const seasons = (await listSeasons(db)).filter(
    (season) => year === null || (season >= year && season <= year + 2),
  );
  for (const season of seasons) {
    const { version } = await rulebookInForce(db, season);
    const task = { kind: 're-evaluate', cause: 'ranges', rulebook: version } as const;
    ids.push((await beginSweep(db, deps, season, task, SYSTEM_ACTOR)).id);
  }
  return ids;
}
