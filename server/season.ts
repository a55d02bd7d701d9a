import type { Deps } from './deps.ts';
import { ProblemError } from './problem.ts';
import { readSettings } from './storage/settings.ts';

/** L16: the day on which the ranges of the season are published. */
export const RANGES_PUBLISHED_ON = '2021-06-21';

/** The season that the service works on; before any data came in there is none. */
export async function getSeasonYear(deps: Pick<Deps, 'db'>): Promise<number> {
  const { season } = await readSettings(deps.db);
  if (season === null) throw new ProblemError(409, 'no-season');
  return season;
}
