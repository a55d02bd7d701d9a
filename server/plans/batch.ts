import type { Transaction } from 'kysely';
import type { ActionName } from '../../domain/casework/action-names.ts';
import type { EventType } from '../../domain/casework/events.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import { carryOutWithin, releaseExpiredHolds } from '../casework/command.ts';
import type { NewEvent } from '../casework/command.ts';
import type { AuditAction } from '../contract/audit.ts';
import type { PlanPart } from '../contract/plans.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Database } from '../storage/database.ts';
import { addCheck, listChecked, listPlaces, lockPlace, savePlace } from '../storage/plan-places.ts';
import type { ListedPlace } from '../storage/plan-places.ts';
import { findPlan, markBatchProposed } from '../storage/plans.ts';
import type { PlaceRow, PlanRow } from '../storage/plans.ts';
import { getComplete, stale } from './adjust.ts';
import { pause } from './breathe.ts';
import { sampleOf } from './view.ts';

/** So many children in one call: an answer comes soon, and what was done is done if the next never comes. */
const PART = 40;

/** A note changes nothing that a plan decided on, nor does a hold that was given back. */
const UNMOVED: ReadonlySet<EventType> = new Set<EventType>(['note-added', 'hold-released']);

export interface Batch {
  planId: string;
  person: Person;
  requestId: string;
  /** Done up to this position by the calls before. */
  after: number;
}

/**
 * Proposes the children of the plan one by one, each in its own transaction with its place: who cannot be proposed
 * (another officer was faster, the last place went) stays with the reason, and a second call does the rest.
 */
export async function proposeBatch(
  deps: Deps,
  batch: Batch,
  { version, reason }: { version: number; reason: string },
): Promise<PlanPart> {
  const plan = await getComplete(deps, batch.planId);
  if (plan.version !== version) throw stale(plan);
  const at = deps.now().toISOString();
  const by = batch.person.id;
  const first = { by, at, seed: deps.newId() };
  if (await markBatchProposed(deps.db, plan.id, first))
    await audit(deps, 'proposed-coordination-plan', batch, reason);
  const places = (await listPlaces(deps.db, plan.id)).filter(isProposable);
  return oneByOne(deps, batch, places, async (trx, row) => {
    const now = await findPlan(trx, plan.id);
    if (now?.version !== version) throw new ProblemError(412, 'changed-meanwhile');
    const { chosen_school_id: schoolId } = row;
    if (schoolId === null || (row.proposed_seq !== null && row.problem === null)) return;
    const state = await step(trx, deps, batch, row, 'propose', row.case_version, [
      { type: 'proposed', data: { schoolId }, reason },
    ]);
    await savePlace(trx, plan.id, row.collection_number, {
      proposed_seq: state.version,
      proposed_by: by,
      problem: null,
    });
  });
}

/** Not what a colleague returned: that is adjusted first. */
function isProposable(place: ListedPlace): boolean {
  return (
    place.step === 'open' ||
    (place.step === 'refused' && place.proposed_seq === null && place.problem !== 'returned')
  );
}

/** The second person's tick: "I have looked at these". */
export async function checkBatch(
  deps: Deps,
  batch: Batch,
  collectionNumbers: readonly string[],
): Promise<PlanRow> {
  const plan = await getComplete(deps, batch.planId);
  const at = deps.now().toISOString();
  await deps.db.transaction().execute(async (trx) => {
    for (const number of collectionNumbers.toSorted()) {
      const row = await lockPlace(trx, plan.id, number);
      if (!row || row.proposed_seq === null) throw new ProblemError(409, 'nothing-proposed');
      if (row.proposed_by === batch.person.id) throw new ProblemError(409, 'four-eyes');
      await addCheck(trx, {
        plan_id: plan.id,
        collection_number: number,
        person_id: batch.person.id,
        proposed_seq: row.proposed_seq,
        at,
      });
    }
  });
  return plan;
}

/**
 * Approves all that is proposed, once whoever approves has looked at the whole sample; or those named, each of whom
 * they must have looked at. The table of actions stands behind it: nobody approves what they proposed.
 */
export async function approveBatch(
  deps: Deps,
  batch: Batch,
  collectionNumbers: readonly string[] | undefined,
): Promise<PlanPart> {
  const plan = await getComplete(deps, batch.planId);
  const places = await listPlaces(deps.db, plan.id);
  const proposed = namedOf(places, collectionNumbers).filter(({ step: at }) => at === 'proposed');
  if (proposed.length === 0 && batch.after === 0) throw new ProblemError(409, 'nothing-proposed');
  if (proposed.length > 0 && proposed.every((place) => place.proposed_by === batch.person.id))
    throw new ProblemError(409, 'four-eyes');
  const checked = await listChecked(deps.db, plan.id, batch.person.id);
  const mustBeChecked = collectionNumbers ?? sampleOf(plan, places);
  const missing = mustBeChecked.filter((number) => !checked.has(number));
  if (missing.length > 0)
    throw new ProblemError(409, 'sample-not-checked', { detail: String(missing.length) });
  if (batch.after === 0) await audit(deps, 'approved-coordination-plan', batch, null);
  return oneByOne(deps, batch, proposed, async (trx, row) => {
    const { chosen_school_id: schoolId, proposed_seq: seq } = row;
    if (schoolId === null || seq === null) throw new ProblemError(409, 'nothing-proposed');
    await step(trx, deps, batch, row, 'approve', seq, [
      { type: 'placement-approved', data: { schoolId }, reason: null },
    ]);
    await savePlace(trx, plan.id, row.collection_number, {
      approved_at: deps.now().toISOString(),
    });
  });
}

