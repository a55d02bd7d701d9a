import { listen, stopOnSignal } from '../server/node/listen.ts';
import { openService, readOptions } from '../server/node/open-service.ts';
import { listDemonstrationPeople } from '../server/storage/people.ts';
import { readSettings } from '../server/storage/settings.ts';
import { buildConsole } from './build-console.ts';
import { demonstrationSources } from './demonstration-sources.ts';
import { beginDemonstration, fillScenario } from './fill.ts';
import { SCENARIO_NAMES } from './scenarios/scenario.ts';
import type { ScenarioName } from './scenarios/scenario.ts';
import { startSimulator } from './simulator.ts';

/**
 * `npm start`: everything on one port, with a demonstration season in the embedded database (or, with
 * DATABASE_URL, in that PostgreSQL). The first start builds the console and fills the season; later ones do not.
 */
const started = performance.now();
const say = (text: string) => process.stdout.write(`${text}\n`);
const options = readOptions();
const scenario = scenarioOf(process.env.SCENARIO ?? 'city');

// The console is bundled by native code in threads of its own while the database opens and fills here.
const built = buildConsole(say);
const service = await openService(options, demonstrationSources);
const { demonstration } = await readSettings(service.db);
if (!demonstration?.complete) {
  await refuseRealData();
  // A filling that was interrupted goes on with the scenario that it began with.
  const begun = await beginDemonstration(service.db, scenario);
  await service.followDemonstration();
  await fill(scenarioOf(begun.scenario));
}
await built;
startSimulator(service);
const { port, stop } = await listen(service, options);
say(
  `\nReady after ${((performance.now() - started) / 1000).toFixed(1)} s: http://${options.host}:${port}`,
);
say('Demonstration season 2021: pupils, shapes of ranges and numbers of places are invented.');
say('Sign in with a click as:');
for (const person of await listDemonstrationPeople(service.db)) {
  say(`  ${person.role.padEnd(10)} ${person.name} (${person.nameEn})`);
}
stopOnSignal(async () => {
  await stop();
  await service.close();
});

function scenarioOf(name: string): ScenarioName {
  const found = SCENARIO_NAMES.find((each) => each === name);
  if (!found)
    throw new Error(`SCENARIO must be one of ${SCENARIO_NAMES.join(', ')}, not "${name}"`);
  return found;
}

/** Invented pupils are never mixed with real ones. */
async function refuseRealData(): Promise<void> {
  if (demonstration) return;
  const any = await service.db
    .selectFrom('applicant')
    .select('collection_number')
    .limit(1)
    .execute();
  if (any.length > 0) {
    say('This database holds applications that are no demonstration; nothing was added.');
    say('Serve it with: npm run serve');
    process.exit(1);
  }
}

/** Somebody waits before an empty window: they read how far it is, and of the log what went wrong. */
async function fill(name: ScenarioName): Promise<void> {
  const { deps } = service;
  const { log } = deps;
  deps.log = (entry) => {
    if (entry.level !== 'info') log(entry);
  };
  try {
    await fillScenario({ ...service, scenario: name, report: reportFilling() });
  } finally {
    deps.log = log;
  }
}

/** One line that counts up in a terminal; in a file a line for each tenth. */
function reportFilling() {
  const { isTTY } = process.stdout;
  let last = -1;
  return ({ label, done, total }: { label: string; done: number; total: number }) => {
    const percent = Math.floor((100 * done) / Math.max(total, 1));
    const shown = isTTY ? percent : Math.floor(percent / 10);
    if (shown === last) return;
    last = shown;
    const text = `Filling the demonstration season: ${label} ${done} of ${total} (${percent} %)`;
    if (isTTY) process.stdout.write(`\r${text}${percent === 100 ? '\n' : ''}`);
    else say(text);
  };
}
