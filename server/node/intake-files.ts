import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IntakeReport } from '../contract/intake-routes.ts';
import type { Person } from '../contract/session.ts';
import { tidy } from '../storage/tidy.ts';
import { doorOf, inOrder, type Door } from './intake-doors.ts';
import { openService, readOptions } from './open-service.ts';

/**
 * `npm run intake -- FILES [--keep-good]`: takes files in, each after what it refers to, into the database that
 * `npm run serve` would open. Ends with 1 when a file had a bad line; nothing of such a file is kept unless
 * --keep-good; with 2, and nothing taken in, when a file cannot be read or is none of the formats.
 */
const CLERK: Person = {
  id: 'intake-command',
  name: '数据导入',
  nameEn: 'Intake command',
  role: 'intake',
  districtId: null,
  schoolId: null,
};

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const keepGood = process.argv.includes('--keep-good');
if (names.length === 0) {
  refuse(
    'Usage: npm run intake -- schools.csv gazetteer.geojson ranges.geojson applications.jsonl [--keep-good]',
  );
}
const files = inOrder(await Promise.all(names.map(known)));
const service = await openService({
  ...readOptions({ DATA_DIR: 'data/service', ...process.env }),
  quiet: true,
});
let faulty = false;
try {
  for (const { name, door, text } of files) {
    const report = await takeIn(door, text);
    faulty ||= report.rejected > 0;
    print(name, report);
  }
  await service.settled();
  await tidy(service.db);
} finally {
  await service.close();
}
process.exitCode = faulty ? 1 : 0;

/** Before anything is taken in: a name mistyped must not leave half of the files behind. */
async function known(name: string): Promise<{ name: string; door: Door; text: string }> {
  const text = await readFile(name, 'utf8').catch((error: Error) => refuse(error.message));
  const door = doorOf(name, text);
  return door ? { name, door, text } : refuse(`${name}: not one of .csv, .jsonl, .geojson, .json`);
}

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}

async function takeIn({ path, type }: Door, body: string): Promise<IntakeReport> {
  const response = await service.app.fetch(
    new Request(`http://service/api/intake/${path}?keepGood=${keepGood}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    }),
    { caller: CLERK },
  );
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as IntakeReport;
}

function print(file: string, report: IntakeReport): void {
  const { read, accepted, unchanged, rejected, kept } = report;
  process.stdout.write(
    `${basename(file)} (${report.file}): ${read} read, ${accepted} accepted, ${unchanged} unchanged, ${rejected} rejected${kept ? '' : '; nothing was kept'}\n`,
  );
  for (const { line, field, code, detail } of report.errors) {
    process.stdout.write(`  ${basename(file)}:${line} ${field || '-'} ${code}: ${detail}\n`);
  }
  if (report.moreErrors > 0) process.stdout.write(`  … and ${report.moreErrors} more\n`);
}
