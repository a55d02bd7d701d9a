import { checkInRefusal } from '../check-in/refusal.ts';
import type { ActionName, ActionRefusal, Actor } from './action-names.ts';
import { isDecision } from './decided-evidence.ts';
import type { CaseState } from './fold.ts';
import { statusOf, type CaseStatus } from './status.ts';

type Guard = (state: CaseState, actor: Actor) => ActionRefusal | null;

const schoolOf = (state: CaseState) => state.privateSchoolId ?? state.placedSchoolId;

function refuseCheckIn(state: CaseState, actor: Actor): ActionRefusal | null {
  if (actor.schoolId === null) return 'other-school';
  const refused = checkInRefusal({
    collected: state.collected,
    submittedAt: state.submittedAt,
    // Only a published run and an approved coordination write a place to a case (L16).
    released: true,
    placedSchool: schoolOf(state),
    lostPlace: state.releasedSchoolId !== null,
    isPrivate: state.privateSchoolId !== null,
    claimedBy: state.privateClaimSchoolId,
    atSchool: actor.schoolId,
    checkedInAt: state.checkedInAt,
  });
  return refused?.code ?? null;
}

/**
 * A held or proposed case whose verdict has changed may be no case for coordination any more: not eligible (L4),
 * to be verified again, or with a right in its catchment. What it would be without its hold or proposal decides.
 */
function stillToCoordinate(state: CaseState): ActionRefusal | null {
  const without = { ...state, holdSchoolId: null, proposedSchoolId: null };
  const status = statusOf(without, 'none');
  return status === 'to-coordinate' || status === 'released' ? null : 'wrong-status';
}

const UNDER_A_PLACE: ReadonlySet<CaseStatus> = new Set<CaseStatus>([
  'placed',
  'confirmed',
  'checked-in',
  'enrolled',
]);
/** Family or school has acted on the place: it is exchanged only for the one that a reconsideration promised. */
const ACTED_ON: ReadonlySet<CaseStatus> = new Set<CaseStatus>([
  'confirmed',
  'checked-in',
  'enrolled',
]);

/**
 * Under a place no fact is supplied, since nothing would follow from it; while the family's request is open it is
 * what the second person decides by.
 */
const factsOpen: Guard = (state) =>
  UNDER_A_PLACE.has(state.status) && state.reconsideration !== 'open' ? 'wrong-status' : null;

/** Nobody accepts the own offer or proposal, nor anything for a case that is being examined. */
function refuseApproval(state: CaseState, actor: Actor, by: string | null): ActionRefusal | null {
  if (by === actor.id) return 'four-eyes';
  // A place given today would be taken back tomorrow (L13).
  if (state.falseInformation === 'proposed') return 'false-information-open';
  return state.reconsideration === 'open' ? 'reconsideration-open' : null;
}

/**
 * A free place is offered to whom coordination placed, until school or family has acted on it; the one that a
 * reconsideration promised, whatever they did since.
 */
function refuseOffer(state: CaseState): ActionRefusal | null {
  if (state.offeredSchoolId !== null) return 'already-offered';
  if (state.reconsideration === 'open') return 'reconsideration-open';
  if (UNDER_A_PLACE.has(state.status) && state.awaitedSchoolId !== null) return null;
  if (state.status !== 'placed') return stillToCoordinate(state);
  return state.placedBy === 'run' ? 'placed-by-run' : null;
}

const free: Guard = () => null;

