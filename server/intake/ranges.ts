import type { Point } from '../../domain/evidence/evidence.ts';
import { intakeRangeSchema } from '../contract/intake.ts';
import type { IntakeRange } from '../contract/intake.ts';
import type { IntakeReport } from '../contract/intake-routes.ts';
import type { Deps } from '../deps.ts';
import { saveEdition } from '../storage/edition-intake.ts';
import { listAllSchools } from '../storage/schools.ts';
import { runSweep } from '../sweeps/run.ts';
import { beginReEvaluations } from '../sweeps/start.ts';
import { readFeatures } from './lines.ts';
import type { Read } from './lines.ts';
import { ReportBuilder } from './report.ts';
import { Discarded, passDiscarded } from './schools.ts';

/**
 * Takes in a ranges file: editions as they were published on paper. An edition that is there already is never
 * changed by intake; the same ranges once more change nothing.
 */
export async function takeInRanges(
  deps: Deps,
  text: string,
  keepGood: boolean,
): Promise<IntakeReport> {
  const report = new ReportBuilder('ranges');
  const rows = readFeatures(text, intakeRangeSchema, report);
  const schools = new Map((await listAllSchools(deps.db)).map((school) => [school.id, school]));
  const seen = new Map<string, number>();
  for (const { line, value } of rows) {
    const { school, district, year, clauses } = value.properties;
    const known = schools.get(school);
    if (!known) report.add(line, 'properties.school', 'no-such-school', school);
    else if (known.districtId !== district) {
      report.add(line, 'properties.district', 'not-the-schools-district', known.districtId);
    }
    const key = `${year}/${school}`;
    const before = seen.get(key);
    if (before !== undefined)
      report.add(line, 'properties.school', 'given-twice', `already feature ${before}`);
    else seen.set(key, line);
    if (
      clauses.some((clause) => clause.kind === 'area' && !clause.area) &&
      value.geometry === null
    ) {
      report.add(
        line,
        'geometry',
        'area-without-geometry',
        'an area clause needs the feature’s geometry',
      );
    }
    const ids = clauses.map((clause) => clause.id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) report.add(line, 'properties.clauses', 'clause-given-twice', twice);
    checkRings(line, value, report);
  }
  const sweeps: string[] = [];
  await deps.db
    .transaction()
    .execute(async (trx) => {
      const good = rows.filter(({ line }) => !report.isBad(line));
      for (const [id, features] of byEdition(good)) {
        const outcome = await saveEdition(
          trx,
          id,
          features.map(({ value }) => value),
        );
        if (outcome === 'differs') {
          for (const { line } of features) {
            report.add(line, 'properties.year', 'edition-already-published', id);
          }
        } else if (outcome === 'unchanged') report.unchanged += features.length;
        else report.accepted += features.length;
      }
      // Where every home lies has to be asked again.
      if (report.accepted > 0) sweeps.push(...(await beginReEvaluations(trx, deps)));
      if (report.rejected > 0 && !keepGood) throw new Discarded();
    })
    .catch(passDiscarded);
  const kept = report.rejected === 0 || keepGood;
  if (kept) for (const id of sweeps) deps.background(runSweep(deps, id));
  return report.finish(kept);
}

function byEdition(rows: Read<IntakeRange>[]): Map<string, Read<IntakeRange>[]> {
  const editions = new Map<string, Read<IntakeRange>[]>();
  for (const row of rows) {
    const id = `${row.value.properties.district}-${row.value.properties.year}`;
    const list = editions.get(id);
    if (list) list.push(row);
    else editions.set(id, [row]);
  }
  return editions;
}

/** RFC 7946: a ring ends where it began; so does one of a clause's own area. */
function checkRings(line: number, { geometry, properties }: IntakeRange, report: ReportBuilder) {
  const check = (polygons: readonly Point[][][], path: string) =>
    polygons.forEach((polygon, p) => {
      polygon.forEach((ring, r) => {
        const first = ring[0] as Point;
        const last = ring.at(-1) as Point;
        if (first[0] === last[0] && first[1] === last[1]) return;
        report.add(line, `${path}.${p}.${r}`, 'ring-not-closed', 'the last point is not the first');
      });
    });
  check(
    geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? []),
    'geometry.coordinates',
  );
  properties.clauses.forEach((clause, index) => {
    if ('area' in clause) check(clause.area ?? [], `properties.clauses.${index}.area`);
  });
}
