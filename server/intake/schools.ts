import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { intakeSchoolSchema } from '../contract/intake.ts';
import type { IntakeSchool } from '../contract/intake.ts';
import type { IntakeReport } from '../contract/intake-routes.ts';
import { readSettings, saveSetting } from '../storage/settings.ts';
import { saveSchool } from '../storage/school-intake.ts';
import { readCsv } from './lines.ts';
import type { Read } from './lines.ts';
import { ReportBuilder } from './report.ts';

/** Takes in a schools file: districts, schools and their intake plans of a season (docs/intake.md). */
export async function takeInSchools(
  deps: Deps,
  text: string,
  keepGood: boolean,
  { person }: { person: Person },
): Promise<IntakeReport> {
  const report = new ReportBuilder('schools');
  const columns = Object.keys(intakeSchoolSchema.shape);
  const rows = readCsv(text, intakeSchoolSchema, columns, report);
  const by = { id: person.id, at: deps.now().toISOString() };
  const seen = new Map<string, number>();
  for (const { line, value } of rows) {
    const key = `${value.season}/${value.school_id}`;
    const before = seen.get(key);
    if (before !== undefined) {
      report.add(line, 'school_id', 'given-twice', `already on line ${before}`);
    } else seen.set(key, line);
  }
  await deps.db
    .transaction()
    .execute(async (trx) => {
      for (const { line, value } of rows.toSorted(byId)) {
        if (report.isBad(line)) continue;
        const outcome = await saveSchool(trx, value, by);
        if (outcome === 'below-taken') {
          report.add(
            line,
            'classes',
            'below-taken',
            'more places are given already than this plan has',
          );
        } else if (outcome === 'unchanged') report.unchanged += 1;
        else report.accepted += 1;
      }
      const newest = rows
        .filter(({ line }) => !report.isBad(line))
        .reduce((season, { value }) => Math.max(season, value.season), 0);
      const settings = await readSettings(trx);
      if (newest > (settings.season ?? 0)) await saveSetting(trx, 'season', newest);
      if (report.rejected > 0 && !keepGood) throw new Discarded();
    })
    .catch(passDiscarded);
  return report.finish(report.rejected === 0 || keepGood);
}

/** Plans are locked in the order of their schools, as everywhere. */
const byId = (a: Read<IntakeSchool>, b: Read<IntakeSchool>) =>
  a.value.school_id < b.value.school_id ? -1 : a.value.school_id > b.value.school_id ? 1 : 0;

/** Undoes a transaction whose file had a bad line. */
export class Discarded extends Error {}

export function passDiscarded(error: unknown): void {
  if (!(error instanceof Discarded)) throw error;
}
