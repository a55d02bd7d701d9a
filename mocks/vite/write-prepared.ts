import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { migrate } from '../../server/storage/migrate.ts';
import { openPglite } from '../../server/storage/pglite.ts';
import { mountService } from '../mount-service.ts';
import { SCENARIO_NAMES } from '../scenarios/scenario.ts';

/** `node write-prepared.ts SCENARIO FILE`: the embedded database of a scenario, as one file. */
const [, , name, file] = process.argv;
const scenario = SCENARIO_NAMES.find((known) => known === name);
if (!scenario || !file) throw new Error('Usage: write-prepared.ts SCENARIO FILE');

const { db, dump, close } = await openPglite();
// A city is 600 MB; it is filled in the page, where its progress is seen.
if (scenario === 'city') await migrate(db);
else await mountService({ db, scenario });
const copy = await dump();
await writeFile(file, copy.stream());
await close();
