import { intakeGazetteerSchema } from '../contract/intake.ts';
import type { IntakeReport } from '../contract/intake-routes.ts';
import type { Deps } from '../deps.ts';
import { gazetteerId, saveGazetteer } from '../storage/gazetteer-intake.ts';
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
  const seen = new Map<string, number>();
  for (const { line, value } of rows) {
    const { district } = value.properties;
    const id = gazetteerId(value.properties);
    const before = seen.get(id);
    if (before === undefined) seen.set(id, line);
    // Of two pieces one would be lost, and what lies beside it would be on the wrong side of nothing.
    else
      report.add(
        line,
        'properties.name',
        'given-twice',
        `pieces of feature ${before} belong into its geometry`,
      );
    if (district !== null && !districts.has(district)) {
      report.add(line, 'properties.district', 'no-such-district', district);
    }
  }
  const kept = report.rejected === 0 || keepGood;
  const good = rows.filter(({ line }) => !report.isBad(line)).map(({ value }) => value);
  if (kept) {
    report.accepted = await deps.db.transaction().execute((trx) => saveGazetteer(trx, good));
    report.unchanged = good.length - report.accepted;
  }
  return report.finish(kept);
}
