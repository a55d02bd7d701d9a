import type { Kysely } from 'kysely';
import type { Deps } from '../deps.ts';
import type { Database, SweepTask } from '../storage/database.ts';
import { countCases } from '../storage/facts.ts';
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
