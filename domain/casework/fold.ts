import { enrolment, type EnrolmentState } from '../check-in/enrolment.ts';
import type { CoordinationReason, FactRef, SuppliedFact } from '../rulebook/verdict.ts';
import { NO_CASE, type CaseRecord } from './case-record.ts';
import { decisionFact, decisionRef } from './decided-evidence.ts';
import type { CaseEvent } from './events.ts';
import { coordinationReasons, statusOf, type CaseStatus } from './status.ts';

export interface CaseState extends CaseRecord {
  status: CaseStatus;
  /** The two sides of L12, at the school of the place (public or private). */
  enrolment: EnrolmentState;
  /** Why the case is coordinated: the verdict's reasons, the run's and a confirmed finding. */
  reasons: CoordinationReason[];
  /** The public school where the case takes a place: placed, proposed or held. At most one. */
  takesPlaceAt: string | null;
}

const NO_HOLD = { holdSchoolId: null, holdUntil: null, heldBy: null } as const;
const NO_OFFER = { offeredSchoolId: null, offeredBy: null } as const;
const NO_PROPOSAL = { proposedSchoolId: null, proposedBy: null, ...NO_OFFER } as const;
const NO_CONFIRMATION = { guardianConfirmedSchoolId: null, guardianConfirmedAt: null } as const;
const NO_CHECK_IN = { checkedInSchoolId: null, checkedInAt: null } as const;
const NO_PLACE = { placedSchoolId: null, placedBy: null, noticeIssuedAt: null } as const;
const NO_CLAIM = { privateClaimSchoolId: null, privateClaimedAt: null } as const;
const NO_NO_SHOW = { noShowReportedAt: null, noShowReportedBy: null } as const;
/** Confirmation, check-in, claim and no-show are about one place and fall with it. */
const NOTHING_AT_SCHOOL = {
  ...NO_CONFIRMATION,
  ...NO_CHECK_IN,
  ...NO_CLAIM,
  ...NO_NO_SHOW,
} as const;

function placeAt(record: CaseRecord, schoolId: string, by: 'run' | 'coordination'): CaseRecord {
  const moved = record.placedSchoolId !== null && record.placedSchoolId !== schoolId;
  return {
    ...record,
    ...NO_HOLD,
    ...NO_PROPOSAL,
    ...(moved ? { ...NOTHING_AT_SCHOOL, noticeIssuedAt: null } : {}),
    ...(record.awaitedSchoolId === schoolId ? { awaitedSchoolId: null } : {}),
    placedSchoolId: schoolId,
    placedBy: by,
    releasedSchoolId: null,
  };
}

function withoutPlace(record: CaseRecord): CaseRecord {
  return { ...record, ...NO_PLACE, ...NO_HOLD, ...NO_PROPOSAL, ...NOTHING_AT_SCHOOL };
}

function withoutFact(supplied: SuppliedFact[], ref: FactRef): SuppliedFact[] {
  return supplied.filter((fact) => fact.ref !== ref);
}

/** The later of two wins. */
function supply(supplied: SuppliedFact[], fact: SuppliedFact): SuppliedFact[] {
  return [...withoutFact(supplied, fact.ref), fact];
}

