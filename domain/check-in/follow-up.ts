import type { CaseState } from '../casework/fold.ts';
import type { Instant } from '../season/date.ts';

/** Where the two sides of L12, or a public and a private school (L17), do not meet. */
export const DESK_ISSUES = [
  'private-and-public',
  'confirmed-elsewhere',
  'come-not-confirmed',
  'confirmed-not-come',
] as const;
export type DeskIssue = (typeof DESK_ISSUES)[number];

export interface OpenIssue {
  issue: DeskIssue;
  /** When the later of the two things that do not fit happened; its age is how long somebody waits. */
  since: Instant;
  /** The school that the other side names, where it is another one. */
  otherSchoolId: string | null;
}

type Sides = Pick<
  CaseState,
  | 'placedSchoolId'
  | 'privateSchoolId'
  | 'privateClaimSchoolId'
  | 'privateClaimedAt'
  | 'guardianConfirmedSchoolId'
  | 'guardianConfirmedAt'
  | 'checkedInSchoolId'
  | 'checkedInAt'
>;

/**
 * What somebody has to settle with the family; `null` when both sides meet or neither has acted. One case stands
 * in one queue only, the one whose answer settles the others: which school it is comes before who has yet to act.
 */
export function openIssue(state: Sides): OpenIssue | null {
  const place = state.privateSchoolId ?? state.placedSchoolId;
  const confirmed = state.guardianConfirmedAt;
  const open = (issue: DeskIssue, since: Instant, otherSchoolId: string | null = null) => ({
    issue,
    since,
    otherSchoolId,
  });
  if (state.privateClaimSchoolId !== null && state.privateClaimedAt !== null) {
    return open('private-and-public', state.privateClaimedAt, state.privateClaimSchoolId);
  }
  if (confirmed !== null && state.guardianConfirmedSchoolId !== place) {
    const issue = state.privateSchoolId === null ? 'confirmed-elsewhere' : 'private-and-public';
    return open(issue, confirmed, state.guardianConfirmedSchoolId);
  }
  const come = state.checkedInSchoolId === place ? state.checkedInAt : null;
  if (come !== null && confirmed === null) return open('come-not-confirmed', come);
  if (confirmed !== null && come === null) return open('confirmed-not-come', confirmed);
  return null;
}
