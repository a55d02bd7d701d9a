import type { Sweep } from '../contract/sweeps.ts';
import { getSeasonYear } from '../season.ts';
import { listChanges } from '../storage/sweep-changes.ts';
import { findSweep } from '../storage/sweeps.ts';
import { beginSweep } from '../sweeps/start.ts';
import { runSweep } from '../sweeps/run.ts';
import { openService, readOptions } from './open-service.ts';

/**
 * `npm run replay`: makes every stored verdict again from what it was made from, in the database that `npm run
 * serve` would open, and names those that do not come out the same. Ends with 1 when there is one.
 */
const service = await openService({
  ...readOptions({ DATA_DIR: 'data/service', ...process.env }),
  quiet: true,
});
try {
  const { deps } = service;
  const season = await getSeasonYear(deps);
  const { id } = await beginSweep(deps.db, deps, season, { kind: 'replay' }, 'replay-command');
  await runSweep(deps, id);
  const done = await findSweep(deps.db, id);
  const state: Sweep['state'] | undefined = done?.state;
  process.stdout.write(
    `${done?.verdicts} verdicts of ${done?.done} cases: ${done?.changed} differ, ${done?.without_inputs} kept no inputs; ${state}\n`,
  );
  const filter = { page: 1, pageSize: 200 };
  const { rows, total } = await listChanges(deps.db, id, { kind: 'city' }, filter);
  for (const { collectionNumber, verdictSeq, before, after } of rows) {
    process.stdout.write(
      `  ${collectionNumber}, verdict ${verdictSeq}: ${before.route} ${before.category} stored, ${after.route} ${after.category} made again\n`,
    );
  }
  if (total > rows.length) process.stdout.write(`  … and ${total - rows.length} more\n`);
  process.exitCode = state === 'complete' && done?.changed === 0 ? 0 : 1;
} finally {
  await service.close();
}
