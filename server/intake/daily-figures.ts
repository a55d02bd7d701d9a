import { intakeDailyFigureSchema } from '../contract/intake.ts';
import type { IntakeReport } from '../contract/intake-routes.ts';
import type { Deps } from '../deps.ts';
import { saveDailyFigures } from '../storage/daily-figures.ts';
import { listDistricts } from '../storage/schools.ts';
import { readSettings } from '../storage/settings.ts';
import { readCsv } from './lines.ts';
import { ReportBuilder } from './report.ts';

/** Takes in running totals by day of an earlier season (docs/intake.md); a figure given again is corrected. */
export async function takeInDailyFigures(
  deps: Deps,
  text: string,
  keepGood: boolean,
): Promise<IntakeReport> {
  const report = new ReportBuilder('daily-figures');
  const columns = Object.keys(intakeDailyFigureSchema.shape);
  const rows = readCsv(text, intakeDailyFigureSchema, columns, report);
  const districts = new Set((await listDistricts(deps.db)).map(({ id }) => id));
  const { season } = await readSettings(deps.db);
  const seen = new Map<string, number>();
  for (const { line, value } of rows) {
    const key = `${value.measure}/${value.district_id}/${value.date}`;
    const before = seen.get(key);
    if (before !== undefined) {
      report.add(line, 'date', 'given-twice', `already on line ${before}`);
    } else seen.set(key, line);
    if (!districts.has(value.district_id)) {
      report.add(line, 'district_id', 'no-such-district', value.district_id);
    }
    if (!value.date.startsWith(String(value.season))) {
      report.add(line, 'date', 'not-of-the-season', String(value.season));
    }
    if (season !== null && value.season >= season) {
      report.add(line, 'season', 'not-an-earlier-season', String(season));
    }
  }
  const kept = report.rejected === 0 || keepGood;
  if (!kept) return report.finish(false);
  const good = rows.filter(({ line }) => !report.isBad(line)).map(({ value }) => value);
  report.accepted = await saveDailyFigures(deps.db, good);
  report.unchanged = good.length - report.accepted;
  return report.finish(true);
}
