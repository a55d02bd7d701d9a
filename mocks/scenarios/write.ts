import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toCsv } from './csv.ts';
import { dailyFiguresCsv, lastSeasonFigures } from './last-season.ts';
import { SCENARIO_NAMES, generateScenario, type Scenario } from './scenario.ts';

/** `npm run scenario -- city --out DIR`: a demonstration season as the files that the service takes in. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, applicants: { type: 'string' } },
  });
  const name = SCENARIO_NAMES.find((candidate) => candidate === positionals[0]);
  const applicants = values.applicants === undefined ? undefined : Number(values.applicants);
  if (!name || !values.out || (applicants !== undefined && !Number.isInteger(applicants))) {
    console.error(`npm run scenario -- ${SCENARIO_NAMES.join('|')} --out DIR [--applicants N]`);
    process.exitCode = 2;
    return;
  }
  await mkdir(values.out, { recursive: true });
  const scenario = generateScenario(name, { applicants });
  await writeScenario(scenario, values.out);
  console.log(`${name}: ${scenario.applicantCount} applications in ${values.out}`);
}

async function writeScenario(scenario: Scenario, out: string): Promise<void> {
  const collection = (features: readonly object[]) =>
    `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
  const schools = [...scenario.schoolsBefore, ...scenario.schools];
  await writeFile(join(out, 'schools.csv'), toCsv(schools));
  await writeFile(join(out, 'ranges.geojson'), collection(scenario.ranges));
  await writeFile(join(out, 'gazetteer.geojson'), collection(scenario.gazetteer));
  await writeFile(join(out, 'daily-figures.csv'), dailyFiguresCsv(lastSeasonFigures(scenario)));
  await writeLines(join(out, 'applications.jsonl'), scenario.applications());
  // In a folder of its own: somebody who takes all the files of the season in does not name it.
  await mkdir(join(out, 'test-material'), { recursive: true });
  await writeLines(join(out, 'test-material', 'intentions.jsonl'), intentions(scenario));
}

function* intentions(scenario: Scenario) {
  for (const { collectionNumber } of scenario.applications())
    yield { collectionNumber, ...scenario.intentionOf(collectionNumber) };
}

/** One at a time, so that a hundred thousand records never stand in memory together. */
async function writeLines(path: string, rows: Iterable<object>): Promise<void> {
  const file = createWriteStream(path);
  for (const row of rows) if (!file.write(`${JSON.stringify(row)}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}

await main();
