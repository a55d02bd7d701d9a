import { print } from './figure.ts';
import type { Figure } from './figure.ts';

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
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (!bench)
    throw new Error(`There is no bench "${name}"; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.stdout.write(`\n${name}\n`);
  print(await bench());
}
