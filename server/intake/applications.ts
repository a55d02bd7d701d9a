import type { Kysely } from 'kysely';
import { validateIdNumber } from '../../domain/identity/id-number.ts';
import { intakeApplicationSchema } from '../contract/intake.ts';
import type { IntakeApplication } from '../contract/intake.ts';
import type { IntakeReport } from '../contract/intake-routes.ts';
import { openFirstVerdicts } from '../casework/judge-new.ts';
import { judgeStale } from '../casework/judge-stale.ts';
import type { Deps } from '../deps.ts';
import {
  listHoldersOfIds,
  listRecordHashes,
  lockIntake,
  saveApplications,
} from '../storage/application-intake.ts';
import type { Database } from '../storage/database.ts';
import { listDistricts } from '../storage/schools.ts';
import { readSettings, saveSetting } from '../storage/settings.ts';
import { standInLine } from './in-order.ts';
import { readJsonLines } from './lines.ts';
import type { Read } from './lines.ts';
import { ReportBuilder } from './report.ts';
import { Discarded, passDiscarded } from './schools.ts';
import { readAddresses } from './read-addresses.ts';
import { textHash } from './text-hash.ts';
import { toApplicationRows } from './application-rows.ts';

/**
 * Takes in an applications file: applications as the city's app collected them. What was submitted is never
 * changed (L5): the same record once more changes nothing, another one under the same number is refused. Files are
 * read side by side and stored in the order in which they came.
 */
export async function takeInApplications(
  deps: Deps,
  text: string,
  keepGood: boolean,
): Promise<IntakeReport> {
  const { turn, leave } = standInLine(deps);
  try {
    return await takeIn(deps, text, keepGood, turn);
  } finally {
    leave();
  }
}

async function takeIn(
  deps: Deps,
  text: string,
  keepGood: boolean,
  turn: Promise<void>,
): Promise<IntakeReport> {
  const report = new ReportBuilder('applications');
  const rows = await readJsonLines(text, intakeApplicationSchema, report);
  const districts = new Set((await listDistricts(deps.db)).map((district) => district.id));
  checkAlone(rows, districts, report);
  const hashed = rows.map((row) => ({ ...row, hash: textHash(JSON.stringify(row.value)) }));
  await turn;
  await deps.db
    .transaction()
    .execute(async (trx) => {
      // One intake at a time: of two families with one home the later must see the earlier (L10).
      await lockIntake(trx);
      const fresh = await withoutKnown(trx, hashed, report);
      if (report.rejected > 0 && !keepGood) throw new Discarded();
      const good = fresh.filter(({ line }) => !report.isBad(line));
      report.accepted = good.length;
      if (good.length === 0) return;
      const at = deps.now().toISOString();
      const newest = good.reduce((season, { value }) => Math.max(season, value.season), 0);
      const read = await readAddresses(
        trx,
        good.map(({ value }) => value),
      );
      const stored = good.map(({ value, hash }) => toApplicationRows(read(value), hash, at));
      await saveApplications(trx, stored, await openFirstVerdicts(trx, stored, at));
      const settings = await readSettings(trx);
      if (newest > (settings.season ?? 0)) await saveSetting(trx, 'season', newest);
    })
    .catch(passDiscarded);
  const kept = report.rejected === 0 || keepGood;
  if (kept && report.accepted > 0) await judgeStale(deps);
  return report.finish(kept);
}

/** What can be wrong with a line that its schema allows. */
function checkAlone(
  rows: readonly Read<IntakeApplication>[],
  districts: ReadonlySet<string>,
  report: ReportBuilder,
): void {
  const seen = new Map<string, number>();
  const children = new Map<string, number>();
  for (const { line, value } of rows) {
    const before = seen.get(value.collectionNumber);
    if (before !== undefined) {
      report.add(line, 'collectionNumber', 'given-twice', `already on line ${before}`);
    } else seen.set(value.collectionNumber, line);
    if (!value.collectionNumber.startsWith(String(value.season))) {
      report.add(line, 'collectionNumber', 'not-of-the-season', String(value.season));
    }
    if (!districts.has(value.district)) {
      report.add(line, 'district', 'no-such-district', value.district);
    }
    const child = `${value.season}/${value.idNumber.toUpperCase()}`;
    const twin = children.get(child);
    if (twin !== undefined) {
      report.add(line, 'idNumber', 'collected-under-another-number', `already on line ${twin}`);
    } else children.set(child, line);
    const id = validateIdNumber(value.idNumber);
    if (!id.valid) report.add(line, 'idNumber', 'not-an-id-number', id.because);
    else {
      if (id.birthDate !== value.birthDate) {
        report.add(line, 'birthDate', 'differs-from-id-number', id.birthDate);
      }
      if (id.sex !== value.sex) report.add(line, 'sex', 'differs-from-id-number', id.sex);
    }
    const ids = value.evidence.map((paper) => paper.id);
    const twice = ids.find((each, index) => ids.indexOf(each) !== index);
    if (twice !== undefined) report.add(line, 'evidence', 'evidence-given-twice', twice);
    value.evidence.forEach((paper, index) => {
      if (paper.status === 'found' && paper.facts === null) {
        report.add(line, `evidence.${index}.facts`, 'found-without-facts', paper.id);
      }
    });
  }
}

/** A record, and what tells it from another under its number. */
type Hashed = Read<IntakeApplication> & { hash: string };

async function withoutKnown(
  db: Kysely<Database>,
  rows: readonly Hashed[],
  report: ReportBuilder,
): Promise<Hashed[]> {
  const known = await listRecordHashes(
    db,
    rows.map(({ value }) => value.collectionNumber),
  );
  const holders = await listHoldersOfIds(
    db,
    rows.map(({ value }) => value.idNumber.toUpperCase()),
  );
  const fresh: Hashed[] = [];
  for (const row of rows) {
    const before = known.get(row.value.collectionNumber);
    const { season, idNumber, collectionNumber } = row.value;
    const other = holders.get(`${season}/${idNumber.toUpperCase()}`);
    if (other !== undefined && other !== collectionNumber) {
      report.add(row.line, 'idNumber', 'collected-under-another-number', other);
    } else if (before === undefined) fresh.push(row);
    else if (before === row.hash) report.unchanged += 1;
    else {
      report.add(
        row.line,
        'collectionNumber',
        'already-collected',
        'what was submitted is never changed (L5)',
      );
    }
  }
  return fresh;
}
