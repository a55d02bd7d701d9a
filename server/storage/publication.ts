import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { PlacementCode } from '../../domain/allocation/placement-code.ts';
import type { CaseEvent } from '../../domain/casework/events.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { VerificationGroup } from '../../domain/verification/groups.ts';
import { insertMany } from './bulk.ts';
import { projection, toEvent, toEventRow } from './cases.ts';
import type { Database } from './database.ts';
import { textArray } from './values.ts';

export interface PlacementRow {
  collectionNumber: string;
  outcome: Database['placement']['outcome'];
  schoolId: string | null;
  category: number | null;
  code: PlacementCode;
  events: CaseEvent[];
}

/** No case moves while a formal run is written to all of them. */
export async function lockAllCases(db: Kysely<Database>, season: number): Promise<void> {
  await sql`select 1 from case_state where season = ${season} order by collection_number for update`.execute(
    db,
  );
}

/** A run's placements after a number, each with the events of its case so far. */
export async function listPlacementsAfter(
  db: Kysely<Database>,
  runId: string,
  after: string,
  limit: number,
): Promise<PlacementRow[]> {
  const rows = await db
    .selectFrom('placement')
    .select(['collection_number', 'outcome', 'school_id', 'category', 'code'])
    .where('run_id', '=', runId)
    .where('collection_number', '>', after)
    .orderBy('collection_number')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const events = await db
    .selectFrom('case_event')
    .selectAll()
    .where(
      'collection_number',
      'in',
      rows.map((row) => row.collection_number),
    )
    .orderBy('collection_number')
    .orderBy('seq')
    .execute();
  const byNumber = Map.groupBy(events, (event) => event.collection_number);
  return rows.map((row) => ({
    collectionNumber: row.collection_number,
    outcome: row.outcome,
    schoolId: row.school_id,
    category: row.category,
    code: row.code as PlacementCode,
    events: (byNumber.get(row.collection_number) ?? []).map(toEvent),
  }));
}

export interface Folded {
  collectionNumber: string;
  event: CaseEvent;
  state: CaseState;
  /** Set when the event is a verdict: where the home lies by it. */
  homeSchoolIds?: string[];
  /** With a verdict: the home that the claim rests on. */
  unitNumber?: string | null;
  /** With a verdict that says the same as the one before: the case did not change, unless its home lies elsewhere. */
  unmoved?: boolean;
  /** With a verdict: what it leaves open. */
  openGroups?: readonly VerificationGroup[];
}

/** Adds a verdict's event to each of many cases to which it changes nothing else. */
export async function saveSameVerdicts(
  db: Kysely<Database>,
  same: readonly { collectionNumber: string; event: CaseEvent }[],
): Promise<void> {
  if (same.length === 0) return;
  await insertMany(
    db,
    'case_event',
    same.map(({ collectionNumber, event }) => toEventRow(collectionNumber, event)),
  );
  const numbers = textArray(same.map(({ collectionNumber }) => collectionNumber));
  const seqs = textArray(same.map(({ event }) => String(event.seq)));
  await sql`update case_state as c set version = n.seq, verdict_seq = n.seq, stale = false
    from unnest(${numbers}, ${seqs}::integer[]) as n (number, seq)
    where c.collection_number = n.number`.execute(db);
}

/** Adds one event to each of many cases and stores what they fold to now, in two statements. */
export async function saveFolded(
  db: Kysely<Database>,
  folded: readonly Folded[],
  at: string,
): Promise<void> {
  if (folded.length === 0) return;
  await insertMany(
    db,
    'case_event',
    folded.map(({ collectionNumber, event }) => toEventRow(collectionNumber, event)),
  );
  const rows = JSON.stringify(
    folded.map(
      ({ collectionNumber, event, state, homeSchoolIds, unitNumber, unmoved, openGroups }) => ({
        collection_number: collectionNumber,
        ...projection(collectionNumber, state),
        changed_at: unmoved ? null : at,
        home_school_ids: homeSchoolIds ?? null,
        verdict_seq: homeSchoolIds ? event.seq : null,
        unit_number: unitNumber ?? null,
        open_groups: openGroups ?? null,
      }),
    ),
  );
  await sql`update case_state as c set
      version = n.version, status = n.status, route = n.route, category = n.category, reasons = n.reasons,
      placed_school_id = n.placed_school_id, pending_school_id = n.pending_school_id,
      pending_by = n.pending_by, pending_until = n.pending_until, checked_in_at = n.checked_in_at,
      guardian_confirmed_at = n.guardian_confirmed_at, service_key = n.service_key,
      changed_at = case when n.changed_at is null and n.home_school_ids = c.home_school_ids then c.changed_at
        else ${at}::timestamptz end,
      desk_issue = n.desk_issue, desk_issue_since = n.desk_issue_since, other_school_id = n.other_school_id,
      no_show_at = n.no_show_at, placed_by = n.placed_by, awaited_school_id = n.awaited_school_id,
      offered_school_id = n.offered_school_id, offered_by = n.offered_by,
      waiting_since = n.waiting_since, family_asked_at = n.family_asked_at,
      open_groups = coalesce(n.open_groups, c.open_groups),
      home_school_ids = coalesce(n.home_school_ids, c.home_school_ids),
      verdict_seq = coalesce(n.verdict_seq, c.verdict_seq),
      unit_number = case when n.verdict_seq is null then c.unit_number else n.unit_number end,
      stale = case when n.verdict_seq is null then c.stale else false end
    from json_populate_recordset(null::case_state, ${rows}::json) as n
    where c.collection_number = n.collection_number`.execute(db);
}
