import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { print } from './figure.ts';
import type { Figure } from './figure.ts';

const SELF = fileURLToPath(import.meta.url);

/** `npm run bench [-- NAME …]`: the figures that the project aims at, each beside something of the same run. */
const BENCHES: Record<string, () => Promise<Figure[]>> = {
  verdicts: async () => (await import('./verdicts.ts')).benchVerdicts(),
  fill: async () => (await import('./fill.ts')).benchFill(),
  dev: async () => (await import('./dev.ts')).benchDev(),
  progress: async () => (await import('./progress.ts')).benchProgress(),
  'first-view': async () => (await import('./first-view.ts')).benchFirstView(),
  runs: async () => (await import('./runs.ts')).benchRuns(),
  assignment: async () => (await import('./assignment.ts')).benchAssignment(),
  coordination: async () => (await import('./coordination.ts')).benchCoordination(),
  catchment: async () => (await import('./catchment.ts')).benchCatchment(),
  search: async () => (await import('./search.ts')).benchSearch(),
  reevaluate: async () => (await import('./reevaluate.ts')).benchReEvaluate(),
  ranking: async () => (await import('./ranking.ts')).benchRanking(),
  places: async () => (await import('./places.ts')).benchPlaces(),
  'check-ins': async () => (await import('./check-ins.ts')).benchCheckIns(),
  desk: async () => (await import('./desk.ts')).benchDesk(),
};

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(BENCHES);
const unknown = names.find((name) => !BENCHES[name]);
if (unknown)
  throw new Error(`There is no bench "${unknown}"; there are ${Object.keys(BENCHES).join(', ')}.`);

const [only] = names;
if (names.length === 1 && only) {
  process.stdout.write(`\n${only}\n`);
  print((await BENCHES[only]?.()) ?? []);
} else {
  // A process of its own for each: what one leaves in memory is not a figure of the next.
  for (const name of names) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, SELF, name], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}
