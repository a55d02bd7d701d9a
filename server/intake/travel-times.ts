import { intakeTravelTimeSchema } from '../contract/intake.ts';
import type { IntakeReport } from '../contract/intake-routes.ts';
import type { Deps } from '../deps.ts';
import { sha256 } from '../identity.ts';
import { ProblemError } from '../problem.ts';
import { listAllSchools, listDistricts } from '../storage/schools.ts';
import { readSettings } from '../storage/settings.ts';
import { addTravelTable } from '../storage/travel-times.ts';
import { readCsv } from './lines.ts';
import { ReportBuilder } from './report.ts';

/**
 * Takes in how long the ways to schools are (docs/intake.md). A file gives the whole table of each district that it
 * names; the table counts for plans made from then on, and those of before keep theirs.
 */
export async function takeInTravelTimes(
  deps: Deps,
  text: string,
  keepGood: boolean,
): Promise<IntakeReport> {
  const report = new ReportBuilder('travel-times');
  const columns = Object.keys(intakeTravelTimeSchema.shape);
  const rows = readCsv(text, intakeTravelTimeSchema, columns, report);
  const districts = new Set((await listDistricts(deps.db)).map(({ id }) => id));
  const schools = new Map((await listAllSchools(deps.db)).map((school) => [school.id, school]));
  const { season } = await readSettings(deps.db);
  if (season === null) throw new ProblemError(409, 'no-season');
  const seen = new Map<string, number>();
  for (const { line, value } of rows) {
    const { district_id: district, from_kind: kind, from, school_id: schoolId } = value;
    const key = [district, kind, from, schoolId].join('/');
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else report.add(line, 'from', 'given-twice', `already on line ${before}`);
    if (!districts.has(district)) report.add(line, 'district_id', 'no-such-district', district);
    const school = schools.get(schoolId);
    if (!school) report.add(line, 'school_id', 'unknown-school', `there is no school ${schoolId}`);
    else if (school.ownership !== 'public')
      report.add(line, 'school_id', 'not-a-public-school', 'coordination gives public places');
    if (kind === 'cell' && !/^-?\d+,-?\d+$/.test(from))
      report.add(line, 'from', 'not-a-cell', 'two whole numbers with a comma between');
  }
  const kept = report.rejected === 0 || keepGood;
  if (!kept) return report.finish(false);
  const good = rows.filter(({ line }) => !report.isBad(line)).map(({ value }) => value);
  for (const [districtId, own] of Map.groupBy(good, (row) => row.district_id)) {
    const pairs = own.map((row) => ({
      from: row.from_kind,
      key: row.from,
      schoolId: row.school_id,
      minutes: row.minutes,
    }));
    // The content is the name: the same table taken in again is the same.
    const lines = pairs.map((pair) => JSON.stringify(Object.values(pair))).toSorted();
    const id = (await sha256(JSON.stringify([season, districtId, lines]))).slice(0, 32);
    const at = deps.now().toISOString();
    const isNew = await addTravelTable(deps.db, { id, season, districtId, at }, pairs);
    if (isNew) report.accepted += pairs.length;
    else report.unchanged += pairs.length;
  }
  return report.finish(true);
}