/** Conditions on the case and the person, once status and role allow the action. */
export const GUARDS: Record<ActionName, Guard> = {
  'supply-fact': factsOpen,
  'withdraw-fact': (state, actor) =>
    state.supplied.every(isDecision) ? 'nothing-supplied' : factsOpen(state, actor),
  'return-to-family': (state) => (state.familyAskedAt === null ? null : 'already-asked'),
  'confirm-evidence': factsOpen,
  'reject-evidence': factsOpen,
  'withdraw-evidence-decision': (state, actor) =>
    state.supplied.some(isDecision) ? factsOpen(state, actor) : 'nothing-decided',
  'propose-false-information': (state) => {
    if (state.falseInformation === 'proposed') return 'already-proposed';
    return state.falseInformation === 'confirmed' ? 'already-found' : null;
  },
  'confirm-false-information': (state, actor) => {
    if (state.falseInformation === 'confirmed') return 'already-found';
    if (state.falseInformation === 'none') return 'nothing-proposed';
    return state.falseInformationProposedBy === actor.id ? 'four-eyes' : null;
  },
  'withdraw-false-information': (state, actor) => {
    if (state.falseInformation === 'none') return 'nothing-found';
    // Whoever completed a finding does not lift it alone; a mere proposal anybody takes back.
    return state.falseInformationConfirmedBy === actor.id ? 'four-eyes' : null;
  },
  hold: free,
  'release-hold': free,
  propose: stillToCoordinate,
  'return-proposal': free,
  approve: (state, actor) => {
    if (state.proposedBy === actor.id) return 'four-eyes';
    return stillToCoordinate(state) ?? refuseApproval(state, actor, state.proposedBy);
  },
  'withdraw-approval': (state) => {
    if (state.placedBy === 'run') return 'placed-by-run';
    if (state.noticeIssuedAt !== null) return 'notice-issued';
    if (state.checkedInAt !== null) return 'has-checked-in';
    return state.guardianConfirmedAt === null ? null : 'has-confirmed';
  },
  'issue-notice': (state) => {
    if (state.placedBy === 'run') return 'placed-by-run';
    return state.noticeIssuedAt === null ? null : 'notice-issued';
  },
  'offer-place': refuseOffer,
  'accept-offer': (state, actor) => {
    if (state.offeredSchoolId === null) return 'nothing-offered';
    if (ACTED_ON.has(state.status) && state.offeredSchoolId !== state.awaitedSchoolId) {
      return 'wrong-status';
    }
    return refuseApproval(state, actor, state.offeredBy);
  },
  'decline-offer': (state) => (state.offeredSchoolId === null ? 'nothing-offered' : null),
  'open-reconsideration': (state) =>
    state.reconsideration === 'open' ? 'reconsideration-open' : null,
  'withdraw-reconsideration': (state) =>
    state.reconsideration === 'open' ? null : 'nothing-to-reconsider',
  'decide-reconsideration': (state, actor) => {
    if (state.reconsideration !== 'open') return 'nothing-to-reconsider';
    if (state.reconsiderationOpenedBy === actor.id) return 'four-eyes';
    return state.falseInformation === 'proposed' ? 'false-information-open' : null;
  },
  'check-in': refuseCheckIn,
  'undo-check-in': (state, actor) =>
    actor.schoolId !== null && state.checkedInSchoolId === actor.schoolId
      ? null
      : 'not-checked-in-here',
  'note-call': free,
  'report-no-show': (state, actor) => {
    if (actor.role === 'registrar' && schoolOf(state) !== actor.schoolId) return 'other-school';
    // A check-in that does not count here, at a school of before, is still a family that came.
    if (state.checkedInAt !== null) return 'has-checked-in';
    return state.noShowReportedAt === null ? null : 'already-reported';
  },
  'return-no-show': (state) => (state.noShowReportedAt === null ? 'nothing-reported' : null),
  'release-place': (state, actor) => {
    if (state.noShowReportedAt === null) return 'nothing-reported';
    if (state.noShowReportedBy === actor.id) return 'four-eyes';
    // Who disputes the place has not simply stayed away.
    return state.reconsideration === 'open' ? 'reconsideration-open' : null;
  },
  'choose-private': (state) => (state.privateClaimSchoolId === null ? 'nothing-claimed' : null),
  'choose-public': (state) => (state.privateClaimSchoolId === null ? 'nothing-claimed' : null),
  'withdraw-private': (state) => (state.checkedInAt === null ? null : 'has-checked-in'),
  'add-note': free,
  reveal: free,
};
