import type { Transaction } from 'kysely';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import { carryOutWithin } from '../casework/command.ts';
import type { NewEvent } from '../casework/command.ts';
import { intakePrivateAdmissionSchema } from '../contract/intake.ts';
import type { IntakePrivateAdmission } from '../contract/intake.ts';
import type { IntakeReport } from '../contract/intake-routes.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import type { Database } from '../storage/database.ts';
import { listExisting } from '../storage/cases.ts';
import { lockCases, seasonsOf } from '../storage/private-admissions.ts';
import { listEventsOfMany } from '../storage/follow-up.ts';
import { listAllSchools, lockPlans } from '../storage/schools.ts';
import { readCsv } from './lines.ts';
import type { Read } from './lines.ts';
import { ReportBuilder } from './report.ts';
import { Discarded, passDiscarded } from './schools.ts';

type Row = Read<IntakePrivateAdmission>;

/**
 * Takes in the lists of private schools (L17). Only whom the city collected can be admitted (L4). The public place
 * is free at once, unless the family has acted at the public school: then it is a claim, and an officer says which
 * of the two stands.
 */
export async function takeInPrivateAdmissions(
  deps: Deps,
  text: string,
  keepGood: boolean,
  caller: { person: Person; requestId: string },
): Promise<IntakeReport> {
  const report = new ReportBuilder('private-admissions');
  const columns = Object.keys(intakePrivateAdmissionSchema.shape);
  const rows = readCsv(text, intakePrivateAdmissionSchema, columns, report);
  const seen = new Map<string, number>();
  for (const { line, value } of rows) {
    const before = seen.get(value.collection_number);
    if (before === undefined) seen.set(value.collection_number, line);
    else report.add(line, 'collection_number', 'given-twice', `already on line ${before}`);
  }
  await refuseOtherSchools(deps, rows, report);
  await deps.db
    .transaction()
    .execute(async (trx) => {
      const numbers = rows.map(({ value }) => value.collection_number);
      const existing = await listExisting(trx, numbers);
      for (const { line, value } of rows) {
        if (existing.has(value.collection_number)) continue;
        const detail = 'nobody was collected under this number (L4)';
        report.add(line, 'collection_number', 'never-collected', detail);
      }
      const good = rows.filter(({ line }) => !report.isBad(line));
      await lockAll(trx, good);
      for (const row of good) await takeIn(trx, deps, row, report, caller);
      if (report.rejected > 0 && !keepGood) throw new Discarded();
    })
    .catch(passDiscarded);
  return report.finish(report.rejected === 0 || keepGood);
}

async function refuseOtherSchools(
  deps: Deps,
  rows: readonly Row[],
  report: ReportBuilder,
): Promise<void> {
  if (rows.length === 0) return;
  const ownership = new Map(
    (await listAllSchools(deps.db)).map((school) => [school.id, school.ownership]),
  );
  for (const { line, value } of rows) {
    const owned = ownership.get(value.school_id);
    if (owned === undefined) {
      report.add(line, 'school_id', 'unknown-school', `there is no school ${value.school_id}`);
    } else if (owned === 'public') {
      report.add(line, 'school_id', 'not-a-private-school', 'a public school admits by allocation');
    }
  }
}

/** Cases first, then plans, each in its order: as every other command that books places. */
async function lockAll(trx: Transaction<Database>, rows: readonly Row[]): Promise<void> {
  const numbers = rows.map(({ value }) => value.collection_number);
  const events = await lockCases(trx, numbers).then(() => listEventsOfMany(trx, numbers));
  const places = new Set([...events.values()].flatMap((own) => foldCase(own).takesPlaceAt ?? []));
  if (places.size === 0) return;
  for (const season of await seasonsOf(trx, numbers)) await lockPlans(trx, season, [...places]);
}

async function takeIn(
  trx: Transaction<Database>,
  deps: Deps,
  { line, value }: Row,
  report: ReportBuilder,
  { person, requestId }: { person: Person; requestId: string },
): Promise<void> {
  const { collection_number: collectionNumber, school_id: schoolId } = value;
  const refuse = (code: string, detail: string) =>
    report.add(line, 'collection_number', code, detail);
  await carryOutWithin(trx, deps, {
    collectionNumber,
    person,
    requestId,
    version: null,
    action: null,
    decide: (state) => {
      if (state.submittedAt === null) {
        refuse('not-submitted', 'the collection was begun and never submitted (L4)');
        return [];
      }
      const { privateSchoolId } = state;
      if (privateSchoolId !== null && privateSchoolId !== schoolId) {
        refuse('admitted-elsewhere', `admitted already by ${privateSchoolId}`);
        return [];
      }
      const events = eventsFor(state, schoolId);
      if (events.length === 0) report.unchanged += 1;
      else report.accepted += 1;
      return events;
    },
  });
}

function eventsFor(state: CaseState, schoolId: string): NewEvent[] {
  const known = [
    state.privateSchoolId,
    state.privateClaimSchoolId,
    state.declinedClaimSchoolId,
  ].includes(schoolId);
  if (known) return [];
  const acted = state.checkedInAt !== null || state.guardianConfirmedAt !== null;
  const type = acted && state.placedSchoolId !== null ? 'private-claimed' : 'private-admitted';
  return [{ type, data: { schoolId }, reason: null }];
}