/** Never throws and refuses nothing: what has been recorded has happened. */
function apply(record: CaseRecord, event: CaseEvent): CaseRecord {
  switch (event.type) {
    case 'collected':
      return { ...record, collected: true, submittedAt: event.data.submittedAt };
    case 'verdict-reached':
      // A later verdict never takes a published place away by itself; only L13, L17 or a run does.
      return {
        ...record,
        route: event.data.route,
        category: event.data.category,
        verdictReasons: event.data.reasons,
        needs: event.data.needs ?? [],
        rulebook: event.rulebook,
      };
    case 'fact-supplied':
      return {
        ...record,
        familyAskedAt: null,
        supplied: supply(record.supplied, { ref: event.data.ref, value: event.data.value }),
      };
    case 'fact-withdrawn':
      return { ...record, supplied: withoutFact(record.supplied, event.data.ref) };
    case 'evidence-confirmed':
    case 'evidence-rejected': {
      const decision = event.type === 'evidence-confirmed' ? 'confirmed' : 'rejected';
      const { evidenceId } = event.data;
      return { ...record, supplied: supply(record.supplied, decisionFact(evidenceId, decision)) };
    }
    case 'evidence-decision-withdrawn':
      return {
        ...record,
        supplied: withoutFact(record.supplied, decisionRef(event.data.evidenceId)),
      };
    case 'returned-to-family':
      return { ...record, familyAskedAt: event.at };
    case 'return-to-family-withdrawn':
      return { ...record, familyAskedAt: null };
    case 'false-information-proposed':
      return {
        ...record,
        falseInformation: 'proposed',
        falseInformationProposedBy: event.actorId,
        falseInformationConfirmedBy: null,
      };
    case 'false-information-confirmed':
      // L13: once found, coordinated strictly, whatever had been reached until then. A private
      // school's admission is not ours to take.
      return {
        ...(record.privateSchoolId === null ? withoutPlace(record) : record),
        falseInformation: 'confirmed',
        falseInformationConfirmedBy: event.actorId,
        awaitedSchoolId: null,
      };
    case 'false-information-withdrawn':
      return {
        ...record,
        falseInformation: 'none',
        falseInformationProposedBy: null,
        falseInformationConfirmedBy: null,
      };
    case 'placed-by-run':
      return {
        ...placeAt(record, event.data.schoolId, 'run'),
        runId: event.data.runId,
        runCode: event.data.code,
      };
    case 'sent-to-coordination-by-run':
      // A corrected run takes back what a run gave, never what officers approved.
      return {
        ...(record.placedBy === 'run' ? withoutPlace(record) : record),
        runId: event.data.runId,
        runCode: event.data.code,
      };
    case 'held':
      return {
        ...record,
        holdSchoolId: event.data.schoolId,
        holdUntil: event.data.until,
        heldBy: event.actorId,
      };
    case 'hold-released':
      return { ...record, ...NO_HOLD };
    case 'proposed':
      // The proposal takes the hold's place over, so that a pupil never takes two.
      return {
        ...record,
        ...NO_HOLD,
        ...NO_OFFER,
        proposedSchoolId: event.data.schoolId,
        proposedBy: event.actorId,
      };
    case 'proposal-returned':
      return { ...record, ...NO_PROPOSAL };
    case 'placement-approved':
      return placeAt(record, event.data.schoolId, 'coordination');
    case 'placed-by-reconsideration':
      return placeAt(record, event.data.schoolId, 'coordination');
    case 'approval-withdrawn':
      return withoutPlace(record);
    case 'notice-issued':
      return { ...record, noticeIssuedAt: event.at };
    case 'place-offered': {
      const offer = { offeredSchoolId: event.data.schoolId, offeredBy: event.actorId };
      if (record.placedSchoolId !== null) return { ...record, ...offer };
      const proposal = { proposedSchoolId: event.data.schoolId, proposedBy: event.actorId };
      return { ...record, ...NO_HOLD, ...proposal, ...offer };
    }
    case 'offer-declined':
      return {
        ...record,
        ...NO_PROPOSAL,
        declinedSchoolIds: [...record.declinedSchoolIds, event.data.schoolId],
        // The right was to this place, and the family does not want it.
        ...(record.awaitedSchoolId === event.data.schoolId ? { awaitedSchoolId: null } : {}),
      };
    case 'reconsideration-opened':
      return {
        ...record,
        reconsideration: 'open',
        reconsiderationOpenedAt: event.at,
        reconsiderationOpenedBy: event.actorId,
      };
    case 'reconsideration-withdrawn':
      return { ...record, reconsideration: 'withdrawn' };
    case 'reconsideration-decided':
      return {
        ...record,
        reconsideration: event.data.outcome,
        awaitedSchoolId: event.data.schoolId === record.placedSchoolId ? null : event.data.schoolId,
      };
    case 'guardian-confirmed':
      return {
        ...record,
        guardianConfirmedSchoolId: event.data.schoolId,
        guardianConfirmedAt: event.at,
      };
    case 'guardian-confirmation-withdrawn':
      return { ...record, ...NO_CONFIRMATION };
    case 'checked-in':
      return {
        ...record,
        checkedInSchoolId: event.data.schoolId,
        checkedInAt: event.at,
        ...NO_NO_SHOW,
      };
    case 'check-in-undone':
      return { ...record, ...NO_CHECK_IN };
    case 'private-admitted':
      return {
        ...withoutPlace(record),
        privateSchoolId: event.data.schoolId,
        releasedSchoolId: null,
        awaitedSchoolId: null,
      };
    case 'private-admission-withdrawn':
      return { ...record, ...NOTHING_AT_SCHOOL, privateSchoolId: null };
    case 'private-claimed':
      return {
        ...record,
        privateClaimSchoolId: event.data.schoolId,
        privateClaimedAt: event.at,
      };
    case 'private-claim-declined':
      return { ...record, ...NO_CLAIM, declinedClaimSchoolId: record.privateClaimSchoolId };
    case 'call-noted':
      return record;
    case 'no-show-reported':
      return { ...record, noShowReportedAt: event.at, noShowReportedBy: event.actorId };
    case 'no-show-returned':
      return { ...record, ...NO_NO_SHOW };
    case 'place-released':
      return {
        ...withoutPlace(record),
        releasedSchoolId: event.data.schoolId,
        awaitedSchoolId: null,
      };
    case 'note-added':
      return { ...record, notes: record.notes + 1 };
    default: {
      const unhandled: never = event;
      return unhandled;
    }
  }
}

/** The state of a case from its events in the order of their `seq`; the only way to a status. */
export function foldCase(events: readonly CaseEvent[]): CaseState {
  let record = NO_CASE;
  for (const event of events) record = { ...apply(record, event), version: event.seq };
  const enrolled = enrolment({
    checkedInAt: record.checkedInAt,
    checkInSchool: record.checkedInSchoolId,
    guardianConfirmedAt: record.guardianConfirmedAt,
    confirmedSchool: record.guardianConfirmedSchoolId,
    placedSchool: record.privateSchoolId ?? record.placedSchoolId,
  });
  return {
    ...record,
    status: statusOf(record, enrolled),
    enrolment: enrolled,
    reasons: coordinationReasons(record),
    takesPlaceAt:
      record.privateSchoolId === null
        ? (record.placedSchoolId ?? record.proposedSchoolId ?? record.holdSchoolId)
        : null,
  };
}
