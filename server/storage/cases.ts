import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import { openIssue } from '../../domain/check-in/follow-up.ts';
import { serviceKey } from '../../domain/coordination/served-order.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { afterPlacing } from './after-placing.ts';
import type { Database } from './database.ts';
import { jsonValue, textArray } from './values.ts';

export type ApplicantRecord = Selectable<Database['applicant']>;
export type CaseStateRow = Selectable<Database['case_state']>;

export async function getApplicant(
  db: Kysely<Database>,
  collectionNumber: string,
): Promise<ApplicantRecord> {
  return db
    .selectFrom('applicant')
    .selectAll()
    .where('collection_number', '=', collectionNumber)
    .executeTakeFirstOrThrow();
}

/** The papers of a case, each with what its source itself answered. */
export async function listEvidence(
  db: Kysely<Database>,
  collectionNumber: string,
): Promise<{ paper: Evidence; raw: string | null }[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('collection_number', '=', collectionNumber)
    .orderBy('evidence_id')
    .execute();
  return rows.map((row) => ({ paper: toEvidence(row), raw: row.raw }));
}

/** All that a verdict may look at: a source's own words are for people to read. */
export const EVIDENCE_COLUMNS = [
  'collection_number',
  'evidence_id',
  'kind',
  'source',
  'status',
  'extracted_at',
  'facts',
] as const satisfies (keyof Database['evidence'])[];
type EvidenceRow = Pick<Selectable<Database['evidence']>, (typeof EVIDENCE_COLUMNS)[number]>;

export function toEvidence(row: EvidenceRow): Evidence {
  // The intake checked that the facts are those of the kind; the column cannot say so.
  return {
    id: row.evidence_id,
    kind: row.kind,
    source: row.source,
    extractedAt: row.extracted_at,
    status: row.status,
    facts: row.facts,
  } as Evidence;
}

export async function listEvents(
  db: Kysely<Database>,
  collectionNumber: string,
): Promise<CaseEvent[]> {
  const rows = await db
    .selectFrom('case_event')
    .selectAll()
    .where('collection_number', '=', collectionNumber)
    .orderBy('seq')
    .execute();
  return rows.map(toEvent);
}

export function toEvent(row: Selectable<Database['case_event']>): CaseEvent {
  // Only `appendEvents` and the set-based writers fill the table, and they take typed events.
  return {
    type: row.type,
    data: row.data,
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    reason: row.reason,
    rulebook: row.rulebook,
  } as CaseEvent;
}

export function toEventRow(
  collectionNumber: string,
  event: CaseEvent,
): Selectable<Database['case_event']> {
  return {
    collection_number: collectionNumber,
    seq: event.seq,
    at: event.at,
    type: event.type,
    actor_id: event.actorId,
    reason: event.reason,
    rulebook: event.rulebook,
    data: { ...event.data },
  };
}

export async function appendEvents(
  db: Kysely<Database>,
  collectionNumber: string,
  events: readonly CaseEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await db
    .insertInto('case_event')
    .values(
      events.map((event) => ({
        collection_number: collectionNumber,
        seq: event.seq,
        at: event.at,
        type: event.type,
        actor_id: event.actorId,
        reason: event.reason,
        rulebook: event.rulebook,
        data: jsonValue(event.data),
      })),
    )
    .execute();
}

