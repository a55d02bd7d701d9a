import type { PlacementCode } from '../allocation/placement-code.ts';
import type { Known } from '../evidence/evidence.ts';
import type {
  Category,
  CoordinationReason,
  Need,
  Route,
  SuppliedFact,
} from '../rulebook/verdict.ts';
import type { Instant } from '../season/date.ts';
import type { ReconsiderationState } from './reconsideration.ts';

type FalseInformationState = 'none' | 'proposed' | 'confirmed';

/** What the events say, before anything is concluded from it. Absent is `null`. */
export interface CaseRecord {
  /** `seq` of the last event; 0 before the first (house rule 8). */
  version: number;
  collected: boolean;
  submittedAt: Known<Instant>;
  /** The last verdict. `route` is null until there is one. */
  route: Route | null;
  category: Category | null;
  verdictReasons: CoordinationReason[];
  rulebook: string | null;
  needs: Need[];
  /**
   * Facts that stand, each ref once; the rulebook reads them beside the extraction (L5). Decisions on papers are
   * among them (`decided-evidence.ts`).
   */
  supplied: SuppliedFact[];
  /** Since when the family is asked for what is missing; over when a fact is supplied. */
  familyAskedAt: Instant | null;
  falseInformation: FalseInformationState;
  falseInformationProposedBy: string | null;
  falseInformationConfirmedBy: string | null;
  /** The last published formal run that had the pupil. */
  runId: string | null;
  runCode: PlacementCode | null;
  placedSchoolId: string | null;
  placedBy: 'run' | 'coordination' | null;
  holdSchoolId: string | null;
  /** The fold has no clock: an expired hold stands until somebody (or `system`) releases it. */
  holdUntil: Instant | null;
  heldBy: string | null;
  proposedSchoolId: string | null;
  proposedBy: string | null;
  /** Since when the family knows of the placement in writing. */
  noticeIssuedAt: Instant | null;
  /** A place that came free, offered to this child; without another place it is proposed as well. */
  offeredSchoolId: string | null;
  offeredBy: string | null;
  /** Schools whose free place was declined; they are not offered again. */
  declinedSchoolIds: readonly string[];
  /** The last reconsideration; `null` when nobody ever asked. */
  reconsideration: ReconsiderationState | null;
  reconsiderationOpenedAt: Instant | null;
  reconsiderationOpenedBy: string | null;
  /** Where a changed outcome gave a right to a place while there was none; served first when one comes free. */
  awaitedSchoolId: string | null;
  guardianConfirmedSchoolId: string | null;
  guardianConfirmedAt: Instant | null;
  checkedInSchoolId: string | null;
  checkedInAt: Instant | null;
  privateSchoolId: string | null;
  /** A private school's claim on a pupil whose family acted at a public one. */
  privateClaimSchoolId: string | null;
  privateClaimedAt: Instant | null;
  /** The claim that an officer declined; the same list taken in again does not raise it again. */
  declinedClaimSchoolId: string | null;
  noShowReportedAt: Instant | null;
  noShowReportedBy: string | null;
  /** The public school whose place was released because nobody came. */
  releasedSchoolId: string | null;
  notes: number;
}

/** A case of which nothing was recorded yet. */
export const NO_CASE: CaseRecord = {
  version: 0,
  collected: false,
  submittedAt: null,
  route: null,
  category: null,
  verdictReasons: [],
  rulebook: null,
  needs: [],
  supplied: [],
  familyAskedAt: null,
  falseInformation: 'none',
  falseInformationProposedBy: null,
  falseInformationConfirmedBy: null,
  runId: null,
  runCode: null,
  placedSchoolId: null,
  placedBy: null,
  holdSchoolId: null,
  holdUntil: null,
  heldBy: null,
  proposedSchoolId: null,
  proposedBy: null,
  noticeIssuedAt: null,
  offeredSchoolId: null,
  offeredBy: null,
  declinedSchoolIds: [],
  reconsideration: null,
  reconsiderationOpenedAt: null,
  reconsiderationOpenedBy: null,
  awaitedSchoolId: null,
  guardianConfirmedSchoolId: null,
  guardianConfirmedAt: null,
  checkedInSchoolId: null,
  checkedInAt: null,
  privateSchoolId: null,
  privateClaimSchoolId: null,
  privateClaimedAt: null,
  declinedClaimSchoolId: null,
  noShowReportedAt: null,
  noShowReportedBy: null,
  releasedSchoolId: null,
  notes: 0,
};
