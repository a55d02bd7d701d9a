import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IntakeReport } from '../contract/intake-routes.ts';
import type { Person } from '../contract/session.ts';
import { tidy } from '../storage/tidy.ts';
import { openService, readOptions } from './open-service.ts';

/**
 * `npm run intake -- FILES [--keep-good]`: takes files in, in the order given, into the database that `npm run
 * serve` would open. Ends with 1 when a file had a bad line; nothing of such a file is kept unless --keep-good.
 */
const CLERK: Person = {
  id: 'intake-command',
  name: '数据导入',
  nameEn: 'Intake command',
  role: 'intake',
  districtId: null,
  schoolId: null,
};

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const keepGood = process.argv.includes('--keep-good');
if (files.length === 0) {
  process.stdout.write(
    'Usage: npm run intake -- schools.csv gazetteer.geojson ranges.geojson applications.jsonl [--keep-good]\n',
  );
  process.exit(2);
}
const service = await openService({
  ...readOptions({ DATA_DIR: 'data/service', ...process.env }),
  quiet: true,
});
let faulty = false;
try {
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const report = await takeIn(doorOf(file, text), text);
    faulty ||= report.rejected > 0;
    print(file, report);
  }
  await service.settled();
  await tidy(service.db);
} finally {
  await service.close();
}
process.exitCode = faulty ? 1 : 0;

interface Door {
  path: string;
  type: string;
}

/** Which of the documented formats a file is, by its ending and, for GeoJSON, by what its features are. */
function doorOf(file: string, text: string): Door {
  if (/\.csv$/i.test(file)) {
    // The header tells them apart: only a list of admitted pupils names pupils, only a daily series measures.
    const [header = ''] = text.split('\n', 1);
    const path = header.includes('collection_number')
      ? 'private-admissions'
      : /\bmeasure\b/.test(header)
        ? 'daily-figures'
        : /\bfrom_kind\b/.test(header)
          ? 'travel-times'
          : 'schools';
    return { path, type: 'text/csv' };
  }
  if (/\.(jsonl|ndjson)$/i.test(file))
    return { path: 'applications', type: 'application/x-ndjson' };
  if (/\.(geojson|json)$/i.test(file)) {
    if (/"paragraphs"\s*:/.test(text)) return { path: 'notice', type: 'application/json' };
    const path = /"clauses"\s*:/.test(text) ? 'ranges' : 'gazetteer';
    return { path, type: 'application/geo+json' };
  }
  throw new Error(`${file}: not one of .csv, .jsonl, .geojson`);
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
