import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { IntakeError } from '../contract/intake-routes.ts';
import { readCsv } from '../intake/lines.ts';
import { ReportBuilder } from '../intake/report.ts';
import { savePerson } from '../storage/people.ts';
import { listAllSchools, listDistricts } from '../storage/schools.ts';
import { openService, readOptions } from './open-service.ts';

/**
 * `npm run people -- FILE.csv`: lets people sign in with a click and no password, for a trial on one's own data in
 * a closed network. Accounts and single sign-on come through the identity port instead (server/deps.ts).
 */
const orNull = z
  .string()
  .max(60)
  .transform((text) => text || null);
const personRow = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(100),
  name_en: z.string().min(1).max(100),
  role: z.enum(['officer', 'registrar', 'supervisor', 'intake']),
  district_id: orNull,
  school_id: orNull,
});

const file = process.argv[2];
if (!file) {
  process.stdout.write(
    'Usage: npm run people -- people.csv (id,name,name_en,role,district_id,school_id)\n',
  );
  process.exit(2);
}
const text = await readFile(file, 'utf8');
const service = await openService({
  ...readOptions({ DATA_DIR: 'data/service', ...process.env }),
  quiet: true,
});
try {
  const errors = await letIn(text);
  for (const { line, field, code, detail } of errors) {
    process.stdout.write(`${file}:${line} ${field || '-'} ${code}: ${detail}\n`);
  }
  process.exitCode = errors.length > 0 ? 1 : 0;
} finally {
  await service.close();
}

/** All of the file or, with a bad line, nothing. */
async function letIn(csv: string): Promise<IntakeError[]> {
  const report = new ReportBuilder('people');
  const rows = readCsv(csv, personRow, Object.keys(personRow.shape), report);
  const districts = new Set((await listDistricts(service.db)).map(({ id }) => id));
  const schools = new Set((await listAllSchools(service.db)).map(({ id }) => id));
  for (const { line, value } of rows) {
    if (value.role === 'officer' && !districts.has(value.district_id ?? '')) {
      report.add(line, 'district_id', 'no-such-district', 'an officer belongs to a district');
    }
    if (value.role === 'registrar' && !schools.has(value.school_id ?? '')) {
      report.add(line, 'school_id', 'no-such-school', 'a registrar belongs to a school');
    }
  }
  const { errors } = report.finish(false);
  if (errors.length > 0) return errors;
  for (const { value } of rows) {
    await savePerson(service.db, {
      id: value.id,
      name: value.name,
      nameEn: value.name_en,
      role: value.role,
      districtId: value.role === 'officer' ? value.district_id : null,
      schoolId: value.role === 'registrar' ? value.school_id : null,
      demonstration: true,
    });
  }
  process.stdout.write(
    `${rows.length} people may sign in without a password. Keep the service off open networks.\n`,
  );
  return [];
}