/** Gives back what is proposed, with the reason; the proposer takes a whole batch back in the same way. */
export async function returnBatch(
  deps: Deps,
  batch: Batch,
  collectionNumbers: readonly string[] | undefined,
  reason: string,
): Promise<PlanPart> {
  const plan = await getComplete(deps, batch.planId);
  const places = await listPlaces(deps.db, plan.id);
  const proposed = namedOf(places, collectionNumbers).filter(({ step: at }) => at === 'proposed');
  if (proposed.length === 0 && batch.after === 0) throw new ProblemError(409, 'nothing-proposed');
  if (batch.after === 0) await audit(deps, 'returned-coordination-plan', batch, reason);
  return oneByOne(deps, batch, proposed, async (trx, row) => {
    if (row.proposed_seq === null) throw new ProblemError(409, 'nothing-proposed');
    const state = await step(trx, deps, batch, row, 'return-proposal', row.proposed_seq, [
      { type: 'proposal-returned', data: {}, reason },
    ]);
    await savePlace(trx, plan.id, row.collection_number, {
      case_version: state.version,
      proposed_seq: null,
      proposed_by: null,
      problem: 'returned',
    });
  });
}

/** The families of these, or of all approved, were told in writing: what was approved is not withdrawn any more. */
export async function issueBatch(
  deps: Deps,
  batch: Batch,
  collectionNumbers: readonly string[] | undefined,
): Promise<PlanPart> {
  const plan = await getComplete(deps, batch.planId);
  const places = await listPlaces(deps.db, plan.id);
  const approved = namedOf(places, collectionNumbers).filter(
    ({ step: at, issued_at: issued }) => at === 'approved' && issued === null,
  );
  if (approved.length === 0 && batch.after === 0) throw new ProblemError(409, 'nothing-approved');
  if (batch.after === 0) await audit(deps, 'issued-coordination-notices', batch, null);
  return oneByOne(deps, batch, approved, async (trx, row) => {
    const { chosen_school_id: schoolId } = row;
    if (schoolId === null) throw new ProblemError(409, 'nothing-approved');
    await step(trx, deps, batch, row, 'issue-notice', null, [
      { type: 'notice-issued', data: { schoolId }, reason: null },
    ]);
  });
}

function namedOf(places: readonly ListedPlace[], numbers: readonly string[] | undefined) {
  if (numbers === undefined) return places;
  const named = new Set(numbers);
  return places.filter((place) => named.has(place.collection_number));
}

function step(
  trx: Transaction<Database>,
  deps: Deps,
  { planId, person, requestId }: Batch,
  { collection_number: collectionNumber }: PlaceRow,
  action: ActionName,
  version: number | null,
  events: NewEvent[],
): Promise<CaseState> {
  return carryOutWithin(trx, deps, {
    collectionNumber,
    person,
    requestId,
    version,
    action,
    decide: () => events,
    unmovedBy: UNMOVED,
    planId,
  }).then(({ state }) => state);
}

async function oneByOne(
  deps: Deps,
  batch: Batch,
  places: readonly ListedPlace[],
  act: (trx: Transaction<Database>, row: PlaceRow) => Promise<void>,
): Promise<PlanPart> {
  await releaseExpiredHolds(deps);
  const waiting = places.filter(({ position }) => position > batch.after);
  const part: PlanPart = { done: 0, refused: [], next: null };
  for (const place of waiting.slice(0, PART)) {
    const number = place.collection_number;
    try {
      await deps.db.transaction().execute(async (trx) => {
        const row = await lockPlace(trx, batch.planId, number);
        if (row) await act(trx, row);
      });
      part.done += 1;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      part.refused.push({ collectionNumber: number, code: error.code });
      if (place.proposed_seq === null)
        await savePlace(deps.db, batch.planId, number, { problem: error.code });
    }
    await pause();
  }
  if (waiting.length > PART) part.next = waiting[PART - 1]?.position ?? null;
  return part;
}

async function audit(
  deps: Deps,
  action: AuditAction,
  { person, planId, requestId }: Batch,
  reason: string | null,
): Promise<void> {
  const at = deps.now().toISOString();
  await appendAudit(deps.db, {
    at,
    actorId: person.id,
    action,
    subject: planId,
    reason,
    requestId,
  });
}
