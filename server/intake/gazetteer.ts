import { intakeGazetteerSchema } from '../contract/intake.ts';
import type { IntakeReport } from '../contract/intake-routes.ts';
import type { Deps } from '../deps.ts';
import { saveGazetteer } from '../storage/gazetteer-intake.ts';
import { listDistricts } from '../storage/schools.ts';
import { readFeatures } from './lines.ts';
import { ReportBuilder } from './report.ts';

/** Takes in a gazetteer file: what the schematic map draws and what a typed address is matched against. */
export async function takeInGazetteer(
  deps: Deps,
  text: string,
  keepGood: boolean,
): Promise<IntakeReport> {
  const report = new ReportBuilder('gazetteer');
  const rows = readFeatures(text, intakeGazetteerSchema, report);
  const districts = new Set((await listDistricts(deps.db)).map((district) => district.id));
  for (const { line, value } of rows) {
    const { district } = value.properties;
    if (district !== null && !districts.has(district)) {
      report.add(line, 'properties.district', 'no-such-district', district);
    }
  }
  const kept = report.rejected === 0 || keepGood;
  const good = rows.filter(({ line }) => !report.isBad(line)).map(({ value }) => value);
  if (kept) await deps.db.transaction().execute((trx) => saveGazetteer(trx, good));
  report.accepted = good.length;
  return report.finish(kept);
}
