import type { PlacementCode } from '../allocation/placement-code.ts';
import type { EnrolmentState } from '../check-in/enrolment.ts';
import type { CoordinationReason } from '../rulebook/verdict.ts';
import type { CaseRecord } from './case-record.ts';

export const CASE_STATUSES = [
  'collecting', // no verdict yet
  'verify', // something is unknown
  'ready', // waits for the formal run in its category
  'to-coordinate', // waits for an officer
  'held', // an officer holds a place
  'proposed', // waits for a second officer
  'placed',
  'confirmed', // the guardian has confirmed, the school has not checked in (L12)
  'checked-in', // the school has checked in, the guardian has not confirmed (L12)
  'enrolled', // both
  'private', // admitted by a private school (L17)
  'released', // did not come in time; the place went back to coordination
  'not-eligible',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What a run's code adds to the reasons of coordination. */
const RUN_REASON: Record<PlacementCode, CoordinationReason | null> = {
  'whole-category': null,
  'within-registration-date': null,
  'within-distance': null,
  'within-draw': null,
  'category-straddles': 'over-capacity',
  'beyond-registration-date': 'over-capacity',
  'beyond-distance': 'over-capacity',
  'beyond-draw': 'over-capacity',
  'school-full': 'over-capacity',
  'after-straddled-category': 'over-capacity',
  'route-coordinate': null,
  'route-verify': null,
  'category-unknown': null,
  'home-school-unknown': null,
  'intake-plan-unknown': null,
  'registration-date-unknown': null,
  'distance-unknown': null,
  'route-not-eligible': null,
};

/** Each reason once: the verdict's, the run's, and a finding of false information that stands (L13). */
export function coordinationReasons(record: CaseRecord): CoordinationReason[] {
  const reasons = new Set(record.verdictReasons);
  const ofRun = record.runCode === null ? null : RUN_REASON[record.runCode];
  if (ofRun !== null) reasons.add(ofRun);
  // The officers' finding decides, not the verdict that was reached before it.
  if (record.falseInformation === 'confirmed') reasons.add('false-information');
  else reasons.delete('false-information');
  return [...reasons];
}

function atSchool(
  record: CaseRecord,
  schoolId: string,
  enrolled: EnrolmentState,
  before: 'placed' | 'private',
): CaseStatus {
  switch (enrolled) {
    case 'none':
      return before;
    case 'confirmed-only':
      return 'confirmed';
    case 'checked-in-only':
      return 'checked-in';
    case 'enrolled':
      return 'enrolled';
    case 'mismatch':
      // What the other side did elsewhere counts for nothing here (L12).
      if (record.checkedInSchoolId === schoolId) return 'checked-in';
      return record.guardianConfirmedSchoolId === schoolId ? 'confirmed' : before;
    default: {
      const unhandled: never = enrolled;
      return unhandled;
    }
  }
}

/**
 * The status that follows from the record. What takes a place comes first (private, placed, proposed,
 * held); without one it is the verdict's route, except that a finding of false information coordinates
 * (L13) and that a formal run which has been and gone leaves nobody waiting for another.
 */
export function statusOf(record: CaseRecord, enrolled: EnrolmentState): CaseStatus {
  if (record.privateSchoolId !== null) {
    return atSchool(record, record.privateSchoolId, enrolled, 'private');
  }
  if (record.placedSchoolId !== null) {
    return atSchool(record, record.placedSchoolId, enrolled, 'placed');
  }
  if (record.proposedSchoolId !== null) return 'proposed';
  if (record.holdSchoolId !== null) return 'held';
  // A right that a reconsideration gave waits for its place, whatever the verdict had said.
  if (record.awaitedSchoolId !== null) return 'to-coordinate';
  // Nobody waits for a place who did not come for the one they had; an officer may take them up again.
  if (record.releasedSchoolId !== null) return 'released';
  if (record.route === null) return 'collecting';
  const found = record.falseInformation === 'confirmed';
  switch (record.route) {
    case 'not-eligible':
      return 'not-eligible';
    case 'coordinate':
      return 'to-coordinate';
    case 'verify':
      return found ? 'to-coordinate' : 'verify';
    case 'catchment':
      return found || record.runId !== null ? 'to-coordinate' : 'ready';
    default: {
      const unhandled: never = record.route;
      return unhandled;
    }
  }
}