/** Locks the case for the rest of the transaction and says where it stands. */
export async function lockCase(
  db: Kysely<Database>,
  collectionNumber: string,
): Promise<CaseStateRow> {
  return db
    .selectFrom('case_state')
    .selectAll()
    .where('collection_number', '=', collectionNumber)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** The columns that follow from the fold alone; every writer of case_state uses these. */
export function projection(collectionNumber: string, state: CaseState) {
  const issue = openIssue(state);
  const queued =
    state.status === 'to-coordinate' || state.status === 'held' || state.status === 'proposed';
  return {
    version: state.version,
    status: state.status,
    route: state.route,
    category: state.category,
    reasons: state.reasons,
    placed_school_id: state.privateSchoolId ?? state.placedSchoolId,
    pending_school_id: state.proposedSchoolId ?? state.holdSchoolId,
    pending_by: state.proposedBy ?? state.heldBy,
    pending_until: state.proposedSchoolId === null ? state.holdUntil : null,
    checked_in_at: state.checkedInAt,
    // A confirmation of another school is none of this place (L12).
    guardian_confirmed_at:
      state.guardianConfirmedSchoolId === (state.privateSchoolId ?? state.placedSchoolId)
        ? state.guardianConfirmedAt
        : null,
    waiting_since: state.submittedAt,
    family_asked_at: state.familyAskedAt,
    service_key: queued ? serviceKey({ ...state, collectionNumber }) : null,
    desk_issue: issue?.issue ?? null,
    desk_issue_since: issue?.since ?? null,
    other_school_id: issue?.otherSchoolId ?? null,
    no_show_at: state.noShowReportedAt,
    ...afterPlacing(state),
  };
}

export async function saveProjection(
  db: Kysely<Database>,
  collectionNumber: string,
  state: CaseState,
  changedAt: string,
  verdict?: {
    seq: number;
    homeSchoolIds: string[];
    unitNumber: string | null;
    openGroups: readonly string[];
  },
): Promise<void> {
  const columns = projection(collectionNumber, state);
  await db
    .updateTable('case_state')
    .set({
      ...columns,
      reasons: textArray(columns.reasons),
      declined_school_ids: textArray(columns.declined_school_ids),
      changed_at: changedAt,
      ...(verdict
        ? {
            verdict_seq: verdict.seq,
            home_school_ids: textArray(verdict.homeSchoolIds),
            unit_number: verdict.unitNumber,
            open_groups: textArray(verdict.openGroups),
            stale: false,
          }
        : {}),
    })
    .where('collection_number', '=', collectionNumber)
    .execute();
}

export async function loadState(
  db: Kysely<Database>,
  collectionNumber: string,
): Promise<CaseState> {
  return foldCase(await listEvents(db, collectionNumber));
}

export async function findVerdict(db: Kysely<Database>, collectionNumber: string) {
  return db
    .selectFrom('whole_verdict')
    .selectAll()
    .where('collection_number', '=', collectionNumber)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Holds whose time is over, oldest first; whoever is about to count places releases them. */
export async function listExpiredHolds(db: Kysely<Database>, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('case_state')
    .select('collection_number')
    .where('pending_until', '<', now)
    .orderBy('pending_until')
    .execute();
  return rows.map((row) => row.collection_number);
}

export interface Use {
  collectionNumber: string;
  unit: string;
  season: number;
  familyKeys: string[];
  name: string;
}

/** Children's uses of these homes in any season that is stored (L10). */
export async function listUses(db: Kysely<Database>, units: readonly string[]): Promise<Use[]> {
  if (units.length === 0) return [];
  const rows = await db
    .selectFrom('case_state')
    .innerJoin('applicant', 'applicant.collection_number', 'case_state.collection_number')
    .select([
      'applicant.collection_number',
      'case_state.unit_number',
      'applicant.season',
      'applicant.family_keys',
      'applicant.name',
    ])
    .where('case_state.unit_number', '=', sql<string>`any(${textArray(units)})`)
    .where('applicant.submitted_at', 'is not', null)
    .orderBy('applicant.collection_number')
    .execute();
  return rows.map((row) => ({
    collectionNumber: row.collection_number,
    unit: row.unit_number ?? '',
    season: row.season,
    familyKeys: row.family_keys,
    name: row.name,
  }));
}

/** Which of the numbers there are cases for. */
export async function listExisting(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('case_state')
    .select('collection_number')
    .where('collection_number', '=', sql<string>`any(${textArray(collectionNumbers)})`)
    .execute();
  return new Set(rows.map((row) => row.collection_number));
}

/** Other cases that claim one of these homes are due for another verdict (L10). */
export async function markSharing(
  db: Kysely<Database>,
  units: readonly string[],
  except: string,
): Promise<void> {
  if (units.length === 0) return;
  await db
    .updateTable('case_state')
    .set({ stale: true })
    .where('unit_number', 'in', [...units])
    .where('collection_number', '!=', except)
    .execute();
}
